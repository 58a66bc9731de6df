"""Scores time expressions against TimeML or *.gold.json, with the measures of TempEval-3 task A.

strict: same span. relaxed: spans share a character, matched one to one, the largest overlap first. type and
value: share of the relaxed matches that agree, times relaxed F1. The document's own date does not count.
"""

import argparse
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline import timex
from timeline.calendar import parse_day

_OWN_DATE = {"CREATION_TIME", "PUBLICATION_TIME"}


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression, of the gold or of ours."""

    start: int
    end: int
    type: str | None
    value: str | None

    def shared(self, other: "Expression") -> int:
        """How many characters both cover."""
        return min(self.end, other.end) - max(self.start, other.start)


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its gold."""

    name: str
    text: str
    published: str | None
    gold: tuple[Expression, ...]


def read(folder: Path) -> Iterator[Document]:
    """The gold documents of a folder, sorted by name."""
    for path in sorted(folder.glob("*.tml")):
        yield _read_timeml(path)
    for path in sorted(folder.glob("*.gold.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        gold = tuple(Expression(t["start"], t["end"], t["type"], t["value"]) for t in record["timexes"])
        yield Document(
            record["id"], record["text"], None if record.get("undated") else record["published"], gold
        )


def _read_timeml(path: Path) -> Document:
    root = ET.fromstring(path.read_bytes())
    dates = [t.get("value") for t in root.iter("TIMEX3") if t.get("functionInDocument") in _OWN_DATE]
    pieces: list[str] = []
    gold: list[Expression] = []
    _collect(next(root.iter("TEXT")), pieces, gold)
    text = "".join(pieces)
    trimmed = tuple(_trim(expression, text) for expression in gold)
    return Document(path.stem, text, (dates[0] or "")[:10] or None if dates else None, trimmed)


def _collect(element: ET.Element, pieces: list[str], gold: list[Expression]) -> None:
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _collect(child, pieces, gold)
        pieces.append(child.tail or "")
    end = sum(map(len, pieces))
    if element.tag == "TIMEX3" and end > start and element.get("functionInDocument") not in _OWN_DATE:
        gold.append(Expression(start, end, element.get("type"), element.get("value")))


def _trim(expression: Expression, text: str) -> Expression:
    words = text[expression.start : expression.end]
    start = expression.start + len(words) - len(words.lstrip())
    return Expression(start, start + len(words.strip()), expression.type, expression.value)


def pairs(gold: Sequence[Expression], ours: Sequence[Expression]) -> list[tuple[int, int]]:
    """Which of ours answers which of the gold, one to one: same spans first, then the largest overlap."""
    overlaps = sorted(
        ((g.start, g.end) != (o.start, o.end), -g.shared(o), g.start, o.start, i, j)
        for i, g in enumerate(gold)
        for j, o in enumerate(ours)
        if g.shared(o) > 0
    )
    answered: dict[int, int] = {}
    for *_, i, j in overlaps:
        if i not in answered and j not in answered.values():
            answered[i] = j
    return sorted(answered.items())


def tagged(document: Document) -> tuple[Expression, ...]:
    """What the program finds in the document, given its publication day."""
    day = parse_day(document.published) if document.published else None
    found = timex.resolve(timex.tag(document.text, ages=False), document.text, published=day)
    return tuple(Expression(t.start, t.end, str(t.type), t.value) for t in found)


def score(documents: Sequence[Document], *, errors: bool) -> dict[str, float]:
    """The measures over all documents, in percent."""
    hits = dict.fromkeys(("gold", "ours", "strict", "relaxed", "type", "value"), 0)
    for document in documents:
        ours = tagged(document)
        hits["gold"] += len(document.gold)
        hits["ours"] += len(ours)
        matched = pairs(document.gold, ours)
        for i, j in matched:
            g, o = document.gold[i], ours[j]
            right = {"strict": (g.start, g.end) == (o.start, o.end), "type": g.type == o.type}
            right |= {"relaxed": True, "value": g.value == o.value}
            for measure, ok in right.items():
                hits[measure] += ok
            if errors and not all(right.values()):
                _show(document, g, o)
        if errors:
            for i in sorted(set(range(len(document.gold))) - {i for i, _ in matched}):
                _show(document, document.gold[i], None)
            for j in sorted(set(range(len(ours))) - {j for _, j in matched}):
                _show(document, None, ours[j])
    both = hits["gold"] + hits["ours"]
    f1 = {m: round(200 * hits[m] / both, 2) if both else 0.0 for m in ("strict", "relaxed", "type", "value")}
    return {"documents": len(documents), "gold": hits["gold"], "ours": hits["ours"], **f1}


def _show(document: Document, gold: Expression | None, ours: Expression | None) -> None:
    def cite(e: Expression | None) -> str:
        return f"{document.text[e.start : e.end]!r} {e.type} {e.value}" if e else "-"

    print(f"{document.name:28} gold {cite(gold):48} ours {cite(ours)}")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    print(json.dumps(score(list(read(args.folder)), errors=args.errors)))


if __name__ == "__main__":
    main()
