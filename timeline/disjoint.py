"""Things that belong together because ties lead from one to the other. Knows nothing of what they are."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

_Thing = TypeVar("_Thing", bound=Hashable)


class Disjoint(Generic[_Thing]):
    """Sets without common members, as trees whose paths are halved on the way up.

    R. E. Tarjan, Efficiency of a good but not linear set union algorithm, 1975.

    >>> sets = Disjoint("abcd")
    >>> sets.join("b", "a"), sets.join("a", "b")
    (True, False)
    >>> sets.top("a"), sets.top("d")
    ('b', 'd')
    """

    def __init__(self, things: Iterable[_Thing]) -> None:
        self._above = {thing: thing for thing in things}

    def __contains__(self, thing: object) -> bool:
        return thing in self._above

    def __iter__(self) -> Iterator[_Thing]:
        return iter(self._above)

    def top(self, thing: _Thing) -> _Thing:
        """The member that stands for the thing's set."""
        above = self._above
        while (up := above[thing]) != thing:
            above[thing] = thing = above[up]
        return thing

    def join(self, one: _Thing, other: _Thing) -> bool:
        """Make one set of both things' sets, for which the first one's top stands; whether they were two."""
        first, second = self.top(one), self.top(other)
        self._above[second] = first
        return first != second
