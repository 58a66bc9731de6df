"""What the expressions of one text hang on: its publication, and the last day that it spoke of.

A history tells months and days of the year that it is at, news of the year in which it was written. Which of the
two a text is follows from its own dates: full dates far from publication, against "Friday" and "yesterday".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.calendar import civil
from timeline.meaning import (
    AnchorKind,
    Choice,
    Clock,
    Fixed,
    Inside,
    Meaning,
    Nth,
    Offset,
    Part,
    Recurring,
    Shifted,
    Side,
    Unit,
)
from timeline.model import Timex
from timeline.when import Grain, When

_FAR_YEARS = 2
_ENOUGH, _ENOUGH_YEARS = 3, 8
_FULL = (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.SEASON)
_OPENING = re.compile(
    r"(?:^|[.\n:'\"”’]) ?\s{0,2}(?:In|By|During|Throughout|From|Since|Until|After|Before|Between|Around)? ?(?:the )?$"
)
_SOON = 1500  # characters
_FAR_DAY = 10_000_000
_BEFORE = 48
_AHEAD_OF_STORY = re.compile(r"\b(?:until|till|planned|projected|scheduled|later)\b[^.;\n]{0,40}$")
_ASIDE = re.compile(r"(?:[(–—-]|\b(?:of|the|a|his|her|their|its|to|for)) ?$")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A time that the text spoke of: first and last day, None where it could not be resolved."""

    id: str
    value: str
    first: int | None
    last: int | None
    grain: Grain
    words: str
    start: int

    @property
    def known(self) -> bool:
        """Whether its days are known."""
        return self.first is not None and self.last is not None


@dataclass(slots=True)
class Story:
    """Where the reading of one text stands; `narrative` says that it tells history."""

    published: int | None
    narrative: bool
    last: Mentioned | None = None
    last_day: Mentioned | None = None
    years: dict[str, Fixed] = field(default_factory=dict)  # a history's undated days, by id

    def mention(self, timex: Timex, text: str) -> None:
        """Remember an expression that the next ones may hang on."""
        when, words = timex.denotes, text[timex.start : timex.end]
        first, last = (None, None) if when is None else (when.first_day, when.last_day)
        grain = Grain.DAY if when is None or when.grain.within_day else when.grain
        seen = Mentioned(timex.id, timex.value, first, last, grain, words, timex.start)
        if when is not None and not seen.known:
            return
        if self.narrative and self._beside_the_story(seen, timex, text):
            return
        self.last = seen
        if grain is Grain.DAY:
            self.last_day = seen

    def _beside_the_story(self, seen: Mentioned, timex: Timex, text: str) -> bool:
        """Whether a history names a time without going there: a book's year, its own date, a flashback."""
        here = self.last
        if seen.first is None or seen.last is None or seen.first == self.published:
            return True
        if here is None or here.first is None or here.last is None:
            return False
        inner = _innermost(timex.meaning)
        if isinstance(inner, Offset) and inner.side is Side.BEFORE:
            return True
        before = text[max(0, seen.start - _BEFORE) : seen.start]
        if _AHEAD_OF_STORY.search(before) is not None and seen.first > here.last:
            return True
        opens = _OPENING.search(before) is not None
        if seen.grain in _FULL:
            coarser = here.grain is Grain.DAY and seen.grain is not Grain.DAY
            return coarser and not opens and seen.last < here.first
        if seen.first <= here.first and here.last <= seen.last and here.grain in _FULL:
            return True
        return not opens and (here.grain in _FULL or _ASIDE.search(before) is not None)


def tells_history(timexes: Sequence[Timex], published: int | None) -> bool:
    """Whether a text's months and days hang on the years that it tells rather than on its publication."""
    year = None if published is None else civil(published)[0]
    full = far = deictic = 0
    years = 0.0
    for timex in timexes:
        inner = _innermost(timex.meaning)
        if isinstance(inner, Fixed):
            told = _year_of(inner.when)
            far += year is None or told is None or abs(told - year) >= _FAR_YEARS
            full += inner.when.grain in _FULL
            years += inner.when.grain not in _FULL and inner.when.grain is not Grain.DECADE
        else:
            deictic += _deictic(inner)
    enough = full >= _ENOUGH or years >= _ENOUGH_YEARS
    return enough and far >= _ENOUGH and full + years / 2 > 2 * deictic


def _innermost(meaning: Meaning) -> Meaning:
    while isinstance(meaning, Part | Inside | Clock | Nth) and meaning.of is not None:
        meaning = meaning.of
    return meaning


def _year_of(when: When) -> int | None:
    return None if when.first_day is None else civil(when.first_day)[0]


def _deictic(meaning: Meaning) -> bool:
    if isinstance(meaning, Recurring):
        return meaning.weekday is not None and meaning.choice in Choice and meaning.month is None
    if isinstance(meaning, Shifted):
        return meaning.unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND)
    return isinstance(meaning, Offset) and meaning.anchor is AnchorKind.PUBLICATION
