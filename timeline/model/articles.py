"""An article, and the day on which it was published with all that speaks for it."""

from dataclasses import dataclass

from timeline.model.spans import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for or against a publication day; `span` is None when it stands outside the text."""

    reason: str
    weight: float
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day on which the article may have been published; `weight` is its share of belief, 0 to 1."""

    day: int
    weight: float
    evidence: tuple[Evidence, ...] = ()


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
    of the story (site notices, sign-offs). `candidates` are the days on which it may have been published, where
    none of them is believed. `notes` says what a reader should know of how it was read.
    """

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: Published | None = None
    candidates: tuple[Candidate, ...] = ()
    place: str | None = None
    zone: str | None = None
    body: int = 0
    boilerplate: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
    name: str = ""  # the file or input that it came from
