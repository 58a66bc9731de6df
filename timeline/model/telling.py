"""What sources say of an event side by side, which days matter, and what an editor has still to look at."""

from dataclasses import dataclass
from enum import StrEnum

from timeline.model.spans import Span


class Field(StrEnum):
    """What of an event sources can tell differently; the counts are named as in `Toll`."""

    DAY = "day"
    WHO = "who"
    WHOM = "whom"
    WHERE = "where"
    KIND = "kind"
    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    ARRESTED = "arrested"
    ABDUCTED = "abducted"
    DISPLACED = "displaced"
    RELEASED = "released"
    RESCUED = "rescued"
    DEPLOYED = "deployed"


class Rule(StrEnum):
    """How what sources say is brought to one value; the user chooses. Named as on the command line."""

    MOST_SOURCES = "most-sources"  # what as many sources as possible allow
    NEWEST = "newest"  # what was said last
    MOST_CAREFUL = "most-careful"  # no more than every source allows


@dataclass(frozen=True, slots=True)
class Value:
    """What a field is told to be: `shown` for readers, the rest to compare by.

    `low` and `high` are both included: day numbers for a day, counts for a number, None where open. Of other fields
    `names` are the parties, the place or the kind, and `keys` what each is known by: "country:IR", an id of the
    gazetteer, or "name:..." where only words are known. `spot` are a place's degrees.
    """

    shown: str
    low: int | None = None
    high: int | None = None
    names: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    spot: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says of one field: its words, and the day on which they were published, None if unknown.

    `source` is whom the claim counts for: copies of one report share it.
    """

    article: str
    source: str
    reported: int | None
    span: Span
    value: Value


@dataclass(frozen=True, slots=True)
class Account:
    """What the articles say of one field of one event, newest last, and what each rule makes of it.

    `disputed` says that two sources cannot both be right; a rule's value is None where it leaves none.
    """

    event: str
    field: Field
    claims: tuple[Claim, ...]
    disputed: bool
    settled: tuple[tuple[Rule, Value | None], ...]

    def by(self, rule: Rule) -> Value | None:
        """What the rule makes of the claims."""
        return dict(self.settled)[rule]


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that reads differently by another rule; None where a rule leaves no value."""

    event: str
    field: Field
    before: Value | None
    after: Value | None


@dataclass(frozen=True, slots=True)
class KeyDay:
    """A day of the story with its events, the leading one first, and why it matters.

    `score` is 1 for the day that matters most. `told` counts the sources that tell of its events later, `named`
    those that name the day long after it, `published` those that came out on it.
    """

    day: int
    score: float
    events: tuple[str, ...]
    told: int
    named: int
    published: int


class Silence(StrEnum):
    """What is missing in a gap."""

    REPORTS = "reports"  # no article was published
    EVENTS = "events"  # nothing is told to have happened


@dataclass(frozen=True, slots=True)
class Gap:
    """Days, both included, on which there is nothing, though the story goes on before and after."""

    first: int
    last: int
    of: Silence


class Task(StrEnum):
    """Why an editor should look at something again."""

    UNDATED = "undated article"
    UNSURE_DAY = "unsure publication day"
    DISPUTED = "sources disagree"
    SINGLE_SOURCE = "single source"
    NO_DAY = "event without a day"
    LOW_CONFIDENCE = "low confidence"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to look at: an article, an event (and its field), or days; `weight` says how much it matters."""

    task: Task
    article: str | None = None
    event: str | None = None
    field: Field | None = None
    gap: Gap | None = None
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Report:
    """An event's days against the days on which it was reported; days are None where they are open or unknown.

    `reports` has each article that tells it with its day, the first one first, those of unknown day last.
    """

    event: str
    first: int | None
    last: int | None
    reports: tuple[tuple[int | None, str], ...]
