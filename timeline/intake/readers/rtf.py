"""Rich text (.rtf): the words of a document, with its properties. Opens no picture, no object, no link."""

from collections.abc import Iterator
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.limits import read_whole
from timeline.intake.raw import Raw
from timeline.intake.readers.document_properties import stated_days, title_in
from timeline.intake.readers.rtf_words import BoundlessError, RtfWords

_LARGEST = 64 * 2**20  # bytes; pictures stand in it as digits
_REMEDY = "Open it in its own program, and save it anew or as .txt."


def read_rtf(stream: BinaryIO, *, name: str) -> Iterator[Raw]:
    """Yield the one article that a document is; raise InputError where it cannot be read."""
    data = read_whole(stream, name=name, largest=_LARGEST)
    start = data.find(b"{\\rtf")
    if start < 0:
        raise InputError(name, "is no rich text, though named so", _REMEDY)
    words = RtfWords()
    try:
        words.take(data[start:].decode("latin-1"))
    except BoundlessError as error:
        raise InputError(
            name, "is a damaged document: its groups lie too deep in each other, or are too many", _REMEDY
        ) from error
    yield Raw(
        name,
        words.text(),
        title=title_in(words.title),
        stated=stated_days(words.made, words.changed),
        format="RTF",
    )
