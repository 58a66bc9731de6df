"""Articles and what was found in them as rows, and back. Knows tables and records; decides nothing."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import groupby
from typing import get_type_hints

from sqlalchemy import Connection, delete, func, insert, select

from timeline import __version__
from timeline.errors import InputError
from timeline.model import Annotation, Article, Timex, text_hash
from timeline.store.codec import dump_timexes, dumps, load_timexes, loads
from timeline.store.schema import annotations, articles, failures, findings
from timeline.store.sharing import Pool, share

_KINDS = get_type_hints(Annotation)
_PLAIN = tuple(sorted(_KINDS.keys() - {"article", "timexes"}))
_UNFIT = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Kept:
    """An article of the story: its place in it, the hash of what makes it this article, and as it was dated alone."""

    position: int
    content: str
    article: Article


def content_hash(article: Article) -> str:
    """The hash of what makes an article this one: its text, title, source and address, wherever it was read from."""
    told = (article.text, article.title or "", article.source or "", article.url or "")
    return text_hash("\x1f".join(told))


def known_contents(connection: Connection, *, skip: int = 0) -> tuple[tuple[str, str], ...]:
    """The id and the content's hash of each article but the first few, in the story's order."""
    query = select(articles.c.id, articles.c.content).where(articles.c.position >= skip)
    found = connection.execute(query.order_by(articles.c.position))
    return tuple((row.id, row.content) for row in found)


def put_article(connection: Connection, read: Article, dated: Article, content: str) -> None:
    """Write an article behind those that are there."""
    last = connection.scalar(select(func.max(articles.c.position)))
    connection.execute(
        insert(articles).values(
            position=0 if last is None else last + 1,
            id=read.id,
            content=content,
            words=text_hash(read.text),
            text=read.text,
            read=_without_text(read),
            dated=_without_text(dated),
        )
    )


def dated_articles(connection: Connection) -> tuple[Kept, ...]:
    """The articles, each with the day that it tells by itself, in the story's order."""
    columns = (articles.c.position, articles.c.content, articles.c.text, articles.c.dated)
    found = connection.execute(select(*columns).order_by(articles.c.position))
    return tuple(Kept(row.position, row.content, _article(row.dated, row.text)) for row in found)


def articles_as_read(connection: Connection, words: Collection[str]) -> dict[int, Article]:
    """By position, the articles with texts of these hashes, as they were read."""
    columns = (articles.c.position, articles.c.text, articles.c.read)
    found = connection.execute(select(*columns).where(articles.c.words.in_(words)))
    return {row.position: _article(row.read, row.text) for row in found}


def settled_hashes(connection: Connection) -> dict[int, str]:
    """By position, the hash of the settled article from which this version of the program made each annotation."""
    query = select(annotations.c.position, annotations.c.settled).where(annotations.c.version == __version__)
    found = connection.execute(query)
    return {row.position: row.settled for row in found}


def settled_hash(article: Article) -> str:
    """The hash of all that is known of an article before its events are looked for."""
    return sha256(_without_text(article)).hexdigest()


def put_annotation(connection: Connection, position: int, settled: str, annotation: Annotation) -> None:
    """Write what was found in an article in place of what was found before."""
    connection.execute(delete(annotations).where(annotations.c.position == position))
    row = {"position": position, "settled": settled, "version": __version__}
    connection.execute(insert(annotations).values(row))
    found = {
        "article": _without_text(annotation.article),
        "timexes": dump_timexes(annotation.timexes),
        **{name: dumps(getattr(annotation, name)) for name in _PLAIN},
    }
    rows = [{"position": position, "part": part, "data": data} for part, data in found.items()]
    connection.execute(insert(findings), rows)


def read_annotations(connection: Connection, *only: str) -> Iterator[Annotation]:
    """What was found in each article, in the story's order, one at a time; of its plain parts all, or those named."""
    pool: Pool = {}
    for text, parts in _found(connection, *(("article", "timexes", *only) if only else ())):
        found = {name: loads(parts[name], _KINDS[name]) if name in parts else () for name in _PLAIN}
        for records in found.values():
            share(records, pool)
        yield Annotation(_article(parts["article"], text), load_timexes(parts["timexes"]), **found)


def read_texts(connection: Connection) -> Iterator[tuple[Article, tuple[Timex, ...]]]:
    """Each article as it was settled and its time expressions, in the story's order, one at a time."""
    for text, parts in _found(connection, "article", "timexes"):
        yield _article(parts["article"], text), load_timexes(parts["timexes"])


def _found(connection: Connection, *wanted: str) -> Iterator[tuple[str, dict[str, bytes]]]:
    """The text of each article that was gone through, with the parts of what was found: all, or those named."""
    query = select(articles.c.position, articles.c.text, findings.c.part, findings.c.data).join(
        findings, articles.c.position == findings.c.position
    )
    if wanted:
        query = query.where(findings.c.part.in_(wanted))
    rows = connection.execution_options(yield_per=500).execute(query.order_by(articles.c.position))
    for _, group in groupby(rows, key=lambda row: row.position):
        parts = list(group)
        yield parts[0].text, {row.part: row.data for row in parts}


def put_failures(connection: Connection, errors: tuple[InputError, ...], read: tuple[str, ...]) -> None:
    """Remember inputs that could not be read, and forget those that now could."""
    names = {error.name for error in errors} | set(read)
    for name in sorted(names):
        connection.execute(delete(failures).where(failures.c.name == clean(name)))
    for error in {error.name: error for error in errors}.values():
        told = {"name": error.name, "reason": error.reason, "remedy": error.remedy}
        connection.execute(insert(failures).values({key: clean(value) for key, value in told.items()}))


def read_failures(connection: Connection) -> tuple[InputError, ...]:
    """The inputs that could not be read, by name."""
    found = connection.execute(select(failures).order_by(failures.c.name))
    return tuple(InputError(row.name, row.reason, row.remedy) for row in found)


def clean(text: str) -> str:
    r"""The text without what no database takes: NUL, and halves of characters.

    >>> clean("a\x00b\ud800c") == "a\ufffdb\ufffdc"
    True
    """
    return _UNFIT.sub("\ufffd", text)


def storable(article: Article) -> Article:
    """The article with all that it is called fit for a database; its text is that already."""
    return replace(
        article,
        id=clean(article.id),
        text=clean(article.text),
        title=None if article.title is None else clean(article.title),
        source=None if article.source is None else clean(article.source),
        url=None if article.url is None else clean(article.url),
        name=clean(article.name),
        notes=tuple(map(clean, article.notes)),
    )


def _without_text(article: Article) -> bytes:
    return dumps(replace(article, text=""))


def _article(data: bytes, text: str) -> Article:
    return replace(loads(data, Article), text=text)
