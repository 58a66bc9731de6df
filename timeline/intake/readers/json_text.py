"""JSON and JSON lines into records, whatever they are wrapped in. Knows JSON, but no names of fields."""

import codecs
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from timeline.errors import InputError
from timeline.intake.decode import decode, wide_encoding
from timeline.intake.limits import read_whole
from timeline.intake.lines import text_lines
from timeline.intake.raw import Raw
from timeline.intake.readers.json_record import SHAPE, Json, article_of, has_text, has_words

_SMALL = 8 * 2**20  # bytes; a larger array is read record by record
_DEEPEST = 4  # fields around a list of records, as in response.docs
_HEAD = 4_096
_END: Any = object()


def read_json(stream: BinaryIO, *, name: str) -> Iterator[Raw | InputError]:
    """Yield the articles of a JSON text: one object, an array of them, or such an array inside an object."""
    if _is_large_array(stream):
        yield from _from_array(stream, name)
        return
    decoded = decode(read_whole(stream, name=name), name=name)
    notes = (decoded.note,) if decoded.note else ()
    value = _parse(decoded.text, name=name, line=1)
    records = value if isinstance(value, list) else _wrapped(value)
    if records is None:
        yield article_of(name, value, notes=notes)
        return
    if not records:
        raise InputError(name, "is an empty JSON array", SHAPE)
    for index, item in enumerate(records):
        yield article_of(f"{name}[{index}]", item, notes=notes)


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
        yield article_of(f"{name}:{line.number}", value, notes=notes, form="JSON lines")
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


def _wrapped(value: Json) -> list[Json] | None:
    """Return the records of an answer like {"response": {"docs": [...]}}; None where the object is one itself."""
    around = [value]
    for _ in range(_DEEPEST):
        objects = [one for one in around if isinstance(one, dict)]
        if any(has_text(one) for one in objects):
            return None
        inside = [field for one in objects for field in one.values()]
        lists = [field for field in inside if isinstance(field, list) and any(map(has_words, field))]
        if lists:
            return max(lists, key=len)
        around = inside
    return None


def _is_large_array(stream: BinaryIO) -> bool:
    head = stream.read(_HEAD)
    size = stream.seek(0, 2)
    stream.seek(0)
    text = head.removeprefix(codecs.BOM_UTF8).lstrip()
    return size > _SMALL and wide_encoding(head) is None and text.startswith(b"[")


def _from_array(stream: BinaryIO, name: str) -> Iterator[Raw | InputError]:
    """Yield the articles of an array in UTF-8, one in memory at a time."""
    import ijson  # noqa: PLC0415  (loaded for large files alone)

    if stream.read(3) != codecs.BOM_UTF8:
        stream.seek(0)
    index = -1
    records = ijson.items(stream, "item", use_float=True)
    while True:
        try:
            value = next(records, _END)
        except (ijson.JSONError, UnicodeDecodeError, OverflowError) as error:
            where = f"malformed JSON after {index + 1:,} records: {' '.join(str(error).split())[:80]}"
            yield InputError(name, where, "Correct it there, or save it in UTF-8.")
            return
        if value is _END:
            return
        index += 1
        yield article_of(f"{name}[{index}]", value)
