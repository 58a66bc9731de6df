"""Asks what to read: a bundled story, the paths of the command line, uploaded files or pasted text."""

import datetime as dt
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import streamlit as st
from wanted import Wanted, sample, samples

from timeline.intake.formats import endings

_EARLIEST, _LATEST = dt.date(1500, 1, 1), dt.date(2199, 12, 31)
_DAY_LABEL = "Publication day, for articles without one"
_DAY_HELP = (
    "Days such as “Friday” or “last week” are counted from the day on which an article was published. "
    "Dateline looks for that day in the article itself; the one given here is used where the article has none."
)


class Way(StrEnum):
    """How a user can give articles."""

    GIVEN = "Given paths"
    SAMPLE = "Sample story"
    UPLOAD = "Upload files"
    PASTE = "Paste text"


def ask_way() -> Way:
    """How the user wants to give articles; the sample story first, or what the command line named."""
    ways = [way for way in Way if _given_paths() or way is not Way.GIVEN]
    way = st.segmented_control(
        "Read", ways, default=ways[0], required=True, key="way", label_visibility="collapsed"
    )
    return Way(way or ways[0])


def ask_what_to_read(way: Way) -> Wanted | None:
    """What the user wants read; None, and a word on what to do, while nothing is there to read."""
    return _ASKED[way]()


def _given_paths() -> tuple[str, ...]:
    """The paths that followed `--` on the command line; none when this page was not started by itself."""
    started = Path(sys.argv[0]).resolve() if sys.argv else None
    if started != Path(__file__).resolve().with_name("main.py"):
        return ()
    return tuple(path for path in sys.argv[1:] if path != "-")


def _title_of(paths: tuple[str, ...]) -> str:
    first = Path(paths[0]).resolve().name
    return first if len(paths) == 1 else f"{first} and {len(paths) - 1} more"


def _ask_given() -> Wanted:
    given = _given_paths()
    return Wanted(_title_of(given), paths=given, published=_ask_day(Way.GIVEN))


def _ask_sample() -> Wanted:
    titles = samples()
    story, day = st.columns([3, 2])
    with story:
        folder = st.selectbox(
            "Story", list(titles), format_func=titles.__getitem__, key="sample", persist_state="session"
        )
    with day:
        published = _ask_day(Way.SAMPLE)
    return sample(folder, published=published)


def _ask_upload() -> Wanted | None:
    files, day = st.columns([3, 2])
    with files:
        given = st.file_uploader(
            "Articles: text, web pages, feeds, mails, PDF, Word, JSON, tables, or archives of them",
            type=[ending.removeprefix(".") for ending in endings()],
            accept_multiple_files=True,
            key="upload",
            help="What a file holds decides how it is read, not its name. In JSON and tables a record is an article.",
        )
    with day:
        published = _ask_day(Way.UPLOAD)
    if not given:
        st.info(
            "Choose one or more articles. Several articles make one timeline, and what they tell of the same "
            "event is brought together.",
            icon=":material/upload_file:",
        )
        return None
    files_given = tuple((file.name, file.getvalue()) for file in given)
    count = len(files_given)
    title = files_given[0][0] if count == 1 else f"{count} uploaded files"
    return Wanted(title, files=files_given, published=published)


def _ask_paste() -> Wanted | None:
    with st.form("paste"):
        text = st.text_area(
            "Text of one article, in English", height=220, key="pasted", persist_state="session"
        )
        published = _ask_day(Way.PASTE)
        st.form_submit_button("Build the timeline", type="primary")
    if not text or not text.strip():
        st.info(
            "Paste a news article, its dateline included, and press “Build the timeline”.",
            icon=":material/content_paste:",
        )
        return None
    # A lone surrogate cannot be pasted, but a browser can send one; intake shows it as U+FFFD.
    data = text.encode("utf-8", "replace")
    return Wanted("Pasted article", files=(("pasted article", data),), published=published)


def _ask_day(way: Way) -> int | None:
    """The publication day that the user gives, as a day number."""
    day = st.date_input(
        _DAY_LABEL,
        value=None,
        min_value=_EARLIEST,
        max_value=_LATEST,
        format="YYYY-MM-DD",
        help=_DAY_HELP,
        key=f"published-{way.name.lower()}",
        persist_state="session",
    )
    return day.toordinal() if isinstance(day, dt.date) else None


_ASKED: dict[Way, Callable[[], Wanted | None]] = {
    Way.GIVEN: _ask_given,
    Way.SAMPLE: _ask_sample,
    Way.UPLOAD: _ask_upload,
    Way.PASTE: _ask_paste,
}
