"""Whether the clause around an expression looks back or ahead, from its words alone. Knows no grammar and no calendar.

The nearest verb says it: first backwards to the clause's beginning, then ahead to its end.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

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
_FUTURE = frozenset(
    "will 'll won't shall would could should must may might can upcoming scheduled planned plans plan planning expected expects expect due slated "
    "set going hopes hope hoping intends intend aims aim deadline forthcoming tentatively "
    "expires begins starts opens meets resumes convenes reconvenes takes ends closes arrives leaves returns tries".split()
)
_FUTURE_VERBS_BEFORE_TO = frozenset(
    "will would scheduled planned plans plan planning expected expects expect due slated set going hopes hope hoped hoping intends intend wants want "
    "wanted ready agreed agrees ask asked asks order ordered vowed pledged promised subpoenaed invited urged likely allowed is are was were be "
    "supposed about have has had need needs needed decided deadline decide trying able begin start continue continued until prepared prepare prepares preparing "
    "called calls him her them us return returned time chance right permission visa plans scheduling".split()
)
_PAST = frozenset(
    "was were had did didn't wasn't weren't hadn't has have been said told met went came took made began ran won lost left held found gave got saw sent "
    "led kept brought fell rose broke built bought caught chose cut drew drove flew fought fled grew heard hid hit hung hurt knew laid lay let lit paid put "
    "quit read rode rang sang sank sat sold shook shot shut slept spoke spent split spread stood stole struck swore swept swam taught tore thought threw "
    "understood woke wore wrote became met dug shown born done gone seen taken given written beaten beginning ago after late since earlier".split()
) - {"beginning", "ago", "late"}
_NOT_PAST = frozenset(
    "united need speed indeed red bed feed seed exceed proceed succeed hundred kindred sacred naked wicked breed bleed greed creed shed embed "
    "scheduled planned expected slated supposed unexpected wed led fed weed reed deed tweed".split()
) - {"led", "fed"}
_NOT_INFINITIVE = frozenset(
    "the a an his her its their our my your this that these those all some any it him them us me no more most new which whom what "
    "end date and or two three four five six seven eight nine ten about be".split()
) - {"be"}


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
    if word in _PAST or (word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST):
        return _with_auxiliary(words, i)
    if word in _FUTURE:
        return Cue(Leaning.FUTURE, words[i])
    return None


def _with_auxiliary(words: list[str], i: int) -> Cue:
    """A past form is a future's participle after "will be" and "to be"."""
    earlier = [w.lower() for w in words[max(0, i - 4) : i]]
    if "be" in earlier and ("to" in earlier or _FUTURE.intersection(earlier)):
        return Cue(Leaning.FUTURE, words[i])
    if (
        earlier
        and earlier[-1] in ("will", "would", "could", "should", "must", "may", "might", "to", "not")
        and _FUTURE.intersection(earlier)
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
    if _FUTURE_VERBS_BEFORE_TO.intersection(earlier):
        return Cue(Leaning.FUTURE, f"to {following}")
    return None
