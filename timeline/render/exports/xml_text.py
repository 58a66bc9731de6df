"""XML in which text stays text, whatever an article holds. Knows no format.

Source: XML 1.0, fifth edition, 2.2 (characters) and 2.4 (markup).
"""

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape

# What XML 1.0 cannot hold: control characters but tab and line ends, lone surrogates, and what is no character.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MORE = {'"': "&quot;", "\r": "&#13;"}
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def xml(value: str) -> str:
    """The value as text of an element or an attribute; a carriage return stays one, what XML cannot hold is U+FFFD.

    >>> xml('a < "b"\\x07')
    'a &lt; &quot;b&quot;\ufffd'
    """
    return escape(_UNWRITABLE.sub("\ufffd", value), _MORE)


def tag(name: str, attributes: Iterable[tuple[str, str | float | None]] = (), *children: str) -> str:
    """An element with children that are markup already; an attribute that is None is left out.

    >>> tag("a", (("b", "<"), ("c", None), ("d", 1.50)), tag("e"))
    '<a b="&lt;" d="1.5"><e/></a>'
    """
    written = "".join(f' {key}="{_value(value)}"' for key, value in attributes if value is not None)
    return f"<{name}{written}>{''.join(children)}</{name}>" if children else f"<{name}{written}/>"


def _value(value: str | float) -> str:
    """Numbers to a hundredth, without a tail of zeros."""
    return (
        xml(value)
        if isinstance(value, str)
        else f"{round(value, 2) + 0:g}"
        if abs(value) < 1e5
        else f"{value:.0f}"
    )
