"""One article with everything found in it, and the story that many make."""

from dataclasses import dataclass

from timeline.model.articles import Article
from timeline.model.events import Event, Link
from timeline.model.expressions import Timex
from timeline.model.ordering import Conflict, Relation, Statement
from timeline.model.spans import Span
from timeline.model.telling import Account, KeyDay, ToDo


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that is not on the timeline, and why: an unreadable input, an event, a mention."""

    what: str
    why: str
    article: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """One article with everything found in it; `links` are the ties that its grammar shows.

    What of its statements could not hold with the others stands in `gave_way`, where it is our reading of the text
    that must be wrong, and in `conflicts` where the text contradicts itself.
    """

    article: Article
    timexes: tuple[Timex, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    conflicts: tuple[Conflict, ...]
    statements: tuple[Statement, ...] = ()
    links: tuple[Link, ...] = ()
    gave_way: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class MadeWith:
    """What a timeline was made with: version, settings as (name, value), inputs as (name, hash)."""

    version: str
    settings: tuple[tuple[str, str], ...] = ()
    inputs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """A story: its articles and events, how they hang together, and what is missing.

    `conflicts` are contradictions of the texts; in those under `gave_way` a reading of ours was set aside.
    `copies` are groups of article ids that are one text, sent round by a wire: one source each.
    """

    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    conflicts: tuple[Conflict, ...]
    left_out: tuple[LeftOut, ...]
    timexes: tuple[tuple[str, tuple[Timex, ...]], ...] = ()  # (article id, its expressions)
    made_with: MadeWith = MadeWith("")
    gave_way: tuple[Conflict, ...] = ()
    accounts: tuple[Account, ...] = ()  # what each source says of events that several tell
    days: tuple[KeyDay, ...] = ()  # the days that matter, most first
    copies: tuple[tuple[str, ...], ...] = ()
    to_do: tuple[ToDo, ...] = ()  # what an editor should look at, most first
