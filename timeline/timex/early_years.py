"""Years of three digits in a text that tells years before Christ or of the first centuries: "In 218 he set out".

Elsewhere such a number is a number; which side of year 1 it lies on is left to the story.
"""

import re
from collections.abc import Sequence

from timeline.calendar import civil
from timeline.meaning import Choice, Fixed, Inside, Meaning, Part, Recurring
from timeline.model import Timex, TimexType, content_id
from timeline.timex.lexicon import lexicon

_ENOUGH, _FOUR_DIGITS = 3, 1000
_RULE = "year of three digits"
_SEASON = r"(?:the )?(?:early |late |mid-)?(?P<season>spring|summer|autumn|fall|winter) (?:of )?"
_EDGE = r"(?:the )?(?P<edge>beginning|start|middle|end) of "
_PART = r"(?P<part>early|late|mid)[ -]"
_BEHIND = (
    r"(?=[,;.)](?!\d)| (?:the|a|an|he|she|it|they|his|their|its|this|that|when|while|after|before|but|and|with|as|by"
    r"|under|to|at|in|on|both|was|were|had)\b| [A-Z])"
)
_YEAR = re.compile(
    rf"\b(?:[Ii]n|[Uu]ntil|[Ss]ince|[Bb]y) "
    rf"(?P<told>(?:{_SEASON}|{_EDGE}|{_PART}|the year )?(?P<year>[1-9]\d\d)){_BEHIND}"
)


def with_early_years(timexes: Sequence[Timex], text: str, *, article: str) -> list[Timex]:
    """The expressions with these years among them, in order; unchanged where a text tells too few early years."""
    if sum(_tells_early_year(timex) for timex in timexes) < _ENOUGH:
        return list(timexes)
    found = [_timex(match, article) for match in _YEAR.finditer(text)]
    taken = [new for new in found if all(_holds(new, t) for t in timexes if _meet(t, new))]
    kept = [t for t in timexes if not any(_meet(t, new) for new in taken)]
    return sorted([*kept, *taken], key=lambda timex: timex.start)


def _meet(one: Timex, other: Timex) -> bool:
    return one.start < other.end and other.start < one.end


def _holds(one: Timex, other: Timex) -> bool:
    return one.start <= other.start and other.end <= one.end


def _tells_early_year(timex: Timex) -> bool:
    meaning = timex.meaning
    while isinstance(meaning, Part | Inside) and meaning.of is not None:
        meaning = meaning.of
    first = meaning.when.first_day if isinstance(meaning, Fixed) else None
    return first is not None and civil(first)[0] < _FOUR_DIGITS


def _timex(match: re.Match[str], article: str) -> Timex:
    year: Meaning = Recurring(Choice.NEAREST, short_year=int(match["year"]))
    mod = None
    if name := match["season"]:
        year = Inside(Recurring(Choice.TENSE, season=lexicon().form("season", name)), year)
    elif word := match["edge"] or match["part"]:
        mod = lexicon().form("part_noun" if match["edge"] else "early_late", word)
        year = Part(mod, year)
    start, end = match.span("told")
    return Timex(content_id("t", article, start, end), start, end, TimexType.DATE, year, _RULE, mod=mod)
