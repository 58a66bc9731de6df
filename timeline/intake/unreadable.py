"""Files that hold no text which could be read, each told by its first bytes, with what to do about it. Opens none."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A kind of file: how its first bytes look, what it is, and the remedy."""

    looks: re.Pattern[bytes]
    what: str
    remedy: str


def _made(looks: bytes, what: str, remedy: str) -> Unreadable:
    return Unreadable(re.compile(looks, re.DOTALL), what, remedy)


_KINDS = (
    _made(
        rb"\xd0\xcf\x11\xe0",
        "is an old Office document, or one with a password",
        "Save it without password as .docx, .csv or .txt.",
    ),
    _made(
        rb"PK\x03\x04.{0,8000}?\x00xl/(?:_rels|workbook|worksheets|styles|theme|shared)",
        "is a spreadsheet",
        "Save its sheet as CSV.",
    ),
    _made(
        rb"PK\x03\x04.{0,8000}?\x00ppt/(?:_rels|presentation|slides|theme)",
        "is a presentation",
        "Save its text as .txt.",
    ),
    _made(
        rb"\xff\xd8\xff|\x89PNG|GIF8[79]a|II\*\x00|MM\x00\*|RIFF....WEBP",
        "is a picture",
        "Have its text recognised (OCR) and give the text.",
    ),
    _made(
        rb"ID3[\x02-\x04]\x00|RIFF....(?:WAVE|AVI )|OggS\x00|fLaC\x00|....ftyp(?:M4A|mp4|isom|qt)",
        "is a recording",
        "Have it written down and give the text.",
    ),
    _made(
        rb"Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|BZh[1-9]|\xfd7zXZ|\x28\xb5\x2f\xfd",
        "is a packed archive",
        "Unpack it and give what is in it.",
    ),
    _made(rb"SQLite format 3\x00|PAR1\x15", "is a database", "Export its articles as CSV or JSON lines."),
    _made(rb"%!PS-Adobe", "is PostScript", "Turn it into PDF, or save its text as .txt."),
)


def unreadable(head: bytes) -> Unreadable | None:
    """Return what a file is whose first bytes are given, None where it may hold text.

    >>> unreadable(b"GIF89a").what
    'is a picture'
    """
    return next((kind for kind in _KINDS if kind.looks.match(head)), None)
