"""How much each event matters in a story of many articles, by its day as well as by itself. Knows records alone."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.model import Event, KeyDay, Timeline
from timeline.telling.days import single_day

_BY_DAY = 0.7  # share of the weight that an event has from its day in a large story
_BESIDE = 0.5  # what an event that does not lead its day gets of the day's score
_NO_DAY = 0.6  # what an event without a single day keeps of that share, by its own weight


def weigh(events: Sequence[Event], days: Sequence[KeyDay], *, articles: int) -> tuple[Event, ...]:
    """The same events, their weights (0 to 1) moved by the days on which they fall.

    The leading event of a day gets the day's score, others of that day half of it. One article alone says nothing
    of which days mattered: with it the weights stay as they are. `key` are as many as before, by the new weight.
    """
    share = _BY_DAY * (1 - 1 / max(1, articles))
    score = {day.day: day.score for day in days}
    leading = {day.events[0] for day in days}
    weighed = []
    for event in events:
        day = single_day(event)
        if day is None:
            bonus = _NO_DAY * event.weight
        else:
            bonus = score.get(day, 0.0) * (1.0 if event.id in leading else _BESIDE)
        weighed.append(replace(event, weight=round((1 - share) * event.weight + share * bonus, 4)))
    size = sum(event.key for event in events)
    shown = sorted(
        (e for e in weighed if e.on_timeline), key=lambda e: (-e.weight, e.mentions[0].start, e.id)
    )
    key = {event.id for event in shown[:size]}
    return tuple(replace(e, key=e.id in key) if e.key is not (e.id in key) else e for e in weighed)


def most_of(timeline: Timeline, most: int) -> Timeline:
    """The story told by the leading event of each of its `most` most important days; the rest is left out so."""
    leading = {day.events[0] for day in timeline.days[:most]}
    why = f"it leads none of the most important days ({most} asked for)"
    events = tuple(
        replace(event, on_timeline=False, key=False, left_out=why)
        if event.on_timeline and event.id not in leading
        else event
        for event in timeline.events
    )
    return replace(timeline, events=events)
