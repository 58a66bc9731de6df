"""A row of a table whose quotation marks are not written as they should be. Knows one row; counts no lines."""

import re
from collections.abc import Sequence


def loose_cells(lines: Sequence[str], delimiter: str) -> tuple[tuple[str, ...], int] | None:
    r"""Return the cells of the row that begins in the first line, and its number of lines; None where it has no end.

    A quote closes a cell only before a delimiter or the end of a line. Where a later line seems to open a cell
    before the first is closed, that was never meant to be closed there.

    >>> loose_cells(['1,"He said "no, never" to it.",x\n'], ",")
    (('1', 'He said "no, never" to it.', 'x'), 1)
    >>> loose_cells(['1,"Fire\n', '2,"Rain"\n'], ",") is None
    True
    """
    closing = re.compile(rf'"(?P<next>{re.escape(delimiter)}|\n|\Z)')
    opening = f'{delimiter}"'
    cells: list[str] = []
    parts: list[str] | None = None
    for count, line in enumerate(lines, start=1):
        if count > 1 and (opening in line or line.startswith('"')):
            return None
        at = 0
        while True:
            if parts is None and not line.startswith('"', at):
                end = line.find(delimiter, at)
                cells.append(line[at : end if end >= 0 else None].rstrip("\n"))
                if end < 0:
                    return tuple(cells), count
                at = end + 1
                continue
            if parts is None:
                parts, at = [], at + 1
            match = closing.search(line, at)
            if match is None:
                parts.append(line[at:])
                break
            parts.append(line[at : match.start()])
            cells.append("".join(parts).replace('""', '"'))
            parts, at = None, match.end()
            if match["next"] != delimiter:
                return tuple(cells), count
    return None
