"""The records that the stages hand to each other: frozen, slotted, tuples inside. Knows no stage.

Spans are half-open character offsets into the article's text: `text == article.text[start:end]` always holds.
Ids are content hashes, stable over runs and machines.
"""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2s

from timeline.allen import RelationType
from timeline.meaning import AnchorKind, Meaning, Offset
from timeline.when import When


def content_id(prefix: str, *parts: object) -> str:
    """An id from what a record is made of, as `prefix` and ten hexadecimal digits.

    >>> content_id("t", "article", 12, 17) == content_id("t", "article", 12, 17)
    True
    """
    digest = blake2s("\x1f".join(map(str, parts)).encode(), digest_size=5)
    return f"{prefix}{digest.hexdigest()}"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of an article's text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether they share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


# ---- articles and their dates


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
    of the story (site notices, sign-offs). `notes` says what a reader should know of how it was read.
    """

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: Published | None = None
    place: str | None = None
    zone: str | None = None
    body: int = 0
    boilerplate: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
    name: str = ""  # the file or input that it came from


# ---- time expressions


class TimexType(StrEnum):
    """TIMEX3's types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way in which an expression can be meant; weights of an expression's readings add up to 1."""

    value: str
    denotes: When | None
    weight: float
    reason: str


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression; `denotes` is on the wall clock of the event's place unless it names a zone."""

    id: str
    start: int
    end: int
    type: TimexType
    meaning: Meaning
    rule: str
    value: str = ""
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    anchor: AnchorKind = AnchorKind.NONE
    anchor_id: str | None = None  # the timex that it was counted from
    denotes: When | None = None
    reason: str = ""
    alternatives: tuple[Reading, ...] = ()

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


# ---- events


class Tense(StrEnum):
    """TimeML's tenses."""

    PAST = "PAST"
    PRESENT = "PRESENT"
    FUTURE = "FUTURE"
    INFINITIVE = "INFINITIVE"
    PRESPART = "PRESPART"
    PASTPART = "PASTPART"
    NONE = "NONE"


class Aspect(StrEnum):
    """TimeML's aspects."""

    NONE = "NONE"
    PROGRESSIVE = "PROGRESSIVE"
    PERFECTIVE = "PERFECTIVE"
    PERFECTIVE_PROGRESSIVE = "PERFECTIVE_PROGRESSIVE"


class EventClass(StrEnum):
    """TimeML's event classes."""

    OCCURRENCE = "OCCURRENCE"
    REPORTING = "REPORTING"
    ASPECTUAL = "ASPECTUAL"
    I_ACTION = "I_ACTION"
    I_STATE = "I_STATE"
    PERCEPTION = "PERCEPTION"
    STATE = "STATE"


class Factuality(StrEnum):
    """How sure the text is that the event happened."""

    CERTAIN = "certain"
    ALLEGED = "alleged"
    PLANNED = "planned"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"


class EventType(StrEnum):
    """The sixteen event types of the PLOVER manual."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


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
    reportable: bool = True  # False for purposes, habits, states, boilerplate: never on a timeline
    why_not: str | None = None  # why it is not reportable
    type: EventType | None = None
    mode: str | None = None
    context: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    zone: str | None = None

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

    `bound` says what it explains: "earliest", "latest", "likely" or "".
    """

    text: str
    article: str | None = None
    span: Span | None = None
    bound: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """What mentions tell of one happening. `when` is the hard window, `likely` lies inside it."""

    id: str
    label: str
    mentions: tuple[Mention, ...]
    type: EventType | None = None
    mode: str | None = None
    context: tuple[str, ...] = ()
    factuality: Factuality = Factuality.CERTAIN
    attribution: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    zone: str | None = None
    parts: tuple[str, ...] = ()
    when: When | None = None
    likely: When | None = None
    confidence: float = 0.0
    reasons: tuple[Reason, ...] = ()
    on_timeline: bool = False
    left_out: str | None = None  # why it is not on the timeline
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article's grammar gave: mentions, ties between them, and which are one event."""

    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]
    events: tuple[Event, ...]


# ---- order


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that the text says about when: of an event against another event, or against a time.

    Just one of `target` (an event's id) and `when` is set, or `offset` with `target`: the source lies that
    far from the target. A soft statement is what readers assume; it shapes `likely` alone.
    """

    id: str
    article: str
    span: Span
    source: str
    relation: RelationType
    reason: str
    rule: str
    target: str | None = None
    when: When | None = None
    offset: Offset | None = None
    timex: str | None = None
    cue: Span | None = None
    hard: bool = True
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Relation:
    """What is known of two events, or of an event and a time expression; `cue` is the word that says so."""

    source: str
    target: str
    type: RelationType
    article: str | None = None
    cue: Span | None = None
    hard: bool = True


@dataclass(frozen=True, slots=True)
class Conflict:
    """The smallest set of statements that cannot all hold, and the id of the one that was set aside."""

    statements: tuple[Statement, ...]
    set_aside: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Ordering:
    """Events with their windows, and what the windows rest on."""

    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    conflicts: tuple[Conflict, ...]


# ---- the whole


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that is not on the timeline, and why: an unreadable input, an event, a mention."""

    what: str
    why: str
    article: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """One article with everything found in it."""

    article: Article
    timexes: tuple[Timex, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    conflicts: tuple[Conflict, ...]
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class MadeWith:
    """What a timeline was made with: version, settings as (name, value), inputs as (name, hash)."""

    version: str
    settings: tuple[tuple[str, str], ...] = ()
    inputs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """A story: its articles and events, how they hang together, and what is missing."""

    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    conflicts: tuple[Conflict, ...]
    left_out: tuple[LeftOut, ...]
    timexes: tuple[tuple[str, tuple[Timex, ...]], ...] = ()  # (article id, its expressions)
    made_with: MadeWith = MadeWith("")
