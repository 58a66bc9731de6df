"""Says in plain words what could not be read, what was assumed, and what to do about it."""

from collections.abc import Sequence

import streamlit as st
from markup import show

from timeline.errors import InputError
from timeline.model import Timeline
from timeline.render.escape import element
from timeline.render.page_parts import article_name
from timeline.render.standing import count_words


def show_failures(failures: Sequence[InputError]) -> None:
    """Each input that could not be read, why, and the remedy."""
    if not failures:
        return
    st.error(f"{count_words(len(failures), 'input')} could not be read.", icon=":material/error:")
    rows = [
        element("li", element("b", error.name), f": {error.reason}. {error.remedy}") for error in failures
    ]
    show(element("ul", rows, class_="unread"))


def show_notes(timeline: Timeline) -> None:
    """What a reader should know of how the articles were read, and which have no publication day."""
    undated = [article for article in timeline.articles if article.published is None]
    noted = [(article_name(article), note) for article in timeline.articles for note in article.notes]
    if undated:
        st.warning(
            f"No publication day can be found for {count_words(len(undated), 'article')}, so days that are "
            "counted from it stay open. If you know the day, give it above.",
            icon=":material/event_busy:",
        )
        show(element("ul", [element("li", article_name(article)) for article in undated], class_="unread"))
    if noted:
        rows = [element("li", element("b", name), f": {note}") for name, note in noted]
        show(element("ul", rows, class_="unread"))
