"""Scores who, to whom, where, the labels and the choice of single articles against hand-made gold (*.gold.json).

actors, recipients  precision and recall of names, on the main gold events that our timeline has
place               share of the gold's places that ours means as well; `extra` are places where the gold has none
label               share of the gold label's words that ours has, or a form of them
choice              precision and recall of main gold events among the key entries (five to fifteen an article)

Two names are one where the gazetteer says so (for countries, their capitals and bodies: one country), or where they
share the last word of a name, or most of their words.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from timeline.build import annotate
from timeline.calendar import parse_day
from timeline.gazetteer import canonical_country, country_of_capital, find_actor, find_place
from timeline.intake import read_text
from timeline.model import Event

_WORD = re.compile(r"[a-z0-9]+")
_EMPTY = frozenset("the a an of in on at to for and by from with as is his her its their near s".split())
_STEM = 4
_HALF = 0.5


def ours(record: Mapping[str, Any]) -> tuple[Event, ...]:
    """All our events of one gold article's text."""
    published = None if record.get("undated") else parse_day(record["published"])
    article = read_text(record["text"], name=record["id"], published=published)
    return next(iter(annotate([article]))).events


def words(phrase: str) -> list[str]:
    """The words of a name or label that carry meaning, in lower case."""
    return [w for w in _WORD.findall(phrase.lower().replace("'s", "")) if w not in _EMPTY]


def country(name: str) -> str | None:
    """The country that a name is or speaks for; None for others."""
    actor = find_actor(name)
    return (actor.country or None) if actor else canonical_country(name) or country_of_capital(name)


def one_name(gold: str, our: str) -> bool:
    """Whether two names mean one party."""
    if gold.lower() == our.lower() or (country(gold) is not None and country(gold) == country(our)):
        return True
    first, second = words(gold), words(our)
    if not first or not second:
        return False
    both = len(set(first) & set(second))
    return first[-1] == second[-1] or both / min(len(set(first)), len(set(second))) > _HALF


def one_place(gold: str, our: str) -> bool:
    """Whether two places are one, or one lies in the other by its name."""
    if set(words(gold)) & set(words(our)):
        return True
    first, second = find_place(gold), find_place(our)
    return first is not None and second is not None and first.name == second.name


def shares(gold: Mapping[str, Any], event: Event) -> int:
    """How many of the gold event's triggers our event has."""
    return sum(
        any(m.start < trigger["end"] and trigger["start"] < m.end for m in event.mentions)
        for trigger in gold["mentions"]
    )


def pairs(golds: Sequence[Mapping[str, Any]], events: Sequence[Event]) -> dict[int, int]:
    """Gold events to ours, one to one: main ones first, those with most shared triggers first."""
    order = sorted(
        (not gold["main"], not event.on_timeline, -hits, i, j)
        for i, gold in enumerate(golds)
        for j, event in enumerate(events)
        if (hits := shares(gold, event))
    )
    taken: dict[int, int] = {}
    for *_, i, j in order:
        if i not in taken and j not in taken.values():
            taken[i] = j
    return taken


def count_names(
    counts: Counter[str], role: str, gold: Iterable[str], our: Iterable[str]
) -> tuple[list[str], list[str]]:
    """Adds to the counts of a role; returns the gold names missed and our names beside the gold."""
    wanted, given = list(gold), list(our)
    missed = [name for name in wanted if not any(one_name(name, other) for other in given)]
    beside = [name for name in given if not any(one_name(other, name) for other in wanted)]
    counts[f"{role}_gold"] += len(wanted)
    counts[f"{role}_found"] += len(wanted) - len(missed)
    counts[f"{role}_ours"] += len(given)
    counts[f"{role}_right"] += len(given) - len(beside)
    return missed, beside


def label_share(gold: str, our: str) -> float:
    """The share of the gold label's words that our label has by its first letters."""
    wanted = {w[:_STEM] for w in words(gold)}
    return len(wanted & {w[:_STEM] for w in words(our)}) / len(wanted) if wanted else 1.0


def score_article(record: Mapping[str, Any], counts: Counter[str], *, errors: bool) -> None:
    """Adds one article's counts."""
    events = ours(record)
    golds = record["events"]
    for i, j in sorted(pairs(golds, events).items()):
        gold, event = golds[i], events[j]
        if not gold["main"] or not event.on_timeline:
            continue
        counts["matched"] += 1
        counts["label"] += round(1000 * label_share(gold["label"], event.label))
        said = [f"{gold['label']!r} as {event.label!r}"]
        if any(other["actors"] or other["recipients"] for other in golds):
            for role in ("actors", "recipients"):
                names = getattr(event, role)
                missed, beside = count_names(counts, role, gold[role], names)
                if missed or beside:
                    said.append(f"{role}: gold {gold[role]} ours {list(names)}")
            said += _place(counts, gold["place"], event.place)
        if errors:
            print(f"{record['id'][:24]:24} " + "\n      ".join(said))
    _choice(golds, events, counts)


def _place(counts: Counter[str], gold: str | None, our: str | None) -> list[str]:
    counts["place_gold"] += gold is not None
    counts["place_found"] += bool(gold and our and one_place(gold, our))
    counts["place_wrong"] += bool(gold and our and not one_place(gold, our))
    counts["place_extra"] += bool(our and not gold)
    same = gold == our or bool(gold and our and one_place(gold, our))
    return [] if same else [f"place: gold {gold!r} ours {our!r}"]


def _choice(golds: Sequence[Mapping[str, Any]], events: Sequence[Event], counts: Counter[str]) -> None:
    top = [event for event in events if event.key]
    mains = [gold for gold in golds if gold["main"]]
    counts["choice_ours"] += len(top)
    counts["choice_right"] += sum(any(shares(gold, event) for gold in mains) for event in top)
    counts["choice_gold"] += min(len(top), len(mains))
    counts["choice_found"] += min(len(top), sum(any(shares(gold, e) for e in top) for gold in mains))


def rates(counts: Counter[str]) -> dict[str, Any]:
    """The figures as shares of one."""

    def share(part: str, whole: str) -> float | None:
        return round(counts[part] / counts[whole], 3) if counts[whole] else None

    shown: dict[str, Any] = {"matched": counts["matched"]}
    for role in ("actors", "recipients", "choice"):
        shown[role] = {
            "precision": share(f"{role}_right", f"{role}_ours"),
            "recall": share(f"{role}_found", f"{role}_gold"),
        }
    shown["place"] = {
        "found": share("place_found", "place_gold"),
        "wrong": counts["place_wrong"],
        "extra": counts["place_extra"],
    }
    shown["label"] = round(counts["label"] / 1000 / max(1, counts["matched"]), 3)
    return shown


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="list each event with what differs")
    args = parser.parse_args()
    counts: Counter[str] = Counter()
    for path in sorted(args.folder.glob("*.gold.json")):
        score_article(json.loads(path.read_text(encoding="utf-8")), counts, errors=args.errors)
    print(json.dumps(rates(counts)))


if __name__ == "__main__":
    main()
