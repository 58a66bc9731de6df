"""What of an event's window is drawn, and as what: bars, fading ends, marks. Knows time, no pixels or colours."""

from dataclasses import dataclass
from enum import StrEnum

from timeline.calendar import DAY
from timeline.model import Event
from timeline.render.axis import Axis
from timeline.render.clock import ends_shown, likely_shown
from timeline.when import Extent, When

_FADE = 0.09  # of the axis, for an end of which nothing is known


class PieceKind(StrEnum):
    """What a bar says."""

    WINDOW = "window"  # on some moment in here
    LIKELY = "likely"  # and likely in here
    LASTING = "lasting"  # all through here
    FUZZY = "fuzzy"  # began or ended in here
    FADE_EARLIER = "fade-earlier"  # nobody knows how much earlier
    FADE_LATER = "fade-later"  # nobody knows how much later


class SpotKind(StrEnum):
    """What a mark says."""

    DAY = "day"  # on this day
    LIKELY = "likely"  # likely on this day
    EARLIER = "earlier"  # or earlier, without an end
    LATER = "later"  # or later, without an end


@dataclass(frozen=True, slots=True)
class Piece:
    """A bar from `low` to `high`, minutes on the wall clock."""

    kind: PieceKind
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark at one minute of the wall clock."""

    kind: SpotKind
    at: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything that is drawn of one event."""

    pieces: tuple[Piece, ...]
    spots: tuple[Spot, ...]

    @property
    def low(self) -> int:
        """Where it begins."""
        return min([piece.low for piece in self.pieces] + [spot.at for spot in self.spots])

    @property
    def high(self) -> int:
        """Where it ends."""
        return max([piece.high for piece in self.pieces] + [spot.at for spot in self.spots])


def placeable(when: When | None) -> bool:
    """Whether anything is known of when it was."""
    return when is not None and any(
        m is not None for bound in (when.start, when.end) for m in (bound.earliest, bound.latest)
    )


def drawing_of(event: Event, axis: Axis) -> Drawing | None:
    """The bars and marks of an event on an axis; None when nothing is known of when it was."""
    when = event.when
    if when is None or not placeable(when):
        return None
    fade = max(DAY // 2, int(axis.span * _FADE))
    hard = _lasting(when, fade) if when.extent is Extent.LASTING else _point(when, fade)
    return _with_likely(hard, likely_shown(event))


def bars_of(drawing: Drawing) -> tuple[Piece, ...]:
    """The pieces that stand as bars: what happened on one day is a point, and has no window beside it."""
    if any(spot.kind is SpotKind.DAY for spot in drawing.spots):
        return tuple(piece for piece in drawing.pieces if piece.kind is not PieceKind.WINDOW)
    return drawing.pieces


def _point(when: When, fade: int) -> Drawing:
    low, high = ends_shown(when.start, when)
    if low is not None and high is not None:
        spots = (Spot(SpotKind.DAY, (low + high) // 2),) if high - low <= DAY else ()
        return Drawing((Piece(PieceKind.WINDOW, low, high),), spots)
    if high is not None:
        return _earlier(high, fade)
    return _later(low or 0, fade)


def _lasting(when: When, fade: int) -> Drawing:
    s0, s1 = ends_shown(when.start, when)
    e0, e1 = ends_shown(when.end, when)
    # A start or end that is told to the day is told well enough: the bar is solid up to its far side.
    begun = s0 if s0 is not None and s1 is not None and s1 - s0 <= DAY else s1
    ended = e1 if e0 is not None and e1 is not None and e1 - e0 <= DAY else e0
    pieces: list[Piece] = []
    spots: list[Spot] = []
    if begun is not None and ended is not None and begun < ended:
        pieces.append(Piece(PieceKind.LASTING, begun, ended))
    elif s0 is not None and e1 is not None:
        return Drawing((Piece(PieceKind.FUZZY, s0, e1),), ())
    known = [m for m in (s0, begun, ended, e1) if m is not None]
    left = begun if begun is not None else min(known)
    right = ended if ended is not None else max(known)
    if s0 is None:
        pieces += _earlier(left, fade).pieces
        spots += _earlier(left, fade).spots
    elif s0 < left:
        pieces.append(Piece(PieceKind.FUZZY, s0, left))
    if e1 is None:
        pieces += _later(right, fade).pieces
        spots += _later(right, fade).spots
    elif right < e1:
        pieces.append(Piece(PieceKind.FUZZY, right, e1))
    return Drawing(tuple(pieces), tuple(spots))


def _with_likely(hard: Drawing, likely: When | None) -> Drawing:
    """The likely window added, where it is closed and says more than the hard one."""
    if likely is None or likely.earliest is None or likely.latest is None:
        return hard
    low, high = ends_shown(likely.start, likely)[0], ends_shown(likely.end, likely)[1]
    if low is None or high is None:
        return hard
    spots = hard.spots
    if high - low <= DAY and not any(spot.kind is SpotKind.DAY for spot in spots):
        spots = (*spots, Spot(SpotKind.LIKELY, (low + high) // 2))
    pieces = tuple(_piece_beyond(piece, low, high) for piece in hard.pieces)
    spots = tuple(_spot_beyond(spot, low - _fade_of(hard), high + _fade_of(hard)) for spot in spots)
    return Drawing((*pieces, Piece(PieceKind.LIKELY, low, high)), spots)


def _fade_of(hard: Drawing) -> int:
    """How much of a fading end is seen beyond a likely window."""
    fades = [p.high - p.low for p in hard.pieces if p.kind in (PieceKind.FADE_EARLIER, PieceKind.FADE_LATER)]
    return max(fades, default=0) // 2


def _piece_beyond(piece: Piece, low: int, high: int) -> Piece:
    """A fading end drawn further than the likely window reaches; any other piece as it is."""
    more = (piece.high - piece.low) // 2
    if piece.kind is PieceKind.FADE_EARLIER:
        return Piece(piece.kind, min(piece.low, low - more), piece.high)
    if piece.kind is PieceKind.FADE_LATER:
        return Piece(piece.kind, piece.low, max(piece.high, high + more))
    return piece


def _spot_beyond(spot: Spot, low: int, high: int) -> Spot:
    """The mark at the end of what fades, moved along with it."""
    if spot.kind is SpotKind.EARLIER:
        return Spot(spot.kind, min(spot.at, low))
    if spot.kind is SpotKind.LATER:
        return Spot(spot.kind, max(spot.at, high))
    return spot


def _earlier(known: int, fade: int) -> Drawing:
    return Drawing(
        (Piece(PieceKind.FADE_EARLIER, known - fade, known),), (Spot(SpotKind.EARLIER, known - fade),)
    )


def _later(known: int, fade: int) -> Drawing:
    return Drawing((Piece(PieceKind.FADE_LATER, known, known + fade),), (Spot(SpotKind.LATER, known + fade),))
