"""Groups of mentions -> Event records. Decides nothing but which mention speaks for its event."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from timeline.model import (
    Event,
    EventClass,
    Factuality,
    Mention,
    Participant,
    Quantity,
    Tense,
    content_id,
)

_STRENGTH = (
    Factuality.CERTAIN,
    Factuality.ALLEGED,
    Factuality.PLANNED,
    Factuality.NEGATED,
    Factuality.HYPOTHETICAL,
)
_SHORT = 18  # a label of fewer characters says little
_MOST_NAMES = 4
_BARE_WORDS = 2
_INSIDE = frozenset({"city", "capital", "country", "state", "region"})  # one is in these, not at them
_BARE = 5
_UNFINISHED = (Tense.INFINITIVE, Tense.PRESPART)


def event(mentions: list[Mention], own_places: frozenset[str]) -> Event:
    """The event that the mentions tell; `own_places` are the ids of those whose own clause names the place."""
    best = max(mentions, key=_telling)
    typed = next((m for m in (best, *mentions) if m.type is not None), best)
    factuality = min(
        (m.factuality for m in mentions if m.reportable), key=_STRENGTH.index, default=best.factuality
    )
    placed = _place(mentions, own_places)
    return Event(
        id=content_id("e", *(m.id for m in mentions)),
        label=_label(best, placed if placed is not None and placed.id in own_places else None),
        mentions=tuple(mentions),
        type=typed.type,
        mode=next((m.mode for m in (typed, *mentions) if m.mode and m.type is typed.type), None),
        context=tuple(dict.fromkeys(c for m in mentions for c in m.context)),
        cameo=typed.cameo,
        type_confidence=typed.type_confidence,
        factuality=factuality,
        attribution=_attribution(mentions, best),
        actors=_together(m.actors for m in (best, *mentions)),
        recipients=_together(m.recipients for m in (best, *mentions)),
        place=None if placed is None else placed.place,
        zone=None if placed is None else placed.zone,
        participants=all_participants(p for m in (best, *mentions) for p in m.participants),
        quantities=all_quantities(q for m in (best, *mentions) for q in m.quantities),
        location=None if placed is None else placed.location,
        confidence=_confidence(mentions, best),
    )


def _telling(mention: Mention) -> tuple[bool, bool, bool, bool, int, int]:
    """How well a mention speaks for its event; the first of equals wins."""
    filled = bool(mention.actors) + 2 * bool(mention.recipients)
    bare = len("".join(mention.actors)) + len(mention.trigger) + _BARE
    whole = len(mention.label) >= (bare if mention.event_class is EventClass.REPORTING else _SHORT)
    finite = mention.nominal or mention.tense not in _UNFINISHED
    return (
        mention.reportable, whole, finite, not mention.label.endswith("…"), filled, -mention.start,
    )  # fmt: skip


def _label(best: Mention, placed: Mention | None) -> str:
    """The label of the mention that speaks for the event; a bare noun gets the town or country of the event."""
    spot = None if placed is None else placed.location
    bare = (
        best.nominal and len(best.label.split()) <= _BARE_WORDS and best.label.lower().endswith(best.trigger)
    )
    if placed is None or placed.place is None or spot is None or spot.kind not in _INSIDE or not bare:
        return best.label
    return best.label if placed.place in best.label else f"{best.label} in {placed.place}"


def with_parts(events: Sequence[Event], parts: Mapping[int, Sequence[int]]) -> tuple[Event, ...]:
    """The events with their parts by number; a whole and its parts are at one place, whichever names it."""
    found = list(events)
    for whole, numbers in parts.items():
        found[whole] = replace(found[whole], parts=tuple(found[number].id for number in numbers))
        placed = next((found[n] for n in (whole, *numbers) if found[n].place), None)
        for number in (whole, *numbers):
            if placed is not None and found[number].place is None:
                found[number] = replace(
                    found[number], place=placed.place, zone=placed.zone, location=placed.location
                )
    return tuple(found)


def _place(mentions: list[Mention], own: frozenset[str]) -> Mention | None:
    named = [m for m in mentions if m.place]
    return min(named, key=lambda m: (m.id not in own, m.zone is None, m.start), default=None)


def _attribution(mentions: list[Mention], best: Mention) -> str | None:
    """Who says so; None where the article itself tells it somewhere."""
    real = [m for m in mentions if m.reportable] or mentions
    if best.event_class is EventClass.REPORTING or any(m.speaker is None for m in real if not m.nominal):
        return None
    return best.speaker or next((m.speaker for m in real if m.speaker), None)


def _together(names: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    found: list[str] = []
    for some in names:
        for name in some:
            if not any(name == other or name in other.split() for other in found):
                found.append(name)
    return tuple(found[:_MOST_NAMES])


def all_participants(found: Iterable[Participant]) -> tuple[Participant, ...]:
    """Each party once for each part that it has, as it was told first."""
    kept: dict[tuple[str, str], Participant] = {}
    for party in found:
        kept.setdefault((party.part.value, party.id or party.name), party)
    return tuple(kept.values())


def all_quantities(found: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """Each amount once, as it was told first; amounts that differ stay side by side."""
    kept: dict[tuple[object, ...], Quantity] = {}
    for one in found:
        kept.setdefault((one.kind, one.unit, one.least, one.most), one)
    return tuple(kept.values())


def _confidence(mentions: list[Mention], best: Mention) -> float:
    """From 0 to 1: more where it is typed, told more than once, and has somebody in it."""
    parts = (
        0.4,
        0.2 * (best.type is not None),
        0.2 * bool(best.actors or best.recipients),
        0.1 * (len(mentions) > 1),
        0.1 * best.reportable,
    )
    return round(sum(parts), 2)
