"""Shapes of business news: fiscal years and their quarters, whose months each firm and state sets for itself."""

import re
from typing import Any

from timeline.calendar import day_number
from timeline.meaning import Fixed, Part, Reach, Reference
from timeline.model import TimexType
from timeline.timex import periods
from timeline.timex.lexicon import lexicon
from timeline.timex.sense import Groups, Reader, Sense, year_of
from timeline.when import Grain, When

_YEAR = re.compile(r"\d{4}|(?<=['’])\d\d")


def fiscal(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "fiscal 1990", "fiscal 1990's first quarter", "the next fiscal year".

    A fiscal year begins as early as February of the year before its number and ends as late as March of the year
    after it, and the text does not say which is meant: the window holds them all.
    """
    part = _part_of_year(groups)
    if part is None:
        return None
    told = _YEAR.search(groups.get("fiscal_year") or "")
    year = year_of({"year": told.group()}) if told else year_of({"year": _year_word(groups)})
    if year is not None and (following := groups.get("next_year")):
        year = year - year % 100 + int(following) if len(following) == 2 else int(following)
    if year is None:
        return Sense(Reference(Reach.PRESENT), TimexType.DATE, f"FYXXXX{part}")
    when = When.on_days(day_number(year - 1, 2), day_number(year + 1, 3, 31), grain=Grain.YEAR)
    return Sense(Fixed(when, f"FY{year}{part}"))


def _year_word(groups: Groups) -> str | None:
    return groups.get("year") or groups.get("year_short")


def _part_of_year(groups: Groups) -> str | None:
    """ "-Q1" or "-H1", nothing for the whole, None for a fifth quarter."""
    if (unit := groups.get("unit")) is None:
        return ""
    last = 4 if unit.lower() == "quarter" else 2
    number = lexicon().number_of("ordinal_word", groups["ordinal_word"] or "")
    number = last if number == -1 else number
    return f"-{unit[0].upper()}{number}" if 1 <= number <= last else None


def end_of_year(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "year-end 1988"."""
    year = year_of(groups)
    return None if year is None else Sense(Part("END", periods.year(year)), mod="END")
