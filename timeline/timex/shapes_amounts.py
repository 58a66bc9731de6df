"""Shapes of distances, lengths, sets and references: "three days ago", "two weeks", "every Friday", "now"."""

import re
from typing import Any

from timeline.meaning import (
    Adjoining,
    Amount,
    AnchorKind,
    Choice,
    Offset,
    Part,
    Reach,
    Recurring,
    Reference,
    Repeated,
    Side,
    Unit,
)
from timeline.model import TimexType
from timeline.timex import periods
from timeline.timex.lexicon import lexicon
from timeline.timex.numbers import VAGUE, Count, count
from timeline.timex.sense import Groups, Reader, Sense, approximation, unit_of, weekday_of

# What half of a unit is in the next smaller one, where that is a whole number.
_HALVES = {
    Unit.CENTURY: (Unit.YEAR, 50),
    Unit.DECADE: (Unit.YEAR, 5),
    Unit.YEAR: (Unit.MONTH, 6),
    Unit.DAY: (Unit.HOUR, 12),
    Unit.HOUR: (Unit.MINUTE, 30),
}
# Parts of an hour that are told in minutes.
_OF_AN_HOUR = ("0.25", "0.5", "0.75")
# How many of the smaller unit the larger one holds, at least and at most.
_IN_ONE = {
    (Unit.YEAR, Unit.MONTH): (12, 12),
    (Unit.YEAR, Unit.WEEK): (52, 53),
    (Unit.YEAR, Unit.DAY): (365, 366),
    (Unit.MONTH, Unit.WEEK): (4, 5),
    (Unit.MONTH, Unit.DAY): (28, 31),
    (Unit.WEEK, Unit.DAY): (7, 7),
    (Unit.DAY, Unit.HOUR): (24, 24),
    (Unit.HOUR, Unit.MINUTE): (60, 60),
    (Unit.MINUTE, Unit.SECOND): (60, 60),
}


# What turns with several units of the calendar.
_STEPS = {"fortnight": (Unit.WEEK, 2), "half": (Unit.MONTH, 6), "two months": (Unit.MONTH, 2)}


