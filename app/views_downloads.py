"""Offers the whole story as files. Each is written only when it is asked for."""

import re
from collections.abc import Callable
from functools import partial

import streamlit as st

from timeline.model import Timeline
from timeline.render.page import page
from timeline.render.story_json import story_json
from timeline.render.table_csv import story_csv

_FORMATS: tuple[tuple[str, str, str, Callable[[Timeline], str], str], ...] = (
    ("HTML", ".html", "text/html", page, "One page that works offline: chart, list, reasons and sources."),
    ("JSON", ".json", "application/json", story_json, "Everything, for programs and for `timeline explain`."),
    ("CSV", ".csv", "text/csv", story_csv, "A row an event, for spreadsheets."),
)


def show_downloads(timeline: Timeline, *, title: str, story: str) -> None:
    """A button a format; what is downloaded is the whole story, whatever is filtered."""
    stem = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60] or "timeline"
    with st.container(horizontal=True, gap="small", width="content"):
        for name, ending, mime, write, about in _FORMATS:
            st.download_button(
                name,
                partial(_bytes, write, timeline),
                file_name=f"{stem}{ending}",
                mime=mime,
                help=f"{about} The whole story, whatever is filtered.",
                on_click="ignore",
                icon=":material/download:",
                key=f"download-{ending[1:]}-{story}",
            )


def _bytes(write: Callable[[Timeline], str], timeline: Timeline) -> bytes:
    return write(timeline).encode("utf-8")
