"""Movable feasts and games that come round: in which years they fall near a day. Pure calendar and words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.calendar import civil, day_number
from timeline.model import Span

_ISLAMIC_EPOCH = day_number(622, 7, 19)  # of the civil calendar, proleptic Gregorian
_EASTER = re.compile(
    r"\b(?P<feast>Easter|Good Friday|Holy Week|Palm Sunday|Ash Wednesday|Mardi Gras|Ramadan|Eid al-Fitr"
    r"|Eid al-Adha|hajj pilgrimage)\b(?! (?:\d|[Aa]greement|[Aa]ccord|[Pp]eace|Rising|Uprising|[Bb]ombing|Island))"
)
_FROM_EASTER = {
    "Easter": 0,
    "Good Friday": -2,
    "Holy Week": -3,
    "Palm Sunday": -7,
    "Ash Wednesday": -46,
    "Mardi Gras": -47,
}
_ISLAMIC = {"Ramadan": (9, 15), "Eid al-Fitr": (10, 1), "Eid al-Adha": (12, 10), "hajj pilgrimage": (12, 9)}
_COMES_ROUND = re.compile(
    r"\bthis (?:year|summer|winter|fall|autumn|November|July|June|August|February)'s (?:\w+ ){0,2}?(?P<what>World Cup"
    r"|Olympics|Olympic Games|Summer Olympics|Winter Olympics|European Championship|midterm elections?|midterms"
    r"|presidential election|presidential race|presidential campaign)"
    r"|\b(?P<primary>New Hampshire primary|Iowa caucus(?:es)?|Super Tuesday)\b"
)
_YEARS = {  # the year of one, and the years from one to the next
    "World Cup": (1998, 4), "Summer Olympics": (2000, 4), "Olympics": (2000, 2), "Olympic Games": (2000, 2),
    "Winter Olympics": (1998, 4), "European Championship": (2000, 4), "midterm election": (1998, 4),
    "midterm elections": (1998, 4), "midterms": (1998, 4), "presidential election": (2000, 4),
    "presidential race": (2000, 4), "presidential campaign": (2000, 4),
}  # fmt: skip

_ROUND_WORDS = (
    "Cup",
    "Olympic",
    "Championship",
    "midterm",
    "presidential",
    "primary",
    "caucus",
    "Super Tuesday",
)


@dataclass(frozen=True, slots=True)
class FeastClue:
    """A movable feast that the story names."""

    feast: str
    span: Span

    def away(self, day: int) -> int:
        """How many days the feast lies from a day, in either direction."""
        year = civil(day)[0]
        return min(abs(day - other) for y in (year - 1, year, year + 1) for other in _falls(self.feast, y))


@dataclass(frozen=True, slots=True)
class RoundClue:
    """Games or an election of "this year" that come round in a known step."""

    what: str
    span: Span
    year: int
    step: int

    def fits(self, year: int) -> bool:
        """Tell whether it falls in a year."""
        return (year - self.year) % self.step == 0


def find_feasts(text: str) -> Iterator[FeastClue]:
    """Yield each movable feast that a text names, once."""
    seen: set[str] = set()
    if not any(feast in text for feast in (*_FROM_EASTER, *_ISLAMIC)):
        return
    for match in _EASTER.finditer(text):
        if match["feast"] not in seen:
            seen.add(match["feast"])
            yield FeastClue(match["feast"], Span(*match.span()))


def find_rounds(text: str) -> Iterator[RoundClue]:
    """Yield the games and elections of "this year", each once."""
    seen: set[str] = set()
    if not any(word in text for word in _ROUND_WORDS):
        return
    for match in _COMES_ROUND.finditer(text):
        what = match["what"] or "presidential election"
        if what not in seen:
            seen.add(what)
            year, step = _YEARS[what]
            yield RoundClue(what, Span(*match.span()), year, step)


def _falls(feast: str, year: int) -> Iterator[int]:
    if feast in _FROM_EASTER:
        yield easter(year) + _FROM_EASTER[feast]
        return
    month, day = _ISLAMIC[feast]
    hijri = round((year - 622) * 33 / 32)
    for one in (hijri - 1, hijri, hijri + 1, hijri + 2):
        yield _islamic(one, month, day)


def easter(year: int) -> int:
    """The day number of Western Easter Sunday (anonymous Gregorian reckoning, Nature, 1876).

    >>> civil(easter(1998)), civil(easter(2024))
    ((1998, 4, 12), (2024, 3, 31))
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    quarter, left = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - quarter - shift + 15) % 30
    leap, over = divmod(rest, 4)
    to_sunday = (32 + 2 * left + 2 * leap - epact - over) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return day_number(year, month, day + 1)


def _islamic(year: int, month: int, day: int) -> int:
    """The day number of a day of the tabular Islamic calendar; what is seen in the sky can be a day off."""
    months = (month - 1) * 29 + month // 2
    return _ISLAMIC_EPOCH + (year - 1) * 354 + (3 + 11 * year) // 30 + months + day - 1
