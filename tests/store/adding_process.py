"""A program that adds articles to stories, a child process a story, so that the tests can kill it while it writes.

It writes with the code that `timeline add` writes with. What is found in an article is not looked for: each is told
to hold what another did, so that nearly all of the time goes into writing.

Reads lines `ADDRESS MODEL COUNT` and says the child's number, then a line for each article that is safe on the disk.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline import build
from timeline.intake import read_text
from timeline.model import Annotation, Article
from timeline.store import open_story


def articles(count: int) -> Iterator[Article]:
    for number in range(count):
        text = f"LONDON, May 1, 1982 (Isles Wire) - Patrol {number} landed on the island on Saturday and took a hill."
        yield read_text(text, name=f"patrol-{number}.txt")


def add(address: str, model: str, count: int) -> None:
    with open_story(model) as other:
        known = other.annotations()[0]

    def told(work: object, settled: Iterable[Article]) -> Iterator[Annotation]:
        """In place of whoever would do the work."""
        return (replace(known, article=article) for article in settled)

    with open_story(address, create=True) as story:
        for added in story.add(articles(count)):
            say(f"{'known' if added.known else 'added'} {added.article.id}")
        for article in story.catch_up(spread=told):  # type: ignore[arg-type]
            say(f"found {article.id}")


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def main() -> None:
    for article in articles(1):
        build.date_alone(article)  # what every child would have to load
    for line in sys.stdin:
        address, model, count = line.split()
        child = os.fork()
        if not child:
            add(address, model, int(count))
            os._exit(0)
        say(f"child {child}")
        os.waitpid(child, 0)
        say("over")


if __name__ == "__main__":
    main()
