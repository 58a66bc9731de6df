"""A ledger as lines of JSON and back, to go with a story from one place to another. Opens no file."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from timeline.calendar import iso_day, parse_day
from timeline.errors import UsageError
from timeline.model import Edit, EditKind, Entry, Words

_TEXTS = ("text", "reason", "by")
_REMEDY = "Give lines that timeline edit STORY export wrote"


def write_lines(entries: Sequence[Entry]) -> str:
    """A line for each entry, in the ledger's order."""
    return "".join(
        json.dumps({"number": entry.number, **_record(entry.edit)}, ensure_ascii=False) + "\n"
        for entry in entries
    )


def parse_lines(lines: Sequence[str], *, name: str) -> tuple[Entry, ...]:
    """The entries that the lines hold; raises UsageError, which names the line, where one holds none."""
    return tuple(_entries(lines, name))


def _entries(lines: Sequence[str], name: str) -> Iterator[Entry]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield _entry(json.loads(line))
            except (ValueError, KeyError, TypeError) as error:
                raise UsageError(f"{name}, line {number}: holds no edit ({error}). {_REMEDY}") from error


def _record(edit: Edit) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": edit.kind.value}
    if edit.words:
        told["words"] = [
            {"article": w.article, "start": w.start, "end": w.end, "text": w.text} for w in edit.words
        ]
    days = {"first": edit.first, "last": edit.last}
    told |= {name: iso_day(day) for name, day in days.items() if day is not None}
    told |= {name: getattr(edit, name) for name in _TEXTS if getattr(edit, name)}
    if edit.undoes is not None:
        told["undoes"] = edit.undoes
    return told


def _entry(record: object) -> Entry:
    if not isinstance(record, dict):
        raise TypeError("no object")
    words = tuple(
        Words(_text(w["article"]), _number(w["start"]), _number(w["end"]), _text(w["text"]))
        for w in record.get("words", [])
    )
    edit = Edit(
        EditKind(record["kind"]),
        words,
        first=_day(record.get("first")),
        last=_day(record.get("last")),
        text=_text(record.get("text", "")),
        reason=_text(record.get("reason", "")),
        by=_text(record.get("by", "")),
        undoes=None if record.get("undoes") is None else _number(record["undoes"]),
    )
    return Entry(_number(record["number"]), edit)


def _day(value: object) -> int | None:
    return None if value is None else parse_day(_text(value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{value!r} is no whole number")
    return value
