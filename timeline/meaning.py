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
    """A stretch that needs no anchor: "27 December 2019", "the 1990s".

    `other` is the second reading of "03/01/2020": March on one side of the Atlantic, January on the other.
    """

    when: When
    value: str
    other: "Fixed | None" = None


@dataclass(frozen=True, slots=True)
class Recurring:
    """A calendar unit without what would make it one: "Friday", "27 December", "May", "summer", "Easter".

    `short_year` is a year of which only two digits are told ("'89"), or one of three digits on an unknown side of
    year 1; `named` is a day known by its name; `weeks` counts on from the turn that is chosen ("Friday week", "two
    Fridays ago"); `anchor` is NARRATIVE for "the Monday after", which hangs on what the story speaks of.
    """

    choice: Choice
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    short_year: int | None = None
    named: str | None = None
    weeks: int = 0
    anchor: AnchorKind = AnchorKind.NONE


@dataclass(frozen=True, slots=True)
class Shifted:
    """The whole unit some steps from the anchor's own: "yesterday" (day, -1), "this week" (week, 0)."""

    unit: Unit
    steps: int
    anchor: AnchorKind = AnchorKind.PUBLICATION


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from the anchor: "three days ago" (3, 3), "days earlier" (2, None).

    `least` and `most` are both included; None leaves that side open. `told_in` is the unit that is meant where it is
    not the one that is counted: "ten years ago today" counts years and means a day.
    """

    unit: Unit
    least: int | None
    most: int | None
    side: Side
    anchor: AnchorKind
    told_in: Unit | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A length that dates nothing by itself: "two weeks", "months"; None where the number is not told."""

    unit: Unit
    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Adjoining:
    """A stretch of some length that ends or begins at its anchor: "the past two months", "the coming days"."""

    amount: Amount
    side: Side
    anchor: AnchorKind


@dataclass(frozen=True, slots=True)
class Repeated:
    """A set: "every Friday" (every), "every two weeks" (unit, step), "twice a year" (unit, times)."""

    unit: Unit
    every: "Meaning | None" = None
    step: int = 1
    times: int | None = None


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
    """Anaphora: the unit around what the story speaks of: "that day", "the same year".

    `current` is the day that is going on rather than the one pointed to: "later in the day", "the evening".
    """

    unit: Unit
    current: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of another meaning's stretch: "late May" (END), "Friday morning" (MO).

    `part` is START, MID or END, TIMEX3's part of day: MO, MI, AF, EV, NI, DT, or OVERNIGHT.
    """

    part: str
    of: "Meaning | None"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day on some day (None: the day that the story is at): "9 p.m. Tuesday", "1430 GMT".

    `minute` counts from the day's first; `mod` is BEFORE or AFTER for "just after midnight", with `near` where it is
    "just" or "shortly"; `midnight` is the word, which can be a day's first minute or its last.
    """

    minute: int
    of: "Meaning | None" = None
    zone: str | None = None
    mod: str | None = None
    near: bool = False
    midnight: bool = False


@dataclass(frozen=True, slots=True)
class Inside:
    """What recurs, inside a stretch that says which: "May of that year", "Monday of last week"."""

    what: "Meaning"
    of: "Meaning"


@dataclass(frozen=True, slots=True)
class Nth:
    """One of a stretch's units, counted from 1, or from the end with -1: "the first week of May"."""

    number: int
    unit: Unit
    of: "Meaning | None"
    weekday: int | None = None


Meaning: TypeAlias = (
    Fixed
    | Recurring
    | Shifted
    | Offset
    | Amount
    | Adjoining
    | Repeated
    | Reference
    | Same
    | Part
    | Clock
    | Inside
    | Nth
)
