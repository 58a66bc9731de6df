"""A chain with fewer facts that shows readers the same day, though it holds less tightly. Moves no bound.

A bound is known to the minute and shown as a day: what rests on two facts and leads to the evening of a day explains
that day better than what rests on four and leads to its noon.
"""

from collections.abc import Callable
from typing import NamedTuple

from timeline.order.network import FLOOR, UNBOUNDED, Network, Side
from timeline.order.shortest import Because

MOST = 4  # facts of a chain that are tried
Best = tuple[int, float, Because] | None  # value, weight, and why


class Way(NamedTuple):
    """An edge into a variable: where it comes from, and who says so."""

    edge: int
    tail: int
    fact: int | None


class Shorter:
    """One side of a settled network; `chain` looks for the fewest facts that are good enough."""

    def __init__(self, network: Network, side: Side, weights: Callable[[int], float]) -> None:
        self.network, self.side, self.weights = network, side, weights
        self.into = (network.low if side.upper else network.high).edges
        self.given = [[way for way in ways if network.facts[way[0]] is None] for ways in self.into]
        self.roots: dict[int, tuple[int, float, Because]] = {}
        for limit in network.limits:
            if limit.upper is side.upper:
                value = -limit.tick if limit.upper else limit.tick
                told = (value, weights(limit.fact), Because(limit.fact, None))
                if limit.variable not in self.roots or told[:2] > self.roots[limit.variable][:2]:
                    self.roots[limit.variable] = told
        self.known: dict[tuple[int, int], Best] = {}

    def chain(self, variable: int, most: int, enough: Callable[[int, int], bool]) -> Because | None:
        """The chain of fewer than `most` facts whose value and root are `enough`; None without one."""
        for count in range(1, min(most, MOST + 1)):
            found = self.best(variable, count)
            if found is not None and enough(found[0], last(found[2])):
                return found[2]
        return None

    def best(self, variable: int, count: int) -> Best:
        """The tightest that so many facts make of a variable's bound, the weightiest of several; None where open."""
        key = variable, count
        if key not in self.known:
            self.known[key] = self._best(variable, count)
        return self.known[key]

    def _best(self, variable: int, count: int) -> Best:
        root = self.roots.get(variable)
        value, weight = (FLOOR, 0.0) if root is None else root[:2]
        taken: tuple[int | None, Because] | None = None
        facts, best, step = self.network.facts, self.best, self.side.step
        for edge, tail, gap, calendar in self.into[variable] if count > 1 else self.given[variable]:
            fact = facts[edge]
            before = best(tail, count if fact is None else count - 1)
            if before is None or before[0] <= UNBOUNDED:
                continue
            led = before[0] + gap if calendar is None else step(calendar, before[0])
            if led < value:
                continue
            heavy = before[1] if fact is None else before[1] + self.weights(fact)
            if led > value or heavy > weight:
                value, weight, taken = led, heavy, (fact, before[2])
        if taken is None:
            return root
        fact, because = taken
        return value, weight, because if fact is None else Because(fact, because)


def last(because: Because) -> int:
    """The fact that a chain rests on."""
    *_, root = because.facts()
    return root
