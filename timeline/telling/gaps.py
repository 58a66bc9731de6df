"""Stretches of a story on which nothing was published, or nothing is told to have happened. Knows days alone."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median_low

from timeline.model import Article, Event, Gap, Silence
from timeline.when import Extent

_SHORTEST = 5  # days of silence that a reader notices
_TIMES_USUAL = 4  # and so many times the usual step from one day with reports to the next
_NARROW = 2  # an event whose window is no longer than this fills its days


def gaps(events: Sequence[Event], articles: Sequence[Article]) -> tuple[Gap, ...]:
    """The gaps between the first and the last report, the first one first: of reports, then of events."""
    reported = sorted({article.published.day for article in articles if article.published})
    if len(reported) < 2:
        return ()
    happened = sorted(
        {day for event in events for day in _days(event) if reported[0] <= day <= reported[-1]}
        | {reported[0], reported[-1]}
    )
    usual = median_low(after - before for before, after in pairwise(reported))
    longest = max(_SHORTEST, _TIMES_USUAL * usual)
    return (
        *_silences(reported, Silence.REPORTS, longest=longest),
        *_silences(happened, Silence.EVENTS, longest=longest),
    )


def _silences(days: Sequence[int], of: Silence, *, longest: float) -> Iterator[Gap]:
    for before, after in pairwise(days):
        if after - before - 1 >= longest:
            yield Gap(before + 1, after - 1, of)


def _days(event: Event) -> range:
    """The days of an event on the timeline: all of what lasts, and those of a narrow window."""
    when = event.when
    if not event.on_timeline or when is None or when.first_day is None or when.last_day is None:
        return range(0)
    if when.extent is Extent.POINT and when.last_day - when.first_day > _NARROW:
        return range(0)
    return range(when.first_day, when.last_day + 1)
