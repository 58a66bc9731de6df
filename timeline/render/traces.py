"""The bars, outlines, marks and labels of a board as plotly's traces. The chart's frame is not drawn here."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import plotly.graph_objects as go

from timeline.model import Article, Factuality
from timeline.render.axis import Axis, stamp
from timeline.render.escape import text
from timeline.render.hover import hover_text
from timeline.render.lanes import Placed, Side
from timeline.render.palette import SHAPES, STROKES, Colours, Group, tint
from timeline.render.pieces import Piece, PieceKind, SpotKind, bars_of

_MINUTE = 60_000  # plotly counts lengths of time in milliseconds
_THICK = 12
_THIN = 7
_STEPS = 7  # of a fading end
_MARKS = {
    SpotKind.EARLIER: ("triangle-left", 12),
    SpotKind.LATER: ("triangle-right", 12),
    SpotKind.LIKELY: ("circle", 7),
}
_POSITIONS = {
    Side.RIGHT: "middle right",
    Side.LEFT: "middle left",
    Side.ABOVE: "top right",
    Side.ABOVE_LEFT: "top left",
}


def traces_of(
    placed: Sequence[Placed], axis: Axis, colours: Colours, articles: Mapping[str, Article]
) -> Iterator[go.Bar | go.Scatter]:
    """Every trace of the events, those below first: bars, outlines, marks, labels."""
    hovers = {item.event.id: hover_text(item.event, articles) for item in placed}
    groups = _by_look(placed)
    for _, factuality, items in groups:
        yield from _bars(items, factuality, colours, hovers)
    for group, factuality, items in groups:
        yield from _outlines(items, factuality, colours.groups[group])
    for group, factuality, items in groups:
        yield from _marks(items, factuality, colours, hovers, group)
    yield from _labels(placed, axis, colours, hovers)


def _by_look(placed: Sequence[Placed]) -> list[tuple[Group, Factuality, list[Placed]]]:
    def look(item: Placed) -> tuple[int, int]:
        return list(Group).index(item.group), list(Factuality).index(item.event.factuality)

    return [
        (same[0].group, same[0].event.factuality, same)
        for same in (list(items) for _, items in groupby(sorted(placed, key=look), key=look))
    ]


def _bars(
    items: Iterable[Placed], factuality: Factuality, colours: Colours, hovers: Mapping[str, str]
) -> Iterator[go.Bar]:
    """One trace of bars; a fading end is some bars that grow paler."""
    rows = [
        (item, low, high, share, thick)
        for item in items
        for piece in bars_of(item.drawing)
        for low, high, share, thick in _strips(piece, colours.window)
    ]
    if not rows:
        return
    inks = [colours.groups[item.group] for item, *_ in rows]
    solid = STROKES[factuality].filled
    yield go.Bar(
        orientation="h",
        base=[stamp(low) for _, low, *_ in rows],
        x=[(high - low) * _MINUTE for _, low, high, *_ in rows],
        y=[item.y for item, *_ in rows],
        width=[thick for *_, thick in rows],
        marker={
            "color": [tint(ink, share) for ink, (*_, share, _) in zip(inks, rows, strict=True)],
            "line": {"width": 0},
            "pattern": None
            if solid
            else {
                "shape": STROKES[factuality].pattern,
                "fgcolor": inks,
                "bgcolor": [tint(ink, share * 0.6) for ink, (*_, share, _) in zip(inks, rows, strict=True)],
                "size": 5,
                "solidity": 0.28,
            },
        },
        customdata=[item.event.id for item, *_ in rows],
        hovertext=[hovers[item.event.id] for item, *_ in rows],
        hoverinfo="text",
        name=factuality.value,
    )


def _strips(piece: Piece, pale: float) -> Iterator[tuple[float, float, float, int]]:
    """Low, high, share of colour and thickness of the bars that a piece is made of."""
    if piece.kind in (PieceKind.FADE_EARLIER, PieceKind.FADE_LATER):
        step = (piece.high - piece.low) / _STEPS
        for number in range(_STEPS):
            strength = (number + 1) / (_STEPS + 1)
            share = strength if piece.kind is PieceKind.FADE_EARLIER else 1 - strength
            low = piece.low + number * step
            yield low, low + step, min(0.75, pale * 3 * share), _THICK
        return
    share = {PieceKind.WINDOW: pale, PieceKind.FUZZY: pale * 1.5, PieceKind.LIKELY: 0.8}.get(piece.kind, 1.0)
    yield piece.low, piece.high, share, _THIN if piece.kind is PieceKind.LIKELY else _THICK


def _outlines(items: Iterable[Placed], factuality: Factuality, ink: str) -> Iterator[go.Scatter]:
    """The edges of windows and lasting bars as one line, dashed where the event is not certain."""
    xs: list[str | None] = []
    ys: list[float | None] = []
    ids: list[str] = []
    half = _THICK / 2
    for item in items:
        for piece in bars_of(item.drawing):
            for x, y in _edges(piece, item.y, half):
                xs.append(x)
                ys.append(y)
                ids.append(item.event.id)
    if xs:
        yield go.Scatter(
            x=xs,
            y=ys,
            mode="lines",
            line={"color": ink, "width": 1.2, "dash": STROKES[factuality].dash},
            customdata=ids,
            hoverinfo="skip",
            name="outline",
        )


def _edges(piece: Piece, y: float, half: float) -> list[tuple[str | None, float | None]]:
    """The corners of a piece's outline; of a fading end only the side that is known."""
    low, high, gap = stamp(piece.low), stamp(piece.high), (None, None)
    if piece.kind is PieceKind.FADE_EARLIER:
        return [(high, y - half), (high, y + half), gap]
    if piece.kind is PieceKind.FADE_LATER:
        return [(low, y - half), (low, y + half), gap]
    if piece.kind is PieceKind.LIKELY:
        return []
    corners = ((low, -half), (high, -half), (high, half), (low, half), (low, -half))
    return [*((x, y + offset) for x, offset in corners), gap]


