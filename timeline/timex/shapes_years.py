"""Shapes of seasons, quarters, years, decades, centuries and eras."""

from typing import Any

from timeline.meaning import AnchorKind, Choice, Fixed, Inside, Part, Recurring, Same, Shifted, Unit
from timeline.timex import periods
from timeline.timex.lexicon import lexicon
from timeline.timex.sense import TURN, TURNS, Groups, Reader, Sense, early_or_late, month_of, year_of
from timeline.when import Grain, When


def season(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "summer", "last fall", "the summer of 1914", "winter 1942-43"."""
    name = lexicon().form("season", groups["season"] or "")
    if (year := year_of(groups)) is not None:
        return Sense(periods.season(year, name, over_new_year=bool(groups.get("next_year"))))
    choice = Choice.TENSE
    if turn := groups.get("turn"):
        choice = TURNS[lexicon().form("turn", turn)][0]
    return Sense(Recurring(choice, season=name))


def beside(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the following spring", "the previous May": beside the time that the story speaks of."""
    back = (groups["following"] or "").lower() in ("previous", "preceding")
    choice, name = Choice.LAST if back else Choice.NEXT, groups.get("season")
    told = None if name is None else lexicon().form("season", name)
    which = Recurring(choice, month_of(groups), season=told, anchor=AnchorKind.NARRATIVE)
    return early_or_late(Sense(which), groups)


def month_same(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "that May", "the same July": in the year that the story is at."""
    return Sense(Inside(Recurring(Choice.TENSE, month_of(groups)), Same(Unit.YEAR)))


def season_same(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "that summer", "the same winter": in the year that the story is at."""
    name = lexicon().form("season", groups["season"] or "")
    return Sense(Inside(Recurring(Choice.TENSE, season=name), Same(Unit.YEAR)))


def quarter(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the third quarter of 1999", "Q3 2019", "the first half": of its year, or of the one that tense says."""
    number = groups.get("digit") or groups.get("digit_b")
    which = int(number) if number else lexicon().number_of("ordinal_word", groups["ordinal_word"] or "")
    last = 4 if options["unit"] == "quarter" else 2
    which = last if which == -1 else which
    if not 1 <= which <= last:
        return None
    by_quarter = options["unit"] == "quarter"
    inner = Recurring(Choice.TENSE, quarter=which) if by_quarter else Recurring(Choice.TENSE, half=which)
    if year := year_of(groups):
        make = periods.quarter if options["unit"] == "quarter" else periods.half
        return Sense(make(year, which))
    of = groups.get("of_year")
    if of and of.lower() != "the year":
        outer = read(of)
        return None if outer is None else Sense(Inside(inner, outer.meaning))
    return Sense(inner)


def decade(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the 1990s", "the '90s", "the early nineties"."""
    if digits := groups.get("decade_digits"):
        first = int(digits) if len(digits) > 2 else 1900 + int(digits)
        if "b" in (groups.get("era") or "").lower():
            return early_or_late(Sense(periods.decade_before_christ(first)), groups)
    else:
        first = 1900 + lexicon().number_of(
            "tens", (groups["decade_word"] or "").lower().removesuffix("ies") + "y"
        )
    return early_or_late(Sense(periods.decade(first)), groups)


def century(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the 18th century", "the third century BC", "eighteenth-century"."""
    word = groups["ordinal"] or ""
    digits = "".join(c for c in word if c.isdigit())
    number = int(digits) if digits else lexicon().number_of("ordinal_word", word)
    if not 1 <= number <= 21:
        return None
    return early_or_late(
        Sense(periods.century(number, before_christ=groups.get("era_before") is not None)), groups
    )


def year_of_era(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "44 BC", "AD 79"."""
    number = int((groups["digits"] or "0").replace(",", ""))
    if not number:
        return None
    return Sense(periods.year(1 - number if options["era"] == "BC" else number))


def short_year(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "'89": the century comes from the story."""
    return Sense(Recurring(Choice.NEAREST, short_year=int(groups["year_short"] or "0")))


def part_of_year(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "year's end", "mid-year"."""
    part_name = str(options["part"])
    return Sense(Part(part_name, Shifted(Unit.YEAR, 0)), mod=part_name)


def part_of_week(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "midweek", "mid-century"."""
    part_name = str(options["part"])
    return Sense(Part(part_name, Shifted(Unit(options.get("unit", "week")), 0)), mod=part_name)


def beside_year(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "post-1959": on some day from that year on, the year itself among them; "pre-1959": up to its end."""
    year = year_of(groups)
    if year is None:
        return None
    whole = periods.year(year)
    after = (groups["side"] or "").lower() == "post"
    when = When.on_days(
        whole.when.first_day if after else None, None if after else whole.when.last_day, grain=Grain.YEAR
    )
    return Sense(Fixed(when, whole.value), mod="AFTER" if after else "BEFORE")


def turn_of_century(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the turn of the century": the years around the nearest one."""
    return Sense(Part(TURN, Shifted(Unit.CENTURY, 0)), mod="START")
