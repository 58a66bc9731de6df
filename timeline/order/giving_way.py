"""A network brought to rest although facts contradict: what gives way goes, and the bounds that rested on it with it.

Only what rested on a fact that is gone is worked out again (as in J. Doyle, A truth maintenance system, 1979), so a
story with hundreds of contradictions costs hundreds of small repairs and not hundreds of stories.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from timeline.order.network import FLOOR, Limit, Network, Side, Step

Choice = Callable[[frozenset[int]], int]  # of facts that cannot all hold, the one that goes

_NOTHING = Step(FLOOR, None, None, None)


def bring_to_rest(network: Network, choice: Choice) -> frozenset[int]:
    """Settle the network; wherever facts contradict, the one that `choice` names goes. Gives those that are gone."""
    return _Repair(network, choice).settle()


def without(network: Network, fact: int) -> Network:
    """A copy of a network at rest, brought to rest without one of its facts."""
    repair = _Repair(network.copy(), min)
    repair.give_up({fact})
    repair.forget()
    return repair.network


class _Repair:
    """A network that is being settled, and the facts that have gone so far."""

    def __init__(self, network: Network, choice: Choice) -> None:
        self.network, self.choice = network, choice
        self.gone: set[int] = set()
        self.edges: defaultdict[int, list[int]] = defaultdict(list)
        for edge, fact in enumerate(network.facts):
            if fact is not None:
                self.edges[fact].append(edge)
        self.limits: defaultdict[int, list[Limit]] = defaultdict(list)
        self.limited: defaultdict[int, list[int]] = defaultdict(list)
        for limit in network.limits:
            self.limits[limit.variable].append(limit)
            self.limited[limit.fact].append(limit.variable)

    def settle(self) -> frozenset[int]:
        """Bring all to rest; what crosses is looked at again alone, for without a fact bounds are never tighter."""
        order = self.network.order()
        self._rest(order, order[::-1])
        crossing: Sequence[int] = range(self.network.size)
        while crossing := [variable for variable in crossing if self.network.crosses(variable)]:
            contradictions = self.network.contradictions(crossing)
            if any(facts & self.gone for facts in contradictions):
                self._rest(*self._loosened(self.gone, everywhere=True))
            else:
                self.give_up({self.choice(facts) for facts in contradictions})
        self.forget()
        return frozenset(self.gone)

    def give_up(self, facts: set[int]) -> None:
        """Take facts out, and bring to rest again what rested on them."""
        for fact in facts:
            self._drop(fact)
        self._rest(*self._loosened(facts))

    def forget(self) -> None:
        """Let the network know no limit of a fact that is gone."""
        self.network.limits = [limit for limit in self.network.limits if limit.fact not in self.gone]

    def _rest(self, low: Iterable[int], high: Iterable[int]) -> None:
        """Sweep both sides from these variables until no circle is left."""
        while True:
            broken: set[int] = set()

            def break_(circle: frozenset[int], broken: set[int] = broken) -> None:
                fact = self.choice(circle) if circle.isdisjoint(self.gone) else min(circle & self.gone)
                broken.add(fact)
                self._drop(fact)

            self.network.sweep(self.network.low, low, at_circle=break_)
            self.network.sweep(self.network.high, high, at_circle=break_)
            if not broken:
                return
            low, high = self._loosened(self.gone, everywhere=True)

    def _drop(self, fact: int) -> None:
        """Take the edges of a fact out; the bounds that rest on it stand until they are loosened."""
        self.gone.add(fact)
        network = self.network
        for edge in self.edges.get(fact, ()):
            for side, other in ((network.low, network.high), (network.high, network.low)):
                ways = side.edges[other.ends[edge]]
                ways[:] = [way for way in ways if way[0] != edge]

    def _loosened(self, gone: set[int], *, everywhere: bool = False) -> tuple[list[int], list[int]]:
        """Forget the bounds that rest on facts that are gone; where to sweep from, each side.

        They are sought along the ties from where those facts were told. A bound can hang on one that has been raised
        since by another way, and keep an old chain; such a one is met, if ever, by looking `everywhere`.
        """
        low, high = self.network.low, self.network.high
        return (self._loosen(low, high, gone, everywhere), self._loosen(high, low, gone, everywhere))

    def _loosen(self, side: Side, other: Side, gone: set[int], everywhere: bool) -> list[int]:
        starts = range(self.network.size) if everywhere else self._touched(side, gone)
        resting = self._resting_on(side, gone, starts)
        for variable in resting:
            side.values[variable], side.steps[variable] = FLOOR, _NOTHING
        sources = {tail for variable in resting for _, tail, _, _ in other.edges[variable]}
        for limit in (limit for variable in sorted(resting) for limit in self.limits.get(variable, ())):
            if limit.upper is side.upper and limit.fact not in self.gone and self.network.narrow(limit):
                sources.add(limit.variable)
        return sorted(sources)

    def _touched(self, side: Side, facts: set[int]) -> list[int]:
        """The variables whose bound on that side the facts may have set themselves."""
        by_edges = {side.ends[edge] for fact in facts for edge in self.edges.get(fact, ())}
        return sorted(by_edges.union(*(self.limited.get(fact, ()) for fact in facts)))

    def _resting_on(self, side: Side, gone: set[int], starts: Iterable[int]) -> set[int]:
        """The variables, of these and those behind them, whose bound came about through a fact that is gone."""
        known: dict[int, bool] = {id(None): False}
        found: set[int] = set()
        waiting = list(starts)
        while waiting:
            variable = waiting.pop()
            if variable not in found and self._rests(side.steps[variable], gone, known):
                found.add(variable)
                waiting += (head for _, head, _, _ in side.edges[variable])
        return found

    def _rests(self, last: Step, gone: set[int], known: dict[int, bool]) -> bool:
        """Whether a chain holds a fact that is gone; `known` are steps that were looked at."""
        facts = self.network.facts
        path = []
        step: Step | None = last
        while (rests := known.get(id(step))) is None and step is not None:
            path.append(id(step))
            if (step.root if step.edge is None else facts[step.edge]) in gone:
                rests = True
                break
            step = step.before
        known.update(dict.fromkeys(path, bool(rests)))
        return bool(rests)
