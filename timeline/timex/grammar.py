"""Rules as data: reads rules/*.toml, checks each rule and finds those that can match at a place."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from timeline.errors import DataError
from timeline.timex.beginnings import beginnings
from timeline.timex.lexicon import RULES, lexicon, read_toml

# The order in which files are tried; of two matches the longer wins, of two as long the earlier.
FILES = (
    "not_times",
    "days",
    "weekdays",
    "clock",
    "weeks_months",
    "business",
    "years_eras",
    "ranges",
    "offsets",
    "sets",
    "durations",
    "named",
    "references",
)

_NAMED = re.compile(r"(?<!\?P)<(?:([a-z_0-9]+):)?([a-z_0-9]+)>")
_CAPITAL = re.compile(r"\\.|\(\?P<|[A-Z]")
_UNBOUNDED = re.compile(r"(?<!\\)(?:[*+]|\{[0-9]*,\})")


@dataclass(frozen=True, slots=True)
class Example:
    """A text, the expression in it and its TIMEX3 value on the file's reference day."""

    text: str
    expression: str
    value: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write a time expression: `shape` names what it means, `options` fill that shape in.

    `source` is its pattern for text in small letters, which is matched much faster than letters of either case.
    """

    name: str
    source: str
    shape: str
    options: dict[str, Any]
    guard: str | None
    trim_the: bool
    histories_only: bool
    age: bool
    examples: tuple[Example, ...]
    rejects: tuple[str, ...]
    reference: str
    starts: frozenset[str]

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first tried: a text asks for few of the rules."""
        return _compiled(self.source, self.name)


@cache
def _compiled(source: str, name: str) -> re.Pattern[str]:
    try:
        return re.compile(source)
    except re.error as error:
        raise DataError(f"{RULES}: rule {name!r}: {error}; correct its pattern") from error


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the files; raises DataError naming file and rule where one is malformed."""
    return tuple(
        _rule(file, entry, str(content.get("reference", "")))
        for file in FILES
        for content in (read_toml(f"{file}.toml"),)
        for entry in content["rule"]
    )


@lru_cache(maxsize=4096)
def rules_for(start: str) -> tuple[Rule, ...]:
    """The rules that can match where these folded characters begin, in the order of the files."""
    by_beginning, rules = _numbers_by_beginning(), all_rules()
    found = {number for n in range(len(start) + 1) for number in by_beginning.get(start[:n], ())}
    return tuple(rules[number] for number in sorted(found))


@cache
def _numbers_by_beginning() -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, rule in enumerate(all_rules()):
        for beginning in rule.starts:
            found.setdefault(beginning, []).append(number)
    return found


def _rule(file: str, entry: dict[str, Any], reference: str) -> Rule:
    name = entry.get("name", "?")
    where = f"{RULES / file}.toml: rule {name!r}"
    for needed in ("name", "pattern", "shape", "examples", "rejects"):
        if not entry.get(needed) and not (needed == "examples" and entry.get("shape") == "nothing"):
            raise DataError(f"{where} has no {needed}; every rule needs {needed}")
    if _UNBOUNDED.search(entry["pattern"]):
        raise DataError(f"{where} repeats without a bound; write {{0,3}} in place of * or +")
    source = lexicon().expand(_NAMED.sub(_group, entry["pattern"]))
    # Copy that was split into words has a space before its commas.
    source = source.replace(",? ", "(?: ?,)? ").replace("(?:,|", "(?: ?,|")
    examples = tuple(Example(*example) for example in entry.get("examples", ()))
    return Rule(
        name,
        rf"(?:{_in_small_letters(source)})(?!\w)",
        entry["shape"],
        entry.get("options", {}),
        entry.get("guard"),
        bool(entry.get("trim_the")),
        bool(entry.get("histories_only")),
        bool(entry.get("age")),
        examples,
        tuple(entry["rejects"]),
        entry.get("reference", reference),
        beginnings(source, where),
    )


def _in_small_letters(source: str) -> str:
    """A pattern without its capitals, but for those of its own signs."""
    return _CAPITAL.sub(lambda m: m.group() if len(m.group()) > 1 else m.group().lower(), source)


def _group(match: re.Match[str]) -> str:
    name = match.group(1) or match.group(2)
    return f"(?P<{name}>{{{match.group(2)}}})"
