"""What is said of when: statements, the relations that readers see, and contradictions."""

from dataclasses import dataclass

from timeline.allen import RelationType
from timeline.meaning import Offset
from timeline.model.events import Event
from timeline.model.spans import Span
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What a statement says in another reading of its time expression; `share` is that reading's of belief."""

    when: When
    share: float
    reason: str


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
    otherwise: tuple[Otherwise, ...] = ()


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
class Instead:
    """What would follow if the statement that was set aside held: which goes instead, and an event's window then."""

    gone: str
    event: str
    when: When | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """The smallest set of statements that cannot all hold, and the id of the one that was set aside.

    `instead` is None where more than one other would have to go, or there are too many contradictions to try.
    """

    statements: tuple[Statement, ...]
    set_aside: str
    reason: str = ""
    instead: Instead | None = None


@dataclass(frozen=True, slots=True)
class Ordering:
    """Events with their windows, and what the windows rest on.

    `conflicts` are the texts' own contradictions; in those under `gave_way` a reading of ours was set aside.
    """

    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    conflicts: tuple[Conflict, ...]
    gave_way: tuple[Conflict, ...] = ()
