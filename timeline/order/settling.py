"""Statements brought to rest: what contradicts is found, and the weakest of it set aside until the rest holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model import Statement
from timeline.order.conflicts import minimal, network_of, weakest
from timeline.order.frame import Placed
from timeline.order.network import Network


@dataclass(frozen=True, slots=True)
class Clash:
    """A smallest set of statements that cannot all hold, and the one of them that was set aside."""

    statements: tuple[Statement, ...]
    aside: Statement


@dataclass(frozen=True, slots=True)
class Settled:
    """A network at rest, the statements in it (facts are their numbers), and what could not hold with them."""

    network: Network
    held: tuple[Statement, ...]
    clashes: tuple[Clash, ...]


def settled(statements: Sequence[Statement], placed: dict[str, Placed]) -> Settled:
    """What is left of the statements when all that contradicts is gone."""
    left = list(statements)
    clashes: list[Clash] = []
    while True:
        network = network_of(left, placed)
        contradictions = network.settle()
        if not contradictions:
            return Settled(network, tuple(left), tuple(clashes))
        gone = set()
        for facts in contradictions:
            clash = minimal([left[number] for number in facts], placed)
            aside = weakest(clash)
            gone.add(aside.id)
            clashes.append(Clash(clash, aside))
        left = [s for s in left if s.id not in gone]
