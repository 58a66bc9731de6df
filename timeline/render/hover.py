"""What is said of an event when the pointer rests on it. Writes the little markup that plotly reads."""

from collections.abc import Mapping
from textwrap import wrap

from timeline.model import Article, Event
from timeline.render.both_days import both_days
from timeline.render.clock import likely_shown
from timeline.render.escape import text
from timeline.render.quotes import quoted
from timeline.render.standing import factuality_words, parties_words, type_words
from timeline.render.words import when_words

_WIDTH = 58
_QUOTE = 180


def hover_text(event: Event, articles: Mapping[str, Article]) -> str:
    """The label, its date in words, how sure it is, the first reason and where it is told."""
    lines = [f"<b>{_wrapped(event.label)}</b>", _wrapped(_capital(when_words(event.when)))]
    if days := both_days(event, articles):
        lines.append(_wrapped(days))
    if likely := likely_shown(event):
        lines.append(_wrapped(f"Likely: {when_words(likely)}"))
    lines.append(_wrapped(_facts(event)))
    if reason := next((r.text for r in event.reasons if r.text), None):
        lines.append(f"<i>{_wrapped('Why: ' + reason)}</i>")
    lines += _told(event, articles)
    return "<br>".join(line for line in lines if line)


def published_hover(articles: list[Article], day: str) -> str:
    """Which articles came out on a day."""
    names = [_wrapped(_named(article)) for article in articles]
    return "<br>".join([f"<b>Published {text(day)}</b>", *names])


def _facts(event: Event) -> str:
    parts = (
        type_words(event.type) if event.type else "",
        factuality_words(event.factuality, event.attribution),
        parties_words(event.actors, event.recipients),
        event.place or "",
    )
    return _capital(" · ".join(part for part in parts if part))


def _told(event: Event, articles: Mapping[str, Article]) -> list[str]:
    """The first sentence that tells of it, with its source."""
    mention = next((m for m in event.mentions if m.article in articles), None)
    if mention is None:
        return []
    article = articles[mention.article]
    sentence = quoted(article.text, mention.sentence.start, mention.sentence.end)
    short = sentence if len(sentence) <= _QUOTE else sentence[:_QUOTE].rsplit(" ", 1)[0] + " …"
    others = len({m.article for m in event.mentions}) - 1
    more = f" and {others} more" if others else ""
    return [_wrapped(f"“{short}”"), _wrapped(f"{_named(article)}{more}")]


def _named(article: Article) -> str:
    return ", ".join(part for part in (article.source, article.title) if part) or article.name or article.id


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _wrapped(words: str) -> str:
    return "<br>".join(text(line) for line in wrap(words, _WIDTH))
