"""What a rule's match means: a table from the name of a shape to the function that reads the named groups.

Knows words and meanings; knows no anchor. A shape that holds another expression ("the end of May") hands the
inner words to `reader.read`, which tries the rules again on them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from timeline.calendar import DAY, HOUR, day_number, days_in_month
from timeline.meaning import (
    Adjoining,
    Amount,
    AnchorKind,
    Choice,
    Clock,
    Fixed,
    Inside,
    Meaning,
    Nth,
    Offset,
    Part,
    Reach,
    Recurring,
    Reference,
    Repeated,
    Same,
    Shifted,
    Side,
    Unit,
)
from timeline.model import TimexType
from timeline.timex import periods
from timeline.timex.lexicon import lexicon
from timeline.timex.numbers import VAGUE, Count, count

Groups: TypeAlias = dict[str, str | None]
Reader: TypeAlias = Callable[[str], "Sense | None"]


@dataclass(frozen=True, slots=True)
class Sense:
    """What an expression says by itself: its meaning, type and TIMEX3 attributes; `value` where it needs no anchor."""

    meaning: Meaning
    type: TimexType = TimexType.DATE
    value: str = ""
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None


Shape: TypeAlias = Callable[[Groups, dict[str, Any], Reader], Sense | None]

_TURNS = {"last": (Choice.LAST, -1), "this": (Choice.THIS, 0), "next": (Choice.NEXT, 1)}
_WEEKS_IN_FORTNIGHT = 2


def _unit(word: str) -> tuple[Unit, int]:
    name = lexicon().form("unit", word)
    return (Unit.WEEK, _WEEKS_IN_FORTNIGHT) if name == "fortnight" else (Unit(name), 1)


def _year(groups: Groups) -> int | None:
    text = groups.get("year")
    if text is None:
        return None
    if len(text) == 2:
        return int(text) + (1900 if int(text) >= 40 else 2000)
    return int(text)


# ---- days, months, years


def date(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "27 December 2019", "2019-12-27", "12/27/2019", "December 2019", "27 December", "May", "the 15th"."""
    year = _year(groups)
    month = _month(groups)
    day_text = groups.get("day")
    day = None
    if day_text is not None:
        digits = "".join(c for c in day_text if c.isdigit())
        day = int(digits) if digits else lexicon().number_of("ordinal_word", day_text)
    if month is not None and day is not None and not 1 <= day <= days_in_month(year or 2000, month):
        return None
    if year is None:
        weekday = groups.get("weekday_any")
        return Sense(Recurring(Choice.TENSE, month, day, _weekday(weekday) if weekday else None))
    if month is None:
        return Sense(periods.year(year))
    return Sense(periods.month(year, month) if day is None else periods.day(day_number(year, month, day)))


def _month(groups: Groups) -> int | None:
    if name := groups.get("month"):
        table = "month_name" if name.lower() in lexicon().tables["month_name"] else "month_short"
        return lexicon().number_of(table, name)
    return int(number) if (number := groups.get("month_number")) else None


def _weekday(word: str) -> int:
    table = "weekday" if word.lower() in lexicon().tables["weekday"] else "weekday_short"
    return lexicon().number_of(table, word)


