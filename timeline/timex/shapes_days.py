"""Shapes of days, weekdays and whole units of the calendar: "27 December 2019", "last Friday", "this week"."""

from dataclasses import replace
from typing import Any

from timeline.calendar import HOUR, day_number, days_in_month
from timeline.meaning import (
    AnchorKind,
    Choice,
    Clock,
    Fixed,
    Inside,
    Meaning,
    Part,
    Reach,
    Recurring,
    Reference,
    Same,
    Shifted,
    Unit,
)
from timeline.model import TimexType
from timeline.timex import periods
from timeline.timex.lexicon import lexicon
from timeline.timex.numbers import count
from timeline.timex.odd_dates import odd_date
from timeline.timex.sense import TURNS, Groups, Reader, Sense, mod_of, month_of, unit_of, weekday_of, year_of


def date(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "27 December 2019", "2019-12-27", "12/27/2019", "December 2019", "27 December", "May", "the 15th"."""
    year = year_of(groups)
    month = month_of(groups)
    day_text = groups.get("day")
    day = None
    if day_text is not None:
        digits = "".join(c for c in day_text if c.isdigit())
        day = int(digits) if digits else lexicon().number_of("ordinal_word", day_text)
    if month is not None and day is not None and not 1 <= day <= days_in_month(year or 2000, month):
        return None
    if year is None:
        weekday = groups.get("weekday_any")
        return Sense(Recurring(Choice.TENSE, month, day, weekday_of(weekday) if weekday else None))
    if month is None:
        return Sense(periods.year(year))
    return Sense(periods.month(year, month) if day is None else periods.day(day_number(year, month, day)))


def written_day(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the twenty-seventh of December", "July fourth"; None without a month."""
    month = month_of({"month": groups.get("month") or groups.get("month_b")})
    number = lexicon().number_of("ordinal_word", groups["day"] or "")
    return Sense(Recurring(Choice.TENSE, month, number)) if month and number > 0 else None


def month_year(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "June 1998", "June (1998)"."""
    return date({**groups, "year": groups.get("year") or groups.get("year_b")}, options, read)


def numeric(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "12/27/2019" or "27.12.2019": the order that the calendar allows, both where it allows two."""
    first, second, year = int(groups["first"] or 0), int(groups["second"] or 0), year_of(groups)
    assert year is not None
    orders = ((second, first),) if options.get("order") == "day first" else ((first, second), (second, first))
    days = [
        periods.day(day_number(year, month, day))
        for month, day in orders
        if 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)
    ]
    if not days:
        return None
    two = len(days) == 2 and days[0] != days[1]
    return Sense(replace(days[0], other=days[1]) if two else days[0])


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


def odd(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "2019 December 27", "Fri, 3 Jan 2020 10:15:30 +0000": whatever order the words stand in."""
    found = odd_date(groups["odd"] or "")
    if found is None:
        return None
    number, minute, zone = found
    day = periods.day(number)
    return Sense(day) if minute is None else Sense(Clock(minute, day, zone), TimexType.TIME)


def weekday(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "Friday", "last Friday", "Friday week"."""
    choice = Choice.TENSE
    if turn := groups.get("turn") or options.get("turn"):
        choice = TURNS[lexicon().form("turn", turn)][0]
    which = Recurring(choice, weekday=weekday_of(groups["weekday"] or ""))
    return Sense(which)


def unnamed_weekday(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "(on a) Thursday": which one is not told."""
    day = weekday_of(groups["weekday"] or "")
    return Sense(Reference(Reach.PAST), TimexType.DATE, f"XXXX-WXX-{day + 1}")


def weekday_week(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "Friday week", "a week on Friday": seven days after the coming one."""
    day = weekday_of(groups.get("weekday") or groups["weekday_b"] or "")
    return Sense(Recurring(Choice.NEXT, weekday=day, weeks=1))


def weekdays_ago(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "two Fridays ago", "the Friday before last", "a week ago Friday"."""
    day = weekday_of(groups.get("weekday") or groups["weekday_s"] or "")
    told = count(groups.get("count") or "two").least or 2
    choice = Choice.NEAREST if options.get("on_or_before") else Choice.LAST
    return Sense(Recurring(choice, weekday=day, weeks=1 - told))


def weeks_from(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "three weeks from Tuesday": so many after the coming one."""
    weeks = count(groups["count"] or "").least
    return (
        Sense(Recurring(Choice.NEXT, weekday=weekday_of(groups["weekday"] or ""), weeks=weeks))
        if weeks
        else None
    )


def weekday_beside(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the following Monday", "the Monday before": beside what the story speaks of."""
    word = (groups.get("following") or groups.get("side") or "").lower()
    choice = Choice.LAST if word in ("previous", "preceding", "before") else Choice.NEXT
    if turn := options.get("turn"):
        choice = TURNS[turn][0]
    day = weekday_of(groups.get("weekday") or groups["weekday_b"] or "")
    return Sense(Recurring(choice, weekday=day, anchor=AnchorKind.NARRATIVE))


def turn_month(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "last November", "this May", "last Oct. 23"."""
    choice = TURNS[lexicon().form("turn", groups["turn"] or "")][0]
    day = groups.get("day")
    return Sense(
        Recurring(choice, month_of(groups), int("".join(c for c in day if c.isdigit())) if day else None)
    )


def named(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "Christmas", "Thanksgiving Day 1999", "last Easter"."""
    name = lexicon().form("named_day", groups["named_day"] or "")
    choice = Choice.TENSE
    if turn := groups.get("turn"):
        choice = TURNS[lexicon().form("turn", turn)][0]
    which = Recurring(choice, named=name)
    if year := year_of(groups):
        return Sense(Inside(which, periods.year(year)))
    return Sense(which)


def named_once(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """A day of history that its date has become the name of."""
    return Sense(Recurring(Choice.NEAREST, named=str(options["named"])))


def shifted(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "yesterday", "last week", "this month", "next year": the unit of the anchor, some steps on."""
    unit = Unit(options["unit"]) if "unit" in options else unit_of(groups["unit"] or "")[0]
    steps = options.get("steps")
    if steps is None:
        steps = TURNS[lexicon().form("turn", groups["turn"] or "")][1]
    whole: Meaning = Shifted(unit, int(steps))
    if part := options.get("part"):
        return Sense(Part(part, whole), TimexType.TIME)
    return Sense(whole)


def turn_unit(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "last week", "this year", "next month"."""
    return shifted(groups, options, read)


def same(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "that day", "the same year", "the month"."""
    unit = Unit(options["unit"]) if "unit" in options else unit_of(groups["unit"] or "")[0]
    if options.get("current") and unit is not Unit.DAY:
        mod = mod_of(groups)
        whole = Shifted(unit, 0, AnchorKind.NARRATIVE)
        return Sense(Part(mod, whole) if mod else whole, mod=mod)
    return Sense(Same(unit, current=bool(options.get("current"))), mod=mod_of(groups))
