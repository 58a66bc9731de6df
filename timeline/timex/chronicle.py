"""In which year each undated day of a history lies: the cheapest walk through all the dates that it tells.

A history mostly goes forward by small steps, jumps back now and then, and names times without going there. Each of
these has a price in days; the walk with the smallest sum gives the years (dynamic programming over the places where
the walk can be). Knows dates and the words just before them; knows no rule.
"""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.calendar import civil
from timeline.meaning import Choice, Fixed, Part, Recurring
from timeline.model import Timex
from timeline.timex.candidates import in_year
from timeline.when import Grain

_JUMP = 1000  # days: no step costs more, however far it goes
_BACK_FACTOR, _BACK_COST = 1.5, 90
_SECTION = 0.5  # a new section may begin anywhere
_SKIP_FULL, _SKIP_FULL_OPENING, _SKIP_YEAR, _SKIP_YEAR_OPENING, _SKIP_ASIDE = 450, 900, 100, 450, 20
_RECENT = 8  # dates with a year that say which years are near
_PLACES = 6  # as many places of the walk are kept at each step
_FULL = (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.SEASON)
_BEFORE = 48
_ASIDE = re.compile(r"(?:[(–—-]|\b(?:of|the|a|his|her|their|its|to|for)) ?$")
_AHEAD = re.compile(r"\b(?:until|till|planned|projected|scheduled|later)\b[^.;\n]{0,40}$")
_OPENING = re.compile(r"(?:^|[.\n:'\"”’]) ?\s{0,2}(?:[A-Z][a-z]{1,9})? ?(?:the )?$")


@dataclass(frozen=True, slots=True)
class _Stop:
    """A date of the text: where it can lie, and the price of naming it without going there (None: it must)."""

    id: str
    ways: tuple[Fixed, ...]
    skip: float | None
    section: bool


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
        section = "\n\n" in text[last_end : timex.start]
        year = _year(timex, published)
        if isinstance(meaning, Fixed) and year is not None:
            recent.append(year)
            stops.append(_Stop(timex.id, (meaning,), _price(meaning, timex, text), section))
        elif isinstance(meaning, Recurring) and meaning.choice is Choice.TENSE and meaning.weekday is None:
            near = sorted({year + step for year in recent or told[:1] for step in (-1, 0, 1)})
            ways = tuple(fixed for year in near if (fixed := in_year(meaning, year)) is not None)
            if ways:
                stops.append(_Stop(timex.id, ways, None, section))
        else:
            continue
        last_end = timex.end
    return stops


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
        options = [(walk.cost + _cost(walk.at, way, stop, started=started), way) for way in stop.ways]
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


def _arrival(at: int, way: Fixed) -> int:
    """Where the walk is after a stop: still where it was if that lies inside."""
    first, last = way.when.first_day or 0, way.when.last_day or 0
    return at if first <= at <= last else first


def _cost(at: int, way: Fixed, stop: _Stop, *, started: bool) -> float:
    if not started:
        return 0.0
    first, last = way.when.first_day or 0, way.when.last_day or 0
    if first <= at <= last:
        return 0.0
    step = float(first - at) if first > at else (at - last) * _BACK_FACTOR + _BACK_COST
    return min(step, _JUMP) * (_SECTION if stop.section else 1.0)
