"""Which column of a table holds which field of an article, as a user says it. Knows names, but no table."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from timeline.errors import UsageError


@dataclass(frozen=True, slots=True)
class Columns:
    """The column of each field, as its name in the table's first row or its number from 1; None where not said."""

    text: str | None = None
    title: str | None = None
    published: str | None = None
    updated: str | None = None
    source: str | None = None
    url: str | None = None
    id: str | None = None


FIELDS = tuple(field.name for field in fields(Columns))


def parse_columns(written: Iterable[str]) -> Columns:
    """Return the columns that a user gave as "text=Body,published=Date"; raise UsageError where that is no such list.

    >>> parse_columns(["text=Body,published=3"]).published
    '3'
    """
    given: dict[str, str] = {}
    for pair in (pair for group in written for pair in group.split(",") if pair.strip()):
        field, equals, column = (part.strip() for part in pair.partition("="))
        if field not in FIELDS or not equals or not column:
            shape = "Write it like text=Body,published=Date"
            raise UsageError(
                f"no column of an article: {pair.strip()!r}. {shape}; fields are {', '.join(FIELDS)}."
            )
        if field in given:
            raise UsageError(f"two columns are given for {field!r}. Give one.")
        given[field] = column
    return Columns(**given)
