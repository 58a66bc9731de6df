"""Says on standard error how it went, and ends with the exit code for it."""

import sys

import typer

SOME_FAILED, WRONG_USE = 1, 2


def say(line: str) -> None:
    """Write a line on standard error."""
    sys.stderr.write(f"{line}\n")


def finish(*, failed: int, read: int = 1) -> None:
    """End with 1 where inputs could not be read, with 2 where there was nothing at all; return where all is done."""
    if failed:
        raise typer.Exit(SOME_FAILED)
    if not read:
        raise typer.Exit(WRONG_USE)
