"""The XML parts of an office document, which is a zip archive. Opens no link, expands no entity, has bounds."""

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, Protocol
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from timeline.errors import InputError

LARGEST_PART = 16 * 2**20  # bytes of one part, unpacked
_CHUNK = 65_536
_DEEPEST = 500
# What the standard library raises for an archive or a part that is damaged, cut short or packed in a rare way.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    OverflowError,
    ParseError,
)
_REMEDY = "Open it in its own program, and save it anew or as .txt."


class Words(Protocol):
    """What is told of a part: each element's start and end, its namespace in braces, and the characters between."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element."""

    def end(self, tag: str) -> None:
        """End an element."""

    def data(self, characters: str) -> None:
        """Take characters."""

    def close(self) -> None:
        """Take note of the end."""


@contextmanager
def opened(stream: BinaryIO, *, name: str) -> Iterator[zipfile.ZipFile]:
    """Give the archive; an archive that is damaged or locked becomes an InputError, here and while it is open."""
    try:
        with zipfile.ZipFile(stream) as archive:
            yield archive
    except DefusedXmlException as error:
        raise InputError(
            name, "defines entities of its own, which no office program writes", _REMEDY
        ) from error
    except _DAMAGE as error:
        raise InputError(name, f"is a damaged document ({_one_line(error)})", _REMEDY) from error


def read_part(archive: zipfile.ZipFile, part: str, words: Words, *, name: str) -> bool:
    """Tell `words` what a part holds; False where there is no such part. Raise InputError where it is too large."""
    try:
        info = archive.getinfo(part)
    except KeyError:
        return False
    if info.flag_bits & 1:
        raise InputError(name, "is locked with a password", "Open it and save it without one.")
    if info.file_size > LARGEST_PART:
        reason = f"holds more than {LARGEST_PART // 2**20} MB of text and marks"
        raise InputError(name, reason, "Split it into several documents.")
    parser = DefusedXMLParser(target=_Bounded(words), forbid_dtd=True)
    with archive.open(info) as stream:
        while data := stream.read(_CHUNK):
            parser.feed(data)
    parser.close()
    return True


class _Bounded:
    """Passes all on, but ends with an error where elements lie too deep in each other."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._depth = 0
        self.data = words.data
        self.close = words.close

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError("elements lie too deep in each other")
        self._words.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._words.end(tag)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
