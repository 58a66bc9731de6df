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
    Clock,
    Fixed,
    Inside,
    Meaning,
    Nth,
    Offset,
    Part,
    Recurring,
    Same,
    Shifted,
    Side,
    Unit,
)
from timeline.model import Timex
from timeline.timex.dateline import opens_as_news
from timeline.when import Grain, When

_FAR_YEARS = 2
_ENOUGH, _ENOUGH_YEARS = 3, 8
_FULL = (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.SEASON)
_OPENING = re.compile(
    r"(?:^|[.\n:'\"”’]) ?\s{0,2}(?:In|By|During|Throughout|From|Since|Until|After|Before|Between|Around)? ?(?:the )?$"
)
_OPENS = re.compile(
    r"(?:^|[.\n:'\"”’]) ?\s{0,2}(?:[A-Z][a-z]{1,9} )?(?:the )?(?:(?:morning|evening|night) of )?$"
)
_LEAD = 600  # characters
_TOLD_TO_DEICTIC = 3  # a history has so many dates to one "yesterday"
_LEAD_DAYS = 7
_LONG_AGO = 1500  # days
_EARLY = 1000  # no news tells three years before this one
_TODAY = Shifted(Unit.DAY, 0)
_OTHER_YEAR = 200  # days from publication
_BEFORE = 48
_AHEAD_OF_STORY = re.compile(r"\b(?:until|till|planned|projected|scheduled|later)\b[^.;\n]{0,40}$")
_ASIDE = re.compile(r"(?:[(–—-]|\b(?:of|the|a|his|her|their|its|to|for)) ?$")
_DEICTIC_UNITS = (Unit.DAY, Unit.WEEK, Unit.WEEKEND)
_HOLD_ANOTHER = (Part, Inside, Clock, Nth)


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


@dataclass(frozen=True, slots=True)
class Passage:
    """What news tells of another year: its last time, its last day, and how many times it has told.

    `opens` says that the year began a sentence; `recalls` that the whole passage looks back to a day some
    years ago ("ten years ago today").
    """

    last: Mentioned
    day: Mentioned | None
    opens: bool
    recalls: bool
    told: int


@dataclass(slots=True)
class Story:
    """Where the reading of one text stands; `narrative` says that it tells history."""

    published: int | None
    narrative: bool
    last: Mentioned | None = None
    last_day: Mentioned | None = None
    just_named: Mentioned | None = None  # whether or not the story went there
    past_day: Mentioned | None = None  # the last day that is not after publication
    last_quarter: Mentioned | None = None
    years: dict[str, Fixed] = field(default_factory=dict)  # a history's undated days, by id
    dateline: str | None = None  # the id of the expression that news opens with
    lead: Mentioned | None = None  # the day that news begins with, a few days before publication
    passage: Passage | None = None  # what news tells of another year, until it is back at its own days

    def mention(self, timex: Timex, text: str) -> None:
        """Remember an expression that the next ones may hang on."""
        when, words = timex.denotes, text[timex.start : timex.end]
        first, last = (None, None) if when is None else (when.first_day, when.last_day)
        if timex.alternatives if when is None else first is None or last is None:
            return
        if not self.narrative and first != last and _names_no_day(timex.meaning):
            return
        grain = Grain.DAY if when is None or when.grain.within_day else when.grain
        if when is not None and when.grain.within_day and first is not None:
            last = first  # a night is of the day that it begins on
        seen = Mentioned(timex.id, timex.value, first, last, grain, words, timex.start)
        if not self.narrative:
            self.passage = self._passage(seen, timex, text)
            if self.lead is None and grain is Grain.DAY and self._leads(seen, timex):
                self.lead = seen
        self.just_named = seen
        if self.narrative and self._beside_the_story(seen, timex, text):
            return
        if not self.narrative and (_compares(_innermost(timex.meaning)) or _belongs_to(timex, text)):
            return
        if grain is Grain.QUARTER:
            self.last_quarter = seen
        self.last = seen
        if grain is Grain.DAY:
            self.last_day = seen
            if self.published is None or (first is not None and first <= self.published):
                self.past_day = seen

    def _leads(self, seen: Mentioned, timex: Timex) -> bool:
        """Whether a time says which day the news is of: one of the days before it came out, not the dateline's."""
        if seen.start > _LEAD or timex.id == self.dateline or self.published is None or seen.first is None:
            return False
        return 0 <= self.published - seen.first < _LEAD_DAYS

    def _passage(self, seen: Mentioned, timex: Timex, text: str) -> Passage | None:
        """Where news that tells of another year stands after an expression; None back at its own days."""
        here, published = self.passage, self.published
        if published is None or seen.first is None or seen.last is None:
            return here
        if seen.first - published < _OTHER_YEAR and published - seen.last < _OTHER_YEAR:
            return None
        inner = _innermost(timex.meaning)
        day = seen if seen.grain is Grain.DAY else None if here is None else here.day
        ago = isinstance(inner, Offset) and inner.anchor is AnchorKind.PUBLICATION
        if ago or isinstance(inner, Fixed):
            opens = ago or _OPENS.search(text[max(0, seen.start - _BEFORE) : seen.start]) is not None
            recalls = (ago and opens and seen.grain is Grain.DAY) or (here is not None and here.recalls)
            return Passage(seen, day, opens or recalls, recalls, 1 if here is None else here.told + 1)
        if here is None or timex.anchor is AnchorKind.PUBLICATION:
            return None
        return Passage(seen, day, here.opens, here.recalls, here.told + 1)

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


