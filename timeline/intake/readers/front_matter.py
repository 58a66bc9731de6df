"""The fields before a Markdown text, in YAML or TOML. Takes strings alone, makes no objects of what it reads."""

import re
import tomllib
from dataclasses import dataclass

import yaml

from timeline.intake.field_names import field_of
from timeline.intake.moments import moment
from timeline.model import DayKind, StatedDay

_LONGEST = 65_536  # characters
_YAML = re.compile(
    r"---[ \t]*\n(?P<fields>(?:(?!(?:---|\.\.\.)[ \t]*(?:\n|\Z)).*\n)*)(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
_TOML = re.compile(r"\+\+\+[ \t]*\n(?P<fields>(?:(?!\+\+\+[ \t]*(?:\n|\Z)).*\n)*)\+\+\+[ \t]*(?:\n|\Z)")
_KEY = re.compile(r"^[A-Za-z][\w -]{0,40}[ \t]*[:=]", re.MULTILINE)
_MOST_BRACKETS = 200
_UNREAD = "the fields before the text could not be read and are left out"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before a text, and where the text begins."""

    start: int = 0
    title: str | None = None
    source: str | None = None
    url: str | None = None
    id: str | None = None
    stated: tuple[StatedDay, ...] = ()
    notes: tuple[str, ...] = ()


def read_front_matter(text: str) -> FrontMatter:
    r"""Return the fields before a text; none of them, and the start 0, where it has none.

    >>> read_front_matter("---\ntitle: Crane falls\ndate: 2020-01-04\n---\nText").title
    'Crane falls'
    """
    for pattern, load in ((_YAML, _yaml), (_TOML, _toml)):
        match = pattern.match(text, 0, _LONGEST)
        if match and (not match["fields"].strip() or _KEY.search(match["fields"])):
            values = load(match["fields"])
            if values is None:
                return FrontMatter(match.end(), notes=(_UNREAD,))
            return _fields(values, match.end())
    return FrontMatter()


def _yaml(written: str) -> dict[str, str] | None:
    if written.count("[") + written.count("{") > _MOST_BRACKETS:
        return None
    try:
        value = yaml.load(written, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return _strings(value)


def _toml(written: str) -> dict[str, str] | None:
    try:
        value = tomllib.loads(written)
    except (ValueError, RecursionError):
        return None
    return _strings(value)


def _strings(value: object) -> dict[str, str] | None:
    """Return the fields of a mapping that are words, numbers or days; None where it is no mapping."""
    if value is None or value == "":
        return {}
    if not isinstance(value, dict):
        return None
    found = {}
    for name, part in value.items():
        named = part.get("name") if isinstance(part, dict) else part
        if isinstance(name, str) and not isinstance(named, bool | list | dict) and named is not None:
            found[name] = " ".join(str(named).split())
    return found


def _fields(values: dict[str, str], start: int) -> FrontMatter:
    found: dict[str, str] = {}
    stated: list[StatedDay] = []
    notes: list[str] = []
    for name, value in values.items():
        field = field_of(name)
        if field in ("published", "updated") and value:
            day = moment(value)
            if day is None:
                notes.append(f"{name!r} before the text is no day, so it was not used: {value[:60]!r}")
            else:
                reason = f"given before the text as {name}: {value[:60]}"
                stated.append(StatedDay(DayKind.METADATA, day.day, reason, day.minute, field == "updated"))
        elif field is not None and value:
            found.setdefault(field, value)
    return FrontMatter(
        start,
        found.get("title"),
        found.get("source"),
        found.get("url"),
        found.get("id"),
        tuple(stated),
        tuple(notes),
    )
