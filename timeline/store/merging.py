"""The story's timeline: kept in the story, and made anew when what it rests on has changed. Knows no stage."""

from dataclasses import fields
from hashlib import sha256
from typing import Any, get_type_hints

from sqlalchemy import Connection, delete, insert, select

from timeline import __version__, build
from timeline.model import Timeline
from timeline.store import rows
from timeline.store.codec import dumps, loads
from timeline.store.connections import Connections
from timeline.store.schema import merged

_BESIDE = frozenset({"articles", "timexes"})  # what stands with the annotations and is not stored twice


def timeline(story: Connections) -> Timeline:
    """One timeline of all articles of the story whose events are known, with what could not be read."""
    with story.reading() as connection:
        now = _fingerprint(connection)
        parts = _read(connection, now)
        if parts:
            beside = tuple(rows.read_texts(connection))
            return Timeline(
                articles=tuple(article for article, _ in beside),
                timexes=tuple((article.id, timexes) for article, timexes in beside),
                **parts,
            )
        annotations = tuple(rows.read_annotations(connection))
        failures = rows.read_failures(connection)
    made = build.bring_together(annotations, failures=failures)
    with story.writing() as connection:
        _write(connection, made, now)
    return made


def _read(connection: Connection, fingerprint: str) -> dict[str, Any]:
    """The parts of the timeline that was made of just this; empty where there is none."""
    kinds = get_type_hints(Timeline)
    found = connection.execute(select(merged).where(merged.c.fingerprint == fingerprint)).all()
    return {row.part: loads(row.data, kinds[row.part]) for row in found}


def _write(connection: Connection, made: Timeline, fingerprint: str) -> None:
    connection.execute(delete(merged))
    for field in fields(Timeline):
        if field.name not in _BESIDE:
            data = dumps(getattr(made, field.name))
            connection.execute(insert(merged).values(part=field.name, fingerprint=fingerprint, data=data))


def _fingerprint(connection: Connection) -> str:
    """The hash of all that the timeline rests on: the program, the articles as they were settled, the failures."""
    settled = sorted(rows.settled_hashes(connection).items())
    failed = [str(error) for error in rows.read_failures(connection)]
    return sha256(repr((__version__, settled, failed)).encode()).hexdigest()
