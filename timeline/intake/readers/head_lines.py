"""Texts whose first lines are named fields: "Title: ...", "Published: ...". Knows such lines; opens nothing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.intake.field_names import bare_name, field_of
from timeline.intake.moments import moment
from timeline.intake.raw import Raw
from timeline.model import DayKind, StatedDay

_FIELD = re.compile(
    r"[ \t]*(?P<name>[A-Za-z][A-Za-z-]{0,20}(?: [A-Za-z-]{1,20}){0,2}):[ \t]+(?P<value>\S.*?)[ \t]*"
)
# Names that stand in such heads, too, and are no field of an article; then what opens the text itself.
_BESIDES = frozenset(
    "author authors by byline section length words wordcount language keywords tags category categories page pages"
    " edition copyright location country abstract volume issue pagescolumns documenttype placeofpublication"
    " countryofpublication issn publicationyear publicationsubject sourcetype database accessed retrieved".split()
)
_FULL_TEXT = frozenset({"fulltext", "text", "body", "articletext"})
_RULE = re.compile(r"[ \t]*(?:[_=*-]{10,}|document \d+ of \d+)[ \t]*", re.IGNORECASE)
_LEAST_FIELDS = 2
_MOST_FIELDS = 25


def with_head_lines(raw: Raw) -> Iterator[Raw]:
    """Yield the articles of a text with its head lines taken off and read; the text itself where it has none.

    A text with several such heads, each after a blank line, holds several articles.
    """
    lines = raw.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    starts = tuple(_heads(lines))
    if not starts:
        yield raw
        return
    for number, (start, end) in enumerate(zip(starts, (*starts[1:], len(lines)), strict=True)):
        name = raw.name if len(starts) == 1 else f"{raw.name}[{number}]"
        yield _article(replace(raw, name=name), lines[start:end])


def _heads(lines: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of the lines with which heads begin; none where the text begins with another line."""
    first = next(
        (index for index, line in enumerate(lines) if line.strip() and not _RULE.fullmatch(line)), None
    )
    if first is None or not _is_head(lines, first):
        return
    own = _name(lines[first])
    for index in range(first, len(lines)):
        apart = (
            index == first or not lines[index - 1].strip() or _RULE.fullmatch(lines[index - 1]) is not None
        )
        if apart and _name(lines[index]) == own and _is_head(lines, index):
            yield index


def _is_head(lines: Sequence[str], start: int) -> bool:
    """Tell whether lines with fields of an article stand there, its title or its day among them."""
    fields = [name for line in _block(lines, start) if (name := _name(line)) is not None]
    known = {field_of(name) for name in fields} - {None}
    return len(known) + sum(bare_name(name) in _BESIDES for name in fields) >= _LEAST_FIELDS and bool(
        known & {"title", "published"}
    )


def _block(lines: Sequence[str], start: int) -> Sequence[str]:
    """Return the lines from `start` that are fields all, blank lines between them left in."""
    end = start
    for index in range(start, min(start + 2 * _MOST_FIELDS, len(lines))):
        name = _name(lines[index])
        if name is not None and bare_name(name) in _FULL_TEXT:
            return lines[start:index]
        if name is not None and (field_of(name) or bare_name(name) in _BESIDES):
            end = index + 1
        elif name is None and lines[index].strip():
            break
    return lines[start:end]


def _article(raw: Raw, lines: Sequence[str]) -> Raw:
    block = _block(lines, 0)
    found: dict[str, str] = {}
    stated: list[StatedDay] = []
    kept: list[str] = []
    for line in block:
        match = _FIELD.fullmatch(line)
        field = field_of(match["name"]) if match else None
        if match is None or field is None:
            continue
        day = moment(match["value"]) if field in ("published", "updated") else None
        if day is not None:
            reason = f"given in the head line {line.strip()[:80]!r}"
            stated.append(StatedDay(DayKind.METADATA, day.day, reason, day.minute, field == "updated"))
        elif field in ("published", "updated"):
            kept.append(line.strip())  # a day without its year, which the text may settle
        else:
            found.setdefault(field, match["value"])
    return replace(
        raw,
        text="\n".join([*kept, *(("",) if kept else ()), *_body(lines[len(block) :])]).strip("\n"),
        title=found.get("title"),
        source=found.get("source"),
        url=found.get("url"),
        id=found.get("id"),
        stated=tuple(stated),
        format="text with head lines",
    )


def _body(lines: Sequence[str]) -> Sequence[str]:
    """Return the text's own lines, without the field's name before them and rules at either end."""
    told = list(lines)
    while told and (not told[0].strip() or _RULE.fullmatch(told[0])):
        told.pop(0)
    while told and (not told[-1].strip() or _RULE.fullmatch(told[-1])):
        told.pop()
    if (
        told
        and (match := re.match(r"[ \t]*([A-Za-z ]{4,12}):[ \t]*", told[0]))
        and bare_name(match[1]) in _FULL_TEXT
    ):
        told[0] = told[0][match.end() :]
    return told


def _name(line: str) -> str | None:
    match = _FIELD.fullmatch(line)
    return match["name"] if match else None
