"""Finds the files that a user names and reads each; what fails is set down, and the rest goes on."""

import hashlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.articles import articles_in
from timeline.intake.files import STANDARD_INPUT, named_files, opened
from timeline.intake.names import Names, with_unique_ids
from timeline.model import Article

_PIECE = 2**20


@dataclass(frozen=True, slots=True)
class Intake:
    """What was read; `inputs` are the name and SHA-256 of each file that could be opened."""

    articles: tuple[Article, ...]
    failures: tuple[InputError, ...] = ()
    inputs: tuple[tuple[str, str], ...] = ()


def read(paths: Sequence[str], *, published: int | None = None, stdin: BinaryIO | None = None) -> Intake:
    """Return the articles of files, folders and standard input ("-"), with a failure for each that is none.

    A folder is read with all below it, in the order of names: files of all formats, but no README.md, no
    *.gold.json and nothing hidden. `published` is the day of articles without a date of their own. A file that
    is named twice is read once. `stdin` takes the place of the process's standard input.
    """
    inputs: list[tuple[str, str]] = []
    found = tuple(_read(paths, published, stdin, inputs=inputs))
    failures = tuple(item for item in found if isinstance(item, InputError))
    articles = with_unique_ids(item for item in found if isinstance(item, Article))
    return Intake(articles, failures, tuple(inputs))


def read_iter(
    paths: Iterable[str], *, published: int | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article | InputError]:
    """Yield what `read` returns, one article or failure at a time, and hold no more than one in memory.

    Of articles that share an id the later get a number; one that is called so already gets the next.
    """
    names = Names()
    for found in _read(paths, published, stdin):
        yield found if isinstance(found, InputError) else names.unique(found)


def _read(
    paths: Iterable[str],
    published: int | None,
    stdin: BinaryIO | None,
    *,
    inputs: list[tuple[str, str]] | None = None,
) -> Iterator[Article | InputError]:
    """Yield articles and failures; the files' hashes are added to `inputs`, where it is given."""
    seen: set[str] = set()
    for name in named_files(paths):
        if isinstance(name, InputError):
            yield name
        elif name not in seen:
            seen.add(name)
            source = (stdin or sys.stdin.buffer) if name == STANDARD_INPUT else None
            yield from _read_file(name, published, source, inputs=inputs)


def _read_file(
    name: str, published: int | None, stdin: BinaryIO | None, *, inputs: list[tuple[str, str]] | None
) -> Iterator[Article | InputError]:
    try:
        stream = opened(name, stdin=stdin)
    except InputError as error:
        yield error
        return
    with stream:
        if inputs is not None:
            inputs.append((name, _digest(stream)))
        yield from articles_in(stream, name=name, published=published)


def _digest(stream: BinaryIO) -> str:
    digest = hashlib.sha256()
    while data := stream.read(_PIECE):
        digest.update(data)
    stream.seek(0)
    return digest.hexdigest()
