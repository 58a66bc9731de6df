"""Dateline: news copy into a timeline that can be checked."""

from timeline.calendar import parse_day
from timeline.model import Timex

__version__ = "0.1.0"
__all__ = ["tag"]


def tag(text: str, *, published: str | None = None) -> tuple[Timex, ...]:
    """The time expressions of a text, in order, resolved against the day of publication (YYYY-MM-DD).

    Without a day, what hangs on publication keeps its meaning and has no days (`denotes` is None).
    Raises ValueError when `published` is no ISO day.

    >>> [one.value for one in tag("Talks will resume on Monday, two days after the truce.", published="1982-05-08")]
    ['1982-05-10', 'P2D']
    """
    from timeline import timex  # noqa: PLC0415  (its rules are compiled only when they are used)

    day = None if published is None else parse_day(published)
    return timex.resolve(timex.tag(text), text, published=day)
