"""Words of a headline in capitals, as a sentence would write them: what the parser is shown. Knows no parser.

"Two Killed In Harbour Blast" is read as a name from end to end. A word of it loses its capital where the article
itself writes it small elsewhere, or where it is an event word of the lexicon; names keep theirs.
"""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from timeline.events.lexicon import is_listed, noun_entry
from timeline.events.stand_ins import Token

_LEAST_WORDS = 3
_MOST_WORDS = 22
_LONG = 4  # letters of a word that only headlines and names write with a capital
_OPENERS = frozenset(". ! ? : \" “ ” ‘ ( - – — '' ``".split())
_ENDINGS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""), ("ing", "e"),
)  # fmt: skip
_SMALL = frozenset(
    "shot slain stolen caught held found hit hurt struck sunk fled shut cut won lost left died dead freed fought"
    " sent told said met took taken seen set torn thrown blown broken built burnt bought sold hanged hung led paid"
    " laid bid quit split spread sworn begun gone fell fallen rose risen shook shaken dealt kept made given got"
    " two three four five six seven eight nine ten dozens hundreds thousands several many more least people man"
    " men woman women after amid over near against as before during while at in on of to for from by with and or"
    " but not no is are was were be been has have had will may could would a an the its his her their who".split()
)


def is_capitalized(tokens: Sequence[Token]) -> bool:
    """Whether a line is short, ends without a full stop, and has a capital on all its longer words."""
    words = [t.text for t in tokens if t.timex is None and t.text.isalpha()]
    long = [word for word in words if len(word) >= _LONG]
    if not tokens or not _LEAST_WORDS <= len(words) <= _MOST_WORDS or tokens[-1].text in (".", "!", "?"):
        return False
    return len(long) >= _LEAST_WORDS - 1 and all(word[0].isupper() for word in long)


def writing(rows: Sequence[Sequence[Token]]) -> tuple[frozenset[str], frozenset[str]]:
    """The words that running text writes small more often than not, and those with a capital inside it."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for row in rows:
        for before, token in itertools.pairwise(row):
            if token.text.islower():
                small[token.text] += 1
            elif token.text[0].isupper() and before.text not in _OPENERS:
                capital[token.text.lower()] += 1
    return (
        frozenset(word for word, times in small.items() if times > capital[word]),
        frozenset(word for word, times in capital.items() if times >= small[word]),
    )


def as_written_small(rows: Sequence[list[Token]]) -> list[list[Token]]:
    """The rows of tokens; of a line in capitals, what is no name is shown to the parser as a sentence writes it."""
    capitalized = [is_capitalized(row) for row in rows]
    if not any(capitalized):
        return list(rows)
    small, names = writing([row for row, yes in zip(rows, capitalized, strict=True) if not yes])
    return [
        [
            replace(token, shown=token.text.lower()) if _loses_capital(token, small, names) else token
            for token in row
        ]
        if yes
        else row
        for row, yes in zip(rows, capitalized, strict=True)
    ]


def _loses_capital(token: Token, small: frozenset[str], names: frozenset[str]) -> bool:
    low = token.text.lower()
    if token.timex is not None or token.shown or token.text == low:
        return False
    return low in small or low in _SMALL or (low not in names and _is_event_word(low))


def _is_event_word(low: str) -> bool:
    stems = [low, *(low.removesuffix(end) + stem for end, stem in _ENDINGS if low.endswith(end))]
    return any(is_listed(stem) or noun_entry(stem) is not None for stem in stems)
