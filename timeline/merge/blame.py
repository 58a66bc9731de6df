"""Which merges make a contradiction: those through which its statements meet. Solves nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.merge.compared import Compared
from timeline.merge.likeness import NEVER
from timeline.merge.merged import Merged
from timeline.model import Statement

_TIMES = 2  # in a contradiction that undoes a merge
_SURE = 0.9  # how likely each of its statements has to be true


def to_undo(
    compared: Compared,
    merged: Merged,
    contradictions: Iterable[Sequence[Statement]],
    statements: Sequence[Statement],
) -> frozenset[tuple[str, str]]:
    """Pairs of the articles' events that are better kept apart, one pair for each contradiction that a merge made.

    The statements of a contradiction hang together at events. Where two of them touch one event of the story
    by two events of articles, their merging closes the circle; of several such merges the least likely is undone.
    Two times or distances that exclude each other show that there were two events. Where all but one only say what
    came before what, or one of them is not sure, that is sooner misread than two events are taken for one.
    """
    odds = compared.odds_by_id()
    told = {statement.id: statement for statement in statements}
    found = set()
    for contradiction in contradictions:
        own = [told[statement.id] for statement in contradiction if statement.id in told]
        pairs = sorted(_joints(own, merged.became))
        if (
            pairs
            and sum(map(_measures, own)) >= _TIMES
            and min(statement.weight for statement in own) >= _SURE
        ):
            found.add(min(pairs, key=lambda pair: (odds.get(pair, NEVER), pair)))
    return frozenset(found)


def _measures(statement: Statement) -> bool:
    """Whether it tells a time or a distance, and not merely an order."""
    return statement.when is not None or statement.offset is not None


def _joints(statements: Iterable[Statement], became: Mapping[str, str]) -> set[tuple[str, str]]:
    """Pairs of events of articles that became one, and that different statements speak of."""
    touched: defaultdict[str, set[str]] = defaultdict(set)
    for statement in statements:
        for event in (statement.source, statement.target):
            if event is not None and event in became:
                touched[became[event]].add(event)
    return {(one, other) for events in touched.values() for one in events for other in events if one < other}
