"""Finds files below folders and opens them as streams that can be read again from the start. Knows no article."""

import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, cast

from timeline.errors import InputError
from timeline.intake.formats import endings

STANDARD_INPUT = "-"
_NOT_ARTICLES = (".gold.json",)
_READ_ME = "readme.md"
_IN_MEMORY = 16 * 2**20  # bytes of a stream that are kept before it goes to a file without a name
_LARGEST_STREAM = 8 * 2**30
_PIECE = 2**20


def named_files(paths: Iterable[str]) -> Iterator[str | InputError]:
    """Yield the names of all files that are meant, those of a folder in the order of names."""
    for path in paths:
        if path == STANDARD_INPUT or not os.path.isdir(path):  # noqa: PTH112  a name with a NUL is no error here
            yield path if path == STANDARD_INPUT else str(Path(path))
            continue
        empty = True
        for name in _inside(path):
            empty = False
            yield name
        if empty:
            remedy = "Put text, web pages, mails, PDF, Word files, JSON or tables in it."
            yield InputError(path, "is a folder without any article", remedy)


def opened(name: str, *, stdin: BinaryIO | None = None) -> BinaryIO:
    """Return a file's or `stdin`'s bytes as a seekable stream at its start; raise InputError where it has none."""
    try:
        return spooled(stdin, name=name) if stdin is not None else _opened(name)
    except OSError as error:
        raise _unreadable(name, error) from error
    except ValueError as error:
        raise InputError(name, "is not the name of a file", "Check the spelling.") from error


def spooled(stream: BinaryIO, *, name: str, largest: int = _LARGEST_STREAM) -> BinaryIO:
    """Return what a stream gives as one that can be sought in; raise InputError where it gives too much."""
    with ExitStack() as unless_kept:
        kept = unless_kept.enter_context(tempfile.SpooledTemporaryFile(_IN_MEMORY))
        left = largest
        while data := stream.read(_PIECE):
            left -= len(data)
            if left < 0:
                raise InputError(
                    name, f"is larger than {largest // 2**20} MB", "Split it into several files."
                )
            kept.write(data)
        kept.seek(0)
        unless_kept.pop_all()
    return cast("BinaryIO", kept)


def _opened(name: str) -> BinaryIO:
    mode = os.stat(name).st_mode  # noqa: PTH116
    if stat.S_ISREG(mode):
        return Path(name).open("rb")
    if stat.S_ISFIFO(mode):
        with Path(name).open("rb", buffering=0) as pipe:
            return spooled(cast("BinaryIO", pipe), name=name)
    raise InputError(name, "is no file", "Name a file or a folder.")


def _inside(folder: str) -> Iterator[str | InputError]:
    refused: list[InputError] = []
    for base, folders, files in os.walk(folder, onerror=lambda error: refused.append(_not_walked(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(base, name)  # noqa: PTH118
            if is_article_name(name) and not _is_special(path):
                yield str(Path(path))
        yield from refused
        refused.clear()
    yield from refused


def is_article_name(name: str) -> bool:
    """Return whether a file in a folder is read: its ending is known, and its name says no other use."""
    lower = name.lower()
    return lower.endswith(endings()) and not (
        lower.startswith(".") or lower == _READ_ME or lower.endswith(_NOT_ARTICLES)
    )


def _is_special(path: str) -> bool:
    """Whether it is there and no file: a pipe in a folder would wait for ever."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116
    except OSError:
        return False


def _not_walked(error: OSError) -> InputError:
    return _unreadable(str(error.filename), error)


def _unreadable(name: str, error: OSError) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError(name, "there is no such file or folder", "Check the spelling of the path.")
    if isinstance(error, PermissionError):
        return InputError(name, "must not be read by this user", "Give yourself the right to read it.")
    return InputError(name, f"could not be read ({error.strerror or error})", "Check the file.")
