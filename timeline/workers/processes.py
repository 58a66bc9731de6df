"""Several processes on this machine. Knows no work itself."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TypeVar

from timeline.workers.spread import Spread, here, in_order

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")
_AHEAD = 4  # pieces of work for each process that may be under way or wait to be asked for


@contextmanager
def processes(jobs: int) -> Iterator[Spread]:
    """Work in so many processes; with one, in this one.

    They are started anew and share nothing with this one, so that they find what it would find.
    """
    if jobs <= 1:
        yield here
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_end_with_parent) as pool:

        def spread(work: Callable[[_Given], _Made], given: Iterable[_Given], /) -> Iterator[_Made]:
            return in_order(lambda one: pool.submit(work, one), given, ahead=_AHEAD * jobs)

        try:
            yield spread
        finally:
            pool.shutdown(cancel_futures=True)


def _end_with_parent() -> None:
    """A process whose parent was killed waits for work forever, if nothing ends it."""
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent.join,), daemon=True).start()


def _end_after(parent_ended: Callable[[], None]) -> None:
    parent_ended()
    os._exit(1)
