"""JSON and JSON lines into raw articles. Knows JSON; judges no text."""

import json
from collections.abc import Iterator
from typing import BinaryIO, TypeAlias

from timeline.errors import InputError
from timeline.intake.decode import decode
from timeline.intake.limits import read_whole
from timeline.intake.lines import text_lines
from timeline.intake.raw import Raw

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_FIELDS = ("id", "title", "source", "url", "published")
_SHAPE = 'Give {"text": "..."} with, if you like, id, title, published, source and url.'


def read_json(stream: BinaryIO, *, name: str) -> Iterator[Raw | InputError]:
    """Yield the articles of a JSON text, one object or an array of them."""
    decoded = decode(read_whole(stream, name=name), name=name)
    notes = (decoded.note,) if decoded.note else ()
    value = _parse(decoded.text, name=name, line=1)
    if not isinstance(value, list):
        yield _article(name, value, notes=notes, form="JSON")
        return
    if not value:
        raise InputError(name, "is an empty JSON array", _SHAPE)
    for index, item in enumerate(value):
        yield _article(f"{name}[{index}]", item, notes=notes, form="JSON")


def read_json_lines(stream: BinaryIO, *, name: str) -> Iterator[Raw | InputError]:
    """Yield the articles of a text with one JSON object a line; a bad line does not stop the others."""
    empty = True
    for line in text_lines(stream, name=name):
        empty = False
        if isinstance(line, InputError):
            yield line
            continue
        try:
            value = _parse(line.text, name=name, line=line.number)
        except InputError as error:
            yield error
            continue
        notes = (line.note,) if line.note else ()
        yield _article(f"{name}:{line.number}", value, notes=notes, form="JSON lines")
    if empty:
        raise InputError(name, "holds no article", "Put one JSON object with a text on each line.")


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


def _article(name: str, value: Json, *, notes: tuple[str, ...], form: str) -> Raw | InputError:
    if not isinstance(value, dict):
        return InputError(name, "is JSON but not an object", _SHAPE)
    text = value.get("text")
    if text is None:
        return InputError(name, "is JSON without a 'text'", _SHAPE)
    if not isinstance(text, str):
        return InputError(name, "has a 'text' that is not a string", _SHAPE)
    said = list(notes)
    id_, title, source, url, published = (_field(value.get(field), field, said) for field in _FIELDS)
    return Raw(name, text, id_, title, source, url, published, notes=tuple(said), format=form)


def _field(value: Json, field: str, notes: list[str]) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        notes.append(f"'{field}' is neither a string nor a number, so it was not used")
        return None
    return str(value).strip() or None
