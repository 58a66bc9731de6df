"""Finds the places of a text where a time word stands: one pass over its words. Knows no rule."""

import re
from itertools import accumulate, compress, count

from timeline.timex.lexicon import lexicon

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
# Marks that may join two words of an expression, each as it stands between them.
_SPACES = (" ", "  ", "\n", " \n", "\r\n", "\n ", "\xa0", "\t")
_DASHES = ("-", "–", "—", " - ", " – ", " — ")
_STOPS = (
    ", ",
    " , ",
    ",",
    ",\n",
    ".",
    ". ",
    ".\n",
    "/",
    ":",
    ".-",
    "., ",
    ".,",
    " (",
    "(",
    ". (",
    ") ",
    "), ",
    " +",
)
_QUOTES = ("'", "’", " '", " ’", "' ", "’ ", ". '", ", '", ". ’", ", ’")
_JOINTS = frozenset((*_SPACES, *_DASHES, *_STOPS, *_QUOTES))
_LONGEST = 48
_BLOCK = 60_000


def places(text: str) -> list[tuple[int, int]]:
    """Half-open stretches that hold a time word with the words of time around it, in order.

    A stretch is at most some fifty tokens long, so that what follows costs the same per character for any text.

    >>> text = "They met in Oslo two weeks ago, on a Friday."
    >>> [text[start:end] for start, end in places(text)]
    ['two weeks ago, on a Friday.']
    """
    found: list[tuple[int, int]] = []
    for start, end in _blocks(text):
        found.extend(_places_of(text[start:end], start))
    return found


def _blocks(text: str) -> list[tuple[int, int]]:
    """The text in stretches of some pages that end with a line, so that a book needs no more memory than a page."""
    blocks, start = [], 0
    while start < len(text):
        end = len(text)
        if end - start > _BLOCK:
            end = text.find("\n\n", start + _BLOCK) + 2
            end = end if end > 1 else len(text)
        blocks.append((start, end))
        start = end
    return blocks


def _places_of(block: str, at: int) -> list[tuple[int, int]]:
    tokens = _TOKEN.findall(block)
    known = lexicon().tokens
    flags = list(map(known.get, tokens))
    triggers = list(compress(count(), flags))
    if not triggers:
        return []
    offsets = list(accumulate(map(len, tokens), initial=at))
    found, done, last = [], 0, len(tokens)
    for trigger in triggers:
        if trigger < done:
            continue
        first, after = trigger, trigger + 1
        lowest = max(done, trigger - _LONGEST // 2)
        while first > lowest and (flags[first - 1] is not None or tokens[first - 1] in _JOINTS):
            first -= 1
        highest = min(last, trigger + _LONGEST)
        while after < highest and (flags[after] is not None or tokens[after] in _JOINTS):
            after += 1
        while first < trigger and tokens[first] in _JOINTS:
            first += 1
        found.append((offsets[first], offsets[after]))
        done = after
    return found
