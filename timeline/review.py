"""What an editor should look at before a timeline is passed on. Knows records; decides nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from timeline.model import Article, Conflict, Event, Timeline
from timeline.sieve import Sureness, sources_of, sureness

_SURE = 0.9  # an article's day that is believed less is worth a look
_CONFIDENT = 0.75  # and so is an event whose window is held less sure


class Doubt(StrEnum):
    """Why something is worth a look, the gravest first."""

    UNDATED = "Articles without a day"
    UNSURE_DAY = "Articles whose day is not sure"
    DISPUTED = "Disputed days"
    NO_DAY = "Events without a day"
    UNSURE = "Low confidence"
    ONE_SOURCE = "Told by one source alone"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: an article or an event, by id, and in `why` what is to be said of it."""

    doubt: Doubt
    why: str
    article: str | None = None
    event: str | None = None


def review(timeline: Timeline) -> tuple[Finding, ...]:
    """All that is worth a look, by doubt, the weightiest events first.

    That one source alone tells of it is only said of key events, and only where there are several sources.
    """
    articles = {article.id: article for article in timeline.articles}
    shown = [event for event in timeline.events if event.on_timeline]
    shown.sort(key=lambda event: (-event.weight, event.id))
    found = [*_of_articles(timeline.articles), *_disputed(timeline.conflicts, shown)]
    found += [finding for event in shown for finding in _of_event(event, articles)]
    order = {doubt: number for number, doubt in enumerate(Doubt)}
    return tuple(sorted(found, key=lambda finding: order[finding.doubt]))


def _of_articles(articles: tuple[Article, ...]) -> Iterator[Finding]:
    for article in articles:
        if article.published is None:
            why = "days such as “Friday” or “last week” stay open in it"
            yield Finding(Doubt.UNDATED, why, article=article.id)
        elif article.published.confidence < _SURE:
            why = "other days are possible; the evidence stands with the article"
            yield Finding(Doubt.UNSURE_DAY, why, article=article.id)


def _disputed(conflicts: tuple[Conflict, ...], shown: list[Event]) -> Iterator[Finding]:
    """Each event on the timeline that a contradiction is about, once, with what was set aside."""
    known = {event.id for event in shown}
    told: set[str] = set()
    for conflict in conflicts:
        aside = next((s for s in conflict.statements if s.id == conflict.set_aside), conflict.statements[0])
        about = [event for s in conflict.statements for event in (s.source, s.target) if event in known]
        for event in dict.fromkeys(about):
            if event is not None and event not in told:
                told.add(event)
                yield Finding(Doubt.DISPUTED, f"set aside: {aside.reason}", event=event)


def _of_event(event: Event, articles: Mapping[str, Article]) -> Iterator[Finding]:
    if sureness(event.when) is Sureness.UNKNOWN:
        yield Finding(Doubt.NO_DAY, "", event=event.id)
    elif event.confidence < _CONFIDENT:
        yield Finding(Doubt.UNSURE, "its window rests on weak statements", event=event.id)
    if event.key and len({article.source or article.id for article in articles.values()}) > 1:
        sources = sources_of(event, articles)
        if len(sources) == 1:
            yield Finding(Doubt.ONE_SOURCE, f"only {next(iter(sources))} tells of it", event=event.id)
