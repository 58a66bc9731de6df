"""Readings of ambiguous expressions, carried side by side: the best few worlds, and how likely each is.

A world takes one reading of each expression. It is as likely as its readings are and as the statements are to be
wrong that it has to set aside; what is consistent wins, and the rest is kept.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from timeline.model import Statement
from timeline.order.frame import Placed
from timeline.order.settling import Settled, settled

Branch: TypeAlias = tuple[tuple[str, int], ...]  # expressions, each with the number of its reading

_WORLDS = 4  # kept at a time
_CHOICES = 4  # expressions that are read in several ways, the least sure first
_MANY = 2_000  # statements beyond which only the first reading is taken
_LEAST = 0.02  # of a world's probability, below which it is dropped
_DOUBT = 0.01  # the least chance of any statement to be wrong
_NOTHING = math.ulp(0.0)  # the least share that has a logarithm


@dataclass(frozen=True, slots=True)
class World:
    """One way to read the text: what holds in it, and its share of belief.

    `log` is its logarithm before shares are made: hundreds of contradictions leave a number too small to hold.
    """

    settled: Settled
    log: float
    probability: float = 0.0


def worlds(statements: Sequence[Statement], placed: dict[str, Placed]) -> tuple[World, ...]:
    """The ways to read ambiguous expressions that are worth keeping, the likeliest first; one at least."""
    tries: dict[Branch, World] = {(): _tried(statements, placed, 1.0)}
    for timex in _choices(statements) if len(statements) <= _MANY else ():
        readings = max(len(s.otherwise) for s in statements if s.timex == timex)
        either = any(_is_either(s) for s in statements if s.timex == timex)
        for taken in tuple(tries):
            found = {}
            for number in range(readings):
                branch = (*taken, (timex, number))
                read, share = _read(statements, dict(branch))
                found[branch] = _tried(read, placed, share)
            tries.update(_only_possible(found) if either else found)
            if either and len(_only_possible(found)) == 1:
                del tries[taken]
        best = sorted(tries, key=lambda branch: (-tries[branch].log, branch))[:_WORLDS]
        tries = {branch: tries[branch] for branch in best}
    return _shares(list(tries.values()))


def _only_possible(found: dict[Branch, World]) -> dict[Branch, World]:
    """The one reading without which more contradicts; nothing where several will do: then all of them stay open."""
    fewest = min(len(world.settled.clashes) for world in found.values())
    best = {b: w for b, w in found.items() if len(w.settled.clashes) == fewest}
    return best if len(best) == 1 else {}


def _is_either(statement: Statement) -> bool:
    """Whether a statement takes all readings together, and prefers none."""
    return bool(statement.otherwise) and _first_share(statement) < _DOUBT


def _shares(found: Sequence[World]) -> tuple[World, ...]:
    """The worlds with shares that add up to 1, without those that are next to nothing; best first."""
    best = max(world.log for world in found)
    against_best = [replace(world, probability=math.exp(world.log - best)) for world in found]
    whole = sum(world.probability for world in against_best)
    ranked = sorted(against_best, key=lambda world: -world.probability)
    likely = [world for world in ranked if world.probability >= _LEAST * whole]
    whole = sum(world.probability for world in likely)
    return tuple(replace(world, probability=world.probability / whole) for world in likely)


def _choices(statements: Sequence[Statement]) -> tuple[str, ...]:
    """The expressions with several readings, the least sure of its first one first."""
    first: dict[str, float] = {}
    for statement in statements:
        if statement.otherwise and statement.timex is not None:
            first[statement.timex] = _first_share(statement)
    return tuple(sorted(first, key=lambda timex: (first[timex], timex))[:_CHOICES])


def _first_share(statement: Statement) -> float:
    return 1.0 - sum(other.share for other in statement.otherwise)


def _read(statements: Sequence[Statement], taken: dict[str, int]) -> tuple[list[Statement], float]:
    """The statements as the readings taken have them, and those readings' odds against the first ones."""
    odds: dict[str, float] = defaultdict(lambda: 1.0)
    read = []
    for statement in statements:
        number = taken.get(statement.timex or "")
        if number is None or number >= len(statement.otherwise):
            read.append(statement)
            continue
        other = statement.otherwise[number]
        first = 1.0 if _is_either(statement) else _first_share(statement)
        odds[statement.timex or ""] = other.share / first
        weight = round(min(1.0, statement.weight * other.share / first), 3)
        read.append(replace(statement, when=other.when, reason=other.reason, weight=weight))
    return read, math.prod(odds.values(), start=1.0)


def _tried(statements: Sequence[Statement], placed: dict[str, Placed], share: float) -> World:
    rest = settled(statements, placed)
    wrong = (max(_DOUBT, 1.0 - clash.aside.weight) for clash in rest.clashes)
    return World(rest, math.fsum(map(math.log, (share or _NOTHING, *wrong))))
