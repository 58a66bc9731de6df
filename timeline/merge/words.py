"""Text -> the words by which tellings are compared. Knows no events."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from sys import intern

_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_][\w'’-]*")
# A name or a number within a sentence; a sentence's first word is a capital's owner by chance.
_NAMED = re.compile(r"(?<![.!?\n] )(?<!^)\b(?:[A-Z][\w'’-]+|\d[\d,.]*)\b")
_STOP = frozenset(
    "a about after all also an and any are as at be been before but by can could did do does for from had has have"
    " he her his how i if in into is it its just may more most new no not of off on one only or other our out over"
    " s said says she should so some such than that the their them then there they this those to two under up was"
    " we were what when which while who will with would you".split()
)
_SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split()
_NOUN_ENDINGS = (
    "ations",
    "ation",
    "sions",
    "sion",
    "tion",
    "ments",
    "ment",
    "ings",
    "ing",
    "ate",
    "de",
    "e",
    "s",
)
# Words of a name that say nothing of who it is.
_ANYBODY = frozenset(
    "person people man men woman women child other others member soldier troop civilian official force "
    "group drone missile rocket plane aircraft ship number dozen hundred thousand country government "
    "state leader several at least killed wounded".split()
) | frozenset(_SMALL)


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in lower case and singular, without those that every text has; a number is one word.

    >>> tokens("A 6.1-magnitude quake cost the islands 5,200 homes.")
    ('6.1', 'magnitude', 'quake', 'cost', 'island', '5,200', 'home')
    """
    words = (word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text))
    return tuple(intern(_singular(word)) for word in words if word not in _STOP)


def named(text: str) -> tuple[str, ...]:
    """The names and numbers of a text, as `tokens` writes them."""
    return tokens(" ".join(_NAMED.findall(text)))


@cache
def stem(trigger: str) -> str:
    """What a verb and the noun made from it share: "kill" of "killing", "explo" of "explode" and "explosion".

    >>> stem("killing") == stem("kill"), stem("explosion") == stem("explode"), stem("strike") == stem("strip")
    (True, True, False)
    """
    head = trigger.lower().split(" ")[0]
    for ending in _NOUN_ENDINGS:
        if head.endswith(ending) and len(head) - len(ending) >= 4:
            return head[: -len(ending)]
    return head


def telling(name: str) -> frozenset[str]:
    """The words of a name that say who it is: none for "twelve men".

    >>> sorted(telling("two soldiers of the Harbour Guard"))
    ['guard', 'harbour']
    """
    return frozenset(word for word in tokens(name) if not word[0].isdigit() and word not in _ANYBODY)


def head(name: str) -> str | None:
    """The last word of a name, which says who it is: "soleimani", "embassy"; None where it is anybody."""
    words = tokens(name)
    return words[-1] if words and words[-1] in telling(name) else None


def counts(name: str) -> Iterator[int]:
    """The numbers that a name tells: 24 of "24 fighters", 2 of "two rockets"."""
    for word in _WORD.findall(name.replace(",", "").lower()):
        if word.isdigit():
            yield int(word)
        elif word in _SMALL:
            yield _SMALL.index(word)


def weigh(bag: Mapping[str, int], spread: Mapping[str, int], articles: int) -> dict[str, float]:
    """The words of a bag as a vector of length one: a word weighs less the more of the articles have it."""
    raw = {
        word: (1 + math.log(count)) * math.log(1 + articles / max(1, spread.get(word, 1)))
        for word, count in bag.items()
    }
    length = math.sqrt(math.fsum(weight * weight for weight in raw.values())) or 1.0
    return {word: weight / length for word, weight in sorted(raw.items())}


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How alike two vectors are, 0 to 1."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return math.fsum(weight * large[word] for word, weight in small.items() if word in large)


def article_bag(text: str) -> Counter[str]:
    """The words of an article's story; names and numbers, which tell stories apart, count three times."""
    bag = Counter(tokens(text))
    for word in named(text):
        bag[word] += 2
    return bag


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