def numeric(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "12/27/2019" or "27.12.2019": the order that a calendar allows; None where both would do and differ."""
    first, second, year = int(groups["first"] or 0), int(groups["second"] or 0), _year(groups)
    assert year is not None
    pairs = {(m, d) for m, d in ((first, second), (second, first)) if m <= 12 and d <= days_in_month(year, m)}
    if options.get("order") == "day first":
        pairs = {(second, first)} & pairs
    if options.get("order") == "month first" and (first, second) in pairs:
        pairs = {(first, second)}
    if len(pairs) != 1:
        return None
    month, day = pairs.pop()
    return Sense(periods.day(day_number(year, month, day)))


def timestamp(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "2019-12-27T09:30:00": the value keeps the text's precision."""
    inner = date(groups, options, read)
    if inner is None or not isinstance(inner.meaning, Fixed):
        return None
    clock = groups["clock24"] or "0:00"
    hour, minute = clock.split(":")[:2]
    value = f"{inner.meaning.value}T{clock}"
    zone = "Etc/UTC" if groups.get("utc") else None
    return Sense(Clock(int(hour) * HOUR + int(minute), inner.meaning, zone), TimexType.TIME, value)


def weekday(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "Friday", "last Friday", "Friday week"."""
    choice = Choice.TENSE
    if turn := groups.get("turn") or options.get("turn"):
        choice = _TURNS[lexicon().form("turn", turn)][0]
    which = Recurring(choice, weekday=_weekday(groups["weekday"] or ""))
    return Sense(which)


def shifted(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "yesterday", "last week", "this month", "next year": the unit of the anchor, some steps on."""
    unit = Unit(options["unit"]) if "unit" in options else _unit(groups["unit"] or "")[0]
    steps = options.get("steps")
    if steps is None:
        steps = _TURNS[lexicon().form("turn", groups["turn"] or "")][1]
    whole: Meaning = Shifted(unit, int(steps))
    if part := options.get("part"):
        return Sense(Part(part, whole), TimexType.TIME)
    return Sense(whole)


def season(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "summer", "last fall", "the summer of 1914", "winter 1942-43"."""
    name = lexicon().form("season", groups["season"] or "")
    if year := _year(groups):
        return Sense(periods.season(year, name, over_new_year=bool(groups.get("next_year"))))
    choice = Choice.TENSE
    if turn := groups.get("turn"):
        choice = _TURNS[lexicon().form("turn", turn)][0]
    return Sense(Recurring(choice, season=name))


def turn_month(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "last November", "this May", "last Oct. 23"."""
    choice = _TURNS[lexicon().form("turn", groups["turn"] or "")][0]
    day = groups.get("day")
    return Sense(
        Recurring(choice, _month(groups), int("".join(c for c in day if c.isdigit())) if day else None)
    )


def season_same(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "that summer", "the same winter": in the year that the story is at."""
    name = lexicon().form("season", groups["season"] or "")
    return Sense(Inside(Recurring(Choice.TENSE, season=name), Same(Unit.YEAR)))


def quarter(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the third quarter of 1999", "Q3 2019", "the first half": of its year, or of the one that tense says."""
    number = groups.get("digit")
    which = int(number) if number else lexicon().number_of("ordinal_word", groups["ordinal_word"] or "")
    last = 4 if options["unit"] == "quarter" else 2
    which = last if which == -1 else which
    if not 1 <= which <= last:
        return None
    by_quarter = options["unit"] == "quarter"
    inner = Recurring(Choice.TENSE, quarter=which) if by_quarter else Recurring(Choice.TENSE, half=which)
    if year := _year(groups):
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
        first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    else:
        first = 1900 + lexicon().number_of(
            "tens", (groups["decade_word"] or "").lower().removesuffix("ies") + "y"
        )
    return _early(Sense(periods.decade(first)), groups)


def century(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the 18th century", "the third century BC", "eighteenth-century"."""
    word = groups["ordinal"] or ""
    digits = "".join(c for c in word if c.isdigit())
    number = int(digits) if digits else lexicon().number_of("ordinal_word", word)
    if not 1 <= number <= 21:
        return None
    return _early(Sense(periods.century(number, before_christ=groups.get("era_before") is not None)), groups)


def year_of_era(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "44 BC", "AD 79"."""
    number = int((groups["digits"] or "0").replace(",", ""))
    if not number:
        return None
    return Sense(periods.year(1 - number if options["era"] == "BC" else number))


def short_year(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "'89": the century comes from the story."""
    return Sense(Recurring(Choice.NEAREST, short_year=int(groups["year_short"] or "0")))


def named(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "Christmas", "Thanksgiving Day 1999", "last Easter"."""
    name = lexicon().form("named_day", groups["named_day"] or "")
    choice = Choice.TENSE
    if turn := groups.get("turn"):
        choice = _TURNS[lexicon().form("turn", turn)][0]
    which = Recurring(choice, named=name)
    if year := _year(groups):
        return Sense(Inside(which, periods.year(year)))
    return Sense(which)


def written_day(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the twenty-seventh of December", "July fourth"; None without a month."""
    month = _month({"month": groups.get("month") or groups.get("month_b")})
    number = lexicon().number_of("ordinal_word", groups["day"] or "")
    return Sense(Recurring(Choice.TENSE, month, number)) if month and number > 0 else None


def month_year(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "June 1998", "June (1998)"."""
    return date({**groups, "year": groups.get("year") or groups.get("year_b")}, options, read)


def turn_unit(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "last week", "this year", "next month"."""
    return shifted(groups, options, read)


def weekday_week(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "Friday week", "a week on Friday": seven days after the coming one."""
    day = _weekday(groups.get("weekday") or groups["weekday_b"] or "")
    return Sense(Recurring(Choice.NEXT, weekday=day, weeks=1))


def weekdays_ago(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "two Fridays ago", "the Friday before last", "a week ago Friday"."""
    day = _weekday(groups.get("weekday") or groups["weekday_s"] or "")
    told = count(groups.get("count") or "two").least or 2
    choice = Choice.NEAREST if options.get("on_or_before") else Choice.LAST
    return Sense(Recurring(choice, weekday=day, weeks=1 - told))


def weeks_from(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "three weeks from Tuesday": so many after the coming one."""
    weeks = count(groups["count"] or "").least
    return Sense(Recurring(Choice.NEXT, weekday=_weekday(groups["weekday"] or ""), weeks=weeks)) if weeks else None


def weekday_beside(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the following Monday", "the Monday before": beside what the story speaks of."""
    word = (groups.get("following") or groups["side"] or "").lower()
    choice = Choice.LAST if word in ("previous", "preceding", "before") else Choice.NEXT
    day = _weekday(groups.get("weekday") or groups["weekday_b"] or "")
    return Sense(Recurring(choice, weekday=day, anchor=AnchorKind.NARRATIVE))


def week_set(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "weekdays", "weekends": each of them."""
    weekend = (groups["word"] or "").lower() == "weekends"
    value = "XXXX-WXX-WE" if weekend else "XXXX-WXX"
    return Sense(Repeated(Unit.WEEKEND if weekend else Unit.DAY), TimexType.SET, value)


def part_set(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "every morning"."""
    name = lexicon().form("part_of_day", groups["part_of_day"] or "")
    return Sense(Repeated(Unit.DAY, Part(name, None)), TimexType.SET, f"XXXX-XX-XXT{name}", quant="EVERY")


def named_once(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """A day of history that its date has become the name of."""
    return Sense(Recurring(Choice.NEAREST, named=str(options["named"])))


def part_of_year(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "year's end", "mid-year"."""
    part_name = str(options["part"])
    return Sense(Part(part_name, Shifted(Unit.YEAR, 0)), mod=part_name)


def next_part(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the next morning", "the previous night"."""
    before = (groups["turned"] or "").lower() in ("previous", "preceding")
    side = Side.BEFORE if before else Side.AFTER
    day = Offset(Unit.DAY, 1, 1, side, AnchorKind.NARRATIVE)
    return Sense(Part(lexicon().form("part_of_day", groups["part_of_day"] or ""), day), TimexType.TIME)


def night_between(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the night of 10-11 May 1941": the first day's."""
    last = (groups["last"] or "").split(" ", 1)[1]
    inner = read(f"{groups['first']} {last}")
    if inner is None:
        return None
    return Sense(Part(lexicon().form("part_of_day", groups["part_of_day"] or ""), inner.meaning), TimexType.TIME)


def weekday_set(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "Sundays": each of them."""
    which = Recurring(Choice.TENSE, weekday=_weekday(groups["weekday_s"] or ""))
    return Sense(Repeated(Unit.WEEK, which), TimexType.SET, periods.pattern(which))


# ---- what stands inside or beside something else


def part(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "late May", "the end of 1999", "mid-September", "Friday night", "the morning of 3 May"."""
    inner = read(groups["of"] or "")
    if inner is None:
        return None
    if word := groups.get("part_of_day"):
        name = lexicon().form("part_of_day", word)
        return Sense(Part(name, inner.meaning), TimexType.TIME, mod=_mod(groups))
    mod = _mod(groups)
    return Sense(
        Part(mod, inner.meaning) if mod else inner.meaning, inner.type, inner.value, mod or inner.mod
    )


def _early(sense: Sense, groups: Groups) -> Sense:
    mod = _mod(groups)
    return Sense(Part(mod, sense.meaning), mod=mod) if mod else sense


def _mod(groups: Groups) -> str | None:
    for table in ("early_late", "part_noun"):
        word = groups.get(table)
        if word and (form := lexicon().form(table, word)):
            return form
    return None


def early_hours(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the early hours of Tuesday": its morning."""
    inner = read(groups["of"] or "")
    if inner is None:
        return None
    while isinstance(inner.meaning, Part) and inner.meaning.of is not None:
        inner = Sense(inner.meaning.of)
    name = lexicon().form("part_of_day", groups.get("part_of_day") or "morning")
    return Sense(Part(name, inner.meaning), TimexType.TIME, mod=_mod(groups))


def part_alone(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "that night", "the morning", "overnight": on the day that the story is at."""
    name = options.get("part") or lexicon().form("part_of_day", groups["part_of_day"] or "")
    day: Meaning = Shifted(Unit.DAY, int(options["steps"])) if "steps" in options else Same(Unit.DAY)
    return Sense(Part(name, day), TimexType.TIME, mod=_mod(groups))


def inside(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "May of that year", "Monday of last week", "January last year"."""
    what, outer = read(groups["what"] or ""), read(groups["of"] or "")
    if what is None or outer is None:
        return None
    return Sense(Inside(what.meaning, outer.meaning), what.type, mod=what.mod)


def nth(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the first week of May", "the last Sunday in March"."""
    word = groups["ordinal"] or ""
    digits = "".join(c for c in word if c.isdigit())
    number = int(digits) if digits else lexicon().number_of("ordinal_word", word)
    outer = read(groups["of"] or "")
    if outer is None:
        return None
    if day := groups.get("weekday"):
        return Sense(Nth(number, Unit.DAY, outer.meaning, _weekday(day)))
    return Sense(Nth(number, _unit(groups["unit"] or "")[0], outer.meaning))


def clock(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "9 a.m. Tuesday", "1430 GMT", "just after midnight Friday", "noon"."""
    minute = clock_minute(groups["clock"] or "")
    if minute is None:
        return None
    day: Meaning | None = None
    if words := groups.get("of"):
        inner = read(words)
        if inner is None:
            return None
        day = inner.meaning
    zone = groups.get("zone_name")
    mod = {"before": "BEFORE", "after": "AFTER"}.get((groups.get("side") or "").lower())
    return Sense(Clock(minute, day, zone_of(zone) if zone else None, mod), TimexType.TIME, mod=mod)


def zone_of(words: str) -> str | None:
    """The fixed or named IANA zone of "GMT", "Eastern time", "Moscow time"; None for "local time"."""
    low = words.lower().removesuffix(" time")
    for ending in (" standard", " daylight"):
        low = low.removesuffix(ending)
    found = lexicon().tables["zone"].get(low)
    return None if found is None else str(found)


def clock_minute(words: str) -> int | None:
    """The minute of the day that a clock time says, None where no clock shows it; midnight is 0.

    >>> clock_minute("9:30 p.m."), clock_minute("12 am"), clock_minute("1430"), clock_minute("noon")
    (1290, 0, 870, 720)
    """
    low = words.lower().strip()
    if low in lexicon().tables["moment"]:
        return int(lexicon().tables["moment"][low]) % DAY
    letters = "".join(c for c in low if c.isalpha())
    digits = "".join(c if c.isdigit() else " " for c in low).split()
    if "clock" in letters:
        told = count(low.split(" o")[0]).least
        return None if told is None else told * HOUR
    if len(digits) == 1 and len(digits[0]) == 4:
        digits = [digits[0][:2], digits[0][2:]]
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if letters in ("am", "pm"):
        hour = hour % 12 + 12 * (letters == "pm")
    return hour * HOUR + minute if hour < 24 and minute < 60 else None


# ---- distances, lengths, sets, references


def offset(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "three days ago", "two weeks later", "days earlier", "the next day"."""
    unit, each = _unit(groups.get("unit") or options["unit"])
    told = count(groups["count"] or "") if groups.get("count") else VAGUE
    if options.get("one"):
        told = Count(1, 1, "1")
    side = Side(options.get("side") or lexicon().form("side_word", groups["side_word"] or ""))
    anchor = AnchorKind(options["anchor"])
    least, most = (None if n is None else n * each for n in (told.least, told.most))
    meaning = Offset(unit, least, most, side, anchor)
    if (
        told.most is None
        and anchor is AnchorKind.NARRATIVE
        and not groups.get("count")
        and side is Side.BEFORE
    ):
        return Sense(meaning, TimexType.DURATION, periods.length(unit, "X"))
    value = "" if told.most is not None else "PAST_REF" if side is Side.BEFORE else "FUTURE_REF"
    mod = _approximate(groups)
    if unit in (Unit.HOUR, Unit.MINUTE, Unit.SECOND) and told.most is not None:
        return Sense(meaning, TimexType.TIME, mod=mod)
    return Sense(meaning, TimexType.DATE, value, mod)


def _approximate(groups: Groups) -> str | None:
    word = groups.get("approximately")
    return lexicon().form("approximately", word) or None if word else None


def amount(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "two weeks", "a three-day", "months", "nearly a year": a length that dates nothing."""
    unit, each = _unit(groups["unit"] or "")
    words = groups.get("count")
    told = count(words) if words else Count(1, 1, "1") if options.get("one") else VAGUE
    scaled = told.text if each == 1 or told.text == "X" else f"{float(told.text) * each:g}"
    least, most = (None if n is None else n * each for n in (told.least, told.most))
    return Sense(
        Amount(unit, least, most), TimexType.DURATION, periods.length(unit, scaled), _approximate(groups)
    )


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
            Repeated(Unit.WEEK, inner.meaning), TimexType.SET, periods.pattern(inner.meaning), quant="EVERY"
        )
    if word := groups.get("adverb_set"):
        name = lexicon().form("adverb_set", word)
        unit, each = (Unit.WEEK, 2) if name == "fortnight" else (Unit(name), 1)
    else:
        unit, each = _unit(groups["unit"] or "")
    step = (count(groups["count"] or "").least or 1) if groups.get("count") else int(options.get("step", 1))
    times = groups.get("times") or options.get("times")
    told = (
        None
        if times is None
        else count(str(times)).least or lexicon().tables["times"].get(str(times).lower())
    )
    value = periods.length(unit, str(each * step))
    quant = str(options["quant"]) if "quant" in options else None
    freq = f"{told}X" if told else None
    return Sense(Repeated(unit, None, each * step, told), TimexType.SET, value, quant=quant, freq=freq)


def reference(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "now", "recently", "in the future"."""
    reach = Reach(options["reach"])
    return Sense(Reference(reach), TimexType.DATE, options.get("value", reach.value))


def same(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "that day", "the same year", "the month"."""
    unit = Unit(options["unit"]) if "unit" in options else _unit(groups["unit"] or "")[0]
    if options.get("current") and unit is not Unit.DAY:
        mod = _mod(groups)
        whole = Shifted(unit, 0)
        return Sense(Part(mod, whole) if mod else whole, mod=mod)
    return Sense(Same(unit), mod=_mod(groups))


SHAPES: dict[str, Shape] = {
    shape.__name__: shape
    for shape in (
        date,
        written_day,
        month_year,
        turn_unit,
        weekday_week,
        weekday_set,
        weekdays_ago,
        weeks_from,
        weekday_beside,
        week_set,
        part_set,
        named_once,
        part_of_year,
        next_part,
        night_between,
        numeric,
        timestamp,
        weekday,
        shifted,
        season,
        season_same,
        turn_month,
        quarter,
        decade,
        century,
        year_of_era,
        short_year,
        named,
        part,
        part_alone,
        early_hours,
        inside,
        nth,
        clock,
        offset,
        amount,
        adjoining,
        repeated,
        reference,
        same,
    )
}
