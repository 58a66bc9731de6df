"""Events that may be one, apart from all that nothing joins to them: each island can be grouped by itself.

Two groups are joined only where the mean of their pairs' odds is for it, so at least one pair has to be.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from timeline.disjoint import Disjoint
from timeline.merge.likeness import POSSIBLY

Pair: TypeAlias = tuple[int, int]  # of events, by number, the lower first


@dataclass(frozen=True, slots=True)
class Island:
    """Numbers of events, in order, and the log odds of those pairs of them that were compared."""

    members: tuple[int, ...]
    odds: Mapping[Pair, float]


def islands(compared: Iterable[tuple[Pair, float]]) -> tuple[Island, ...]:
    """The islands of the pairs that were compared, in the order of their first members; lone events are left out."""
    told = tuple(compared)
    near = [pair for pair, odds in told if odds >= POSSIBLY]
    sets = Disjoint(sorted({number for pair in near for number in pair}))
    for one, other in near:
        sets.join(one, other)
    members: defaultdict[int, list[int]] = defaultdict(list)
    for number in sets:
        members[sets.top(number)].append(number)
    within: defaultdict[int, dict[Pair, float]] = defaultdict(dict)
    for (one, other), odds in told:
        if one in sets and other in sets and sets.top(one) == sets.top(other):
            within[sets.top(one)][one, other] = odds
    return tuple(Island(tuple(numbers), within[top]) for top, numbers in members.items())
