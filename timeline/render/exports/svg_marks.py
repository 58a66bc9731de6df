"""One event of the chart as SVG: its bars, outlines, marks and label. Knows where it stands; places nothing."""

from collections.abc import Iterator

from timeline.render.axis import Axis
from timeline.render.exports.xml_text import tag, xml
from timeline.render.lanes import Placed, Scale, Side
from timeline.render.palette import SHAPES, STROKES, Colours, Group
from timeline.render.pieces import Piece, PieceKind, Spot, SpotKind, bars_of
from timeline.render.words import when_words

_THICK, _THIN = 12, 7
_DASHES = {"solid": None, "dash": "6 3", "dot": "2 2", "longdash": "10 3", "dashdot": "6 2 2 2"}
_SHARES = {PieceKind.LASTING: 1.0, PieceKind.LIKELY: 0.8}  # of the colour; windows have the theme's
_FADES = (PieceKind.FADE_EARLIER, PieceKind.FADE_LATER)
_GAP = 12  # from a mark to its label
# The corners of each mark, in halves of its size around its middle.
_SHAPES = {
    "diamond": ((0, -1), (1, 0), (0, 1), (-1, 0)),
    "square": ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    "triangle-up": ((0, -1), (0.95, 0.75), (-0.95, 0.75)),
    "hexagon": ((0, -1), (0.87, -0.5), (0.87, 0.5), (0, 1), (-0.87, 0.5), (-0.87, -0.5)),
    "triangle-left": ((-1, 0), (0.6, -0.9), (0.6, 0.9)),
    "triangle-right": ((1, 0), (-0.6, -0.9), (-0.6, 0.9)),
}


def pattern_id(item: Placed) -> str:
    """The hatching of what is not certain, by group and factuality."""
    return f"hatch-{item.group.name.lower()}-{item.event.factuality.value}"


def fade_id(group: Group, kind: PieceKind) -> str:
    """The gradient of a fading end."""
    return f"{kind.value}-{group.name.lower()}"


def event_svg(item: Placed, scale: Scale, colours: Colours, top: float) -> str:
    """The event as a group, with its label and its window in words as what a viewer shows under the pointer."""
    y = item.y + top
    shapes: list[str] = []
    if not _outside(item, scale.axis):
        for piece in bars_of(item.drawing):
            shapes += _bar(item, piece, scale, colours, y)
        shapes += [_mark(item, spot, scale.pixel(spot.at), y, colours) for spot in item.drawing.spots]
    shapes += _label(item, scale, colours, y)
    said = f"{item.event.label}: {when_words(item.event.when)}"
    return tag("g", (), tag("title", (), xml(said)), *shapes)


def _outside(item: Placed, axis: Axis) -> bool:
    return item.drawing.high <= axis.low or item.drawing.low >= axis.high


def _bar(item: Placed, piece: Piece, scale: Scale, colours: Colours, y: float) -> Iterator[str]:
    """What a piece is filled with, and its outline."""
    low, high = scale.pixel(piece.low), scale.pixel(piece.high)
    if high <= low:
        return
    ink, stroke = colours.groups[item.group], STROKES[item.event.factuality]
    thick = _THIN if piece.kind is PieceKind.LIKELY else _THICK
    box = (("x", low), ("y", y - thick / 2), ("width", high - low), ("height", thick))
    if piece.kind in _FADES:
        yield tag("rect", (*box, ("fill", f"url(#{fade_id(item.group, piece.kind)})")))
        known = high if piece.kind is PieceKind.FADE_EARLIER else low
        ends = (("x1", known), ("x2", known), ("y1", y - _THICK / 2), ("y2", y + _THICK / 2))
        yield tag("line", (*ends, ("stroke", ink), ("stroke-width", 1.2)))
        return
    share = _SHARES.get(piece.kind, colours.window * (1.5 if piece.kind is PieceKind.FUZZY else 1))
    yield tag("rect", (*box, ("fill", ink), ("fill-opacity", share if stroke.filled else share * 0.6)))
    if not stroke.filled:
        yield tag("rect", (*box, ("fill", f"url(#{pattern_id(item)})")))
    if piece.kind is not PieceKind.LIKELY:
        dash = _DASHES[stroke.dash]
        look = (("fill", "none"), ("stroke", ink), ("stroke-width", 1.2), ("stroke-dasharray", dash))
        yield tag("rect", (*box, *look))


def _mark(item: Placed, spot: Spot, x: float, y: float, colours: Colours) -> str:
    """A day in the shape of its kind, open where it is not certain and with a dot where it is alleged."""
    ink, suffix = colours.groups[item.group], STROKES[item.event.factuality].suffix
    if spot.kind is SpotKind.DAY:
        fill, edge = (colours.surface, ink) if suffix else (ink, colours.surface)
        dot = _symbol("circle", x, y, 1.5, ink, ink) if suffix.endswith("dot") else ""
        return _symbol(SHAPES[item.group], x, y, 6.5, fill, edge) + dot
    if spot.kind is SpotKind.LIKELY:
        return _symbol("circle", x, y, 3.5, ink, colours.surface)
    name = "triangle-left" if spot.kind is SpotKind.EARLIER else "triangle-right"
    return _symbol(name, x, y, 6, ink, colours.surface)


def _symbol(name: str, x: float, y: float, size: float, fill: str, edge: str) -> str:
    look = (("fill", fill), ("stroke", edge), ("stroke-width", 1.8))
    if name == "circle":
        return tag("circle", (("cx", x), ("cy", y), ("r", size), *look))
    points = " ".join(f"{x + a * size:.1f},{y + b * size:.1f}" for a, b in _SHAPES[name])
    return tag("polygon", (("points", points), *look))


def _label(item: Placed, scale: Scale, colours: Colours, y: float) -> Iterator[str]:
    """The label on the side that was chosen; what lies outside has an arrow at the edge and its date."""
    low, high = scale.pixel(item.drawing.low), scale.pixel(item.drawing.high)
    if _outside(item, scale.axis):
        left = item.drawing.high <= scale.axis.low
        at, ink = (
            (6.0, colours.groups[item.group]) if left else (scale.width - 6.0, colours.groups[item.group])
        )
        yield _symbol("triangle-left" if left else "triangle-right", at, y, 5, ink, colours.surface)
        if item.side is not Side.NONE:
            yield text_svg(item.edge, at + 10 if left else at - 10, y + 4, end=not left)
        return
    above = y - _THICK / 2 - 4
    places = {
        Side.RIGHT: (high + _GAP, y + 4, False),
        Side.LEFT: (low - _GAP, y + 4, True),
        Side.ABOVE: (low, above, False),
        Side.ABOVE_LEFT: (high, above, True),
    }
    if item.side in places:
        x, line, end = places[item.side]
        yield text_svg(item.label, x, line, end=end)


def text_svg(words: str, x: float, y: float, *, end: bool = False, **looks: str | float) -> str:
    """Words that begin at a point, or end there."""
    anchor = (("text-anchor", "end"),) if end else ()
    named = ((name.replace("_", "-"), value) for name, value in looks.items())
    return tag("text", (("x", x), ("y", y), *anchor, *named), xml(words))
