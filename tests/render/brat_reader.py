"""A strict reader of brat's stand-off files, written from its description; refuses what that does not allow.

Source: https://brat.nlplab.org/standoff.html and https://brat.nlplab.org/configuration.html
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

_NAME = r"[A-Za-z0-9_-]+"
_LINES = {
    "T": re.compile(rf"(T\d+)\t({_NAME}) (\d+ \d+(?:;\d+ \d+)*)\t([^\t]*)"),
    "E": re.compile(rf"(E\d+)\t({_NAME}):(T\d+)((?: {_NAME}:[TE]\d+)*)"),
    "A": re.compile(rf"(A\d+)\t({_NAME}) ([TER]\d+)(?: (\S+))?"),
    "R": re.compile(rf"(R\d+)\t({_NAME}) Arg1:([TE]\d+) Arg2:([TE]\d+)"),
    "#": re.compile(rf"(#\d+)\t({_NAME}) ([TERA]\d+)\t([^\t]+)"),
}


@dataclass(frozen=True)
class Read:
    """What stands in the files of an article, by id."""

    texts: dict[str, tuple[str, str]] = field(default_factory=dict)  # type, words
    events: dict[str, tuple[str, dict[str, str]]] = field(default_factory=dict)  # trigger, roles
    attributes: dict[str, tuple[str, str, str | None]] = field(default_factory=dict)
    relations: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    notes: dict[str, tuple[str, str]] = field(default_factory=dict)

    def event_at(self, word: str) -> str:
        """The first event whose trigger is that word."""
        return next(e for e, (trigger, _) in self.events.items() if self.texts[trigger][1] == word)


def read(text: str, annotations: str) -> Read:
    """What the files say; AssertionError where they break a rule of the format."""
    found = Read()
    assert annotations.endswith("\n") or not annotations
    for line in annotations.split("\n")[:-1]:
        match = _LINES[line[0]].fullmatch(line)
        assert match, line
        _KINDS[line[0]](found, text, *match.groups())
    _check_references(found)
    return found


def _textbound(found: Read, text: str, name: str, kind: str, offsets: str, words: str) -> None:
    pieces = [tuple(map(int, piece.split())) for piece in offsets.split(";")]
    for start, end in pieces:
        assert 0 <= start < end <= len(text)
        assert "\n" not in text[start:end]
    assert all(a[1] < b[0] for a, b in pairwise(pieces)), "pieces overlap"
    assert " ".join(text[start:end] for start, end in pieces) == words
    _put(found.texts, name, (kind, words))


def _event(found: Read, _: str, name: str, kind: str, trigger: str, roles: str) -> None:
    assert found.texts[trigger][0] == kind, "a trigger has the type of its event"
    pairs = [role.split(":") for role in roles.split()]
    assert len({role for role, _ in pairs}) == len(pairs), "a role stands twice"
    _put(found.events, name, (trigger, dict(pairs)))


def _attribute(found: Read, _: str, name: str, kind: str, target: str, value: str | None) -> None:
    _put(found.attributes, name, (kind, target, value))


def _relation(found: Read, _: str, name: str, kind: str, one: str, other: str) -> None:
    _put(found.relations, name, (kind, one, other))


def _note(found: Read, _: str, name: str, kind: str, target: str, words: str) -> None:
    assert kind == "AnnotatorNotes"
    _put(found.notes, name, (target, words))


def _put(where: dict, name: str, value: object) -> None:
    assert name not in where, f"{name} stands twice"
    where[name] = value


def _check_references(found: Read) -> None:
    known = found.texts.keys() | found.events.keys() | found.relations.keys() | found.attributes.keys()
    triggers = {trigger for trigger, _ in found.events.values()}
    named = [target for _, target, _ in found.attributes.values()]
    named += [target for target, _ in found.notes.values()]
    named += [end for _, one, other in found.relations.values() for end in (one, other)]
    assert set(named) <= known
    assert not set(named) & triggers, "only events may name a trigger"
    for _, roles in found.events.values():
        assert set(roles.values()) <= known


_KINDS = {"T": _textbound, "E": _event, "A": _attribute, "R": _relation, "#": _note}


def types_declared(conf: str) -> dict[str, dict[str, str]]:
    """The sections of annotation.conf: each type with what is said of it."""
    sections: dict[str, dict[str, str]] = {}
    for line in conf.splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), {})
        elif line:
            name, _, said = line.partition("\t")
            assert re.fullmatch(rf"{_NAME}|<OVERLAP>", name), line
            assert name not in current, f"{name} stands twice"
            current[name] = said
    return sections
