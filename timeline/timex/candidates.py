"""Each turn of what recurs, on the calendar: every Friday, 27 December or summer near some day. Chooses none."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from timeline.calendar import civil, day_number, days_in_month, weekday
from timeline.meaning import Fixed, Recurring
from timeline.timex import named_days, periods
from timeline.when import Grain

_LONGEST_MONTH = 31


def open_value(meaning: Recurring) -> str:
    """TIMEX3's value with X for what is not known."""
    if meaning.month is not None and meaning.day is not None:
        return f"XXXX-{meaning.month:02d}-{meaning.day:02d}"
    if meaning.month is not None:
        return f"XXXX-{meaning.month:02d}"
    if meaning.weekday is not None:
        return f"XXXX-WXX-{meaning.weekday + 1}"
    if meaning.season is not None:
        return f"XXXX-{meaning.season}"
    if meaning.quarter is not None:
        return f"XXXX-Q{meaning.quarter}"
    if meaning.half is not None:
        return f"XXXX-H{meaning.half}"
    if meaning.day is not None:
        return f"XXXX-XX-{meaning.day:02d}"
    if meaning.short_year is not None:
        return "XXXX" if meaning.short_year >= 100 else f"XX{meaning.short_year:02d}"
    return "XXXX-XX-XX"


def within(meaning: Recurring, first: int, last: int) -> Fixed | None:
    """The turn that lies in a stretch of days, the first of several; None where there is none."""
    if meaning.weekday is not None and meaning.month is None:
        day = first + (meaning.weekday - weekday(first)) % 7
        return periods.day(day) if day <= last else None
    if meaning.month is None and meaning.day is not None:
        days = range(first, min(last, first + _LONGEST_MONTH) + 1)
        return next((periods.day(day) for day in days if civil(day)[2] == meaning.day), None)
    for year in range(civil(first)[0], civil(last)[0] + 1):
        found = in_year(meaning, year)
        if found is None:
            continue
        low, high = found.when.first_day, found.when.last_day
        if low is not None and high is not None and low <= last and high >= first:
            return found
    return None


@lru_cache(maxsize=4096)
def turns_near(meaning: Recurring, at: int) -> tuple[Fixed, ...]:
    """The turns in the years (for a bare day of the month: the months) around a day, from the earliest."""
    return tuple(_turns(meaning, at))


def _turns(meaning: Recurring, at: int) -> Iterator[Fixed]:
    year, month, _ = civil(at)
    if meaning.short_year is not None and meaning.short_year >= 100:
        yield periods.year(1 - meaning.short_year)
        yield periods.year(meaning.short_year)
        return
    if meaning.short_year is not None:
        for century in (-1, 0, 1):
            yield periods.year((year // 100 + century) * 100 + meaning.short_year)
        return
    if meaning.month is None and meaning.day is not None:
        for step in (-1, 0, 1):
            y, m = divmod(year * 12 + month - 1 + step, 12)
            if meaning.day <= days_in_month(y, m + 1):
                yield periods.day(day_number(y, m + 1, meaning.day))
        return
    leap_day = meaning.month == 2 and meaning.day == 29
    turns = [meaning]
    if meaning.named is not None:
        turns = [replace(meaning, named=name) for name in named_days.meant_by(meaning.named)]
    for step in range(-4, 5) if leap_day or meaning.named == "Inauguration Day" else (-1, 0, 1):
        found = [one for turn in turns if (one := in_year(turn, year + step)) is not None]
        yield from sorted(found, key=first_of)


def in_year(meaning: Recurring, year: int) -> Fixed | None:
    """The turn that a year holds, None where it holds none."""
    if meaning.named is not None:
        number = named_days.in_year(meaning.named, year)
        if number is None:
            return None
        days = named_days.lasts(meaning.named)
        return periods.day(number) if days == 1 else periods.days(number, number + days - 1)
    if meaning.season is not None:
        return periods.season(year, meaning.season, over_new_year=True)
    if meaning.quarter is not None:
        return periods.quarter(year, meaning.quarter)
    if meaning.half is not None:
        return periods.half(year, meaning.half)
    if meaning.month is None:
        return None
    if meaning.day is None:
        return periods.month(year, meaning.month)
    if meaning.day > days_in_month(year, meaning.month):
        return None
    return periods.day(day_number(year, meaning.month, meaning.day))


def first_of(fixed: Fixed) -> int:
    """The first day of a stretch."""
    return fixed.when.first_day or 0


def last_of(fixed: Fixed) -> int:
    """The last day of a stretch."""
    return fixed.when.last_day or 0


def gap(fixed: Fixed, at: int) -> int:
    """How many days lie between a stretch and a day, 0 inside; a season is measured from its middle."""
    if fixed.when.grain is Grain.SEASON:
        return abs((first_of(fixed) + last_of(fixed)) // 2 - at)
    first = first_of(fixed)
    return first - at if at < first else max(at - last_of(fixed), 0)
