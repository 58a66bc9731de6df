"""Which events belong on the timeline, and how much each matters in its story. Knows records only."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.model import Article, Event, EventClass, EventType, Factuality, Mention, Tense, Toll

_SHOWN = frozenset({Factuality.CERTAIN, Factuality.ALLEGED, Factuality.PLANNED})
_NEVER = frozenset({EventClass.STATE, EventClass.I_STATE, EventClass.PERCEPTION})

# Why an event is not on the timeline, by what it is.
_WHY_FACTUALITY = {
    Factuality.NEGATED: "the text says that it did not happen",
    Factuality.HYPOTHETICAL: "the text does not say that it happened",
}
_WHY_STATE = "a state, not something that happened"
_WHY_REPORT = "only reports what is shown itself"
_WHY_TIMELESS = "only named, and nothing tells when"
_WHY_VAGUE = "too little is told of it: no kind, no parties and no days"

_ANONYMOUS = re.compile(
    r"\b(sources?|officials?|reports?|witness(es)?|statement|media|television|agenc(y|ies)|analysts?|it|they|he|she|who)\b",
    re.IGNORECASE,
)
_MONTH = 31
_NOT_FINITE = frozenset({Tense.PRESPART, Tense.INFINITIVE})
_LABEL_WORDS = 2  # a label of fewer says little
_OWN_TIME = "time-"  # how the rules of statements that date an event by an expression of its own begin

# How much the kind of an event matters to readers of geopolitics, 0 to 1.
_GRAVITY = {
    EventType.ASSAULT: 1.0,
    EventType.COERCE: 0.8,
    EventType.MOBILIZE: 0.8,
    EventType.SANCTION: 0.8,
    EventType.AGREE: 0.8,
    EventType.PROTEST: 0.7,
    EventType.THREATEN: 0.7,
    EventType.RETREAT: 0.7,
    EventType.CONCEDE: 0.7,
    EventType.COOPERATE: 0.6,
    EventType.AID: 0.6,
    EventType.SUPPORT: 0.5,
    EventType.REJECT: 0.5,
    EventType.CONSULT: 0.5,
    EventType.REQUEST: 0.4,
    EventType.ACCUSE: 0.4,
}
# Shares of an event's weight: how many articles tell it, how often, how early, whether it has a kind and how grave
# that is, how sure it is, and how much a reader learns: where, when, by whom.
_SHARES = {
    "articles": 0.30, "mentions": 0.20, "early": 0.07, "typed": 0.11, "gravity": 0.04, "sure": 0.08,
    "placed": 0.06, "dated": 0.06, "named": 0.05, "both": 0.03,
}  # fmt: skip
_STATEMENT = 0.8  # what a mere statement, a part of another event, an unfinished or a bare label keep of it
_PART = 0.5
_UNFINISHED = 0.9
_BARE = 0.9
_FEWEST, _MOST = 5, 15  # key events of one article
_WORDS_EACH = 20  # words of an article for one key event
_MOST_OF_A_STORY = 40


def choose(events: Sequence[Event], articles: Sequence[Article]) -> tuple[Event, ...]:
    """The same events, each with `on_timeline` or the reason why it was left out, and its `weight` (0 to 1).

    `key` are the weightiest ones on the timeline: what an editor would print first.
    """
    by_id = {article.id: article for article in articles}
    most = max((len(event.mentions) for event in events), default=1)
    wholes = {part: event for event in events for part in event.parts}
    chosen = []
    for event in events:
        whole = wholes.get(event.id)
        part = whole is not None
        why = _left_out(event, part_of_another=part)
        minor = whole is not None and _only_harms(event) and _told_by(event) <= _told_by(whole)
        weight = _weight(event, by_id, most) * (_PART if minor else 1.0)
        chosen.append(replace(event, on_timeline=why is None, left_out=why, weight=round(weight, 4)))
    key = _key(chosen, articles)
    return tuple(replace(e, key=e.id in key) if e.key is not (e.id in key) else e for e in chosen)


def _key(events: Sequence[Event], articles: Sequence[Article]) -> frozenset[str]:
    """The ids of the weightiest events on the timeline: five to fifteen of one article, by its length."""
    words = sum(len(article.text.split()) for article in articles)
    most = min(_MOST_OF_A_STORY, _MOST + max(0, len(articles) - 1))
    size = min(most, max(_FEWEST, words // _WORDS_EACH))
    shown = sorted((e for e in events if e.on_timeline), key=lambda e: (-e.weight, e.mentions[0].start, e.id))
    return frozenset(event.id for event in shown[:size])


def _told_by(event: Event) -> int:
    """How many articles tell it: more than tell its whole, and it stands for that."""
    return len({mention.article for mention in event.mentions})


def _only_harms(event: Event) -> bool:
    """Whether all that is told of it is who was hurt: its whole tells the rest."""
    return any(quantity.kind is not Toll.OTHER for quantity in event.quantities) or bool(event.recipients)


def _left_out(event: Event, *, part_of_another: bool) -> str | None:
    """Why the event is not on the timeline; None when it is."""
    told = [mention for mention in event.mentions if mention.reportable]
    if not told:
        return next(
            (m.why_not for m in event.mentions if m.why_not), _WHY_FACTUALITY[Factuality.HYPOTHETICAL]
        )
    if event.factuality not in _SHOWN:
        return _WHY_FACTUALITY[event.factuality]
    if all(mention.event_class in _NEVER for mention in told):
        return _WHY_STATE
    if all(mention.event_class is EventClass.REPORTING for mention in told):
        return None if _statement_counts(event) else _WHY_REPORT
    if event.when is None and event.likely is None and all(mention.nominal for mention in told):
        return _WHY_TIMELESS
    if not _tells_enough(event):
        return "part of another event" if part_of_another else _WHY_VAGUE
    return None


def _statement_counts(event: Event) -> bool:
    """Whether a statement is worth an entry: an act of its own, told with its day, or said by somebody named."""
    if event.type is not None or _has_own_time(event):
        return True
    return any(not _ANONYMOUS.search(actor) for actor in event.actors)


def _tells_enough(event: Event) -> bool:
    """Whether there is something to show: a known kind, parties, a time of its own, or at least the days."""
    told = event.type or event.actors or event.recipients
    return bool(told) or _has_own_time(event) or _is_narrow(event)


def _has_own_time(event: Event) -> bool:
    """Whether a time expression of the text is tied to the event itself."""
    return any(reason.rule.startswith(_OWN_TIME) for reason in event.reasons)


def _is_narrow(event: Event) -> bool:
    """Whether its window has both ends and is no longer than a month."""
    when = event.when
    if when is None or when.first_day is None or when.last_day is None:
        return False
    return when.last_day - when.first_day < _MONTH


def _weight(event: Event, articles: Mapping[str, Article], most: int) -> float:
    told_by = {mention.article for mention in event.mentions}
    parts = {
        "articles": math.log1p(len(told_by)) / math.log1p(max(1, len(articles))),
        "mentions": math.log1p(len(event.mentions)) / math.log1p(max(1, most)),
        "early": max((_earliness(mention, articles) for mention in event.mentions), default=0.0),
        "typed": float(event.type is not None),
        "gravity": _GRAVITY[event.type] if event.type is not None else 0.0,
        "sure": _sure(event),
        "placed": float(event.place is not None),
        "dated": float(_is_narrow(event)),
        "named": float(any(party.id or party.kind == "person" for party in event.participants)),
        "both": float(bool(event.actors and event.recipients)),
    }
    return sum(_SHARES[name] * min(1.0, value) for name, value in parts.items()) * _kept(event)


def _sure(event: Event) -> float:
    """How tight its window is and how firm it stands, 0 to 1; half of it for what is not told as a fact."""
    sure = event.confidence * (event.when.sharpness if event.when else 0.0)
    return sure if event.factuality is Factuality.CERTAIN else sure / 2


def _kept(event: Event) -> float:
    """What an event keeps of its weight for the way it is told, 0 to 1."""
    told = [mention for mention in event.mentions if mention.reportable] or list(event.mentions)
    verbs = [mention.tense for mention in told if not mention.nominal]
    statement = event.type is None and all(m.event_class is EventClass.REPORTING for m in told)
    unfinished = verbs and len(verbs) == len(told) and all(tense in _NOT_FINITE for tense in verbs)
    bare = len(event.label.split()) < _LABEL_WORDS
    return (
        (_STATEMENT if statement else 1.0) * (_UNFINISHED if unfinished else 1.0) * (_BARE if bare else 1.0)
    )


def _earliness(mention: Mention, articles: Mapping[str, Article]) -> float:
    """1 in an article's first words, 0 at its end."""
    article = articles[mention.article]
    length = max(1, len(article.text) - article.body)
    return 1.0 - min(1.0, max(0, mention.start - article.body) / length)
