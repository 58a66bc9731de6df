"""The day and minute that metadata write, in the ways that machines write them. Guesses nothing."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.calendar import DAY, HOUR, MONTHS, day_number, weekday
from timeline.intake.clock_zones import utc_minute

_LONGEST = 100  # characters
_YEARS = range(1600, 2101)  # no newspaper is older, and 9999 stands for "never"
_EPOCH = day_number(1970)
_SECONDS = range(631_152_000, 4_102_444_800)  # 1990 to 2099: smaller numbers count something else

# What programs write for "no date": the zeros of Unix, Windows, two databases and spreadsheets.
_UNSET = frozenset(
    day_number(*zero) for zero in ((1601, 1, 1), (1753, 1, 1), (1899, 12, 30), (1900, 1, 1), (1970, 1, 1))
)

_SPACES = {ord(char): " " for char in "\t\n\r\u00a0\u2009\u202f"}
_PLAIN = str.maketrans({**_SPACES, ord("\u2212"): "-", ord("\u2013"): "-", ord("\u2014"): "-"})
_LABEL = re.compile(
    r"(?:(?:first|last|originally) )?(?:published|updated|modified|posted|created|dated?|issued)"
    r"(?: (?:on|at|date))?[ :]+",
    re.IGNORECASE,
)
_WEEKDAYS = tuple("mon tue wed thu fri sat sun".split())
_WEEKDAY = re.compile(
    r"[ ,]*\b(?P<on>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:day)?\b\.?,?", re.IGNORECASE
)
_BRACKETS = re.compile(r" ?[(\[]([A-Za-z0-9 :+/_-]*)[)\]]")

_MONTHS = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_NAME = "|".join(rf"{month[:3]}(?:{month[3:]})?" for month in MONTHS if month != "September")
_NAMED = rf"(?P<named>{_NAME}|sept?(?:ember)?)\.?"
_NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DATES = (
    r"(?P<year>\d{4})(?P<mark>[-/.:])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})",  # 2020-01-04
    r"(?:D:)?(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",  # 20200104, and as PDF writes it
    r"(?P<year>\d{4})-?W(?P<week>\d\d)-?(?P<of_week>[1-7])",  # 2020-W01-6
    r"(?P<year>\d{4})-(?P<of_year>\d{3})",  # 2020-004
    rf"{_NTH}(?:,? of)?[ /-]?{_NAMED}(?:, ?|[ /-])(?P<year>\d{{4}}|\d\d(?! ?\d{{4}}))",  # 4 Jan 2020, 04-Jan-20
    rf"{_NAMED}[ -]?{_NTH}(?:, ?|[ -])(?P<year>\d{{4}})",  # January 4, 2020
    rf"(?P<year>\d{{4}})[ -]{_NAMED}[ -]{_NTH}",  # 2020-Jan-04
    r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日",
    r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<last>\d{4}|\d\d)",  # 04.01.2020
)
_CLOCK = r"(?P<clock>\d[\d:.,h]*(?<![:.,])(?: ?[ap]\.?m\.?)?)"
_ZONE = (
    r" ?(?P<zone>(?:GMT|UTC|UT)?[+-]\d\d?(?:[:']?\d\d'?)?(?::00)?|[A-Z]{1,7}|[A-Z]+/[A-Z_/]+)(?: [A-Z]{2,5})?"
)
_GAP = r"(?:T|_|:| ?(?:,|-|at|@|\||·|•) ?| )"
_PART = r"T(?:MO|MI|AF|EV|NI|DT)"  # TimeML's parts of the day
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE | re.ASCII)
    for shape in (
        rf"{_NAMED} {_NTH} {_CLOCK}(?:{_ZONE})? (?P<year>\d{{4}})",  # as C's asctime and Java write it
        *(rf"{date}(?:{_PART}|{_GAP}{_CLOCK}(?:{_ZONE})?|Z|[+-]\d\d:\d\d)?" for date in _DATES),
        rf"{_DATES[1]}{_CLOCK}(?:{_ZONE})?",  # D:20200104081500Z
        *(rf"{_CLOCK}(?:{_ZONE})?(?:, ?| ?[-|·•] ?| )(?:on )?{date}" for date in _DATES),
    )
)
_CLOCKS = tuple(
    re.compile(clock, re.IGNORECASE | re.ASCII)
    for clock in (
        r"(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?:[:.]\d\d(?:[.,:]\d{1,9})?)?(?: ?(?P<half>[ap])\.?m\.?)?",
        r"(?P<hour>\d{1,2}) ?(?P<half>[ap])\.?m\.?",
        r"(?P<hour>\d\d)(?:(?P<minute>\d\d)(?:\d\d(?:[.,]\d{1,9})?)?)?",
    )
)
_NUMBER = re.compile(r"(?:/Date\()?(?P<digits>\d{9,17})(?:\.\d{1,9})?(?:(?:[+-]\d{4})?\)/)?", re.ASCII)
_TICKS = {9: 1, 10: 1, 12: 10**3, 13: 10**3, 15: 10**6, 16: 10**6}  # a second's, by the number's length


@dataclass(frozen=True, slots=True)
class Moment:
    """A day as on the written clock; `minute` is the UTC minute, None without a time or without its offset."""

    day: int
    minute: int | None = None


def moment(value: str, *, day_first: bool | None = None) -> Moment | None:
    """Return the one day that a date or time can mean; None where it means none, or may mean another one too.

    `day_first` says how 03/04/2020 is to be read, where something speaks for one of its two readings.

    >>> moment("Sat, 04 Jan 2020 08:15:00 GMT") == moment("2020-01-04T08:15Z") == moment("1578125700")
    True
    >>> moment("03/04/2020") or moment("0000-00-00") or moment("yesterday")
    """
    text = _LABEL.sub("", " ".join(value[: _LONGEST + 1].translate(_PLAIN).split()), count=1)
    if not text or len(text) > _LONGEST:
        return None
    if number := _NUMBER.fullmatch(text):
        return _of_number(number["digits"])
    brackets = [found.strip() for found in _BRACKETS.findall(text)]
    on = _WEEKDAY.search(text)
    bare = " ".join(_BRACKETS.sub("", _WEEKDAY.sub(" ", text, count=1)).split())
    of_week = _WEEKDAYS.index(on["on"].casefold()) if on else None
    for shape in _SHAPES:
        if match := shape.fullmatch(bare):
            parts = {key: part for key, part in match.groupdict().items() if part}
            days = set(_days(parts, day_first))
            if len(days) > 1:
                days = {day for day in days if weekday(day) == of_week}
            return _at(days.pop(), parts, brackets) if len(days) == 1 else None
    return None


def _of_number(digits: str) -> Moment | None:
    """Return what 202001040815 writes, or seconds and their thousandths since 1970; None for other numbers."""
    ticks = _TICKS.get(len(digits))
    seconds = int(digits) // ticks if ticks else 0
    written = None
    if len(digits) in (10, 12, 14):
        year, month, day = digits[:4], digits[4:6], digits[6:8]
        days = set(_days({"year": year, "month": month, "day": day}, None))
        written = _at(days.pop(), {"clock": digits[8:]}, []) if days else None
    if seconds not in _SECONDS:
        return written if len(digits) != 10 else None
    minute = _EPOCH * DAY + seconds // 60
    return None if written else Moment(minute // DAY, minute)


def _days(parts: dict[str, str], day_first: bool | None) -> Iterator[int]:
    """Yield the days that the parts of a date can mean, without those that stand for none."""
    for year, month, day in _readings(parts, day_first):
        try:
            found = day_number(year, month, day)
        except ValueError:
            continue
        if year in _YEARS and found not in _UNSET:
            yield found


def _readings(parts: dict[str, str], day_first: bool | None) -> Iterator[tuple[int, int, int]]:
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        year = _full_year(parts["last"])
        dotted = (
            parts["mark"] == "." and len(parts["last"]) == 4 and second <= 12
        )  # 04.01.2020: the day first
        if day_first is not True and not dotted:
            yield year, first, second
        if day_first is not False or dotted:
            yield year, second, first
        if len(parts["last"]) == 2 and day_first is None:
            yield _full_year(parts["first"]), second, int(parts["last"])
        return
    year = _full_year(parts["year"])
    if "week" in parts:
        try:
            of_week = dt.date.fromisocalendar(year, int(parts["week"]), int(parts["of_week"]))
        except ValueError:
            return
        yield of_week.year, of_week.month, of_week.day
    elif "of_year" in parts:
        of_year = dt.date(year, 1, 1) + dt.timedelta(int(parts["of_year"]) - 1) if year in _YEARS else None
        if of_year and of_year.year == year:
            yield year, of_year.month, of_year.day
    else:
        month = _MONTHS[parts["named"][:3].casefold()] if "named" in parts else int(parts["month"])
        yield year, month, int(parts["day"])


def _full_year(digits: str) -> int:
    """Return the year; of two digits, as RFC 2822 reads them.

    >>> _full_year("49"), _full_year("50")
    (2049, 1950)
    """
    year = int(digits)
    return year if len(digits) > 2 else year + (2000 if year < 50 else 1900)


def _at(day: int, parts: dict[str, str], brackets: list[str]) -> Moment | None:
    """Return the moment on a day; None where the time that stands with it is no time."""
    if "clock" not in parts:
        return Moment(day)
    wall = _minutes(parts["clock"])
    if wall is None:
        return None
    zones = (parts["zone"],) if "zone" in parts else tuple(brackets)
    found = (utc_minute(day * DAY + wall, zone.replace("'", "")) for zone in zones)
    minute = next((minute for minute in found if minute is not None), None)
    return None if minute == _EPOCH * DAY else Moment(day, minute)


def _minutes(clock: str) -> int | None:
    """Return the minutes since midnight, up to 24:00; None for a time that no clock shows.

    >>> _minutes("8.15 p.m."), _minutes("12 am"), _minutes("24:00"), _minutes("25:00")
    (1215, 0, 1440, None)
    """
    match = next((match for pattern in _CLOCKS if (match := pattern.fullmatch(clock))), None)
    if match is None:
        return None
    parts = match.groupdict()
    hour, minute = int(parts["hour"]), int(parts.get("minute") or 0)
    if half := parts.get("half"):
        if hour > 12:  # "15:20 pm" is written, and means what it says
            return hour * HOUR + minute if half.casefold() == "p" and hour < 24 and minute < HOUR else None
        hour = hour % 12 + (12 if half.casefold() == "p" else 0)
    return hour * HOUR + minute if minute < HOUR and hour * HOUR + minute <= DAY else None
