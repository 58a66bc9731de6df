"""An event in a drawer at the side: its reasons, its sources side by side, and the way to its chart."""

import desk
import streamlit as st
from markup import show
from places import go_to_chart

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
    with st.container(horizontal=True, gap="small"):
        if event.id in st.session_state.get("listed", ()) and st.button(
            "Show in chart", icon=":material/center_focus_strong:", type="tertiary"
        ):
            go_to_chart(event.id)
            st.rerun()
    show(event_sheet(story, event))
