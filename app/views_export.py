"""Offers the whole story in every format there is. Each is written only when it is asked for."""

import re
from functools import partial

import streamlit as st

from timeline.model import Timeline
from timeline.render.formats import FORMATS, Format


def show_export(timeline: Timeline, *, title: str) -> None:
    """A row for each format; what is downloaded is the whole story, whatever is filtered."""
    stem = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60] or "timeline"
    first, *others = FORMATS
    st.caption("Always the whole story, whatever the filter shows.")
    _offer(first, timeline, stem, main=True)
    st.subheader("For other programs", anchor=False)
    for one in others:
        _offer(one, timeline, stem)


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
