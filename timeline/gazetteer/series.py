"""What is counted year by year ("the 106th Congress"), so that the number tells the year. Loads series.csv."""

import re
from dataclasses import dataclass
from functools import cache

from timeline.gazetteer.tables import Row, read_table, split_names

_COLUMNS = ("name", "words", "first", "step", "lasts", "from", "to")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)\s")  # what a count has, which is quick to look for
_ROMAN_NAME = "Super Bowl"
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(frozen=True, slots=True)
class CountedMention:
    """A numbered one of a series in text: the half-open span, its name, and its first and last year."""

    start: int
    end: int
    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Series:
    name: str
    words: tuple[str, ...]
    first: int
    step: int
    lasts: int
    least: int
    most: int


def find_counted(text: str) -> tuple[CountedMention, ...]:
    """Return the numbered congresses, sessions, festivals and games that a text names, by start.

    >>> [(m.name, m.first, m.last) for m in find_counted("After Super Bowl XXXIV the 106th Congress met.")]
    [('Super Bowl', 2000, 2000), ('US Congress', 1999, 2000)]
    """
    found = []
    for match in _pattern().finditer(text) if _ORDINAL.search(text) or _ROMAN_NAME in text else ():
        number = int(match["number"]) if match["number"] else _roman(match["roman"] or "")
        series = _by_words()[match["words"] or match["name"]]
        if series.least <= number <= series.most:
            first = series.first + number * series.step
            last = first + series.lasts - 1
            found.append(CountedMention(match.start(), match.end(), series.name, first, last))
    return tuple(found)


def _roman(written: str) -> int:
    values = [_ROMAN[letter] for letter in written]
    following = [*values[1:], 0]
    return sum(-value if value < later else value for value, later in zip(values, following, strict=True))


@cache
def _by_words() -> dict[str, _Series]:
    rows = (_series(row) for row in read_table("series.csv", _COLUMNS))
    return {words: series for series in rows for words in series.words}


def _series(row: Row) -> _Series:
    name, words, *numbers = row.fields
    try:
        first, step, lasts, least, most = map(int, numbers)
    except ValueError as error:
        raise row.fault(f"{numbers} are not all numbers", "correct them") from error
    return _Series(name, split_names(words), first, step, lasts, least, most)


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_by_words(), key=lambda words: (-len(words), words))
    words = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
    return re.compile(
        rf"\b(?P<number>\d{{1,3}})(?:st|nd|rd|th)\s+(?:annual\s+|[Uu]\.?[Ss]\.?\s+)?(?P<words>{words})\b"
        rf"|\b(?P<name>{_ROMAN_NAME})\s+(?P<roman>[IVXLC]{{1,8}})\b"
    )
