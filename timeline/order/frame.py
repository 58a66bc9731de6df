"""How events stand in the network: their variables, whether they last, and on whose wall clock their days run.

Knows events and statements; knows no bounds.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.allen import RelationType as R
from timeline.model import Aspect, Event, Statement

# Rules of the statements that tie an event to the publication day on the dateline's clock.
PUBLISHED = "published"
PRESUMED = "published-presumed"
BEGUN_WHEN_PUBLISHED = "begun-when-published"
NOT_BEFORE_PUBLISHED = "not-before-published"
INTENDED = "intended"
_ON_THE_DATELINES_CLOCK = (PUBLISHED, PRESUMED, NOT_BEFORE_PUBLISHED, INTENDED)

_PROGRESSIVE = (Aspect.PROGRESSIVE, Aspect.PERFECTIVE_PROGRESSIVE)
_SPANNING = (R.DURING, R.BEGUN_BY, R.ENDED_BY)  # said of an event, they tell that it goes on for a time
# What lies in something lies where it does; what is on one day with something is on its calendar.
_SAME_PLACE = frozenset({R.INCLUDES, R.IS_INCLUDED})
_SAME_CLOCK = frozenset({*_SAME_PLACE, R.SAME_DAY, R.SIMULTANEOUS})
# Is it the source that holds the other? What brings something about may go on after that has begun.
_HOLDING = {R.INCLUDES: True, R.CAUSES: True, R.IS_INCLUDED: False}


@dataclass(frozen=True, slots=True)
class Placed:
    """An event in the network: the variables of its ends, one and the same for a moment.

    `own` is the zone of its place, or of what it lies in; `home` its article's. Days are counted on `clock`,
    the one that it is told on, and where there is none, in `zone`, which falls back on `home`.
    """

    event: Event
    start: int
    finish: int
    lasting: bool
    own: str | None
    home: str | None
    clock: str | None
    zone: str | None


def frame(events: Sequence[Event], statements: Sequence[Statement]) -> dict[str, Placed]:
    """Every event's place in the network, by its id; variables are numbered in the order given.

    A moment has one variable. What lasts has two, and so has a moment that holds other events: a strike
    holds the deaths in it.
    """
    homes = _homes(statements)
    spanning = {s.source for s in statements if s.relation in _SPANNING or s.rule == BEGUN_WHEN_PUBLISHED}
    holding = {
        s.source if _HOLDING[s.relation] else s.target
        for s in statements
        if s.target is not None and s.relation in _HOLDING
    }
    common = _common_zone(events, statements)
    own = _spread({e.id: e.zone for e in events if e.zone}, statements, _SAME_PLACE)
    clocks = _spread(own | _told_clocks(statements, own), statements, _SAME_CLOCK)
    placed, count = {}, 0
    for event in events:
        lasting = event.id in spanning or _progressive(event)
        two = lasting or event.id in holding
        home = next((homes[m.article] for m in event.mentions if m.article in homes), None)
        clock = clocks.get(event.id)
        placed[event.id] = Placed(
            event, count, count + two, lasting, own.get(event.id), home, clock, clock or home or common
        )
        count += 1 + two
    return placed


def zones_between(source: Placed, target: Placed) -> tuple[str | None, str | None]:
    """The zones in which days of a distance are counted: each event's own clock, else the other's."""
    return (source.clock or target.clock or source.zone, target.clock or source.clock or target.zone)


def _spread(zones: dict[str, str], statements: Sequence[Statement], ties: frozenset[R]) -> dict[str, str]:
    """Zones of events, and of those without one that ties of these kinds lead to, the nearest first."""
    beside: dict[str, list[str]] = defaultdict(list)
    for statement in statements:
        if statement.hard and statement.target is not None and statement.relation in ties:
            beside[statement.source].append(statement.target)
            beside[statement.target].append(statement.source)
    found = dict(zones)
    reached = sorted(name for name in zones if name in beside)
    for name in reached:
        for other in beside[name]:
            if other not in found:
                found[other] = found[name]
                reached.append(other)
    return found


def _told_clocks(statements: Iterable[Statement], known: dict[str, str]) -> dict[str, str]:
    """The clock on which the text tells an event's own time, for events without a zone of their place."""
    told: dict[str, str] = {}
    for statement in statements:
        if statement.timex is None or statement.when is None or statement.when.zone is None:
            continue
        if statement.source not in known and statement.hard:
            told.setdefault(statement.source, statement.when.zone)
    return told


def _progressive(event: Event) -> bool:
    verbal = [mention for mention in event.mentions if not mention.nominal]
    return bool(verbal) and all(mention.aspect in _PROGRESSIVE for mention in verbal)


def _homes(statements: Iterable[Statement]) -> dict[str, str]:
    """The dateline's zone of each article, as its publication statements tell it."""
    homes: dict[str, str] = {}
    for statement in statements:
        if statement.rule in _ON_THE_DATELINES_CLOCK and statement.when is not None:
            zone = statement.when.zone
            if zone is not None:
                homes.setdefault(statement.article, zone)
    return homes


def _common_zone(events: Iterable[Event], statements: Iterable[Statement]) -> str | None:
    """The zone told most often, for what stands without one among things with a zone."""
    told = Counter(event.zone for event in events if event.zone)
    told.update(s.when.zone for s in statements if s.when is not None and s.when.zone)
    return min(told, key=lambda zone: (-told[zone], zone), default=None)
