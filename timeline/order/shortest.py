"""The fewest facts that make a bound what it is, for every variable of a settled network. Moves no bound.

A bound can come about on several ways that all lead to the same minute; the network keeps the one that it found
first. Here it is the way with the fewest facts, and of those the one whose facts weigh most (E. W. Dijkstra, A note
on two problems in connexion with graphs, 1959), over the edges that hold their head at its bound.
"""

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple, Optional

from timeline.order.network import UNBOUNDED, Network, Side


class Because(NamedTuple):
    """A fact (its number) on the way to a bound, and what it rests on in turn."""

    fact: int
    before: Optional["Because"]

    def facts(self) -> Iterator[int]:
        """The facts, the nearest to the bound first."""
        link: Because | None = self
        while link is not None:
            yield link.fact
            link = link.before


def shortest(network: Network, side: Side, weights: Sequence[float]) -> list[Because | None]:
    """Why each variable's bound on that side is what it is; None where it is open."""
    found: list[Because | None] = [None] * network.size
    done = bytearray(network.size)
    heap: list[tuple[int, float, int, int, Because]] = []
    for variable, step in enumerate(side.steps):
        if step.edge is None and step.root is not None:
            heappush(heap, (1, -weights[step.root], variable, len(heap), Because(step.root, None)))
    turn = len(heap)
    while heap:
        length, heaviness, tail, _, because = heappop(heap)
        if done[tail]:
            continue
        done[tail] = 1
        found[tail] = because
        for edge, head in _holding(side, tail):
            if not done[head]:
                fact = network.facts[edge]
                longer = because if fact is None else Because(fact, because)
                cost = (length, heaviness) if fact is None else (length + 1, heaviness - weights[fact])
                turn += 1
                heappush(heap, (*cost, head, turn, longer))
    return found


def _holding(side: Side, tail: int) -> Iterator[tuple[int, int]]:
    """The edges from a variable that lead to just the bound that their head has, each with its head."""
    base = side.values[tail]
    if base <= UNBOUNDED:
        return
    for edge, head, gap, calendar in side.edges[tail]:
        if (base + gap if calendar is None else side.step(calendar, base)) == side.values[head]:
            yield edge, head
