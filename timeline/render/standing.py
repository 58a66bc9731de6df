"""What sort of claim an event is, in words: its factuality, who says so, its kind. Knows no dates."""

from collections.abc import Sequence

from timeline.model import EventType, Factuality

_PLAIN = {
    Factuality.CERTAIN: "reported as fact",
    Factuality.ALLEGED: "alleged",
    Factuality.PLANNED: "planned",
    Factuality.NEGATED: "said not to have happened",
    Factuality.HYPOTHETICAL: "only supposed",
}
_ATTRIBUTED = {
    Factuality.CERTAIN: "according to {who}",
    Factuality.ALLEGED: "alleged by {who}",
    Factuality.PLANNED: "planned, according to {who}",
    Factuality.NEGATED: "denied by {who}",
    Factuality.HYPOTHETICAL: "only supposed by {who}",
}

# Every PLOVER type in the words of a reader.
_TYPES = {
    EventType.AGREE: "agreement",
    EventType.CONSULT: "talks",
    EventType.SUPPORT: "support",
    EventType.CONCEDE: "concession",
    EventType.COOPERATE: "cooperation",
    EventType.AID: "aid",
    EventType.RETREAT: "retreat",
    EventType.REQUEST: "demand",
    EventType.ACCUSE: "accusation",
    EventType.REJECT: "rejection",
    EventType.THREATEN: "threat",
    EventType.PROTEST: "protest",
    EventType.SANCTION: "sanctions",
    EventType.MOBILIZE: "mobilization",
    EventType.COERCE: "coercion",
    EventType.ASSAULT: "attack",
}


def factuality_words(factuality: Factuality, attribution: str | None = None) -> str:
    """How sure the text is of it, and who says so.

    >>> factuality_words(Factuality.ALLEGED, "the Pentagon")
    'alleged by the Pentagon'
    """
    if not attribution:
        return _PLAIN[factuality]
    return _ATTRIBUTED[factuality].format(who=attribution)


# From which belief on a window is called so; the shares that held on hand-made timelines are in docs/QUALITY.md.
_BELIEF = ((0.98, "certain"), (0.9, "very likely"), (0.75, "likely"))


def belief_words(confidence: float, *, disputed: bool = False) -> str:
    """How sure it is that an event lies in its window, in a word or two; what is contradicted is disputed.

    >>> belief_words(0.985), belief_words(0.93), belief_words(0.8), belief_words(0.6)
    ('certain', 'very likely', 'likely', 'unsure')
    >>> belief_words(0.985, disputed=True)
    'disputed'
    """
    if disputed:
        return "disputed"
    return next((words for least, words in _BELIEF if confidence >= least), "unsure")


def type_words(kind: EventType | None) -> str:
    """The event's kind for a reader: "attack", "talks"; "other" where it has none."""
    return "other" if kind is None else _TYPES[kind]


def parties_words(actors: Sequence[str], recipients: Sequence[str]) -> str:
    """Who did it to whom: "US forces → Iran"; nothing when neither is known.

    >>> parties_words(("US forces",), ("Iran", "Iraq"))
    'US forces → Iran, Iraq'
    """
    sides = (", ".join(actors), ", ".join(recipients))
    if not sides[1]:
        return sides[0]
    return f"{sides[0]} → {sides[1]}".strip()


def chance_words(probability: float) -> str:
    """How likely another reading is, in words: "as likely", "less likely", "unlikely".

    >>> chance_words(0.5), chance_words(0.3), chance_words(0.1)
    ('as likely', 'less likely', 'unlikely')
    """
    if probability >= 0.45:
        return "as likely"
    return "less likely" if probability >= 0.2 else "unlikely"


def share_words(share: float) -> str:
    """A share of belief as a percentage that claims neither certainty nor impossibility by rounding.

    >>> share_words(0.934), share_words(0.998), share_words(0.002), share_words(1)
    ('93%', 'over 99%', 'under 1%', '100%')
    """
    if 0 < share < 0.01:
        return "under 1%"
    return "over 99%" if 0.99 < share < 1 else f"{share:.0%}"


def count_words(count: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 article", "12 articles".

    >>> count_words(1, "day"), count_words(3, "story", "stories")
    ('1 day', '3 stories')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"
