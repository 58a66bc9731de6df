"""An event in a drawer at the side: its reasons, its sources side by side, and what can be changed of it."""

import desk
import streamlit as st
from markup import show
from places import go_to_chart
from views_edit import ask_change

from timeline.model import Event
from timeline.render.event_sheet import event_sheet
from timeline.render.page_parts import Story

_WIDTH = 620  # pixels


def show_event(story: Story, identity: str) -> None:
    """Open the drawer; nothing for an event that the story does not have."""
    event = next((event for event in story.timeline.events if event.id == identity), None)
    if event is None:
        desk.look_at(None)
        return
    _drawer(story, event)


@st.dialog("Event", width=_WIDTH, position="right", on_dismiss=lambda: desk.look_at(None))
def _drawer(story: Story, event: Event) -> None:
    listed = event.id in st.session_state.get("listed", ())
    if listed and st.button("Show in chart", icon=":material/center_focus_strong:", type="tertiary"):
        go_to_chart(event.id)
        st.rerun()
    show(event_sheet(story, event))
    st.divider()
    if (edit := ask_change(story, event)) is not None:
        desk.change(edit)
        desk.look_at(None)
        st.rerun()
