"""The days of the story that mattered most, in the order of time, with what leads each."""

from collections.abc import Sequence

import desk
import streamlit as st
from markup import show

from timeline.model import Event, KeyDay
from timeline.render.event_rows import event_rows
from timeline.render.page_parts import Story
from timeline.render.standing import count_words

_AMOUNTS = (5, 10, 20, 40)
_USUAL = 10
_PARAMETER = "days"


def show_days(story: Story, listed: Sequence[Event], width: int) -> None:
    """The days that the user asks for, with the events that lead them, whatever else is listed."""
    days = story.timeline.days
    if not days:
        st.info("No event lies on one single day, so no day can be called important.")
        return
    most = _ask_how_many(len(days))
    chosen = sorted(days[:most], key=lambda day: day.day)
    events = {event.id: event for event in story.timeline.events}
    leading = [events[day.events[0]] for day in chosen]
    notes = {event.id: _why(day) for event, day in zip(leading, chosen, strict=True)}
    show(event_rows(story, leading, notes))
    hidden = {event.id for event in leading} - {event.id for event in listed}
    if hidden:
        st.caption(f"{count_words(len(hidden), 'day')} of these lead with an event that the filter hides.")


def _ask_how_many(known: int) -> int:
    """How many days to list; not asked where there are few."""
    offered = [str(most) for most in _AMOUNTS if most < known] + ["all"]
    if len(offered) < 2:
        return known
    asked = st.query_params.get(_PARAMETER)
    usual = str(_USUAL) if str(_USUAL) in offered else "all"
    chosen = st.segmented_control(
        "Days that mattered most",
        offered,
        default=asked if asked in offered else usual,
        required=True,
        format_func=lambda most: f"all {known}" if most == "all" else most,
        help="A day matters more the more sources tell of it later and name it when they look back.",
        key=f"key-days-{desk.number()}-{known}",
    )
    st.query_params[_PARAMETER] = chosen or usual
    return known if chosen in (None, "all") else int(chosen)


def _why(day: KeyDay) -> str:
    tell = "tells" if day.told == 1 else "tell"
    back = "looks" if day.named == 1 else "look"
    more = len(day.events) - 1
    parts = [
        f"{count_words(day.told, 'source')} {tell} of it later" if day.told else "",
        f"{day.named} {back} back to it by its date" if day.named else "",
        f"{count_words(day.published, 'report')} on the day" if day.published else "",
        f"{count_words(more, 'other event')} on it" if more else "",
    ]
    return ", ".join(filter(None, parts))
