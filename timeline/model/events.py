"""Mentions, the ties that grammar shows between them, and the events that they tell."""

from dataclasses import dataclass
from enum import StrEnum

from timeline.model.grammar import Aspect, EventClass, EventType, Factuality, Tense
from timeline.model.participants import Location, Participant, Quantity
from timeline.model.spans import Span
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Mention:
    """A word that tells of an event: its trigger's head, with what the grammar around it says."""

    id: str
    article: str
    start: int
    end: int
    trigger: str  # lemma of the head, with its particle or light verb's noun
    sentence: Span
    clause: Span
    label: str
    event_class: EventClass = EventClass.OCCURRENCE
    nominal: bool = False
    tense: Tense = Tense.NONE
    aspect: Aspect = Aspect.NONE
    negated: bool = False
    modality: str | None = None
    factuality: Factuality = Factuality.CERTAIN
    speaker: str | None = None
    quoted: bool = False
    main_clause: bool = False  # told by the verb of a main clause, not in passing
    reportable: bool = True  # False for purposes, habits, states, boilerplate: never on a timeline
    why_not: str | None = None  # why it is not reportable
    type: EventType | None = None
    mode: str | None = None
    context: tuple[str, ...] = ()
    cameo: str | None = None  # CAMEO code, where type and mode settle it
    type_confidence: float = 0.0  # 0 where there is no type
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    zone: str | None = None
    participants: tuple[Participant, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    location: Location | None = None

    @property
    def span(self) -> Span:
        """Where the trigger's head stands."""
        return Span(self.start, self.end)


class LinkKind(StrEnum):
    """How the grammar ties a mention to another or to a time expression."""

    TIME = "time"  # mention -> timex: "hit just after midnight Friday", signal "on", "since", "by", "" ...
    CONNECTIVE = (
        "connective"  # mention -> mention: signal "after", "before", "following", "in response to" ...
    )
    CONTENT = "content"  # reporting mention -> what it reports
    OBJECT = "object"  # mention -> what it sets going: "ordered the killing", "called the strikes"
    RESULT = "result"  # mention -> what it brought about: "the strike killed", "attack that had killed"
    PART = "part"  # mention -> a part of it: "attacks ..., including on December 27"
    SEQUENCE = "sequence"  # mention -> the next one told in the same tense


@dataclass(frozen=True, slots=True)
class Link:
    """A tie that the grammar shows; `counted_from` is the mention that an offset expression counts from."""

    kind: LinkKind
    source: str
    target: str
    signal: str = ""
    cue: Span | None = None
    counted_from: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """One step of why something is so: in words, with the characters that it rests on.

    `bound` says what it explains: "earliest", "latest", "likely" or "". `source` and `target` are the events
    that the step is about, by id, where it is about events.
    """

    text: str
    article: str | None = None
    span: Span | None = None
    bound: str = ""
    rule: str = ""
    source: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """A window that an event has in another reading of the text, and how likely that reading is, 0 to 1."""

    when: When
    probability: float


@dataclass(frozen=True, slots=True)
class Event:
    """What mentions tell of one happening. `when` is the hard window, `likely` lies inside it."""

    id: str
    label: str
    mentions: tuple[Mention, ...]
    type: EventType | None = None
    mode: str | None = None
    context: tuple[str, ...] = ()
    cameo: str | None = None
    type_confidence: float = 0.0
    factuality: Factuality = Factuality.CERTAIN
    attribution: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    zone: str | None = None
    participants: tuple[Participant, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    location: Location | None = None
    parts: tuple[str, ...] = ()
    when: When | None = None
    likely: When | None = None
    confidence: float = 0.0
    reasons: tuple[Reason, ...] = ()
    alternatives: tuple[Alternative, ...] = ()  # the likeliest first
    on_timeline: bool = False
    left_out: str | None = None  # why it is not on the timeline
    weight: float = 0.0
    key: bool = False  # among those that an editor would choose to show first


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article's grammar gave: mentions, ties between them, and which are one event."""

    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]
    events: tuple[Event, ...]
