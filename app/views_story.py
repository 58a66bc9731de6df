"""The parts of the story below the chart: events, articles, and what a careful reader asks next."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from typing import TypeVar

import streamlit as st
from markup import show, show_found
from places import ARTICLES_A_PAGE, ARTICLES_PAGE, EVENTS_A_PAGE, EVENTS_PAGE, turned_to

from timeline.model import Event
from timeline.render.axis import likeliest_reach
from timeline.render.escape import fragment
from timeline.render.page_events import event_list
from timeline.render.page_notes import contradictions, left_out, made_with, unplaced
from timeline.render.page_parts import Story
from timeline.render.page_sources import source_list

_ONLY_UNPLACED = (
    "Events were found, but on no day that can be known; “Open questions” lists them. "
    "If you know the publication day, give it above."
)
_NOTHING = "No event that belongs on a timeline was found. “Open questions” says what was left out, and why."
_T = TypeVar("_T")


def show_events(story: Story, listed: Sequence[Event], *, chosen: str | None) -> None:
    """The events in time order, page by page where there are many, the chosen one marked."""
    if not listed:
        st.info(_why_none(story), icon=":material/event_busy:")
        return
    page = _page(listed, EVENTS_A_PAGE, key=EVENTS_PAGE)
    if chosen is not None and any(event.id == chosen for event in page):
        show_found(story.event_anchors[chosen])
    show(event_list(replace(story, timeline=replace(story.timeline, events=tuple(page)))))


def show_articles(story: Story) -> None:
    """The articles with what is marked in them, page by page where there are many."""
    page = _page(story.timeline.articles, ARTICLES_A_PAGE, key=ARTICLES_PAGE)
    show(source_list(replace(story, timeline=replace(story.timeline, articles=tuple(page)))))


def show_open_questions(story: Story) -> None:
    """What contradicts, what has no day, what was left out, and how the story was made."""
    conflicts = contradictions(story)
    if conflicts is None:
        st.caption("Nothing in these articles contradicts what else is told in them.")
    show(fragment(conflicts, unplaced(story), left_out(story), made_with(story.timeline.made_with)))


def in_time(events: Sequence[Event]) -> list[Event]:
    """The events in the order in which the list shows them."""
    return sorted(events, key=lambda event: (likeliest_reach(event) or (0, 0), event.id))


def _why_none(story: Story) -> str:
    """Why no event is listed, and what to do."""
    if story.shown:
        return "No event fits the filter. Ask for less, or clear the filter."
    return _ONLY_UNPLACED if story.unplaced else _NOTHING


def _page(items: Sequence[_T], size: int, *, key: str) -> Sequence[_T]:
    """The items of the page that the user has turned to."""
    pages = ceil(len(items) / size)
    if pages < 2:
        return items
    page, turned = turned_to(key)
    # A widget cannot be told its value: a new one begins at the page that is wanted.
    chosen = st.pagination(pages, default=min(page, pages), key=f"{key}-{turned}-{pages}")
    return items[(chosen - 1) * size : chosen * size]
