"""Factiva exports as text: documents that end with their number, their fields in lines or by codes."""

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.decode import decode
from timeline.intake.limits import read_whole
from timeline.intake.raw import Raw
from timeline.intake.readers.export_record import Exported, day_in, raw_of

_END = re.compile(r"[ \t]*Document (?P<id>[A-Z][A-Z0-9]{3,11}(?:19|20)\d{6}[a-z0-9]{0,20})[ \t]*")
_CODES = "SE HD BY CR WC PD ET SN SC ED PG LA CY LP TD RF CO IN NS RE IPC IPD PUB AN ART VOL CT"
_CODE = re.compile(rf"(?P<code>{'|'.join(_CODES.split())})(?:[ \t]+(?P<value>\S.*)|[ \t]*)")
_WORDS = re.compile(r"[\d,]{1,7} words")
_COPYRIGHT = re.compile(r"[ \t]*(?:copyright|©|\(c\)).*|.{0,80}all rights reserved\.?[ \t]*", re.IGNORECASE)
_TIME = re.compile(r"\d{1,2}:\d\d(?: [A-Z]{2,4})?")
_REMEDY = "Save it again from the archive as text, with its full documents."


def read_factiva(stream: BinaryIO, *, name: str) -> Iterator[Raw | InputError]:
    """Yield the documents of an export; raise InputError where its bytes are no text or it holds no document."""
    decoded = decode(read_whole(stream, name=name), name=name)
    notes = (decoded.note,) if decoded.note else ()
    some = False
    for number, lines in enumerate(_documents(decoded.text.replace("\r\n", "\n").split("\n")), start=1):
        some = True
        document = _by_codes(lines) if _is_coded(lines) else _by_lines(lines)
        yield raw_of(document, name=f"{name}[{number}]", form="Factiva export", notes=notes)
    if not some:
        raise InputError(name, "is an export without a document", _REMEDY)


def _documents(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines of each document, with its number as the last; a search's own closing lines are none."""
    document: list[str] = []
    for line in lines:
        code = _CODE.fullmatch(line)
        if code and code["code"] == "HD" and any(line.startswith("HD") for line in document):
            yield document
            document = []
        document.append(line)
        if _END.fullmatch(line):
            yield document
            document = []
    if any(_WORDS.fullmatch(line.strip()) or line.startswith("HD") for line in document):
        yield document


def _is_coded(lines: Sequence[str]) -> bool:
    codes = {match["code"] for line in lines if (match := _CODE.fullmatch(line))}
    return {"HD", "PD"} <= codes


def _by_codes(lines: Sequence[str]) -> Exported:
    parts: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        match = _CODE.fullmatch(line)
        if match:
            code = match["code"]
        parts.setdefault(code, []).append((match["value"] or "") if match else line)
    told = {code: " ".join(" ".join(part).split()) for code, part in parts.items()}
    number = next((match["id"] for line in lines if (match := _END.search(line))), None)
    return Exported(
        "\n\n".join(_paragraphs([*parts.get("LP", []), "", *parts.get("TD", [])])),
        title=told.get("HD") or None,
        source=told.get("SN") or None,
        id=number,
        published=told.get("PD") or None,
    )


def _by_lines(lines: Sequence[str]) -> Exported:
    """Read a document whose head is title, byline, number of words, day, source, and so on to the copyright."""
    count = next((index for index, line in enumerate(lines) if _WORDS.fullmatch(line.strip())), 0)
    dated = next(
        (index for index in range(count + 1, min(count + 4, len(lines))) if day_in(lines[index])), None
    )
    title = next(iter(_paragraphs(lines[:count])), None)
    after = (dated if dated is not None else count) + 1
    rest = [index for index in range(after, len(lines)) if lines[index].strip()]
    named = next((index for index in rest if not _TIME.fullmatch(lines[index].strip())), None)
    end = next((index for index, line in enumerate(lines) if _END.fullmatch(line)), len(lines))
    number = _END.fullmatch(lines[end]) if end < len(lines) else None
    return Exported(
        "\n\n".join(_paragraphs(lines[_body_start(lines, after) : end])),
        title=title,
        source=lines[named].strip() if named is not None else None,
        id=number["id"] if number else None,
        published=lines[dated].strip() if dated is not None else None,
    )


def _body_start(lines: Sequence[str], after: int) -> int:
    """Return the line after the copyright, else after the lines that stand together with the day."""
    blank = next((index for index in range(after, len(lines)) if not lines[index].strip()), len(lines))
    notices = [
        index for index in range(after, min(blank + 3, len(lines))) if _COPYRIGHT.fullmatch(lines[index])
    ]
    return max((blank, *(index + 1 for index in notices)))


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines that stand together, each group as one."""
    words: list[str] = []
    for line in (*lines, ""):
        if line.strip():
            words.append(line.strip())
        elif words:
            yield " ".join(words)
            words = []
