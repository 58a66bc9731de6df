"""What was given, as a table, before a timeline is built of it: days can be corrected, problems are seen."""

from dataclasses import replace

import desk
import streamlit as st
from building import looked_through
from views_articles import as_edits, ask_days
from views_failures import show_refused
from wanted import Wanted

from timeline.render.standing import count_words

_UNDATED = (
    "{count} without a publication day. Days such as “Friday” stay open in them: if you know the day, "
    "click twice into the column “Published” and give it."
)


def show_intake(draft: Wanted) -> None:
    """The table, and what to do with it."""
    articles, rows = looked_through(draft)
    readable = [row for row in rows if row.refused is None]
    refused = [row for row in rows if row.refused is not None]
    st.title("Dateline", anchor=False)
    if desk.was_stopped():
        st.info("Stopped. The articles are still here.", icon=":material/stop_circle:")
    st.subheader(f"{count_words(len(readable), 'article')} to build a timeline of", anchor=False)
    days: dict[str, int] = {}
    if readable:
        days = ask_days(readable, key=f"intake-{draft.key}")
        undated = sum(row.published is None and row.id not in days for row in readable)
        if undated:
            st.warning(
                _UNDATED.format(count=count_words(undated, "article")).capitalize(),
                icon=":material/event_busy:",
            )
    show_refused(refused)
    with st.container(horizontal=True, gap="small"):
        st.button(
            "Build the timeline",
            type="primary",
            disabled=not readable,
            on_click=desk.open_story,
            args=(replace(draft, edits=as_edits(days, articles)),),
            icon=":material/timeline:",
        )
        st.button("Back to the start", on_click=desk.close, icon=":material/arrow_back:")
