"""Events that statements tie together, apart from those that nothing ties to them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline.disjoint import Disjoint
from timeline.model import Event, Statement


def components(
    events: Sequence[Event], statements: Iterable[Statement]
) -> tuple[tuple[tuple[Event, ...], tuple[Statement, ...]], ...]:
    """Groups of events with the statements about them, in the order of the events; ids are taken as known."""
    sets = Disjoint(event.id for event in events)
    told = tuple(statements)
    for statement in told:
        if statement.target is not None:
            sets.join(statement.source, statement.target)
    members: dict[str, list[Event]] = defaultdict(list)
    said: dict[str, list[Statement]] = defaultdict(list)
    for event in events:
        members[sets.top(event.id)].append(event)
    for statement in told:
        said[sets.top(statement.source)].append(statement)
    return tuple((tuple(group), tuple(said[root])) for root, group in members.items())
