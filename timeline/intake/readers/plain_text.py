"""A plain text is one article, but for one whose head lines say otherwise. Knows encodings, but no marks."""

from collections.abc import Iterator
from typing import BinaryIO

from timeline.intake.decode import decode
from timeline.intake.limits import read_whole
from timeline.intake.raw import Raw
from timeline.intake.readers.head_lines import with_head_lines


def read_plain_text(stream: BinaryIO, *, name: str) -> Iterator[Raw]:
    """Yield the article that a text is, or each that begins with its fields; raise InputError where it is no text."""
    decoded = decode(read_whole(stream, name=name), name=name)
    yield from with_head_lines(Raw(name, decoded.text, notes=(decoded.note,) if decoded.note else ()))
