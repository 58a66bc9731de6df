"""What a user changes in a story, tied to the words of the source and not to anything that a rebuild makes anew."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256


class EditKind(StrEnum):
    """What an edit does."""

    DATE = "date"  # the event was on these days
    MERGE = "merge"  # what these words tell is one event
    SPLIT = "split"  # what these words tell is another event than what else is told with it
    HIDE = "hide"
    SHOW = "show"
    LABEL = "label"
    NOTE = "note"
    PUBLISHED = "published"  # the article was published on this day
    UNDO = "undo"  # another entry of the ledger does not count


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a source: the hash of the article's text, and where they stand in it. An article itself has none."""

    article: str
    start: int = 0
    end: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change. `first` and `last` are day numbers, both included; None leaves that side open.

    `text` is the new label or the note; `reason` is the user's own, for a date or anything else; `by` is who he is.
    """

    kind: EditKind
    words: tuple[Words, ...] = ()
    first: int | None = None
    last: int | None = None
    text: str = ""
    reason: str = ""
    by: str = ""
    undoes: int | None = None  # the number of the entry that does not count any more


@dataclass(frozen=True, slots=True)
class Entry:
    """An edit in the ledger, under its number; numbers count from 1 and are never given twice."""

    number: int
    edit: Edit


@dataclass(frozen=True, slots=True)
class Regrouping:
    """Events of articles that a user takes for one, or, where `apart`, for another one than those beside them."""

    events: frozenset[str]
    apart: bool = False


def text_hash(text: str) -> str:
    """The hash of a text, by which edits know its article again."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
