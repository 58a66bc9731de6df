"""Ranges and lists that name two expressions of which one lends the other its month or year: "2 to 5 May".

Each gives two expressions, as TIMEX3 wants them; what one of them leaves out comes from the other.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from timeline.calendar import day_number, days_in_month
from timeline.meaning import AnchorKind, Choice, Recurring
from timeline.timex import periods
from timeline.timex.lexicon import lexicon
from timeline.timex.sense import Reader, Sense, weekday_of, year_of

Piece: TypeAlias = tuple[int, int, Sense]


_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_ERA = re.compile(lexicon().fragments["year_of_era"], re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Fields:
    year: int | None = None
    month: int | None = None
    day: int | None = None


def _fields(words: str) -> _Fields:
    tables = lexicon().tables
    year = month = day = None
    if (era := _ERA.search(words)) is not None:
        year, words = year_of({"year": era[0]}), words[: era.start()] + words[era.end() :]
    for token in _TOKEN.findall(words.lower()):
        if token.isdigit() and len(token) == 4:
            year = int(token)
        elif token.isdigit():
            day = int(token)
        elif told := tables["month_name"].get(token) or tables["month_short"].get(token):
            month = int(told)
    return _Fields(year, month, day)


def _sense(fields: _Fields) -> Sense | None:
    year, month, day = fields.year, fields.month, fields.day
    if month is not None and day is not None and not 1 <= day <= days_in_month(year or 2000, month):
        return None
    if year is None:
        return Sense(Recurring(Choice.TENSE, month, day))
    if month is None:
        return Sense(periods.year(year))
    return Sense(periods.month(year, month) if day is None else periods.day(day_number(year, month, day)))


def day_pair(match: re.Match[str], read: Reader) -> tuple[Piece, ...]:
    """ "May 2-5", "2 to 5 May 1999", "April and June 1955", "March 3, 4 and 5"."""
    first, last = _fields(match["first"]), _fields(match["last"])
    if first.month is None:
        first = replace(first, month=last.month)
    elif last.month is None:
        last = replace(last, month=first.month)
    if first.year is None and last.year is not None:
        backwards = (first.month or 0, first.day or 0) > (last.month or 0, last.day or 0)
        first = replace(first, year=last.year - backwards)
    one, other = _sense(first), _sense(last)
    if one is None or other is None:
        return ()
    return ((match.start("first"), match.end("first"), one), (match.start("last"), match.end("last"), other))


def day_triple(match: re.Match[str], read: Reader) -> tuple[Piece, ...]:
    """ "4, 5 and 7 June", "June 4, 5 and 7, 1999": the days between take what the ends share."""
    ends = day_pair(match, read)
    first, last = _fields(match["first"]), _fields(match["last"])
    middle = replace(_fields(match["middle"]), month=first.month or last.month, year=first.year or last.year)
    told = _sense(middle)
    if not ends or told is None:
        return ()
    return ends[0], (match.start("middle"), match.end("middle"), told), ends[1]


def year_pair(match: re.Match[str], read: Reader) -> tuple[Piece, ...]:
    """ "1939-45", "1999-2000", "1914/15": the second year takes the first one's century."""
    first, last = int(match["first"][-4:]), match["last"]
    second = int(last) if len(last) == 4 else first - first % 100 + int(last)
    if not first < second <= first + 400:
        return ()
    return (
        (match.start("first"), match.end("first"), Sense(periods.year(first))),
        (match.start("last"), match.end("last"), Sense(periods.year(second))),
    )


def part_pair(match: re.Match[str], read: Reader) -> tuple[Piece, ...]:
    """ "between 9 and 11 a.m.": the first clock time takes the second one's half of the day."""
    letters = "".join(c for c in match["last"].lower() if c.isalpha())[:2]
    one, other = read(f"{match['first']} {letters}"), read(match["last"])
    if one is None or other is None:
        return ()
    return ((match.start("first"), match.end("first"), one), (match.start("last"), match.end("last"), other))


def weekday_pair(match: re.Match[str], read: Reader) -> tuple[Piece, ...]:
    """ "Monday through Friday": the second is the first such day after the first."""
    one = Sense(Recurring(Choice.TENSE, weekday=weekday_of(match["first"])))
    other = Sense(Recurring(Choice.TENSE, weekday=weekday_of(match["last"]), anchor=AnchorKind.NARRATIVE))
    return ((match.start("first"), match.end("first"), one), (match.start("last"), match.end("last"), other))


def season_pair(match: re.Match[str], read: Reader) -> tuple[Piece, ...]:
    """ "the winter and early spring of 1931": the first season takes the second one's year."""
    one, other = read(f"{match['first']} of {match['last'][-4:]}"), read(match["last"])
    if one is None or other is None:
        return ()
    return ((match.start("first"), match.end("first"), one), (match.start("last"), match.end("last"), other))


def century_pair(match: re.Match[str], read: Reader) -> tuple[Piece, ...]:
    """ "the late 16th and early 17th centuries": both of one era."""
    one, other = read(f"{match['first']} century{match['era'] or ''}"), read(match["last"])
    if one is None or other is None:
        return ()
    return ((match.start("first"), match.end("first"), one), (match.start("last"), match.end("last"), other))


def era_pair(match: re.Match[str], read: Reader) -> tuple[Piece, ...]:
    """ "218-201 BC", "98-117 AD": both years lie on that side of year 1."""
    number, _, era = match["last"].partition(" ")
    one, other = read(f"{match['first']} {era}"), read(f"{number} {era}")
    if one is None or other is None:
        return ()
    return ((match.start("first"), match.end("first"), one), (match.start("last"), match.end("last"), other))


PAIRS: dict[str, Callable[[re.Match[str], Reader], tuple[Piece, ...]]] = {
    pair.__name__: pair
    for pair in (
        day_pair,
        day_triple,
        weekday_pair,
        year_pair,
        part_pair,
        era_pair,
        century_pair,
        season_pair,
    )
}
