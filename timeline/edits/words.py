"""The words of a source that an edit is tied to, and the mentions and events that they are now. Knows no edit."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline.model import Article, Event, Mention, Timeline, Words, text_hash


def words_of(timeline: Timeline, event: Event) -> Words:
    """The words by which an edit knows an event again: those of its first mention."""
    return words_of_mention(timeline, event.mentions[0])


def words_of_mention(timeline: Timeline, mention: Mention) -> Words:
    """The words by which an edit knows a mention again."""
    text = next(article.text for article in timeline.articles if article.id == mention.article)
    return Words(text_hash(text), mention.start, mention.end, text[mention.start : mention.end])


def words_of_article(article: Article) -> Words:
    """What an edit knows an article by: no words, and the hash of its text."""
    return Words(text_hash(article.text))


class Index:
    """Finds the mentions that stand where an edit's words stand."""

    def __init__(self, articles: Iterable[Article], mentions: Iterable[Mention]) -> None:
        self._articles: defaultdict[str, set[str]] = defaultdict(set)
        for article in articles:
            self._articles[text_hash(article.text)].add(article.id)
        self._mentions: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            self._mentions[mention.article].append(mention)

    def mentions(self, words: Words) -> tuple[Mention, ...]:
        """The mentions at these words, one for each copy of the article; failing that one that overlaps."""
        found = []
        for article in sorted(self._articles.get(words.article, ())):
            near = [m for m in self._mentions[article] if m.start < words.end and words.start < m.end]
            found += sorted(near, key=lambda m: (abs(m.start - words.start) + abs(m.end - words.end), m.id))[
                :1
            ]
        return tuple(found)

    def holds(self, words: Words) -> bool:
        """Whether the article of these words is there."""
        return words.article in self._articles


def index_of(articles: Sequence[Article], events: Iterable[Event]) -> Index:
    """An index of all that the events are told by."""
    return Index(articles, (mention for event in events for mention in event.mentions))
