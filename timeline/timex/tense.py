"""Whether the clause around an expression looks back or ahead, from its words alone. Knows no calendar.

The nearest verb says it: first backwards to the clause's beginning, then ahead to its end.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from timeline.timex.lexicon import context_words

_BACK, _AHEAD = 130, 90
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]{1,2})?|[;:—]|--")
_SENTENCE_END = re.compile(r"[.!?]['\"’”)]{0,2}\s{1,3}(?=[A-Z\"“`‘(])|\n\s{0,3}\n|[;]")
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.\s$"
)


class Leaning(StrEnum):
    """Where a clause looks."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Cue:
    """Where a clause looks, and the word that says so."""

    leaning: Leaning
    word: str


_PAST_OF_UNTIL = re.compile(r"\b(?:had|did|was|were|not until|lasted|stayed|remained)\b")
_NONE = Cue(Leaning.OPEN, "")
_AHEAD_WORDS = context_words("tense", "ahead")
_BACK_WORDS = context_words("tense", "back")
_NOT_BACK = context_words("tense", "not_back")
_BEFORE_INFINITIVE = context_words("tense", "before_infinitive")
_NOT_INFINITIVE = context_words("tense", "not_infinitive")


def leaning(text: str, start: int, end: int) -> Cue:
    """Where the clause around text[start:end] looks; OPEN where no word tells.

    >>> for text in ("They will meet Friday.", "On Friday they met.", "The Friday edition."):
    ...     at = text.index("Friday")
    ...     print(leaning(text, at, at + 6).leaning)
    future
    past
    open
    """
    if text[end : end + 2] in ("'s", "’s"):
        return Cue(Leaning.PAST, text[start : end + 2])
    until = text[max(0, start - 6) : start].lower().endswith(("until ", "till "))
    if until and not _PAST_OF_UNTIL.search(text, max(0, start - _BACK), end + _AHEAD):
        return Cue(Leaning.FUTURE, "until")
    return _behind(text, start) or _ahead(text, end) or _NONE


def _behind(text: str, start: int) -> Cue | None:
    before = text[max(0, start - _BACK) : start]
    cut = 0
    for match in _SENTENCE_END.finditer(before):
        if not _ABBREVIATED.search(before, 0, match.end()):
            cut = match.end()
    words = _WORD.findall(before[cut:])
    return next((cue for i in range(len(words) - 1, -1, -1) if (cue := _cue(words, i))), None)


def _ahead(text: str, end: int) -> Cue | None:
    after = text[end : end + _AHEAD]
    for match in _SENTENCE_END.finditer(after):
        if not _ABBREVIATED.search(after, 0, match.end()):
            after = after[: match.start()]
            break
    words = _WORD.findall(after)
    return next((cue for i in range(len(words)) if (cue := _cue(words, i))), None)


def _cue(words: list[str], i: int) -> Cue | None:
    """What one word says, with the few before it; None where it says nothing."""
    word = words[i].lower().replace("’", "'")
    if word == "to":
        return _infinitive(words, i)
    if word.endswith("'ll"):
        return Cue(Leaning.FUTURE, words[i])
    if word in _BACK_WORDS or (word.endswith("ed") and len(word) > 3 and word not in _NOT_BACK):
        return _with_auxiliary(words, i)
    if word in _AHEAD_WORDS:
        return Cue(Leaning.FUTURE, words[i])
    return None


def _with_auxiliary(words: list[str], i: int) -> Cue:
    """A past form is a future's participle after "will be" and "to be"."""
    earlier = [w.lower() for w in words[max(0, i - 4) : i]]
    if "be" in earlier and ("to" in earlier or _AHEAD_WORDS.intersection(earlier)):
        return Cue(Leaning.FUTURE, words[i])
    if (
        earlier
        and earlier[-1] in ("will", "would", "could", "should", "must", "may", "might", "to", "not")
        and _AHEAD_WORDS.intersection(earlier)
    ):
        return Cue(Leaning.FUTURE, words[i])
    return Cue(Leaning.PAST, words[i])


def _infinitive(words: list[str], i: int) -> Cue | None:
    if i + 1 >= len(words):
        return None
    following, earlier = words[i + 1], [w.lower() for w in words[max(0, i - 3) : i]]
    if (
        following[:1].isupper()
        or following.lower() in _NOT_INFINITIVE
        or following.lower().endswith(("ing", "ed", "s"))
    ):
        return None
    if _BEFORE_INFINITIVE.intersection(earlier):
        return Cue(Leaning.FUTURE, f"to {following}")
    return None
