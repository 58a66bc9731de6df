"""Scores which days of a long story matter, against newspapers' own timelines of it.

FOLDER has a folder a topic: articles.json [{uid, dct, text}] and one or more *.timeline.json [{date, text}], as
Timeline17 has been brought into. The heaviest events that lie on one single day give the days, as many as the
newspaper's timeline has, within its first and last day; date_f1 is the share of its days that are among them.

baseline   the days on which most of the articles were published
seconds    on the clock: annotate (tags, parse, order) in `--jobs` processes, together (merge, solve, tell) in one
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from timeline.build import annotate_story, bring_together
from timeline.calendar import iso_day, parse_day
from timeline.intake import read_text
from timeline.model import Article, Timeline
from timeline.telling.days import single_day
from timeline.workers import processes

# Texts of the collection come as tokens with blanks between them.
_BEFORE = re.compile(r" (?=[,.;:!?%)\]]|n't\b|'(?:s|re|ve|ll|d|m)?\b|'')")
_BEHIND = re.compile(r"(?<=[(\[$#]) ")


def prose(tokens: str) -> str:
    """The text as it was printed, as far as that can be told."""
    plain = tokens.replace("`` ", '"').replace("-LRB-", "(").replace("-RRB-", ")")
    return _BEHIND.sub("", _BEFORE.sub("", plain)).replace("''", '"').strip()


def articles(folder: Path) -> list[Article]:
    """The topic's articles that hold any text, each with its day of publication."""
    records = json.loads((folder / "articles.json").read_text(encoding="utf-8"))
    return [
        read_text(prose(one["text"]), name=one["uid"], published=parse_day(one["dct"]))
        for one in records
        if one["text"].strip()
    ]


def by_weight(timeline: Timeline) -> Iterator[str]:
    """The days of the events on one single day, those of the heaviest first."""
    for event in sorted(timeline.events, key=lambda event: (-event.weight, event.id)):
        day = single_day(event)
        if day is not None:
            yield iso_day(day)


def first_in(days: Iterator[str] | Sequence[str], gold: Sequence[str]) -> list[str]:
    """As many different days as the gold has, of those between its first and its last."""
    inside = dict.fromkeys(day for day in days if gold[0] <= day <= gold[-1])
    return list(inside)[: len(gold)]


def date_f1(chosen: Sequence[str], gold: Sequence[str]) -> float:
    """Harmonic mean of precision and recall of the days."""
    return 2 * len(set(chosen) & set(gold)) / (len(chosen) + len(gold)) if chosen else 0.0


def measure(folder: Path, *, shown: int, jobs: int) -> dict[str, Any]:
    """One topic's row; `shown` days of it are printed with what leads each."""
    read = articles(folder)
    began = time.perf_counter()
    with processes(jobs) as spread:
        annotations = tuple(annotate_story(read, spread=spread))
    halfway = time.perf_counter()
    timeline = bring_together(annotations)
    done = time.perf_counter()
    published = Counter(iso_day(one.published.day) for one in timeline.articles if one.published)
    usual = [day for day, _ in sorted(published.items(), key=lambda item: (-item[1], item[0]))]
    golds = [
        sorted({entry["date"] for entry in json.loads(path.read_text(encoding="utf-8"))})
        for path in sorted(folder.glob("*.timeline.json"))
    ]
    labels = {event.id: event.label for event in timeline.events}
    for day in sorted(timeline.days[:shown], key=lambda day: day.day):
        print(f"  {iso_day(day.day)}  {labels[day.events[0]]}")
    return {
        "topic": folder.name,
        "articles": len(read),
        "words": sum(len(one.text.split()) for one in read),
        "days": [len(gold) for gold in golds],
        "date_f1": mean([date_f1(first_in(by_weight(timeline), gold), gold) for gold in golds]),
        "baseline": mean([date_f1(first_in(usual, gold), gold) for gold in golds]),
        "seconds": {"annotate": round(halfway - began, 1), "together": round(done - halfway, 1)},
    }


def mean(values: Sequence[float]) -> float:
    """The mean, to three places."""
    return round(sum(values) / len(values), 3)


def main() -> None:
    """Print a row a topic, and the means over topics."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="print the N days that mattered most"
    )
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes that annotate")
    asked = parser.parse_args()
    topics = sorted(path.parent for path in asked.folder.glob("*/articles.json"))
    rows = []
    for folder in topics:
        rows.append(measure(folder, shown=asked.show, jobs=asked.jobs))
        print(json.dumps(rows[-1]), flush=True)
    print(json.dumps({name: mean([row[name] for row in rows]) for name in ("date_f1", "baseline")}))


if __name__ == "__main__":
    main()
