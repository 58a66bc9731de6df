"""The story in pictures: the timeline with its list, the map, when things were told, and how much happened when."""

from collections.abc import Callable, Sequence

import desk
import streamlit as st
from markup import show_legend
from places import EVENTS_PAGE, PICTURE, PICTURES, chosen_event, turn
from views_chart import show_chart
from views_days import show_days
from views_pictures import show_activity, show_map, show_reports
from views_story import show_events, why_none

from timeline.model import Event
from timeline.render.page_parts import Story

_NARROW = 600  # pixels; below it the key would push the chart off the screen


def show_timeline(story: Story, listed: Sequence[Event], *, width: int) -> None:
    """The picture that the user picks."""
    _begin_anew([event.id for event in listed])
    picked = st.segmented_control(
        "Picture", PICTURES, default=PICTURES[0], required=True, key=PICTURE, label_visibility="collapsed"
    )
    if not listed:
        st.info(why_none(story), icon=":material/event_busy:")
        return
    _SHOWN[picked or PICTURES[0]](story, listed, width)


def _show_chart(story: Story, listed: Sequence[Event], width: int) -> None:
    with st.expander("What the shapes say") if width < _NARROW else st.container():
        show_legend()
    show_chart(listed, story.timeline.articles, width=width, chosen=chosen_event(), on_choice=desk.look_at)
    show_events(story, listed, chosen=chosen_event())


def _begin_anew(listed: object) -> None:
    """Turn the list to its first page when other events are to be listed."""
    if st.session_state.get("was-listed") != listed:
        st.session_state["was-listed"] = listed
        turn(EVENTS_PAGE, 1)


_SHOWN: dict[str, Callable[[Story, Sequence[Event], int], None]] = dict(
    zip(PICTURES, (_show_chart, show_days, show_map, show_reports, show_activity), strict=True)
)
