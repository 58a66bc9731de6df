"""Words before a number that histories count to the expression: "nearly three years". Knows no rule."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.meaning import Amount, Offset
from timeline.model import Timex, content_id

_BEFORE = re.compile(r"\b(?:nearly|almost|about|approximately|roughly|only|just)[ \n]$", re.IGNORECASE)
_REACH = 15


def widened(timexes: Sequence[Timex], text: str, *, article: str) -> list[Timex]:
    """The same expressions, each counted length or distance with the word that says how nearly it is meant."""
    return [_widened(timex, text, article) for timex in timexes]


def _widened(timex: Timex, text: str, article: str) -> Timex:
    if not isinstance(timex.meaning, Amount | Offset):
        return timex
    word = _BEFORE.search(text, max(0, timex.start - _REACH), timex.start)
    if word is None:
        return timex
    return replace(timex, id=content_id("t", article, word.start(), timex.end), start=word.start())
