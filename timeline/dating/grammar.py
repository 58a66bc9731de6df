"""Loads the forms in which dates stand around a story. Knows patterns and their proof; reads no article."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

from timeline.errors import DataError

Example: TypeAlias = Mapping[str, str]

_PART = re.compile(r"\{([a-z]\w*)\}")
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write it: the pattern, what else must hold, and the proof that it is right."""

    name: str
    pattern: re.Pattern[str]
    examples: tuple[Example, ...]
    rejects: tuple[str, ...]
    needs: tuple[tuple[str, ...], ...] = ()  # any one of these, each all of its words
    anywhere: bool = False
    sign: re.Pattern[str] | None = None  # what each has somewhere, which is quick to look for


@cache
def dateline_forms() -> tuple[Form, ...]:
    """Return the forms of datelines, in the order in which they are tried."""
    return _load("datelines.toml")


@cache
def stamp_forms() -> tuple[Form, ...]:
    """Return the forms of dates with a year that stand in running text and are the page's own."""
    return _load("stamps.toml")


def _load(name: str) -> tuple[Form, ...]:
    table = _table(name)
    parts = _table("datelines.toml")["parts"] | table["parts"]
    return tuple(_form(entry, parts, name) for entry in table["form"])


def _table(name: str) -> dict[str, Any]:
    text = files("timeline.dating").joinpath(name).read_text("utf-8")
    try:
        table: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{name}: {error}; correct it there") from error
    return table


def _form(entry: Mapping[str, object], parts: Mapping[str, str], source: str) -> Form:
    name = str(entry.get("name"))
    examples, rejects = entry.get("examples"), entry.get("rejects")
    if not isinstance(examples, list) or not isinstance(rejects, list) or not examples or not rejects:
        raise DataError(f"{source}: the form {name!r} has no examples or no rejects; give it both")
    try:
        pattern = re.compile(_expand(str(entry.get("pattern")), parts))
        sign = re.compile(str(entry["sign"])) if "sign" in entry else None
    except (re.error, KeyError) as error:
        raise DataError(f"{source}: the form {name!r} has a bad pattern ({error}); correct it") from error
    return Form(
        name,
        pattern,
        tuple(examples),
        tuple(rejects),
        tuple(tuple(one.split("+")) for one in str(entry.get("needs", "")).split("|") if one),
        bool(entry.get("anywhere")),
        sign,
    )


def _expand(pattern: str, parts: Mapping[str, str]) -> str:
    for _ in range(_DEEPEST):
        expanded = _PART.sub(lambda match: parts[match.group(1)], pattern)
        if expanded == pattern:
            return pattern
        pattern = expanded
    raise KeyError("parts that stand inside themselves")
