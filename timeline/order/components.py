"""Events that statements tie together, apart from those that nothing ties to them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline.model import Event, Statement


def components(
    events: Sequence[Event], statements: Iterable[Statement]
) -> tuple[tuple[tuple[Event, ...], tuple[Statement, ...]], ...]:
    """Groups of events with the statements about them, in the order of the events; ids are taken as known.

    Joined as trees whose paths are halved on the way up (R. E. Tarjan, Efficiency of a good but not linear set union
    algorithm, 1975).
    """
    above = {event.id: event.id for event in events}

    def top(name: str) -> str:
        while (up := above[name]) != name:
            above[name] = name = above[up]
        return name

    told = tuple(statements)
    for statement in told:
        if statement.target is not None:
            source, target = top(statement.source), top(statement.target)
            if source != target:
                above[target] = source
    members: dict[str, list[Event]] = defaultdict(list)
    said: dict[str, list[Statement]] = defaultdict(list)
    for event in events:
        members[top(event.id)].append(event)
    for statement in told:
        said[top(statement.source)].append(statement)
    return tuple((tuple(group), tuple(said[root])) for root, group in members.items())
