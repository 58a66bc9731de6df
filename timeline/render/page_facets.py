"""What events can be told apart by: kind, parties, place, source. Names each once and each event's by number."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.model import Article, Event
from timeline.render.page_parts import Story, article_name
from timeline.render.standing import type_words


@dataclass(frozen=True, slots=True)
class Held:
    """What one event has of each, as numbers in the lists of `Facets`."""

    kind: int
    parties: tuple[int, ...]
    places: tuple[int, ...]
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """The names that occur, those of parties and places the most frequent first, and what each event has of them."""

    kinds: tuple[str, ...]
    parties: tuple[str, ...]
    places: tuple[str, ...]
    sources: tuple[str, ...]
    held: Mapping[str, Held]


def facets_of(story: Story) -> Facets:
    """The facets of the events that are shown."""
    kinds = {event.id: type_words(event.type) for event in story.shown}
    parties = {event.id: _parties(event) for event in story.shown}
    places = {event.id: _places(event) for event in story.shown}
    sources = {event.id: _sources(event, story.articles) for event in story.shown}
    kind_list = tuple(sorted(set(kinds.values())))
    party_list, place_list, source_list = (_names(named.values()) for named in (parties, places, sources))
    held = {
        event.id: Held(
            kind_list.index(kinds[event.id]),
            _numbers(parties[event.id], party_list),
            _numbers(places[event.id], place_list),
            _numbers(sources[event.id], source_list),
        )
        for event in story.shown
    }
    return Facets(kind_list, tuple(party_list), tuple(place_list), tuple(source_list), held)


def source_name(article: Article) -> str:
    """Who published an article, as far as is known: its source, else what the article is called."""
    return article.source or article_name(article)


def _parties(event: Event) -> tuple[str, ...]:
    """Who did it and to whom, each under the name that the gazetteer has for it."""
    canonical = {p.name: p.canonical for p in event.participants if p.canonical}
    return tuple(dict.fromkeys(canonical.get(name, name) for name in (*event.actors, *event.recipients)))


def _places(event: Event) -> tuple[str, ...]:
    name = event.location.name if event.location else event.place
    return (name,) if name else ()


def _sources(event: Event, articles: Mapping[str, Article]) -> tuple[str, ...]:
    told = (source_name(articles[m.article]) for m in event.mentions if m.article in articles)
    return tuple(dict.fromkeys(told))


def _names(named: Iterable[tuple[str, ...]]) -> dict[str, int]:
    """Each name with its number, the most frequent first."""
    counts = Counter(name for names in named for name in names)
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    return {name: number for number, name in enumerate(ranked)}


def _numbers(names: Iterable[str], known: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(known[name] for name in names)
