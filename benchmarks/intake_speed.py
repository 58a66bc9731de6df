"""How many articles a second are read, tagged and dated on one core, before any is parsed: text files and JSON lines.

    python benchmarks/intake_speed.py [--articles 2000] [--sentences 18] [--seed 1] [--profile]

The articles are made here, of sentences with random days, counts and names, each with a headline and a dateline
without a year; no two are the same. The caches are warmed by others of the same kind, so that the figure is that of
a long run. Time is the processor's.
"""

import argparse
import cProfile
import json
import os
import pstats
import random
import resource
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from timex_speed import DAYS, MONTHS, PEOPLE, PLACES, sentence

from timeline.inspection import inspect
from timeline.intake import read_iter


def article(dice: random.Random, sentences: int) -> str:
    """A story of so many sentences under a headline and a dateline."""
    place, month = dice.choice(PLACES), dice.choice(MONTHS)
    head = f"{dice.choice(PEOPLE)} calls for talks in {place}"
    dateline = f"{place.upper()}, {month[:3]} {dice.randint(1, 28)} (Isles Wire) - "
    body = [sentence(dice) for _ in range(sentences)]
    paragraphs = [" ".join(body[at : at + 2]) for at in range(0, len(body), 2)]
    return f"{head}\n\n{dateline}On {dice.choice(DAYS)} talks began. " + "\n\n".join(paragraphs)


def write(folder: Path, texts: list[str]) -> dict[str, Path]:
    """The same articles as a folder of text files and as one file of JSON lines."""
    plain = folder / "plain"
    plain.mkdir()
    for number, text in enumerate(texts):
        (plain / f"{number:06}.txt").write_text(text, encoding="utf-8")
    lines = folder / "all.jsonl"
    lines.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    return {"plain text": plain, "JSON lines": lines}


def seconds(steps: Iterable[object]) -> float:
    """How long all steps take, of the processor: what else runs does not count."""
    began = time.process_time()
    for _ in steps:
        pass
    return time.process_time() - began


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--sentences", type=int, default=18)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--profile", action="store_true", help="show where the time goes instead")
    args = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    dice = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as name:
        for part in ("warm", "timed"):
            (Path(name) / part).mkdir()
        count = args.articles
        warm = write(Path(name, "warm"), [article(dice, args.sentences) for _ in range(count // 10 + 1)])
        texts = [article(dice, args.sentences) for _ in range(count)]
        timed = write(Path(name, "timed"), texts)
        seconds(inspect(read_iter([str(path) for path in warm.values()])))
        if args.profile:
            with cProfile.Profile() as profile:
                seconds(inspect(read_iter([str(timed["plain text"])])))
            pstats.Stats(profile).sort_stats("tottime").print_stats(40)
            return
        figures: dict[str, object] = {"articles": count, "words": sum(len(t.split()) for t in texts) // count}
        for form, path in timed.items():
            figures[f"{form}: read"] = round(count / seconds(read_iter([str(path)])))
            figures[f"{form}: read, tagged, dated"] = round(count / seconds(inspect(read_iter([str(path)]))))
    figures["largest memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
