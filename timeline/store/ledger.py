"""The ledger of a story's edits: entries are added, and never changed or taken away."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, func, insert, select

from timeline.edits import fault, parse_lines, write_lines
from timeline.errors import UsageError
from timeline.model import Edit, EditKind, Entry, text_hash
from timeline.store.rows import clean
from timeline.store.schema import edits


def read_ledger(connection: Connection) -> tuple[Entry, ...]:
    """All entries, in the order in which they were made."""
    lines = connection.scalars(select(edits.c.line).order_by(edits.c.number)).all()
    return parse_lines(lines, name="the story's ledger")


def take_down(connection: Connection, edit: Edit) -> Entry:
    """Add an edit behind all others; raises UsageError where something is wrong with it."""
    number = _last(connection) + 1
    entry = Entry(number, edit)
    _check(connection, edit)
    line = _line(entry)
    connection.execute(insert(edits).values(number=number, id=text_hash(line), line=line))
    return entry


def take_over(connection: Connection, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Add the entries of another ledger, under new numbers; those that were taken over before are skipped."""
    numbers: dict[int, int] = {}
    known = {row.id: row.number for row in connection.execute(select(edits.c.id, edits.c.number))}
    added = []
    for entry in sorted(entries, key=lambda entry: entry.number):
        name = text_hash(_line(entry))
        if name in known:
            numbers[entry.number] = known[name]
            continue
        edit = entry.edit
        if edit.undoes is not None:
            edit = replace(edit, undoes=numbers.get(edit.undoes))
        _check(connection, edit)
        new = Entry(_last(connection) + 1, edit)
        connection.execute(insert(edits).values(number=new.number, id=name, line=_line(new)))
        numbers[entry.number] = new.number
        added.append(new)
    return tuple(added)


def _check(connection: Connection, edit: Edit) -> None:
    why = fault(edit)
    if why is None and edit.kind is EditKind.UNDO:
        there = connection.scalar(select(edits.c.number).where(edits.c.number == edit.undoes))
        why = None if there is not None else f"undoes entry {edit.undoes}, which is not in the ledger"
    if why is not None:
        raise UsageError(f"edit {edit.kind.value}: {why}. See timeline edit STORY list")


def _last(connection: Connection) -> int:
    return connection.scalar(select(func.max(edits.c.number))) or 0


def _line(entry: Entry) -> str:
    return clean(write_lines([entry]))
