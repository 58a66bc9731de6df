"""HTML that cannot be broken by what stands in an article: the one place where text becomes markup."""

import json
import re
from collections.abc import Iterable
from html import escape
from typing import TypeAlias
from urllib.parse import urlsplit

_VOID = frozenset({"meta", "br", "hr", "input", "link"})
_URL_ATTRIBUTES = frozenset({"href", "src", "action"})
# What would end a script element or its line, in the notation that JSON reads back as the same character.
_IN_SCRIPT = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
# What some readers take for the end of a line, though JSON does not.
_IN_LINE = {ord(c): f"\\u{ord(c):04x}" for c in "\x85\u2028\u2029"}

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")


class Html(str):
    """Text that is markup already; everything else is escaped on its way in."""

    __slots__ = ()


Child: TypeAlias = str | Iterable["Child"] | None
Value: TypeAlias = str | int | float | bool | None


def text(value: str) -> Html:
    """The value as markup that shows it, lone surrogates shown as U+FFFD; markup stays as it is.

    >>> text('<b>"')
    '&lt;b&gt;&quot;'
    """
    return value if isinstance(value, Html) else Html(escape(writable(value), quote=True))


def fragment(*children: Child) -> Html:
    """Children one after the other; None is nothing, lists are taken apart."""
    return Html("".join(_flatten(children)))


def element(tag: str, *children: Child, **attributes: Value) -> Html:
    """An element; `class_` is class, underscores become hyphens, None and False leave an attribute out.

    An address that is not http, https or a place in the page is left out too.

    >>> element("a", "x < y", href="javascript:alert(1)", class_="far")
    '<a class="far">x &lt; y</a>'
    """
    written = "".join(_attribute(name, value) for name, value in attributes.items())
    if tag in _VOID:
        return Html(f"<{tag}{written}>")
    return Html(f"<{tag}{written}>{fragment(*children)}</{tag}>")


def safe_url(url: str | None) -> str | None:
    """The address if it is one that a page may link to: http, https, or a place in the page itself.

    >>> safe_url("https://example.org/a"), safe_url(" javascript:alert(1)"), safe_url("#article-1")
    ('https://example.org/a', None, '#article-1')
    """
    if url is None:
        return None
    stripped = writable(url).strip()
    if stripped.startswith("#"):
        return stripped
    if any(ord(c) < 33 for c in stripped):
        return None
    try:
        parts = urlsplit(stripped)
    except ValueError:
        return None
    return stripped if parts.scheme in ("http", "https") and parts.netloc else None


def script_json(value: object) -> Html:
    """JSON that can stand in a script element, whatever its strings hold.

    >>> script_json({"a": "</script>"})
    '{"a":"\\\\u003c/script\\\\u003e"}'
    """
    return script_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def script_text(encoded: str) -> Html:
    """JSON that is written already, made fit for a script element."""
    return Html(writable(encoded).translate(_IN_SCRIPT))


def json_text(value: object) -> str:
    """JSON for a file of its own, indented, with a last line feed; the same value gives the same characters."""
    return writable(json.dumps(value, ensure_ascii=False, indent=1)) + "\n"


def json_line(value: object) -> str:
    """JSON as one line with its line feed, whatever a reader takes for the end of a line.

    >>> json_line({"a": "b\\u2028c"})
    '{"a": "b\\\\u2028c"}\\n'
    """
    return writable(json.dumps(value, ensure_ascii=False)).translate(_IN_LINE) + "\n"


def _attribute(name: str, value: Value) -> str:
    attribute = name.rstrip("_").replace("_", "-")
    if attribute in _URL_ATTRIBUTES:
        value = safe_url(str(value)) if value is not None else None
    if value is None or value is False:
        return ""
    return f" {attribute}" if value is True else f' {attribute}="{text(str(value))}"'


def _flatten(children: Iterable[Child]) -> Iterable[str]:
    for child in children:
        if child is None:
            continue
        if isinstance(child, str):
            yield text(child)
        else:
            yield from _flatten(child)


def writable(value: str) -> str:
    """Without NUL and lone surrogates, which no file in UTF-8 can hold."""
    return _UNWRITABLE.sub("\ufffd", value)
