"""What the last change moved, and the way back."""

import desk
import streamlit as st
from building import remembered
from markup import show

from timeline.moves import Change, Move, moves
from timeline.render.event_rows import move_rows
from timeline.render.page_parts import Story
from timeline.render.standing import count_words

_MOST = 8  # moves that are shown at once


def show_moves(story: Story) -> None:
    """The events that the last change moved; nothing when nothing was changed."""
    old = desk.before()
    before = remembered(old) if old else None
    if before is None or before.story is None:
        return
    found = moves(before.story.timeline, story.timeline)
    with st.container(border=True, key="moved"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.markdown(f"**{_told(found)}**")
            st.button("Undo", on_click=desk.undo, icon=":material/undo:", key="undo")
        shown, rest = found[:_MOST], found[_MOST:]
        if shown:
            show(move_rows(story, shown))
        if rest:
            with st.expander(f"{len(rest)} more"):
                show(move_rows(story, rest))


def _told(found: tuple[Move, ...]) -> str:
    counts = {change: sum(move.change is change for move in found) for change in Change}
    parts = [f"{count_words(counts[Change.MOVED], 'event')} moved"] if counts[Change.MOVED] else []
    parts += [f"{counts[Change.CAME]} new"] if counts[Change.CAME] else []
    parts += [f"{counts[Change.WENT]} no longer there"] if counts[Change.WENT] else []
    return f"The change: {', '.join(parts)}" if parts else "The change moved nothing"
