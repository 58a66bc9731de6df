"""The events as a table that can be sorted; a click on a row opens the event."""

from collections.abc import Sequence

import desk
import streamlit as st

from timeline.model import Event
from timeline.render.escape import writable
from timeline.render.event_table import event_table
from timeline.render.page_parts import Story

_WIDTHS = {"Event": "large", "When": "medium"}


def show_table(story: Story, events: Sequence[Event]) -> None:
    """All events that fit the filter, a row each, in time order."""
    if not events:
        st.info(
            "No event fits the filter. Ask for less, or clear the filter in the sidebar.",
            icon=":material/event_busy:",
        )
        return
    rows = event_table(events)
    st.caption("Click on an event to see its reasons and sources, or on a heading to sort.")
    turned = st.session_state.setdefault("table-turn", 0)
    key = f"events-table-{turned}"
    st.dataframe(
        [{name: _cell(value) for name, value in row.cells.items()} for row in rows],
        key=key,
        hide_index=True,
        height=min(720, 38 + 35 * len(rows)),
        on_select=lambda: _opened(key, [row.event for row in rows]),
        selection_mode="single-cell",
        column_config={name: st.column_config.Column(width=width) for name, width in _WIDTHS.items()}
        | {
            "Weight": st.column_config.ProgressColumn(
                min_value=0, max_value=1, format=" ", width="small", help="How much it matters in this story."
            ),
            "Sources": st.column_config.NumberColumn(width="small", help="Articles that tell of it."),
        },
        alt="The events as a table; the list under “Timeline” says the same in words.",
    )


def _opened(key: str, events: Sequence[str]) -> None:
    """Open the event of the cell or row that was clicked, and let the table forget the click."""
    selection = st.session_state[key]["selection"]
    if selection["cells"]:
        row, _ = selection["cells"][0]
        desk.look_at(events[row])
        st.session_state["table-turn"] += 1


def _cell(value: str | float) -> str | float:
    return writable(value) if isinstance(value, str) else value
