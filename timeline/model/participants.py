"""Who and what has a part in an event, how many it befell, and where it was: each with the words that say so."""

from dataclasses import dataclass
from enum import StrEnum

from timeline.model.spans import Span


class Part(StrEnum):
    """What a participant does in an event."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    INSTRUMENT = "instrument"


@dataclass(frozen=True, slots=True)
class Participant:
    """One party of an event: `name` as a reader would call it, `span` the words of the text that name it.

    `canonical` and `id` are the gazetteer's, None for a party that it does not know; `country` is a code.
    `kind` is "person", "country", "people", "thing", or a kind of the gazetteer's actors.
    """

    part: Part
    name: str
    canonical: str | None = None
    id: str | None = None
    country: str | None = None
    kind: str | None = None
    span: Span | None = None
    article: str = ""


class Toll(StrEnum):
    """What befell those who are counted."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    ARRESTED = "arrested"
    ABDUCTED = "abducted"
    DISPLACED = "displaced"
    RELEASED = "released"
    RESCUED = "rescued"
    DEPLOYED = "deployed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of what: `least` and `most` as the words bound it, None where they leave it open."""

    kind: Toll
    unit: str
    least: int | None
    most: int | None
    text: str
    span: Span
    article: str = ""


@dataclass(frozen=True, slots=True)
class Location:
    """Where it was, by the gazetteer: `name` with what it lies in ("Tripoli, Lebanon"), degrees or None."""

    name: str
    kind: str
    country: str | None = None
    zone: str | None = None
    latitude: float | None = None
    longitude: float | None = None
