"""Divides a raw article that holds several stories into those, where it is sure or wished. Finds no place itself."""

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline.intake.raw import Raw
from timeline.intake.split import propose_split

# A record is one article, whatever stands in it; in these a user may have put several.
_OPEN = frozenset({"plain text", "Markdown", "e-mail", "mailbox", "PDF", "DOCX", "ODT", "RTF"})
_LINE_END = re.compile(r"\r\n?")
_SHOWN = 12  # parts whose lines are named


def divided(raw: Raw, *, split: bool | None = None) -> Iterator[Raw]:
    """Yield the stories of a raw article, each with a note, or the article itself.

    `split` says whether it is divided where several stories are likely (True), never (False), or where it is sure.
    """
    found = (
        propose_split(text := _LINE_END.sub("\n", raw.text))
        if raw.format in _OPEN and split is not False
        else None
    )
    if found is None:
        yield raw
        return
    count = len(found.parts)
    if not found.sure and not split:
        lines = ", ".join(str(_line(text, start)) for start, _ in found.parts[:_SHOWN])
        note = f"may hold {count} stories (from lines {lines}): {found.reason}; --split divides it"
        yield replace(raw, notes=(*raw.notes, note))
        return
    for number, (start, end) in enumerate(found.parts, 1):
        why = f"divided because of {found.reason} (--no-split keeps it whole)"
        note = f"part {number} of {count} of {raw.name}, from line {_line(text, start)}, {why}"
        yield replace(
            raw, name=f"{raw.name}#{number}", text=text[start:end], id=None, notes=(*raw.notes, note)
        )


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
