"""The kinds of evidence that belong to a stretch of time, and the cells that it is laid over. Weighs nothing."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from timeline.calendar import civil, day_number, is_leap
from timeline.dating.written import WrittenDate
from timeline.model import Span


class Kind(StrEnum):
    """What a sign is; each has its row in the table of weights."""

    OFFICE = "someone named with an office"
    OFFICE_BACKGROUND = "someone named with an office, far down in the story"
    ELECT = "someone elected and not yet in office"
    FORMER = "someone named as a former holder of an office"
    PERSON = "a person of the news"
    EVENT = "a known event"
    ERA = "a name that belongs to a stretch of time"
    NEWEST = "the newest happening or date that the story knows"
    NEWEST_NAME = "the newest name that the story knows"
    DATE_DAYS = "a date of the last weeks"
    DATE_MONTHS = "a date of the last months"
    DATE_YEAR = "a date more than months ago"
    YEAR = "the newest year named"
    YEAR_BEFORE = "the second newest year named"
    AHEAD = "a year that the story looks forward to"
    COPYRIGHT = "the copyright line"
    AGE = "a person's age"
    ANNIVERSARY = "an anniversary"
    YEARS_SINCE = "years counted since a known event"
    SERIES = "what is counted year by year"


# Kinds that tell a calendar year; the others tell days.
BY_YEAR = frozenset(
    {
        Kind.YEAR,
        Kind.YEAR_BEFORE,
        Kind.AHEAD,
        Kind.COPYRIGHT,
        Kind.ANNIVERSARY,
        Kind.YEARS_SINCE,
        Kind.SERIES,
    }
)
# Kinds whose first cell is the one that follows their day, though their last day may lie before it.
POINTS = frozenset(
    {Kind.EVENT, Kind.NEWEST, Kind.NEWEST_NAME, Kind.DATE_DAYS, Kind.DATE_MONTHS, Kind.DATE_YEAR}
)
_SLACK = 1  # days around a term in which either holder may be named


@dataclass(frozen=True, slots=True)
class Sign:
    """Something in the text that belongs to the days from `first` to `last`, None where that is open.

    `also` are other stretches that it can mean instead. `words` say it to a reader. Of several of a kind, `scale`
    is by how much this one counts.
    """

    kind: Kind
    first: int
    last: int | None
    span: Span
    words: str
    scale: float = 1.0
    also: tuple[tuple[int, int | None], ...] = ()
    each: tuple[str, ...] = ()  # words for each stretch, where there are several


@dataclass(frozen=True, slots=True)
class Cells:
    """The days or years that an article may be of, one for each year: first and last day, by year.

    A cell that no calendar has (29 February of most years) stands in the list, but not in `real`.
    """

    first_year: int
    firsts: tuple[int, ...]
    lasts: tuple[int, ...]
    real: tuple[bool, ...]

    @classmethod
    def of_day(cls, written: WrittenDate, first_year: int, last_year: int) -> "Cells":
        """The written day in each of the years."""
        return _cells_of_day(written.month, written.day, first_year, last_year)

    @classmethod
    def of_years(cls, first_year: int, last_year: int) -> "Cells":
        """The years themselves."""
        years = _new_years(first_year, last_year)
        firsts = tuple(first for first, _ in years)
        lasts = tuple(first + 364 + leap for first, leap in years)
        return cls(first_year, firsts, lasts, (True,) * len(years))

    def reaches(self, sign: Sign) -> Iterator[tuple[int, int]]:
        """Yield, for each stretch of a sign, the indices of the first and last cell that it covers.

        The last is before the first where it covers none. Both may lie outside the list on either side, by as many
        cells as there are years between.
        """
        for first, last in ((sign.first, sign.last), *sign.also):
            if sign.kind in BY_YEAR or first < self.firsts[0]:
                low = civil(first)[0] - self.first_year
            else:
                low = bisect_left(self.lasts, first - _SLACK)
            if last is None:
                high = max(low, len(self.firsts) - 1)
            elif sign.kind in BY_YEAR or last < self.firsts[0]:
                high = civil(last)[0] - self.first_year
            else:
                high = bisect_right(self.firsts, last + _SLACK) - 1
            yield low, max(low, high) if sign.kind in POINTS else high


@lru_cache(maxsize=512)
def _cells_of_day(month: int, day: int, first_year: int, last_year: int) -> Cells:
    leap_day = (month, day) == (2, 29)
    offset = day_number(2001, month, 28 if leap_day else day) - day_number(2001)
    years = _new_years(first_year, last_year)
    days = tuple(first + offset + (leap and (leap_day or month > 2)) for first, leap in years)
    return Cells(first_year, days, days, tuple(leap or not leap_day for _, leap in years))


@cache
def _new_years(first_year: int, last_year: int) -> tuple[tuple[int, bool], ...]:
    """The first day of each year, and whether it is a leap year."""
    return tuple((day_number(year), is_leap(year)) for year in range(first_year, last_year + 1))
