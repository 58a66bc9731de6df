"""Times the whole way on the bundled samples, on one core, after start-up: articles and words a second."""

import argparse
import json
import os
import time
from collections.abc import Callable

from timeline import intake, timex
from timeline.build import annotate, bring_together
from timeline.resources import data_path


def seconds(work: Callable[[], object], times: int) -> float:
    """The median of some runs, after one that does not count."""
    work()
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return sorted(taken)[len(taken) // 2]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    articles = intake.read([str(data_path("samples"))]).articles
    words = sum(len(article.text.split()) for article in articles)
    annotations = tuple(annotate(articles))
    tagging = seconds(lambda: [timex.tag(article.text) for article in articles], runs)
    whole = seconds(lambda: tuple(annotate(articles)), runs)
    together = seconds(lambda: bring_together(annotations), runs)
    figures = {
        "articles": len(articles),
        "words": words,
        "tagging_words_per_s": round(words / tagging),
        "annotate_articles_per_s": round(len(articles) / whole, 1),
        "annotate_words_per_s": round(words / whole),
        "bring_together_s": round(together, 3),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
