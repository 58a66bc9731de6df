"""JSON into raw articles, each with what it says of itself. Knows JSON; decodes and judges no text."""

import json
from dataclasses import dataclass
from typing import TypeAlias

from timeline.errors import InputError

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_FIELDS = ("id", "title", "source", "url", "published")
_SHAPE = 'Give {"text": "..."} with, if you like, id, title, published, source and url.'


@dataclass(frozen=True, slots=True)
class Raw:
    """One article as it was given; `name` tells it from others of the same input."""

    name: str
    text: str
    id: str | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None
    notes: tuple[str, ...] = ()


Found: TypeAlias = tuple[tuple[Raw, ...], tuple[InputError, ...]]


def from_json(text: str, *, name: str) -> Found:
    """Return the articles of a JSON text, one object or an array of them, and what was wrong with the others."""
    value = _parse(text, name=name, line=1)
    if not isinstance(value, list):
        return _collect([(name, value)])
    if not value:
        raise InputError(name, "is an empty JSON array", _SHAPE)
    return _collect([(f"{name}[{index}]", item) for index, item in enumerate(value)])


def from_json_lines(text: str, *, name: str) -> Found:
    """Return the articles of a text with one JSON object a line; a bad line does not stop the others."""
    items: list[tuple[str, Json]] = []
    failures: list[InputError] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                items.append((f"{name}:{number}", _parse(line, name=name, line=number)))
            except InputError as error:
                failures.append(error)
    if not items and not failures:
        raise InputError(name, "holds no article", "Put one JSON object with a text on each line.")
    raws, wrong = _collect(items)
    return raws, (*failures, *wrong)


def _parse(text: str, *, name: str, line: int) -> Json:
    try:
        value: Json = json.loads(text)
    except json.JSONDecodeError as error:
        where = f"line {line + error.lineno - 1}, column {error.colno}"
        raise InputError(name, f"malformed JSON at {where}: {error.msg}", "Correct it there.") from error
    except (ValueError, RecursionError) as error:
        reason = f"JSON that cannot be read, from line {line}: {error}"
        raise InputError(name, reason, "Make it simpler.") from error
    return value


def _collect(items: list[tuple[str, Json]]) -> Found:
    raws: list[Raw] = []
    failures: list[InputError] = []
    for name, value in items:
        try:
            raws.append(_raw(name, value))
        except InputError as error:
            failures.append(error)
    return tuple(raws), tuple(failures)


def _raw(name: str, value: Json) -> Raw:
    if not isinstance(value, dict):
        raise InputError(name, "is JSON but not an object", _SHAPE)
    text = value.get("text")
    if text is None:
        raise InputError(name, "is JSON without a 'text'", _SHAPE)
    if not isinstance(text, str):
        raise InputError(name, "has a 'text' that is not a string", _SHAPE)
    notes: list[str] = []
    fields = {field: _field(value.get(field), field, notes) for field in _FIELDS}
    return Raw(name, text, **fields, notes=tuple(notes))


def _field(value: Json, field: str, notes: list[str]) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        notes.append(f"'{field}' is neither a string nor a number, so it was not used")
        return None
    return str(value).strip() or None
