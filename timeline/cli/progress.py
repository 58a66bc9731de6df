"""Shows on standard error how far long work is, where somebody watches. Knows no stage."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

_T = TypeVar("_T")


def with_progress(steps: Iterable[_T], total: int | None = None) -> Iterator[_T]:
    """Yield the same steps; with a bar when there are many, or with their count when nobody knows how many."""
    if (total is not None and total < 3) or not sys.stderr.isatty():
        yield from steps
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(steps, total=total)
