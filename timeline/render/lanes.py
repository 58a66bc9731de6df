"""Where each event stands on the chart: rows in which neither bars nor labels overlap. Knows pixels, no colours."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from timeline.model import Event, Factuality
from timeline.render.axis import Axis
from timeline.render.palette import Group, group_of
from timeline.render.pieces import Drawing, SpotKind, drawing_of
from timeline.render.words import day_words, heading_words
from timeline.when import When

LETTER = 6.4  # average width of a letter in a label, pixels
HEADING = 30  # height of a group's heading
_BELOW = 6  # space below a group
_ROW = 24  # a row of marks with their labels beside them
_TALL = 38  # a row in which labels stand above bars
_GAP = 14
_SMALL = 20  # a bar narrower than this is a mark: its label stands beside it
_MOST = 760  # height that the rows may take before labels are dropped
_MORE = 1.2  # or this many times what they take without any label
_BESIDE = 12  # from a mark to its label
_ARROW = 20  # the arrow before the label of what lies outside
_TIGHT = 16  # a row when all labels are gone


class Side(StrEnum):
    """Where a label stands, seen from its mark; NONE for an event whose label is dropped."""

    RIGHT = "right"
    LEFT = "left"
    ABOVE = "above"
    ABOVE_LEFT = "above-left"  # above, ending where the bar ends
    EDGE_LEFT = "edge-left"  # the event lies outside, earlier
    EDGE_RIGHT = "edge-right"
    NONE = ""


_EDGES = (Side.EDGE_LEFT, Side.EDGE_RIGHT)


@dataclass(frozen=True, slots=True)
class Placed:
    """An event, what is drawn of it, and where; `y` is in pixels from the top."""

    event: Event
    drawing: Drawing
    group: Group
    label: str
    edge: str  # the label, with its date, when the event lies outside the axis
    side: Side
    low: float  # what it takes of its row, pixels from the left
    high: float
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """A strip of the board and the ids of the events that it is there for; a heading is for all below it."""

    top: float
    height: float
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """All that is placed, the headings of the groups, the strips that it is made of, and how high it is."""

    placed: tuple[Placed, ...]
    headings: tuple[tuple[Group, float], ...]
    rows: tuple[Row, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis that is so many pixels wide."""

    axis: Axis
    width: int
    letters: int  # most letters of a label

    def pixel(self, minute: float) -> float:
        """Where a minute lies, the nearer edge when it lies outside."""
        return (self.axis.clamp(minute) - self.axis.low) / self.axis.span * self.width


def board_of(events: Iterable[Event], scale: Scale, *, tallest: float = _MOST) -> Board:
    """The events that can be placed, in rows under their group's heading, in time order.

    Where the rows would take more than `tallest` pixels, the labels of those that matter least are dropped.
    """
    items = [(event, drawing) for event in events if (drawing := drawing_of(event, scale.axis)) is not None]
    items.sort(key=lambda item: (item[1].low, item[1].high, item[0].id))
    by_weight = sorted((event for event, _ in items), key=lambda e: (-e.weight, e.id))
    bare = _stacked([_measured(event, drawing, scale, False) for event, drawing in items])
    most = max(tallest, bare.height * _MORE)
    labelled = len(by_weight)
    while labelled:
        kept = {event.id for event in by_weight[:labelled]}
        board = _stacked([_measured(event, drawing, scale, event.id in kept) for event, drawing in items])
        if board.height <= most:
            return board
        labelled = labelled * 4 // 5
    return bare


def banded(bands: Iterable[Iterable[Event]], scale: Scale) -> tuple[tuple[Placed, ...], float]:
    """Events in bands of rows, one below the other, with room around each row; and how high they are."""
    placed: list[Placed] = []
    top = 0.0
    for band in bands:
        drawn = [(event, drawing) for event in band if (drawing := drawing_of(event, scale.axis)) is not None]
        for row in _rows([_above(_measured(event, drawing, scale, True), scale) for event, drawing in drawn]):
            placed += [replace(item, y=top + _TALL - 11) for item in row]
            top += _TALL + 8
        top += _BELOW
    return tuple(placed), top


def _above(item: Placed, scale: Scale) -> Placed:
    """The event with its label above its mark, so that what leads to the mark does not cross it."""
    if item.side in _EDGES:
        return item
    low, high = scale.pixel(item.drawing.low), scale.pixel(item.drawing.high)
    long = len(item.label) * LETTER
    side = Side.ABOVE if low + long <= scale.width else Side.ABOVE_LEFT
    start, stop = _taken(side, low, high, long, scale.width)
    return replace(item, side=side, low=min(start, low - 8), high=max(stop, high + 8))


