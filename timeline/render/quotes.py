"""Sentences and characters to quote from an article. Knows offsets; writes no markup."""

import re
from collections.abc import Iterable

from timeline.model import Article, Event, Span

_MOST = 420  # characters of a sentence that are worth quoting on each side of a word
_BREAK = re.compile(r"\n\s*\n|(?<=[.!?])[\"'\u201d\u2019)]*\s+(?=[\"'\u201c\u2018(]?[A-Z0-9])")


def quoted(text: str, start: int, end: int) -> str:
    """The characters themselves, white space drawn together.

    >>> quoted("killed\\non Friday", 0, 16)
    'killed on Friday'
    """
    return " ".join(text[start:end].split())


def sentence_around(text: str, span: Span, known: Iterable[Span] = ()) -> Span:
    """The sentence that a span stands in: one that is known, else what full stops and blank lines show.

    >>> sentence_around("It rained. He left on Friday. They stayed.", Span(22, 28))
    Span(start=11, end=29)
    """
    holding = sorted(s for s in known if s.covers(span))
    if holding:
        return min(holding, key=lambda s: (s.end - s.start, s.start))
    low, high = max(0, span.start - _MOST), min(len(text), span.end + _MOST)
    for found in _BREAK.finditer(text, low, high):
        if found.end() <= span.start:
            low = found.end()
        elif found.start() >= span.end:
            high = found.start()
            break
    return _trimmed(text, low, high)


def sentences_of(article: Article, events: Iterable[Event]) -> tuple[Span, ...]:
    """The sentences of the article that mentions are known to stand in, in order."""
    spans = {m.sentence for e in events for m in e.mentions if m.article == article.id}
    return tuple(sorted(spans))


def _trimmed(text: str, low: int, high: int) -> Span:
    while low < high and text[low].isspace():
        low += 1
    while low < high and text[high - 1].isspace():
        high -= 1
    return Span(low, high)
