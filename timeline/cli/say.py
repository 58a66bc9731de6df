"""Says on standard error how it went, and ends with the exit code for it."""

import re
import sys

import typer

SOME_FAILED, WRONG_USE = 1, 2
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def say(line: str) -> None:
    """Write a line on standard error."""
    sys.stderr.write(f"{without_controls(line)}\n")


def without_controls(text: str) -> str:
    r"""Return the text with what would steer a terminal, or break the line, shown as a blank.

    >>> without_controls("a\x1b[2Jb\tc")
    'a [2Jb c'
    """
    return _CONTROLS.sub(" ", text)


def finish(*, failed: int, read: int = 1) -> None:
    """End with 1 where inputs could not be read, with 2 where there was nothing at all; return where all is done."""
    if failed:
        raise typer.Exit(SOME_FAILED)
    if not read:
        raise typer.Exit(WRONG_USE)
