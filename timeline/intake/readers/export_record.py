"""A document of a news archive's export, as its own head lines tell it. Knows no archive's layout."""

from dataclasses import dataclass

from timeline.errors import InputError
from timeline.intake.moments import Moment, moment
from timeline.intake.raw import Raw
from timeline.model import DayKind, StatedDay

_MOST_WORDS = 12  # of a line that writes a day
_REMEDY = "Export it with its full text, or leave it out."


@dataclass(frozen=True, slots=True)
class Exported:
    """One document: its fields as written; `loaded` is the day on which the archive took it in."""

    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    id: str | None = None
    published: str | None = None
    loaded: str | None = None
    dateline: str | None = None


def raw_of(document: Exported, *, name: str, form: str, notes: tuple[str, ...] = ()) -> Raw | InputError:
    """Return the raw article, an InputError where the document has no text."""
    if not document.text.strip():
        return InputError(name, "is a document without text", _REMEDY)
    stated: list[StatedDay] = []
    said = list(notes)
    days = (("published on", document.published, False), ("taken into the archive on", document.loaded, True))
    for words, written, updated in days:
        found = day_in(written) if written else None
        if found is not None:
            reason = f"the archive's head lines say that it was {words} {written}"
            stated.append(StatedDay(DayKind.METADATA, found.day, reason, found.minute, updated))
        elif written:
            said.append(f"{written[:60]!r} in the head lines is no day, so it was not used")
    text = document.text.strip("\n")
    return Raw(
        name,
        f"{document.dateline} -- {text.lstrip()}" if document.dateline else text,
        id=document.id,
        title=document.title,
        source=document.source,
        url=document.url,
        stated=tuple(stated),
        notes=tuple(said),
        format=form,
    )


def day_in(line: str) -> Moment | None:
    """Return the day with which a line begins: an edition may follow it.

    >>> day_in("January 3, 2020, Friday, Late Edition - Final") == day_in("3 January 2020")
    True
    """
    words = line.split()[:_MOST_WORDS]
    for count in range(len(words), 2, -1):
        if found := moment(" ".join(words[:count]).strip(" ,;-")):
            return found
    return moment(" ".join(words)) if len(words) < 3 else None
