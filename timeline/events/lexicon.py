"""What words of the news tell of, as entries: verbs.toml and nouns.toml. Knows no text and no PLOVER type."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from timeline.errors import DataError
from timeline.model import EventClass, Factuality

_FOLDER = Path(__file__).parent
_KEYS = frozenset({"frame", "context", "class", "role", "content", "sets_going", "cues", "blocks", "words"})


class Role(StrEnum):
    """What part a word plays in telling an event."""

    MAIN = "main"
    SUPPORT = "support"  # the noun under it is the event
    HAPPEN = "happen"  # its subject is the event
    BEGIN = "begin"
    END = "end"
    STATE = "state"
    RESULT = "result"  # an outcome that is counted: deaths, injuries
    GENERIC = "generic"  # an event only where the grammar says of what


@dataclass(frozen=True, slots=True)
class Entry:
    """What a lemma tells of; `frame` is shared by words that can tell of one and the same happening."""

    lemma: str
    frame: str
    context: tuple[str, ...] = ()
    event_class: EventClass = EventClass.OCCURRENCE
    role: Role = Role.MAIN
    content: Factuality | None = None  # what it makes of the clause under it
    sets_going: bool = False
    cues: frozenset[str] = frozenset()
    blocks: frozenset[str] = frozenset()  # with one of these it tells of no event


def verb_entry(lemma: str, words: frozenset[str] = frozenset()) -> Entry:
    """What a verb tells of; `words` are the lemmas among its arguments. A verb nobody listed is an occurrence.

    >>> verb_entry("strike", frozenset({"union"})).frame
    'stop-work'
    >>> verb_entry("blorp").event_class
    <EventClass.OCCURRENCE: 'OCCURRENCE'>
    """
    return _pick(_verbs().get(lemma, ()), words) or Entry(lemma, lemma)


def is_listed(lemma: str) -> bool:
    """Whether a verb, or a verb with its particle ("step-down"), is in the lexicon."""
    return lemma in _verbs()


def noun_entry(lemma: str, words: frozenset[str] = frozenset()) -> Entry | None:
    """What a noun tells of, None for a noun that tells of no event; `words` are the lemmas of its modifiers."""
    return _pick(_nouns().get(lemma, ()), words)


def _pick(entries: tuple[Entry, ...], words: frozenset[str]) -> Entry | None:
    entries = tuple(entry for entry in entries if not entry.blocks & words)
    cued = next((entry for entry in entries if entry.cues & words), None)
    return cued or next((entry for entry in entries if not entry.cues), None)


@cache
def _verbs() -> dict[str, tuple[Entry, ...]]:
    return _load("verbs.toml")


@cache
def _nouns() -> dict[str, tuple[Entry, ...]]:
    return _load("nouns.toml")


def _load(name: str) -> dict[str, tuple[Entry, ...]]:
    with (_FOLDER / name).open("rb") as file:
        groups = tomllib.load(file)["group"]
    found: dict[str, tuple[Entry, ...]] = {}
    for number, group in enumerate(groups, 1):
        if unknown := sorted(set(group) - _KEYS):
            raise DataError(f"{name}, group {number}: unknown key {unknown[0]!r}; use one of {sorted(_KEYS)}")
        for entry in _entries(group):
            found[entry.lemma] = (*found.get(entry.lemma, ()), entry)
    return found


def _entries(group: dict[str, Any]) -> list[Entry]:
    return [
        Entry(
            lemma,
            group.get("frame", lemma),
            tuple(group.get("context", ())),
            EventClass(group.get("class", "OCCURRENCE")),
            Role(group.get("role", "main")),
            Factuality(group["content"]) if "content" in group else None,
            group.get("sets_going", False),
            frozenset(group.get("cues", ())),
            frozenset(group.get("blocks", ())),
        )
        for lemma in group["words"].split()
    ]
