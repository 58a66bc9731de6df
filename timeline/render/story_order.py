"""The order in which a story's events are listed. Pure."""

from collections.abc import Iterable

from timeline.model import Event
from timeline.render.axis import likeliest_reach


def in_time(events: Iterable[Event]) -> list[Event]:
    """By the first day on which an event likely was, then by the last; those without a day first."""
    return sorted(events, key=lambda event: (likeliest_reach(event) or (0, 0), event.id))
