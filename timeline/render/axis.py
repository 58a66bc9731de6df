"""The stretch of time that a chart shows first: where the story is dense, whatever lies far away. Pure.

All minutes here are those of the wall clock at the place of the event, so that a day is a day where it was one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from timeline.calendar import DAY, HOUR, iso_day
from timeline.model import Event
from timeline.render.clock import ends_shown, likely_shown
from timeline.when import When

_SHARE = 0.75  # of the events that the densest stretch holds before it grows
_GROWTH = 0.6  # a neighbour joins when it widens the stretch by no more than this
_NEAR = 3 * DAY  # or when it is this near
_PADDING = 0.03
_OPEN = 0.12  # room for an end of which nothing is known
_LEAST = 3 * DAY


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` to `high` is shown first; `first` to `last` holds everything (minutes)."""

    low: int
    high: int
    first: int
    last: int

    @property
    def span(self) -> int:
        """How long it is."""
        return self.high - self.low

    def clamp(self, minute: float) -> float:
        """The minute, or the nearer end when it lies outside."""
        return max(self.low, min(self.high, minute))


def axis_of(events: Iterable[Event], published: Iterable[int] = ()) -> Axis | None:
    """The axis of a story's events and publication days (day numbers); None when there is neither."""
    placed = [(event, reach) for event in events if (reach := likeliest_reach(event))]
    reaches = [reach for _, reach in placed]
    reaches += [(day * DAY, (day + 1) * DAY) for day in published]
    if not reaches:
        return None
    low, high = _dense(sorted((a + b) // 2 for a, b in reaches))
    span = max(high - low, _NEAR)
    inside = [(a, b) for a, b in reaches if low <= (a + b) // 2 <= high and b - a <= 2 * span]
    low = min([low, *(a for a, _ in inside)])
    high = max([high, *(b for _, b in inside)])
    if high - low < _LEAST:
        low, high = low - (_LEAST - high + low) // 2, high + (_LEAST - high + low) // 2
    room = int((high - low) * _OPEN)
    if any(_open(event.when)[0] and low <= reach[0] < low + room for event, reach in placed):
        low -= room
    if any(_open(event.when)[1] and high - room < reach[1] <= high for event, reach in placed):
        high += room
    pad = max(6 * HOUR, int((high - low) * _PADDING))
    first, last = min(a for a, _ in reaches), max(b for _, b in reaches)
    margin = max(pad, int((max(last, high) - min(first, low)) * _PADDING))
    return Axis(low - pad, high + pad, min(first - margin, low - pad), max(last + margin, high + pad))


def likeliest_reach(event: Event) -> tuple[int, int] | None:
    """Where a reader would look for the event: its likely window if it has one, else its hard one."""
    likely = likely_shown(event)
    narrow = reach_of(likely) if likely else None
    return narrow or (reach_of(event.when) if event.when else None)


def reach_of(when: When) -> tuple[int, int] | None:
    """First and last minute on the wall clock; a day at the known end where one is open; None with neither."""
    (low, begun), (ended, high) = ends_shown(when.start, when), ends_shown(when.end, when)
    if low is None and high is None:
        return None
    if low is None or high is None:
        known = [minute for minute in (low, begun, ended, high) if minute is not None]
        return (min(known), max(*known, min(known) + DAY)) if high is None else (min(known) - DAY, max(known))
    return low, high


def _open(when: When | None) -> tuple[bool, bool]:
    """Whether the window is open towards earlier and later days."""
    return (when is not None and when.earliest is None, when is not None and when.latest is None)


def stamp(minute: float) -> str:
    """A minute as plotly's axes read it.

    >>> stamp(737427 * 1440 + 90)
    '2020-01-03 01:30'
    """
    day, rest = divmod(round(minute), DAY)
    return f"{iso_day(day)} {rest // HOUR:02d}:{rest % HOUR:02d}"


def _dense(points: Sequence[int]) -> tuple[int, int]:
    """The stretch around most points, grown over neighbours until the next one lies far away."""
    kept = max(1, ceil(len(points) * _SHARE))
    start = min(range(len(points) - kept + 1), key=lambda i: (points[i + kept - 1] - points[i], i))
    first, last = start, start + kept - 1
    while True:
        span = points[last] - points[first]
        reach = max(_NEAR, int(span * _GROWTH))
        if first > 0 and points[first] - points[first - 1] <= reach:
            first -= 1
        elif last + 1 < len(points) and points[last + 1] - points[last] <= reach:
            last += 1
        else:
            return points[first], points[last]
