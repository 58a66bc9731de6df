"""The interactive timeline as a plotly figure: windows drawn as windows, in rows under their kind."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from timeline.calendar import DAY, civil
from timeline.model import Article, Event, Timeline
from timeline.render.axis import Axis, axis_of, stamp
from timeline.render.escape import text
from timeline.render.hover import published_hover
from timeline.render.lanes import Board, Placed, Scale, Side, board_of
from timeline.render.palette import COLOURS, Colours, Theme
from timeline.render.standing import count_words
from timeline.render.traces import traces_of
from timeline.render.words import day_words

PLOTLY_CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "responsive": True,
    "scrollZoom": False,
    "doubleClick": "reset",
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d"],
}
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

_TOP = 34  # room for the days above the rows
_PUBLISHED = 34  # room for the days of publication below them
_EMPTY = 90
_MARGIN = 10
_DAY_LINES = 75  # most days that get a line each
_FEW_LINES = 24  # where there is little room
_NARROW = 600  # pixels; below it fewer letters fit
_EDGE = 3  # events beyond one edge of a group that are named one by one


def figure(
    timeline_or_events: Timeline | Iterable[Event],
    *,
    articles: Sequence[Article] = (),
    theme: Theme = "light",
    width: int = 1040,
) -> go.Figure:
    """The timeline of a story's events, or of any events, for which `articles` are what they quote.

    `width` is how many pixels the rows are fitted to; the figure itself fills its place.
    """
    if isinstance(timeline_or_events, Timeline):
        articles = timeline_or_events.articles
        events = [event for event in timeline_or_events.events if event.on_timeline]
    else:
        events = list(timeline_or_events)
    colours = COLOURS[theme]
    days = [article.published.day for article in articles if article.published]
    axis = axis_of(events, days)
    if axis is None:
        return _empty(colours)
    plot_width = max(240, width - 2 * _MARGIN)
    scale = Scale(axis, plot_width, letters=30 if width < _NARROW else 46)
    board = board_of(events, scale)
    by_id = {article.id: article for article in articles}
    drawn = go.Figure(list(traces_of(board.placed, axis, colours, by_id)))
    if days:
        drawn.add_trace(_published(articles, board.height + 18, colours))
    height = board.height + (_PUBLISHED if days else 6)
    drawn.update_layout(_layout(axis, board, height, colours, few=width < _NARROW))
    drawn.update_layout(
        shapes=_rules(board, colours),
        annotations=[
            *_headings(board, colours),
            *_beyond(board, colours),
            *_published_heading(days, board, colours),
        ],
    )
    return drawn


def frame_of(axis: Axis, height: float, colours: Colours, *, few: bool) -> dict[str, Any]:
    """Size, axes and manners of a chart whose rows are `height` pixels high; `few` where there is little room."""
    return {
        "template": "none",
        "autosize": True,
        "height": int(height + _TOP + 14),
        "margin": {"l": _MARGIN, "r": _MARGIN, "t": _TOP, "b": 14},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 12, "color": colours.ink},
        "showlegend": False,
        "barmode": "overlay",
        "hovermode": "closest",
        "dragmode": "pan",
        "clickmode": "event",
        "hoverlabel": {
            "align": "left",
            "bgcolor": colours.surface,
            "bordercolor": colours.faint,
            "font": {"family": FONT, "size": 13, "color": colours.ink},
            "namelength": 0,
        },
        "xaxis": _days(axis, colours, few=few),
        "yaxis": {"range": [height, -4], "visible": False, "fixedrange": True},
    }


def _layout(axis: Axis, board: Board, height: float, colours: Colours, *, few: bool) -> dict[str, Any]:
    """The frame, and what the page's script needs to know of what is drawn in it."""
    return frame_of(axis, height, colours, few=few) | {
        "meta": {
            "range": [stamp(axis.low), stamp(axis.high)],
            "full": [stamp(axis.first), stamp(axis.last)],
            "rows": [[row.top, row.height, list(row.events)] for row in board.rows],
            "events": {
                item.event.id: _place(item)
                for item in sorted(board.placed, key=lambda item: (-item.event.weight, item.event.id))
            },
        },
    }


def _place(item: Placed) -> list[str | float | bool]:
    """What the page's script needs to find an event and to name it again after a zoom."""
    above = item.side in (Side.ABOVE, Side.ABOVE_LEFT)
    return [
        stamp(item.drawing.low),
        stamp(item.drawing.high),
        item.y,
        text(item.label),
        text(item.edge),
        above,
    ]


