"""Marks of who speaks next ("Q:", "SMITH:"), cut from the paragraphs that they open: no part of any sentence."""

import re
from collections import Counter
from collections.abc import Sequence

from timeline.model import Span

_QUESTION = re.compile(r"(?:Q(?:uestion)?|A(?:nswer)?|Q ?& ?A)(?:[.:]| ?[-–—])\s+(?=\S)")
_SPEAKER = re.compile(r"(?:[A-Z][\w.'’-]*|[A-Z]+)(?: (?:[A-Z][\w.'’-]*|de|of|the)){0,4} ?:\s+(?=\S)")
_ENOUGH = 2  # a name with a colon before one paragraph can be a headline's; before two it is a speaker's


def without_marks(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """The paragraphs without the marks before them, where the text is put as questions and answers or as a script.

    >>> text = "Q: Who came? A: Nobody."
    >>> without_marks(text, [Span(0, 12), Span(13, 23)])
    (Span(start=3, end=12), Span(start=16, end=23))
    """
    asked = [_QUESTION.match(text, p.start, p.end) for p in paragraphs]
    named = [_SPEAKER.match(text, p.start, p.end) for p in paragraphs]
    in_turn = {m[0][0] for m in asked if m is not None} == {"Q", "A"}
    often = Counter(m[0] for m in named if m is not None)
    script = sum(count for count in often.values() if count >= _ENOUGH) >= _ENOUGH
    found = []
    for paragraph, question, name in zip(paragraphs, asked, named, strict=True):
        mark = (question if in_turn else None) or (name if script else None)
        found.append(paragraph if mark is None else Span(mark.end(), paragraph.end))
    return tuple(found)
