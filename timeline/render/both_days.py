"""A day that is another one where the story was written: both are named. Knows windows, zones and datelines."""

from collections.abc import Iterable, Mapping

from timeline.calendar import DAY
from timeline.model import Article, Event
from timeline.render.clock import ends_shown
from timeline.render.words import day_words, days_words, zone_words
from timeline.when import When

_MOST = 2  # datelines that are named


def both_days(event: Event, articles: Mapping[str, Article]) -> str:
    """The day at the event's place and that at the dateline of each article that tells of it, where they differ.

    Nothing where they are the same, or where no time of day is told: a whole day is always parts of two elsewhere.
    """
    when = event.when
    if when is None or when.zone is None or not when.grain.within_day:
        return ""
    here = _days(when)
    if here is None:
        return ""
    told: dict[str, str] = {}
    for article in _telling(event, articles):
        zone = article.zone
        if zone is None or zone == when.zone or zone in told:
            continue
        there = _days(when.seen_from(zone))
        if there is not None and there != here:
            told[zone] = f"{_words(there)} {_at(zone, article.place)}"
    if not told:
        return ""
    return ", ".join([f"{_words(here)} {_at(when.zone)}", *list(told.values())[:_MOST]])


def _telling(event: Event, articles: Mapping[str, Article]) -> Iterable[Article]:
    """The articles that tell of it, in the order of its mentions, each once."""
    names = dict.fromkeys(mention.article for mention in event.mentions)
    return (articles[name] for name in names if name in articles)


def _days(when: When) -> tuple[int, int] | None:
    """The first and the last day on the wall clock of its zone; None where an end is open."""
    low, high = ends_shown(when.start, when)[0], ends_shown(when.end, when)[1]
    return None if low is None or high is None else (low // DAY, (high - 1) // DAY)


def _words(days: tuple[int, int]) -> str:
    first, last = days
    if first == last:
        return day_words(first)
    return days_words(first, last)


def _at(zone: str, place: str | None = None) -> str:
    """Where a clock shows it: the dateline's place, else the zone's city, else the clock's own name."""
    clock = zone_words(zone)
    if place or not clock.endswith(" time") or clock.startswith(("US ", "Indian ")):
        return f"in {place}" if place else f"by {clock}"
    return f"in {clock.removesuffix(' time')}"
