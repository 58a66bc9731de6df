"""The temporal graph as a plotly figure: days from left to right, arrows with the words that order two events."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from timeline.allen import RelationType as R
from timeline.model import Article, Conflict, Event, Relation, Statement
from timeline.render.arrows import Ends, curve
from timeline.render.axis import Axis, axis_of, stamp
from timeline.render.escape import text
from timeline.render.figure import frame_of
from timeline.render.lanes import LETTER, Placed, Scale, Side, banded, shortened
from timeline.render.palette import COLOURS, Colours, Theme
from timeline.render.pieces import bars_of
from timeline.render.quotes import quoted
from timeline.render.story_ties import TIE_WORDS
from timeline.render.traces import traces_of

CLASH = {"light": "#b3142c", "dark": "#ff8593"}  # what was set aside because it contradicts
_NARROW = 600  # pixels; below it fewer letters fit
_MARGIN = 10
_FEW_CUES = 24  # up to so many cues are written on their arrows
_CUE = 22  # letters of a cue on an arrow
_LABEL = 14  # pixels from the middle of a mark up to that of its label
_LINE = 13  # pixels that a line of words is high
_WIDTH = 58
_MARK = 8  # pixels from the middle of a mark to its edge
_LEAST = 3  # letters of a cue that is worth writing

_FORWARD = (R.BEFORE, R.IBEFORE, R.BEFORE_OR_DURING, R.AFTER, R.IAFTER)


@dataclass(frozen=True, slots=True)
class _Look:
    """How ties of a kind are drawn."""

    name: str
    dash: str
    width: float
    arrow: bool


_CAUSE = _Look("brought about", "solid", 2.4, True)
_ORDER = _Look("before", "solid", 1.2, True)
_HOLDS = _Look("part of, or at the same time", "dash", 1.2, False)
_SAME = _Look("perhaps the same", "dot", 1.4, False)
_ASIDE = _Look("contradicts, set aside", "dashdot", 1.8, True)


@dataclass(frozen=True, slots=True)
class _Arrow:
    """A tie with its look, its way in pixels, its cue and what is said when the pointer rests on it."""

    look: _Look
    way: tuple[tuple[float, float], ...]
    cue: str
    hover: str


def order_figure(
    bands: Sequence[Sequence[Event]],
    relations: Iterable[Relation],
    *,
    conflicts: Sequence[Conflict] = (),
    articles: Sequence[Article] = (),
    theme: Theme = "light",
    width: int = 1040,
) -> go.Figure | None:
    """Events in bands and the ties between them; None where none of them has a day that can be known.

    `width` is how many pixels the rows are fitted to; the figure itself fills its place.
    """
    colours, by_id = COLOURS[theme], {article.id: article for article in articles}
    axis = axis_of([event for band in bands for event in band])
    if axis is None:
        return None
    few = width < _NARROW
    scale = Scale(axis, max(240, width - 2 * _MARGIN), letters=26 if few else 40)
    placed, height = banded(bands, scale)
    at = {item.event.id: item for item in placed}
    arrows = [*_ties(relations, at, scale, by_id), *_set_aside(conflicts, at, scale, by_id)]
    drawn = go.Figure([trace for look in _looks(arrows) for trace in _lines(look, arrows, scale, theme)])
    drawn.add_traces(list(traces_of(placed, axis, colours, by_id)))
    drawn.add_traces(list(_clashing(conflicts, at, scale, theme)))
    drawn.update_layout(frame_of(axis, height, colours, few=few))
    drawn.update_layout(
        annotations=[*(() if few else _cues(arrows, placed, scale, colours)), *_beyond(placed, colours)],
        meta={"events": {i.event.id: [stamp(i.drawing.low), stamp(i.drawing.high), i.y] for i in placed}},
    )
    return drawn


def _looks(arrows: Iterable[_Arrow]) -> list[_Look]:
    """The looks that are needed, in the order in which they are drawn."""
    needed = {arrow.look for arrow in arrows}
    return [look for look in (_SAME, _HOLDS, _ORDER, _CAUSE, _ASIDE) if look in needed]


def _look(kind: R) -> _Look:
    if kind is R.CAUSES:
        return _CAUSE
    if kind is R.POSSIBLY_SAME:
        return _SAME
    return _ORDER if kind in _FORWARD else _HOLDS


def _ties(
    relations: Iterable[Relation], at: dict[str, Placed], scale: Scale, articles: dict[str, Article]
) -> Iterator[_Arrow]:
    for relation in relations:
        ends = (relation.source, relation.target)
        if relation.type in (R.AFTER, R.IAFTER):
            ends = ends[::-1]
        if not all(end in at for end in ends) or _both_beyond(*(at[end] for end in ends)):
            continue
        article = articles.get(relation.article or "")
        cue = quoted(article.text, relation.cue.start, relation.cue.end) if article and relation.cue else ""
        says = TIE_WORDS[relation.type.value][0]
        labels = [at[end].event.label for end in (relation.source, relation.target)]
        lines = [f"<b>{_wrapped(labels[0])}</b>", f"<i>{says}</i>", f"<b>{_wrapped(labels[1])}</b>"]
        lines += [_wrapped(f"in the words “{cue}”")] if cue else []
        lines += [] if relation.hard else ["as readers assume"]
        yield _Arrow(_look(relation.type), _way(at[ends[0]], at[ends[1]], scale), cue, "<br>".join(lines))


def _both_beyond(first: Placed, then: Placed) -> bool:
    """Whether both lie beyond the same edge, where there is no room for an arrow."""
    return first.side is then.side and first.side in (Side.EDGE_LEFT, Side.EDGE_RIGHT)


def _set_aside(
    conflicts: Iterable[Conflict], at: dict[str, Placed], scale: Scale, articles: dict[str, Article]
) -> Iterator[_Arrow]:
    """What was set aside, where it is told of two events that are drawn."""
    for statement in map(aside, conflicts):
        if statement and statement.source in at and statement.target in at:
            first, then = at[statement.source], at[statement.target]
            if statement.relation in (R.AFTER, R.IAFTER):
                first, then = then, first
            article = articles.get(statement.article)
            cue = (
                quoted(article.text, statement.cue.start, statement.cue.end)
                if article and statement.cue
                else ""
            )
            said = f"<b>Contradicts, and was set aside</b><br>{_wrapped(statement.reason)}"
            yield _Arrow(_ASIDE, _way(first, then, scale), cue, said)


def aside(conflict: Conflict) -> Statement | None:
    """The statement that was set aside."""
    return next((s for s in conflict.statements if s.id == conflict.set_aside), None)


def _way(first: Placed, then: Placed, scale: Scale) -> tuple[tuple[float, float], ...]:
    return curve(*(_ends(item, scale) for item in (first, then)))


def _ends(item: Placed, scale: Scale) -> Ends:
    """An event's bars with its marks, which are wider than a short bar."""
    bars = [scale.pixel(at) for piece in bars_of(item.drawing) for at in (piece.low, piece.high)]
    marks = [scale.pixel(spot.at) + side for spot in item.drawing.spots for side in (-_MARK, _MARK)]
    edges = [*bars, *marks] or [scale.pixel(item.drawing.low), scale.pixel(item.drawing.high)]
    return Ends(min(edges), max(edges), item.y)


