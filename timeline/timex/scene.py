"""What a resolution needs to know and what it gives: the scene around an expression, and the answer."""

from dataclasses import dataclass
from functools import lru_cache

from timeline.calendar import MONTHS, civil, weekday
from timeline.meaning import AnchorKind, Fixed
from timeline.model import Reading, Timex
from timeline.timex.story import Mentioned, Story
from timeline.timex.tense import Cue, Leaning, leaning
from timeline.when import Grain, When

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Answer:
    """What an expression comes to: its TIMEX3 value and the window that it denotes, None where it cannot be known."""

    value: str
    when: When | None = None
    reason: str = ""
    anchor: AnchorKind = AnchorKind.NONE
    anchor_id: str | None = None
    alternatives: tuple[Reading, ...] = ()

    @property
    def days(self) -> tuple[int, int] | None:
        """First and last day, None where one of them is not known."""
        if self.when is None or self.when.first_day is None or self.when.last_day is None:
            return None
        return self.when.first_day, self.when.last_day


@dataclass(slots=True)
class Scene:
    """An expression in its text, with the story so far."""

    text: str
    timex: Timex
    story: Story
    _cue: Cue | None = None

    @property
    def cue(self) -> Cue:
        """Where the expression's clause looks."""
        if self._cue is None:
            self._cue = leaning(self.text, self.timex.start, self.timex.end)
        return self._cue

    @property
    def leaning(self) -> Leaning:
        """Where the expression's clause looks, without the word that says so."""
        return self.cue.leaning

    def base(self) -> "Base | None":
        """The day that an expression without a year hangs on; None where nothing gives one."""
        story, last = self.story, self.story.last
        if story.narrative and last is not None and last.first is not None and last.last is not None:
            return Base(
                last.first,
                last.last,
                AnchorKind.NARRATIVE,
                last.id,
                f"the story is at {last.words!r}",
                last.grain,
            )
        return None if story.narrative else self.publication()

    def publication(self) -> "Base | None":
        """Publication as something to count from; None where it is not known."""
        day = self.story.published
        return None if day is None else published_on(day)


@dataclass(frozen=True, slots=True)
class Base:
    """The days that something is counted from, and what they are in words."""

    first: int
    last: int
    kind: AnchorKind
    id: str | None
    words: str
    grain: Grain


def base_of(last: Mentioned) -> Base | None:
    """The story's last time as something to count from; None where its days are not known."""
    if last.first is None or last.last is None:
        return None
    return Base(
        last.first, last.last, AnchorKind.NARRATIVE, last.id, f"{last.words!r} ({last.value})", last.grain
    )


@lru_cache(maxsize=4096)
def published_on(day: int) -> Base:
    """A day of publication as something to count from."""
    return Base(day, day, AnchorKind.PUBLICATION, None, f"publication, {spell_day(day)}", Grain.DAY)


@lru_cache(maxsize=4096)
def spell_day(number: int) -> str:
    """A day as people say it.

    >>> spell_day(737_427)
    'Friday 3 January 2020'
    """
    year, month, day = civil(number)
    told = str(year) if year > 0 else f"{1 - year} BC"
    return f"{_WEEKDAYS[weekday(number)]} {day} {MONTHS[month - 1]} {told}"


def spell_period(fixed: Fixed) -> str:
    """A stretch as people say it: a day in words, anything else as its value."""
    first, last = fixed.when.first_day, fixed.when.last_day
    if first is not None and first == last:
        return spell_day(first)
    return fixed.value


def spell_weekday(number: int) -> str:
    """The name of a day of the week, 0 for Monday."""
    return _WEEKDAYS[number]


def spell_month(number: int) -> str:
    """The name of a month, 1 for January."""
    return MONTHS[number - 1]
