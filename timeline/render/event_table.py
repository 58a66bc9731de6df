"""Events as the rows of a table for people: what each column says, in words. Draws nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.calendar import iso_day
from timeline.model import Event
from timeline.render.standing import belief_words, factuality_words, parties_words, type_words
from timeline.render.words import heading_words


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event by its id, and what stands in each column of its row."""

    event: str
    cells: dict[str, str | float]


def event_table(events: Iterable[Event]) -> tuple[EventRow, ...]:
    """A row for each event, in the order given; every row has the same columns."""
    return tuple(EventRow(event.id, _cells(event)) for event in events)


def _cells(event: Event) -> dict[str, str | float]:
    first, last = (event.when.first_day, event.when.last_day) if event.when else (None, None)
    return {
        "When": heading_words(event.when),
        "Event": event.label,
        "Kind": type_words(event.type),
        "Told as": factuality_words(event.factuality, event.attribution),
        "Who → whom": parties_words(event.actors, event.recipients),
        "Place": event.place or "",
        "From": iso_day(first) if first is not None else "",
        "Until": iso_day(last) if last is not None else "",
        "Sources": len({mention.article for mention in event.mentions}),
        "Confidence": belief_words(event.confidence),
        "Weight": round(event.weight, 3),
    }
