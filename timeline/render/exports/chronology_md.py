"""A story as a chronology in Markdown: a line an event, a footnote with its source, quotation and reasons.

Footnotes are written as GitHub, Pandoc and most others read them (`[^1]`).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from timeline.calendar import civil
from timeline.model import Article, Event, Factuality, Timeline
from timeline.render.exports.cited import (
    DISPUTED,
    Told,
    articles_of,
    reason_words,
    sentence_of,
    source_words,
    told_by,
)
from timeline.render.exports.days import Dated, dated_events, without_day
from timeline.render.exports.markdown_text import link, plain
from timeline.render.standing import count_words, factuality_words
from timeline.render.words import day_words, year_words


def chronology_md(timeline: Timeline) -> str:
    """The chronology, a heading a year; events of no day that can be known stand under a heading of their own."""
    dated = dated_events(timeline.events)
    unknown = without_day(timeline, dated)
    sources = told_by(timeline)
    told = [*(one.event for one in dated), *unknown]
    numbers = {event.id: number for number, event in enumerate(told, 1)}
    lines = [
        "# Chronology",
        "",
        f"{count_words(len(told), 'event')} of {count_words(len(timeline.articles), 'article')}.",
        *_years(dated, numbers),
        *_section("Day not known", [_line(event, "", numbers) for event in unknown]),
        *_section("Sources", [_source(article) for article in timeline.articles]),
        *_section("Left out", [f"- “{plain(one.what)}”: {plain(one.why)}" for one in timeline.left_out]),
        "",
        *(_footnote(event, numbers[event.id], sources) for event in told),
        f"Made with Dateline {plain(timeline.made_with.version)}.",
    ]
    return "\n".join(lines) + "\n"


def _years(dated: Sequence[Dated], numbers: Mapping[str, int]) -> Iterator[str]:
    for year, same in groupby(dated, key=lambda one: civil(one.first)[0]):
        yield from _section(year_words(year), [_line(one.event, one.words, numbers) for one in same])


def _section(heading: str, lines: Sequence[str]) -> Sequence[str]:
    return ("", f"## {heading}", "", *lines) if lines else ()


def _line(event: Event, words: str, numbers: Mapping[str, int]) -> str:
    """The day first, so that nothing of an article's begins the line."""
    claim = factuality_words(event.factuality, event.attribution)
    said = "" if event.factuality is Factuality.CERTAIN else f" ({plain(claim)})"
    when = f"**{plain(words[:1].upper() + words[1:])}:** " if words else "**?** "
    return f"- {when}{plain(event.label)}{said}[^{numbers[event.id]}]"


def _source(article: Article) -> str:
    day = day_words(article.published.day) if article.published else "undated"
    return f"- “{link(source_words(article), article.url)}”, {day}"


def _footnote(event: Event, number: int, told: Told) -> str:
    articles = told.articles
    quotations = [
        f"“{plain(sentence_of(event, articles, article.id))}” ({link(source_words(article), article.url)})"
        for article in articles_of(event, articles)
    ]
    why = "; ".join(reason_words(reason, articles) for reason in event.reasons)
    reasons = f" Why this date: {plain(why)}." if why else ""
    disputed = f" Disputed: {DISPUTED}." if event.id in told.disputed else ""
    return f"[^{number}]: {' '.join(quotations) or 'No source is given.'}{reasons}{disputed}\n"
