"""One article's grammar, indexed: which event a mention tells of, and on whose wall clock. States nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline.model import (
    Article,
    Event,
    Extraction,
    Link,
    LinkKind,
    Mention,
    Statement,
    Timex,
    content_id,
)
from timeline.order.weights import RULES

# What happens inside something else happens where it does.
_SAME_PLACE = (LinkKind.RESULT, LinkKind.PART)


@dataclass(frozen=True, slots=True)
class Scene:
    """An article with its events, looked up by the ids that links use."""

    article: Article
    events: tuple[Event, ...]
    links: tuple[Link, ...]
    timexes: dict[str, Timex]
    mentions: dict[str, Mention]
    event_of: dict[str, Event]
    zones: dict[str, str | None]
    timed: frozenset[str]  # events that a time expression is tied to

    def zone(self, event: Event) -> str | None:
        """The wall clock on which the text tells an event's times; None where nothing says."""
        return self.zones[event.id] or self.article.zone

    def pair(self, link: Link) -> tuple[Event, Event] | None:
        """The two events that a tie between mentions is about; None where it is not about two."""
        source, target = self.event_of.get(link.source), self.event_of.get(link.target)
        if source is None or target is None or source.id == target.id:
            return None
        return source, target


def scene(article: Article, extraction: Extraction, timexes: Iterable[Timex]) -> Scene:
    """The article's events and ties, indexed."""
    event_of = {m.id: event for event in extraction.events for m in event.mentions}
    return Scene(
        article,
        extraction.events,
        extraction.links,
        {timex.id: timex for timex in timexes},
        {m.id: m for m in extraction.mentions} | {m.id: m for e in extraction.events for m in e.mentions},
        event_of,
        _zones(extraction, event_of),
        frozenset(
            event_of[link.source].id
            for link in extraction.links
            if link.kind is LinkKind.TIME and link.source in event_of
        ),
    )


def stamped(statement: Statement) -> Statement:
    """The statement with the id that its content gives it and its rule's trust, of which its weight was a share."""
    trust = RULES[statement.rule]
    return replace(
        statement,
        hard=trust.hard,
        weight=round(statement.weight * trust.weight, 3),
        id=content_id(
            "s",
            statement.article,
            statement.source,
            statement.relation,
            statement.target,
            statement.when,
            statement.offset,
            statement.span,
            statement.rule,
        ),
    )


def quoted(event: Event) -> str:
    """An event as reasons name it."""
    return f"“{event.label}”"


def cue_words(scene: Scene, link: Link) -> str:
    """The words that tie, as reasons show them: in brackets, with a space before; empty without any."""
    if link.cue is None:
        return f" (“{link.signal}”)" if link.signal else ""
    words = " ".join(scene.article.text[link.cue.start : link.cue.end].split())
    return f" (“{words}”)" if words else ""


def _zones(extraction: Extraction, event_of: dict[str, Event]) -> dict[str, str | None]:
    """Each event's zone, from what it is part of or brought about where it has none itself."""
    zones = {event.id: event.zone for event in extraction.events}
    ties = [
        (event_of[link.source].id, event_of[link.target].id)
        for link in extraction.links
        if link.kind in _SAME_PLACE and link.source in event_of and link.target in event_of
    ]
    for _ in range(2):
        for source, target in ties:
            zones[source] = zones[source] or zones[target]
            zones[target] = zones[target] or zones[source]
    return zones
