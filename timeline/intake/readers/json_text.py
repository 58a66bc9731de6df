"""JSON and JSON lines into records, whatever they are wrapped in. Knows JSON, but no names of fields."""

import codecs
import json
from collections.abc import Iterator
from itertools import islice
from typing import Any, BinaryIO

from timeline.errors import InputError
from timeline.intake.decode import decode, wide_encoding
from timeline.intake.limits import read_whole
from timeline.intake.lines import text_lines
from timeline.intake.raw import Raw
from timeline.intake.readers.json_record import SHAPE, Json, article_of, has_text, has_words

_SMALL = 8 * 2**20  # bytes; a larger array is read record by record
_LARGEST = 64 * 2**20  # bytes of what must be held as a whole; it takes up to twenty times as much memory
_DEEPEST = 4  # fields around a list of records, as in response.docs
_HEAD = 4_096
_MOST_EVENTS = 20_000  # in which the first array of records begins
_END: Any = object()


def read_json(stream: BinaryIO, *, name: str) -> Iterator[Raw | InputError]:
    """Yield the articles of a JSON text: one object, an array of them, or such an array inside an object."""
    if path := _path_of_large(stream):
        yield from _from_array(stream, path, name=name)
        return
    decoded = decode(read_whole(stream, name=name, largest=_LARGEST), name=name)
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


def _path_of_large(stream: BinaryIO) -> str | None:
    """Return where the records of a large JSON text in UTF-8 stand; None where it is small, or they stand nowhere."""
    head = stream.read(_HEAD)
    size = stream.seek(0, 2)
    stream.seek(0)
    if size <= _SMALL or wide_encoding(head) is not None:
        return None
    if head.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"["):
        return "item"
    path = _first_array(stream)
    fits = path is not None and has_words(_first_of(stream, path))
    stream.seek(0)
    return path if fits else None


def _first_array(stream: BinaryIO) -> str | None:
    """Return the path of the first array of objects, as the library writes it: "response.docs.item"."""
    import ijson  # noqa: PLC0415  (loaded for large files alone)

    try:
        for path, event, _ in islice(ijson.parse(_from_start(stream)), _MOST_EVENTS):
            if event == "start_map" and path.endswith("item"):
                return str(path) if path.count(".") <= _DEEPEST else None
    except (ijson.JSONError, UnicodeDecodeError, OverflowError):
        return None  # what is wrong with it is said when it is read
    return None


def _first_of(stream: BinaryIO, path: str) -> Json:
    import ijson  # noqa: PLC0415

    try:
        value: Json = next(ijson.items(_from_start(stream), path, use_float=True), None)
    except (ijson.JSONError, UnicodeDecodeError, OverflowError):
        return None
    return value


def _from_start(stream: BinaryIO) -> BinaryIO:
    """Return the stream where its text begins, after the mark of its encoding."""
    stream.seek(0)
    if stream.read(len(codecs.BOM_UTF8)) != codecs.BOM_UTF8:
        stream.seek(0)
    return stream


def _from_array(stream: BinaryIO, path: str, *, name: str) -> Iterator[Raw | InputError]:
    """Yield the articles of an array, one in memory at a time."""
    import ijson  # noqa: PLC0415

    records = ijson.items(_from_start(stream), path, use_float=True)
    index = -1
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
