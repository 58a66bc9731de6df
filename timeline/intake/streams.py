"""One stream into raw articles: has it read by its format and opens what is inside it. Knows no format itself."""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.columns import Columns
from timeline.intake.formats import HEAD, reader_of, tell_format
from timeline.intake.raw import Enclosed, Item, Raw

_DEEPEST = 2  # files inside files inside the input
_MOST_ENCLOSED = 100_000
_LARGEST_ENCLOSED = 8 * 2**30  # bytes of all files inside one input


def read_stream(stream: BinaryIO, *, name: str, columns: Columns | None = None) -> Iterator[Raw | InputError]:
    """Yield the raw articles of a seekable binary stream, and an InputError for each part that is none.

    `columns` says which columns of tables hold what, also of those inside an archive.
    """
    opened = [_items(stream, name, columns)]
    count = size = 0
    while opened:
        try:
            item = next(opened[-1], None)
        except InputError as error:
            item = error
            opened.pop()
        if item is None:
            opened.pop()
        elif not isinstance(item, Enclosed):
            yield item
        elif len(opened) > _DEEPEST:
            reason = "is a file inside an archive inside an archive"
            yield InputError(item.name, reason, "Unpack it and give what is in it.")
        else:
            count, size = count + 1, size + item.size
            if count > _MOST_ENCLOSED or size > _LARGEST_ENCLOSED:
                reason = "holds too much to be read at once: the rest was left out"
                yield InputError(name, reason, "Unpack it and give its parts.")
                return
            opened.append(_enclosed(item, columns))


def _items(stream: BinaryIO, name: str, columns: Columns | None) -> Iterator[Item]:
    head = stream.read(HEAD)
    stream.seek(0)
    if not head.strip() and len(head) < HEAD:
        raise InputError(name, "is empty", "Give a file with an article's text in it.")
    told = tell_format(head, name=name)
    for item in reader_of(told.format, columns)(stream, name=name):
        if told.note and not isinstance(item, InputError):
            yield replace(item, notes=(told.note, *item.notes))
        else:
            yield item


def _enclosed(file: Enclosed, columns: Columns | None) -> Iterator[Item]:
    """Yield what a file inside another holds, each with what the outer one says of it."""
    for item in _items(file.stream, file.name, columns):
        if isinstance(item, InputError):
            yield item
        else:
            yield replace(item, stated=(*item.stated, *file.stated), notes=(*file.notes, *item.notes))
