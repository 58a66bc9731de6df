"""An article, and the day on which it was published with all that speaks for it."""

from dataclasses import dataclass
from enum import StrEnum

from timeline.model.spans import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for or against a publication day; `span` is None when it stands outside the text."""

    reason: str
    weight: float
    span: Span | None = None


class DayKind(StrEnum):
    """Where a day stands that an input gives for its article from outside the text."""

    BY_HAND = "by hand"  # the user's --published
    METADATA = "metadata"  # a field of a record: JSON, CSV, TimeML's document time
    JSON_LD = "JSON-LD"  # schema.org markup of a web page
    META_TAG = "meta tag"  # Open Graph and its like in a web page's head
    TIME_ELEMENT = "time element"  # <time datetime=...> beside a headline
    PAGE_GUESS = "page guess"  # what a library makes of the rest of the page
    FEED = "feed"
    MAIL_HEADER = "mail header"
    DOCUMENT = "document properties"  # PDF, DOCX: the day on which the file was made
    ADDRESS = "address"
    FILE_NAME = "file name"


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day that stands outside the text, as given; `updated` where it is the day of a change, not of the story.

    `minute` is the UTC minute, where a time was given with its offset. `reason` tells a reader where it stands.
    """

    kind: DayKind
    day: int
    reason: str
    minute: int | None = None
    updated: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day on which the article may have been published; `weight` is its share of belief, 0 to 1.

    `last` is the last day of the stretch from `day` on, where only a stretch can be told: a year, mostly.
    """

    day: int
    weight: float
    evidence: tuple[Evidence, ...] = ()
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """The publication day that is believed, why, and the runners-up, best first. `day` is a day number."""

    day: int
    confidence: float
    evidence: tuple[Evidence, ...]
    others: tuple[Candidate, ...] = ()
    minute: int | None = None  # UTC minute, where a time of day was given with its offset


@dataclass(frozen=True, slots=True)
class Article:
    """One text and what is known of it from outside and from its dateline.

    `body` is where the story itself begins, after the dateline; `boilerplate` are stretches that tell nothing
    of the story (site notices, sign-offs). `stated` are all days that stand outside the text. `candidates` are
    the days on which it may have been published, where none of them is believed. `notes` says what a reader
    should know of how it was read.
    """

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    stated: tuple[StatedDay, ...] = ()
    published: Published | None = None
    candidates: tuple[Candidate, ...] = ()
    place: str | None = None
    zone: str | None = None
    body: int = 0
    boilerplate: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
    name: str = ""  # the file or input that it came from
    format: str = ""  # of that input, as a reader calls it: "plain text", "HTML"
