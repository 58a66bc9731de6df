"""Finds the files that a user names and reads each; what fails is set down, and the rest goes on."""

import hashlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.articles import articles_in
from timeline.intake.columns import Columns
from timeline.intake.files import STANDARD_INPUT, named_files, opened
from timeline.intake.names import Names, with_unique_ids
from timeline.intake.wishes import Wishes
from timeline.model import Article

_PIECE = 2**20


@dataclass(frozen=True, slots=True)
class Intake:
    """What was read; `inputs` are the name and SHA-256 of each file that could be opened."""

    articles: tuple[Article, ...]
    failures: tuple[InputError, ...] = ()
    inputs: tuple[tuple[str, str], ...] = ()


def read(
    paths: Sequence[str],
    *,
    published: int | None = None,
    split: bool | None = None,
    columns: Columns | None = None,
    stdin: BinaryIO | None = None,
) -> Intake:
    """Return the articles of files, folders and standard input ("-"), with a failure for each that is none.

    A folder is read with all below it, in the order of names: files of all formats, but no README.md, no
    *.gold.json and nothing hidden. `published` is the day of articles without a date of their own. A file that
    is named twice is read once. `split` says whether a text with several stories is divided: None where that is
    sure, True where it is likely, False never. `columns` says which columns of tables hold what.
    `stdin` takes the place of the process's standard input.
    """
    inputs: list[tuple[str, str]] = []
    found = tuple(_read(paths, stdin, Wishes(published, split, columns), inputs=inputs))
    failures = tuple(item for item in found if isinstance(item, InputError))
    articles = with_unique_ids(item for item in found if isinstance(item, Article))
    return Intake(articles, failures, tuple(inputs))


def read_iter(
    paths: Iterable[str],
    *,
    published: int | None = None,
    split: bool | None = None,
    columns: Columns | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | InputError]:
    """Yield what `read` returns, one article or failure at a time, and hold no more than one in memory.

    Of articles that share an id the later get a number; one that is called so already gets the next.
    """
    names = Names()
    for found in _read(paths, stdin, Wishes(published, split, columns)):
        yield found if isinstance(found, InputError) else names.unique(found)


def _read(
    paths: Iterable[str],
    stdin: BinaryIO | None,
    wishes: Wishes,
    *,
    inputs: list[tuple[str, str]] | None = None,
) -> Iterator[Article | InputError]:
    """Yield articles and failures; the files' hashes are added to `inputs`, where it is given."""
    seen: set[str] = set()
    for name in named_files(paths):
        if isinstance(name, InputError):
            yield name
            continue
        if name in seen:
            continue
        seen.add(name)
        try:
            stream = opened(name, stdin=(stdin or sys.stdin.buffer) if name == STANDARD_INPUT else None)
        except InputError as error:
            yield error
            continue
        with stream:
            if inputs is not None:
                inputs.append((name, _digest(stream)))
            yield from articles_in(stream, name=name, wishes=wishes)


def _digest(stream: BinaryIO) -> str:
    digest = hashlib.sha256()
    while data := stream.read(_PIECE):
        digest.update(data)
    stream.seek(0)
    return digest.hexdigest()
