"""Scores the events and windows of single articles against hand-made gold (*.gold.json).

found      main gold events that some event on our timeline shares a trigger with
supported  our events on the timeline that share a trigger with a gold event, main or not
dated      main gold events found with just the gold's window
sound      of those found: windows that leave out no day that the gold allows
true       of those found with a known real day: windows that have it in them
false      our events on the timeline whose every trigger the gold lists as no event
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from timeline.build import annotate
from timeline.calendar import iso_day, parse_day
from timeline.intake import read_text
from timeline.model import Event

Days = tuple[str | None, str | None]


def ours(record: Mapping[str, Any]) -> tuple[Event, ...]:
    """Our timeline's events of one gold article's text."""
    published = None if record.get("undated") else parse_day(record["published"])
    article = read_text(record["text"], name=record["id"], published=published)
    return tuple(event for event in next(iter(annotate([article]))).events if event.on_timeline)


def days(event: Event) -> Days:
    """First and last day of an event of ours, None where open."""
    when = event.when
    if when is None:
        return None, None
    first, last = when.first_day, when.last_day
    return None if first is None else iso_day(first), None if last is None else iso_day(last)


def shares(gold: Mapping[str, Any], event: Event) -> int:
    """How many of the gold event's triggers our event has."""
    return sum(
        any(m.start < trigger["end"] and trigger["start"] < m.end for m in event.mentions)
        for trigger in gold["mentions"]
    )


def match(golds: Sequence[Mapping[str, Any]], events: Sequence[Event]) -> dict[int, int]:
    """Gold events to ours, one to one: main ones first, most shared triggers first, equal windows first."""
    order = sorted(
        (not gold["main"], -hits, days(event) != (gold["earliest"], gold["latest"]), i, j)
        for i, gold in enumerate(golds)
        for j, event in enumerate(events)
        if (hits := shares(gold, event))
    )
    taken: dict[int, int] = {}
    for *_, i, j in order:
        if i not in taken and j not in taken.values():
            taken[i] = j
    return taken


def covers(outer: Days, inner: Days) -> bool:
    """Whether the outer window has every day of the inner one."""
    low = outer[0] is None or (inner[0] is not None and outer[0] <= inner[0][:10])
    high = outer[1] is None or (inner[1] is not None and inner[1][:10] <= outer[1])
    return low and high


def score_article(record: Mapping[str, Any], *, errors: bool) -> dict[str, int]:
    """Counts for one article."""
    events = ours(record)
    golds = record["events"]
    taken = match(golds, events)
    counts = dict.fromkeys(
        ("main", "found", "dated", "sound", "known", "true", "listed", "supported", "false"), 0
    )
    for i, gold in enumerate(golds):
        if not gold["main"]:
            continue
        counts["main"] += 1
        if i not in taken:
            _say(errors, "missed", record, gold["label"], None, None)
            continue
        want: Days = gold["earliest"], gold["latest"]
        got = days(events[taken[i]])
        counts["found"] += 1
        counts["dated"] += got == want
        counts["sound"] += covers(got, want)
        if happened := gold.get("happened"):
            counts["known"] += 1
            counts["true"] += covers(got, (happened, happened))
        if got != want:
            _say(errors, "window" if covers(got, want) else "UNSOUND", record, gold["label"], want, got)
    for event in events:
        supported = any(shares(gold, event) for gold in golds)
        counts["listed"] += 1
        counts["supported"] += supported
        counts["false"] += not supported and _none(record, event)
        if not supported:
            _say(errors, "extra", record, event.label, None, days(event))
    return counts


def _none(record: Mapping[str, Any], event: Event) -> bool:
    """Whether each of the event's triggers is a word that the gold lists as no event."""
    words = record.get("not_events", [])
    return all(any(m.start < w["end"] and w["start"] < m.end for w in words) for m in event.mentions)


def _say(
    on: bool, kind: str, record: Mapping[str, Any], label: str, want: Days | None, got: Days | None
) -> None:
    if on:
        print(f"{kind:8} {record['id']:34.34} {label:60.60} gold {want}  ours {got}")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    total: dict[str, int] = {}
    for path in sorted(args.folder.glob("*.gold.json")):
        counts = score_article(json.loads(path.read_text(encoding="utf-8")), errors=args.errors)
        total = {key: total.get(key, 0) + value for key, value in counts.items()}
    rates = {
        "found": ("found", "main"),
        "supported": ("supported", "listed"),
        "dated": ("dated", "main"),
        "sound": ("sound", "found"),
        "true": ("true", "known"),
    }
    shown = {name: round(total[a] / total[b], 3) if total[b] else None for name, (a, b) in rates.items()}
    print(json.dumps({"main": total["main"], "listed": total["listed"], **shown, "false": total["false"]}))


if __name__ == "__main__":
    main()
