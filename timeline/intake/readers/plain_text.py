"""A plain text is one article. Knows encodings, but no marks in the text."""

from collections.abc import Iterator
from typing import BinaryIO

from timeline.intake.decode import decode
from timeline.intake.limits import read_whole
from timeline.intake.raw import Raw


def read_plain_text(stream: BinaryIO, *, name: str) -> Iterator[Raw]:
    """Yield the one article that a text is; raise InputError where its bytes are no text."""
    decoded = decode(read_whole(stream, name=name), name=name)
    yield Raw(name, decoded.text, notes=(decoded.note,) if decoded.note else ())
