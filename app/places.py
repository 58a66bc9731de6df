"""Where each event and article stands on the page, and how to get there. Knows parts and pages, draws nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st
from browser import jump_to

from timeline.model import Event
from timeline.render.page_parts import Story

EVENTS, ORDER, TEXT = "Events", "Order", "Text"
ARTICLES, QUESTIONS = "Articles", "Open questions"
PART = "part"  # the key of the tabs
EVENTS_PAGE, ARTICLES_PAGE = "events-page", "articles-page"  # the keys of the lists' pages
EVENTS_A_PAGE, ARTICLES_A_PAGE = 60, 20
_FRAME = ".st-key-chart .layer-above .shapelayer path"  # what points an event out in the chart


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the page and, where that part is a list with pages, the page in it."""

    part: str
    page_key: str | None = None
    page: int = 1


def remember_places(story: Story, listed: Sequence[Event]) -> None:
    """Note where everything stands now: the events as they are listed, the articles, and what has no day."""
    anchors = story.event_anchors
    places = {anchors[e.id]: Place(QUESTIONS) for e in story.unplaced}
    for number, event in enumerate(listed):
        places[anchors[event.id]] = Place(EVENTS, EVENTS_PAGE, number // EVENTS_A_PAGE + 1)
    for number, article in enumerate(story.timeline.articles):
        anchor = story.article_anchors[article.id]
        places[anchor] = Place(ARTICLES, ARTICLES_PAGE, number // ARTICLES_A_PAGE + 1)
    st.session_state["places"] = places
    st.session_state["event-anchors"] = {event.id: anchors[event.id] for event in listed}


def turn(list_key: str, page: int) -> None:
    """Turn a list to a page."""
    _, turned = turned_to(list_key)
    st.session_state[list_key] = (page, turned + 1)


def turned_to(list_key: str) -> tuple[int, int]:
    """The page that a list was turned to last by something else than its own pages, and how often it was."""
    page, turned = st.session_state.get(list_key, (1, 0))
    return page, turned


def go_to(anchor: str) -> None:
    """Open the part and the page on which the anchor stands, and scroll to it; nothing for an unknown one."""
    place: Place | None = st.session_state.get("places", {}).get(anchor)
    if place is None:
        return
    st.session_state[PART] = place.part
    if place.page_key:
        turn(place.page_key, place.page)
    jump_to(f"#{anchor}")


def go_to_event(event: str) -> None:
    """Choose the event and go to it in the list; nothing for one that is not listed."""
    anchor = st.session_state.get("event-anchors", {}).get(event)
    if anchor is not None:
        st.session_state["chosen"] = event
        go_to(anchor)


def go_to_chart(event: str) -> None:
    """Choose the event and go to the chart, which points it out; nothing for one that is not listed."""
    if event in st.session_state.get("event-anchors", {}):
        st.session_state["chosen"] = event
        jump_to(_FRAME, block="center")


def chosen_event() -> str | None:
    """The id of the event that was chosen last in chart or list."""
    chosen: str | None = st.session_state.get("chosen")
    return chosen
