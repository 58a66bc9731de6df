"""The days of a story that mattered, for a terminal or as records. Knows the story's JSON alone."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from timeline.calendar import parse_day
from timeline.errors import InputError
from timeline.render.records import Record
from timeline.render.standing import count_words
from timeline.render.story_events import REMEDY, events_of
from timeline.render.words import day_words

_BESIDE = 2  # events of a day that are named beside the leading one


def key_days(record: Mapping[str, Any], most: int, *, name: str = "story") -> list[Record]:
    """The `most` days that mattered most, in the order of time, each with its events by id and label.

    Raises InputError when the record, read from `name`, is no story, or one that was made without its days.
    """
    labels = {event["id"]: event["label"] for event in events_of(record, name)}
    days = record.get("days")
    if not isinstance(days, list):
        raise InputError(name, "its days are not ranked", REMEDY)
    try:
        chosen = [
            {**day, "events": [{"id": i, "label": labels[i]} for i in day["events"]]} for day in days[:most]
        ]
        return sorted(chosen, key=lambda day: parse_day(day["date"]))
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise InputError(name, f"a day is malformed ({error})", REMEDY) from error


def key_days_text(record: Mapping[str, Any], most: int, *, name: str = "story") -> str:
    """The same as lines: each day with what leads it, why it matters, and what else is told of it."""
    days = key_days(record, most, name=name)
    if not days:
        return "No event lies on one single day, so no day can be called important.\n"
    return "\n".join(line for day in days for line in _lines(day)) + "\n"


def _lines(day: Mapping[str, Any]) -> Iterator[str]:
    labels = [event["label"] for event in day["events"]]
    yield f"{day_words(parse_day(day['date']))}: {labels[0]}"
    yield f"    {_why(day)}"
    beside = list(dict.fromkeys(label for label in labels[1:] if label != labels[0]))
    if beside:
        yield f"    also: {'; '.join(beside[:_BESIDE])}" + _more(beside[_BESIDE:])


def _why(day: Mapping[str, Any]) -> str:
    told = count_words(day["told"], "source")
    tells = "tells" if day["told"] == 1 else "tell"
    named = f"{day['named']} look{'s' if day['named'] == 1 else ''} back to it by its date"
    published = f"{count_words(day['published'], 'report')} on the day"
    return f"{told} {tells} its events later, {named}; {published}"


def _more(labels: Sequence[str]) -> str:
    return f" and {len(labels)} more" if labels else ""
