"""Stretches of the calendar that need no anchor, each with its TIMEX3 value. Knows no text."""

from functools import lru_cache

from timeline.calendar import add_months, civil, day_number, days_in_month, weekday
from timeline.meaning import Fixed, Meaning, Recurring, Unit
from timeline.when import Grain, When

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
_LETTERS = {
    Unit.SECOND: "PT{}S",
    Unit.MINUTE: "PT{}M",
    Unit.HOUR: "PT{}H",
    Unit.DAY: "P{}D",
    Unit.WEEKEND: "P{}WE",
    Unit.WEEK: "P{}W",
    Unit.MONTH: "P{}M",
    Unit.QUARTER: "P{}Q",
    Unit.SEASON: "P{}S",
    Unit.HALF: "P{}H",
    Unit.YEAR: "P{}Y",
}
_YEARS_IN = {Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
_MONTHS_IN = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.SEASON: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
    Unit.MILLENNIUM: 12_000,
}
_NO_NUMBER = {Unit.DECADE: "PXDE", Unit.CENTURY: "PXCE", Unit.MILLENNIUM: "PXML"}


def length(unit: Unit, number: str) -> str:
    """TIMEX3's way to write a length; decades and centuries are told in years.

    >>> length(Unit.WEEK, "2"), length(Unit.DECADE, "3"), length(Unit.MONTH, "X")
    ('P2W', 'P30Y', 'PXM')
    """
    if unit in _YEARS_IN:
        return _NO_NUMBER[unit] if number == "X" else f"P{float(number) * _YEARS_IN[unit]:g}Y"
    return _LETTERS[unit].format(number)


def pattern(every: Meaning) -> str:
    """The value of a set that turns with a weekday, a day of the year or a season: "every Friday"."""
    if isinstance(every, Recurring):
        if every.weekday is not None:
            return f"XXXX-WXX-{every.weekday + 1}"
        if every.season:
            return f"XXXX-{every.season}"
        if every.month and every.day:
            return f"XXXX-{every.month:02d}-{every.day:02d}"
        if every.month:
            return f"XXXX-{every.month:02d}"
    return "P1Y"


def _told(number: int) -> str:
    """A year as TIMEX3 writes it, 0 and below as BC.

    >>> _told(79), _told(0), _told(-43)
    ('0079', 'BC0001', 'BC0044')
    """
    return f"{number:04d}" if number > 0 else f"BC{1 - number:04d}"


def _fixed(first: int, last: int, grain: Grain, value: str) -> Fixed:
    return Fixed(When.on_days(first, last, grain=grain), value)


@lru_cache(maxsize=4096)
def day(number: int) -> Fixed:
    """One day."""
    y, m, d = civil(number)
    return _fixed(number, number, Grain.DAY, f"{_told(y)}-{m:02d}-{d:02d}")


def days(first: int, last: int) -> Fixed:
    """Some days in a row that TIMEX3 has no value for: its month, or its year, tells most of it."""
    (y0, m0, _), (y1, m1, _) = civil(first), civil(last)
    value = f"{_told(y0)}-{m0:02d}" if (y0, m0) == (y1, m1) else _told(y0)
    return _fixed(first, last, Grain.DAY, value)


@lru_cache(maxsize=4096)
def week(number: int) -> Fixed:
    """The ISO week, Monday to Sunday, around a day.

    >>> week(day_number(2020, 1, 3)).value
    '2020-W01'
    """
    monday = number - weekday(number)
    year = civil(monday + 3)[0]
    first = day_number(year, 1, 4)
    turn = (monday - (first - weekday(first))) // 7 + 1
    return _fixed(monday, monday + 6, Grain.WEEK, f"{_told(year)}-W{turn:02d}")


@lru_cache(maxsize=4096)
def weekend(number: int) -> Fixed:
    """Saturday and Sunday of the ISO week around a day."""
    monday = number - weekday(number)
    return _fixed(monday + 5, monday + 6, Grain.DAY, f"{week(number).value}-WE")


@lru_cache(maxsize=4096)
def month(year: int, number: int) -> Fixed:
    """A month of the calendar."""
    first = day_number(year, number)
    return _fixed(first, first + days_in_month(year, number) - 1, Grain.MONTH, f"{_told(year)}-{number:02d}")


