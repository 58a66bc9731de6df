"""The lines above a story that tell of it: headlines and what stands under them. Knows no grammar."""

import re
from collections.abc import Iterator

from timeline.model import Article, Span

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ADDRESS = re.compile(r"\W*(?:https?|www)\b", re.IGNORECASE)
_STAMP = re.compile(
    r"\W*(?:(?:first|last|originally) )?(?:published|posted|updated|modified|created|printed)\b.*[\d:]",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"\W*(?:By|BY|From|FROM) [A-Z]")
_LONGEST_PAGE_LINE = 80
# Words that stand in a line with a day and tell nothing.
_OF_DAYS = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?"
    r"|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|on|at|am|pm|gmt|utc|[ecmp][ds]?t|bst|cest|hkt|ist|th|st|nd|rd)",
    re.IGNORECASE,
)
_LEAST_WORDS = 3


def behind_page_lines(article: Article) -> int:
    """Where the story begins: at its body, or behind lines there that give but the page's address and days."""
    at = article.body
    while (line := _LINE.match(article.text, at)) is not None and _is_page_line(line[0]):
        at = min(line.end() + 1, len(article.text))
    return at


def lines_above(article: Article) -> Iterator[Span]:
    """The lines above the story, in order, that tell of it: no address, day, byline or notice.

    >>> text = "https://halden.example/a1\\nFerry sinks off Halden\\nMay 5, 2031\\n\\nA ferry sank on Monday."
    >>> [text[span.start : span.end] for span in lines_above(Article("a", text, body=58))]
    ['Ferry sinks off Halden']
    """
    for match in _LINE.finditer(article.text, 0, article.body):
        span = Span(*match.span())
        cut = span.end == article.body and article.text[span.end : span.end + 1] not in ("", "\n")
        notice = any(span.overlaps(other) for other in article.boilerplate)
        if not cut and not notice and _tells(match[0], article.title):
            yield span


def _tells(line: str, title: str | None) -> bool:
    """Whether a line can tell of the story; its title does, however short it is."""
    if title is not None and title in line:
        return True
    byline = _BYLINE.match(line) is not None and len(line) < _LONGEST_PAGE_LINE
    if byline or _is_page_line(line):
        return False
    return sum(_OF_DAYS.fullmatch(word) is None for word in _WORD.findall(line)) >= _LEAST_WORDS


def _is_page_line(line: str) -> bool:
    """Whether a line is the page's address, or says when it was put out."""
    stamp = _STAMP.match(line) is not None and len(line) < _LONGEST_PAGE_LINE
    return stamp or _ADDRESS.match(line) is not None
