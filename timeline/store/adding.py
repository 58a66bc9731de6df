"""Adds articles to a story, each in a transaction of its own. Knows no table: `rows.py` does.

First each article is written as it was read and dated alone, then its events are looked for, with the day that the
story's articles settle among them. Whatever breaks off leaves a story that the next call goes on with.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from timeline import build, edits
from timeline.intake import Names
from timeline.model import Article, EditKind
from timeline.store import rows
from timeline.store.connections import Connections
from timeline.store.ledger import read_ledger
from timeline.workers import Spread, here


@dataclass(frozen=True, slots=True)
class Added:
    """An article that was given: under the id that it has in the story; `known` where it was there already."""

    article: Article
    known: bool


def register(story: Connections, articles: Iterable[Article]) -> Iterator[Added]:
    """Write each article that the story does not have yet, and yield it once it is on the disk."""
    given = _Given()
    with story.reading() as connection:
        given.update(connection)
    for article in map(rows.storable, articles):
        content = rows.content_hash(article)
        known = given.ids.get(content)
        if known is None:
            yield _registered(story, given, article, content)
        else:
            yield Added(replace(article, id=known), known=True)


def _registered(story: Connections, given: "_Given", article: Article, content: str) -> Added:
    dated = build.date_alone(article)
    with story.writing() as connection:
        given.update(connection)
        if content in given.ids:  # somebody else was quicker
            return Added(replace(article, id=given.ids[content]), known=True)
        read, dated = given.named(article, dated, content)
        rows.put_article(connection, read, dated, content)
    return Added(dated, known=False)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An article whose events are to be looked for: its place, and as the story's articles settled its day."""

    position: int
    article: Article
    settled: str


def waiting(story: Connections) -> tuple[Waiting, ...]:
    """The articles whose events are not known yet, and those whose day the others now tell otherwise."""
    with story.reading() as connection:
        kept = rows.dated_articles(connection)
        done = rows.settled_hashes(connection)
        kept = _as_edited(connection, kept)
    settled = build.settle([one.article for one in kept])
    found = (
        Waiting(one.position, article, rows.settled_hash(article))
        for one, article in zip(kept, settled, strict=True)
    )
    return tuple(one for one in found if done.get(one.position) != one.settled)


def _as_edited(connection: Connection, kept: Sequence[rows.Kept]) -> tuple[rows.Kept, ...]:
    """The articles, those dated anew of which a user gave the day."""
    given = [edit for edit in edits.standing(read_ledger(connection)) if edit.kind is EditKind.PUBLISHED]
    hashes = {words.article for edit in given for words in edit.words}
    read = rows.articles_as_read(connection, hashes) if hashes else {}
    dated = {
        place: replace(build.date_alone(edits.with_day(article, given)), stated=article.stated)
        for place, article in read.items()
    }
    return tuple(replace(one, article=dated.get(one.position, one.article)) for one in kept)


def catch_up(story: Connections, spread: Spread = here) -> Iterator[Article]:
    """Look for the events of all that wait; yield each article once what was found in it is on the disk."""
    queue = waiting(story)
    found = build.annotate_settled((one.article for one in queue), spread=spread)
    for one, annotation in zip(queue, found, strict=True):
        with story.writing() as connection:
            rows.put_annotation(connection, one.position, one.settled, annotation)
        yield annotation.article


class _Given:
    """The contents that the story has, and the ids that are given away in it."""

    def __init__(self) -> None:
        self.ids: dict[str, str] = {}
        self._names = Names()

    def update(self, connection: Connection) -> None:
        """Learn what this or another program has written since."""
        for name, content in rows.known_contents(connection, skip=len(self.ids)):
            self._names.unique(Article(id=name, text=""))
            self.ids[content] = name

    def named(self, read: Article, dated: Article, content: str) -> tuple[Article, Article]:
        """The article, as read and as dated, under an id that no other article of the story has."""
        unique = self._names.unique(read)
        self.ids[content] = unique.id
        if unique is read:
            return read, dated
        return unique, build.date_alone(unique)
