"""Python's cyclic collector kept out of work that makes many records and no cycles. Knows no record."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Let the collector rest: it would walk all records again and again, a quarter of a large story's time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():  # what is new counts as old: no walk over all of it at once
                gc.freeze()
                gc.unfreeze()
            gc.enable()
