"""What a reader makes of an input before it is judged: raw articles, and files inside it. Reads nothing itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol, TypeAlias

from timeline.errors import InputError
from timeline.model import StatedDay


@dataclass(frozen=True, slots=True)
class Raw:
    """One article as it was given; `name` tells it from others of the same input ("mail.mbox[3]").

    `text` is plain, its paragraphs divided by line ends. `published` is what a record says of its day, in its own
    words; `stated` are the days that the reader could tell by itself.
    """

    name: str
    text: str
    id: str | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None
    stated: tuple[StatedDay, ...] = ()
    notes: tuple[str, ...] = ()
    format: str = "plain text"


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file inside another, as an archive's member or a mail's attachment, to be read by its own format.

    `stream` is binary, seekable, at its start, and is read before the next item is asked for; `size` is in bytes.
    """

    name: str
    stream: BinaryIO
    size: int
    stated: tuple[StatedDay, ...] = ()
    notes: tuple[str, ...] = ()


Item: TypeAlias = Raw | InputError | Enclosed


class Reader(Protocol):
    """Reads one format: yields an InputError for an item that is no article and goes on.

    Raises InputError only when nothing of the file can be read. `stream` is binary, seekable, at its start.
    """

    def __call__(self, stream: BinaryIO, *, name: str) -> Iterator[Item]:
        """Yield what the stream holds, in its order."""
