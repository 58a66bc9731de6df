"""Tokens as the parser is shown them: expressions as one adverb, joined words, misread plurals. Knows no parser.

A time expression that stands as an adverb is shown as one plain adverb: the parser then sees what it hangs on,
and its own words ("just after midnight Friday", "In March Petrov") cannot mislead it.
"""

from bisect import bisect_left
from dataclasses import dataclass, replace

from timeline.events.lexicon import noun_entry
from timeline.model import Timex

_ADVERB = "yesterday"
_PLURAL = "measures"
_NOUN, _NOUNS = "ceremony", "ceremonies"
_PREFIXES = frozenset({"re", "co"})
_OPENING = frozenset("in on at during since by until before after".split())
_AFTER_ADVERB = frozenset(
    "that which who when as in at on to and but or with by after before , . ; : ) — – - \" ” ''".split()
)
_BEFORE_NOUN_PHRASE = frozenset(
    "on in at by for of from since until till before after during over within between through throughout to"
    " into about around than the a an this that these those its his her their every each late early per".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the article; `shown` is what the parser sees instead, `prefix` what it does not see of it."""

    start: int
    end: int
    text: str
    timex: int | None = None
    shown: str = ""
    prefix: str = ""

    def lemma(self, parsed: str) -> str:
        """The word's lemma, given that of what the parser saw."""
        if self.shown in (_NOUN, _NOUNS):
            return self.text.lower().removesuffix("s" if self.shown == _NOUNS else "")
        if self.shown != _PLURAL:
            return f"{self.prefix}{parsed}"
        low = self.text.lower()
        return low[:-2] if low.endswith(("ches", "shes", "sses", "xes")) else low[:-1]


def marked(tokens: list[Token], timexes: tuple[Timex, ...]) -> list[Token]:
    """The tokens, those of an expression with its number; words with "re-" and the like are one."""
    found: list[Token] = []
    at = bisect_left(timexes, tokens[0].start, key=lambda t: t.end) if tokens else 0
    for token in _joined(tokens):
        while at < len(timexes) and timexes[at].end <= token.start:
            at += 1
        hit = at < len(timexes) and timexes[at].start < token.end
        found.append(replace(token, timex=at) if hit else token)
    return found


def _joined(tokens: list[Token]) -> list[Token]:
    """The tokens with "re", "-" and "elected" as one word, and "walk", "-" and "out" where the lexicon has it."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        whole = _hyphenated(tokens[at : at + 3])
        found.append(whole or tokens[at])
        at += 1 if whole is None else 3
    return found


def _hyphenated(three: list[Token]) -> Token | None:
    """Three tokens as one word: of "re-elected" the parser is shown the last part, for "walk-out" a plain noun."""
    if len(three) < 3 or three[1].text != "-" or not three[2].text.isalpha():
        return None
    first, dash, last = three
    if first.end != dash.start or dash.end != last.start:
        return None
    whole = f"{first.text}-{last.text}"
    if first.text.lower() in _PREFIXES:
        return Token(first.start, last.end, whole, shown=last.text, prefix=f"{first.text.lower()}-")
    for shown, lemma in ((_NOUN, whole.lower()), (_NOUNS, whole.lower().removesuffix("s"))):
        if noun_entry(lemma) is not None:
            return Token(first.start, last.end, whole, shown=shown)
    return None


def with_stand_ins(tokens: list[Token]) -> list[Token]:
    """The tokens with an adverb for each expression that stands as one, its opening preposition included."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        stop = at + 1
        while stop < len(tokens) and tokens[at].timex is not None and tokens[stop].timex == tokens[at].timex:
            stop += 1
        first, last = tokens[at], tokens[stop - 1]
        if first.timex is not None and found and _runs_into_a_name(tokens, at, stop):
            start = found.pop().start
            found.append(Token(start, last.end, _ADVERB, first.timex))
        elif (stop - at > 1 or _counts_from(tokens, at)) and _stands_as_adverb(tokens, at, stop):
            found.append(Token(first.start, last.end, _ADVERB, first.timex))
        else:
            found.extend(tokens[at:stop])
        at = stop
    return found


def _counts_from(tokens: list[Token], at: int) -> bool:
    """ "Minutes after leaving": units alone that are counted from something."""
    following = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    return following in ("after", "before") and tokens[at].text.lower().endswith("s")


def _runs_into_a_name(tokens: list[Token], at: int, stop: int) -> bool:
    """ "In March Petrov met": a preposition, the expression, and a capital that the expression is no part of."""
    before = tokens[at - 1]
    opened = before.text.lower() in _OPENING and before.timex is None
    if not opened or stop >= len(tokens) or tokens[stop].timex is not None:
        return False
    return tokens[stop].text[:1].isupper() and tokens[stop].text.isalpha()


def _stands_as_adverb(tokens: list[Token], at: int, stop: int) -> bool:
    follows = tokens[stop].text.lower() if stop < len(tokens) else "."
    before = tokens[at - 1].text.lower() if at else ""
    second = tokens[stop + 1].text.lower() if stop + 1 < len(tokens) else ""
    explained = follows == "," and second in ("the", "a", "when")  # "December 27, the day it fell"
    return (
        follows in _AFTER_ADVERB
        and before not in _BEFORE_NOUN_PHRASE
        and tokens[at].text.lower() not in _BEFORE_NOUN_PHRASE - {"late", "early", "this", "the", "about"}
        and not explained
    )


def as_plurals(tokens: list[Token], misread: frozenset[int]) -> list[Token]:
    """The tokens with a plain plural shown for the misread ones."""
    return [replace(token, shown=_PLURAL) if i in misread else token for i, token in enumerate(tokens)]
