"""The timeline as a chart, in the theme of the page; an event that is chosen in it is told to the page."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st
from markup import theme

from timeline.model import Article, Event
from timeline.render.figure import PLOTLY_CONFIG, figure
from timeline.render.palette import COLOURS
from timeline.render.standing import count_words

_ABOUT = "Timeline of {events}. The list of events below says everything that it shows."
_HALF_ROW = 10  # pixels around the middle of an event's row


def show_chart(
    events: Sequence[Event],
    articles: Sequence[Article],
    *,
    width: int,
    chosen: str | None,
    on_choice: Callable[[str], None],
) -> None:
    """Draw the events, the chosen one pointed out; `on_choice` is called with the id of one that is clicked."""
    drawn = figure(events, articles=articles, theme=theme(), width=width)
    _keep_bright(drawn)
    _tone_tools(drawn)
    if chosen is not None:
        _point_out(drawn, chosen)

    def clicked() -> None:
        if event := _clicked_event(st.session_state.get("chart")):
            on_choice(event)

    st.plotly_chart(
        drawn,
        theme=None,
        key="chart",
        on_select=clicked,
        selection_mode="points",
        config=PLOTLY_CONFIG,
        alt=_ABOUT.format(events=count_words(len(events), "event")),
    )


def _keep_bright(drawn: Any) -> None:
    """Let nothing grow pale when a mark is clicked: the chosen event is pointed out in another way."""
    for trace in drawn.data:
        if trace.type == "bar":
            trace.update(unselected={"marker": {"opacity": 1}})
        elif trace.mode == "markers":
            trace.update(unselected={"marker": {"opacity": 1}}, selected={"marker": {"opacity": 1}})
        elif trace.mode == "text":
            trace.update(unselected={"textfont": {"color": trace.textfont.color}})


def _tone_tools(drawn: Any) -> None:
    """The chart's own tools in the colours of the page."""
    colours = COLOURS[theme()]
    drawn.update_layout(
        modebar={"bgcolor": colours.surface, "color": colours.faint, "activecolor": colours.ink}
    )


def _point_out(drawn: Any, event: str) -> None:
    """A frame around the event, and the axis widened where the event lies outside; nothing where it isn't drawn."""
    place = drawn.layout.meta["events"].get(event)
    if place is None:
        return
    low, high, middle = place[:3]
    drawn.add_shape(
        type="rect",
        x0=low,
        x1=high,
        y0=middle - _HALF_ROW,
        y1=middle + _HALF_ROW,
        line={"color": drawn.layout.font.color, "width": 2.5},
        layer="above",
    )
    first, last = drawn.layout.xaxis.range
    if low < first or high > last:
        drawn.update_layout(xaxis={"range": [min(low, first), max(high, last)]})


def _clicked_event(state: Any) -> str | None:
    """The id of the event whose bar, mark or label was clicked; None when none is."""
    points = state["selection"]["points"] if state else []
    for point in points:
        known = point.get("customdata")
        event = known[0] if isinstance(known, list) and known else known
        if isinstance(event, str):
            return event
    return None
