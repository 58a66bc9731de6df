"""Lines of a table into rows of cells: delimiter, quotes, rows over several lines. Knows no column's meaning."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.intake.readers.table_loose import loose_cells

LONGEST_FIELD = 10_000_000  # characters of one cell
LONGEST_ROW = 32 * 2**20
_READ_TWICE = 4 * LONGEST_ROW  # characters in all that are given another chance after a broken row


@dataclass(frozen=True, slots=True)
class Dialect:
    """How rows are written: what divides the cells, and whether a backslash stands before a quote in a quote."""

    delimiter: str = ","
    backslash: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row with the numbers of its first and its last line; `fault` says why its cells cannot be told."""

    first: int
    last: int
    cells: tuple[str, ...] = ()
    fault: str | None = None
    note: str | None = None


def rows(lines: Iterable[str], dialect: Dialect) -> Iterator[Row]:
    r"""Yield the rows that are not blank; one that cannot be read is yielded with its fault, and reading goes on.

    >>> [row.cells for row in rows(['a,"b\n', 'c"\n', "\n", "d,e\n"], Dialect())]
    [('a', 'b\nc'), ('d', 'e')]
    """
    source = _Lines(iter(lines))
    reader = csv.reader(
        source,
        strict=True,
        delimiter=dialect.delimiter,
        escapechar="\\" if dialect.backslash else None,
        doublequote=not dialect.backslash,
    )
    while True:
        first = source.begin_row()
        csv.field_size_limit(LONGEST_FIELD)  # the module's own limit is 128 kB, and holds for the process
        try:
            cells = next(reader, None)
        except csv.Error as error:
            row = _broken(source, first, dialect, str(error))
        else:
            if cells is None:
                return
            row = Row(first, source.number, tuple(cells))
        if row.fault or any(cell.strip() for cell in row.cells):
            yield row


def _broken(source: "_Lines", first: int, dialect: Dialect, error: str) -> Row:
    """Return the row that a reader stumbled over, by what its quotes must mean; other lines are read again."""
    found = loose_cells(source.taken, dialect.delimiter)
    if found is None:
        last = source.number
        source.give_back(1)
        return Row(first, last, fault=f"cannot be read as a row ({error})")
    cells, count = found
    source.give_back(count)
    if any(len(cell) > LONGEST_FIELD for cell in cells):
        return Row(first, first + count - 1, fault=f"has a cell of more than {LONGEST_FIELD:,} characters")
    return Row(
        first, first + count - 1, cells, note="quotation marks inside a cell are not doubled in its row"
    )


class _Lines:
    """Lines counted, with those of the row that is being read; a row beyond the limit ends in an error."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._again: list[str] = []  # the next line last
        self._given_back = 0
        self._size = 0
        self.number = 0
        self.taken: list[str] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else next(self._lines)
        self.number += 1
        self._size += len(line)
        if self._size > LONGEST_ROW:
            while not line.endswith("\n") and (line := next(self._lines, "\n")):
                pass
            raise csv.Error(f"longer than {LONGEST_ROW:,} characters")
        self.taken.append(line)
        return line

    def begin_row(self) -> int:
        """Forget the last row; return the number of the next line."""
        self.taken = []
        self._size = 0
        return self.number + 1

    def give_back(self, kept: int) -> None:
        """Have all lines of the row but its first ones read again, unless too much was read again already."""
        rest = self.taken[kept:]
        self._given_back += sum(map(len, rest))
        if self._given_back <= _READ_TWICE:
            self._again.extend(reversed(rest))
            self.number -= len(rest)
