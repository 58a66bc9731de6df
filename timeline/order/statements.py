"""One article's ties, tenses and resolved time expressions -> statements about when. Solves nothing."""

from timeline.model import Article, Extraction, Statement, Timex
from timeline.order.discourse import assumed
from timeline.order.foreground import followed
from timeline.order.scene import scene
from timeline.order.tense import against_publication
from timeline.order.ties import tied
from timeline.order.times import timed

# What statements are made from, the firmest first.
_SOURCES = (timed, tied, against_publication, followed, assumed)


def state(article: Article, extraction: Extraction, timexes: tuple[Timex, ...]) -> tuple[Statement, ...]:
    """What the article says of when its events were, hard and soft; each statement once, in reading order."""
    told = scene(article, extraction, timexes)
    statements = {s.id: s for source in _SOURCES for s in source(told)}
    return tuple(sorted(statements.values(), key=lambda s: (s.span, s.id)))
