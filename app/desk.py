"""What one user has on the desk: what is read, what was changed in it, what is open. Session state; draws nothing."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

import streamlit as st
from wanted import Wanted, sample, samples

from timeline.model import Edit

if TYPE_CHECKING:
    from timeline.store import Story

_Step: TypeAlias = tuple[Wanted, tuple[int, ...]]  # the story before a change, and the ledger's entries of it
_STORY = "story"  # the parameter of the address that names a bundled story


def opened() -> Wanted | None:
    """The story on the desk; None when there is none."""
    wanted: Wanted | None = st.session_state.get("wanted")
    return wanted


def drafted() -> Wanted | None:
    """Articles that were given and wait for a look before a timeline is built of them; None without any."""
    draft: Wanted | None = st.session_state.get("draft")
    return draft


def begin(given: Wanted | None) -> None:
    """Put on the desk what the address names, else what was given; only once in a session."""
    if "wanted" not in st.session_state:
        named = st.query_params.get(_STORY)
        start = sample(named) if named in samples() else given
        st.session_state["wanted"] = start
        if start is None:
            st.query_params.pop(_STORY, None)


def open_story(wanted: Wanted) -> None:
    """Put a story on the desk in place of what was there."""
    _clear()
    st.session_state["wanted"] = wanted
    st.session_state["number"] = number() + 1
    if wanted.sample:
        st.query_params[_STORY] = wanted.sample


def lay_out(draft: Wanted) -> None:
    """Have a look at articles before a timeline is built of them."""
    _clear()
    st.session_state["draft"] = draft


def close() -> None:
    """Take everything off the desk."""
    _clear()
    for name in [name for name in st.query_params if name != "embed"]:
        if name != "part":
            del st.query_params[name]


def stop() -> None:
    """Break off what is being made: back to what was there before, or to the articles as they were given."""
    wanted = opened()
    if wanted is None:
        return
    if before() is not None:
        undo()
    else:
        _clear()
        if wanted.files:
            st.session_state["draft"] = wanted
    st.session_state["stopped"] = True


def was_stopped() -> bool:
    """Whether something was broken off just now; said once."""
    return bool(st.session_state.pop("stopped", False))


def number() -> int:
    """Which story of this session is on the desk; a change to it leaves the number as it is."""
    return int(st.session_state.get("number", 0))


def change(*edits: Edit) -> None:
    """Change the story; what it was before is kept. A story file takes the changes down in its own ledger."""
    wanted = opened()
    if wanted is None or not edits:
        return
    numbers: tuple[int, ...] = ()
    changed = wanted.changed(edits)
    if wanted.address:
        with _story(wanted) as story:
            numbers = tuple(story.edit(edit).number for edit in edits)
        changed = replace(wanted, revision=numbers[-1])
    history: tuple[_Step, ...] = st.session_state.get("history", ())
    st.session_state["history"] = (*history, (wanted, numbers))
    st.session_state["wanted"] = changed


def before() -> Wanted | None:
    """The story as it was before the last change; None without one."""
    history: Sequence[_Step] = st.session_state.get("history", ())
    return history[-1][0] if history else None


def undo() -> None:
    """Take the last change back; nothing without one."""
    history: tuple[_Step, ...] = st.session_state.get("history", ())
    if not history:
        return
    *earlier, (wanted, numbers) = history
    if numbers:
        with _story(wanted) as story:
            last = [story.undo(number).number for number in reversed(numbers)]
        wanted = replace(wanted, revision=last[-1])
    st.session_state["history"] = tuple(earlier)
    st.session_state["wanted"] = wanted


def _story(wanted: Wanted) -> "Story":
    from timeline.store import open_story  # noqa: PLC0415  loads the parser

    return open_story(wanted.address)


def look_at(event: str | None) -> None:
    """Open an event, or with None close the one that is open."""
    st.session_state["event"] = event
    if event is not None:
        st.session_state["chosen"] = event


def looked_at() -> str | None:
    """The id of the event that is open."""
    event: str | None = st.session_state.get("event")
    return event


def _clear() -> None:
    st.session_state["wanted"] = None
    for name in ("draft", "history", "event", "chosen", "article", "part", "place", "picture"):
        st.session_state.pop(name, None)
