"""The dashboard's one page, from top to bottom: what to read, the story, its chart, and what lies behind it."""

import streamlit as st
from browser import page_width
from building import Built, built
from markup import show_legend, show_style
from places import (
    ARTICLES,
    EVENTS,
    EVENTS_PAGE,
    ORDER,
    PART,
    QUESTIONS,
    TEXT,
    chosen_event,
    go_to,
    go_to_chart,
    go_to_event,
    remember_places,
    turn,
)
from sieve import weightiest
from views_asking import ask_way, ask_what_to_read
from views_chart import show_chart
from views_downloads import show_downloads
from views_failures import show_failures, show_notes
from views_filters import ask_how_many, ask_sieve
from views_order import show_order
from views_story import in_time, show_articles, show_events, show_open_questions
from views_text import show_text

from timeline.model import Event
from timeline.render.page_parts import Story
from timeline.render.standing import count_words


def main() -> None:
    """Draw the page."""
    st.set_page_config("Dateline", layout="wide", menu_items={})
    show_style()
    width = page_width(on_followed=go_to, on_pointed=go_to_chart)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.title("Dateline", anchor=False, width="content")
        way = ask_way()
    wanted = ask_what_to_read(way)
    if wanted is None:
        return
    told = built(wanted)
    show_failures(told.failures)
    if told.story is not None:
        _show_story(told, told.story, width)


def _show_story(told: Built, story: Story, width: int) -> None:
    with st.sidebar:
        most = ask_how_many(len(story.shown), story=told.key)
        sieve = ask_sieve(story.shown, story.articles, story=told.key)
    _begin_anew((told.key, sieve, most))
    fitting = [event for event in story.shown if sieve.lets_through(event, story.articles)]
    listed = in_time(weightiest(fitting, most))
    remember_places(story, listed)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(_summary(story, fitting=len(fitting), listed=len(listed)))
        show_downloads(story.timeline, title=told.title, story=told.key)
    show_notes(story.timeline)
    show_legend()
    articles = story.timeline.articles
    show_chart(listed, articles, width=width, chosen=chosen_event(), on_choice=go_to_event)
    _show_parts(story, listed, key=told.key, width=width)


def _begin_anew(wish: object) -> None:
    """Turn the list to its first page when another story or another filter is wished for."""
    if st.session_state.get("wish") != wish:
        st.session_state["wish"] = wish
        turn(EVENTS_PAGE, 1)


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


def _show_parts(story: Story, listed: list[Event], *, key: str, width: int) -> None:
    events, order, text, articles, questions = st.tabs(
        [EVENTS, ORDER, TEXT, ARTICLES, QUESTIONS], key=PART, on_change="rerun"
    )
    with events:
        if events.open:
            show_events(story, listed, chosen=chosen_event())
    with order:
        if order.open:
            show_order(story, listed, width=width, key=key, on_choice=go_to_event)
    with text:
        if text.open:
            show_text(story, key=key)
    with articles:
        if articles.open:
            show_articles(story)
    with questions:
        if questions.open:
            show_open_questions(story)


main()
