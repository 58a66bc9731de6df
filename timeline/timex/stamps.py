"""Four digits that are a time of day and look like a year: heading a running report's entries, or before a zone."""

import re
from itertools import pairwise

from timeline.timex.lexicon import context_words
from timeline.timex.neighbours import word_before

_REACH = 1_200  # characters on either side in which other stamps are sought
_STAMP = re.compile(r"(?<![\w.,:/$-])\d{4}(?=:? [\"“‘']?[A-Z])")
_ZONES = r"(?:GMT|BST|EST|EDT|CST|CDT|PST|PDT|CET|CEST|UTC)\b"
_ZONE = re.compile(rf"\b(?:{_ZONES}|local time)")
_BEFORE_A_ZONE = re.compile(rf"(?: (?:(?:to|and|or) |\()\d{{4}})? {_ZONES}")
_FEWEST = 3  # stamps near each other
_TIME_BEFORE = context_words("guards", "time_before")


def before_zone(text: str, end: int) -> bool:
    """Whether four digits that end here are told in a time zone: "1410 to 1430 GMT"."""
    return _BEFORE_A_ZONE.match(text[end : end + 20]) is not None


def heads_entry(text: str, start: int, end: int) -> bool:
    """Whether four digits are the time at which an entry of a running report was made: "1358 The mayor will speak".

    All such numbers around have to be times, and either run backwards, newest first, or stand beside a time zone:
    years that head the entries of a chronicle do neither.
    """
    if not _is_stamp(text, start):
        return False
    first = max(0, start - _REACH)
    around = text[first : end + _REACH]
    places = (first + found.start() for found in _STAMP.finditer(around))
    stamps = [int(text[place : place + 4]) for place in places if _is_stamp(text, place)]
    if len(stamps) < _FEWEST or not all(stamp // 100 < 24 and stamp % 100 < 60 for stamp in stamps):
        return False
    return all(one >= other for one, other in pairwise(stamps)) or _ZONE.search(around) is not None


def _is_stamp(text: str, start: int) -> bool:
    """Whether a number stands before a capital, and no word before it makes it a year ("in 1541 Cartier")."""
    return _STAMP.match(text, start) is not None and word_before(text, start) not in _TIME_BEFORE
