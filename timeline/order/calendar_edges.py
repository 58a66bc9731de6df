"""Distances in calendar units as monotone steps between two moments. Knows calendars; knows no event.

Moments are ticks: minutes since the first minute of day 0, times `TICK`, so that what comes strictly after
something in the same minute still has room. "Two days later" is a difference between days, not 48 hours.
"""

from dataclasses import dataclass
from functools import lru_cache

from timeline.calendar import DAY, civil, day_number, to_utc, to_wall
from timeline.meaning import Unit

TICK = 1 << 20  # ticks to a minute
_DAY_TICKS = DAY * TICK

_MONTHS = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.SEASON: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
    Unit.MILLENNIUM: 12_000,
}
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}

# What is counted in a unit below a day is off by up to half a unit: "two hours later" is rarely 120 minutes.
MINUTES = {Unit.SECOND: 0, Unit.MINUTE: 1, Unit.HOUR: 60}


def unit_index(number: int, unit: Unit) -> int:
    """Which unit a day lies in, counted so that neighbours differ by one; weeks begin on a Monday.

    >>> unit_index(day_number(2020, 1, 5), Unit.WEEK) - unit_index(day_number(2019, 12, 29), Unit.WEEK)
    1
    """
    if unit in _DAYS:
        return (number - 1) // _DAYS[unit]
    year, month, _ = civil(number)
    return (year * 12 + month - 1) // _MONTHS[unit]


def first_day(index: int, unit: Unit) -> int:
    """The number of the first day of the unit with this index: the inverse of `unit_index`."""
    if unit in _DAYS:
        return index * _DAYS[unit] + 1
    year, month = divmod(index * _MONTHS[unit], 12)
    return day_number(year, month + 1)


@dataclass(frozen=True, slots=True)
class CalendarStep:
    """The head lies at least `steps` whole units after the tail, each on the wall clock of its own zone."""

    unit: Unit
    steps: int
    tail_zone: str | None
    head_zone: str | None

    @property
    def _plain(self) -> bool:
        """Whether it counts days on one unnamed clock, which most do: then it is a matter of division."""
        return self.unit is Unit.DAY and self.tail_zone is None and self.head_zone is None

    def forward(self, tail: int) -> int:
        """The first tick that the head can have when the tail is at this tick.

        >>> step = CalendarStep(Unit.DAY, 2, None, None)
        >>> divmod(step.forward((10 * DAY + 600) * TICK), DAY * TICK)
        (12, 0)
        """
        if self._plain:
            return (tail // _DAY_TICKS + self.steps) * _DAY_TICKS
        index = unit_index(_day(tail, self.tail_zone), self.unit) + self.steps
        return _midnight(first_day(index, self.unit), self.head_zone) * TICK

    def backward(self, head: int) -> int:
        """The last tick that the tail can have when the head is at this tick."""
        if self._plain:
            return (head // _DAY_TICKS - self.steps + 1) * _DAY_TICKS - 1
        index = unit_index(_day(head, self.head_zone), self.unit) - self.steps
        return _midnight(first_day(index + 1, self.unit), self.tail_zone) * TICK - 1


def _day(tick: int, zone: str | None) -> int:
    minute = tick // TICK
    return (minute if zone is None else to_wall(minute, zone)) // DAY


@lru_cache(maxsize=65_536)
def _midnight(number: int, zone: str | None) -> int:
    return number * DAY if zone is None else to_utc(number * DAY, zone)
