"""`timeline inspect`: what each input is and on which day it was published, as a table, as lines or as JSON."""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.calendar import iso_day
from timeline.cli.reading import ColumnsOption, Paths, PublishedOption, SplitOption, read_each
from timeline.cli.say import finish, without_controls
from timeline.model import Candidate

if TYPE_CHECKING:
    from timeline.inspection import Inspected

_COLUMNS = ("file", "format", "title", "date", "probability", "evidence", "language", "words", "problems")
_SHOWN_CANDIDATES = 3


def inspect(
    paths: Paths,
    published: PublishedOption = None,
    split: SplitOption = None,
    columns: ColumnsOption = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Say what each input is: its format, day of publication and why, language, and what is wrong with it.

    No events are looked for. Inputs that cannot be read are listed with the reason.
    """
    from timeline.inspection import inspect as inspected  # noqa: PLC0415

    counts = {True: 0, False: 0}
    rows = _counted(inspected(read_each(paths, published, split=split, columns=columns)), counts)
    if as_json:
        for row in rows:
            sys.stdout.write(json.dumps(_record(row)) + "\n")
    elif sys.stdout.isatty():
        _print_table(rows)
    else:
        sys.stdout.write("\t".join(_COLUMNS) + "\n")
        for row in rows:
            sys.stdout.write("\t".join(map(without_controls, _cells(row))) + "\n")
    finish(failed=counts[True], read=counts[False])


def _counted(rows: Iterable["Inspected"], counts: dict[bool, int]) -> Iterator["Inspected"]:
    """Yield the rows, and count those that were refused and those that were not."""
    for row in rows:
        counts[row.refused is not None] += 1
        yield row


def _cells(row: "Inspected") -> tuple[str, ...]:
    """Return the row's cells, one for each column."""
    if row.refused is not None:
        return (row.name, *[""] * 5, row.language or "", "", "; ".join(row.problems))
    day = row.published
    return (
        row.name,
        row.format,
        row.title or row.opening,
        iso_day(day.day) if day else "",
        f"{day.confidence:.2f}" if day else "",
        "; ".join(item.reason for item in day.evidence) if day else _possible(row.candidates),
        row.language or "too short to tell",
        str(row.words),
        "; ".join(row.problems),
    )


def _possible(candidates: tuple[Candidate, ...]) -> str:
    shown = [f"{_days(one)} ({one.weight:.2f})" for one in candidates[:_SHOWN_CANDIDATES]]
    return f"not believed: {', '.join(shown)}" if shown else "no day is given"


def _days(one: Candidate) -> str:
    """A candidate's day, or the stretch that it is."""
    return iso_day(one.day) if one.last is None else f"{iso_day(one.day)} to {iso_day(one.last)}"


def _print_table(rows: Iterable["Inspected"]) -> None:
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(show_lines=True)
    for column in _COLUMNS:
        table.add_column(
            column, justify="right" if column in ("words", "probability") else "left", overflow="fold"
        )
    for row in rows:
        table.add_row(
            *(Text(without_controls(cell)) for cell in _cells(row)),
            style="red" if row.refused is not None else None,
        )
    Console().print(table)


def _record(row: "Inspected") -> dict[str, Any]:
    """Return the row for `--json`; `error` is null where the input could be read."""
    day = row.published
    return {
        "file": row.name,
        "format": row.format or None,
        "id": row.id or None,
        "title": row.title,
        "opening": row.opening,
        "published": day
        and {
            "date": iso_day(day.day),
            "probability": round(day.confidence, 4),
            "evidence": [{"reason": item.reason, "weight": round(item.weight, 4)} for item in day.evidence],
            "others": [_candidate(one) for one in day.others],
        },
        "candidates": [_candidate(one) for one in row.candidates],
        "language": row.language,
        "words": row.words,
        "problems": list(row.problems),
        "error": row.refused,
    }


def _candidate(one: Candidate) -> dict[str, Any]:
    last = None if one.last is None else iso_day(one.last)
    return {"date": iso_day(one.day), "last": last, "probability": round(one.weight, 4)}
