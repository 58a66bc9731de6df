"""What a time expression says before any anchor is known: a small closed set of shapes. Pure.

The tagger writes these, the resolver turns them into days once an anchor is given, and the ordering reads
`Offset` from an event. Amounts are whole units; sides and choices are told apart from the days they lead to.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from timeline.when import When


class Unit(StrEnum):
    """Units that expressions count in or name."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"


class Side(StrEnum):
    """On which side of its anchor an offset lies."""

    BEFORE = "before"
    AFTER = "after"


class AnchorKind(StrEnum):
    """What an expression hangs on: nothing, publication, the moment of speech, the story, an event."""

    NONE = "none"
    PUBLICATION = "publication"
    SPEECH = "speech"
    NARRATIVE = "narrative"
    EVENT = "event"


class Choice(StrEnum):
    """Which turn of something that recurs is meant: by tense where TENSE, else as the word says."""

    TENSE = "tense"
    LAST = "last"
    THIS = "this"
    NEXT = "next"
    NEAREST = "nearest"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A stretch that needs no anchor: "27 December 2019", "the 1990s"."""

    when: When
    value: str


@dataclass(frozen=True, slots=True)
class Recurring:
    """A calendar unit without what would make it one: "Friday", "27 December", "May", "9 p.m.", "summer"."""

    choice: Choice
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    minute_of_day: int | None = None


@dataclass(frozen=True, slots=True)
class Shifted:
    """The whole unit some steps from the anchor's own: "yesterday" (day, -1), "this week" (week, 0)."""

    unit: Unit
    steps: int
    anchor: AnchorKind = AnchorKind.PUBLICATION


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from the anchor: "three days ago" (3, 3), "days earlier" (2, None).

    `least` and `most` are both included; None leaves that side open.
    """

    unit: Unit
    least: int | None
    most: int | None
    side: Side
    anchor: AnchorKind


@dataclass(frozen=True, slots=True)
class Amount:
    """A length that dates nothing by itself: "two weeks", "months"; None where the number is not told."""

    unit: Unit
    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Repeated:
    """A set: "every Friday", "twice a year"."""

    unit: Unit
    every: "Meaning | None" = None


class Reach(StrEnum):
    """TIMEX3's references without a calendar value."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class Reference:
    """ "now", "recently", "in the future"."""

    reach: Reach


@dataclass(frozen=True, slots=True)
class Same:
    """Anaphora: the unit around what the story speaks of: "that day", "the same year"."""

    unit: Unit


@dataclass(frozen=True, slots=True)
class Part:
    """A part of another meaning's stretch: "late May", "just after midnight Friday"."""

    part: str
    of: "Meaning"


@dataclass(frozen=True, slots=True)
class Range:
    """From one meaning to another: "from 2 to 5 May"; None is an open end."""

    first: "Meaning | None"
    last: "Meaning | None"


Meaning: TypeAlias = (
    Fixed | Recurring | Shifted | Offset | Amount | Repeated | Reference | Same | Part | Range
)
