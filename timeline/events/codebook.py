"""The coding rules of codes/*.toml as groups: which words tell of which PLOVER type, and when. Knows no text."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from timeline.errors import DataError
from timeline.model import EventType

FOLDER = Path(__file__).parent / "codes"
PARTS = ("object", "subject", "preposition", "clause", "told", "beside", "under", "around")
NO_TYPE = "none"
ANY = "*"
_KEYS = frozenset({"verbs", "nouns", "mode", "context", "cameo", "unless", "examples", *PARTS})
_NO_GROUPS = ("classes", "cameo", "contexts")


@dataclass(frozen=True, slots=True)
class Group:
    """Verbs and nouns of one type, where every part in `needs` has one of its words and none of `unless` is near.

    `type` is None where the words tell of no PLOVER event. A particle or preposition is part of a verb: "call-off".
    """

    family: str
    type: EventType | None
    mode: str | None
    context: tuple[str, ...]
    cameo: str | None
    needs: tuple[tuple[str, frozenset[str]], ...]
    unless: frozenset[str]
    examples: tuple[str, ...]
    verbs: frozenset[str]
    nouns: frozenset[str]


@cache
def verb_groups() -> dict[str, tuple[Group, ...]]:
    """The groups of each verb, those that need most first."""
    return _by_word((group, group.verbs) for group in all_groups())


@cache
def noun_groups() -> dict[str, tuple[Group, ...]]:
    """The groups of each noun, those that need most first."""
    return _by_word((group, group.nouns) for group in all_groups())


@cache
def coded_stems() -> frozenset[str]:
    """Every verb that has a group, without particles."""
    return frozenset(word.partition("-")[0] for word in verb_groups())


@cache
def all_groups() -> tuple[Group, ...]:
    """Every group in the order of its file, what tells of no type before all others."""
    names = (path.stem for path in FOLDER.glob("*.toml") if path.stem not in _NO_GROUPS)
    return tuple(
        _group(name, number, raw)
        for name in sorted(names, key=lambda name: (name != NO_TYPE, name))
        for number, raw in enumerate(read_table(name)["group"], 1)
    )


@cache
def person_words() -> frozenset[str]:
    """Words for one person, as the rules of codes/ name them: "clerk", "villager"."""
    return _classes()["person"]


@cache
def cameo_codes() -> dict[str, str]:
    """CAMEO codes by "TYPE" or "TYPE mode"."""
    codes: dict[str, str] = read_table("cameo")["codes"]
    return codes


@cache
def context_words() -> dict[str, str]:
    """The context that a word in an event's clause speaks of."""
    table: dict[str, str] = read_table("contexts")["contexts"]
    return {word: context for context, words in table.items() for word in words.split()}


def read_table(name: str) -> dict[str, Any]:
    """One file of the folder as it stands."""
    with (FOLDER / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def _by_word(pairs: Iterable[tuple[Group, frozenset[str]]]) -> dict[str, tuple[Group, ...]]:
    found: dict[str, list[Group]] = defaultdict(list)
    for group, words in pairs:
        for word in sorted(words):
            found[word].append(group)
    return {word: tuple(sorted(groups, key=rank)) for word, groups in found.items()}


def rank(group: Group) -> tuple[int, int]:
    """Those that need more parts first, "any" being less; of these the ones whose first part tells most."""
    first = min((PARTS.index(part) for part, _ in group.needs), default=len(PARTS))
    return -sum(1 if ANY in words else 2 for _, words in group.needs), first


def _group(name: str, number: int, raw: dict[str, Any]) -> Group:
    if unknown := sorted(set(raw) - _KEYS):
        raise DataError(
            f"{name}.toml, group {number}: unknown key {unknown[0]!r}; use one of {sorted(_KEYS)}"
        )
    return Group(
        family=name,
        type=None if name == NO_TYPE else EventType(name.upper()),
        mode=raw.get("mode"),
        context=tuple(raw.get("context", ())),
        cameo=raw.get("cameo"),
        needs=tuple((part, _words(name, number, raw[part])) for part in PARTS if part in raw),
        unless=_words(name, number, raw.get("unless", "")),
        examples=tuple(raw.get("examples", ())),
        verbs=_words(name, number, raw.get("verbs", "")),
        nouns=_words(name, number, raw.get("nouns", "")),
    )


def _words(name: str, number: int, listed: str) -> frozenset[str]:
    """The listed words with each "@class" spelled out."""
    found: set[str] = set()
    for word in listed.split():
        if not word.startswith("@"):
            found.add(word)
        elif word[1:] in _classes():
            found |= _classes()[word[1:]]
        else:
            raise DataError(f"{name}.toml, group {number}: no class {word!r} in classes.toml")
    return frozenset(found)


@cache
def _classes() -> dict[str, frozenset[str]]:
    table: dict[str, str] = read_table("classes")["classes"]
    return {name: frozenset(words.split()) for name, words in table.items()}
