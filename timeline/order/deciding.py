"""Which statements hold and which contradict, group by group. Makes no windows, no reasons and no records."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.collector import paused
from timeline.model import Event, Statement
from timeline.order.branches import World, worlds
from timeline.order.components import components
from timeline.order.frame import Placed, frame
from timeline.order.settling import Clash, Settled
from timeline.order.weights import is_fallback
from timeline.when import Grain

_SMALL = 4  # events of a group up to which it is quicker made again than kept
_FINENESS = {grain: number for number, grain in enumerate(Grain)}


@dataclass(frozen=True, slots=True)
class Rest:
    """A group brought to rest: where its events stand, and the readings worth keeping, the likeliest first."""

    placed: dict[str, Placed]
    worlds: tuple[World, ...]

    @property
    def settled(self) -> Settled:
        """The hard statements that hold in the likeliest reading, and the rest."""
        return self.worlds[0].settled

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """Its contradictions, without those in which only a fallback gave way: that is what it is for."""
        return tuple(clash for clash in self.settled.clashes if not is_fallback(clash.aside.rule))


@dataclass(frozen=True, slots=True)
class Group:
    """Events that hang together, what is said of them, and the smallest sets of statements that cannot all hold."""

    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    contradictions: tuple[tuple[Statement, ...], ...]
    _kept: Rest | None

    def rest(self) -> Rest:
        """How it came to rest; what was too small to be kept is made again."""
        return self._kept or _rest(self.events, self.statements)


@dataclass(frozen=True, slots=True)
class Decided:
    """What holds of a story's events; `groups` stand in the order of their first event's id."""

    events: tuple[Event, ...]
    groups: tuple[Group, ...]

    @property
    def contradictions(self) -> tuple[tuple[Statement, ...], ...]:
        """The smallest sets of statements that cannot all hold."""
        return tuple(contradiction for group in self.groups for contradiction in group.contradictions)


def decide(
    events: tuple[Event, ...], statements: tuple[Statement, ...], *, before: Decided | None = None
) -> Decided:
    """What holds of the events; groups that are as they were in `before` are taken from there."""
    known = {event.id for event in events}
    kept = {group.events[0].id: group for group in before.groups} if before else {}
    with paused():
        usable = [s for s in sorted(statements, key=_firmest_first) if _usable(s, known)]
        first_told = sorted(events, key=lambda event: event.id)
        return Decided(events, tuple(_groups(components(first_told, usable), kept)))


def _groups(
    parts: Iterable[tuple[tuple[Event, ...], tuple[Statement, ...]]], kept: dict[str, Group]
) -> Iterator[Group]:
    for events, statements in parts:
        old = kept.get(events[0].id)
        if old is not None and (old.events, old.statements) == (events, statements):
            yield old
        else:
            yield _settled(events, statements)


def _settled(events: tuple[Event, ...], statements: tuple[Statement, ...]) -> Group:
    rest = _rest(events, statements)
    contradictions = tuple(clash.statements for clash in rest.clashes)
    return Group(events, statements, contradictions, rest if len(events) > _SMALL else None)


def _rest(events: tuple[Event, ...], statements: tuple[Statement, ...]) -> Rest:
    placed = frame(events, statements)
    return Rest(placed, worlds([s for s in statements if s.hard], placed))


def _firmest_first(statement: Statement) -> tuple[float, int, str]:
    """An order in which, of statements that say the same, the weightier and then the finer counts as why."""
    grain = statement.when.grain if statement.when else Grain.DAY
    return -statement.weight, _FINENESS[grain], statement.id


def _usable(statement: Statement, known: set[str]) -> bool:
    if statement.source not in known or (statement.target is not None and statement.target not in known):
        return False
    return statement.source != statement.target or statement.offset is not None
