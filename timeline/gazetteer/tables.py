"""Reads the gazetteer's tables: CSV with '#' comment lines. Knows rows and fields; knows nothing of their meaning."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from timeline.errors import DataError
from timeline.resources import data_path

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Row:
    """One data line of a table, with where it stands, so that a complaint can name the place."""

    path: Path
    line: int
    fields: tuple[str, ...]

    def fault(self, problem: str, remedy: str) -> DataError:
        """Return the error that names this line, what is wrong with it and how to mend it."""
        return DataError(f"{self.path}:{self.line}: {problem}; {remedy}")


def read_table(name: str, columns: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of data/gazetteer/<name>, whose header must be exactly `columns`.

    >>> first = next(read_table("titles.csv", ("title", "offices")))
    >>> len(first.fields)
    2
    """
    return read_table_at(data_path("gazetteer", name), columns)


def read_table_at(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of the table at `path`; raise DataError at a wrong header or a wrong number of fields."""
    lines = path.read_text(encoding="utf-8").splitlines()
    numbered = [
        (number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")
    ]
    header_seen = False
    for number, line in numbered:
        row = Row(path, number, tuple(field.strip() for field in next(csv.reader([line]))))
        if not header_seen:
            header_seen = True
            if row.fields != columns:
                raise row.fault(f"the header is {row.fields}", f"it must be {','.join(columns)}")
            continue
        if len(row.fields) != len(columns):
            raise row.fault(f"{len(row.fields)} fields", f"give {len(columns)}: {','.join(columns)}")
        yield row


def parse_choice(row: Row, choices: type[Choice], value: str) -> Choice:
    """Return the member of `choices` that `value` names, or raise DataError with the valid names."""
    try:
        return choices(value)
    except ValueError as error:
        raise row.fault(f"{value!r} is not known", f"use one of {', '.join(choices)}") from error


def parse_day(row: Row, value: str) -> date:
    """Return the ISO day that `value` writes, or raise DataError."""
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise row.fault(f"{value!r} is not a day", "write it as 1979-02-11") from error


def split_names(field: str) -> tuple[str, ...]:
    """Return the names in a field that separates them with '|'.

    >>> split_names("AFP|Agence France-Presse")
    ('AFP', 'Agence France-Presse')
    """
    return tuple(name.strip() for name in field.split("|") if name.strip())
