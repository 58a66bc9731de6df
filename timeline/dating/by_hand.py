"""The day of publication that a person gives for an article. Weighs nothing: who corrects a day has the last word."""

from dataclasses import replace

from timeline.model import Article, Evidence, Published

_REASON = "given by hand"


def on_day_given(article: Article, day: int) -> Article:
    """The article, not yet dated, with its publication day as given, whatever stands in or beside it.

    Days stated elsewhere are not weighed any more; what the dateline says against the day is still noted.
    """
    given = Published(day, 1.0, (Evidence(_REASON, 1.0),))
    return replace(article, published=given, stated=(), candidates=())
