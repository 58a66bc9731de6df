"""A network brought to rest although facts contradict: what gives way goes, and the bounds that rested on it with it.

Only what rested on a fact that is gone is worked out again (as in J. Doyle, A truth maintenance system, 1979), so a
story with hundreds of contradictions costs hundreds of small repairs and not hundreds of stories.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property

from timeline.order.network import FLOOR, Network, Side, Step

Choice = Callable[[frozenset[int]], int]  # of facts that cannot all hold, the one that goes

_NOTHING = Step(FLOOR, None, None, None)


def bring_to_rest(network: Network, choice: Choice) -> frozenset[int]:
    """Settle the network; wherever facts contradict, the one that `choice` names goes. Gives those that are gone."""
    return _Repair(network, choice).settle()


def without(network: Network, fact: int) -> Network:
    """A copy of a network at rest, brought to rest without one of its facts."""
    repair = _Repair(network.copy(), min)
    repair.give_up({fact})
    return repair.network


class _Repair:
    """A network that is being settled, and the facts that have gone so far."""

    def __init__(self, network: Network, choice: Choice) -> None:
        self.network, self.choice = network, choice
        self.gone: set[int] = set()

    def settle(self) -> frozenset[int]:
        order = self.network.order()
        self._rest(order, order[::-1])
        while crossed := self.network.crossed():
            self.give_up({self.choice(facts) for facts in crossed})
        return frozenset(self.gone)

    @cached_property
    def _edges(self) -> dict[int, list[int]]:
        """The edges of each fact."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for edge, fact in enumerate(self.network.facts):
            if fact is not None:
                found[fact].append(edge)
        return found

    def give_up(self, facts: set[int]) -> None:
        """Take facts out, and bring to rest again what rested on them."""
        for fact in facts:
            self._drop(fact)
        self._rest(*self._loosened(facts))

    def _rest(self, low: Iterable[int], high: Iterable[int]) -> None:
        """Sweep both sides from these variables until no circle is left."""
        while True:
            broken: set[int] = set()

            def break_(circle: frozenset[int], broken: set[int] = broken) -> None:
                fact = self.choice(circle)
                broken.add(fact)
                self._drop(fact)

            self.network.sweep(self.network.low, low, at_circle=break_)
            self.network.sweep(self.network.high, high, at_circle=break_)
            if not broken:
                return
            low, high = self._loosened(broken)

    def _drop(self, fact: int) -> None:
        """Take the edges of a fact out; the bounds that rest on it stand until they are loosened."""
        self.gone.add(fact)
        network = self.network
        for edge in self._edges.get(fact, ()):
            for side, other in ((network.low, network.high), (network.high, network.low)):
                ways = side.edges[other.ends[edge]]
                ways[:] = [way for way in ways if way[0] != edge]

    def _loosened(self, gone: set[int]) -> tuple[list[int], list[int]]:
        """Forget what facts that are gone said, and the bounds that rest on it; where to sweep from, each side."""
        network = self.network
        network.limits = [limit for limit in network.limits if limit.fact not in gone]
        return (
            self._loosen(network.low, network.high, gone),
            self._loosen(network.high, network.low, gone),
        )

    def _loosen(self, side: Side, other: Side, gone: set[int]) -> list[int]:
        resting = self._resting_on(side, gone)
        for variable in resting:
            side.values[variable], side.steps[variable] = FLOOR, _NOTHING
        starts = {tail for variable in resting for _, tail, _, _ in other.edges[variable]}
        for limit in self.network.limits if resting else ():
            if limit.upper is side.upper and limit.variable in resting and self.network.narrow(limit):
                starts.add(limit.variable)
        return sorted(starts)

    def _resting_on(self, side: Side, gone: set[int]) -> set[int]:
        """The variables whose bound came about through a fact that is gone."""
        facts = self.network.facts
        known: dict[int, bool] = {id(None): False}
        found = set()
        for variable, last in enumerate(side.steps):
            path = []
            step: Step | None = last
            while (rests := known.get(id(step))) is None and step is not None:
                path.append(id(step))
                if (step.root if step.edge is None else facts[step.edge]) in gone:
                    rests = True
                    break
                step = step.before
            for one in path:
                known[one] = bool(rests)
            if rests:
                found.add(variable)
        return found
