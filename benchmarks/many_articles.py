"""Times merging alone on stories of many articles, made from the bundled samples by varying days, names and numbers.

Each article is one of the samples as it was annotated once, moved by some days and set in another story: every
story has its own places, persons and numbers, so that its articles meet each other and not those of others.
"""

import argparse
import random
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from timeline import intake
from timeline.build import annotate
from timeline.calendar import DAY
from timeline.merge import compare
from timeline.model import Annotation, Article, Event
from timeline.resources import data_path
from timeline.when import When

_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_OF_A_STORY = 20  # articles
_DAYS = 3000


def many(annotations: Sequence[Annotation], size: int) -> Iterator[tuple[Article, tuple[Event, ...]]]:
    """So many articles with their events; the same each time."""
    for number in range(size):
        chance = random.Random(f"story {number // _OF_A_STORY}")
        original = annotations[number % len(annotations)]
        spelling = {}
        for name in sorted(set(_NAME.findall(original.article.text))):
            letters = random.Random(f"{name} {number // _OF_A_STORY}")
            spelling[name] = "".join(
                [letters.choice("BDGKLMNPRSTVZ"), *letters.choices("aeioulnrst", k=len(name) - 1)]
            )
        yield _told_anew(original, f"{number:06}", spelling, days=chance.randrange(_DAYS))


def _told_anew(
    original: Annotation, name: str, spelling: dict[str, str], *, days: int
) -> tuple[Article, tuple[Event, ...]]:
    def spell(text: str) -> str:
        return _NAME.sub(lambda found: spelling.get(found[0], found[0]), text)

    text = spell(original.article.text)
    published = original.article.published
    article = replace(
        original.article,
        id=name,
        text=text,
        published=published and replace(published, day=published.day + days),
    )
    return article, tuple(_moved(event, name, spell, days) for event in original.events)


def _moved(record: Any, name: str, spell: Any, days: int) -> Any:
    """The record with its names, days and ids changed, all through."""
    if isinstance(record, When):
        return _later(record, days)
    if isinstance(record, tuple):
        return tuple(_moved(item, name, spell, days) for item in record)
    if is_dataclass(record) and not isinstance(record, type):
        changed = {}
        for field in fields(record):
            value = getattr(record, field.name)
            if field.name == "id" and type(record).__name__ in ("Event", "Mention"):
                changed[field.name] = f"{value}-{name}"
            elif field.name == "article":
                changed[field.name] = name
            elif field.name == "parts":
                changed[field.name] = tuple(f"{part}-{name}" for part in value)
            elif field.name in ("reasons", "location", "sentence", "clause", "span"):
                continue
            else:
                changed[field.name] = _moved(value, name, spell, days)
        return replace(record, **changed)
    return spell(record) if type(record) is str else record


def _later(when: When, days: int) -> When:
    def move(span: Any) -> Any:
        return replace(
            span,
            earliest=None if span.earliest is None else span.earliest + days * DAY,
            latest=None if span.latest is None else span.latest + days * DAY,
        )

    return replace(when, start=move(when.start), end=move(when.end))


def main() -> None:
    """Print seconds, events and pairs for each size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000, 10000])
    sizes = parser.parse_args().sizes
    annotations = list(annotate(intake.read([str(data_path("samples"))]).articles))
    for size in sizes:
        told = list(many(annotations, size))
        start = time.process_time()
        compared = compare(told)
        middle = time.process_time()
        merged = compared.merged()
        end = time.process_time()
        print(
            f"{size} articles, {len(compared.events)} events, {len(compared.odds)} pairs compared:"
            f" {middle - start:.1f} s to compare, {end - middle:.1f} s to join, {len(merged.events)} events",
            flush=True,
        )


if __name__ == "__main__":
    main()
