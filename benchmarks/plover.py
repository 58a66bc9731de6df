"""Scores the PLOVER types of single sentences: a CSV with id, type, trigger and sentence.

Each sentence is read as an article of its own, and the event whose mention is the trigger word is taken. Where no
event has that word, or its event has no type, the answer is "none", which is wrong for every type.
Prints one line of figures for each type, macro F1, and the confusion table as Markdown.
"""

import argparse
import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.build import annotate
from timeline.intake import read_text
from timeline.model import Event, EventType

NONE = "none"
KINDS = tuple(kind.value for kind in EventType)


@dataclass(frozen=True, slots=True)
class Answer:
    """One sentence with the type that it was given by hand and ours; `found` says whether an event had its word."""

    id: str
    gold: str
    ours: str
    found: bool
    mode: str
    trigger: str
    sentence: str


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of the file by column name."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def answer(row: dict[str, str]) -> Answer:
    """What the library says of a row's trigger: the longest of several events that share it is taken first."""
    article = read_text(row["sentence"], name=row["id"])
    events = next(iter(annotate([article]))).events
    event = _with_word(events, article.text, row["trigger"])
    kind = event.type.value if event is not None and event.type is not None else NONE
    mode = event.mode or "" if event is not None else ""
    return Answer(row["id"], row["type"], kind, event is not None, mode, row["trigger"], row["sentence"])


def _with_word(events: Sequence[Event], text: str, trigger: str) -> Event | None:
    for spot in re.finditer(rf"\b{re.escape(trigger)}\b", text, re.IGNORECASE):
        for event in events:
            if any(m.start < spot.end() and spot.start() < m.end for m in event.mentions):
                return event
    return None


def figures(answers: Sequence[Answer]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of each type that the file has."""
    right = Counter(a.gold for a in answers if a.gold == a.ours)
    said = Counter(a.ours for a in answers)
    meant = Counter(a.gold for a in answers)
    found = {}
    for kind in KINDS:
        if meant[kind]:
            precision = right[kind] / said[kind] if said[kind] else 0.0
            recall = right[kind] / meant[kind]
            both = precision + recall
            found[kind] = (precision, recall, 2 * precision * recall / both if both else 0.0)
    return found


def confusion(answers: Sequence[Answer]) -> str:
    """The table by hand (rows) against ours (columns) as Markdown; empty cells are zeros."""
    counts = Counter((a.gold, a.ours) for a in answers)
    columns = [*KINDS, NONE]
    lines = [
        "| by hand | " + " | ".join(c[:4].lower() for c in columns) + " |",
        "| --- " * (len(columns) + 1) + "|",
    ]
    for kind in KINDS:
        cells = [str(counts[kind, column] or "") for column in columns]
        lines.append(f"| {kind} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Reads the file named on the command line and prints its figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", action="store_true", help="list the sentences that got another type")
    options = parser.parse_args()
    answers = [answer(row) for row in read_rows(options.file)]
    scores = figures(answers)
    for kind, (precision, recall, both) in scores.items():
        print(f"{kind:<10} precision {precision:.2f} recall {recall:.2f} F1 {both:.2f}")
    macro = sum(both for *_, both in scores.values()) / len(scores)
    missed = sum(not a.found for a in answers)
    print(f"sentences {len(answers)}, no event at the word {missed}, macro F1 {macro:.3f}\n")
    print(confusion(answers))
    if options.errors:
        for a in answers:
            if a.gold != a.ours:
                print(f"\n{a.gold} as {a.ours if a.found else 'not found'} at {a.trigger!r}: {a.sentence}")


if __name__ == "__main__":
    main()
