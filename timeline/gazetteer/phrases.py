"""Finds the phrases of a list in text, word by word. Knows words; nothing of their meaning."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

Entry = TypeVar("Entry")

_WORD = re.compile(r"[^\W_]+")
_LETTER_BEYOND_ASCII = re.compile(r"[^\W\x00-\x7f]")
_ONLY_WORDS = bytes(c if c < 128 and chr(c).isalnum() else ord(" ") for c in range(256))
_FEW = 100  # keys that are looked for one by one, which is quicker than to cut a text into words
_LONGEST = 80  # characters of a phrase before its key
_GAP = r"[\W_]{1,2}"  # what may stand between two words of a phrase: "COVID-19", "Bush v. Gore"


@dataclass(frozen=True, slots=True)
class Hit(Generic[Entry]):
    """A phrase in a text: the half-open span, and what the list has under it."""

    start: int
    end: int
    entry: Entry


class Phrases(Generic[Entry]):
    """A list of phrases to look for, each with what it stands for; case counts unless `any_case`.

    >>> found = Phrases([("cold war", "x"), ("Cold War", 1), ("Cold War museum", 2)]).find("The Cold War museum")
    >>> [(hit.start, hit.end, hit.entry) for hit in found]
    [(4, 19, 2)]
    """

    def __init__(self, phrases: Iterable[tuple[str, Entry]], *, any_case: bool = False) -> None:
        by_key: defaultdict[str, list[_Phrase[Entry]]] = defaultdict(list)
        self._any_case = any_case
        for phrase, entry in phrases:
            words = _WORD.findall(phrase.lower() if any_case else phrase)
            if words:
                key = _key(words)
                by_key[words[key]].append(_Phrase(tuple(words[:key]), tuple(words[key:]), entry))
        self._by_key = {key: tuple(sorted(found, key=_longest_first)) for key, found in by_key.items()}

    def find(self, text: str) -> Iterator[Hit[Entry]]:
        """Yield the phrases in a text by start, the longest at each place, none inside another."""
        lowered = text.lower() if self._any_case else text
        if len(lowered) != len(text):
            lowered = text
        places = sorted((place, key) for key in self._keys_in(lowered) for place in _places(lowered, key))
        taken = 0
        for place, key in places:
            hit = next((hit for phrase in self._by_key[key] if (hit := phrase.at(lowered, place))), None)
            if hit is not None and hit.start >= taken:
                yield hit
                taken = hit.end

    def _keys_in(self, text: str) -> Iterable[str]:
        """Return the keys among a text's words, in no order; parts of words may be among them."""
        if len(self._by_key) <= _FEW:
            return self._by_key
        if _LETTER_BEYOND_ASCII.search(text):
            return self._by_key.keys() & set(_WORD.findall(text))
        pieces = text.encode("ascii", "replace").translate(_ONLY_WORDS).decode("ascii").split()
        return self._by_key.keys() & set(pieces)


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[Entry]):
    """A phrase's words before its key and from it on; `before` is empty where it opens with it."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    entry: Entry

    def at(self, text: str, place: int) -> Hit[Entry] | None:
        match = _compiled(self.after).match(text, place)
        if match is None:
            return None
        start = place
        if self.before:
            lead = _compiled(self.before, _GAP + r"\Z").search(text, max(0, place - _LONGEST), place)
            if lead is None:
                return None
            start = lead.start()
        return Hit(start, match.end(), self.entry)


def _longest_first(phrase: _Phrase[Entry]) -> tuple[int, tuple[str, ...]]:
    return -len(phrase.before) - len(phrase.after), phrase.after


def _places(text: str, word: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def _key(words: list[str]) -> int:
    """Return which word of a phrase to look for first: one with a capital or a figure, else the longest."""
    named = [number for number, word in enumerate(words) if not word.islower() and len(word) > 1]
    return named[0] if named else max(range(len(words)), key=lambda number: (len(words[number]), -number))


@cache
def _compiled(words: tuple[str, ...], then: str = "") -> re.Pattern[str]:
    """Return the pattern of words in a row, made only when a text has their key."""
    return re.compile(rf"(?<![^\W_]){_GAP.join(map(re.escape, words))}(?![^\W_]){then}")
