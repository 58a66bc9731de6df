"""The lines of a document's pages without those that stand on every page. Knows lines and places; reads no file."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_EDGE = 2  # lines at the top and the bottom of a page that can be running heads
_LONGEST = 150
_REPEATED = 0.4  # of the pages: left and right pages can have heads of their own
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—|\[(· ]*(?:(?:page|pg\.?|p\.?) *)?(?P<number>\d{1,4})(?: *(?:of|/) *\d{1,4})?[-–—|\]). ·]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page with the place of its first letter, from the lower left corner, and its height, in points."""

    text: str
    x: float
    y: float
    height: float


def without_running_lines(pages: Sequence[Sequence[PageLine]]) -> list[list[PageLine]]:
    """Return the pages without page numbers, heads and feet that come again; the first page's own head is kept.

    >>> words = (("Report 1", "It fell.", "1"), ("Report 2", "It rose.", "2"))
    >>> pages = [[PageLine(text, 0, 0, 9) for text in page] for page in words]
    >>> [[line.text for line in page] for page in without_running_lines(pages)]
    [['Report 1', 'It fell.'], ['It rose.']]
    """
    told = [page for page in pages if page]
    heads, feet = _repeated(page[:_EDGE] for page in told), _repeated(page[-_EDGE:] for page in told)
    numbered = _numbered(told)
    result: list[list[PageLine]] = []
    for page in pages:
        own = frozenset[str]() if not any(result) else heads
        start = _running(page[:_EDGE], own, numbered=numbered)
        rest = page[start:]
        result.append(list(rest[: len(rest) - _running(rest[: -_EDGE - 1 : -1], feet, numbered=numbered)]))
    return result


def _running(edge: Sequence[PageLine], repeated: frozenset[str], *, numbered: bool) -> int:
    """Return how many lines, from the edge of a page inwards, belong to no text."""
    told = ((numbered and _page_number(line) is not None) or _key(line) in repeated for line in edge)
    return next((index for index, runs in enumerate(told) if not runs), len(edge))


def _repeated(edges: Iterable[Sequence[PageLine]]) -> frozenset[str]:
    """Return the lines with letters that stand at the edge of many pages."""
    counts: Counter[str] = Counter()
    pages = 0
    for edge in edges:
        pages += 1
        keys = {_key(line) for line in edge if len(line.text) < _LONGEST}
        counts.update(key for key in keys if any(map(str.isalpha, key)))
    return frozenset(key for key, count in counts.items() if count >= max(2, _REPEATED * pages))


def _numbered(pages: Sequence[Sequence[PageLine]]) -> bool:
    """Tell whether the lines of a number alone count the pages: each is one more than that of the page before."""
    found = [
        {number for line in (*page[:_EDGE], *page[-_EDGE:]) if (number := _page_number(line)) is not None}
        for page in pages
    ]
    if len(found) == 1:
        return found[0] == {1}
    follow = [any(number + 1 in after for number in before) for before, after in pairwise(found)]
    return sum(follow) * 2 >= len(follow)


def _page_number(line: PageLine) -> int | None:
    match = _PAGE_NUMBER.fullmatch(line.text)
    return int(match["number"]) if match else None


def _key(line: PageLine) -> str:
    return _NUMBER.sub("#", " ".join(line.text.casefold().split()))


def widest(lines: Iterable[PageLine]) -> int:
    """Return how many letters a full line has: all but a tenth of the lines are shorter."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
