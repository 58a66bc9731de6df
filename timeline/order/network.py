"""A Simple Temporal Network over plain arrays: bounds of moments, propagated. Knows numbers; knows no event.

Every edge says "the head lies at or after a monotone step from the tail". Lower bounds run along the edges,
upper bounds against them; upper bounds are kept negated, so that one sweep serves both. Each bound keeps the
chain of edges that made it. Queue-based Bellman-Ford (R. E. Bellman 1958; E. F. Moore 1959; R. Dechter, I. Meiri
and J. Pearl, Temporal constraint networks, 1991), with steps that round to calendar days beside plain differences.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Optional

from timeline.order.calendar_edges import CalendarStep

FLOOR = -(1 << 60)  # a bound that nothing has raised; what it reaches along edges stays below UNBOUNDED
UNBOUNDED = FLOOR // 2
_FIRST_CHECK = 8  # updates of one variable after which its chain is looked at for a circle
_TURNS = 60  # turns round a circle with calendar steps after which it is taken to climb forever


class Step(NamedTuple):
    """One step of a bound's chain: the bound's value after it, and how it came about.

    `edge` is None where a fact set the bound; `root` is the number of that fact, None where nothing is known.
    """

    value: int
    edge: int | None
    before: Optional["Step"]
    root: int | None


class Edge(NamedTuple):
    """`head` lies at or after `gap` ticks from `tail`, or a calendar step from it; `fact` is who says so."""

    tail: int
    head: int
    gap: int = 0
    calendar: CalendarStep | None = None
    fact: int | None = None


class Limit(NamedTuple):
    """A variable lies at or after `tick`, or at or before it where `upper`; `fact` is who says so."""

    variable: int
    tick: int
    upper: bool
    fact: int


Way = tuple[int, int, int, CalendarStep | None]  # edge, where it leads, gap, calendar step


class Side:
    """One direction of bounds: values to be raised, their chains, and the edges they run along."""

    __slots__ = ("edges", "ends", "steps", "upper", "values")

    def __init__(self, size: int, *, upper: bool) -> None:
        self.upper = upper
        self.values = [FLOOR] * size
        self.steps = [Step(FLOOR, None, None, None)] * size
        self.edges: list[list[Way]] = [[] for _ in range(size)]
        self.ends: list[int] = []  # where each edge leads in this direction

    def copy(self) -> "Side":
        """One of its own with the same bounds and edges."""
        other = Side(0, upper=self.upper)
        other.values, other.steps, other.ends = self.values[:], self.steps[:], self.ends[:]
        other.edges = [ways[:] for ways in self.edges]
        return other

    def step(self, calendar: CalendarStep, value: int) -> int:
        """Where a calendar step leads from a value, in this direction's sign."""
        return -calendar.backward(-value) if self.upper else calendar.forward(value)


