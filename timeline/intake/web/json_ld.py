"""The schema.org records (JSON-LD) of a web page, and which of them is its article. Judges no day."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from timeline.intake.web.markup import Tree

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Node: TypeAlias = "dict[str, Json]"

_LARGEST = 4_000_000  # characters of one script
_MOST = 2_000  # records of one page
_ARTICLE = re.compile(r"(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)$")
_PAGE = re.compile(r"(?:WebPage|ItemPage)$")
_INTO = ("@graph", "@list", "mainEntity", "mainEntityOfPage", "itemListElement", "item")
_WRAPPING = re.compile(
    r"^\s*(?://\s*|/\*\s*)?(?:<!--|<!\[CDATA\[)(?:\s*\*/)?|(?://\s*|/\*\s*)?(?:-->|\]\]>)(?:\s*\*/)?\s*$"
)
_COMMA = re.compile(r",(?=\s*[}\]])")
_PAIR = re.compile(r'"(@type|headline|datePublished|dateModified|dateCreated)"\s*:\s*"([^"\\]{1,300})"')
_LETTERS = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """What JSON-LD says of a page's article; `broken` where it is no sound JSON and only some pairs could be read."""

    node: Node
    broken: bool = False

    def text(self, *path: str) -> str | None:
        """Return the text at a path of fields, None where there is none.

        >>> ArticleRecord({"publisher": [{"name": "The Post"}]}).text("publisher", "name")
        'The Post'
        """
        value: Json = self.node
        for step in (*path, ""):
            value = value[0] if isinstance(value, list) and value else value
            if isinstance(value, dict):
                value = value.get(step or "@value")
        return html.unescape(str(value)).strip() or None if isinstance(value, str | int) else None


def article_record(
    tree: Tree, *, addresses: tuple[str, ...], titles: tuple[str, ...]
) -> ArticleRecord | None:
    """Return the record of a page's own article; None where there is none, or several that could be it.

    Of several it is the one that bears the page's address or one of its titles.
    """
    nodes = [ArticleRecord(node, broken) for node, broken in _records(tree)]
    articles = [record for record in nodes if _is(record, _ARTICLE)]
    pages = [record for record in nodes if _is(record, _PAGE) and "datePublished" in record.node]
    for kept in (articles, pages):
        own = [one for one in kept if _fits(one, addresses, titles)] or kept
        if own and len({_days(one) for one in own}) == 1:
            return max(own, key=lambda one: len(one.node))
        if own:
            return None
    return None


def _is(record: ArticleRecord, kinds: re.Pattern[str]) -> bool:
    types = record.node.get("@type")
    return any(
        isinstance(one, str) and kinds.search(one) for one in (types if isinstance(types, list) else [types])
    )


def _days(record: ArticleRecord) -> tuple[str | None, str | None]:
    return record.text("datePublished"), record.text("dateModified")


def _fits(record: ArticleRecord, addresses: tuple[str, ...], titles: tuple[str, ...]) -> bool:
    own = {
        record.text("url"),
        record.text("mainEntityOfPage"),
        record.text("mainEntityOfPage", "@id"),
        record.text("@id"),
    }
    bare = {_bare_address(one) for one in own if one}
    headline = _letters(record.text("headline") or record.text("name") or "")
    return any(_bare_address(one) in bare for one in addresses) or (
        headline != "" and any(headline == _letters(title) for title in titles)
    )


def _bare_address(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|[?#].*$|/+$", "", address)


def _letters(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


def _records(tree: Tree) -> Iterator[tuple[Node, bool]]:
    for script in tree.iter("script"):
        kind = script.get("type", "").partition(";")[0].strip().lower()
        if kind != "application/ld+json" or not script.text or len(script.text) > _LARGEST:
            continue
        value = _parsed(script.text)
        if value is not None:
            yield from ((node, False) for node in _nodes(value))
        elif pairs := _PAIR.findall(script.text):
            yield from _of_pairs(pairs)


def _parsed(text: str) -> Json:
    """Return the value that a script holds, its usual faults mended; None where it is no JSON."""
    bare = _WRAPPING.sub("", _WRAPPING.sub("", text)).strip().rstrip(";")
    for attempt in (bare, _COMMA.sub("", bare), html.unescape(bare)):
        try:
            value: Json = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return value
    return None


def _nodes(value: Json) -> Iterator[Node]:
    """Yield the records inside a value, in their order, but none of updates, comments and things mentioned."""
    waiting, count = [value], 0
    while waiting and count < _MOST:
        one = waiting.pop()
        count += 1
        if isinstance(one, list):
            waiting.extend(reversed(one))
        elif isinstance(one, dict):
            yield one
            waiting.extend(one[step] for step in reversed(_INTO) if isinstance(one.get(step), dict | list))


def _of_pairs(pairs: list[tuple[str, str]]) -> Iterator[tuple[Node, bool]]:
    """Yield one record of the pairs of broken JSON, where no field but the type has two values."""
    node: Node = {}
    for key, value in pairs:
        if key == "@type" and not (_ARTICLE.search(value) or _PAGE.search(value)):
            continue
        if node.setdefault(key, value) != value and key != "@type":
            return
    yield node, True
