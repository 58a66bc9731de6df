"""When: the window of time in which something can have happened, and its EDTF form. Pure; knows no text.

A window is half-open in minutes. With a zone its minutes are UTC; without one they are what an unnamed
wall clock shows, and `at` puts them into a zone. A point lies on some moment of its window; what is
lasting starts in one window and ends in another.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from timeline.calendar import (
    DAY,
    HOUR,
    civil,
    days_in_month,
    iso_day,
    iso_year,
    offset_minutes,
    to_utc,
    to_wall,
)


class Extent(StrEnum):
    """How something fills its window: on some moment of it, or all through it."""

    POINT = "point"
    LASTING = "lasting"


class Grain(StrEnum):
    """The unit in which a window was told, from the finest to the coarsest."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    @property
    def within_day(self) -> bool:
        """Whether the unit is shorter than a day, so that a clock time is worth showing."""
        return self in _WITHIN_DAY


_WITHIN_DAY = frozenset((Grain.MINUTE, Grain.HOUR, Grain.PART_OF_DAY))


@dataclass(frozen=True, slots=True)
class Bound:
    """Where one end can lie: from `earliest` up to but not including `latest`; None is open."""

    earliest: int | None
    latest: int | None

    def meet(self, other: "Bound") -> "Bound":
        """What both allow; it can be empty."""
        lows = [b for b in (self.earliest, other.earliest) if b is not None]
        highs = [b for b in (self.latest, other.latest) if b is not None]
        return Bound(max(lows, default=None), min(highs, default=None))

    @property
    def empty(self) -> bool:
        """Whether no moment is left."""
        return self.earliest is not None and self.latest is not None and self.earliest >= self.latest


OPEN = Bound(None, None)


