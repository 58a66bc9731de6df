"""Finds the files that a user names and reads each; what fails is set down, and the rest goes on."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.articles import read_each, with_unique_ids
from timeline.model import Article

ENDINGS = (".txt", ".md", ".json", ".jsonl")
LARGEST_FILE = 512 * 2**20
STANDARD_INPUT = "-"
_NOT_ARTICLES = (".gold.json",)
_READ_ME = "readme.md"


@dataclass(frozen=True, slots=True)
class Intake:
    """What was read; `inputs` are the name and SHA-256 of each file that could be opened."""

    articles: tuple[Article, ...]
    failures: tuple[InputError, ...] = ()
    inputs: tuple[tuple[str, str], ...] = ()


def read(paths: Sequence[str], *, published: int | None = None, stdin: BinaryIO | None = None) -> Intake:
    """Return the articles of files, folders and standard input ("-"), with a failure for each that is none.

    A folder is read with all below it, in the order of names: text, Markdown and JSON, but no README.md, no
    *.gold.json and nothing hidden. `published` is the day of articles without a date of their own. A file that
    is named twice is read once. `stdin` takes the place of the process's standard input.
    """
    articles: list[Article] = []
    failures: list[InputError] = []
    inputs: list[tuple[str, str]] = []
    for name in dict.fromkeys(_names(paths, failures)):
        try:
            data = _bytes(name, stdin)
        except InputError as error:
            failures.append(error)
            continue
        inputs.append((name, sha256(data).hexdigest()))
        found, wrong = read_each(data, name=name, published=published)
        articles.extend(found)
        failures.extend(wrong)
    return Intake(with_unique_ids(articles), tuple(failures), tuple(inputs))


def _names(paths: Sequence[str], failures: list[InputError]) -> Iterator[str]:
    for path in paths:
        if path != STANDARD_INPUT and Path(path).is_dir():
            found = tuple(_inside(path, failures))
            if not found:
                reason = "is a folder without any article"
                failures.append(InputError(path, reason, f"Put files in it that end in {' '.join(ENDINGS)}."))
            yield from found
        else:
            yield path if path == STANDARD_INPUT else str(Path(path))


def _inside(folder: str, failures: list[InputError]) -> Iterator[str]:
    def refused(error: OSError) -> None:
        failures.append(_unreadable(str(error.filename), error))

    for base, folders, files in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if _is_article(name):
                yield str(Path(base, name))


def _is_article(name: str) -> bool:
    lower = name.lower()
    return lower.endswith(ENDINGS) and not (
        lower.startswith(".") or lower == _READ_ME or lower.endswith(_NOT_ARTICLES)
    )


def _bytes(name: str, stdin: BinaryIO | None) -> bytes:
    """Return what a file holds, and no more of it than could be accepted."""
    try:
        if name == STANDARD_INPUT:
            data = (stdin or sys.stdin.buffer).read(LARGEST_FILE + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise _unreadable(name, error) from error
    except ValueError as error:
        raise InputError(name, "is not the name of a file", "Check the spelling.") from error
    if len(data) > LARGEST_FILE:
        reason = f"is larger than {LARGEST_FILE // 2**20} MB"
        raise InputError(name, reason, "Split it into several files.")
    return data


def _unreadable(name: str, error: OSError) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError(name, "there is no such file or folder", "Check the spelling of the path.")
    if isinstance(error, PermissionError):
        return InputError(name, "must not be read by this user", "Give yourself the right to read it.")
    return InputError(name, f"could not be read ({error.strerror or error})", "Check the file.")
