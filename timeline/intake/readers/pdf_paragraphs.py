"""Lines of pages into paragraphs, with words joined that a line's end divides. Knows English, reads no file."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from timeline.intake.readers.pdf_layout import PageLine, widest

_SHORT = 0.8  # of a full line
_GAP = 1.4  # of the usual distance of two lines
_INDENT = 0.7  # of a line's height
_SIZE = 1.15  # of the other line's height
_CLOSED = re.compile(r"[.!?:][\"”’')\]]*\Z")
_DIVIDED = re.compile(r"(?P<before>[^\W\d_]+)[-\u00ad\u2010]\Z")
_AFTER = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# What stands after or before the hyphen of a compound, and hardly ever closes or opens a word without one.
_SECOND = frozenset(
    "backed based controlled sponsored funded speaking related linked owned occupied year month level scale range"
    " free term mile hour minute general elect style wide sized ranking profile".split()
)
_FIRST = frozenset(
    "self half well two three then soon twenty thirty forty fifty sixty seventy eighty ninety".split()
)


def paragraphs(pages: Iterable[Sequence[PageLine]]) -> str:
    """Return the text of the pages, paragraphs divided by blank lines.

    >>> page = [PageLine("The crane fell on Mon-", 0, 90, 9), PageLine("day, it said.", 0, 80, 9)]
    >>> paragraphs([page])
    'The crane fell on Monday, it said.'
    """
    told = [page for page in pages if page]
    words = _words(told)
    distance = _distance(told)
    result: list[str] = []
    before: PageLine | None = None
    for page in told:
        full = widest(page)
        for number, line in enumerate(page):
            if before is None or _begins(before, line, full, distance if number else None):
                result.append(line.text)
            else:
                result[-1] = _joined(result[-1], line.text, words)
            before = line
    return "\n\n".join(result)


def _distance(pages: Iterable[Sequence[PageLine]]) -> float | None:
    """Return the usual distance of two lines, None where there are none; wider ones stand around headings."""
    gaps = sorted(above.y - below.y for page in pages for above, below in pairwise(page) if above.y > below.y)
    return gaps[len(gaps) // 4] if gaps else None


def _begins(before: PageLine, line: PageLine, full: int, distance: float | None) -> bool:
    """Tell whether a paragraph begins with a line; without a distance the two stand on two pages."""
    closed = _CLOSED.search(before.text) is not None
    short = len(before.text) < _SHORT * full
    if line.height and before.height and not 1 / _SIZE < line.height / before.height < _SIZE:
        return True
    gap = before.y - line.y
    if distance is None or gap <= 0:  # the next page or column
        return closed and (short or line.text[:1].isupper())
    if gap > _GAP * distance:
        return True
    if line.x - before.x > _INDENT * line.height and closed:
        return True
    if _DIVIDED.search(before.text):
        return False
    return short and (closed or (len(before.text) < _SHORT * _SHORT * full and line.text[:1].isupper()))


def _joined(text: str, line: str, words: frozenset[str]) -> str:
    match = _DIVIDED.search(text)
    after = _AFTER.match(line)
    if match is None or after is None:
        return f"{text}{line}" if text.endswith(("-", "—", "–")) else f"{text} {line}"
    first, second = match["before"], after[0]
    if text.endswith("\u00ad") or not _keeps_hyphen(first, second, words):
        return f"{text[:-1]}{line}"
    return f"{text}{line}"


def _keeps_hyphen(first: str, second: str, words: frozenset[str]) -> bool:
    """Tell whether a word that is divided at a line's end has its hyphen also inside a line."""
    together = f"{first}{second}".casefold() in words
    apart = f"{first}-{second}".casefold() in words
    if together != apart:
        return apart
    if second[:1].isupper() or (first.isupper() and len(first) > 1):
        return True
    led = first[:1].isupper() and second == "led"
    return led or second in _SECOND or first.casefold() in _FIRST


def _words(pages: Sequence[Sequence[PageLine]]) -> frozenset[str]:
    """Return the words that stand whole inside the lines, with their hyphens."""
    found = set()
    for page in pages:
        for line in page:
            for match in _WORD.finditer(line.text):
                if match.start() > 0 and match.end() < len(line.text) - 1:
                    found.add(match.group().casefold())
    return frozenset(found)
