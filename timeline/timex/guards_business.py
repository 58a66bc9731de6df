"""Guards of quarters and halves: whether the lines around speak of a business year or of a game."""

import re

from timeline.timex.lexicon import context_words
from timeline.timex.neighbours import word_after, word_before

_BUSINESS = context_words("guards", "business")
_GAME = context_words("guards", "game")
_NO_NOUN_AFTER = context_words("guards", "no_noun_after")
_REACH, _GAME_REACH = 160, 60
_WORD = re.compile(r"[a-z]{4,12}|[$%€£]")
_SCORE = re.compile(r" \d{1,3}-\d{1,3}\b")


def business(text: str, start: int, end: int) -> bool:
    """ "the first half" of a year: with money or trade in the lines around it, and no "of" behind it."""
    around = _WORD.findall(text[max(0, start - _REACH) : end + _REACH].lower())
    return word_after(text, end) != "of" and not _BUSINESS.isdisjoint(around)


def half_in_letters(text: str, start: int, end: int) -> bool:
    """ "H1" of a business year, in capitals."""
    in_word = text[end : end + 1].isalnum() or text[end : end + 1] == "-"
    return text[start:end].isupper() and not in_word and business(text, start, end)


def whole_quarter(text: str, start: int, end: int) -> bool:
    """ "in the quarter" of a year, not a quarter of something or of a town."""
    money = word_before(text, start) in ("in", "for", "during") or business(text, start, end)
    following = word_after(text, end)
    alone = not following or following in _NO_NOUN_AFTER
    return money and alone and text[end : end + 1] != "-" and not_of_game(text, start, end)


def not_of_game(text: str, start: int, end: int) -> bool:
    """ "the third quarter" of a year, not of a match: no goal and no score beside it."""
    around = _WORD.findall(text[max(0, start - _GAME_REACH) : end + _GAME_REACH].lower())
    score = _SCORE.match(text, end, end + 8)
    return score is None and (_GAME.isdisjoint(around) or business(text, start, end))
