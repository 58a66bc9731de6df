"""What a story of many articles costs, stage by stage, and how that grows: 100, 1,000, 10,000 articles.

    python benchmarks/growth.py [SIZES] [--jobs N] [--words N] [--folder WHERE_TO_WORK]

The articles are made from the bundled samples (`varied.py`), go into a story file, and come out as a timeline that
is told by its twenty most important days. Each size runs in a process of its own. Stages are in seconds of this
process's own, reading and annotating in seconds on the clock, because other processes share that work; memory is the
most that this process held.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from varied import write

_OWN = "the rest: reading the story, edits, relations, what is written"
_PARTS = {  # what `build` calls, and what the stage is called
    "merge.compare": "merge: compare",
    "order.decide": "solve: decide",
    "order.explain": "solve: explain",
    "choose": "choose",
    "merge.copies": "merge: copies",
    "telling.tell": "tell",
}


def main() -> None:
    """Print a table for each size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000, 10000])
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--words", type=int, default=0, help="words that each article has at least")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--here", action="store_true", help="one size, in this process")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = given.folder or Path(made)
        for size in given.sizes:
            texts = folder / f"{size}.jsonl"
            if given.here:
                measure(size, given.jobs, texts)
            else:
                if not texts.exists():
                    write(texts, size, words=given.words)
                again = [sys.executable, __file__, str(size), "--jobs", str(given.jobs)]
                subprocess.run([*again, "--folder", str(folder), "--here"], check=True)


def measure(size: int, jobs: int, texts: Path) -> None:
    """Take so many articles in, bring them together, and print what each stage cost."""
    from timeline import build, intake
    from timeline.store import open_story
    from timeline.telling import Wish
    from timeline.workers import processes

    articles = intake.read([str(texts)]).articles
    print(f"\n{size} articles, {sum(len(a.text.split()) for a in articles)} words, {jobs} jobs", flush=True)
    with open_story(str(texts.with_suffix(".db")), create=True) as story, processes(jobs) as spread:
        start = time.perf_counter()
        new = sum(not added.known for added in story.add(articles))
        taken = time.perf_counter()
        again = sum(1 for _ in story.catch_up(spread=spread))
        done = time.perf_counter()
        _row(f"read, dated and written down ({new} new)", taken - start, size)
        _row(f"settled and annotated ({again} of them)", done - taken, size)
        print(f"  {_memory():6.0f} MB at most so far", flush=True)
        clock = Clock()
        clock.watch(build)
        start = time.process_time()
        told = story.timeline(Wish(days=20))
        whole = time.process_time() - start
        for part, seconds in clock.spent.items():
            _row(part, seconds, size)
        _row(_OWN, whole - sum(clock.spent.values()), size)
        _row("brought together", whole, size)
        print(f"  {_memory():6.0f} MB at most; {len(told.events)} events", flush=True)


class Clock:
    """Seconds of this process's own that the parts of bringing together take."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()

    def watch(self, build: Any) -> None:
        """Put a clock round each part that `build` calls."""
        from timeline.merge import Compared

        for path, name in _PARTS.items():
            holder, _, function = path.rpartition(".")
            owner = getattr(build, holder) if holder else build
            setattr(owner, function, self._timed(getattr(owner, function), name))
        Compared.merged = self._timed(Compared.merged, "merge: join")  # type: ignore[method-assign]

    def _timed(self, work: Callable[..., Any], name: str) -> Callable[..., Any]:
        @wraps(work)
        def timed(*args: Any, **kwargs: Any) -> Any:
            start = time.process_time()
            try:
                return work(*args, **kwargs)
            finally:
                self.spent[name] += time.process_time() - start

        return timed


def _row(name: str, seconds: float, size: int) -> None:
    print(f"  {seconds:8.2f} s {1000 * seconds / size:8.2f} ms an article  {name}", flush=True)


def _memory() -> float:
    """The most that this process held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
