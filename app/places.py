"""Where the links on the page lead: which part, which event, which article. Draws nothing."""

from collections.abc import Sequence

import desk
import streamlit as st
from browser import jump_to

from timeline.model import Event
from timeline.render.page_parts import Story

TIMELINE, EVENTS, SOURCES = "Timeline", "Events", "Sources"
ORDER, CHECK, EXPORT = "Order", "Check", "Export"
PART = "part"  # the key of the tabs, and their parameter in the address
EVENTS_PAGE = "events-page"  # the key of the list's pages
EVENTS_A_PAGE = 60
PICTURE, PICTURES = "picture", ("Timeline", "Key days", "Places", "Told when", "Activity")
_FRAME = ".st-key-chart .layer-above .shapelayer path"  # what points an event out in the chart


def remember_places(story: Story, listed: Sequence[Event]) -> None:
    """Note what each link can lead to now: events, articles, and which events the chart shows."""
    st.session_state["event-links"] = {anchor: event for event, anchor in story.event_anchors.items()}
    st.session_state["article-links"] = {anchor: article for article, anchor in story.article_anchors.items()}
    st.session_state["listed"] = frozenset(event.id for event in listed)


def turn(list_key: str, page: int) -> None:
    """Turn a list to a page."""
    _, turned = turned_to(list_key)
    st.session_state[list_key] = (page, turned + 1)


def turned_to(list_key: str) -> tuple[int, int]:
    """The page that a list was turned to last by something else than its own pages, and how often it was."""
    page, turned = st.session_state.get(list_key, (1, 0))
    return page, turned


def go_to(anchor: str) -> None:
    """Open the event or the article that a link leads to; nothing for an unknown one."""
    if event := st.session_state.get("event-links", {}).get(anchor):
        desk.look_at(event)
    elif article := st.session_state.get("article-links", {}).get(anchor):
        go_to_article(article)


def go_to_article(article: str) -> None:
    """Open an article among the sources."""
    desk.look_at(None)
    st.session_state["article"] = article
    st.session_state[PART] = SOURCES
    jump_to(".st-key-source")


def go_to_chart(event: str) -> None:
    """Choose the event and go to the chart, which points it out; nothing for one that the chart does not show."""
    if event in st.session_state.get("listed", ()):
        desk.look_at(None)
        st.session_state["chosen"] = event
        st.session_state[PART] = TIMELINE
        st.session_state[PICTURE] = PICTURES[0]
        jump_to(_FRAME, block="center")


def go_to_part(part: str) -> None:
    """Open a part of the desk."""
    desk.look_at(None)
    st.session_state[PART] = part


def chosen_event() -> str | None:
    """The id of the event that was chosen last in chart, table or list."""
    chosen: str | None = st.session_state.get("chosen")
    return chosen
