"""Offers the whole story in every format there is. Each is written only when it is asked for."""

import re
from functools import partial

import streamlit as st
from story_files import changes_in, story_file
from wanted import Wanted

from timeline.model import Timeline
from timeline.render.formats import FORMATS, Format
from timeline.render.standing import count_words


def show_export(timeline: Timeline, wanted: Wanted) -> None:
    """A row for each format; what is downloaded is the whole story, whatever is filtered."""
    stem = re.sub(r"[^a-z0-9]+", "-", wanted.title.lower()).strip("-")[:60] or "timeline"
    first, *others = FORMATS
    st.caption("The whole story as it is cut (as known on a day, by a rule), whatever the filter shows.")
    _offer(first, timeline, stem, main=True)
    _offer_story(wanted, stem)
    st.subheader("For other programs", anchor=False)
    for one in others:
        _offer(one, timeline, stem)


def _offer_story(wanted: Wanted, stem: str) -> None:
    """The file that the desk opens again, with everything that was changed."""
    with st.container(horizontal=True, vertical_alignment="center", key="format-story"):
        st.download_button(
            "Story file",
            partial(story_file, wanted),
            file_name=f"{stem}.db",
            mime="application/vnd.sqlite3",
            on_click="ignore",
            icon=":material/save:",
            key="download-story",
            width=210,
        )
        changes = changes_in(wanted)
        more = f", with {count_words(changes, 'change')}" if changes else ""
        st.markdown(f"To open here again and work on{more}.", width="stretch")


def _offer(one: Format, timeline: Timeline, stem: str, *, main: bool = False) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"format-{one.name}"):
        st.download_button(
            one.title,
            partial(one.write, timeline),
            file_name=f"{stem}{one.ending}",
            mime=one.mime,
            on_click="ignore",
            type="primary" if main else "secondary",
            icon=":material/download:",
            key=f"download-{one.name}",
            width=210,
        )
        st.markdown(one.about, width="stretch")
