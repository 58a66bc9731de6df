"""The first screen: drop files, paste a text, try a sample, or open a story that was kept."""

import datetime as dt
import sys
from pathlib import Path

import desk
import streamlit as st
from markup import literal
from story_files import is_kept, keep
from wanted import Wanted, sample, samples

from timeline.intake.formats import endings

_EARLIEST, _LATEST = dt.date(1500, 1, 1), dt.date(2199, 12, 31)
_DAY_HELP = (
    "Days such as “Friday” or “last week” are counted from the day on which an article was published. "
    "Dateline looks for that day in the text; the one given here is used where the text has none."
)
_LEAD = (
    "Dateline reads news articles and works out what happened when: every date with its reason, "
    "every reason down to the words that it rests on."
)


def given() -> Wanted | None:
    """What followed `--` on the command line; nothing when this page was not started by itself."""
    started = Path(sys.argv[0]).resolve() if sys.argv else None
    if started != Path(__file__).resolve().with_name("main.py"):
        return None
    paths = tuple(path for path in sys.argv[1:] if path != "-")
    if len(paths) == 1 and is_kept(paths[0]):
        return Wanted(Path(paths[0]).stem, address=paths[0])
    return Wanted(_title_of([Path(path).resolve().name for path in paths]), paths=paths) if paths else None


def show_first_screen() -> None:
    """The ways to begin."""
    st.title("Dateline", anchor=False)
    st.markdown(_LEAD)
    if desk.was_stopped():
        st.info("Stopped. Nothing was kept.", icon=":material/stop_circle:")
    with st.container(horizontal=True, key="ways", gap="medium", vertical_alignment="top"):
        with st.container(border=True, key="way-files", height="stretch"):
            _ask_files()
        with st.container(border=True, key="way-paste", height="stretch"):
            _ask_text()
        with st.container(border=True, key="way-sample", height="stretch"):
            _offer_samples()
        with st.container(border=True, key="way-story", height="stretch"):
            _ask_story()


def _ask_story() -> None:
    st.subheader("Open a story", anchor=False)
    st.caption("A story file that was saved here or made with `timeline add`, changes included.")
    st.file_uploader(
        "Story file", type=["db"], key="story-file", on_change=_open_file, label_visibility="collapsed"
    )
    if told := st.session_state.pop("no-story", ""):
        st.error(f"{literal(told)} is not a story file.", icon=":material/error:")


def _open_file() -> None:
    given = st.session_state["story-file"]
    if given is not None:
        address = keep(given.getvalue())
        if address is None:
            st.session_state["no-story"] = given.name
        else:
            desk.open_story(Wanted(given.name.removesuffix(".db"), address=address))


def _offer_samples() -> None:
    st.subheader("Try a sample", anchor=False)
    st.caption("Articles written for this program, with all that makes dating hard.")
    for folder, title in samples().items():
        st.button(
            title,
            key=f"sample-{folder}",
            on_click=_open_sample,
            args=(folder,),
            icon=":material/auto_stories:",
            width="stretch",
        )


def _open_sample(folder: str) -> None:
    desk.open_story(sample(folder))


def _ask_files() -> None:
    st.subheader("Drop files", anchor=False)
    st.caption(
        "Text, web pages, feeds, mails, PDF, Word, JSON, tables, or archives of them. "
        "Several articles make one timeline."
    )
    st.file_uploader(
        "Articles",
        type=[ending.removeprefix(".") for ending in endings()],
        accept_multiple_files=True,
        key="upload",
        on_change=_lay_out,
        label_visibility="collapsed",
    )


def _lay_out() -> None:
    files = tuple((file.name, file.getvalue()) for file in st.session_state["upload"] or ())
    if files:
        desk.lay_out(Wanted(_title_of([name for name, _ in files]), files=files))


def _ask_text() -> None:
    st.subheader("Paste text", anchor=False)
    with st.form("paste", border=False):
        text = st.text_area(
            "Text of one article, in English",
            height=136,
            key="pasted",
            placeholder="LONDON, May 4 (Isles Wire) - A missile hit …",
        )
        with st.container(horizontal=True, vertical_alignment="bottom"):
            day = st.date_input(
                "Published, if you know",
                value=None,
                min_value=_EARLIEST,
                max_value=_LATEST,
                format="YYYY-MM-DD",
                help=_DAY_HELP,
                key="published",
            )
            sent = st.form_submit_button("Build the timeline", type="primary")
    if sent and not text.strip():
        st.warning("Paste a news article first, its dateline included.", icon=":material/content_paste:")
    elif sent:
        # A lone surrogate cannot be pasted, but a browser can send one; intake shows it as U+FFFD.
        data = text.encode("utf-8", "replace")
        published = day.toordinal() if isinstance(day, dt.date) else None
        desk.open_story(Wanted("Pasted article", files=(("pasted article", data),), published=published))
        st.rerun()


def _title_of(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"
