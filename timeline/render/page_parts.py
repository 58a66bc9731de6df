"""What every part of the page shares: the story with its look-ups, anchors, and how an article is cited."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from timeline.model import Account, Article, Event, Reading, Span, Timeline
from timeline.render.doubt import disputed
from timeline.render.escape import Html, element, fragment, safe_url
from timeline.render.marked import Mark, marked, timex_mark
from timeline.render.pieces import placeable
from timeline.render.quotes import quoted
from timeline.render.text_fragment import quoted_at
from timeline.render.words import day_words

_SAFE = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class Story:
    """A timeline and what its parts look up in it."""

    timeline: Timeline
    articles: Mapping[str, Article]
    timex_marks: Mapping[str, tuple[Mark, ...]]
    article_anchors: Mapping[str, str]
    event_anchors: Mapping[str, str]
    accounts: Mapping[str, tuple[Account, ...]]  # of an event, by its id
    readings: Mapping[
        tuple[str, Span], tuple[Reading, ...]
    ]  # of an ambiguous expression, by article and place

    @property
    def shown(self) -> tuple[Event, ...]:
        """The events on the timeline that something is known of when they were."""
        return tuple(e for e in self.timeline.events if e.on_timeline and placeable(e.when))

    @property
    def disputed(self) -> frozenset[str]:
        """The events that a contradiction is about, or of which sources say what cannot all be right: their ids."""
        told = {account.event for account in self.timeline.accounts if account.disputed}
        return disputed(self.timeline.conflicts) | told

    @property
    def unplaced(self) -> tuple[Event, ...]:
        """The events that belong on the timeline, but on no day that can be known."""
        return tuple(e for e in self.timeline.events if e.on_timeline and not placeable(e.when))


def story_of(timeline: Timeline) -> Story:
    """The story with its look-ups made."""
    return Story(
        timeline,
        {article.id: article for article in timeline.articles},
        {article: tuple(map(timex_mark, timexes)) for article, timexes in timeline.timexes},
        {a.id: _anchor("article", a.id, n) for n, a in enumerate(timeline.articles, 1)},
        {e.id: _anchor("event", e.id, n) for n, e in enumerate(timeline.events, 1)},
        {
            event: tuple(same)
            for event, same in groupby(sorted(timeline.accounts, key=_of_event), key=_of_event)
        },
        {(a, t.span): t.alternatives for a, timexes in timeline.timexes for t in timexes if t.alternatives},
    )


def _of_event(account: Account) -> str:
    return account.event


def article_name(article: Article) -> str:
    """What an article is called: its title, else its file's name without folders, else its id."""
    return article.title or article.name.rpartition("/")[2] or article.id


def citation(story: Story, identity: str, sentence: Span) -> Html:
    """Source, title and day of publication, linked to where the page shows the article, and to where it stood."""
    article = story.articles[identity]
    words = quoted(article.text, sentence.start, sentence.end)
    there = safe_url(quoted_at(article.url, words)) if article.url else None
    day = day_words(article.published.day, with_weekday=False) if article.published else "undated"
    return element(
        "cite",
        element("a", article_name(article), href=f"#{story.article_anchors[identity]}"),
        element("span", ", ".join(part for part in (article.source, day) if part)),
        element("a", "read it there", href=there, rel="noopener noreferrer", class_="there")
        if there
        else None,
    )


def quotation(story: Story, identity: str, sentence: Span, marks: tuple[Mark, ...]) -> Html:
    """A sentence in quotation, with the marks given and the article's time expressions."""
    article = story.articles[identity]
    body = marked(article.text, sentence, (*marks, *story.timex_marks.get(identity, ())))
    return element("blockquote", element("p", body), citation(story, identity, sentence))


def section(anchor: str, heading: str, *children: Html | None, count: int | None = None) -> Html:
    """A part of the page under a heading of its own."""
    number = element("span", str(count), class_="count") if count is not None else None
    return element(
        "section",
        element("h2", heading, number, id=f"{anchor}-heading"),
        fragment(children),
        id=anchor,
        aria_labelledby=f"{anchor}-heading",
    )


def _anchor(prefix: str, identity: str, number: int) -> str:
    return f"{prefix}-{identity}" if _SAFE.fullmatch(identity) else f"{prefix}--{number}"
