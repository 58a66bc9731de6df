"""The story on a page, without what stands around it. Knows no days."""

import logging
import re
from collections.abc import Callable
from copy import copy

from lxml import etree

from timeline.intake.web.apart import without_layout_tables
from timeline.intake.web.markup import Tree
from timeline.intake.web_text import tree_text

_MOST_ELEMENTS = 40_000  # a live page of a whole day has some twenty thousand
_DEEPEST = 400
_ALIKE = 5  # the entries of a live page differ in length, but not more than so many times
_SHORT = 250  # characters; what is found may then be a teaser, and the page is searched again
_AROUND = frozenset("nav aside footer form noscript".split())
_STORY: tuple[Callable[[Tree], bool], ...] = (
    lambda part: "articlebody" in (part.get("itemprop") or "").lower(),
    lambda part: part.tag == "article",
    lambda part: part.tag == "main" or part.get("role") == "main",
    lambda part: part.tag == "body",
)
_LINES = re.compile(r"\n+")

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def main_text(tree: Tree) -> str:
    """Return the story's paragraphs, divided by blank lines; an empty text where the page has none."""
    found = _extracted(tree) if _is_usual(tree) else ""
    if len(found) >= _SHORT:
        return found
    whole = _whole(tree)
    return whole if len(whole) > 2 * len(found) else found


def _is_usual(tree: Tree) -> bool:
    """Whether the library can be asked: its time grows with the square of what is in a page."""
    deepest = count = depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        deepest = max(deepest, depth)
    return count <= _MOST_ELEMENTS and deepest <= _DEEPEST


def _extracted(tree: Tree) -> str:
    from trafilatura import bare_extraction  # noqa: PLC0415  (loaded for pages alone)

    try:
        document = bare_extraction(
            without_layout_tables(tree), include_comments=False, include_tables=True, with_metadata=False
        )
    except (AttributeError, IndexError, KeyError, RecursionError, etree.LxmlError):
        return ""  # the page is stranger than the library expects; all of its text is taken instead
    text = getattr(document, "text", None) or ""
    return _LINES.sub("\n\n", text).strip()


def _whole(tree: Tree) -> str:
    """Return the text of the page's largest part that calls itself the story, or of all of it."""
    rest = copy(tree)
    for part in _outermost(rest, lambda one: one.tag in _AROUND):
        part.drop_tree()
    for is_story in _STORY:
        texts = [tree_text(part) for part in _outermost(rest, is_story)]
        longest = max(map(len, texts), default=0)
        if longest:
            return "\n\n".join(text for text in texts if len(text) * _ALIKE >= longest)
    return ""


def _outermost(tree: Tree, is_wanted: Callable[[Tree], bool]) -> list[Tree]:
    """Return the parts of a page that are wanted and stand in no other such part."""
    found = []
    walker = etree.iterwalk(tree, events=("start",))
    for _, part in walker:
        if is_wanted(part):
            found.append(part)
            walker.skip_subtree()
    return found
