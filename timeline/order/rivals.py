"""Days that the text seems to give an event beside the one taken: what follows if we misread it. Solves nothing."""

from collections.abc import Iterable

from timeline.model import Alternative, Conflict, Statement
from timeline.order.weights import Standing, standing


def rivals(gave_way: Iterable[Conflict]) -> dict[str, tuple[Alternative, ...]]:
    """For each event that has several times of its own which cannot all hold, its windows by those set aside."""
    found: dict[str, tuple[Alternative, ...]] = {}
    for conflict in gave_way:
        other = conflict.instead
        if other is None or other.when is None or not _own_times(conflict.statements):
            continue
        said = {statement.id: statement for statement in conflict.statements}
        share = _share(said[conflict.set_aside], said[other.gone])
        found[other.event] = (*found.get(other.event, ()), Alternative(other.when, share))
    return found


def _own_times(statements: Iterable[Statement]) -> bool:
    """Whether each of them tells the same event's own time."""
    told = tuple(statements)
    return len({s.source for s in told}) == 1 and all(
        s.target in (None, s.source) and standing(s.rule) is Standing.TOLD for s in told
    )


def _share(aside: Statement, taken: Statement) -> float:
    """How likely it is the one set aside that is right, given that just one of the two is."""
    right, wrong = aside.weight * (1 - taken.weight), taken.weight * (1 - aside.weight)
    return round(right / (right + wrong), 3) if right + wrong else 0.5
