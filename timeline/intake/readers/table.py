"""Tables of articles, a row each: comma, semicolon, tab or bar between the cells. Guesses no column itself."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.columns import FIELDS, Columns
from timeline.intake.raw import Raw
from timeline.intake.readers.table_columns import Layout, find_layout, is_usual_name
from timeline.intake.readers.table_days import Order, day_in, is_open, is_slashed, settle_order
from timeline.intake.readers.table_dialect import sniff
from timeline.intake.readers.table_rows import LONGEST_ROW, Dialect, Row, rows
from timeline.intake.text_stream import encoding_of, lines_of
from timeline.model import DayKind, StatedDay

_SAMPLE_LINES = 4_000
_SAMPLE_ROWS = 100
_SAMPLE_SIZE = 2_000_000  # characters
_LONGEST_DAY = 60  # characters of a day that is shown in a note
_GUESS = Columns()
_REMEDY = "Correct the row; a text with delimiters or line ends in it stands between quotation marks."


@dataclass(frozen=True, slots=True)
class _Written:
    """A table's stream and how it is written; `skipped` lines stand before the first row."""

    stream: BinaryIO
    encoding: str
    dialect: Dialect
    skipped: int

    @property
    def format(self) -> str:
        """What the format is called."""
        return "TSV" if self.dialect.delimiter == "\t" else "CSV"


def read_table(stream: BinaryIO, *, name: str, columns: Columns = _GUESS) -> Iterator[Raw | InputError]:
    """Yield the article of each row, with an InputError that names its line for a row that is none.

    Raise InputError where no column can be the articles' text. `columns` says what the table's names don't.
    """
    encoding = encoding_of(stream, name=name)
    written, sample = _sample(stream, encoding.name)
    if not sample:
        raise InputError(name, "is a table without a row", "Give one article a row.")
    layout = find_layout(sample, columns, name=name)
    order = _order(written, layout, sample)
    notes = (*((encoding.note,) if encoding.note else ()), *layout.notes)
    for row in islice(_rows(written), bool(layout.names), None):
        yield _article(f"{name}:{row.first}", row, layout, order, notes=notes, form=written.format)


def _sample(stream: BinaryIO, encoding: str) -> tuple[_Written, list[tuple[str, ...]]]:
    """Return how a table is written, and the cells of its first rows."""
    lines: list[str] = []
    size = 0
    for line in lines_of(stream, encoding, longest=LONGEST_ROW):
        lines.append(line)
        size += len(line)
        if size > _SAMPLE_SIZE or len(lines) > _SAMPLE_LINES:
            break
    skipped = int(
        bool(lines) and lines[0].strip().strip('"').casefold().startswith("sep=")
    )  # as Excel writes it
    dialect = sniff(lines[skipped:], known=is_usual_name)
    found = list(islice(rows(lines[skipped:], dialect), _SAMPLE_ROWS))
    whole = takewhile(lambda row: row.fault is None or row.last < len(lines) - skipped, found)
    return _Written(stream, encoding, dialect, skipped), [row.cells for row in whole if row.fault is None]


def _order(written: _Written, layout: Layout, sample: list[tuple[str, ...]]) -> Order:
    """Return the order of day and month, for which the whole table is read where its first rows write 03/04/2020."""
    columns = [index for index in (layout.published, layout.updated) if index is not None]

    def cells(found: Iterator[tuple[str, ...]]) -> Iterator[str]:
        return (row[index] for row in found for index in columns if index < len(row))

    if not any(is_slashed(cell) for cell in cells(iter(sample))):
        return Order.OPEN
    return settle_order(cells(row.cells for row in _rows(written)))


def _rows(written: _Written) -> Iterator[Row]:
    lines = lines_of(written.stream, written.encoding, longest=LONGEST_ROW)
    for row in rows(islice(lines, written.skipped, None), written.dialect):
        first, last = row.first + written.skipped, row.last + written.skipped
        yield replace(row, first=first, last=last) if written.skipped else row


def _article(
    name: str, row: Row, layout: Layout, order: Order, *, notes: tuple[str, ...], form: str
) -> Raw | InputError:
    if fault := row.fault or _misfit(row, layout):
        return InputError(name, fault, _REMEDY)
    cells = {field: _cell(row, getattr(layout, field)) for field in FIELDS}
    text = cells["text"]
    if text is None:
        return InputError(name, "has no text in its row", "Leave the row out, or give it a text.")
    stated: list[StatedDay] = []
    said = [*notes, *((row.note,) if row.note else ())]
    for field, index in (("published", layout.published), ("updated", layout.updated)):
        written = cells[field]
        if written is not None and index is not None:
            _state(written, layout.called(index), order, stated, said, updated=field == "updated")
    return Raw(
        name,
        text,
        cells["id"],
        cells["title"],
        cells["source"],
        cells["url"],
        stated=tuple(stated),
        notes=tuple(said),
        format=form,
    )


def _misfit(row: Row, layout: Layout) -> str | None:
    """Return what is wrong with a row's number of cells, None where its text can be told."""
    lines = f" (lines {row.first} to {row.last})" if row.last > row.first else ""
    if len(row.cells) <= layout.text:
        return f"has {len(row.cells)} cells and none for the text{lines}"
    if any(cell.strip() for cell in row.cells[layout.width :]):
        return f"has {len(row.cells)} cells where the first row has {layout.width}{lines}"
    return None


def _cell(row: Row, index: int | None) -> str | None:
    if index is None or index >= len(row.cells):
        return None
    return row.cells[index].strip() or None


def _state(
    written: str, column: str, order: Order, stated: list[StatedDay], notes: list[str], *, updated: bool
) -> None:
    """Add the day that a cell writes, or a note why it is none."""
    shown = written[:_LONGEST_DAY]
    found = day_in(written, order)
    if found is not None:
        settled = f", {order} as in other rows" if is_open(written) else ""
        reason = f"given in {column} as {shown}{settled}"
        stated.append(StatedDay(DayKind.METADATA, found.day, reason, found.minute, updated))
    elif is_open(written):
        notes.append(f"{shown!r} in {column} can be two days and {order}, so it was not used")
    else:
        notes.append(f"{shown!r} in {column} is no day, so it was not used")