class Network:
    """Variables, edges and bounds; `settle` for the whole, `attempt` for one more fact."""

    __slots__ = ("_trail", "calendars", "facts", "gaps", "high", "limits", "low", "size")

    def __init__(self, size: int) -> None:
        self.size = size
        self.gaps: list[int] = []
        self.calendars: list[CalendarStep | None] = []
        self.facts: list[int | None] = []
        self.limits: list[Limit] = []
        self.low = Side(size, upper=False)
        self.high = Side(size, upper=True)
        self._trail: list[tuple[Side, int, Step]] | None = None

    def copy(self) -> "Network":
        """One of its own with the same edges, limits and bounds."""
        other = Network(0)
        other.size, other.limits = self.size, self.limits[:]
        other.gaps, other.calendars, other.facts = self.gaps[:], self.calendars[:], self.facts[:]
        other.low, other.high = self.low.copy(), self.high.copy()
        return other

    # ---- building

    def add_edge(self, edge: Edge) -> None:
        """Take an edge in; bounds move at the next sweep."""
        tail, head, gap, calendar, fact = edge
        number = len(self.gaps)
        self.gaps.append(gap)
        self.calendars.append(calendar)
        self.facts.append(fact)
        self.low.edges[tail].append((number, head, gap, calendar))
        self.low.ends.append(head)
        self.high.edges[head].append((number, tail, gap, calendar))
        self.high.ends.append(tail)

    def add_limit(self, limit: Limit) -> None:
        """Take a fact about one variable in."""
        self.limits.append(limit)
        self.narrow(limit)

    def narrow(self, limit: Limit) -> bool:
        """Let a fact that was taken in narrow its variable; whether it does."""
        side = self.high if limit.upper else self.low
        value = -limit.tick if limit.upper else limit.tick
        if value <= side.values[limit.variable]:
            return False
        self._set(side, limit.variable, Step(value, None, None, limit.fact))
        return True

    # ---- solving

    def settle(self) -> list[frozenset[int]]:
        """Bring all bounds to rest; the sets of facts that contradict, empty where all can hold.

        With a contradiction among them, the bounds mean nothing.
        """
        order = self.order()
        for side, queue in ((self.low, order), (self.high, order[::-1])):
            circle = self.sweep(side, queue)
            if circle is not None:
                return [circle]
        return self.contradictions(v for v in range(self.size) if self.crosses(v))

    def attempt(self, edges: Sequence[Edge], limits: Sequence[Limit]) -> bool:
        """Take more in if it contradicts nothing, else leave all as it was; whether it was taken."""
        self._trail = []
        starts = (
            [e.tail for e in edges] + [x.variable for x in limits if not x.upper],
            [e.head for e in edges] + [x.variable for x in limits if x.upper],
        )
        for edge in edges:
            self.add_edge(edge)
        for limit in limits:
            self.add_limit(limit)
        taken = all(not self.crosses(x.variable) for x in limits) and all(
            self.sweep(side, queue, other=other) is None
            for side, other, queue in ((self.low, self.high, starts[0]), (self.high, self.low, starts[1]))
        )
        if not taken:
            self._undo(len(edges), len(limits))
        self._trail = None
        return taken

    def facts_of(self, step: Step | None) -> Iterable[int]:
        """The facts on a bound's chain, the nearest first."""
        while step is not None:
            fact = step.root if step.edge is None else self.facts[step.edge]
            if fact is not None:
                yield fact
            step = step.before

    # ---- inside

    def _set(self, side: Side, variable: int, step: Step) -> None:
        if self._trail is not None:
            self._trail.append((side, variable, side.steps[variable]))
        side.values[variable] = step.value
        side.steps[variable] = step

    def _undo(self, edges: int, limits: int) -> None:
        del self.limits[len(self.limits) - limits :]
        for side, variable, step in reversed(self._trail or []):
            side.values[variable] = step.value
            side.steps[variable] = step
        for _ in range(edges):
            for side, other in ((self.low, self.high), (self.high, self.low)):
                side.edges[other.ends[-1]].pop()
            for column in (self.gaps, self.calendars, self.facts, self.low.ends, self.high.ends):
                column.pop()

    def crosses(self, variable: int) -> bool:
        """Whether a variable's bounds leave it no moment."""
        return self.low.values[variable] + self.high.values[variable] > 0

    def sweep(
        self,
        side: Side,
        start: Iterable[int],
        *,
        other: Side | None = None,
        at_circle: Callable[[frozenset[int]], None] | None = None,
    ) -> frozenset[int] | None:
        """Raise bounds from these variables on until they rest; None if they do.

        Else the facts of a circle, without facts where bounds cross those of `other`. `at_circle` takes what closes
        a circle out of the network, and the sweep goes on.
        """
        queue = deque(dict.fromkeys(start))
        waiting = bytearray(self.size)
        for variable in queue:
            waiting[variable] = 1
        values, steps, trail = side.values, side.steps, self._trail
        updates: dict[int, int] = {}
        while queue:
            tail = queue.popleft()
            waiting[tail] = 0
            base, step = values[tail], steps[tail]
            for edge, head, gap, calendar in side.edges[tail]:
                value = base + gap if calendar is None else side.step(calendar, base)
                if value <= values[head]:
                    continue
                if trail is not None:
                    trail.append((side, head, steps[head]))
                values[head] = value
                steps[head] = Step(value, edge, step, step.root)
                if other is not None and value + other.values[head] > 0:
                    return frozenset()
                count = updates[head] = updates.get(head, 0) + 1
                if count >= _FIRST_CHECK and count & (count - 1) == 0:
                    circle = self._circle(side, head)
                    if circle is not None:
                        if at_circle is None:
                            return circle
                        at_circle(circle)
                        waiting[tail] = 1
                        queue.append(tail)
                        break
                if not waiting[head]:
                    waiting[head] = 1
                    queue.append(head)
        return None

    def _circle(self, side: Side, variable: int) -> frozenset[int] | None:
        """The facts of a circle through the variable on its own chain, if it climbs forever."""
        edges: list[int] = []
        step: Step | None = side.steps[variable]
        while step is not None and step.edge is not None:
            edges.append(step.edge)
            step = step.before
            tail = (self.high if side is self.low else self.low).ends[edges[-1]]
            if tail == variable:
                break
        else:
            return None
        edges.reverse()
        if not self._climbs(side, edges, side.values[variable]):
            return None
        return frozenset(fact for fact in (self.facts[e] for e in edges) if fact is not None)

    def _climbs(self, side: Side, circle: Sequence[int], value: int) -> bool:
        turns = _TURNS if any(self.calendars[e] is not None for e in circle) else 1
        for _ in range(turns):
            before = value
            for edge in circle:
                calendar = self.calendars[edge]
                value = value + self.gaps[edge] if calendar is None else side.step(calendar, value)
            if value <= before:
                return False
        return True

    def contradictions(self, crossing: Iterable[int]) -> list[frozenset[int]]:
        """Sets of facts, disjoint, behind the bounds of variables that cross; from the shortest chains on."""
        found = []
        for variable in crossing:
            facts = (*self.facts_of(self.low.steps[variable]), *self.facts_of(self.high.steps[variable]))
            found.append((len(facts), variable, frozenset(facts)))
        taken: set[int] = set()
        chosen = []
        for _, _, facts_set in sorted(found, key=lambda item: item[:2]):
            if taken.isdisjoint(facts_set):
                taken |= facts_set
                chosen.append(facts_set)
        return chosen

    def order(self) -> list[int]:
        """The variables, tails before heads as far as circles allow."""
        missing = [0] * self.size
        for head in self.low.ends:
            missing[head] += 1
        order = [variable for variable in range(self.size) if not missing[variable]]
        for variable in order:
            for _, head, _, _ in self.low.edges[variable]:
                missing[head] -= 1
                if not missing[head]:
                    order.append(head)
        return order + [variable for variable in range(self.size) if missing[variable]]
