"""What "the strike" means after a look back, and what "hours later" counts from, as readers hold it."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from timeline import intake
from timeline.build import annotate
from timeline.calendar import iso_day, parse_day
from timeline.model import Annotation, Event

_PASSAGES = Path(__file__).with_name("definite_nouns.txt").read_text(encoding="utf-8")
_CHECK = re.compile(r"(?P<not_yet>\? )?(?P<kind>[+!=@]) (?P<words>[^|]+)(?:\| (?P<why>.+))?")


@dataclass(frozen=True, slots=True)
class Check:
    """What a reader holds of a passage: two words are one event (+) or two (!), an event's days (=), a day on which
    it can have been (@)."""

    published: str
    text: str
    kind: str
    words: tuple[str, ...]


def _cases() -> list[object]:
    found = []
    for block in _PASSAGES.split("\n## ")[1:]:
        head, rest = block.split("\n", 1)
        lines = rest.strip().split("\n")
        told = [match for line in lines if (match := _CHECK.fullmatch(line))]
        text = "\n".join(line for line in lines if not _CHECK.fullmatch(line)).strip()
        for match in told:
            check = Check(head[:10], text, match["kind"], tuple(match["words"].split()))
            marks = [pytest.mark.xfail(strict=True, reason=match["why"])] if match["not_yet"] else []
            found.append(
                pytest.param(check, marks=marks, id=f"{head[11:]}: {match['kind']} {match['words']}")
            )
    return found


@cache
def _read(text: str, published: str) -> Annotation:
    [found] = annotate([intake.read_text(text, name="passage", published=parse_day(published))])
    return found


def _event(found: Annotation, word: str) -> Event:
    """The event of "strike#2", the second place where that word stands."""
    word, _, number = word.partition("#")
    at = [match.start() for match in re.finditer(rf"\b{word}\b", found.article.text)][int(number or 1) - 1]
    return next(event for event in found.events for m in event.mentions if m.start <= at < m.end)


def _holds(check: Check) -> bool:
    found = _read(check.text, check.published)
    if check.kind in "=@":
        when = _event(found, check.words[0]).when
        days = (None, None) if when is None else (when.first_day, when.last_day)
        if check.kind == "@":
            day = parse_day(check.words[1])
            return (days[0] is None or days[0] <= day) and (days[1] is None or day <= days[1])
        return tuple("-" if day is None else iso_day(day) for day in days) == check.words[1:]
    one, other = (_event(found, word).id for word in check.words)
    return (one == other) is (check.kind == "+")


@pytest.mark.parametrize("check", _cases())
def test_a_passage_is_read_as_readers_hold_it(check: Check) -> None:
    assert _holds(check)
