"""Which events a user wants to see, by what is known of them, and as an address says it. Knows no widget."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from timeline.calendar import days_in_month, iso_day, parse_day
from timeline.model import Article, Event, EventType, Factuality
from timeline.render.pieces import placeable
from timeline.when import When

_NO_TYPE = "none"
_KINDS: dict[str, EventType | None] = {kind.value: kind for kind in EventType} | {_NO_TYPE: None}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LONGEST = 200  # characters that are searched for


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

    def as_query(self) -> dict[str, list[str]]:
        """What is asked for, as the parameters of an address; `from_query` reads them.

        >>> Sieve(text="embassy", types=frozenset({EventType.ASSAULT, None})).as_query()
        {'words': ['embassy'], 'kind': ['ASSAULT', 'none']}
        """
        asked: dict[str, list[str]] = {
            "words": [self.text] if self.text else [],
            "kind": sorted(_NO_TYPE if kind is None else kind.value for kind in self.types),
            "told": sorted(claim.value for claim in self.claims),
            "sure": sorted(how.name.lower() for how in self.sureness),
            "source": sorted(self.sources),
            "from": [] if self.first_day is None else [iso_day(self.first_day)],
            "until": [] if self.last_day is None else [iso_day(self.last_day)],
        }
        return {name: values for name, values in asked.items() if values}

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


def from_query(query: Mapping[str, Sequence[str]]) -> Sieve:
    """What an address asks for; whatever is not understood in it asks for nothing.

    >>> from_query({"kind": ["ASSAULT", "<b>"], "from": ["2020-01-03"], "until": ["soon"]}) == Sieve(
    ...     types=frozenset({EventType.ASSAULT}), first_day=737427
    ... )
    True
    """
    return Sieve(
        text=" ".join(query.get("words", ()))[:_LONGEST],
        types=frozenset(_KINDS[name] for name in query.get("kind", ()) if name in _KINDS),
        claims=frozenset(claim for claim in Factuality if claim.value in query.get("told", ())),
        sureness=frozenset(how for how in Sureness if how.name.lower() in query.get("sure", ())),
        sources=frozenset(query.get("source", ())),
        first_day=_day(query.get("from", ())),
        last_day=_day(query.get("until", ())),
    )


def _day(given: Sequence[str]) -> int | None:
    written = given[0] if given else ""
    return parse_day(written) if _DAY.fullmatch(written) and _exists(written) else None


def _exists(written: str) -> bool:
    year, month, day = map(int, written.split("-"))
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


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
