"""The desk: the story's name, what was changed last, the filter, and the parts that can be opened."""

import desk
import streamlit as st
from building import Built
from markup import literal
from places import CHECK, EVENTS, EXPORT, ORDER, PART, SOURCES, TIMELINE, remember_places
from views_check import show_check
from views_cuts import ask_cuts, show_cuts
from views_event import show_event
from views_events import show_table
from views_export import show_export
from views_failures import show_failures
from views_filters import ask_how_many, ask_sieve
from views_moves import show_moves
from views_order import show_order
from views_sources import show_sources
from views_timeline import show_timeline
from wanted import Wanted

from timeline.model import Event
from timeline.render.page_parts import Story
from timeline.render.standing import count_words
from timeline.render.story_order import in_time
from timeline.sieve import weightiest


def show_desk(told: Built, story: Story, wanted: Wanted, *, width: int) -> None:
    """Everything that is known of the story, part by part."""
    whole = story
    with st.sidebar:
        story = ask_cuts(whole, wanted)
        most = ask_how_many(len(story.shown))
        sieve = ask_sieve(story.shown, story.articles)
    fitting = [event for event in story.shown if sieve.lets_through(event, story.articles)]
    listed = in_time(weightiest(fitting, most))
    remember_places(story, listed)
    _show_head(told, story, fitting=len(fitting), listed=len(listed))
    show_failures(told.failures)
    show_moves(whole)
    show_cuts(whole, story)
    _show_parts(story, listed, fitting, wanted, width=width)
    if (event := desk.looked_at()) is not None:
        show_event(story, event)


def _show_head(told: Built, story: Story, *, fitting: int, listed: int) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        with st.container(key="story-head", gap=None):
            st.caption("Dateline")
            st.title(literal(told.title), anchor=False)
        st.button(
            "Close", on_click=desk.close, icon=":material/close:", key="close", help="Back to the start"
        )
    st.markdown(_summary(story, fitting=fitting, listed=listed))


def _summary(story: Story, *, fitting: int, listed: int) -> str:
    """How much there is, and how much of it is shown and why."""
    events, undated = len(story.shown), len(story.unplaced)
    parts = [f"**{count_words(len(story.articles), 'article')} · {count_words(events, 'event')}**"]
    if undated:
        parts.append(f"{undated} more without a day that can be known")
    if fitting < events:
        parts.append(f"{fitting} fit the filter")
    if listed < fitting:
        parts.append(f"the {listed} weightiest are shown")
    return " · ".join(parts)


def _show_parts(
    story: Story, listed: list[Event], fitting: list[Event], wanted: Wanted, *, width: int
) -> None:
    tabs = st.tabs([TIMELINE, EVENTS, SOURCES, ORDER, CHECK, EXPORT], key=PART, bind="query-params")
    timeline, events, sources, order, check, export = tabs
    with timeline:
        if timeline.open:
            show_timeline(story, listed, width=width)
    with events:
        if events.open:
            show_table(story, in_time(fitting))
    with sources:
        if sources.open:
            show_sources(story, wanted)
    with order:
        if order.open:
            show_order(story, listed, width=width, key=str(desk.number()), on_choice=desk.look_at)
    with check:
        if check.open:
            show_check(story)
    with export:
        if export.open:
            show_export(story.timeline, wanted)
