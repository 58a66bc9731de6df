"""Days as numbers and back, in the proleptic Gregorian calendar, years before 1 included.

Day 1 is 0001-01-01, as in `datetime.date.toordinal`, but day 0 and below are fine: history needs them.
Minutes count from the first minute of day 0, so that `minute // DAY` is the day's number.
"""

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo

HOUR = 60
DAY = 24 * HOUR

MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)

_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_PER_ERA = 146_097  # 400 years
_SHIFT = 306  # from 0000-03-01 to 0001-01-01


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February; year 0 is 1 BC."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """How many days the month has, 28 to 31."""
    return 29 if month == 2 and is_leap(year) else _MONTH_DAYS[month - 1]


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """The number of a day; day 1 is 0001-01-01. Raises ValueError for a day that no calendar has.

    >>> day_number(2020, 1, 3) == dt.date(2020, 1, 3).toordinal()
    True
    >>> day_number(0, 12, 31)
    0
    """
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"no such day: {year}-{month}-{day}")
    y = year - (month <= 2)
    era, year_of_era = divmod(y, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return (
        era * _DAYS_PER_ERA
        + year_of_era * 365
        + year_of_era // 4
        - year_of_era // 100
        + day_of_year
        - _SHIFT
        + 1
    )


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day's number: the inverse of `day_number`.

    >>> civil(day_number(-43, 3, 15))
    (-43, 3, 15)
    """
    era, day_of_era = divmod(number + _SHIFT - 1, _DAYS_PER_ERA)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    return year_of_era + era * 400 + (month <= 2), month, day


def weekday(number: int) -> int:
    """0 for a Monday to 6 for a Sunday."""
    return (number - 1) % 7


def add_months(number: int, months: int) -> int:
    """The same day of another month, or that month's last day where it is shorter.

    >>> civil(add_months(day_number(2020, 1, 31), 1))
    (2020, 2, 29)
    """
    year, month, day = civil(number)
    year, month0 = divmod(year * 12 + month - 1 + months, 12)
    return day_number(year, month0 + 1, min(day, days_in_month(year, month0 + 1)))


def iso_year(year: int) -> str:
    """Four digits, with a minus sign before year 0 (ISO 8601-2)."""
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


@lru_cache(maxsize=4_096)  # a story tells the same few days again and again
def iso_day(number: int) -> str:
    """A day's number as an ISO date.

    >>> iso_day(day_number(2020, 1, 3))
    '2020-01-03'
    """
    year, month, day = civil(number)
    return f"{iso_year(year)}-{month:02d}-{day:02d}"


def parse_day(text: str) -> int:
    """The number of the day that an ISO date names; raises ValueError for anything else."""
    parts = text.removeprefix("-").split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        raise ValueError(f"not a day like 2020-01-03: {text!r}")
    year, month, day = parts
    return day_number(int(year) * (-1 if text.startswith("-") else 1), int(month), int(day))


def to_utc(minute: int, zone: str) -> int:
    """The UTC minute at which the wall clock of `zone` shows `minute`; the first where it shows it twice."""
    return minute - _offset(minute, zone, local=True)


def to_wall(minute: int, zone: str) -> int:
    """What the wall clock of `zone` shows at a UTC minute."""
    return minute + _offset(minute, zone, local=False)


def offset_minutes(minute: int, zone: str) -> int:
    """How many minutes `zone` is ahead of UTC at a UTC minute."""
    return _offset(minute, zone, local=False)


@lru_cache(maxsize=65_536)
def _offset(minute: int, zone: str, *, local: bool) -> int:
    number, rest = divmod(minute, DAY)
    if not 2 <= number <= dt.date.max.toordinal() - 1:
        return 0
    naive = dt.datetime.combine(dt.date.fromordinal(number), dt.time(*divmod(rest, HOUR)))
    info = ZoneInfo(zone)
    aware = naive.replace(tzinfo=info) if local else naive.replace(tzinfo=dt.UTC).astimezone(info)
    shift = aware.utcoffset()
    return int(shift.total_seconds() // 60) if shift is not None else 0
