"""A page's bytes into text and its text into a tree. Knows encodings and tags, but no articles."""

import re
from typing import TypeAlias

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from timeline.intake.decode import Decoded, decode, wide_encoding

Tree: TypeAlias = HtmlElement

_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.I
)
_HEAD = 8_192  # bytes in which a page names its encoding
# What browsers take for the names that are declared wrongly most often.
_MEANT = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}
_UNUSABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def page_text(data: bytes, *, name: str) -> Decoded:
    """Return a page's markup: as UTF-8 where it is that, else as it declares itself, else as its letters look.

    >>> page_text(b'<meta charset="iso-8859-1"><p>\\x93No\\x94', name="a.html").text[-4:]
    '“No”'
    """
    declared = _DECLARED.search(data[:_HEAD])
    if declared is None or wide_encoding(data):
        return decode(data, name=name)
    try:
        return Decoded(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        pass
    written = declared[1].decode("ascii").lower()
    encoding = _MEANT.get(written, written)
    try:
        return Decoded(data.decode(encoding), f"read as {encoding}")
    except (LookupError, UnicodeDecodeError):
        return decode(data, name=name)


def tree_of(markup: str) -> Tree | None:
    """Return the tree of a page or a piece of one, with its <body>; None where there is nothing in it.

    No entity is fetched and no comment kept.
    """
    clean = _UNUSABLE.sub(" ", markup)
    if not clean.strip():
        return None
    parser = HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        root = etree.fromstring(clean.encode("utf-8"), parser)
    except etree.ParserError:
        return None
    return root if isinstance(root, HtmlElement) else None
