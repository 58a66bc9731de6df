"""A map of places, event day against report day, and activity per day; each says in words how it is read."""

from collections.abc import Sequence
from typing import Any

import desk
import streamlit as st
from markup import literal, show, theme

from timeline.model import Event
from timeline.render.day_figures import activity_figure, report_figure
from timeline.render.event_rows import event_rows
from timeline.render.figure import PLOTLY_CONFIG
from timeline.render.page_parts import Story
from timeline.render.palette import COLOURS
from timeline.render.place_map import Place, place_map, places_of
from timeline.render.standing import count_words
from timeline.render.story_order import in_time

_NO_PLACE = "None of these events has a place whose whereabouts are known."
_NO_DAY = "None of these events has a day that can be known."
_MAP = "The larger a mark, the more events. Click one to list them below."
_REPORTS = (
    "A mark is an event as one article tells it: from left to right the day on which it happened (the line through "
    "it: the days on which it can have), upwards the day of the article. On the dotted line an event is told on "
    "its own day; the further above it, the later. Click a mark to read about the event."
)
_ACTIVITY = (
    "Dark: events whose day is known. Light: events that may have been on the day; one of three possible days "
    "counts a third for each. Windows that are much longer than a bar are left out."
)


def show_map(story: Story, listed: Sequence[Event], width: int) -> None:
    """Where the events were, and those of the place that was clicked."""
    places = places_of(listed)
    if not places:
        st.info(_NO_PLACE, icon=":material/location_off:")
        return
    away = len(listed) - sum(len(place.events) for place in places)
    st.caption(f"{_MAP} {away} more without a known place." if away else _MAP)
    drawn = place_map(places, theme=theme(), width=width)
    _show(drawn, "map", f"Map of {count_words(len(places), 'place')}.", on_choice=True)
    number = _clicked("map")
    at = places[number] if isinstance(number, int) and number < len(places) else places[0]
    _list(story, at)


def show_reports(story: Story, listed: Sequence[Event], width: int) -> None:
    """When it happened against when it was told."""
    drawn = report_figure(listed, story.articles, theme=theme())
    if drawn is None:
        st.info(_NO_DAY, icon=":material/event_busy:")
        return
    st.caption(_REPORTS)

    def clicked() -> None:
        event = _clicked("reports")
        if isinstance(event, str):
            desk.look_at(event)

    _show(drawn, "reports", "Day of each event against the day of each article.", on_choice=clicked)


def show_activity(story: Story, listed: Sequence[Event], width: int) -> None:
    """How much happened, and was written, on each day."""
    drawn = activity_figure(listed, story.timeline.articles, theme=theme())
    if drawn is None:
        st.info(_NO_DAY, icon=":material/event_busy:")
        return
    st.caption(_ACTIVITY)
    _show(drawn, "activity", "Events and articles for each day.", on_choice=None)


def _list(story: Story, place: Place) -> None:
    st.subheader(f"{literal(place.name)}: {count_words(len(place.events), 'event')}", anchor=False)
    show(event_rows(story, in_time(place.events)))


def _show(drawn: Any, key: str, alt: str, *, on_choice: Any) -> None:
    colours = COLOURS[theme()]
    drawn.update_layout(
        modebar={"bgcolor": colours.surface, "color": colours.faint, "activecolor": colours.ink}
    )
    st.plotly_chart(
        drawn,
        theme=None,
        key=key,
        on_select="ignore" if on_choice is None else "rerun" if on_choice is True else on_choice,
        selection_mode="points",
        config=PLOTLY_CONFIG,
        alt=alt,
    )


def _clicked(key: str) -> object:
    """What the clicked mark carries; None when none is."""
    state = st.session_state.get(key)
    for point in state["selection"]["points"] if state else []:
        known = point.get("customdata")
        return known[0] if isinstance(known, list) and known else known
    return None
