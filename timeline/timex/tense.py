"""Whether the clause around an expression looks back or ahead, from its words alone. Knows no calendar.

The nearest verb says it: first backwards to the clause's beginning, then ahead to its end.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from timeline.timex.lexicon import context_words

_BACK, _AHEAD = 130, 90
_TOKEN = re.compile(r"[A-Za-z]+(?:['’][a-z]{1,2})?|[.!?]['\"”’)]{0,2}\s{1,3}(?=[A-Z\"“`‘(]|\Z)|\n\s{0,3}\n|;")
_ABBREVIATED = frozenset("Mr Mrs Ms Dr Gen Sen Rep Gov Lt Col St No vs Jan Feb Aug Sept Oct Nov Dec".split())
_TO_BE = ("is", "are", "was", "were", "be", "have", "has", "had", "been")
_TO_COME = ("begin", "start", "resume", "reopen")
_MODALS = ("will", "would", "could", "should", "must", "may", "might", "to", "not")


class Leaning(StrEnum):
    """Where a clause looks."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Cue:
    """Where a clause looks, and the word that says so; `sure` where its verb leaves no other way to read it.

    `past_noun` says that a noun stands between, which the expression may belong to: "will try a raid on May 5".
    """

    leaning: Leaning
    word: str
    sure: bool = False
    past_noun: bool = False


# "on", "from" and their like just before, or a bare day behind its verb and what it does.
_ADVERBIAL = re.compile(r"\b(?:on|by|from|since|until|till|for) $", re.IGNORECASE)
_PREPOSITION = 8
_VERB_AND_PREPOSITION = 2
_NEAR_WORDS, _OF_PLANS = 4, frozenset(("to", "for", "that", "of"))
_PAST_OF_UNTIL = re.compile(r"\b(?:had|did|was|were|not until|lasted|stayed|remained)\b")
_PLANS = frozenset(("plan", "plans"))
_ARTICLES = frozenset(("the", "a", "an", "this", "that", "his", "her", "its", "their", "our"))
_NONE = Cue(Leaning.OPEN, "")
_AHEAD_WORDS = context_words("tense", "ahead")
_BACK_WORDS = context_words("tense", "back")
_NOT_BACK = context_words("tense", "not_back")
_BEFORE_INFINITIVE = context_words("tense", "before_infinitive")
_NOT_INFINITIVE = context_words("tense", "not_infinitive")
_MAY_TELL = frozenset((*_BACK_WORDS, *_AHEAD_WORDS, "to", "set", "could"))
_ENDINGS = ("ed", "'ll", "’ll")
_SURE_AHEAD = context_words("tense", "sure_ahead")
_SURE_BEFORE_INFINITIVE = context_words("tense", "sure_before_infinitive")
_WEAK_BACK = context_words("tense", "weak_back")
_TO_BE_FINITE = frozenset(("is", "are"))


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
    if text[max(0, start - 6) : start].lower() == "since ":
        return Cue(Leaning.PAST, "since", sure=True)
    until = text[max(0, start - 6) : start].lower().endswith(("until ", "till "))
    if until and not _PAST_OF_UNTIL.search(text, max(0, start - _BACK), end + _AHEAD):
        return Cue(Leaning.FUTURE, "until")
    behind = _behind(text, start)
    if behind is not None:
        return behind if not behind.sure or _says_when(text, start) else replace(behind, sure=False)
    ahead = _ahead(text, end)
    if ahead is None:
        return _NONE
    kept = not ahead.sure or _opens_clause(text, start, end, ahead.word)
    return ahead if kept else replace(ahead, sure=False)


def _says_when(text: str, start: int) -> bool:
    """Whether an expression tells when the verb before it is, and not which of something: "the May 5 vote"."""
    return _ADVERBIAL.search(text, max(0, start - _PREPOSITION), start) is not None


def _opens_clause(text: str, start: int, end: int, word: str) -> bool:
    """Whether the verb behind an expression is of its own clause: "On May 5 the court will close"."""
    stretch = text[end : end + _AHEAD]
    before_verb = stretch[: max(0, stretch.find(word))]
    return _says_when(text, start) and "," not in before_verb.removeprefix(",")


