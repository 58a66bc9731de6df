"""A stream as lines of text, decoded by one encoding that holds for all of it. Knows encodings, but no format."""

import codecs
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from timeline.intake.decode import decode, wide_encoding

_CHUNK = 2**20
_SAMPLE = 65_536


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a stream is written; `note` is for the reader, None where it is plain UTF-8."""

    name: str
    note: str | None = None


def encoding_of(stream: BinaryIO, *, name: str) -> Encoding:
    """Return the encoding of a whole stream, which is read through; raise InputError where it is no text.

    >>> encoding_of(io.BytesIO("They met at a café in Halden.".encode("cp1252")), name="a").name
    'cp1252'
    """
    stream.seek(0)
    head = stream.read(_SAMPLE)
    stream.seek(0)
    if wide := wide_encoding(head):
        return Encoding(wide, f"read as {wide.upper()}")
    decode(head, name=name)
    odd = _odd_bytes(stream)
    stream.seek(0)
    if odd is None:
        return Encoding("utf-8-sig")
    taken = decode(odd, name=name).encoding
    part = taken == "utf-8"
    return Encoding(
        taken, "read as UTF-8, though not all of it is" if part else f"not UTF-8: read as {taken}"
    )


def lines_of(stream: BinaryIO, encoding: str, *, longest: int) -> Iterator[str]:
    r"""Yield the stream's lines from its start, each end a "\n"; a line ends, too, after `longest` characters.

    >>> list(lines_of(io.BytesIO(b"one\r\ntwo\rthree"), "utf-8", longest=4))
    ['one\n', 'two\n', 'thre', 'e']
    """
    stream.seek(0)
    inner = codecs.getincrementaldecoder(encoding)(errors="replace")
    decoder = io.IncrementalNewlineDecoder(inner, translate=True)
    left = ""
    while True:
        data = stream.read(_CHUNK)
        left += decoder.decode(data, final=not data)
        *lines, left = left.split("\n")
        for line in lines:
            yield from _cut(f"{line}\n", longest)
        if not data:
            break
        if len(left) > longest:
            *pieces, left = _cut(left, longest)
            yield from pieces
    yield from _cut(left, longest)


def _cut(line: str, longest: int) -> Iterator[str]:
    whole = len(line) - line.endswith("\n")
    if whole <= longest:
        yield from (line,) if line else ()
        return
    yield from (line[start : start + longest] for start in range(0, len(line), longest))


def _odd_bytes(stream: BinaryIO) -> bytes | None:
    """Return the first lines with bytes beyond ASCII, None where the whole stream is UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    odd: list[bytes] = []
    size, sound = 0, True
    while data := stream.read(_CHUNK):
        if sound:
            try:
                decoder.decode(data)
            except UnicodeDecodeError:
                sound = False
        if size < _SAMPLE and not data.isascii():
            found = [line[:_SAMPLE] for line in data.split(b"\n") if not line.isascii()]
            odd.extend(found)
            size += sum(map(len, found))
        elif not sound:
            break
    if sound and not decoder.getstate()[0]:
        return None
    return b"\n".join(odd)[: 2 * _SAMPLE]