def shortened(label: str, letters: int) -> str:
    """The label, cut at a word with an ellipsis where it is too long.

    >>> shortened("Council adopts resolution on the canal", 20)
    'Council adopts…'
    """
    if len(label) <= letters:
        return label
    cut = label[: letters - 1].rsplit(" ", 1)[0].rstrip(" ,;:")
    return (cut if len(cut) > letters // 2 else label[: letters - 1]) + "…"


def _label(event: Event, letters: int) -> str:
    said = "" if event.factuality is Factuality.CERTAIN else f" ({event.factuality.value})"
    return shortened(event.label, letters) + said


def _measured(event: Event, drawing: Drawing, scale: Scale, labelled: bool) -> Placed:
    """The event with its label, and the pixels that its bars and its label take."""
    low, high = scale.pixel(drawing.low), scale.pixel(drawing.high)
    label = _label(event, scale.letters)
    edge = shortened(f"{_distant(event.when)}: {label}", scale.letters + 10)
    side, start, stop = Side.NONE, low - 5, high + 5
    if labelled:
        side = _side_of(drawing, low, high, len(label) * LETTER, scale)
        start, stop = _taken(side, low, high, len(edge if side in _EDGES else label) * LETTER, scale.width)
    return Placed(event, drawing, group_of(event.type), label, edge, side, start, stop)


def _side_of(drawing: Drawing, low: float, high: float, long: float, scale: Scale) -> Side:
    """Beside a mark, above a bar, to the right of its beginning where there is room."""
    if drawing.high <= scale.axis.low:
        return Side.EDGE_LEFT
    if drawing.low >= scale.axis.high:
        return Side.EDGE_RIGHT
    if high - low < _SMALL or any(spot.kind is SpotKind.DAY for spot in drawing.spots):
        fits = high + _BESIDE + long <= scale.width or low < scale.width / 2
        return Side.RIGHT if fits else Side.LEFT
    return Side.ABOVE if low + long <= scale.width else Side.ABOVE_LEFT


def _taken(side: Side, low: float, high: float, long: float, width: float) -> tuple[float, float]:
    """The pixels of its row that an event takes with a label of that length on that side."""
    return {
        Side.EDGE_LEFT: (0.0, long + _ARROW),
        Side.EDGE_RIGHT: (width - long - _ARROW, width),
        Side.RIGHT: (low - 7, high + _BESIDE + long),
        Side.LEFT: (low - _BESIDE - long, high + 7),
        Side.ABOVE: (low, max(high, low + long)),
        Side.ABOVE_LEFT: (min(low, high - long), high),
    }[side]


def _distant(when: When | None) -> str:
    """The date of an event that lies outside the axis, short."""
    if when is not None and when.first_day is not None and when.first_day == when.last_day:
        return day_words(when.first_day, with_weekday=False)
    return heading_words(when)


def _stacked(measured: Sequence[Placed]) -> Board:
    """Rows group by group, each item in the first row that has room for it."""
    placed: list[Placed] = []
    headings: list[tuple[Group, float]] = []
    strips: list[Row] = []
    top = 0.0
    for group in Group:
        members = [item for item in measured if item.group is group]
        if not members:
            continue
        headings.append((group, top + HEADING * 0.62))
        strips.append(Row(top, HEADING + _BELOW, tuple(item.event.id for item in members)))
        top += HEADING
        for row in _rows(members):
            height, middle = _height(row)
            placed += [replace(item, y=top + middle) for item in row]
            strips.append(Row(top, height, tuple(item.event.id for item in row)))
            top += height
        top += _BELOW
    return Board(tuple(placed), tuple(headings), tuple(strips), top)


def _height(row: Sequence[Placed]) -> tuple[float, float]:
    """How high a row is, and how far below its top its bars lie."""
    if any(item.side in (Side.ABOVE, Side.ABOVE_LEFT) for item in row):
        return _TALL, _TALL - 11
    height = _TIGHT if all(item.side is Side.NONE for item in row) else _ROW
    return height, height / 2


def _rows(items: Sequence[Placed]) -> list[list[Placed]]:
    """Items in time order, each in the first row in which nothing is in its way."""
    rows: list[list[Placed]] = []
    for item in sorted(items, key=lambda i: (i.drawing.low, i.drawing.high, i.event.id)):
        for row in rows:
            if all(other.high + _GAP <= item.low or item.high + _GAP <= other.low for other in row):
                row.append(item)
                break
        else:
            rows.append([item])
    return rows