def offset(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "three days ago", "two weeks later", "days earlier", "the next day"."""
    unit, each = unit_of(groups.get("unit") or options["unit"])
    words = (groups.get("count") or "") + (groups.get("and_half") or "")
    told = count(words) if words else VAGUE
    if unit in _HALVES and told.text.endswith(".5"):
        halves = round(2 * float(told.text))
        told, (unit, each) = Count(halves, halves, told.text), _HALVES[unit]
    if options.get("one"):
        told = Count(1, 1, "1")
    side = Side(options.get("side") or lexicon().form("side_word", groups["side_word"] or ""))
    anchor = AnchorKind(options["anchor"])
    least, most = (None if n is None else n * each for n in (told.least, told.most))
    told_in = Unit(options["told_in"]) if "told_in" in options else None
    if word := groups.get("told_in"):
        told_in = Unit.HALF if word.lower() == "half" else unit_of(word)[0]
    meaning = Offset(unit, least, most, side, anchor, told_in)
    if (
        told.most is None
        and anchor is AnchorKind.NARRATIVE
        and not groups.get("count")
        and side is Side.BEFORE
    ):
        return Sense(meaning, TimexType.DURATION, periods.length(unit, "X"))
    value = "" if told.most is not None else "PAST_REF" if side is Side.BEFORE else "FUTURE_REF"
    mod = approximation(groups)
    if unit in (Unit.HOUR, Unit.MINUTE, Unit.SECOND) and told.most is not None:
        return Sense(meaning, TimexType.TIME, mod=mod)
    return Sense(meaning, TimexType.DATE, value, mod)


def amount(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "two weeks", "a three-day", "months", "nearly a year": a length that dates nothing."""
    unit, each = unit_of(groups.get("unit") or options.get("unit") or "")
    if unit is Unit.SEASON and (groups.get("count") or "")[:4].isdigit():
        return None  # "the 1989 season", "the 1989-90 season"
    words = (groups.get("count") or "") + (groups.get("half") or "")
    told = count(words) if words else Count(1, 1, "1") if options.get("one") else VAGUE
    if unit is Unit.HOUR and told.text in _OF_AN_HOUR:
        minutes = int(60 * float(told.text))
        unit, told = Unit.MINUTE, Count(minutes, minutes, str(minutes))
    scaled = told.text if each == 1 or told.text == "X" else f"{float(told.text) * each:g}"
    least, most = (None if n is None else n * each for n in (told.least, told.most))
    return Sense(
        Amount(unit, least, most), TimexType.DURATION, periods.length(unit, scaled), approximation(groups)
    )


def period(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "a ninety-day period", "a period of two weeks": as long as it says."""
    words = re.sub(r"^(?:an? |the )?(?:period of )?|[- ]period$", "", (groups["whole"] or "").lower())
    return read(words)


def two_units(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "two years and four months": from the larger unit to the smaller; None where they stand otherwise."""
    one = read(re.sub(r"^an? ", "one ", (groups["first"] or "").lower()))  # "an hour" by itself can be a rate
    other = read(groups["last"] or "")
    if one is None or other is None:
        return None
    larger, smaller = one.meaning, other.meaning
    if not isinstance(larger, Amount) or not isinstance(smaller, Amount):
        return None
    each = _IN_ONE.get((larger.unit, smaller.unit))
    if each is None or larger.most is None or smaller.most is None:
        return None
    least, most = (larger.least or 0) * each[0] + (smaller.least or 0), larger.most * each[1] + smaller.most
    value = one.value + other.value.removeprefix("PT" if one.value.startswith("PT") else "P")
    return Sense(Amount(smaller.unit, least, most), TimexType.DURATION, value)


def adjoining(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the past two months", "recent weeks", "the next three days"."""
    length = amount(groups, options, read)
    if length is None or not isinstance(length.meaning, Amount):
        return None
    meaning = Adjoining(length.meaning, Side(options["side"]), AnchorKind(options["anchor"]))
    return Sense(meaning, TimexType.DURATION, length.value, length.mod)


def repeated(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "daily", "every Friday", "twice a year", "every two weeks"."""
    if every := groups.get("every"):
        inner = read(every)
        if inner is None:
            return None
        return Sense(
            Repeated(Unit.WEEK, inner.meaning),
            TimexType.SET,
            periods.pattern(inner.meaning),
            quant=_quant(groups),
        )
    if word := groups.get("adverb_set"):
        name = lexicon().form("adverb_set", word)
        unit, each = _STEPS.get(name) or (Unit(name), 1)
    else:
        unit, each = unit_of(groups["unit"] or "")
    step = (count(groups["count"] or "").least or 1) if groups.get("count") else int(options.get("step", 1))
    times = groups.get("times") or options.get("times")
    told = (
        None
        if times is None
        else count(str(times)).least or lexicon().tables["times"].get(str(times).lower())
    )
    value = periods.length(unit, str(each * step))
    quant = _quant(groups)
    freq = f"{told}X" if told else None
    return Sense(Repeated(unit, None, each * step, told), TimexType.SET, value, quant=quant, freq=freq)


def _quant(groups: Groups) -> str | None:
    """TIMEX3's QUANT of "every" and "each", None without them."""
    word = groups.get("quantifier")
    return word.split(" ")[0].upper() if word else None


def part_set(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "every morning"."""
    name = lexicon().form("part_of_day", groups["part_of_day"] or "")
    return Sense(
        Repeated(Unit.DAY, Part(name, None)), TimexType.SET, f"XXXX-XX-XXT{name}", quant=_quant(groups)
    )


def nth_weekday_set(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the first Monday of every month": one of each."""
    day = weekday_of(groups["weekday"] or "")
    unit = unit_of(groups["unit"] or "")[0]
    value = f"XXXX-XX-WXX-{day + 1}" if unit is Unit.MONTH else f"XXXX-WXX-{day + 1}"
    return Sense(Repeated(unit, Recurring(Choice.TENSE, weekday=day)), TimexType.SET, value, quant="EVERY")


def weekday_part_set(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "Sunday mornings": each of them."""
    which = Recurring(Choice.TENSE, weekday=weekday_of(groups["weekday"] or ""))
    name = lexicon().form("part_of_day", groups["part_of_day"] or "")
    return Sense(Repeated(Unit.WEEK, Part(name, which)), TimexType.SET, f"{periods.pattern(which)}T{name}")


def week_set(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "weekdays", "weekends": each of them."""
    weekend = (groups["word"] or "").lower() == "weekends"
    value = "XXXX-WXX-WE" if weekend else "XXXX-WXX"
    return Sense(Repeated(Unit.WEEKEND if weekend else Unit.DAY), TimexType.SET, value)


def weekday_set(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "Sundays": each of them."""
    which = Recurring(Choice.TENSE, weekday=weekday_of(groups["weekday_s"] or ""))
    return Sense(Repeated(Unit.WEEK, which), TimexType.SET, periods.pattern(which))


def reference(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "now", "recently", "in the future"."""
    reach = Reach(options["reach"])
    kind = TimexType(options.get("type", "DATE"))
    return Sense(Reference(reach), kind, options.get("value", reach.value))
