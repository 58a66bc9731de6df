"""Statements brought to rest: what contradicts is found, and the weakest of it set aside until the rest holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model import Statement
from timeline.order.conflicts import loaded, minimal, network_of, weakest
from timeline.order.edges import edges_of
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
    network = network_of(statements, placed)
    contradictions = network.settle()
    if not contradictions:
        return Settled(network, tuple(statements), ())
    held, clashes = _without_clashes(statements, placed, contradictions)
    network = network_of(held, placed)
    network.settle()
    return Settled(network, held, clashes)


def _without_clashes(
    statements: Sequence[Statement], placed: dict[str, Placed], contradictions: Sequence[frozenset[int]]
) -> tuple[tuple[Statement, ...], tuple[Clash, ...]]:
    """The statements that hold, and the contradictions of the others; what each means is worked out once."""
    left = {number: edges_of(statement, number, placed) for number, statement in enumerate(statements)}
    clashes: list[Clash] = []
    while contradictions:
        gone = set()
        for facts in contradictions:
            clash = minimal([statements[number] for number in facts], placed)
            aside = weakest(clash)
            gone.add(aside.id)
            clashes.append(Clash(clash, aside))
        left = {number: meaning for number, meaning in left.items() if statements[number].id not in gone}
        contradictions = loaded(left.values(), placed).settle()
    return tuple(statements[number] for number in left), tuple(clashes)
