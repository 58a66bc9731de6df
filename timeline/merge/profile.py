"""What of an event is compared with another: its words, parties, place and days, prepared once."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.gazetteer import Place, find_place
from timeline.merge.alike import Nearness, lines_of
from timeline.merge.words import counts, head, stem, telling, tokens, weigh
from timeline.model import Article, Event, EventClass, Mention, Part, Participant
from timeline.when import When

_LEAD = 600  # characters: what stands in an article's first ones is what it is about
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
    "another": 0, "new": 0, "fresh": 0, "further": 0, "previous": -1, "earlier": -1, "latest": 0, "separate": 0,
}  # fmt: skip
_BEFORE = 28  # characters before a trigger in which "second" or "another" speaks of it


@dataclass(frozen=True, slots=True)
class Profile:
    """An event's side of a comparison; vectors have length one over the words around its triggers."""

    event: Event
    article: str
    number: int  # of its article
    stems: frozenset[str]
    close: frozenset[str]  # lines of alike.toml
    loose: frozenset[str]
    actors: frozenset[str]
    recipients: frozenset[str]
    heads: frozenset[str]
    persons: frozenset[str]  # last names of those whom it befell
    place: frozenset[str]
    located: Place | None
    clause: Mapping[str, float]
    counts: frozenset[int]
    tolls: frozenset[int]  # those of the counts that are of persons
    nth: frozenset[int]  # 2 of "a second strike", 0 of "another", -1 of "an earlier"
    lead: float  # 1 at the head of its article, 0 well inside it
    reporting: bool
    published: int | None  # the day on which its article was
    first: int | None  # days of its window; None where that is open
    last: int | None
    by_noun: bool  # whether a noun tells it, at least once

    @property
    def names(self) -> frozenset[str]:
        """Whoever takes part, on either side."""
        return self.actors | self.recipients

    @property
    def when(self) -> When | None:
        """The hard window."""
        return self.event.when


def profiles(stories: Sequence[tuple[Article, Sequence[Event]]]) -> tuple[Profile, ...]:
    """A profile for each event, in the order given; a word weighs less the more articles use it."""
    spread = Counter(word for article, _ in stories for word in set(tokens(article.text)))
    texts = {article.id: article for article, _ in stories}
    known: dict[frozenset[Any], frozenset[Any]] = {}  # equal sets are one: a story has many of them
    return tuple(
        _profile(event, number, texts, spread, lambda found: known.setdefault(found, found))
        for number, (_, events) in enumerate(stories)
        for event in events
    )


def _profile(
    event: Event,
    number: int,
    articles: Mapping[str, Article],
    spread: Mapping[str, int],
    once: Callable[[frozenset[Any]], frozenset[Any]],
) -> Profile:
    article = articles[event.mentions[0].article]
    text = article.text
    triggers = [_word(mention) for mention in event.mentions]
    own = {word for m in event.mentions for word in tokens(text[m.start : m.end])}
    recipients = [party for party in event.participants if party.part is Part.RECIPIENT]
    actors = [party for party in event.participants if party.part is Part.ACTOR]
    first = min(mention.start for mention in event.mentions)
    return Profile(
        event=event,
        article=article.id,
        number=number,
        stems=once(frozenset(_stem(mention) for mention in event.mentions)),
        close=once(lines_of(triggers, Nearness.CLOSE)),
        loose=once(lines_of(triggers, Nearness.LOOSE)),
        actors=once(_who(actors, event.actors)),
        recipients=once(_who(recipients, event.recipients)),
        heads=once(frozenset(word for name in (*event.actors, *event.recipients) if (word := head(name)))),
        persons=once(_persons(recipients)),
        place=once(frozenset(tokens(event.place or ""))),
        located=find_place(event.place) if event.place else None,
        clause=_words(event, text, own, spread, len(articles)),
        counts=once(_tolls(event).union(*(counts(name) for name in event.recipients))),
        tolls=once(_tolls(event)),
        nth=once(frozenset(n for m in event.mentions for n in _nth(m, text))),
        lead=max(0.0, 1 - max(0, first - article.body) / _LEAD),
        reporting=all(m.event_class is EventClass.REPORTING for m in event.mentions),
        published=article.published.day if article.published else None,
        first=event.when.first_day if event.when else None,
        last=event.when.last_day if event.when else None,
        by_noun=any(mention.nominal for mention in event.mentions),
    )


def _stem(mention: Mention) -> str:
    """The stem of its trigger; a blaze and a shot share the word "fire" alone."""
    return "fire, a" if mention.nominal and mention.trigger == "fire" else stem(_word(mention))


def _word(mention: Mention) -> str:
    """What its trigger is compared by: who is fired from a post is dismissed."""
    fired = mention.trigger == "fire" and not mention.nominal
    return "dismiss" if fired and mention.type is None else mention.trigger


def _who(parties: Iterable[Participant], names: Iterable[str]) -> frozenset[str]:
    """The words that say who it is, and the gazetteer's ids of those that it knows."""
    ids = frozenset(party.id for party in parties if party.id)
    return ids.union(*(telling(name) for name in names))


def _persons(parties: Iterable[Participant]) -> frozenset[str]:
    """The last names of persons: those with a capital, and not of one word that may be anything."""
    named = (party.name.split(" of ")[0].split() for party in parties if party.kind == "person")
    return frozenset(
        words[-1].lower()
        for words in named
        if len(words) > 1 and words[-1] != words[-1].lower() and words[-2][:1].isupper()
    )


def _words(
    event: Event, text: str, own: set[str], spread: Mapping[str, int], articles: int
) -> Mapping[str, float]:
    spans = {m.clause for m in event.mentions}
    bag = Counter(
        word
        for span in sorted(spans, key=lambda span: span.start)
        for word in tokens(text[span.start : span.end])
        if word not in own
    )
    return weigh(bag, spread, articles)


def _tolls(event: Event) -> frozenset[int]:
    """How many persons it befell, by any of its tellings."""
    return frozenset(n for q in event.quantities for n in (q.least, q.most) if n is not None)


def _nth(mention: Mention, text: str) -> list[int]:
    """Which of several alike it is, by the words before its trigger."""
    if not mention.nominal:
        return []
    before = text[max(mention.clause.start, mention.start - _BEFORE) : mention.start].lower().split()
    return [_ORDINALS[word] for word in before if word in _ORDINALS]
