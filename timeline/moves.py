"""What a change moved: two tellings of one story side by side, event by event. Knows records; knows no widget."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import inf

from timeline.model import Event, Timeline
from timeline.when import When


class Change(StrEnum):
    """What became of an event."""

    MOVED = "moved"
    CAME = "came"  # on the timeline now, and not before
    WENT = "went"


@dataclass(frozen=True, slots=True)
class Move:
    """An event that a change moved, brought or took: its id after the change, or before it where it went."""

    change: Change
    event: str
    label: str
    was: When | None = None
    now: When | None = None


def moves(before: Timeline, after: Timeline) -> tuple[Move, ...]:
    """The events on the timeline whose window differs, those that came and those that went, in time order.

    Events are the same that share most of their words in the articles; neither ids nor labels are compared.
    """
    olds, news = ([e for e in told.events if e.on_timeline] for told in (before, after))
    pairs = _paired(olds, news)
    found = [
        Move(Change.MOVED, new.id, new.label, old.when, new.when)
        for new in news
        if (old := pairs.get(new.id)) is not None and (old.when, old.likely) != (new.when, new.likely)
    ]
    found += [Move(Change.CAME, new.id, new.label, now=new.when) for new in news if new.id not in pairs]
    kept = {old.id for old in pairs.values()}
    found += [Move(Change.WENT, old.id, old.label, was=old.when) for old in olds if old.id not in kept]
    return tuple(sorted(found, key=_by_time))


def _paired(olds: Iterable[Event], news: Iterable[Event]) -> dict[str, Event]:
    """For each new event the old one that shares most mentions with it; each old one once."""
    at = {_place(old, number): old for old in olds for number in range(len(old.mentions))}
    shared = Counter(
        (new.id, at[place].id)
        for new in news
        for number in range(len(new.mentions))
        if (place := _place(new, number)) in at
    )
    by_id = {old.id: old for old in at.values()}
    pairs: dict[str, Event] = {}
    taken: set[str] = set()
    for (new, old), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if new not in pairs and old not in taken:
            pairs[new] = by_id[old]
            taken.add(old)
    return pairs


def _place(event: Event, number: int) -> tuple[str, int, int]:
    mention = event.mentions[number]
    return mention.article, mention.start, mention.end


def _by_time(move: Move) -> tuple[float, str, str]:
    when = move.now or move.was
    days = (when.first_day, when.last_day) if when else ()
    return next((day for day in days if day is not None), inf), move.event, move.change
