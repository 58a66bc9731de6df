"""In which year each undated day of a history lies: the cheapest walk through all the dates that it tells.

A history mostly goes forward by small steps, jumps back now and then, and names times without going there. Each of
these has a price in days; the walk with the smallest sum gives the years (dynamic programming over the places where
the walk can be). Knows dates and the words just before them; knows no rule.
"""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.calendar import civil, day_number
from timeline.meaning import (
    AnchorKind,
    Choice,
    Fixed,
    Inside,
    Meaning,
    Offset,
    Part,
    Recurring,
    Same,
    Side,
    Unit,
)
from timeline.model import Timex
from timeline.timex import periods
from timeline.timex.candidates import first_of, gap, in_year, turns_near
from timeline.when import Grain

_JUMP = 1000  # days: no step costs more, however far it goes
_BACK_FACTOR, _BACK_COST = 1.5, 90
_SECTION = 0.5  # a new section may begin anywhere
_SKIP_FULL, _SKIP_FULL_OPENING, _SKIP_YEAR, _SKIP_YEAR_OPENING, _SKIP_ASIDE = 450, 900, 100, 450, 20
_MOVE, _SKIP_MOVE = 30, 400  # a step that the text tells, and not to take it
_RECENT = 8  # dates with a year that say which years are near
_PLACES = 6  # as many places of the walk are kept at each step
_FULL = (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.SEASON)
_BEFORE = 48
_ASIDE = re.compile(r"(?:[(–—-]|\b(?:of|the|a|his|her|their|its|to|for)) ?$")
_AHEAD = re.compile(r"\b(?:until|till|planned|projected|scheduled|later)\b[^.;\n]{0,40}$")
_BRACKET = re.compile(r",? ?\((?:or |i\.e\. )?")  # "4 May (23 April O.S.)"
_OPENING = re.compile(r"(?:^|[.\n:'\"”’]) ?\s{0,2}(?:[A-Z][a-z]{1,9})? ?(?:the )?$")


@dataclass(frozen=True, slots=True)
class _Stop:
    """A date of the text: where it can lie, and the price of naming it without going there (None: it must)."""

    id: str
    ways: tuple[Fixed, ...]
    skip: float | None
    section: bool
    move: Offset | Recurring | Inside | None = (
        None  # "the following year", "two years later": from where the walk is
    )


@dataclass(frozen=True, slots=True)
class _Walk:
    """The cheapest way to be at a day, as the last step of a chain."""

    cost: float
    at: int
    before: "_Walk | None"
    stop: str
    chosen: Fixed | None


def years_of(timexes: Sequence[Timex], text: str, published: int | None) -> dict[str, Fixed]:
    """For each undated day, month or season, by its id, the one that the cheapest walk goes through."""
    walks = [_Walk(0.0, 0, None, "", None)]
    stops = _stops(timexes, text, published)
    started = False
    for stop in stops:
        walks = _step(walks, stop, started=started)
        started = True
    best: _Walk | None = min(walks, key=lambda walk: walk.cost)
    found: dict[str, Fixed] = {}
    while best is not None:
        if best.chosen is not None:
            found[best.stop] = best.chosen
        best = best.before
    return found


def _stops(timexes: Sequence[Timex], text: str, published: int | None) -> list[_Stop]:
    told = sorted({year for t in timexes if (year := _year(t, published)) is not None})
    stops: list[_Stop] = []
    recent: deque[int] = deque(maxlen=_RECENT)
    last_end = 0
    for timex in timexes:
        meaning = timex.meaning.of if isinstance(timex.meaning, Part) else timex.meaning
        year = _year(timex, published)
        if isinstance(meaning, Fixed) and year is not None:
            recent.append(year)
            section = _opens_section(text, last_end, timex)
            stops.append(_Stop(timex.id, (meaning,), _price(meaning, timex, text), section))
        elif isinstance(meaning, Recurring) and meaning.choice is Choice.TENSE and meaning.weekday is None:
            if stops and stops[-1].ways and _BRACKET.fullmatch(text, last_end, timex.start):
                ways = _nearest(meaning, stops[-1].ways)
                stops.append(_Stop(timex.id, ways, None, section))
                continue
            near = sorted({year + step for year in recent or told[:1] for step in (-1, 0, 1)})
            ways = tuple(fixed for year in near if (fixed := in_year(meaning, year)) is not None)
            if ways:
                stops.append(_Stop(timex.id, ways, None, _opens_section(text, last_end, timex)))
        elif meaning is not None and (move := _move(meaning)) is not None and recent:
            recent.append(_moved(move, day_number(recent[-1]))[1])
            section = _opens_section(text, last_end, timex)
            stops.append(_Stop(timex.id, (), _SKIP_MOVE, section, move))
        else:
            continue
        last_end = timex.end
    return stops


