"""What stands on a page beside its story: other stories, comments, ways around the site. Knows tags and classes."""

import re
from copy import copy

from lxml import etree

from timeline.intake.web.markup import Tree

_TAGS = frozenset(("aside", "nav", "footer", "form"))
_NAMES = re.compile(
    r"\bcomment(?!ary|ator)|disqus|\bresponses?\b|related|recommend|trending|popular|most-?(?:read|viewed)|\blatest"
    r"|promo|teaser|widget|sidebar|\brail\b|newsletter|\bfooter|\bnav(?:bar|igation)?\b|ticker|breadcrumb|advert"
    r"|read-?(?:more|next)|see-?also|also-?(?:on|in)|more-?(?:from|on|stories)|carousel|onward|\brepl(?:y|ies)\b",
    re.IGNORECASE,
)
_OWN = frozenset(("html", "body", "main", "article", "h1"))
_MOST = 0.4  # the share of a page's text that cannot stand beside its story
_LAYOUT = ("table", "thead", "tbody", "tfoot", "tr", "td", "th")
_LONG_CELL = 400  # characters; a cell of figures or names is shorter


def without_apart(tree: Tree) -> Tree:
    """Return a copy of a page without the parts that are not its story."""
    rest = copy(tree)
    most = _MOST * _length(rest)
    walker = etree.iterwalk(rest, events=("start",))
    apart = []
    for _, element in walker:
        if _is_called_apart(element) and element.find(".//h1") is None and _length(element) <= most:
            apart.append(element)
            walker.skip_subtree()
    for element in apart:
        element.drop_tree()
    return rest


def without_layout_tables(tree: Tree) -> Tree:
    """Return a page whose tables hold rows of things: those that only place the page's parts become plain parts."""
    if not any(_places_parts(table) for table in tree.iter("table")):
        return tree
    rest = copy(tree)
    layout = {table for table in rest.iter("table") if _places_parts(table)}
    for part in [one for one in rest.iter(*_LAYOUT) if _table_of(one) in layout]:
        part.attrib.clear()
        part.tag = "div"
    return rest


def _is_called_apart(element: Tree) -> bool:
    if element.tag in _OWN:
        return False
    return (
        element.tag in _TAGS
        or _NAMES.search(f"{element.get('class', '')} {element.get('id', '')}") is not None
    )


def _places_parts(table: Tree) -> bool:
    if table.find(".//table") is not None or table.find(".//h1") is not None:
        return True
    return any(_length(cell) > _LONG_CELL for cell in table.iter("td"))


def _table_of(part: Tree) -> Tree | None:
    return part if part.tag == "table" else next(part.iterancestors("table"), None)


def _length(element: Tree) -> int:
    return len(element.text_content())
