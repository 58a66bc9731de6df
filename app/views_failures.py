"""Says in plain words what could not be read, what was assumed, and what to do about it."""

from collections.abc import Sequence

import streamlit as st
from markup import show

from timeline.errors import InputError
from timeline.inspection import Inspected
from timeline.model import Timeline
from timeline.render.escape import element
from timeline.render.page_parts import article_name
from timeline.render.standing import count_words

_NO_DAY = (
    "No publication day can be found, so days that are counted from it, like “Friday” or “last week”, stay open. "
    "If you know the day, give it in the table above."
)


def show_failures(failures: Sequence[InputError]) -> None:
    """Each input that could not be read, why, and the remedy."""
    if not failures:
        return
    st.error(f"{count_words(len(failures), 'input')} could not be read.", icon=":material/error:")
    rows = [
        element("li", element("b", error.name), f": {error.reason}. {error.remedy}") for error in failures
    ]
    show(element("ul", rows, class_="unread"))


def show_refused(rows: Sequence[Inspected]) -> None:
    """Each input that no article can be made of, and why, before anything is built."""
    if not rows:
        return
    st.error(f"{count_words(len(rows), 'input')} could not be read.", icon=":material/error:")
    told = [element("li", element("b", row.name), f": {'; '.join(row.problems)}") for row in rows]
    show(element("ul", told, class_="unread"))


def show_notes(timeline: Timeline) -> None:
    """What a reader should know of how the articles were read, and which have no publication day."""
    undated = [article for article in timeline.articles if article.published is None]
    rows = [
        element("li", element("b", article_name(a)), f": {note}")
        for a in timeline.articles
        for note in a.notes
    ]
    if undated and len(undated) == len(timeline.articles):
        st.warning(_NO_DAY, icon=":material/event_busy:")
    if not undated and not rows:
        return
    with st.expander(_told_of(len(undated), len(timeline.articles), len(rows)), icon=":material/info:"):
        named = [
            element("li", element("b", article_name(a)), ": no publication day")
            for a in undated
            if not a.notes
        ]
        show(element("ul", named, rows, class_="unread"))


def _told_of(undated: int, articles: int, notes: int) -> str:
    if not undated:
        return f"{count_words(notes, 'note')} on how the articles were read"
    return f"No publication day is known of {undated} of {count_words(articles, 'article')}: what to know of them"
