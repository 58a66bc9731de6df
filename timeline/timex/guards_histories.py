"""Guards of what histories write: "1695-97", "that August", "on the 20th tanks came", "three days before"."""

import re

from timeline.timex.guards_lengths import pointing, sentence_part
from timeline.timex.lexicon import context_words
from timeline.timex.neighbours import word_after, word_before

_NO_NOUN_AFTER = context_words("guards", "no_noun_after")
_NO_SPAN_BEFORE = re.compile(r"[$€£#№/\\.+=-]$|\d[,.:-]$")
_OPENS = re.compile(r"(?:^|[.!?:\n][\"”’)]?\s{0,2})$")
_SINGULAR = ("series", "species", "means", "headquarters")
_DAY_BEFORE = ("on", "since", "until", "till", "by", "from", "before")


def year_span(text: str, start: int, end: int) -> bool:
    """Two years with a dash as years: not a part of a longer number, whatever word stands behind."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return not _NO_SPAN_BEFORE.search(before) and re.match(r"[-/]?\d|[,.:]\d|%", after) is None


def that_month(text: str, start: int, end: int) -> bool:
    """ "that August" as a time: where it opens a sentence or nothing that it could belong to follows."""
    if not any(c.isupper() for c in text[start + 1 : end]):
        return False
    return _OPENS.search(text[max(0, start - 4) : start]) is not None or pointing(text, start, end)


def day_alone(text: str, start: int, end: int) -> bool:
    """ "the 2nd" as a day: after "on", "since" and their like, with no noun behind it that it could count."""
    following = word_after(text, end)
    if word_before(text, start) not in _DAY_BEFORE:
        return False
    if not following or following in _NO_NOUN_AFTER or following == "of":
        return True
    several = following.endswith("s") and not following.endswith("ss") and following not in _SINGULAR
    return several and text[end + 1 : end + 2].islower()


def before_alone(text: str, start: int, end: int) -> bool:
    """ "three days before" by itself; "three days before the vote" is a length and what it is counted from."""
    return sentence_part(text, start, end) and word_after(text, end) not in (
        "and",
        "had",
        "has",
        "was",
        "were",
    )


def how_long(text: str, start: int, end: int) -> bool:
    """ "for some time", "within a short time"; not "some time in May"."""
    return word_before(text, start) in ("for", "within", "after", "over")
