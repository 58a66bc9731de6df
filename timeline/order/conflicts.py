"""Contradictions: the smallest sets of statements that cannot all hold, and the one that is set aside."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.model import Conflict, Statement
from timeline.order.edges import edges_of, own_edge
from timeline.order.frame import Placed
from timeline.order.network import Network
from timeline.order.weights import standing

_LARGEST = 200  # statements of a contradiction up to which it is made minimal one by one

OWN_DAY = "published-own-day"
RESULT_SAME_DAY = "result-same-day"


def network_of(statements: Sequence[Statement], placed: dict[str, Placed]) -> Network:
    """A network of all the events with what the statements say, not yet settled; facts are their numbers."""
    network = Network(max((p.finish for p in placed.values()), default=-1) + 1)
    for event in placed.values():
        for edge in own_edge(event):
            network.add_edge(edge)
    for number, statement in enumerate(statements):
        edges, limits = edges_of(statement, number, placed)
        for edge in edges:
            network.add_edge(edge)
        for limit in limits:
            network.add_limit(limit)
    return network


def minimal(statements: Sequence[Statement], placed: dict[str, Placed]) -> tuple[Statement, ...]:
    """Of statements that contradict, those without any one of which nothing does."""
    kept = sorted(statements, key=lambda s: s.id)
    if len(kept) > _LARGEST:
        return tuple(kept)
    for statement in tuple(kept):
        rest = [s for s in kept if s is not statement]
        if _contradict(rest, placed):
            kept = rest
    return tuple(kept)


def weakest(statements: Iterable[Statement]) -> Statement:
    """The statement with the lowest standing, then the least weight; among equals, the one with the first id."""
    return min(statements, key=lambda s: (standing(s.rule), s.weight, s.id))


def conflict_of(statements: tuple[Statement, ...], aside: Statement) -> Conflict:
    """The record of a contradiction, in words."""
    others = "; ".join(s.reason for s in statements if s is not aside)
    if not others:
        return Conflict(statements, aside.id, f"this cannot hold: {aside.reason}")
    return Conflict(statements, aside.id, f"set aside: {aside.reason}; it cannot hold with: {others}")


def _contradict(statements: Sequence[Statement], placed: dict[str, Placed]) -> bool:
    names = {s.source for s in statements} | {s.target for s in statements if s.target}
    small: dict[str, Placed] = {}
    count = 0
    for name in sorted(names):
        old = placed[name]
        two = old.finish - old.start
        small[name] = replace(old, start=count, finish=count + two)
        count += 1 + two
    return bool(network_of(statements, small).settle())
