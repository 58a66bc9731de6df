"""The words of time expressions and their normal forms, and the fragments of patterns. Knows no rule and no text."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from timeline.errors import DataError

RULES = Path(__file__).resolve().parent / "rules"
_FRAGMENT = re.compile(r"\{([a-z_][a-z0-9_]*)\}")
_NOT_WORDS = "scan"


@cache
def read_toml(name: str) -> dict[str, Any]:
    """The content of one file of rules/; raises DataError naming file and line where it is malformed."""
    path = RULES / name
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"{path}: {error}; correct the file or install the package again") from error


@cache
def context_words(table: str, name: str) -> frozenset[str]:
    """A list of words of context.toml, in lower case: what stands around an expression and says how it is meant."""
    return frozenset(read_toml("context.toml")[table][name])


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`tables` give a word's normal form by table, `fragments` the pattern that a name stands for.

    `marks` are the tokens of a scan: True for those that make a place worth looking at.
    """

    tables: dict[str, dict[str, Any]]
    fragments: dict[str, str]
    tokens: dict[str, bool]

    def number_of(self, table: str, word: str) -> int:
        """The number that a word of a table stands for."""
        return int(self.tables[table][word.lower().rstrip(".")])

    def form(self, table: str, word: str) -> str:
        """The normal form of a word of a table, as text."""
        found = self.tables[table].get(word.lower())
        return str(self.tables[table][word.lower().rstrip(".")] if found is None else found)

    def expand(self, pattern: str) -> str:
        """The pattern with every {fragment} replaced; raises DataError for one that nobody defined."""

        def replace(match: re.Match[str]) -> str:
            name = match.group(1)
            if name not in self.fragments:
                raise DataError(f"{RULES}: no fragment or table of words is called {name!r}")
            return self.fragments[name]

        return _FRAGMENT.sub(replace, pattern)


@cache
def lexicon() -> Lexicon:
    """The lexicon of the shipped rules; read once."""
    words = read_toml("words.toml")
    tables = {name: table for name, table in words.items() if name != _NOT_WORDS}
    tables["named_day"] = _named_words()
    built = Lexicon(tables, {name: _alternatives(table) for name, table in tables.items()}, {})
    for name, pattern in read_toml("fragments.toml")["fragments"].items():
        built.fragments[name] = built.expand(pattern)
    built.tokens.update(_tokens(words, tables))
    return built


def _named_words() -> dict[str, str]:
    days = read_toml("named_days.toml")["day"]
    return {word.lower(): day["name"] for day in days for word in day["words"]}


def _alternatives(table: dict[str, Any]) -> str:
    ordered = sorted(table, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(re.escape(word).replace(chr(92) + ' ', ' ') for word in ordered)})"


def _tokens(words: dict[str, Any], tables: dict[str, dict[str, Any]]) -> dict[str, bool]:
    scan = words[_NOT_WORDS]
    found: dict[str, bool] = dict.fromkeys(map(str, range(1000)), False)
    found |= {f"{n:02d}": False for n in range(100)}
    found |= dict.fromkeys([f"{n:04d}" for n in range(10_000)], False)
    found |= dict.fromkeys(map(str, range(1000, 2100)), True)
    glue = list(scan["glue"])
    for name, table in tables.items():
        if name not in scan["names"]:
            glue += [part for word in table for part in re.findall(r"[^\W\d]+", word)]
    for word in glue:
        found |= dict.fromkeys((word, word.capitalize(), word.upper()), False)
    named = [part for word in tables["named_day"] for part in re.findall(r"[^\W\d]+", word)]
    for word in named:
        found |= dict.fromkeys((word.capitalize(), word.upper()), False)
    triggers = [word for name in scan["triggers"] for word in tables[name]] + scan["words"]
    for word in triggers:
        for part in re.findall(r"[^\W\d]+", word):
            found |= dict.fromkeys((part, part.capitalize(), part.upper()), True)
    for name in scan["names"]:
        for word in tables[name]:
            found |= dict.fromkeys((word.capitalize(), word.upper()), True)
    for word in tables["weekday"]:
        found[f"{word.capitalize()}s"] = True
    return found | dict.fromkeys(scan["marks"], True)
