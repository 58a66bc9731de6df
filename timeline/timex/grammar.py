"""Rules as data: reads rules/*.toml, checks each rule and finds those that can begin with a character."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from timeline.errors import DataError
from timeline.timex.lexicon import RULES, lexicon, read_toml

# The order in which files are tried; of two matches the longer wins, of two as long the earlier.
FILES = (
    "not_times",
    "days",
    "weekdays",
    "clock",
    "weeks_months",
    "years_eras",
    "ranges",
    "offsets",
    "sets",
    "durations",
    "named",
    "references",
)

_NAMED = re.compile(r"(?<!\?P)<(?:([a-z_0-9]+):)?([a-z_0-9]+)>")
_UNBOUNDED = re.compile(r"(?<!\\)(?:[*+]|\{[0-9]*,\})")
_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0'"


@dataclass(frozen=True, slots=True)
class Example:
    """A text, the expression in it and its TIMEX3 value on the file's reference day."""

    text: str
    expression: str
    value: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write a time expression: `shape` names what it means, `options` fill that shape in."""

    name: str
    pattern: re.Pattern[str]
    shape: str
    options: dict[str, Any]
    guard: str | None
    trim_the: bool
    examples: tuple[Example, ...]
    rejects: tuple[str, ...]
    reference: str
    starts: str = field(default="")


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the files; raises DataError naming file and rule where one is malformed."""
    return tuple(
        _rule(file, entry, str(content.get("reference", "")))
        for file in FILES
        for content in (read_toml(f"{file}.toml"),)
        for entry in content["rule"]
    )


@cache
def rules_by_start() -> dict[str, tuple[Rule, ...]]:
    """Rules by the character that they can begin with, in lower case."""
    return {c: tuple(rule for rule in all_rules() if c in rule.starts) for c in _CHARACTERS}


def _rule(file: str, entry: dict[str, Any], reference: str) -> Rule:
    name = entry.get("name", "?")
    where = f"{RULES / file}.toml: rule {name!r}"
    for needed in ("name", "pattern", "shape", "examples", "rejects"):
        if not entry.get(needed) and not (needed == "examples" and entry.get("shape") == "nothing"):
            raise DataError(f"{where} has no {needed}; every rule needs {needed}")
    if _UNBOUNDED.search(entry["pattern"]):
        raise DataError(f"{where} repeats without a bound; write {{0,3}} in place of * or +")
    source = lexicon().expand(_NAMED.sub(_group, entry["pattern"]))
    try:
        pattern = re.compile(rf"(?:{source})(?!\w)", re.IGNORECASE)
    except re.error as error:
        raise DataError(f"{where}: {error}; correct its pattern") from error
    examples = tuple(Example(*example) for example in entry.get("examples", ()))
    starts = "".join(c for c in _CHARACTERS if c in _first_characters(source, where))
    return Rule(
        name,
        pattern,
        entry["shape"],
        entry.get("options", {}),
        entry.get("guard"),
        bool(entry.get("trim_the")),
        examples,
        tuple(entry["rejects"]),
        entry.get("reference", reference),
        starts,
    )


def _group(match: re.Match[str]) -> str:
    name = match.group(1) or match.group(2)
    return f"(?P<{name}>{{{match.group(2)}}})"


# ---- which characters a pattern can begin with: alternation, groups, classes and optional parts are enough


def _first_characters(source: str, where: str) -> set[str]:
    found, _, end = _first_of_alternatives(source, 0)
    if end != len(source):
        raise DataError(f"{where}: unbalanced brackets in its pattern; correct it")
    return found


def _first_of_alternatives(source: str, at: int) -> tuple[set[str], bool, int]:
    found: set[str] = set()
    nullable, open_branch = False, True
    while at < len(source) and source[at] != ")":
        if source[at] == "|":
            nullable, open_branch, at = nullable or open_branch, True, at + 1
            continue
        characters, optional, at = _first_of_item(source, at)
        if open_branch:
            found |= characters
            open_branch = optional
    return found, nullable or open_branch, at


def _first_of_item(source: str, at: int) -> tuple[set[str], bool, int]:
    optional = False
    if source[at] == "(":
        look = re.compile(r"\(\?<?[=!]").match(source, at)
        head = re.compile(r"\((?:\?:|\?P<\w+>|\?<?[=!])?").match(source, at)
        characters, optional, at = _first_of_alternatives(source, head.end() if head else at + 1)
        at += 1
        if look:
            return set(), True, at
    elif source[at] == "[":
        close = source.index("]", at + 2)
        content = re.compile(source[at : close + 1], re.IGNORECASE)
        characters = {c for c in _CHARACTERS if content.match(c)}
        if any(content.match(c) for c in "123456789"):
            characters.add("0")
        at = close + 1
    elif source[at] == "\\":
        zero_width = source[at + 1] == "b"
        characters, at = (set() if zero_width else {source[at + 1].lower()}), at + 2
        optional = zero_width
    else:
        characters, at = {"0" if source[at].isdigit() else source[at].lower()}, at + 1
    quantifier = re.compile(r"\?|\{(\d+)(?:,\d+)?\}").match(source, at)
    if quantifier:
        optional = optional or quantifier.group() == "?" or quantifier.group(1) == "0"
        at = quantifier.end()
    return characters, optional, at
