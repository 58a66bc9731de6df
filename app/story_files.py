"""Story files of one user: kept in a folder of the session alone, which goes when the session goes."""

from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from weakref import finalize

import streamlit as st
from building import as_given
from wanted import Wanted

from timeline.edits import standing
from timeline.errors import TimelineError


def is_kept(address: str) -> bool:
    """Whether the address, which the command line gave, is that of a story that is kept."""
    from timeline.store import is_story  # noqa: PLC0415  loads the parser

    return is_story(address)


def keep(data: bytes) -> str | None:
    """The address of a story file of these bytes; None where they are no story."""
    from timeline.store import open_story  # noqa: PLC0415  loads the parser

    path = _new_file()
    path.write_bytes(data)
    try:
        with open_story(str(path)) as story:
            return str(path) if story.fault() is None else None
    except TimelineError:
        return None


def story_file(wanted: Wanted) -> bytes:
    """The story with its changes as a file: the one that is open, or a new one of the articles as they were read."""
    from timeline.store import open_story  # noqa: PLC0415  loads the parser

    path = Path(wanted.address) if wanted.address else _new_file()
    if not wanted.address:
        with open_story(str(path), create=True) as story:
            for _ in story.add(as_given(wanted)[0]):
                pass
            for edit in wanted.edits:
                story.edit(edit)
            for _ in story.catch_up():
                pass
    return path.read_bytes()


def changes_in(wanted: Wanted) -> int:
    """How many changes the story has."""
    if not wanted.address:
        return len(wanted.edits)
    from timeline.store import open_story  # noqa: PLC0415  loads the parser

    with open_story(wanted.address) as story:
        return len(standing(story.ledger()))


class _Folder:
    """A folder that goes when nobody holds it any more: with the session, or with the program."""

    def __init__(self) -> None:
        self.path = Path(mkdtemp(prefix="dateline-"))
        finalize(self, rmtree, self.path, ignore_errors=True)


def _new_file() -> Path:
    if "folder" not in st.session_state:
        st.session_state["folder"] = _Folder()
    folder: _Folder = st.session_state["folder"]
    number = st.session_state["files"] = st.session_state.get("files", 0) + 1
    return folder.path / f"story-{number}.db"