@lru_cache(maxsize=4096)
def quarter(year: int, number: int) -> Fixed:
    """Three months, 1 to 4."""
    first = day_number(year, 3 * number - 2)
    return _fixed(first, add_months(first, 3) - 1, Grain.QUARTER, f"{_told(year)}-Q{number}")


@lru_cache(maxsize=4096)
def half(year: int, number: int) -> Fixed:
    """Six months, 1 or 2."""
    first = day_number(year, 6 * number - 5)
    return _fixed(first, add_months(first, 6) - 1, Grain.SEASON, f"{_told(year)}-H{number}")


@lru_cache(maxsize=4096)
def season(year: int, name: str, *, over_new_year: bool = False) -> Fixed:
    """A season of the north, in whole months; the winter of a year begins in its December or ends in its
    February, and the text rarely says which: the window holds both.
    """
    first_month, last_month = SEASONS[name]
    value = f"{_told(year)}-{name}"
    if name == "WI" and over_new_year:
        return _fixed(day_number(year, 12), day_number(year + 1, 3) - 1, Grain.SEASON, value)
    if name == "WI":
        return _fixed(day_number(year - 1, 12), day_number(year + 1, 3) - 1, Grain.SEASON, value)
    last = day_number(year, last_month, days_in_month(year, last_month))
    return _fixed(day_number(year, first_month), last, Grain.SEASON, value)


@lru_cache(maxsize=4096)
def year(number: int) -> Fixed:
    """A year; 0 is 1 BC, whose value TIMEX3 writes as BC0001."""
    return _fixed(day_number(number), day_number(number, 12, 31), Grain.YEAR, _told(number))


@lru_cache(maxsize=4096)
def decade(first: int) -> Fixed:
    """Ten years, from the one that ends in 0; its value is what the years share ("199")."""
    return _fixed(day_number(first), day_number(first + 9, 12, 31), Grain.DECADE, f"{first // 10:03d}")


@lru_cache(maxsize=256)
def decade_before_christ(number: int) -> Fixed:
    """ "the 430s BC" from its 430: the years 439 to 430 BC."""
    last = 1 - number
    return _fixed(day_number(last - 9), day_number(last, 12, 31), Grain.DECADE, f"BC{number // 10:03d}")


def century(number: int, *, before_christ: bool = False) -> Fixed:
    """The first century is the years 1 to 100; its value is what most of its years share ("17")."""
    if before_christ:
        first = -100 * number + 1
        return _fixed(day_number(first), day_number(first + 99, 12, 31), Grain.CENTURY, f"BC{number - 1:02d}")
    first = 100 * (number - 1) + 1
    return _fixed(day_number(first), day_number(first + 99, 12, 31), Grain.CENTURY, f"{number - 1:02d}")


@lru_cache(maxsize=4096)
def around(number: int, unit: Unit) -> Fixed:
    """The unit of the calendar that holds a day."""
    y, m, _ = civil(number)
    if unit is Unit.WEEK:
        return week(number)
    if unit is Unit.WEEKEND:
        return weekend(number)
    if unit is Unit.MONTH:
        return month(y, m)
    if unit is Unit.QUARTER:
        return quarter(y, (m + 2) // 3)
    if unit is Unit.HALF:
        return half(y, (m + 5) // 6)
    if unit is Unit.SEASON:
        name = next(
            name
            for name, (low, high) in SEASONS.items()
            if low <= m <= high or (name == "WI" and m in (12, 1, 2))
        )
        return season(y, name)
    if unit is Unit.YEAR:
        return year(y)
    if unit is Unit.DECADE:
        return decade(y - y % 10)
    if unit in (Unit.CENTURY, Unit.MILLENNIUM):
        return century((y + 99) // 100)
    return day(number)


def shift(number: int, unit: Unit, steps: int) -> int:
    """A day some units on: the same day of another month or year where that exists."""
    if unit in _MONTHS_IN:
        return add_months(number, steps * _MONTHS_IN[unit])
    return number + steps * (7 if unit in (Unit.WEEK, Unit.WEEKEND) else 1)
