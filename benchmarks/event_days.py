"""Scores the day given to single event mentions, on the timelines of SemEval-2015 task 4.

found     some event of ours, listed or not, has the mention as a trigger
inside    its window has the gold's day in it
exact     its window is just the gold's day
baseline  what calling every event the publication day would score as exact
"""

import argparse
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from timeline.build import annotate
from timeline.calendar import iso_day, parse_day
from timeline.intake import read_text
from timeline.model import Event

_SENTENCE = re.compile(r'<s id="(\d+)">(.*?)</s>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TOLD = re.compile(r"(\d+)-(\d+)-(.+)")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"'}
# The corpus stands in single tokens; news does not.
_JOINS = (
    (re.compile(r" ([,.;:!?%)\]])"), r"\1"),
    (re.compile(r"([(\[$#]) "), r"\1"),
    (re.compile(r" (n't|'s|'re|'ve|'ll|'d|'m|')\b"), r"\1"),
    (re.compile(r"`` "), '"'),
    (re.compile(r" ''"), '"'),
)


@dataclass(frozen=True, slots=True)
class Document:
    """A text, its publication day, and where each of its sentences stands."""

    number: str
    text: str
    published: str
    sentences: Mapping[int, tuple[int, int]]


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """A gold mention with its day."""

    number: str
    start: int
    end: int
    day: str


def documents(folder: Path) -> dict[str, Document]:
    """The documents of the corpus by number."""
    found: dict[str, Document] = {}
    for path in sorted(folder.rglob("*.tml")):
        source = path.read_text(encoding="utf-8")
        number, created = (
            re.match(r"\d+", path.name),
            re.search(r'CREATION_TIME[^>]*value="([\d-]{10})', source),
        )
        if number and created and number[0] not in found:
            found[number[0]] = _document(number[0], source, created[1])
    return found


def _document(number: str, source: str, published: str) -> Document:
    text, sentences = "", {}
    for index, body in _SENTENCE.findall(source):
        words = _TAG.sub("", body)
        for entity, character in _ENTITIES.items():
            words = words.replace(entity, character)
        for pattern, joined in _JOINS:
            words = pattern.sub(joined, words)
        sentences[int(index)] = len(text), len(text) + len(words)
        text += words + ("\n\n" if int(index) < 2 else " ")
    return Document(number, text, published, sentences)


def mentions(folder: Path, known: Mapping[str, Document]) -> list[Told]:
    """The gold mentions that have a full date, each once."""
    return sorted(set(_mentions(folder, known)))


def _mentions(folder: Path, known: Mapping[str, Document]) -> Iterator[Told]:
    for path in sorted(folder.rglob("TimeLines*/*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            _, *rest = line.split("\t")
            if rest and _DAY.fullmatch(rest[0]):
                yield from _told(rest[0], rest[1:], known)


def _told(day: str, cells: list[str], known: Mapping[str, Document]) -> Iterator[Told]:
    for cell in filter(None, cells):
        parts = _TOLD.fullmatch(cell)
        document = known.get(parts[1]) if parts else None
        if not parts or not document or int(parts[2]) not in document.sentences:
            continue
        words = r"\W+".join(map(re.escape, re.split(r"[_\W]+", parts[3])))
        hit = re.compile(rf"\b{words}\b", re.IGNORECASE).search(
            document.text, *document.sentences[int(parts[2])]
        )
        if hit:
            yield Told(document.number, hit.start(), hit.end(), day)


def score(folder: Path, *, errors: bool) -> dict[str, float]:
    """The shares over all mentions."""
    known = documents(folder)
    articles = [read_text(d.text, name=d.number, published=parse_day(d.published)) for d in known.values()]
    events = {a.article.name: a.events for a in annotate(articles)}
    told = mentions(folder, known)
    counts = dict.fromkeys(("found", "inside", "exact", "baseline"), 0)
    for one in told:
        event = next((e for e in events[one.number] if _has(e, one)), None)
        first, last = _days(event)
        inside = (
            event is not None and (first is None or first <= one.day) and (last is None or one.day <= last)
        )
        counts["found"] += event is not None
        counts["inside"] += inside
        counts["exact"] += first == last == one.day
        counts["baseline"] += known[one.number].published == one.day
        if errors and not first == last == one.day:
            words = known[one.number].text[one.start : one.end]
            print(
                f"{one.number:8} {words:20.20} gold {one.day}  ours {(first, last) if event else 'no event'}"
            )
    return {"documents": len(known), "mentions": len(told)} | {
        name: round(count / len(told), 3) for name, count in counts.items()
    }


def _has(event: Event, told: Told) -> bool:
    return any(m.start < told.end and told.start < m.end for m in event.mentions)


def _days(event: Event | None) -> tuple[str | None, str | None]:
    when = event.when if event else None
    first, last = (when.first_day, when.last_day) if when else (None, None)
    return None if first is None else iso_day(first), None if last is None else iso_day(last)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    print(json.dumps(score(args.folder, errors=args.errors)))


if __name__ == "__main__":
    main()
