"""What the expressions of one text hang on: its publication, and the last day that it spoke of.

A history tells months and days of the year that it is at, news of the year in which it was written. Which of the
two a text is follows from its own dates: full dates far from publication, against "Friday" and "yesterday".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.calendar import civil
from timeline.meaning import Choice, Clock, Fixed, Inside, Meaning, Nth, Offset, Part, Recurring, Shifted, AnchorKind, Unit
from timeline.model import Timex
from timeline.when import Grain, When

_FAR_YEARS = 2
_ENOUGH = 3
_FULL = (Grain.DAY, Grain.MONTH)


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A time that the text spoke of: first and last day, None where it could not be resolved."""

    id: str
    value: str
    first: int | None
    last: int | None
    grain: Grain
    words: str

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

    def mention(self, timex: Timex, words: str) -> None:
        """Remember an expression that the next ones may hang on."""
        when = timex.denotes
        first, last = (None, None) if when is None else (when.first_day, when.last_day)
        grain = Grain.DAY if when is None or when.grain.within_day else when.grain
        seen = Mentioned(timex.id, timex.value, first, last, grain, words)
        if when is None or (first is not None and last is not None):
            self.last = seen
            if grain is Grain.DAY:
                self.last_day = seen


def tells_history(timexes: Sequence[Timex], published: int | None) -> bool:
    """Whether a text's months and days hang on the years that it tells rather than on its publication."""
    year = None if published is None else civil(published)[0]
    far = near = deictic = years = 0
    for timex in timexes:
        inner = _innermost(timex.meaning)
        if isinstance(inner, Fixed):
            told = _year_of(inner.when)
            full = inner.when.grain in _FULL
            if year is None or told is None or abs(told - year) >= _FAR_YEARS:
                far += full
                years += not full
            else:
                near += 1
        else:
            deictic += _deictic(inner)
    if year is None:
        return far >= _ENOUGH and far > 2 * deictic
    return far + years / 2 >= _ENOUGH and far + years / 2 > 2 * (near + deictic) and far >= 1


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
