"""The days that a page marks beside its headline: <time>, schema.org, hAtom. Trusts none further away."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.intake.said import said_day
from timeline.intake.web.markup import Tree
from timeline.intake.web.page_head import spaced
from timeline.intake.web.words import tells_change
from timeline.model import DayKind, StatedDay

_DATED = frozenset(("datepublished", "datemodified", "datecreated", "pubdate", "dateupdated"))
_DATED_CLASS = re.compile(r"(?:^|\s)(?:entry-|dt-)?(?:published|updated|modified)(?:\s|$)")
_BEFORE = 40  # characters before a time that can say what it is
_LONG = 80  # characters of what is a paragraph of the story, and no byline
_MOST = 3
_MOST_TIMES = 200  # of a page that lists stories


@dataclass(frozen=True, slots=True)
class _Marked:
    """A time on the page, and how many of the story's paragraphs stand before it."""

    element: Tree
    paragraphs: int


def headline_days(tree: Tree, *, titles: tuple[str, ...], day_first: bool | None) -> tuple[StatedDay, ...]:
    """Return the days that are marked beside the headline, in the page's order; none of a page that lists stories.

    `tree` is the page without what stands beside its story.
    """
    times, headlines = _collect(tree)
    headline = _own_headline(headlines, titles)
    if headline is not None and sum(1 for _ in tree.iter("article")) > 1:
        times = [one for one in times if not _is_of_other(one.element, headline)]
    for scope in _scopes(headline, tree):
        within = [one for one in times if scope is tree or scope in one.element.iterancestors()]
        near = [one for one in within if one.paragraphs < 2] or (within if len(within) == 1 else [])
        days = [day for one in near if (day := _day(one.element, day_first)) is not None]
        if days:
            distinct = tuple(dict.fromkeys(days))
            return distinct if len(distinct) <= _MOST else ()
    return ()


def _collect(tree: Tree) -> tuple[list[_Marked], list[Tree]]:
    """Return the times and the headlines that belong to the page's own story."""
    times: list[_Marked] = []
    headlines: list[Tree] = []
    paragraphs = 0
    for element in tree.iter("h1", "p", "time", "abbr", "span", "div", "meta"):
        if element.tag == "h1":
            headlines.append(element)
        elif element.tag == "p":
            paragraphs += len(spaced(element.text_content())) >= _LONG
        elif len(times) < _MOST_TIMES and _is_time(element):
            times.append(_Marked(element, paragraphs))
    return times, headlines


def _is_time(element: Tree) -> bool:
    if element.tag == "meta":
        return False
    properties = (element.get("itemprop") or "").lower().split()
    if element.tag == "time" or any(one in _DATED for one in properties):
        return True
    return element.get("title") is not None and _DATED_CLASS.search(element.get("class") or "") is not None


def _own_headline(headlines: list[Tree], titles: tuple[str, ...]) -> Tree | None:
    named = [one for one in headlines if spaced(one.text_content()) in titles]
    return next(iter(named or headlines), None)


def _is_of_other(element: Tree, headline: Tree) -> bool:
    """Whether a time stands in an article of its own, and the headline elsewhere."""
    article = next(element.iterancestors("article"), None)
    return article is not None and article not in headline.iterancestors()


def _scopes(headline: Tree | None, tree: Tree) -> Iterator[Tree]:
    """Yield what stands around the headline, from the nearest outwards."""
    if headline is not None:
        yield from (one for one in headline.iterancestors() if one.tag not in ("body", "html"))
    yield tree


def _day(element: Tree, day_first: bool | None) -> StatedDay | None:
    shown = spaced(element.text_content())
    written = (element.get("datetime"), element.get("content"), element.get("title"), shown)
    updated = tells_change(_says(element))
    where = f"the page shows beside its headline the day{' of a change' if updated else ''}"
    for value in written:
        if value and (
            day := said_day(DayKind.TIME_ELEMENT, value, where, updated=updated, day_first=day_first)
        ):
            return day
    return None


def _says(element: Tree) -> str:
    """Return what tells the day of a change from that of the story: the time's own names, and the words before it."""
    before = element.getprevious()
    parent = element.getparent()
    text = ""
    if before is not None:
        text = before.tail if before.tail and before.tail.strip() else before.text_content()
    elif parent is not None:
        text = parent.text or ""
    names = (
        element.get("itemprop"),
        element.get("class"),
        parent.get("class") if parent is not None else None,
    )
    own = element.text_content()[:_BEFORE]
    return " ".join((*(name for name in names if name), text[-_BEFORE:], own))
