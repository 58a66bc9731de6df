"""The story's timeline: kept in the story, and made anew when what it rests on has changed. Knows no stage."""

from collections.abc import Iterator
from dataclasses import fields
from hashlib import sha256
from itertools import chain, groupby
from typing import Any, get_type_hints

from sqlalchemy import Connection, delete, insert, select

from timeline import __version__, build, edits
from timeline.collector import paused
from timeline.edits import write_lines
from timeline.model import Timeline
from timeline.store import rows
from timeline.store.codec import dumps, loads
from timeline.store.connections import Connections
from timeline.store.ledger import read_ledger
from timeline.store.schema import merged
from timeline.store.sharing import Pool, share
from timeline.telling import Wish, as_wished

_NEEDED = ("events", "statements")  # what a story is brought together from
_PIECE = 2_000  # records
_AT_A_TIME = 4  # pieces
_BESIDE = frozenset({"articles", "timexes"})  # what stands with the annotations and is not stored twice


def timeline(story: Connections, wish: Wish) -> Timeline:
    """One timeline of all articles of the story whose events are known, with the edits, told as wished.

    What was known on a day is brought together for the occasion; what is known now is kept.
    """
    with paused(), story.reading() as connection:
        now = _fingerprint(connection)
        kept = _kept(connection, now) if wish.as_of is None else None
        if kept is not None:
            return as_wished(kept, wish)
        annotations = tuple(rows.read_annotations(connection, *_NEEDED))
        failures = rows.read_failures(connection)
        changes = edits.standing(read_ledger(connection))
    if wish.as_of is not None:
        return build.bring_together(annotations, failures=failures, wish=wish, changes=changes)
    made = build.bring_together(annotations, failures=failures, changes=changes)
    with story.writing() as connection:
        _write(connection, made, now)
    return as_wished(made, wish)


def _kept(connection: Connection, fingerprint: str) -> Timeline | None:
    """The timeline that was made of just this; None where there is none."""
    parts = _read(connection, fingerprint)
    if not parts:
        return None
    beside = sorted(rows.read_texts(connection), key=lambda pair: pair[0].id)
    return Timeline(
        articles=tuple(article for article, _ in beside),
        timexes=tuple((article.id, timexes) for article, timexes in beside),
        **parts,
    )


def _read(connection: Connection, fingerprint: str) -> dict[str, Any]:
    """The parts of the timeline that was made of just this; empty where there is none."""
    kinds = get_type_hints(Timeline)
    query = select(merged).where(merged.c.fingerprint == fingerprint).order_by(merged.c.part, merged.c.piece)
    rows_found = connection.execution_options(yield_per=_AT_A_TIME).execute(query)
    parts: dict[str, Any] = {}
    pool: Pool = {}
    for part, pieces in groupby(rows_found, key=lambda row: row.part):
        read = [loads(piece.data, kinds[part]) for piece in pieces]
        if len(read) > 1 or isinstance(read[0], tuple):
            parts[part] = tuple(chain.from_iterable(read))
            share(parts[part], pool)
        else:
            parts[part] = read[0]
    return parts


def _write(connection: Connection, made: Timeline, fingerprint: str) -> None:
    connection.execute(delete(merged))
    for field in fields(Timeline):
        if field.name not in _BESIDE:
            for number, piece in enumerate(_pieces(getattr(made, field.name))):
                row = {"part": field.name, "piece": number, "fingerprint": fingerprint, "data": dumps(piece)}
                connection.execute(insert(merged).values(row))


def _pieces(told: object) -> Iterator[object]:
    """A part of a timeline as it is written: one record as it is, several a piece at a time, one piece at least."""
    if not isinstance(told, tuple):
        yield told
        return
    for start in range(0, max(1, len(told)), _PIECE):
        yield told[start : start + _PIECE]


def _fingerprint(connection: Connection) -> str:
    """The hash of all that the timeline rests on: the program, the articles as settled, the failures, the ledger."""
    settled = sorted(rows.settled_hashes(connection).items())
    failed = [str(error) for error in rows.read_failures(connection)]
    changed = write_lines(read_ledger(connection))
    return sha256(repr((__version__, settled, failed, changed)).encode()).hexdigest()
