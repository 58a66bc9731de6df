"""The days on which a program that knows days alone is to show an event, and the words that keep them honest."""

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.calendar import DAY
from timeline.model import Event, Factuality, Timeline
from timeline.render.clock import ends_shown, likely_shown
from timeline.render.standing import count_words, factuality_words
from timeline.render.words import when_words
from timeline.when import Extent, When

_NAMED = 12  # events without a day that are named one by one


@dataclass(frozen=True, slots=True)
class Dated:
    """An event from its first day to its last, both included, as day numbers.

    `exact` says that it was on that one day; otherwise the days are all that the text leaves open, and where it sets
    one limit alone, what is likely or that limit. `words` says which.
    """

    event: Event
    first: int
    last: int
    exact: bool
    words: str

    @property
    def title(self) -> str:
        """The label, with the window in words where a day alone would mislead, and what sort of claim it is."""
        event = self.event
        said = () if self.exact else (self.words,)
        if event.factuality is not Factuality.CERTAIN:
            said = (*said, factuality_words(event.factuality, event.attribution))
        return f"{event.label} ({'; '.join(said)})" if said else event.label


def dated_events(events: Iterable[Event]) -> tuple[Dated, ...]:
    """Those of the timeline's events of which a day is known, in the order of their days."""
    found = [one for event in events if event.on_timeline and (one := _dated(event)) is not None]
    return tuple(sorted(found, key=lambda one: (one.first, one.last, one.event.id)))


def without_day(timeline: Timeline, dated: Iterable[Dated]) -> tuple[Event, ...]:
    """The timeline's events that are not among those, in its order."""
    held = {one.event.id for one in dated}
    return tuple(event for event in timeline.events if event.on_timeline and event.id not in held)


def missing_words(missing: tuple[Event, ...], why: str = "no day can be known of them") -> str:
    """How many events are not shown, why, and which; nothing where none is missing."""
    if not missing:
        return ""
    named = "; ".join(event.label for event in missing[:_NAMED])
    more = f"; and {len(missing) - _NAMED} more" if len(missing) > _NAMED else ""
    return f"Not shown, because {why}: {count_words(len(missing), 'event')} ({named}{more})."


def _dated(event: Event) -> Dated | None:
    when = event.when
    if when is None:
        return None
    likely = likely_shown(event)
    hard, assumed = _outer_days(when), _outer_days(likely) if likely else (None, None)
    first = hard[0] if hard[0] is not None else assumed[0]
    last = hard[1] if hard[1] is not None else assumed[1]
    known = [day for day in (first, last, *_inner_days(when)) if day is not None]
    if not known:
        return None
    first = min(known) if first is None else first
    last = max(known) if last is None else last
    closed = None not in hard and first == last
    words = when_words(when) + (f"; likely {when_words(likely)}" if likely else "")
    return Dated(event, first, last, closed and when.extent is Extent.POINT, words)


def _outer_days(when: When) -> tuple[int | None, int | None]:
    """The first and the last day that it can have touched."""
    low, high = ends_shown(when.start, when)[0], ends_shown(when.end, when)[1]
    return (None if low is None else low // DAY), (None if high is None else (high - 1) // DAY)


def _inner_days(when: When) -> tuple[int | None, int | None]:
    """The last day on which it can have begun, and the first on which it can have ended."""
    high, low = ends_shown(when.start, when)[1], ends_shown(when.end, when)[0]
    return (None if high is None else (high - 1) // DAY), (None if low is None else low // DAY)
