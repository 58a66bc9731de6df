"""A stream as numbered lines of text, one in memory at a time. Knows encodings and lengths, but no format."""

import codecs
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.decode import decode, wide_encoding
from timeline.intake.limits import LONGEST_LINE

_SAMPLE = 65_536


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its number from 1, without its end; `note` says how it was decoded, None where it was UTF-8."""

    number: int
    text: str
    note: str | None = None


def text_lines(stream: BinaryIO, *, name: str, longest: int = LONGEST_LINE) -> Iterator[Line | InputError]:
    """Yield the lines that are not blank, with an InputError for one that is too long or is no text.

    >>> list(text_lines(io.BytesIO(b"one\\n\\ntwo"), name="a"))
    [Line(number=1, text='one', note=None), Line(number=3, text='two', note=None)]
    """
    start = stream.tell()
    wide = wide_encoding(stream.read(_SAMPLE))
    stream.seek(start)
    source = _narrowed(stream, wide) if wide else stream
    note = f"read as {wide.upper()}" if wide else None
    for number, data in _pieces(source, longest):
        if data is None:
            reason = f"line {number} is longer than {longest // 2**20} MB"
            yield InputError(name, reason, "Give one article a line.")
        elif data.strip():
            yield _decoded(data, number, name=name, note=note)


def _decoded(data: bytes, number: int, *, name: str, note: str | None) -> Line | InputError:
    try:
        decoded = decode(data.removeprefix(codecs.BOM_UTF8), name=f"{name}:{number}")
    except InputError as error:
        return error
    return Line(number, decoded.text.rstrip("\r\n"), decoded.note or note)


def _pieces(source: BinaryIO, longest: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line's number and bytes, None for the bytes of one beyond the limit."""
    number = 0
    while data := source.readline(longest + 1):
        number += 1
        if len(data) <= longest:
            yield number, data
            continue
        while data and not data.endswith(b"\n"):
            data = source.readline(longest + 1)
        yield number, None


def _narrowed(stream: BinaryIO, encoding: str) -> BinaryIO:
    """Return the stream's text as UTF-8, recoded piece by piece."""
    return io.BufferedReader(_Recoded(stream, encoding), 2**16)


class _Recoded(io.RawIOBase):
    """Bytes of one encoding seen as UTF-8."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
        self._left = b""

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer; return how many bytes came, 0 at the end."""
        while not self._left:
            data = self._stream.read(_SAMPLE)
            text = self._decoder.decode(data, final=not data)
            self._left = text.encode("utf-8", "replace")
            if not data:
                break
        taken = self._left[: len(buffer)]
        buffer[: len(taken)] = taken
        self._left = self._left[len(taken) :]
        return len(taken)
