"""The dates and clock times that stand in a line, as they are written. Knows calendars and clocks; judges no line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.calendar import DAY, HOUR, to_utc
from timeline.dating.written import MONTHS, WEEKDAYS, WrittenDate
from timeline.model import Span

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:st|nd|rd|th)?"
_YEAR = r"(?:1[6-9]\d\d|20\d\d)(?!\d)"
_ON = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|s(?:day)?|nesday|rs?(?:day)?|urday)?\b\.?"
_DATE = re.compile(
    rf"(?:(?<![^\W\d_])(?P<weekday>{_ON})[ \t]*,?[ \t]*)?(?:"
    rf"(?<![\w/])(?P<month>{_MONTH})[ \t]*(?P<day>{_DAY})(?:[ \t]*,?[ \t]*(?P<year>{_YEAR}))?"
    rf"|(?<![\w/.])(?P<day_first>{_DAY})[ \t\-]+(?:of[ \t]+)?(?P<month_second>{_MONTH})"
    rf"(?:[ \t]*,?[ \t\-]*(?P<year_last>{_YEAR}))?"
    rf"|(?<![\w/.-])(?P<iso_year>{_YEAR})[-/.](?P<iso_month>0[1-9]|1[0-2])[-/.](?P<iso_day>0[1-9]|[12]\d|3[01])(?!\d)"
    rf"|(?<![\w/.-])(?P<one>\d\d?)(?P<mark>[/.])(?P<two>\d\d?)(?P=mark)(?P<year_numeric>{_YEAR})"
    rf")(?:[ \t]*,?[ \t]*(?P<weekday_after>{_ON}))?",
    re.IGNORECASE,
)
_ZONE = (
    r"(?:[ \t]*[(\[]?(?P<zone>GMT|UTC|BST|CEST|CET|EEST|EET|MSK|EST|EDT|MST|MDT|PST|PDT|"
    r"JST|KST|HKT|AEST|AEDT|ET|CST|CDT|IST|Z|(?:GMT|UTC)?[+\-]\d\d?:?\d\d)\b[)\]]?)?"
)
_CLOCK = re.compile(
    rf"(?<![\w:./-])(?:(?:(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d)?[ \t]*(?P<half>[ap]\.?m\b\.?)?"
    rf"|(?P<hour_only>1[0-2]|0?[1-9])[ \t]*(?P<half_only>[ap]\.?m\b\.?)"
    rf"|(?P<four>(?:[01]\d|2[0-3])[0-5]\d)(?=[ \t]*(?:GMT|UTC|hrs|hours|[A-Z]{{2,4}}T\b)))"
    rf"[ \t]*(?:hrs?|hours)?{_ZONE}|noon\b|midnight\b)",
    re.IGNORECASE,
)
# Minutes ahead of UTC of the abbreviations that mean one zone in English news copy.
_AHEAD = {
    "GMT": 0, "UTC": 0, "Z": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180,
    "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "JST": 540, "KST": 540, "HKT": 480, "AEST": 600, "AEDT": 660,
}  # fmt: skip
_OFFSET = re.compile(r"(?:GMT|UTC)?([+-])(\d\d?):?(\d\d)")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: minutes since midnight, and the zone's name or offset where it is told."""

    span: Span
    minute: int | None
    zone: str | None


@dataclass(frozen=True, slots=True)
class Dates:
    """The readings of one date in a line: the day it gives, or the two that its figures can mean."""

    span: Span
    readings: tuple[WrittenDate, ...]


def find_dates(line: str, *, offset: int = 0) -> Iterator[Dates]:
    """Yield the dates of a line, with or without a year, left to right; what no calendar has is left out.

    >>> [[(d.month, d.day) for d in dates.readings] for dates in find_dates("3 Jan 2020, 23/01/2020, 03/04/2020")]
    [[(1, 3)], [(1, 23)], [(3, 4), (4, 3)]]
    """
    for match in _DATE.finditer(line):
        span = Span(match.start() + offset, match.end() + offset)
        named = match["weekday"] or match["weekday_after"]
        weekday = WEEKDAYS.index(named[:3].lower()) if named else None
        readings = tuple(
            written
            for year, month, day in _figures(match)
            if (written := WrittenDate(month, day, span, year, weekday)).in_year(year or 2000) is not None
        )
        if readings:
            yield Dates(span, readings)


def _figures(match: re.Match[str]) -> Iterator[tuple[int | None, int, int]]:
    if match["iso_year"]:
        yield int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"])
    elif match["one"]:
        one, two, year = int(match["one"]), int(match["two"]), int(match["year_numeric"])
        yield from (
            (year, month, day) for month, day in dict.fromkeys([(one, two), (two, one)]) if month <= 12
        )
    else:
        named = match["month"] or match["month_second"]
        counted = re.sub(r"\D", "", match["day"] or match["day_first"])
        year_written = match["year"] or match["year_last"]
        yield int(year_written) if year_written else None, MONTHS.index(named[:3].lower()) + 1, int(counted)


def find_clocks(line: str) -> Iterator[Clock]:
    """Yield the times of day in a line, left to right."""
    for match in _CLOCK.finditer(line):
        hour, half = match["hour"] or match["hour_only"], match["half"] or match["half_only"]
        span = Span(*match.span())
        if match["four"]:
            yield Clock(span, int(match["four"][:2]) * HOUR + int(match["four"][2:]), match["zone"])
        elif hour:
            counted = int(hour) % 12 + 12 * half.lower().startswith("p") if half else int(hour)
            yield Clock(span, counted * HOUR + int(match["minute"] or 0), match["zone"])
        else:
            yield Clock(span, None, None)


def with_clock(date: WrittenDate, clock: Clock | None) -> WrittenDate:
    """Return the date with the UTC minute that a clock gives it; as it is where zone or year are not told."""
    if clock is None or clock.minute is None or clock.zone is None or date.number is None:
        return date
    local = date.number * DAY + clock.minute
    zone = clock.zone.upper()
    if zone == "ET":
        return replace(date, minute=to_utc(local, "America/New_York"))
    ahead = _AHEAD.get(zone)
    if ahead is None:
        offset = _OFFSET.fullmatch(zone)
        if offset is None:
            return date
        ahead = (int(offset[2]) * HOUR + int(offset[3])) * (-1 if offset[1] == "-" else 1)
    return replace(date, minute=local - ahead)
