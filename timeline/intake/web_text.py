"""Marked-up text into plain paragraphs, all of it. Knows tags; does not tell a story from what stands around it."""

import html
import re
from collections.abc import Iterator

from lxml import etree

from timeline.intake.web.markup import Tree, tree_of

_MARKUP = re.compile(r"<(?:/?[a-z][a-z0-9:-]{0,40}(?:\s[^<>]*)?/?>|!--)", re.IGNORECASE)
_UNSEEN = frozenset(
    "script style head title noscript template svg math iframe frame object embed applet canvas audio video"
    " map select option textarea button datalist".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PARAGRAPHS = frozenset(
    "p div article section main header footer aside nav address blockquote figure figcaption h1 h2 h3 h4 h5 h6"
    " ul ol li dl dt dd pre table tr caption form fieldset details summary center hr body html".split()
)
_CELLS = frozenset(("td", "th"))
_BREAK, _LINE, _CELL = "\x0c", "\x0b", "\x1f"
_SPACE = re.compile(r"[ \t\r\n\u00a0\u2028]+")
_NOTHING = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")  # soft hyphens and marks without width
_AROUND = re.compile(rf" *({_BREAK}|{_LINE}) *")
_BREAKS = re.compile(rf"[{_BREAK}{_LINE}\n]*(?:{_BREAK}|{_LINE}{_LINE})[{_BREAK}{_LINE}\n]*")
_CELL_ENDS = re.compile(rf" *{_CELL}[ {_CELL}]*")


def plain_text(markup: str) -> str:
    """Return a text without its tags, its paragraphs divided by blank lines and its other lines by line ends.

    A text without any tag stays as it is, but for its entities.

    >>> plain_text("<p>A fire<br>broke&nbsp;out.</p><p>No one was <b>hurt</b>.")
    'A fire\\nbroke out.\\n\\nNo one was hurt.'
    """
    if not _MARKUP.search(markup):
        return html.unescape(markup)
    tree = tree_of(markup)
    return "" if tree is None else tree_text(tree)


def tree_text(tree: Tree) -> str:
    """Return what a reader sees of a tree, as `plain_text` does."""
    text = _NOTHING.sub("", "".join(_pieces(tree)))
    text = _CELL_ENDS.sub(" | ", _AROUND.sub(r"\1", text))
    lines = _BREAKS.sub("\n\n", text).replace(_LINE, "\n").split("\n")
    return "\n".join(line.strip(" |") for line in lines).strip()


def _pieces(tree: Tree) -> Iterator[str]:
    """Yield the texts of a tree in their order, and marks where its paragraphs, lines and cells end."""
    preformatted = 0
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        mark = _mark(tag)
        if event == "start":
            if tag in _UNSEEN or _is_hidden(element):
                walker.skip_subtree()
                continue
            preformatted += tag == "pre"
            yield mark
            yield _spaced(element.text, preformatted)
            continue
        seen = tag not in _UNSEEN and not _is_hidden(element)
        preformatted -= seen and tag == "pre"
        yield mark if seen and tag != "br" else ""
        if element is not tree:
            yield _spaced(element.tail, preformatted)


def _mark(tag: str) -> str:
    if tag in _PARAGRAPHS:
        return _BREAK
    return _LINE if tag == "br" else _CELL if tag in _CELLS else ""


def _is_hidden(element: Tree) -> bool:
    return "hidden" in element.attrib or _HIDDEN.search(element.get("style", "")) is not None


def _spaced(text: str | None, preformatted: int) -> str:
    if not text:
        return ""
    return text.replace("\r", "").replace("\n", _LINE) if preformatted else _SPACE.sub(" ", text)
