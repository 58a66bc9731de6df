"""Which contradictions are the texts' own, and which only show that we misread them. Solves nothing.

A writer seldom contradicts himself. Where what a connective, a date or a distance says cannot hold, readers are shown
it; where a tense, a cause or the way of telling is among what cannot hold, our reading of it gives way. So does one
of two days that a single voice seems to give one event: either it was not one event, or one day was another's.
"""

from collections.abc import Sequence, Set

from timeline.model import Statement
from timeline.order.frame import Placed
from timeline.order.weights import disputes


def is_dispute(statements: Sequence[Statement], placed: dict[str, Placed]) -> bool:
    """Whether readers are told that these statements contradict each other."""
    if not all(disputes(statement.rule) for statement in statements):
        return False
    if len(statements) == 1 or _events(statements) > 1:
        return True
    return _apart({_voice(statement, placed) for statement in statements})


def _events(statements: Sequence[Statement]) -> int:
    return len({name for s in statements for name in (s.source, s.target) if name is not None})


def _apart(voices: Set[tuple[str, str | None]]) -> bool:
    """Whether there are several articles, or several speakers whom one article names."""
    return len({article for article, _ in voices}) > 1 or len({name for _, name in voices if name}) > 1


def _voice(statement: Statement, placed: dict[str, Placed]) -> tuple[str, str | None]:
    """Who says so: the article, and the speaker whom it quotes or cites there."""
    told = (
        mention.speaker
        for mention in placed[statement.source].event.mentions
        if mention.article == statement.article and mention.sentence.covers(statement.span)
    )
    return statement.article, next(told, None)
