"""Which days of a story matter: where its events fall, and how later articles come back to them.

Knows events, articles and resolved expressions; reads no text. That a day is named again by later articles is the
strongest sign that it mattered; that much was published on it says mostly when the story was busy. Every sign is
therefore held against how busy the time around it was.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, log1p

from timeline.model import Article, Event, KeyDay, Timex
from timeline.telling.leads import Leads

_FRESH = 2  # a day named so soon after it is news of the day; later it is a look back
_RECENT = 30.0  # days over which reports count as the same time, as a rate of decay
_TOLD, _NAMED, _FRESHLY_NAMED, _PUBLISHED = 1.0, 1.0, 1.0, 0.5  # how much each sign says
_STEEP = 10.0
_ECHO = 0.3  # what a day loses of the score of a neighbour that matters more: tellings of one day spill over
_BEFORE_STORY = 0.5  # what a day keeps that lies wholly before the first report: history, not the story


@dataclass(slots=True)
class _Signs:
    """What speaks for a day, each counted in sources."""

    events: list[Event] = field(default_factory=list)
    told: Counter[str] = field(default_factory=Counter)  # source -> events of the day that it tells later
    back: set[str] = field(default_factory=set)
    fresh: set[str] = field(default_factory=set)
    published: set[str] = field(default_factory=set)


def key_days(
    events: Sequence[Event],
    articles: Sequence[Article],
    timexes: Sequence[tuple[str, Sequence[Timex]]],
    *,
    copies: Mapping[str, str] | None = None,
) -> tuple[KeyDay, ...]:
    """Every day that has an event on the timeline, the days that matter most first.

    An event counts for a day where its hard window leaves just that one. `copies` maps an article to the report that
    it is a copy of.
    """
    source = {article.id: (copies or {}).get(article.id, article.id) for article in articles}
    published = {article.id: article.published.day for article in articles if article.published}
    signs: defaultdict[int, _Signs] = defaultdict(_Signs)
    for event in events:
        if event.on_timeline and (day := single_day(event)) is not None:
            signs[day].events.append(event)
            told = {m.article for m in event.mentions if published.get(m.article, day) > day}
            signs[day].told.update({source[article] for article in told})
    for article, day, lag in _named(timexes, published):
        if lag > 0:
            (signs[day].back if lag > _FRESH else signs[day].fresh).add(source[article])
    for article, day in published.items():
        signs[day].published.add(source[article])
    scores = _scores(signs, published)
    most = max(scores.values(), default=0.0) or 1.0
    leads = Leads(events)
    ranked = sorted(scores, key=lambda day: (-scores[day], day))
    return tuple(_key_day(day, signs[day], max(0.0, scores[day]) / most, leads) for day in ranked)


def single_day(event: Event) -> int | None:
    """The only day that the event's hard window leaves; None where it leaves several, or is open."""
    when = event.when
    return when.first_day if when and when.first_day is not None and when.first_day == when.last_day else None


def _named(
    timexes: Sequence[tuple[str, Sequence[Timex]]], published: Mapping[str, int]
) -> Iterator[tuple[str, int, int]]:
    """Each single day that an article names: the article, the day, and how many days before its publication."""
    for article, found in timexes:
        if article not in published:
            continue
        for one in found:
            days = one.denotes
            if days is not None and days.first_day is not None and days.first_day == days.last_day:
                yield article, days.first_day, published[article] - days.first_day


def _scores(signs: Mapping[int, _Signs], published: Mapping[str, int]) -> dict[int, float]:
    """The score of each day with events: its signs against the reports around it, less its neighbours' echo."""
    reports = Counter(sorted(published.values()))  # sums of fractions hang on their order
    busy = _busy({*signs, *reports}, reports)
    usual = sum(busy[day] * reports[day] for day in reports) / max(1, sum(reports.values()))
    first = min(reports, default=None)
    alone: dict[int, float] = {}
    for day, sign in signs.items():
        history = first is not None and day < first - _FRESH - 1
        alone[day] = _score(sign, usual if history else busy[day]) * (_BEFORE_STORY if history else 1.0)
    return {
        day: alone[day] - _ECHO * max([alone.get(near, 0.0) for near in (day - 1, day + 1)], default=0.0)
        if alone[day] < max(alone.get(day - 1, 0.0), alone.get(day + 1, 0.0))
        else alone[day]
        for day in alone
        if signs[day].events
    }


def _busy(days: Iterable[int], reports: Mapping[int, int]) -> dict[int, float]:
    """For each day one more than how many reports came out around it, the nearer the more they count.

    The sum over all reports of exp(-distance / _RECENT), which those before the day and those behind it hand on.
    """
    ordered = sorted(days)
    found = {day: 1.0 + reports.get(day, 0) for day in ordered}
    for way in (ordered, ordered[::-1]):
        carried, last = 0.0, way[0] if way else 0
        for day in way:
            carried *= exp(-abs(day - last) / _RECENT)
            found[day] += carried
            carried += reports.get(day, 0)
            last = day
    return found


def _score(sign: _Signs, busy: float) -> float:
    weighed = (
        (_TOLD, sum(sign.told.values())),
        (_NAMED, len(sign.back)),
        (_FRESHLY_NAMED, len(sign.fresh)),
        (_PUBLISHED, len(sign.published)),
    )
    return sum(share * log1p(count * _STEEP / busy**0.5) for share, count in weighed)


def _key_day(day: int, sign: _Signs, score: float, leads: Leads) -> KeyDay:
    return KeyDay(
        day,
        round(score, 4),
        tuple(event.id for event in leads.rank(sign.events)),
        told=len(sign.told),
        named=len(sign.back),
        published=len(sign.published),
    )