def _nearest(meaning: Recurring, told: tuple[Fixed, ...]) -> tuple[Fixed, ...]:
    """For each way of the day just told, the same day told again in another calendar."""
    return tuple(
        min(turns, key=lambda turn: gap(turn, first_of(way)))
        for way in told
        if (turns := tuple(turns_near(meaning, first_of(way))))
    )


def _move(meaning: Meaning) -> Offset | Recurring | Inside | None:
    """A step of the story by years, seasons or months: "the following year", "the next spring"; else None."""
    if isinstance(meaning, Recurring):
        beside = meaning.anchor is AnchorKind.NARRATIVE and meaning.weekday is None
        return meaning if beside and meaning.choice is Choice.NEXT else None
    if isinstance(meaning, Inside):
        named = isinstance(meaning.what, Recurring) and meaning.what.weekday is None
        return meaning if named and isinstance(meaning.of, Same) else None
    if not isinstance(meaning, Offset) or meaning.anchor is not AnchorKind.NARRATIVE:
        return None
    ahead = meaning.side is Side.AFTER and meaning.least is not None and meaning.least == meaning.most
    return meaning if ahead and meaning.unit in (Unit.YEAR, Unit.MONTH) else None


def _moved(move: Offset | Recurring | Inside, at: int) -> tuple[Fixed | None, int]:
    """Where a step from a day leads, and in which year that lies."""
    if isinstance(move, Offset):
        way: Fixed | None = periods.around(periods.shift(at, move.unit, move.least or 0), move.unit)
    elif isinstance(move, Inside):
        way = in_year(move.what, civil(at)[0]) if isinstance(move.what, Recurring) else None
    else:
        after = [c for c in turns_near(move, at) if first_of(c) > at]
        way = min(after, key=first_of, default=None)
    return way, civil(at if way is None else first_of(way))[0]


def _opens_section(text: str, last_end: int, timex: Timex) -> bool:
    """Whether a paragraph has ended since the last date."""
    return "\n\n" in text[last_end : timex.start]


def _year(timex: Timex, published: int | None) -> int | None:
    meaning = timex.meaning.of if isinstance(timex.meaning, Part) else timex.meaning
    if (
        not isinstance(meaning, Fixed)
        or meaning.when.first_day is None
        or meaning.when.first_day == published
    ):
        return None
    if meaning.when.grain not in (*_FULL, Grain.YEAR, Grain.QUARTER):
        return None
    return civil(meaning.when.first_day)[0]


def _price(meaning: Fixed, timex: Timex, text: str) -> float:
    before = text[max(0, timex.start - _BEFORE) : timex.start]
    opening = _OPENING.search(before) is not None
    if meaning.when.grain in _FULL:
        if _AHEAD.search(before) is not None:
            return _SKIP_YEAR
        return _SKIP_FULL_OPENING if opening else _SKIP_FULL
    if _ASIDE.search(before) is not None or _AHEAD.search(before) is not None:
        return _SKIP_ASIDE
    return _SKIP_YEAR_OPENING if opening else _SKIP_YEAR


def _step(walks: list[_Walk], stop: _Stop, *, started: bool) -> list[_Walk]:
    cheapest: dict[int, _Walk] = {}
    for walk in walks:
        ways = stop.ways if stop.move is None else _ways_on(stop.move, walk.at)
        options = [(walk.cost + _cost(walk.at, way, stop, started=started), way) for way in ways]
        for cost, way in options:
            at = _arrival(walk.at, way)
            if at not in cheapest or cost < cheapest[at].cost:
                chosen = None if stop.skip is not None else way
                cheapest[at] = _Walk(cost, at, walk, stop.id, chosen)
        if stop.skip is not None and started:
            cost = walk.cost + stop.skip
            if walk.at not in cheapest or cost < cheapest[walk.at].cost:
                cheapest[walk.at] = _Walk(cost, walk.at, walk, stop.id, None)
    return sorted(cheapest.values(), key=lambda walk: (walk.cost, walk.at))[:_PLACES]


def _ways_on(move: Offset | Recurring | Inside, at: int) -> tuple[Fixed, ...]:
    way = _moved(move, at)[0]
    return () if way is None else (way,)


def _arrival(at: int, way: Fixed) -> int:
    """Where the walk is after a stop: still where it was if that lies inside."""
    first, last = way.when.first_day or 0, way.when.last_day or 0
    return at if first <= at <= last else first


def _cost(at: int, way: Fixed, stop: _Stop, *, started: bool) -> float:
    if not started:
        return 0.0
    if stop.move is not None:
        return _MOVE
    first, last = way.when.first_day or 0, way.when.last_day or 0
    if first <= at <= last:
        return 0.0
    step = float(first - at) if first > at else (at - last) * _BACK_FACTOR + _BACK_COST
    return min(step, _JUMP) * (_SECTION if stop.section else 1.0)