def _marks(
    items: Sequence[Placed],
    factuality: Factuality,
    colours: Colours,
    hovers: Mapping[str, str],
    group: Group,
) -> Iterator[go.Scatter]:
    """Marks for days and for ends of which nothing is known."""
    rows = [(item, spot) for item in items for spot in item.drawing.spots]
    if not rows:
        return
    ink, stroke = colours.groups[group], STROKES[factuality]
    day = (SHAPES[group] + stroke.suffix, 12)
    looks = [_MARKS.get(spot.kind, day) for _, spot in rows]
    open_ = [spot.kind is SpotKind.DAY and not stroke.filled for _, spot in rows]
    yield go.Scatter(
        x=[stamp(spot.at) for _, spot in rows],
        y=[item.y for item, _ in rows],
        mode="markers",
        marker={
            "symbol": [symbol for symbol, _ in looks],
            "size": [size for _, size in looks],
            "color": ink,
            "line": {"color": [ink if empty else colours.surface for empty in open_], "width": 1.5},
            "opacity": 1,
        },
        customdata=[item.event.id for item, _ in rows],
        hovertext=[hovers[item.event.id] for item, _ in rows],
        hoverinfo="text",
        name=group.value,
    )


def _labels(
    placed: Sequence[Placed], axis: Axis, colours: Colours, hovers: Mapping[str, str]
) -> Iterator[go.Scatter]:
    """The labels of what lies inside the axis; those outside are named at its edge by the frame."""
    rows = [item for item in placed if item.side in _POSITIONS]
    if not rows:
        return
    where: dict[Side, Callable[[Placed], float]] = {
        Side.RIGHT: lambda item: axis.clamp(item.drawing.high),
        Side.LEFT: lambda item: axis.clamp(item.drawing.low),
        Side.ABOVE: lambda item: axis.clamp(item.drawing.low),
        Side.ABOVE_LEFT: lambda item: axis.clamp(item.drawing.high),
    }
    yield go.Scatter(
        x=[stamp(where[item.side](item)) for item in rows],
        y=[item.y - (_THICK / 2 + 2 if item.side in (Side.ABOVE, Side.ABOVE_LEFT) else 0) for item in rows],
        mode="text",
        text=[_spaced(item) for item in rows],
        textposition=[_POSITIONS[item.side] for item in rows],
        textfont={"size": 12, "color": colours.ink},
        customdata=[item.event.id for item in rows],
        hovertext=[hovers[item.event.id] for item in rows],
        hoverinfo="text",
        cliponaxis=False,
        name="labels",
    )


def _spaced(item: Placed) -> str:
    """The label, kept off its mark: a mark is wider than the minutes that it stands for."""
    gap = "\u2003" if item.side in (Side.RIGHT, Side.LEFT) else ""
    return f"{gap}{text(item.label)}{gap}"
