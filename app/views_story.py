"""The events of the story as a list to read, page by page where there are many."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

import streamlit as st
from markup import show, show_found
from places import EVENTS_A_PAGE, EVENTS_PAGE, turned_to

from timeline.model import Event
from timeline.render.page_events import event_list
from timeline.render.page_parts import Story

_ONLY_UNPLACED = (
    "Events were found, but on no day that can be known; “Check” lists them. "
    "If you know when the articles were published, give their days under “Sources”."
)
_NOTHING = "No event that belongs on a timeline was found. “Check” says what was left out, and why."


def show_events(story: Story, listed: Sequence[Event], *, chosen: str | None) -> None:
    """The events in time order, the chosen one marked."""
    page = _page(listed)
    if chosen is not None and any(event.id == chosen for event in page):
        show_found(story.event_anchors[chosen])
    show(event_list(replace(story, timeline=replace(story.timeline, events=tuple(page)))))


def why_none(story: Story) -> str:
    """Why no event is listed, and what to do."""
    if story.shown:
        return "No event fits the filter. Ask for less, or clear the filter in the sidebar."
    return _ONLY_UNPLACED if story.unplaced else _NOTHING


def _page(items: Sequence[Event]) -> Sequence[Event]:
    """The events of the page that the user has turned to."""
    pages = ceil(len(items) / EVENTS_A_PAGE)
    if pages < 2:
        return items
    page, turned = turned_to(EVENTS_PAGE)
    # A widget cannot be told its value: a new one begins at the page that is wanted.
    chosen = st.pagination(pages, default=min(page, pages), key=f"{EVENTS_PAGE}-{turned}-{pages}")
    return items[(chosen - 1) * EVENTS_A_PAGE : chosen * EVENTS_A_PAGE]
