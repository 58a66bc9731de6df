"""Statements brought to rest: what contradicts is found, and the weakest of it set aside until the rest holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model import Statement
from timeline.order.conflicts import minimal, network_of, weakest
from timeline.order.frame import Placed
from timeline.order.giving_way import bring_to_rest
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
    clashes: list[Clash] = []

    def weakest_of(facts: frozenset[int]) -> int:
        clash = minimal([statements[number] for number in facts], placed)
        aside = weakest(clash)
        clashes.append(Clash(clash, aside))
        return next(number for number in sorted(facts) if statements[number] is aside)

    gone = bring_to_rest(network, weakest_of)
    if not gone:
        return Settled(network, tuple(statements), ())
    held = tuple(statement for number, statement in enumerate(statements) if number not in gone)
    network = network_of(held, placed)
    network.settle()
    return Settled(network, held, tuple(clashes))
