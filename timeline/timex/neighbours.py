"""The words beside an expression, each read from a bounded stretch of text. Judges nothing."""

import re

from timeline.timex.lexicon import context_words

_REACH = 24
_BEFORE_WORD = re.compile(r"([\w.’'$€£#-]{1,20})([\s(\[\"“‘'`,–—-]{0,3})$")
_AFTER_WORD = re.compile(r"([\s,–—-]{0,2})([^\W_]{1,20})")
_ADVERB_AFTER = context_words("guards", "adverb_after")
_NO_NOUN_AFTER = context_words("guards", "no_noun_after")


def word_before(text: str, start: int) -> str:
    """The word just before an expression, in lower case; "" at a sentence's or text's beginning."""
    match = _BEFORE_WORD.search(text[max(0, start - _REACH) : start])
    return "" if match is None else match.group(1).lower()


def word_after(text: str, end: int) -> str:
    """The word just after an expression, in lower case; "" where punctuation follows."""
    match = _AFTER_WORD.match(text[end : end + _REACH])
    return "" if match is None else match.group(2).lower()


def modifies(text: str, start: int, end: int) -> bool:
    """Whether an expression with "the" stands before a noun, to which the article belongs: "the summer offensive"."""
    if text[start : start + 4].lower() != "the ":
        return False
    if " of " in text[start:end]:
        return False
    following = word_after(text, end)
    return (
        following.isalpha()
        and text[end : end + 1] in " -"
        and following not in _NO_NOUN_AFTER
        and following not in _ADVERB_AFTER
        and not following.endswith(("ed", "ly"))
    )
