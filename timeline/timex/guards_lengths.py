"""Guards of lengths, rates and what hangs beside something: what the words around "a day" make of it."""

import re

from timeline.timex.lexicon import context_words
from timeline.timex.neighbours import word_after, word_before

_ADVERB_AFTER = context_words("guards", "adverb_after")
_RATE_BEFORE = context_words("guards", "rate_before")
_DAY_NOUNS = context_words("guards", "day_nouns")
_NOT_COUNTED = context_words("guards", "not_counted")
_POINTING_BEFORE = context_words("guards", "pointing_before")
# "300 cars", "two tons", "40,000 barrels of oil"
_COUNTED_THINGS = re.compile(
    r"(?<![\w.,])(?:\d[\d,.]{0,12}|two|three|four|five|six|seven|eight|nine|ten|a dozen)"
    r"(?: (?:million|billion|thousand|hundred))? [a-z-]{2,15}s(?: of [a-z]{2,12})? $"
)
_RATE_REACH = 60
_CLAUSE_MARKS = (";", ":", "—", ".", "!", "?")
_OPENING_CLAUSES = ("but", "though", "although", "while", "because", "since", "whereas", "yet")
_VERB_AFTER = frozenset(("was", "were", "is", "had", "has"))
_BESIDE = ("after", "before", "earlier", "later", "ago", "previously", "afterward", "afterwards")
_HAD = re.compile(r" (?:[^\W\d_]{1,20} ){1,5}?had (?!to\b)")
_BESIDE_CLAUSE = re.compile(r" (?:after|before) [^\W_]")


def sentence_part(text: str, start: int, end: int) -> bool:
    """ "the day before" by itself, not as "the day before the vote"."""
    return word_after(text, end) in _ADVERB_AFTER or bool(
        re.match(r"\s{0,2}[.,;:)\"'”’]", text[end : end + 3])
    )


def had_happened(text: str, start: int, end: int) -> bool:
    """ "; the day before it had snowed": the clause that follows is its own, not one that it is counted from."""
    before = text[max(0, start - 2) : start].rstrip()
    opens = before[-1:] in _CLAUSE_MARKS or word_before(text, start) in _OPENING_CLAUSES
    return opens and _HAD.match(text, end) is not None


def rate(text: str, start: int, end: int) -> bool:
    """ "a year" after what is counted by the year: "$40 million a year", "ten trains a day"."""
    previous = word_before(text, start)
    if text[max(0, start - 2) : start] == ", " or word_after(text, end) in _BESIDE:
        return False
    if _COUNTED_THINGS.search(text, max(0, start - _RATE_REACH), start):
        return True
    return text[start : start + 3].lower() == "per" or (
        previous in _RATE_BEFORE
        or previous[-1:].isdigit()
        or (previous[-1:] == "s" and len(previous) > 4 and previous not in _NOT_COUNTED)
    )


def counted(text: str, start: int, end: int) -> bool:
    """Not "a day" of a rate, nor the second of two."""
    words = text[start:end].lower()
    if words in ("a day", "a night") and word_after(text, end) in _DAY_NOUNS:
        return False
    if text[start].isdigit() and text[start:end].istitle():
        return False
    if words.endswith("quarters") and word_after(text, end) == "of":
        return False
    return (
        words.split(" ")[-1] not in ("second", "season", "quarter", "fall", "spring") or words[:1] not in "ao"
    )


def pointing(text: str, start: int, end: int) -> bool:
    """ "late that Thursday", not "they said that Thursday was too late"."""
    if word_before(text, start) in _POINTING_BEFORE:
        return True
    following = word_after(text, end)
    return text[end : end + 1] in tuple(".,;:)") or following in _ADVERB_AFTER - _VERB_AFTER


def before_or_after(text: str, start: int, end: int) -> bool:
    """ "the day after the vote", where what it is counted from follows; not "a year to the day after it"."""
    if had_happened(text, start, end + len(" before")):
        return False
    return word_before(text, start) != "to" and _BESIDE_CLAUSE.match(text, end, end + 9) is not None
