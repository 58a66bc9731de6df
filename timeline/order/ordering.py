"""Events and statements about them -> windows, relations and contradictions. Reads no text."""

from timeline.collector import paused
from timeline.model import Conflict, Event, Ordering, Statement
from timeline.order.deciding import Decided, decide
from timeline.order.explaining import Explained
from timeline.order.relations import relations


def solve(events: tuple[Event, ...], statements: tuple[Statement, ...]) -> Ordering:
    """The events, in their order, with the windows that the statements leave them, and how they hang together.

    The same for one article and for a story of many. Statements about events that are not given, or that tie
    an event to itself, say nothing. What contradicts is reported, its weakest statement set aside.

    Time grows about as fast as the statements do where few of them contradict. At worst a sweep over v ends of
    events and e ties takes v * e steps, and there is a round of sweeps for each statement that has to go.
    """
    return explain(decide(events, statements))


def explain(decided: Decided) -> Ordering:
    """What was decided in records: windows, the reasons for them, relations, contradictions."""
    solved: dict[str, Event] = {}
    held: list[Statement] = []
    conflicts: list[Conflict] = []
    gave_way: list[Conflict] = []
    with paused():
        for group in decided.groups:
            explained = Explained(group)  # let go of before the next one: it holds far more than it gives
            solved.update((event.id, event) for event in explained.events)
            held += explained.held
            conflicts += explained.conflicts
            gave_way += explained.gave_way
        return Ordering(
            tuple(solved[event.id] for event in decided.events),
            relations(held),
            tuple(sorted(conflicts, key=_set_aside)),
            tuple(sorted(gave_way, key=_set_aside)),
        )


def _set_aside(conflict: Conflict) -> str:
    return conflict.set_aside
