"""What is contradicted, and what would follow the other way round, in words. Decides nothing."""

from collections.abc import Iterable, Mapping

from timeline.model import Conflict
from timeline.render.words import when_words


def disputed(conflicts: Iterable[Conflict]) -> frozenset[str]:
    """The ids of the events that what was set aside is about: their windows hang on that choice."""
    return frozenset(
        name
        for conflict in conflicts
        for statement in conflict.statements
        if statement.id == conflict.set_aside
        for name in (statement.source, statement.target)
        if name is not None
    )


def instead_words(conflict: Conflict, labels: Mapping[str, str]) -> str | None:
    """ "If instead ..., then ...": for a contradiction whose other side was worked out; None for others."""
    other = conflict.instead
    if other is None:
        return None
    said = {statement.id: statement.reason for statement in conflict.statements}
    label = labels.get(other.event, other.event)
    return (
        f"if instead {said[conflict.set_aside]}, then it does not hold that {said[other.gone]}, "
        f"and the window of “{label}” becomes: {when_words(other.when)}"
    )
