"""text -> expressions with a symbolic meaning. Needs no date: what an expression hangs on is left open.

The scan gives places, the rules read them, guards look at the words around. What a place's own words say does
not depend on the words around, so it is read once and remembered: news says "Friday" a thousand times.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.model import Timex, content_id
from timeline.timex.beginnings import DEPTH, fold
from timeline.timex.early_years import with_early_years
from timeline.timex.grammar import Rule, rules_for
from timeline.timex.guards import GUARDS
from timeline.timex.neighbours import modifies
from timeline.timex.pairs import PAIRS
from timeline.timex.scan import places
from timeline.timex.sense import Sense
from timeline.timex.shapes import SHAPES
from timeline.timex.story import tells_history
from timeline.timex.widening import widened

_START = re.compile(r"['’](?=\d\d\b)|[^\W_\d]+|\d+")
_OUTSIDE = frozenset(
    "about around approximately roughly some circa nearly almost under over only just".split()
)
_NOTHING = "nothing"
_ARTICLE = len("the ")


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a place and what it says."""

    start: int
    end: int
    sense: Sense
    rule: Rule


def tag(text: str, *, article: str = "", ages: bool = True) -> tuple[Timex, ...]:
    """Every time expression of a text, sorted and without overlaps; `article` goes into the ids.

    `ages` says whether an age before a noun ("31-year-old") is one: a length that dates nothing.

    >>> text = "They left on Friday, two weeks late."
    >>> [(text[t.start : t.end], t.type.value) for t in tag(text)]
    [('Friday', 'DATE'), ('two weeks', 'DURATION')]
    """
    timexes: list[Timex] = []
    of_histories: set[str] = set()
    for start, end in places(text):
        for readings in read_place(text[start:end]):
            for found in readings:
                first, last, rule = start + found[0].start, start + found[-1].end, found[0].rule
                if rule.age and not ages:
                    break
                if rule.guard is None or GUARDS[rule.guard](text, first, last):
                    cut = _ARTICLE if rule.trim_the and modifies(text, first, last) else 0
                    timexes.extend(_timex(article, start, one, cut) for one in found)
                    if rule.histories_only:
                        of_histories.add(timexes[-1].id)
                    break
    if tells_history(timexes, text, None):
        timexes = with_early_years(timexes, text, article=article)
        return tuple(widened(timexes, text, article=article))
    return tuple(timex for timex in timexes if timex.id not in of_histories)


def _timex(article: str, at: int, found: Found, cut: int) -> Timex:
    sense, start, end = found.sense, at + found.start + cut, at + found.end
    return Timex(
        content_id("t", article, start, end),
        start,
        end,
        sense.type,
        sense.meaning,
        found.rule.name,
        sense.value,
        sense.mod,
        sense.quant,
        sense.freq,
    )


@lru_cache(maxsize=65_536)
def read_place(place: str) -> tuple[tuple[tuple[Found, ...], ...], ...]:
    """What the rules find in a place, from left to right, the longest match first.

    For each expression its readings in the order of the rules, of which the words around choose the first that
    they allow; a reading is one expression, or the two of a range.
    """
    found: list[tuple[tuple[Found, ...], ...]] = []
    small, at = place.lower(), 0
    while start := _START.search(small, at):
        at = start.end()
        readings: list[tuple[Found, ...]] = []
        guarded = True  # the words around may refuse all so far, and leave room for what is shorter
        for end, rule, match in _candidates(small, start.start()):
            if end < at and not guarded:
                break
            titled = place[match.start() : end].istitle()
            if rule.shape == _NOTHING and (titled or not rule.options.get("cased")):
                at = end
                break
            if rule.shape != _NOTHING and (read := _read(rule, match)):
                readings.append(read)
                at = max(at, end)
                guarded = guarded and rule.guard is not None
        if readings:
            found.append(tuple(readings))
    return tuple(found)


def _candidates(small: str, at: int) -> list[tuple[int, Rule, re.Match[str]]]:
    matches = [
        (match.end(), rule, match)
        for rule in rules_for(fold(small[at : at + DEPTH]))
        if (match := rule.pattern.match(small, at))
    ]
    return sorted(matches, key=lambda found: -found[0])


def _read(rule: Rule, match: re.Match[str]) -> tuple[Found, ...]:
    if rule.shape in PAIRS:
        pieces = PAIRS[rule.shape](match, _sense_of)
        return tuple(Found(start, end, sense, rule) for start, end, sense in pieces)
    sense = SHAPES[rule.shape](match.groupdict(), rule.options, _sense_of)
    return () if sense is None else (Found(_start(match), match.end(), sense, rule),)


def _start(match: re.Match[str]) -> int:
    """Where the expression begins: behind the group `outside`, and behind "about" and its like before a number."""
    groups = match.groupdict()
    if groups.get("outside"):
        return match.end("outside")
    word, told = groups.get("approximately"), groups.get("count")
    if word and told and word.lower() in _OUTSIDE:
        vague = told.lower().startswith(("a", "half", "s")) and word.lower() not in ("just", "only")
        return match.start() if vague else match.start("count")
    return match.start()


@lru_cache(maxsize=16_384)
def _sense_of(words: str) -> Sense | None:
    """What an expression inside another one says, where one rule reads it whole."""
    small = words.lower()
    start = _START.search(small)
    if start is None:
        return None
    for end, rule, match in _candidates(small, start.start()):
        if end == len(words) and rule.shape in SHAPES:
            sense = SHAPES[rule.shape](match.groupdict(), rule.options, _sense_of)
            if sense is not None:
                return sense
    return None
