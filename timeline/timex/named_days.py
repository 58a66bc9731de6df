"""The days that feasts fall on in a year: by rule, by the reckoning of Easter, or from the holidays package."""

import warnings
from functools import cache
from typing import Any

from timeline.calendar import day_number, days_in_month, weekday
from timeline.timex.lexicon import read_toml
from timeline.timex.state_days import state_day

# Feasts of the moon's calendar are known to the holidays package for about these years.
_KNOWN_YEARS = range(1925, 2078)


@cache
def _entries() -> dict[str, dict[str, Any]]:
    return {day["name"]: day for day in read_toml("named_days.toml")["day"]}


def once(name: str) -> int | None:
    """The number of the one day that a name stands for in history, None for a feast that returns.

    >>> once("D-Day") == day_number(1944, 6, 6)
    True
    """
    day = _entries().get(name, {}).get("once")
    return None if day is None else day_number(*day)


def meant_by(name: str) -> tuple[str, ...]:
    """The feasts that a name can mean: itself, or for "Eid" both.

    >>> meant_by("Eid"), meant_by("Easter")
    (('Eid al-Fitr', 'Eid al-Adha'), ('Easter',))
    """
    return tuple(_entries().get(name, {}).get("nearest_of", (name,)))


@cache
def in_year(name: str, year: int) -> int | None:
    """The number of the first day of a feast in a year, None where it is not known.

    >>> in_year("Thanksgiving Day", 1999) == day_number(1999, 11, 25)
    True
    """
    entry = _entries().get(name)
    if entry is None:
        return state_day(name, year)
    if "on" in entry:
        return day_number(year, *entry["on"])
    if "nth" in entry:
        return nth_weekday(year, *entry["nth"]) + int(entry.get("days_after", 0))
    if "easter" in entry:
        return easter(year) + int(entry["easter"])
    if "orthodox" in entry:
        return orthodox_easter(year) + int(entry["orthodox"])
    if "election" in entry:
        return nth_weekday(year, 11, 0, 1) + 1
    if "inauguration" in entry:
        return day_number(year, 1, 20) if year % 4 == 1 else None
    if "of_state" in entry or "nearest_of" in entry:
        return None
    if "calendar" in entry:
        first = _from_holidays(entry["calendar"][0], entry["calendar"][1], year)
        return None if first is None else first + int(entry.get("from", 0))
    return once(name)


def lasts(name: str) -> int:
    """For how many days a feast lasts that is a season of its own, 1 for a day."""
    return int(_entries().get(name, {}).get("lasts", 1))


def nth_weekday(year: int, month: int, day: int, number: int) -> int:
    """The number of the n-th such weekday of a month, the last for -1."""
    if number < 0:
        last = day_number(year, month, days_in_month(year, month))
        return last - (weekday(last) - day) % 7
    first = day_number(year, month, 1)
    return first + (day - weekday(first)) % 7 + 7 * (number - 1)


def easter(year: int) -> int:
    """Western Easter Sunday (the anonymous Gregorian reckoning, Nature, 1876).

    >>> easter(2000) == day_number(2000, 4, 23)
    True
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return day_number(year, month, day + 1)


def orthodox_easter(year: int) -> int:
    """Eastern Easter Sunday on the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).

    >>> orthodox_easter(2020) == day_number(2020, 4, 19)
    True
    """
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return day_number(year, month, day + 1) + year // 100 - year // 400 - 2


def _from_holidays(country: str, feast: str, year: int) -> int | None:
    if year not in _KNOWN_YEARS:
        return None
    import holidays  # noqa: PLC0415 - half a second that most texts never need

    language = "en_IN" if country == "IN" else "en_US"
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # a year that the package does not know comes back empty, which says it
        found = holidays.country_holidays(country, years=year, language=language)
    days = [
        day.toordinal()
        for day, names in found.items()
        for name in names.split("; ")
        if name == feast or name.startswith(f"{feast} (")
    ]
    return min(days, default=None)
