"""Which event of a story's JSON a question means. Knows ids and labels alone."""

from collections.abc import Mapping, Sequence
from typing import Any

from timeline.errors import InputError, UsageError

REMEDY = "Give a file that `timeline build ... -o story.json` wrote."
_SHOWN = 12  # so many events are named when a question fits several
_HOW_TO_ASK = "Give its id, the beginning of its id, or words of its label."


def events_of(record: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """The story's events, each with an id and a label; raises InputError where the record from `name` is no story."""
    events = record.get("events") if isinstance(record, Mapping) else None
    if not isinstance(events, list):
        raise InputError(name, "not a story: it has no list of events", REMEDY)
    for event in events:
        ids = isinstance(event, Mapping) and isinstance(event.get("id"), str)
        if not ids or not isinstance(event.get("label"), str):
            raise InputError(name, "not a story: an event has no id or no label", REMEDY)
    return events


def event_meant(events: Sequence[Mapping[str, Any]], asked: str) -> Mapping[str, Any]:
    """The only event that the question fits, an exact answer before a looser one.

    Raises UsageError where none fits or several do.
    """
    words = asked.casefold().split()
    if not words:
        raise UsageError(f"Which event? {_HOW_TO_ASK}")
    for fitting in (
        [e for e in events if e["id"] == asked],
        [e for e in events if e["label"].casefold() == asked.casefold()],
        [e for e in events if e["id"].startswith(asked)],
        [e for e in events if all(word in e["label"].casefold() for word in words)],
    ):
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise UsageError(_several(fitting, asked))
    raise UsageError(f"No event fits {asked!r}. {_HOW_TO_ASK}")


def _several(events: Sequence[Mapping[str, Any]], asked: str) -> str:
    """The events to choose from, the weightiest first, each with its day."""
    ranked = sorted(events, key=lambda e: (not e.get("on_timeline"), -_weight(e), e["id"]))
    named = [f"  {e['id']}  {e['label']}{_day(e)}" for e in ranked[:_SHOWN]]
    more = [f"  and {len(events) - _SHOWN} more"] if len(events) > _SHOWN else []
    return "\n".join([f"{len(events)} events fit {asked!r}; ask for one by its id:", *named, *more])


def _weight(event: Mapping[str, Any]) -> float:
    weight = event.get("weight")
    return float(weight) if isinstance(weight, int | float) else 0.0


def _day(event: Mapping[str, Any]) -> str:
    when = event.get("when")
    edtf = when.get("edtf") if isinstance(when, Mapping) else None
    return f" ({edtf})" if isinstance(edtf, str) else ""
