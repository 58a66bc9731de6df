"""A window as the clock at its place shows it: to the minute if it was told so, else in whole days. Pure."""

from dataclasses import replace
from typing import TypeAlias

from timeline.calendar import DAY, to_wall
from timeline.model import Event
from timeline.when import Bound, Grain, When

Ends: TypeAlias = tuple[int | None, int | None]


def ends_shown(bound: Bound, when: When) -> Ends:
    """First minute and first minute after, on the wall clock of the window's zone; None where open.

    What was told in days or longer units is widened to whole days: a clock time in it is only the other
    side of a day somewhere else.

    >>> ends_shown(Bound(90, 1500), When.point(90, 1500))
    (0, 2880)
    """
    low, high = (
        minute if minute is None else _wall(minute, when.zone) for minute in (bound.earliest, bound.latest)
    )
    if when.grain.within_day:
        return low, high
    return (None if low is None else low // DAY * DAY, None if high is None else -(-high // DAY) * DAY)


def likely_shown(event: Event) -> When | None:
    """The likely window on the clock of the hard one that it lies in; None where it says nothing more."""
    likely, when = event.likely, event.when
    if likely is None or when is None:
        return likely
    zone = when.zone if likely.zone and when.zone else likely.zone
    told = replace(likely, zone=zone, grain=min(likely.grain, when.grain, key=list(Grain).index))
    same = all(
        ends_shown(a, told) == ends_shown(b, when)
        for a, b in ((told.start, when.start), (told.end, when.end))
    )
    return None if same else told


def _wall(minute: int, zone: str | None) -> int:
    return minute if zone is None else to_wall(minute, zone)
