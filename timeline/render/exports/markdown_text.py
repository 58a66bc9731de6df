"""Text that stays text in Markdown: the one place where it is escaped. Knows no story.

Source: CommonMark 0.31.2, backslash escapes and entities; GitHub Flavored Markdown 0.29, autolinks.
"""

import re

from timeline.render.escape import safe_url, writable

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_MARKS = re.compile(r"[&<>]|[\\`*_\[\]#|~$^!@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_IN_ADDRESS = {"<": "%3C", ">": "%3E", "\\": "%5C", "&": "&amp;"}


def plain(value: str) -> str:
    r"""The value on one line, every mark in it shown as itself.

    It must not begin a line: what opens a block there ("1.", "+") is left as it is.

    >>> plain("a *b*\n<i>")
    'a \\*b\\* &lt;i&gt;'
    """
    return _MARKS.sub(_escaped, " ".join(writable(value).split()))


def link(words: str, url: str | None) -> str:
    """The words, linked where the address is one of the web.

    >>> link("a", "https://example.org/?b&c"), link("a", "javascript:alert(1)")
    ('[a](<https://example.org/?b&amp;c>)', 'a')
    """
    address = safe_url(url)
    if address is None or address.startswith("#"):
        return plain(words)
    return f"[{plain(words)}](<{''.join(_IN_ADDRESS.get(c, c) for c in address)}>)"


def _escaped(found: re.Match[str]) -> str:
    mark = found.group()
    return _ENTITIES.get(mark, f"\\{mark}")
