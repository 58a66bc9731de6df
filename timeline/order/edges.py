"""Statements as edges and limits between the ends of events: the meaning of each relation. Knows no text.

Relations between events follow the tables of `timeline.allen`. A relation to a time reads the time as a window:
"before Friday" ends before Friday begins, "by Friday" ends before it is over.
"""

from collections.abc import Iterator

from timeline.allen import SOURCE_FIRST, TARGET_FIRST, End
from timeline.allen import RelationType as R
from timeline.meaning import Offset, Side, Unit
from timeline.model import Statement
from timeline.order.calendar_edges import MINUTES, TICK, CalendarStep
from timeline.order.frame import Placed, zones_between
from timeline.order.network import Edge, Limit
from timeline.when import When

# What a relation to a time says of the source's ends: (which end, is the limit an upper one, which side of the
# time's window it is). Strictness is that of half-open minutes.
_START, _FINISH = End.START, End.FINISH
_WITHIN = ((_START, False, "earliest"), (_FINISH, True, "latest"))
_STARTS_IN = ((_START, False, "earliest"), (_START, True, "latest"))
_ENDS_IN = ((_FINISH, False, "earliest"), (_FINISH, True, "latest"))
LIMITS: dict[R, tuple[tuple[End, bool, str], ...]] = {
    R.BEFORE: ((_FINISH, True, "earliest"),),
    R.IBEFORE: ((_FINISH, True, "earliest"),),
    R.AFTER: ((_START, False, "latest"),),
    R.IAFTER: ((_START, False, "latest"),),
    R.BEFORE_OR_DURING: ((_FINISH, True, "latest"),),
    R.IS_INCLUDED: _WITHIN,
    R.DURING: _WITHIN,
    R.SAME_DAY: _WITHIN,
    R.INCLUDES: ((_START, True, "latest"), (_FINISH, False, "earliest")),
    R.BEGUN_BY: _STARTS_IN,
    R.BEGINS: _STARTS_IN,
    R.ENDED_BY: _ENDS_IN,
    R.ENDS: _ENDS_IN,
}


def _orders(relation: R) -> tuple[tuple[int, int, int], ...]:
    """A relation's edges between the source's start and finish and the target's, which are ends 0 to 3."""
    place = {_START: 0, _FINISH: 1}
    return (
        *(
            (place[mine], 2 + place[theirs], int(strict))
            for mine, theirs, strict in SOURCE_FIRST.get(relation, ())
        ),
        *(
            (2 + place[theirs], place[mine], int(strict))
            for theirs, mine, strict in TARGET_FIRST.get(relation, ())
        ),
    )


_ORDERS = {relation: _orders(relation) for relation in R}


def edges_of(
    statement: Statement, number: int, placed: dict[str, Placed]
) -> tuple[tuple[Edge, ...], tuple[Limit, ...]]:
    """What a statement puts into the network under its number; nothing for one that says nothing of when."""
    source = placed[statement.source]
    if statement.when is not None:
        return (), tuple(_limits(statement.relation, statement.when, number, source))
    target = placed[statement.target or statement.source]
    if statement.offset is None:
        if statement.relation is R.SAME_DAY:
            return tuple(_same_day(source, target, number)), ()
        return _ordered(statement.relation, source, target, number), ()
    if source is target:
        return tuple(_length(statement.offset, source, number)), ()
    return (
        *_ordered(statement.relation, source, target, number),
        *_distance(statement.offset, source, target, number),
    ), ()


def own_edge(event: Placed) -> tuple[Edge, ...]:
    """That an event does not end before it starts; nothing for a moment."""
    return () if event.start == event.finish else (Edge(event.start, event.finish),)


def _limits(relation: R, when: When, number: int, source: Placed) -> Iterator[Limit]:
    when = when.at(source.zone)
    if relation is R.SIMULTANEOUS:
        rows: tuple[tuple[End, bool, int | None], ...] = (
            (_START, False, when.start.earliest),
            (_START, True, when.start.latest),
            (_FINISH, False, when.end.earliest),
            (_FINISH, True, when.end.latest),
        )
    else:
        rows = tuple(
            (end, upper, when.earliest if side == "earliest" else when.latest)
            for end, upper, side in LIMITS.get(relation, ())
        )
    for end, upper, minute in rows:
        if minute is not None:
            yield Limit(
                source.start if end is _START else source.finish, minute * TICK - upper, upper, number
            )


def _ordered(relation: R, source: Placed, target: Placed, number: int) -> tuple[Edge, ...]:
    ends = (source.start, source.finish, target.start, target.finish)
    return tuple(Edge(ends[tail], ends[head], gap, None, number) for tail, head, gap in _ORDERS[relation])


def _same_day(source: Placed, target: Placed, number: int) -> Iterator[Edge]:
    """On the same days; what does not last lies within the days of what lasts."""
    here, there = zones_between(source, target)
    if not source.lasting or target.lasting:
        yield Edge(target.start, source.start, 0, CalendarStep(Unit.DAY, 0, there, here), number)
        yield Edge(source.finish, target.finish, 0, CalendarStep(Unit.DAY, 0, here, there), number)
    if not target.lasting or source.lasting:
        yield Edge(source.start, target.start, 0, CalendarStep(Unit.DAY, 0, here, there), number)
        yield Edge(target.finish, source.finish, 0, CalendarStep(Unit.DAY, 0, there, here), number)


def _distance(offset: Offset, source: Placed, target: Placed, number: int) -> Iterator[Edge]:
    """The later one begins `least` to `most` units after the earlier one; from any part of what lasts."""
    here, there = zones_between(source, target)
    first, last, zones = target, source, (there, here)
    if offset.side is Side.BEFORE:
        first, last, zones = source, target, (here, there)
    if offset.least is not None:
        tail = first.start if first.lasting else first.finish
        head = last.finish if last.lasting else last.start
        yield _apart(offset.unit, offset.least, (tail, head), zones, number)
    if offset.most is not None:
        tail = last.start if last.lasting else last.finish
        head = first.finish if first.lasting else first.start
        yield _apart(offset.unit, -offset.most, (tail, head), zones[::-1], number)


def _length(offset: Offset, event: Placed, number: int) -> Iterator[Edge]:
    """The end lies `least` to `most` units after the start, give or take the unit that is not full."""
    zones = (event.zone, event.zone)
    if offset.least is not None:
        ends = (event.start, event.finish)
        yield _apart(offset.unit, max(0, offset.least - 1), ends, zones, number)
    if offset.most is not None:
        ends = (event.finish, event.start)
        yield _apart(offset.unit, -offset.most - 1, ends, zones, number)


def _apart(
    unit: Unit, steps: int, ends: tuple[int, int], zones: tuple[str | None, str | None], number: int
) -> Edge:
    """The head lies at least `steps` units after the tail; below a day, give or take half a unit."""
    tail, head = ends
    if unit in MINUTES:
        gap = (steps * MINUTES[unit] - MINUTES[unit] // 2) * TICK
        return Edge(tail, head, gap, fact=number)
    return Edge(tail, head, 0, CalendarStep(unit, steps, *zones), number)
