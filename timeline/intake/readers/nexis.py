"""Nexis exports as text: documents with head lines, a body and closing fields. Knows this layout alone."""

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.decode import decode
from timeline.intake.limits import read_whole
from timeline.intake.raw import Raw
from timeline.intake.readers.export_record import Exported, day_in, raw_of

_DIVIDER = re.compile(
    r"[ \t]* (?: (?:document[ \t]+)? \d{1,5} [ \t]+ of [ \t]+ \d{1,5} [ \t]+ documents?"
    r"| end\ of\ document | page\ \d+\ of\ \d+ ) [ \t]*",
    re.IGNORECASE | re.VERBOSE,
)
_FIELD = re.compile(r"[ \t]*(?P<name>[A-Za-z][A-Za-z-]{2,24}):(?:[ \t]+(?P<value>\S.*))?[ \t]*")
_HEAD = frozenset(
    "headline title byline author section length dateline highlight body source url series edition distribution"
    " corrected notes type pub-type correction-date hlead".split()
)
_TAIL = frozenset(
    "load-date language graphic publication-type subject organization company person geographic country city state"
    " industry ticker classification journal-code document-type correction update load copyright acc-no".split()
)
_ALSO_SMALL = frozenset(
    "byline section length dateline highlight body load-date language graphic publication-type series".split()
)
_BODY = re.compile(r"[ \t]*body:?[ \t]*", re.IGNORECASE)
_CLOSING = re.compile(
    r"[ \t]*(?: (?:copyright|©|\(c\)) [ ]? (?:©|\(c\))? [ ]? (?:19|20)\d\d\b .*"
    r"| all\ rights\ reserved\.? | classification | graphic ) [ \t]*",
    re.IGNORECASE | re.VERBOSE,
)
_EDITION = re.compile(r".{0,40}\b(?:edition|final|correction appended|supplement)\b.{0,30}", re.IGNORECASE)
_REMEDY = "Save it again from the archive as text, with its full documents."


def read_nexis(stream: BinaryIO, *, name: str) -> Iterator[Raw | InputError]:
    """Yield the documents of an export; raise InputError where its bytes are no text or it holds no document."""
    decoded = decode(read_whole(stream, name=name), name=name)
    notes = (decoded.note,) if decoded.note else ()
    some = False
    for number, lines in enumerate(_documents(decoded.text.replace("\r\n", "\n").split("\n")), start=1):
        some = True
        yield raw_of(_document(lines), name=f"{name}[{number}]", form="Nexis export", notes=notes)
    if not some:
        raise InputError(name, "is an export without a document", _REMEDY)


def _documents(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines of each document; what stands between two dividers without any field is none."""
    document: list[str] = []
    for line in (*lines, "end of document"):
        if not _DIVIDER.fullmatch(line):
            document.append(line)
            continue
        if any(map(_field, document)):
            yield document
        document = []


def _document(lines: Sequence[str]) -> Exported:
    fields = [(index, *found) for index, line in enumerate(lines) if (found := _field(line))]
    first = fields[0][0]
    body = _body_start(lines, fields)
    end = next(
        (index for index in range(body, len(lines)) if _closes(lines[index])),
        len(lines),
    )
    named: dict[str, str] = {}
    for _, field, value in fields:
        named.setdefault(field, value)
    title, source, published = _opening(lines[:first])
    return Exported(
        _unwrapped(lines[body:end]),
        title=named.get("headline") or named.get("title") or title,
        source=named.get("source") or source,
        url=named.get("url") or None,
        published=published,
        loaded=named.get("load-date") or None,
        dateline=named.get("dateline", "").rstrip(" -–—") or None,
    )


def _field(line: str) -> tuple[str, str] | None:
    """Return the field that a line gives, with its value; None where it is text."""
    match = _FIELD.fullmatch(line)
    if match is None or match["name"].casefold() not in _HEAD | _TAIL:
        return None
    if not match["name"].isupper() and match["name"].casefold() not in _ALSO_SMALL:
        return None
    return match["name"].casefold(), (match["value"] or "").strip()


def _body_start(lines: Sequence[str], fields: Sequence[tuple[int, str, str]]) -> int:
    """Return the line after the mark of the body, else after the last field of the head and what goes on from it."""
    mark = next((index for index, line in enumerate(lines) if _BODY.fullmatch(line)), None)
    if mark is not None:
        return mark + 1
    last = 0
    for index, field, _ in fields:
        if field in _TAIL:
            break
        last = index + 1
    while last < len(lines) and lines[last].strip():
        last += 1
    return last


def _closes(line: str) -> bool:
    found = _field(line)
    return (found is not None and found[0] in _TAIL | {"url"}) or _CLOSING.fullmatch(line) is not None


def _opening(lines: Sequence[str]) -> tuple[str | None, str | None, str | None]:
    """Return title, source and day, which stand without names before the first field, in one of two orders."""
    told = [
        (index, line.strip())
        for index, line in enumerate(lines)
        if line.strip() and not _CLOSING.fullmatch(line)
    ]
    dated = next((place for place, (_, line) in enumerate(told) if day_in(line)), None)
    if dated is None:
        return (told[-1][1] if told else None), None, None
    before = [line for _, line in told[:dated]]
    after = [(index, line) for index, line in told[dated + 1 :] if not _EDITION.fullmatch(line)]
    if after:
        return _last_block(after), before[0] if before else None, told[dated][1]
    if len(before) > 1:
        return " ".join(before[:-1]), before[-1], told[dated][1]
    return None, before[0] if before else None, told[dated][1]


def _last_block(told: Sequence[tuple[int, str]]) -> str:
    """Return the last lines that stand together."""
    block = [told[-1]]
    for index, line in reversed(told[:-1]):
        if index != block[0][0] - 1:
            break
        block.insert(0, (index, line))
    return " ".join(line for _, line in block)


def _unwrapped(lines: Sequence[str]) -> str:
    """Return paragraphs, each a line: exports wrap them and leave a blank line, or indent the first line."""
    result: list[str] = []
    goes_on = False
    for line in lines:
        words = line.strip()
        if goes_on and words and not line.startswith(("   ", "\t")):
            result[-1] = f"{result[-1]} {words}"
        elif words:
            result.append(words)
        goes_on = bool(words)
    return "\n\n".join(result)
