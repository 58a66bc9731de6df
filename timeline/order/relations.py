"""Statements that hold -> the relations that readers see. Solves nothing."""

from collections.abc import Iterable

from timeline.allen import RelationType
from timeline.model import Relation, Statement


def relations(statements: Iterable[Statement]) -> tuple[Relation, ...]:
    """Ties between events, and of events to the expressions that date them; each once, a hard one before a soft."""
    best: dict[tuple[str, str, RelationType], Statement] = {}
    for statement in sorted(statements, key=lambda s: s.id):
        other = statement.target or statement.timex
        if other is None or other == statement.source:
            continue
        key = (statement.source, other, statement.relation)
        if key not in best or (statement.hard and not best[key].hard):
            best[key] = statement
    return tuple(
        Relation(source, target, kind, best[key].article, best[key].cue, best[key].hard)
        for key in sorted(best)
        for source, target, kind in (key,)
    )
