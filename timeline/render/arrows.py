"""The way of an arrow between two events on a chart, in pixels. Knows no time and no colours."""

from collections.abc import Iterator
from dataclasses import dataclass

_POINTS = 14  # of a curve
_BOW = 22  # pixels by which an arrow that has nowhere to go swings out, at least
_SWING = 0.16  # and by this share of its height more, so that arrows inside each other stay apart
_FARTHEST = 70
_EDGE = 3.0  # pixels from the left, beyond which nothing can be seen
_NEAR = 18  # pixels; what is nearer than this lies above or below


@dataclass(frozen=True, slots=True)
class Ends:
    """An event's mark: from `low` to `high`, pixels from the left, at `y` from the top."""

    low: float
    high: float
    y: float


def curve(first: Ends, then: Ends) -> tuple[tuple[float, float], ...]:
    """Points from the end of one to the beginning of the other.

    Where there is no way from left to right the arrow swings out to the left, where no label stands.
    """
    start, stop = first.high, then.low
    if stop - start >= _NEAR:
        half = (stop - start) / 2
        rise = 7.0 if first.y == then.y else 0.0  # leave the row, to be seen between marks
        inner = ((start + half, first.y + rise), (stop - half, then.y + rise))
    else:
        start, stop = first.low, then.low
        out = max(_EDGE, min(start, stop) - _BOW - min(_FARTHEST, abs(then.y - first.y) * _SWING))
        inner = ((out, first.y), (out, then.y))
    return tuple(_bezier((start, first.y), *inner, (stop, then.y)))


def _bezier(*points: tuple[float, float]) -> Iterator[tuple[float, float]]:
    """A cubic curve (P. Bezier, 1962)."""
    for step in range(_POINTS + 1):
        t = step / _POINTS
        shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        yield (
            sum(share * x for share, (x, _) in zip(shares, points, strict=True)),
            sum(share * y for share, (_, y) in zip(shares, points, strict=True)),
        )