def _belongs_to(timex: Timex, text: str) -> bool:
    """Whether a day only tells which thing is meant ("his message of Saturday"): the story does not go there."""
    return text[max(0, timex.start - len(" of ")) : timex.start].lower() == " of "


def _compares(inner: Meaning) -> bool:
    """Whether news looks a year back to compare ("a year earlier"): the next such look is not from there."""
    return (
        isinstance(inner, Offset)
        and inner.anchor is AnchorKind.NARRATIVE
        and inner.unit is Unit.YEAR
        and inner.side is Side.BEFORE
    )


def tells_history(timexes: Sequence[Timex], text: str, published: int | None) -> bool:
    """Whether a text's months and days hang on the years that it tells rather than on its publication.

    A text with a dateline, or with "Friday" and "yesterday" where it begins, is news whatever years it tells.
    """
    year = None if published is None else civil(published)[0]
    full = far = early = 0
    years = deictic = 0.0
    if published is not None and _opens_long_ago(timexes, published):
        return not opens_as_news(timexes, text)
    for timex in timexes:
        inner = _innermost(timex.meaning)
        if isinstance(inner, Fixed):
            told = _year_of(inner.when)
            far += year is None or told is None or abs(told - year) >= _FAR_YEARS
            full += inner.when.grain in _FULL
            early += told is not None and told < _EARLY
            years += inner.when.grain not in _FULL and inner.when.grain is not Grain.DECADE
        elif _deictic(inner):
            if timex.start < _LEAD and inner != _TODAY:
                return False
            deictic += 0.5 if inner == _TODAY else 1
    enough = full >= _ENOUGH or years >= _ENOUGH_YEARS or early >= _ENOUGH
    history = enough and far >= _ENOUGH and full + years / 2 > _TOLD_TO_DEICTIC * deictic
    return history and not opens_as_news(timexes, text)


def _opens_long_ago(timexes: Sequence[Timex], published: int) -> bool:
    """Whether the first time of a text is a full date of other years, and none is of publication's own.

    Weekdays are of the days told where two full dates stand beside them.
    """
    full = told = weekdays = 0
    for timex in timexes:
        inner = _innermost(timex.meaning)
        if isinstance(inner, Fixed) and inner.when.first_day is not None and inner.when.last_day is not None:
            near = inner.when.first_day - _LONG_AGO < published < inner.when.last_day + _LONG_AGO
            if near and inner.when.grain is not Grain.CENTURY:
                return False
            full += inner.when.grain in _FULL
        elif isinstance(inner, Shifted | Offset) and inner.anchor is AnchorKind.PUBLICATION:
            return False
        elif isinstance(inner, Recurring):
            if not full:
                return False
            weekdays += _deictic(inner)
        told += isinstance(inner, Fixed | Recurring)
    return told > 1 and full > (weekdays > 0)


def _innermost(meaning: Meaning) -> Meaning:
    while isinstance(meaning, _HOLD_ANOTHER) and meaning.of is not None:
        meaning = meaning.of
    return meaning


def _names_no_day(meaning: Meaning) -> bool:
    """Whether a time of day leaves its day to the text around: "at 9 a.m.", "later in the day"."""
    inner = _innermost(meaning)
    return isinstance(inner, Clock) or (isinstance(inner, Same) and inner.current)


def _year_of(when: When) -> int | None:
    return None if when.first_day is None else civil(when.first_day)[0]


def _deictic(meaning: Meaning) -> bool:
    if isinstance(meaning, Recurring):
        return meaning.weekday is not None and meaning.month is None
    if isinstance(meaning, Shifted):
        return meaning.unit in _DEICTIC_UNITS
    return isinstance(meaning, Offset) and meaning.anchor is AnchorKind.PUBLICATION
