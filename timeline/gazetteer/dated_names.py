"""Names that belong to a time: events, eras and persons of the news. Loads their tables, finds them in text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from timeline.gazetteer.offices import OfficeTerm, office_terms
from timeline.gazetteer.phrases import Hit, Phrases
from timeline.gazetteer.tables import Row, read_table, split_names

_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_MONTH_ENDS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WITHOUT_INITIALS = re.compile(r" (?:[A-Z]\. ?)+(?=[A-Z])")


class NameKind(StrEnum):
    """What a dated name names."""

    EVENT = "event"
    ERA = "era"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class DatedName:
    """A name with its time: of an event its days, else from when to when the news used it; None where open."""

    name: str
    kind: NameKind
    first: date | None
    last: date | None
    born: date | None = None


def find_dated_names(text: str) -> tuple[Hit[DatedName], ...]:
    """Return the known events, eras and persons (by full name) that a text names, by start.

    >>> text = "Ten years after the Chernobyl disaster, Boris Yeltsin paid in the new currency, the euro."
    >>> [(hit.entry.name, str(hit.entry.first)) for hit in find_dated_names(text)]
    [('Chernobyl disaster', '1986-04-26'), ('Boris Yeltsin', '1991-07-10'), ('euro', '1995-12-16')]
    """
    return tuple(_phrases().find(text))


@cache
def dated_names() -> tuple[DatedName, ...]:
    """Return the names of all three tables and the holders of offices, each person once."""
    return tuple(name for name, _ in _all_names())


@cache
def _phrases() -> Phrases[DatedName]:
    return Phrases((phrase, entry) for entry, phrases in _all_names() for phrase in phrases)


def _all_names() -> Iterator[tuple[DatedName, tuple[str, ...]]]:
    for row in read_table("known_events.csv", ("name", "aliases", "first", "last")):
        yield _entry(row, NameKind.EVENT)
    for row in read_table("eras.csv", ("name", "aliases", "not_before", "hardly_after")):
        yield _entry(row, NameKind.ERA)
    yield from _persons()


def _entry(row: Row, kind: NameKind) -> tuple[DatedName, tuple[str, ...]]:
    name, aliases, first, last = row.fields
    dated = DatedName(name, kind, _day(row, first), _day(row, last, end=True))
    if dated.first and dated.last and dated.last < dated.first:
        raise row.fault(f"{name} ends before it begins", "correct the days")
    return dated, (name, *split_names(aliases))


def _persons() -> Iterator[tuple[DatedName, tuple[str, ...]]]:
    columns = ("name", "aliases", "born", "died", "known_from", "known_to")
    in_office = _years_in_office()
    for row in read_table("persons.csv", columns):
        name, aliases, born, died, known_from, known_to = row.fields
        spelled = [spelling for spelling in split_names(aliases) if " " in spelling] + [name]
        first, last = _day(row, known_from), _day(row, known_to or died, end=True)
        held = in_office.pop(name, None)
        if held:
            spelled.extend(alias for alias in held[0].aliases if " " in alias)
            first, last = first or held[0].start, last if known_to else _ended(held)
        yield DatedName(name, NameKind.PERSON, first, last, _day(row, born)), _spellings(spelled)
    for name, held in in_office.items():
        aliases_held = [alias for term in held for alias in term.aliases if " " in alias]
        if " " in name:
            person = DatedName(name, NameKind.PERSON, held[0].start, _ended(held))
            yield person, _spellings([name, *aliases_held])


def _years_in_office() -> dict[str, list[OfficeTerm]]:
    found: dict[str, list[OfficeTerm]] = {}
    for term in sorted(office_terms(), key=lambda term: term.start):
        found.setdefault(term.person, []).append(term)
    return found


def _ended(terms: list[OfficeTerm]) -> date | None:
    ends = [term.end for term in terms]
    return None if None in ends else max(end for end in ends if end)


def _spellings(names: list[str]) -> tuple[str, ...]:
    """Return names as copy prints them: with their initials and without."""
    bare = [_WITHOUT_INITIALS.sub(" ", name) for name in names]
    return tuple(sorted({*names, *(name for name in bare if " " in name)}))


def _day(row: Row, value: str, *, end: bool = False) -> date | None:
    """Return the day that a field writes; of a bare year or month its first, or with `end` its last."""
    if not value:
        return None
    match = _PARTIAL.fullmatch(value)
    if match is None:
        raise row.fault(f"{value!r} is not a day", "write it as 1979, 1979-02 or 1979-02-11")
    year, month, day = (int(part) if part else None for part in match.groups())
    month = month or (12 if end else 1)
    return date(year or 1, month, day or (_MONTH_ENDS[month - 1] if end else 1))
