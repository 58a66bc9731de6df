"""An article's text cut into paragraphs, and what is in quotation marks. Knows no grammar."""

import re

from timeline.events.headlines import behind_page_lines, lines_above
from timeline.events.speech_marks import without_marks
from timeline.model import Article, Span

_BLANK = re.compile(r"\n[ \t\r]*\n\s*")
_NEWLINE = re.compile(r"\s*\n\s*")
_SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]*[ \t\r]*$")
_QUOTE = re.compile(r"[\"“”«»]|``|''")
_OPENERS = frozenset('“«"') | {"``"}


def passages(article: Article) -> tuple[Span, ...]:
    """The headlines and the paragraphs of the story, in order, without dateline and boilerplate.

    Where most lines end like sentences, every line is a paragraph: such copy was not wrapped.
    """
    skipped = sorted(article.boilerplate)
    pieces = list(lines_above(article))
    at = behind_page_lines(article)
    for span in skipped:
        if span.start > at:
            pieces.append(Span(at, span.start))
        at = max(at, span.end)
    pieces.append(Span(at, len(article.text)))
    breaks = _NEWLINE if _lines_are_paragraphs(article.text, article.body) else _BLANK
    return without_marks(
        article.text, [part for piece in pieces for part in _split(article.text, piece, breaks)]
    )


def quotations(text: str, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    """The stretches inside quotation marks; one that is left open ends with its paragraph.

    >>> quotations('He said "yes" and left.', (Span(0, 23),))
    (Span(start=9, end=12),)
    """
    found: list[Span] = []
    for paragraph in paragraphs:
        opened: int | None = None
        for mark in _QUOTE.finditer(text, paragraph.start, paragraph.end):
            if opened is None and (mark[0] in _OPENERS):
                opened = mark.end()
            elif opened is not None:
                found.append(Span(opened, mark.start()))
                opened = None
        if opened is not None and opened < paragraph.end:
            found.append(Span(opened, paragraph.end))
    return tuple(found)


def _lines_are_paragraphs(text: str, start: int) -> bool:
    followed = [line for line in text[start:].split("\n") if line.strip()][:-1]
    ended = sum(1 for line in followed if _SENTENCE_END.search(line))
    return bool(followed) and ended * 2 > len(followed)


def _split(text: str, piece: Span, breaks: re.Pattern[str]) -> list[Span]:
    found, at = [], piece.start
    for gap in breaks.finditer(text, piece.start, piece.end):
        found.append(Span(at, gap.start()))
        at = gap.end()
    found.append(Span(at, piece.end))
    return [span for span in found if text[span.start : span.end].strip()]
