"""Writes what a command made: to the end or not at all. Knows no format."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from timeline.errors import UsageError


@contextmanager
def written(output: Path) -> Iterator[TextIO]:
    """Give a file to write to, which takes the output's name once all is written; "-" is standard output.

    Where the writing is broken off, nothing is left and an older file under that name stays as it was.
    """
    if str(output) == "-":
        yield sys.stdout
        return
    final = output.resolve()
    if final.exists() and not final.is_file():  # a pipe, a device: it cannot be replaced
        with _open(final, "w", shown=output) as file:
            yield file
        return
    part = final.with_name(f".{final.name}.{os.getpid()}.part")
    with _open(part, "x", shown=output) as file:
        try:
            yield file
            file.close()
            part.replace(final)
        except OSError as error:
            raise _refused(output, error) from error
        finally:
            part.unlink(missing_ok=True)


def _open(path: Path, mode: str, *, shown: Path) -> TextIO:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open(mode, encoding="utf-8", newline="\n")  # type: ignore[return-value]
    except OSError as error:
        raise _refused(shown, error) from error


def _refused(output: Path, error: OSError) -> UsageError:
    return UsageError(f"{output}: cannot be written ({error.strerror}). Choose another place")
