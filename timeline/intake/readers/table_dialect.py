"""How a table is written, told from its first lines. Knows delimiters and quotes, but no column's meaning."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import islice, product

from timeline.intake.readers.table_rows import Dialect, rows

_DELIMITERS = (",", ";", "\t", "|")
_ROWS = 200
_LEAST_AGREEMENT = 0.5


def sniff(sample: Iterable[str], *, known: Callable[[str], bool]) -> Dialect:
    r"""Return the dialect in which the first rows agree best; `known` tells a usual name of a column.

    >>> lines = ["day;text\n", "1;Fire, smoke\n", "2;Rain, hail, snow\n"]
    >>> sniff(lines, known=lambda name: name == "text").delimiter
    ';'
    """
    lines = list(sample)
    escaped = any('\\"' in line for line in lines)
    dialects = [
        Dialect(mark, backslash) for backslash, mark in product((False, True)[: escaped + 1], _DELIMITERS)
    ]
    agreements = [_agreement(lines, dialect, known) for dialect in dialects]
    best = max(agreements)
    return dialects[agreements.index(best)] if best[1] > _LEAST_AGREEMENT else Dialect()


def _agreement(
    lines: list[str], dialect: Dialect, known: Callable[[str], bool]
) -> tuple[int, float, float, int]:
    """Return how many names are usual, which shares of the rows have one width and are sound, and that width."""
    found = list(islice(rows(lines, dialect), _ROWS))
    widths = Counter(len(row.cells) for row in found if len(row.cells) > 1)
    if not widths:
        return 0, 0.0, 0.0, 0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    names = sum(map(known, found[0].cells)) if len(found[0].cells) > 1 else 0
    sound = sum(not row.fault and not row.note for row in found)
    return min(names, 2), round(count / len(found), 2), round(sound / len(found), 2), width