def _lines(look: _Look, arrows: Iterable[_Arrow], scale: Scale, theme: Theme) -> Iterator[go.Scatter]:
    """Lines with their heads, and a point in the middle of each that says what it says."""
    mine = [arrow for arrow in arrows if arrow.look is look]
    ink = CLASH[theme] if look is _ASIDE else COLOURS[theme].ink if look is _CAUSE else COLOURS[theme].faint
    xs: list[str | None] = []
    ys: list[float | None] = []
    sizes: list[int] = []
    for arrow in mine:
        xs += [*(_stamp(x, scale) for x, _ in arrow.way), None]
        ys += [*(y for _, y in arrow.way), None]
        sizes += [*(0 for _ in arrow.way[1:]), 10 if look.arrow else 0, 0]
    yield go.Scatter(
        x=xs,
        y=ys,
        mode="lines+markers",
        line={"color": ink, "width": look.width, "dash": look.dash},
        marker={"symbol": "arrow", "size": sizes, "angleref": "previous", "color": ink, "opacity": 1},
        hoverinfo="skip",
        name=look.name,
    )
    middles = [arrow.way[len(arrow.way) // 2] for arrow in mine]
    yield go.Scatter(
        x=[_stamp(x, scale) for x, _ in middles],
        y=[y for _, y in middles],
        mode="markers",
        marker={
            "symbol": "x" if look is _ASIDE else "circle",
            "size": 9 if look is _ASIDE else 5,
            "color": ink,
            "opacity": 1,
        },
        hovertext=[arrow.hover for arrow in mine],
        hoverinfo="text",
        name=look.name,
    )


def _clashing(
    conflicts: Iterable[Conflict], at: dict[str, Placed], scale: Scale, theme: Theme
) -> Iterator[go.Scatter]:
    """A ring round each event of which a date was set aside."""
    told = [s for s in map(aside, conflicts) if s and s.target is None and s.source in at]
    if told:
        yield go.Scatter(
            x=[_stamp(_middle(at[s.source], scale), scale) for s in told],
            y=[at[s.source].y for s in told],
            mode="markers",
            marker={
                "symbol": "circle-open",
                "size": 24,
                "color": CLASH[theme],
                "line": {"width": 2},
                "opacity": 1,
            },
            hovertext=[f"<b>A date was set aside</b><br>{_wrapped(s.reason)}" for s in told],
            hoverinfo="text",
            name=_ASIDE.name,
        )


def _middle(item: Placed, scale: Scale) -> float:
    ends = _ends(item, scale)
    return (ends.low + ends.high) / 2


def _cues(
    arrows: Sequence[_Arrow], placed: Iterable[Placed], scale: Scale, colours: Colours
) -> Iterator[dict[str, Any]]:
    """The cues as words on their arrows, where there is room for them."""
    told = [arrow for arrow in arrows if len(arrow.cue) >= _LEAST]
    if len(told) > _FEW_CUES:
        return
    taken = [(item.low, item.high, item.y - _LABEL) for item in placed]
    for arrow in told:
        x, y = arrow.way[len(arrow.way) // 2]
        half = LETTER * min(len(arrow.cue), _CUE) / 2
        if any(low < x + half and x - half < high and abs(y - at) < _LINE for low, high, at in taken):
            continue
        taken.append((x - half, x + half, y))
        yield {
            "text": f"<i>{text(shortened(arrow.cue, _CUE))}</i>",
            "x": _stamp(x, scale),
            "y": y,
            "showarrow": False,
            "font": {"size": 11, "color": colours.ink},
            "bgcolor": colours.surface,
            "borderpad": 1,
            "captureevents": False,
        }


def _beyond(placed: Iterable[Placed], colours: Colours) -> Iterator[dict[str, Any]]:
    """What lies outside the axis, named at its edge with its date."""
    for item in placed:
        if item.side in (Side.EDGE_LEFT, Side.EDGE_RIGHT):
            left = item.side is Side.EDGE_LEFT
            yield {
                "text": text(f"◂ {item.edge}" if left else f"{item.edge} ▸"),
                "xref": "paper",
                "x": 0.0 if left else 1.0,
                "xanchor": "left" if left else "right",
                "y": item.y - 14,
                "showarrow": False,
                "font": {"size": 12, "color": colours.ink},
            }


def _stamp(pixel: float, scale: Scale) -> str:
    axis: Axis = scale.axis
    return stamp(axis.low + pixel / scale.width * axis.span)


def _wrapped(words: str) -> str:
    return "<br>".join(text(line) for line in wrap(words, _WIDTH))
