"""Whoever kills a program that adds to a story loses at most the article in hand. KILLS=200 kills more often."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

import pytest
from store_articles import articles

from timeline.store import open_story

KILLS = int(os.environ.get("KILLS", "10"))
MORE = 3  # articles that each turn has more than the one before


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A story with one article, whose events the others are told to have."""
    path = str(tmp_path_factory.mktemp("model") / "model.db")
    with open_story(path, create=True) as story:
        assert len(list(story.add(articles("landing.txt")))) == len(list(story.catch_up()))
    return path


class Writer:
    """The program that adds; `killed_after` lets it write some articles, and a moment more."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def killed_after(self, lines: int, seconds: float, *order: object) -> list[str]:
        """Have it add, kill it when it has said so much, and return all that it said."""
        assert self._process.stdin is not None
        self._process.stdin.write(" ".join(map(str, order)) + "\n")
        self._process.stdin.flush()
        child = int(self._line().split()[1])
        said = list(islice(iter(self._line, "over"), lines))
        if len(said) < lines:  # it was done before
            return said
        time.sleep(seconds)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        return said + list(iter(self._line, "over"))

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the program that adds has died"
        return line.strip()


@pytest.fixture
def writer() -> Iterator[Writer]:
    program = [sys.executable, str(Path(__file__).with_name("adding_process.py"))]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Writer(process)
        process.kill()


def test_a_kill_loses_at_most_the_article_in_hand(new_story: str, model: str, writer: Writer) -> None:
    safe: set[str] = set()
    found: set[str] = set()
    for turn in range(1, KILLS + 1):
        count = MORE * turn
        begun = len(safe) + random.randrange(
            2 * MORE + 1
        )  # what is known is said before anything new is written
        heard = writer.killed_after(begun, random.uniform(0, 0.03), new_story, model, count)
        said = [line.split() for line in heard]
        safe |= {name for what, name in said if what == "added"}
        found |= {name for what, name in said if what == "found"}
        with open_story(new_story, create=True) as story:
            assert story.fault() is None
            kept = [article.id for article in story.articles()]
            known = [annotation.article.id for annotation in story.annotations()]
        assert kept == [f"patrol-{number}" for number in range(len(kept))]
        assert known == kept[: len(known)]
        assert safe <= set(kept)
        assert found <= set(known)
        assert len(kept) <= len(safe) + 1
        assert len(known) <= len(found) + 1
        safe, found = set(kept), set(known)
    writer.killed_after(sys.maxsize, 0, new_story, model, MORE * KILLS)  # nobody kills it this time
    with open_story(new_story) as story:
        assert len(story.annotations()) == story.size() == MORE * KILLS
    print(f"{KILLS} kills left {len(kept)} articles, the events of {len(known)} found")  # noqa: T201
