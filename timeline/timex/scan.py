"""Finds the places of a text where a time word stands, and the words of time around each. Knows no rule.

Time words are looked for in a copy of the text in which all but plain letters are blanks. Only around those that
are found is the text itself cut into tokens: ahead, and in its mirror image back.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile

from timeline.timex.lexicon import lexicon

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
_LETTER = re.compile(r"[^\W\d_]")
_ONLY_LETTERS = bytes(c if chr(c).isascii() and chr(c).isalpha() else ord(" ") for c in range(256))
# A year or a mark before a letter or digit; what all of them can begin with stands first, which is quick to look for.
_SIGN = re.compile(r"[12:/'’](?:(?<=[:/])(?<![\W_].)|(?<= ['’])(?<![\W_]..)|(?<=[12])(?<!\d.)\d{3}(?!\d))")
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
_QUOTES = ("'", "’", " '", " ’", "' ", "’ ", ". '", ", '", ". ’", ", ’", "-'", "-’")
_JOINTS = frozenset((*_SPACES, *_DASHES, *_STOPS, *_QUOTES))
_LONGEST = 48
_BLOCK = 60_000


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The tokens that make a place, those of them that are words, and what may stand in one, also mirrored."""

    triggers: frozenset[str]
    words: frozenset[bytes]
    near: frozenset[str]
    near_mirrored: frozenset[str]


@cache
def _vocabulary() -> _Vocabulary:
    tokens = lexicon().tokens
    triggers = frozenset(token for token, makes_place in tokens.items() if makes_place)
    near = _JOINTS.union(tokens)
    return _Vocabulary(
        triggers,
        frozenset(token.encode() for token in triggers if token.isascii() and token.isalpha()),
        near,
        frozenset(token[::-1] for token in near),
    )


def places(text: str) -> Iterator[tuple[int, int]]:
    """Half-open stretches that hold a time word with the words of time around it, in order.

    A stretch is at most some fifty tokens long, so that what follows costs the same per character for any text.

    >>> text = "They met in Oslo two weeks ago, on a Friday."
    >>> [text[start:end] for start, end in places(text)]
    ['two weeks ago, on a Friday.']
    """
    for start, end in _blocks(text):
        for first, after in _places_of(text[start:end]):
            yield start + first, start + after


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


def _places_of(block: str) -> Iterator[tuple[int, int]]:
    vocabulary, mirrored, length, done = _vocabulary(), block[::-1], len(block), 0
    for at in sorted((*_words(block, vocabulary.words), *_signs(block))):
        if at < done:
            continue
        ahead = map(re.Match.group, _TOKEN.finditer(block, at))
        trigger = next(ahead)
        if trigger not in vocabulary.triggers:
            continue
        back = map(re.Match.group, _TOKEN.finditer(mirrored, length - at, length - done))
        before = list(takewhile(vocabulary.near_mirrored.__contains__, islice(back, _LONGEST // 2)))
        while before and before[-1][::-1] in _JOINTS:
            before.pop()
        after = takewhile(vocabulary.near.__contains__, islice(ahead, _LONGEST - 1))
        done = at + len(trigger) + sum(map(len, after))
        yield at - sum(map(len, before)), done


def _words(block: str, words: frozenset[bytes]) -> Iterator[int]:
    """Where each time word begins."""
    letters = block.encode("ascii", "replace").translate(_ONLY_LETTERS)
    padded, at, plain = b" %b " % letters, 0, block.isascii()
    for word in filter(words.__contains__, letters.split()):
        at = padded.index(b" %b " % word, at)
        if plain or not (_is_letter(block, at - 1) or _is_letter(block, at + len(word))):
            yield at
        at += 1


def _is_letter(block: str, at: int) -> bool:
    """Whether a letter stands there, plain or not."""
    return at >= 0 and _LETTER.match(block, at) is not None


def _signs(block: str) -> Iterator[int]:
    for match in _SIGN.finditer(block):
        yield match.start() - (match.group() in "'’")