@dataclass(frozen=True, slots=True)
class When:
    """A window in time; see the module's first lines for what its minutes mean."""

    start: Bound
    end: Bound
    extent: Extent = Extent.POINT
    grain: Grain = Grain.DAY
    zone: str | None = None

    @classmethod
    def point(
        cls, earliest: int | None, latest: int | None, *, grain: Grain = Grain.DAY, zone: str | None = None
    ) -> "When":
        """On some moment from `earliest` up to, not including, `latest` (minutes)."""
        window = Bound(earliest, latest)
        return cls(window, window, Extent.POINT, grain, zone)

    @classmethod
    def on_days(
        cls,
        first: int | None,
        last: int | None,
        *,
        extent: Extent = Extent.POINT,
        grain: Grain = Grain.DAY,
        zone: str | None = None,
    ) -> "When":
        """From the first day to the last, both included, as day numbers of the wall clock in `zone`.

        A lasting one starts on the first day and ends on the last.

        >>> from timeline.calendar import parse_day
        >>> When.on_days(parse_day("2020-01-03"), parse_day("2020-01-03")).edtf
        '2020-01-03'
        """
        low = None if first is None else _instant(first * DAY, zone)
        high = None if last is None else _instant((last + 1) * DAY, zone)
        if extent is Extent.POINT:
            return cls.point(low, high, grain=grain, zone=zone)
        start_high = None if first is None else _instant((first + 1) * DAY, zone)
        end_low = None if last is None else _instant(last * DAY, zone)
        return cls(Bound(low, start_high), Bound(end_low, high), extent, grain, zone)

    @property
    def earliest(self) -> int | None:
        """The first minute that it can fill, None where open."""
        return self.start.earliest

    @property
    def latest(self) -> int | None:
        """The first minute after all that it can fill, None where open."""
        return self.end.latest

    @property
    def first_day(self) -> int | None:
        """Number of the first day, on the wall clock of the zone; None where open."""
        low = self.start.earliest
        return None if low is None else self._wall(low) // DAY

    @property
    def last_day(self) -> int | None:
        """Number of the last day, included, on the wall clock of the zone; None where open."""
        high = self.end.latest
        return None if high is None else self._wall(high - 1) // DAY

    @property
    def sharpness(self) -> float:
        """How tight it is, 0 to 1: one day counts fully, each doubling of the days a tenth less, down to a half.

        An open end halves that again; a window that is open on all sides has none.

        >>> When.on_days(10, 10).sharpness, When.on_days(10, 13).sharpness, When.on_days(None, 10).sharpness
        (1.0, 0.8, 0.25)
        """
        first, last = self.first_day, self.last_day
        if OPEN in (self.start, self.end) and self.start == self.end:
            return 0.0
        if first is None or last is None:
            return 0.25
        return round(max(0.5, 1 - max(0, last - first).bit_length() / 10), 3)

    @property
    def empty(self) -> bool:
        """Whether no moment is left: a contradiction."""
        return (
            self.start.empty
            or self.end.empty
            or (self.earliest is not None and self.latest is not None and self.earliest >= self.latest)
        )

    @property
    def edtf(self) -> str:
        """The window in EDTF (ISO 8601-2, level 2): one of `[..]`, or an interval with `/`.

        >>> from timeline.calendar import parse_day
        >>> When.on_days(parse_day("2019-12-30"), parse_day("2020-01-03")).edtf
        '[2019-12-30..2020-01-03]'
        >>> When.on_days(None, parse_day("2020-01-03"), extent=Extent.LASTING).edtf
        '../2020-01-03'
        """
        if self.extent is Extent.LASTING:
            return f"{self._edtf_end(self.start, closing=False)}/{self._edtf_end(self.end, closing=True)}"
        if self.earliest is None and self.latest is None:
            return "[..]"
        if unit := self._whole_unit():
            return unit
        low = "" if self.earliest is None else self.iso(self.earliest)
        high = "" if self.latest is None else self.iso(self.latest, closing=True)
        return low if low == high else f"[{low}..{high}]"

    def iso(self, minute: int, *, closing: bool = False) -> str:
        """A bound as people read it: a day, or a time with its offset where the grain is finer than a day.

        `closing` says that the minute is the first one outside: what is shown is the last one inside.
        """
        shown = minute - closing
        number, rest = divmod(self._wall(shown), DAY)
        if not self.grain.within_day:
            return iso_day(number)
        clock = f"{iso_day(number)}T{rest // HOUR:02d}:{rest % HOUR:02d}"
        if self.zone is None:
            return clock
        ahead = offset_minutes(shown, self.zone)
        return f"{clock}:00{'-' if ahead < 0 else '+'}{abs(ahead) // HOUR:02d}:{abs(ahead) % HOUR:02d}"

    def at(self, zone: str | None) -> "When":
        """The same wall-clock window in a zone (its minutes become UTC); itself if it has a zone already."""
        if zone is None or self.zone is not None:
            return self

        def shift(bound: Bound) -> Bound:
            low, high = bound.earliest, bound.latest
            return Bound(
                None if low is None else to_utc(low, zone), None if high is None else to_utc(high, zone)
            )

        return replace(self, start=shift(self.start), end=shift(self.end), zone=zone)

    def seen_from(self, zone: str) -> "When":
        """The same moments, told in days of another zone; a window without a zone is put into it."""
        return self.at(zone) if self.zone is None else replace(self, zone=zone)

    def meet(self, other: "When") -> "When":
        """What both allow, in this one's zone and the finer grain; check `empty`."""
        finer = min(self.grain, other.grain, key=list(Grain).index)
        return replace(self, start=self.start.meet(other.start), end=self.end.meet(other.end), grain=finer)

    def overlaps(self, other: "When") -> bool:
        """Whether some moment lies in both; open ends reach everywhere."""
        return not Bound(self.earliest, self.latest).meet(Bound(other.earliest, other.latest)).empty

    def _wall(self, minute: int) -> int:
        return minute if self.zone is None else to_wall(minute, self.zone)

    def _edtf_end(self, bound: Bound, *, closing: bool) -> str:
        """An end by its outer side, marked approximate where it can also lie further in."""
        outer = bound.latest if closing else bound.earliest
        if outer is None:
            return ".."
        inner = bound.earliest if closing else bound.latest
        told = self.iso(outer, closing=closing)
        return told if inner is None or self.iso(inner, closing=not closing) == told else f"{told}~"

    def _whole_unit(self) -> str | None:
        first, last = self.first_day, self.last_day
        if first is None or last is None or self.grain.within_day:
            return None
        (y0, m0, d0), (y1, m1, d1) = civil(first), civil(last)
        if (m0, d0, m1, d1) == (1, 1, 12, 31) and y0 == y1:
            return iso_year(y0)
        if d0 == 1 and (y0, m0) == (y1, m1) and d1 == days_in_month(y1, m1):
            return f"{iso_year(y0)}-{m0:02d}"
        return None


def _instant(minute: int, zone: str | None) -> int:
    return minute if zone is None else to_utc(minute, zone)