def _behind(text: str, start: int) -> Cue | None:
    words = _TOKEN.findall(text, max(0, start - _BACK), start)
    for i in range(len(words) - 1, -1, -1):
        if _ends_sentence(words, i):
            return None
        if not _is_what_was_done(words, i) and (cue := _cue(words, i)):
            between = words[i + 1 :]
            if cue.leaning is Leaning.FUTURE:
                passive = words[i].lower() in _BACK_WORDS or words[i].endswith("ed")
                return replace(cue, past_noun=not passive and len(between) > _VERB_AND_PREPOSITION)
            return cue if not cue.sure or _is_near(between) else replace(cue, sure=False)
    return None


def _is_what_was_done(words: list[str], i: int) -> bool:
    """Whether a plan is a thing that the verb before it deals with at that time: "approved the plan on Sunday"."""
    word, earlier = words[i].lower(), words[i - 1].lower() if i else ""
    if word not in _PLANS or not i or [w.lower() for w in words[i + 1 :]] not in ([], ["on"]):
        return False
    with_article = any(w.lower() in _ARTICLES for w in words[max(0, i - 3) : i])
    return (
        with_article
        if word == "plan"
        else earlier in _ARTICLES or earlier in _BACK_WORDS or earlier.endswith("ed")
    )


def _is_near(between: list[str]) -> bool:
    """Whether nothing but a place stands between a past verb and its day, no plan: "invited him to a feast on"."""
    return len(between) <= _NEAR_WORDS and _OF_PLANS.isdisjoint(between)


def _ahead(text: str, end: int) -> Cue | None:
    words = _TOKEN.findall(text, end, end + _AHEAD)
    for i in range(len(words)):
        if _ends_sentence(words, i):
            return None
        if cue := _cue(words, i):
            return cue
    return None


def _ends_sentence(words: list[str], i: int) -> bool:
    if words[i][0].isalpha():
        return False
    previous = words[i - 1] if i else ""
    return words[i][0] != "." or not (previous in _ABBREVIATED or (len(previous) == 1 and previous.isupper()))


def _cue(words: list[str], i: int) -> Cue | None:
    """What one word says, with the few before it; None where it says nothing."""
    word = words[i].lower()
    if word not in _MAY_TELL and not word.endswith(_ENDINGS):
        return None
    if word == "to":
        return _infinitive(words, i)
    if word == "set":
        plans = i + 1 == len(words) or words[i + 1] in ("for", "to")
        return Cue(Leaning.FUTURE if plans else Leaning.PAST, words[i], plans)
    if word.endswith(("'ll", "’ll")):
        return Cue(Leaning.FUTURE, words[i], sure=True)
    if word in _BACK_WORDS or (word.endswith("ed") and len(word) > 3 and word not in _NOT_BACK):
        return _with_auxiliary(words, i)
    if word == "could":
        following = words[i + 1].lower() if i + 1 < len(words) else ""
        return None if following in ("not", "have") else Cue(Leaning.FUTURE, words[i])
    if word in _AHEAD_WORDS:
        return Cue(Leaning.FUTURE, words[i], word in _SURE_AHEAD)
    return None


def _with_auxiliary(words: list[str], i: int) -> Cue:
    """A past form is a future's participle after "will be" and "to be"."""
    earlier = [w.lower() for w in words[max(0, i - 4) : i]]
    planned = not _SURE_AHEAD.isdisjoint(earlier)
    if "be" in earlier and ("to" in earlier or _AHEAD_WORDS.intersection(earlier)):
        return Cue(Leaning.FUTURE, words[i], planned or not _TO_BE_FINITE.isdisjoint(earlier))
    if earlier and earlier[-1] in _MODALS and _AHEAD_WORDS.intersection(earlier):
        return Cue(Leaning.FUTURE, words[i], planned)
    return Cue(Leaning.PAST, words[i], words[i].lower() not in _WEAK_BACK)


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
    if following.lower() in _TO_COME:
        return Cue(Leaning.FUTURE, f"to {following}")
    if _BEFORE_INFINITIVE.intersection(earlier) or (earlier and earlier[-1] in _TO_BE):
        planned = earlier[-1] in _SURE_BEFORE_INFINITIVE
        return Cue(Leaning.FUTURE, f"to {following}", planned)
    return None
