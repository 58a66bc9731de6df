"""Which trigger words can tell of one and the same happening: alike.toml. Knows no text."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from timeline.errors import DataError

_TABLE = Path(__file__).with_name("alike.toml")


class Nearness(StrEnum):
    """How near two words of one line are."""

    CLOSE = "close"
    LOOSE = "loose"


def lines_of(triggers: Iterable[str], nearness: Nearness) -> frozenset[str]:
    """The names of the table's lines that the triggers stand in.

    >>> bool(lines_of(["thwart"], Nearness.CLOSE) & lines_of(["foil"], Nearness.CLOSE))
    True
    >>> bool(lines_of(["thwart"], Nearness.CLOSE) & lines_of(["sack"], Nearness.CLOSE))
    False
    """
    return frozenset[str]().union(*(_lines(trigger, nearness) for trigger in triggers))


@lru_cache(maxsize=16384)
def _lines(trigger: str, nearness: Nearness) -> frozenset[str]:
    table = _table()[nearness]
    return frozenset[str]().union(*(table.get(form, frozenset()) for form in _forms(trigger.lower())))


def _forms(trigger: str) -> tuple[str, ...]:
    """The trigger as the table writes it, and its head: "gun-down" and "gun" of "gun down"."""
    return trigger.replace(" ", "-"), trigger.split(" ", maxsplit=1)[0]


@cache
def _table() -> dict[Nearness, dict[str, frozenset[str]]]:
    """For each nearness and word the lines that it stands in."""
    with _TABLE.open("rb") as file:
        raw = tomllib.load(file)
    if set(raw) != set(Nearness):
        raise DataError(f"{_TABLE.name} has the parts {sorted(raw)}; give it just: close, loose")
    read: dict[Nearness, dict[str, frozenset[str]]] = {}
    for nearness in Nearness:
        lines: defaultdict[str, set[str]] = defaultdict(set)
        for line, words in raw[nearness].items():
            for word in words.split():
                lines[word].add(line)
        read[nearness] = {word: frozenset(names) for word, names in lines.items()}
    return read
