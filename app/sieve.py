"""Which events a user wants to see, by what is known of them. Knows records; knows no widget."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from timeline.model import Article, Event, EventType, Factuality
from timeline.render.pieces import placeable
from timeline.when import When


class Sureness(StrEnum):
    """How closely an event's day is known."""

    DAY = "one day"
    DAYS = "one of several days"
    OPEN = "open at one end"
    UNKNOWN = "not known"


def sureness(when: When | None) -> Sureness:
    """How closely a window tells the day; what lasts is as sure as both its ends."""
    if when is None or not placeable(when):
        return Sureness.UNKNOWN
    if when.first_day is None or when.last_day is None:
        return Sureness.OPEN
    return Sureness.DAY if when.first_day == when.last_day else Sureness.DAYS


@dataclass(frozen=True, slots=True)
class Sieve:
    """What an event must have to be shown; an empty set or None asks for nothing."""

    text: str = ""
    types: frozenset[EventType | None] = frozenset()
    claims: frozenset[Factuality] = frozenset()
    sources: frozenset[str] = frozenset()
    sureness: frozenset[Sureness] = frozenset()
    first_day: int | None = None
    last_day: int | None = None

    def lets_through(self, event: Event, articles: Mapping[str, Article]) -> bool:
        """Whether the event has all that is asked for."""
        return (
            (not self.types or event.type in self.types)
            and (not self.claims or event.factuality in self.claims)
            and (not self.sureness or sureness(event.when) in self.sureness)
            and (not self.sources or bool(self.sources & sources_of(event, articles)))
            and self._in_period(event.when)
            and self._has_words(event, articles)
        )

    @property
    def open(self) -> bool:
        """Whether nothing is asked for."""
        return self == Sieve()

    def _in_period(self, when: When | None) -> bool:
        """Whether the event can have happened in the period: its window reaches into it."""
        if self.first_day is None and self.last_day is None:
            return True
        if when is None or sureness(when) is Sureness.UNKNOWN:
            return False
        too_early = (
            when.last_day is not None and self.first_day is not None and when.last_day < self.first_day
        )
        too_late = when.first_day is not None and self.last_day is not None and when.first_day > self.last_day
        return not (too_early or too_late)

    def _has_words(self, event: Event, articles: Mapping[str, Article]) -> bool:
        words = self.text.casefold().split()
        told = _all_told(event, articles).casefold() if words else ""
        return all(word in told for word in words)


def weightiest(events: Sequence[Event], most: int | None) -> list[Event]:
    """As many events as are wanted, those that matter most in the story, in their old order; None wants all."""
    ranked = sorted(events, key=lambda event: (-event.weight, event.id))[:most]
    kept = {event.id for event in ranked}
    return [event for event in events if event.id in kept]


def source_name(article: Article) -> str:
    """Who published the article: its source, else its title, else what it was read from."""
    return article.source or article.title or article.name.rpartition("/")[2] or article.id


def sources_of(event: Event, articles: Mapping[str, Article]) -> frozenset[str]:
    """The names of the sources that tell of the event."""
    return frozenset(source_name(articles[mention.article]) for mention in event.mentions)


def _all_told(event: Event, articles: Mapping[str, Article]) -> str:
    """All the words with which an event is told: label, parties, place and sentences."""
    sentences = (articles[m.article].text[m.sentence.start : m.sentence.end] for m in event.mentions)
    known = (event.label, *event.actors, *event.recipients, event.place or "", event.attribution or "")
    return " ".join((*known, *sentences))
