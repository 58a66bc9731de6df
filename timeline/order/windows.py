"""Bounds of an event as a window that people read: in whose days, and how fine. Knows no text.

An event with a zone is shown in it. One without is shown in unnamed days: those of the fact that a bound rests
on where that fact is a day or longer; where it is a clock time, the widest that its own zone and the dateline's
make of it, so that nothing true is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.calendar import DAY, to_wall
from timeline.model import Statement
from timeline.order.calendar_edges import TICK
from timeline.order.frame import Placed
from timeline.order.network import UNBOUNDED, Network, Step
from timeline.when import Bound, Extent, Grain, When

_FINENESS = {grain: number for number, grain in enumerate(Grain)}


@dataclass(frozen=True, slots=True)
class Edged:
    """One bound of a moment: its minute, the first one outside where it is an upper one, and what it rests on."""

    minute: int
    zone: str | None
    grain: Grain
    step: Step

    @property
    def direct(self) -> bool:
        """Whether a fact told of the event itself set it."""
        return self.step.edge is None


def bound_of(
    network: Network, variable: int, statements: Sequence[Statement], *, upper: bool, zone: str | None = None
) -> Edged | None:
    """The bound that the network has for a variable; None where it is open.

    `zone` is the clock on which a fact without one was put into the network.
    """
    side = network.high if upper else network.low
    step = side.steps[variable]
    if step.value <= UNBOUNDED or step.root is None:
        return None
    root = statements[step.root].when
    minute = -step.value // TICK + 1 if upper else step.value // TICK
    told_on = (root.zone if root else None) or zone
    return Edged(minute, told_on, root.grain if root else Grain.DAY, step)


def window(event: Placed, network: Network, statements: Sequence[Statement]) -> When | None:
    """The event's window as the network stands; None where nothing bounds it."""
    ends = [
        bound_of(network, variable, statements, upper=upper, zone=event.zone)
        for variable in (event.start, event.finish)
        for upper in (False, True)
    ]
    outer = (ends[0], ends[3])
    if not event.lasting:
        if outer == (None, None):
            return None
        grain = _grain(*outer)
        if event.own is not None:
            low, high = (None if edged is None else edged.minute for edged in outer)
            return When.point(low, high, grain=grain, zone=event.own)
        if _told_by_the_clock(*outer):
            low, high = (None if edged is None else _wall(edged.minute, edged.zone) for edged in outer)
            return When.point(low, high, grain=grain)
        shown = _days(*outer, event)
        return When.point(
            shown.earliest, shown.latest, grain=max(grain, Grain.DAY, key=_FINENESS.__getitem__)
        )
    if not any(ends):
        return None
    return _lasting(event, ends)


def _lasting(event: Placed, ends: Sequence[Edged | None]) -> When:
    grain = _grain(ends[0], ends[3])
    if event.own is not None:
        minutes = [None if edged is None else edged.minute for edged in ends]
        start, end = Bound(*minutes[:2]), Bound(*minutes[2:])
    else:
        grain = max(grain, Grain.DAY, key=_FINENESS.__getitem__)
        start, end = _days(ends[0], ends[1], event), _days(ends[2], ends[3], event)
    return When(start, end, Extent.LASTING, grain, event.own)


def _grain(low: Edged | None, high: Edged | None) -> Grain:
    """The unit in which the window was told: below a day only where both bounds are and it is that narrow."""
    grains = [edged.grain for edged in (low, high) if edged is not None]
    if not grains:
        return Grain.DAY
    if low and high and high.minute - low.minute < DAY and all(grain.within_day for grain in grains):
        return max(grains, key=_FINENESS.__getitem__)
    if low and high and low.step.root == high.step.root:
        return max(grains[0], Grain.DAY, key=_FINENESS.__getitem__)
    return Grain.DAY


def _told_by_the_clock(low: Edged | None, high: Edged | None) -> bool:
    """Whether the text itself gives this event a time of day, on one clock."""
    return bool(
        low
        and high
        and low.direct
        and high.direct
        and low.grain.within_day
        and high.grain.within_day
        and low.zone == high.zone
    )


def _days(low: Edged | None, high: Edged | None, event: Placed) -> Bound:
    """Whole days without a zone; where the two bounds' own days leave none, those of both zones."""
    firsts = [] if low is None else [_day(low.minute, zone) for zone in _clocks(low, event.home)]
    lasts = [] if high is None else [_day(high.minute - 1, zone) for zone in _clocks(high, event.home)]
    if low and high and min(firsts) > max(lasts):
        firsts.append(_day(low.minute, high.zone))
        lasts.append(_day(high.minute - 1, low.zone))
    first, last = min(firsts, default=None), max(lasts, default=None)
    return Bound(None if first is None else first * DAY, None if last is None else (last + 1) * DAY)


def _clocks(edged: Edged, home: str | None) -> tuple[str | None, ...]:
    """The clocks on which a bound's day is read."""
    if edged.grain.within_day and edged.zone is not None and home is not None:
        return (edged.zone, home)
    return (edged.zone,)


def _day(minute: int, zone: str | None) -> int:
    return _wall(minute, zone) // DAY


def _wall(minute: int, zone: str | None) -> int:
    return minute if zone is None else to_wall(minute, zone)
