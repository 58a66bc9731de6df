"""Files that hold no text which could be read. Says so, and what to do about it."""

from collections.abc import Iterator
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.raw import Raw
from timeline.intake.unreadable import unreadable

_HEAD = 8_192


def read_refused(stream: BinaryIO, *, name: str) -> Iterator[Raw]:
    """Raise InputError that names what the file is and the remedy."""
    kind = unreadable(stream.read(_HEAD))
    if kind is not None:
        raise InputError(name, kind.what, kind.remedy)
    yield from ()
