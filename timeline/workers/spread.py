"""Results in the order of what they are made from, with a few pieces of work under way. Starts nothing."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")
_Made_co = TypeVar("_Made_co", covariant=True)


class Spread(Protocol):
    """What `map` does, whoever does the work; the function and what it takes and gives must be fit to be sent."""

    def __call__(self, work: Callable[[_Given], _Made], given: Iterable[_Given], /) -> Iterator[_Made]:
        """Yield what the work makes of each thing given, in that order."""


class Promise(Protocol[_Made_co]):
    """A piece of work that is under way."""

    def result(self) -> _Made_co:
        """Wait for what it makes; raises what the work raised."""

    def cancel(self) -> object:
        """Give it up, if nobody has begun with it."""


def here(work: Callable[[_Given], _Made], given: Iterable[_Given], /) -> Iterator[_Made]:
    """One thing after another, in this process."""
    return map(work, given)


def in_order(
    submit: Callable[[_Given], Promise[_Made]], given: Iterable[_Given], *, ahead: int
) -> Iterator[_Made]:
    """Yield the results in the order given; at most `ahead` pieces of work are under way, or done and not asked for.

    >>> from concurrent.futures import ThreadPoolExecutor
    >>> with ThreadPoolExecutor(2) as pool:
    ...     list(in_order(lambda n: pool.submit(pow, n, 2), range(5), ahead=3))
    [0, 1, 4, 9, 16]
    """
    under_way: deque[Promise[_Made]] = deque()
    try:
        for one in given:
            under_way.append(submit(one))
            if len(under_way) >= ahead:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()
    finally:
        for promise in under_way:
            promise.cancel()