def _days(axis: Axis, colours: Colours, *, few: bool) -> dict[str, Any]:
    """The axis of days: a thin line a day while there are not too many, words that fit the zoom."""
    day = 86_400_000
    lines = {"dtick": day, "showgrid": True, "gridcolor": colours.line, "gridwidth": 1, "ticks": ""}
    old = civil(axis.low // DAY)[0] < 1
    return {
        "type": "date",
        "range": [stamp(axis.low), stamp(axis.high)],
        "side": "top",
        "showgrid": True,
        "gridcolor": colours.line,
        "zeroline": False,
        "showline": False,
        "nticks": 4 if few else 11,
        "ticklabelmode": "instant",
        "tickfont": {"size": 12, "color": colours.faint},
        "ticks": "",
        "minor": lines if axis.span <= (_FEW_LINES if few else _DAY_LINES) * DAY else None,
        "tickformatstops": []
        if old
        else [
            {"dtickrange": [None, day - 1], "value": "%H:%M\n%a %-d %b %Y"},
            {"dtickrange": [day, 14 * day - 1], "value": "%a %-d %b\n%Y"},
            {"dtickrange": [14 * day, "M1"], "value": "%-d %b\n%Y"},
            {"dtickrange": ["M1", "M12"], "value": "%b\n%Y"},
            {"dtickrange": ["M12", None], "value": "%Y"},
        ],
    }


def _rules(board: Board, colours: Colours) -> list[dict[str, Any]]:
    """A thin line above each heading but the first."""
    return [
        {
            "type": "line",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": y - 18,
            "y1": y - 18,
            "line": {"color": colours.line, "width": 1},
            "layer": "below",
        }
        for _, y in board.headings[1:]
    ]


def _headings(board: Board, colours: Colours) -> list[dict[str, Any]]:
    return [_note(f"<b>{text(group.value)}</b>", y, colours.groups[group]) for group, y in board.headings]


def _published_heading(days: Sequence[int], board: Board, colours: Colours) -> list[dict[str, Any]]:
    return [_note("Articles published", board.height + 4, colours.faint)] if days else []


def _note(words: str, y: float, colour: str) -> dict[str, Any]:
    """Words at the left edge, whatever the axis shows."""
    return {
        "text": words,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "y": y,
        "yanchor": "middle",
        "showarrow": False,
        "font": {"size": 11, "color": colour},
        "bgcolor": "rgba(0,0,0,0)",
        "borderpad": 0,
    }


def _beyond(board: Board, colours: Colours) -> list[dict[str, Any]]:
    """What lies outside the axis, named at its edge; many of a kind are counted."""
    notes = []
    outside = [item for item in board.placed if item.side in (Side.EDGE_LEFT, Side.EDGE_RIGHT)]
    for (_, side), same in groupby(outside, key=lambda item: (item.group, item.side)):
        items = list(same)
        for number, item in enumerate(items):
            notes.append(_edge_note(item, side, colours))
            if len(items) > _EDGE and number == _EDGE - 1:
                break
    return notes


def _edge_note(item: Placed, side: Side, colours: Colours) -> dict[str, Any]:
    left = side is Side.EDGE_LEFT
    note = _note(text(f"◂ {item.edge}" if left else f"{item.edge} ▸"), item.y, colours.ink)
    note |= {"name": f"beyond {item.event.id}", "captureevents": True}
    note |= {"x": 0.0, "xanchor": "left"} if left else {"x": 1.0, "xanchor": "right"}
    note["font"] = {"size": 12, "color": colours.ink}
    return note


def _published(articles: Sequence[Article], y: float, colours: Colours) -> go.Scatter:
    """A tick for each day on which articles came out."""
    dated = sorted(
        (a for a in articles if a.published), key=lambda a: (a.published.day if a.published else 0, a.id)
    )
    days = [
        (day, list(same)) for day, same in groupby(dated, key=lambda a: a.published.day if a.published else 0)
    ]
    return go.Scatter(
        x=[stamp(day * DAY + DAY // 2) for day, _ in days],
        y=[y] * len(days),
        mode="markers",
        marker={"symbol": "line-ns-open", "size": 11, "color": colours.faint, "line": {"width": 2}},
        hovertext=[published_hover(same, day_words(day)) for day, same in days],
        hoverinfo="text",
        name="published",
        meta=count_words(len(dated), "article"),
    )


def _empty(colours: Colours) -> go.Figure:
    """A figure that says that nothing can be placed."""
    drawn = go.Figure()
    drawn.update_layout(
        template="none",
        height=_EMPTY,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        xaxis={"visible": False, "fixedrange": True},
        yaxis={"visible": False, "fixedrange": True},
        annotations=[
            {
                "text": "No event has a day that can be known.",
                "xref": "paper",
                "yref": "paper",
                "x": 0.5,
                "y": 0.5,
                "showarrow": False,
                "font": {"family": FONT, "size": 14, "color": colours.faint},
            }
        ],
        meta={"range": [], "full": [], "rows": [], "events": {}},
    )
    return drawn
