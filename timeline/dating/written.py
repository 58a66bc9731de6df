"""A date as it is written, with what is missing left out. Knows months and weekdays; chooses no year."""

import re
from dataclasses import dataclass

from timeline.calendar import DAY, HOUR, day_number
from timeline.model import Span

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
WEEKDAYS = "mon tue wed thu fri sat sun".split()
# Minutes ahead of UTC of the abbreviations that mean one zone in English news copy.
_AHEAD = {
    "GMT": 0, "UTC": 0, "Z": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180,
    "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "JST": 540, "KST": 540, "HKT": 480, "AEST": 600, "AEDT": 660,
}  # fmt: skip
_OFFSET = re.compile(r"(?:GMT|UTC)?([+-])(\d\d?):?(\d\d)")


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """Month and day (1-based), with year, weekday (0 is Monday) and UTC minute where they are given."""

    month: int
    day: int
    span: Span
    year: int | None = None
    weekday: int | None = None
    minute: int | None = None

    @property
    def number(self) -> int | None:
        """The day's number, None without a year."""
        return None if self.year is None else self.in_year(self.year)

    def in_year(self, year: int) -> int | None:
        """The day's number in a year, None where that year has no such day."""
        try:
            return day_number(year, self.month, self.day)
        except ValueError:
            return None

    def nearest(self, number: int, year: int) -> int | None:
        """The day's number in the year, or a year beside it, that lies nearest to a day of that year."""
        found = [day for step in (-1, 0, 1) if (day := self.in_year(year + step)) is not None]
        return min(found, key=lambda day: abs(day - number), default=None)


def written_date(match: re.Match[str]) -> WrittenDate | None:
    """Return the date in the groups of a form's match, None where there is none or no calendar has it."""
    parts = match.groupdict()
    if parts.get("iso"):
        year, month, day = (int(part) for part in parts["iso"].split("-"))
        span = Span(*match.span("iso"))
    else:
        named = parts.get("month") or parts.get("month_second")
        counted = parts.get("day") or parts.get("day_first")
        if not named or not counted:
            return None
        year = int(parts["year"]) if parts.get("year") else 0
        month = MONTHS.index(named[:3].lower()) + 1
        day = int(re.sub(r"\D", "", counted))
        span = _span(match)
    weekday = WEEKDAYS.index(parts["weekday"][:3].lower()) if parts.get("weekday") else None
    date = WrittenDate(month, day, span, year or None, weekday)
    number = date.number if year else date.in_year(2000)
    if number is None:
        return None
    return WrittenDate(month, day, span, year or None, weekday, _minute(parts, number) if year else None)


def _span(match: re.Match[str]) -> Span:
    groups = [
        name
        for name in ("weekday", "month", "day", "day_first", "month_second", "year")
        if name in match.re.groupindex
    ]
    spans = [match.span(name) for name in groups if match.group(name)]
    return Span(min(start for start, _ in spans), max(end for _, end in spans))


def _minute(parts: dict[str, str | None], number: int) -> int | None:
    """Return the UTC minute; None without a time of day, or without a zone that says what it means."""
    hour, zone = parts.get("hour") or parts.get("hour_only"), parts.get("zone")
    if not hour or not zone:
        return None
    half = (parts.get("half") or parts.get("half_only") or "").lower()
    clock = int(hour) % 12 + 12 * half.startswith("p") if half else int(hour)
    ahead = _AHEAD.get(zone)
    if ahead is None:
        offset = _OFFSET.fullmatch(zone)
        if offset is None:
            return None
        ahead = (int(offset[2]) * HOUR + int(offset[3])) * (-1 if offset[1] == "-" else 1)
    return number * DAY + clock * HOUR + int(parts.get("minute") or 0) - ahead
