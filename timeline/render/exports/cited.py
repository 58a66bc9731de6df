"""What an event rests on, in plain words: its sources, what they say, why it is dated so. Writes no markup."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.model import Article, Event, Reason, Timeline
from timeline.render.both_days import both_days
from timeline.render.clock import likely_shown
from timeline.render.doubt import disputed
from timeline.render.quotes import quoted
from timeline.render.standing import factuality_words
from timeline.render.words import when_words

WHEN, LIKELY = "When", "Likely"
DISPUTED = "texts contradict each other on when it was; the window leaves out what was set aside"


def source_words(article: Article) -> str:
    """Source and title of an article, else its file's name, else its id."""
    named = ", ".join(part for part in (article.source, article.title) if part)
    return named or article.name or article.id


def articles_of(event: Event, articles: Mapping[str, Article]) -> tuple[Article, ...]:
    """The articles that tell of it, once each, in the order of its mentions."""
    return tuple(articles[identity] for identity in dict.fromkeys(m.article for m in event.mentions))


def sentence_of(event: Event, articles: Mapping[str, Article], article: str | None = None) -> str:
    """The sentence of its first mention, or of its first in one article; nothing where it has none."""
    for mention in event.mentions:
        if article is None or article == mention.article:
            return quoted(articles[mention.article].text, mention.sentence.start, mention.sentence.end)
    return ""


def reason_words(reason: Reason, articles: Mapping[str, Article]) -> str:
    """A reason with the words that it rests on: "it was told on that day [on Friday]"."""
    article = articles.get(reason.article or "")
    if reason.span is None or article is None:
        return reason.text
    return f"{reason.text} [{quoted(article.text, reason.span.start, reason.span.end)}]"


@dataclass(frozen=True, slots=True)
class Told:
    """A story's articles by id, and the ids of the events whose day the articles contradict each other on."""

    articles: Mapping[str, Article]
    disputed: frozenset[str]


def told_by(timeline: Timeline) -> Told:
    """What a story's events are told by."""
    return Told({article.id: article for article in timeline.articles}, disputed(timeline.conflicts))


def details(event: Event, told: Told) -> tuple[tuple[str, str], ...]:
    """What there is to say of an event, as (heading, words); what is not known is left out."""
    said: Sequence[tuple[str, str]] = (
        (WHEN, when_words(event.when)),
        (LIKELY, when_words(likely) if (likely := likely_shown(event)) else ""),
        ("Day by place", both_days(event, told.articles)),
        ("Claim", factuality_words(event.factuality, event.attribution)),
        ("Disputed", DISPUTED if event.id in told.disputed else ""),
        ("Where", event.place or ""),
        *_quotations(event, told.articles),
        *(("Why", reason_words(reason, told.articles)) for reason in event.reasons),
    )
    return tuple((heading, words) for heading, words in said if words)


def _quotations(event: Event, articles: Mapping[str, Article]) -> Iterator[tuple[str, str]]:
    for article in articles_of(event, articles):
        yield source_words(article), f"“{sentence_of(event, articles, article.id)}”"
