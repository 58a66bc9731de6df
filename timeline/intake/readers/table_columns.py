"""Which column of a table is an article's text, title, day and so on. Knows names and looks; reads no file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.errors import InputError
from timeline.intake.columns import FIELDS, Columns
from timeline.intake.field_names import KNOWN, NAMES, SUMMARIES, bare_name
from timeline.intake.moments import moment

_PROSE = 8  # words in the mean cell of a column that tells a story
_NAME_LENGTH = 60
_REMEDY = "Say which it is: --columns text=NAME (or the column's number)."


@dataclass(frozen=True, slots=True)
class Layout:
    """The index of each field's column, None where there is none; `names` are the first row's, if it has names."""

    text: int
    title: int | None = None
    published: int | None = None
    updated: int | None = None
    source: int | None = None
    url: int | None = None
    id: int | None = None
    names: tuple[str, ...] = ()
    width: int = 0
    notes: tuple[str, ...] = ()

    def called(self, index: int) -> str:
        """Return what a note calls a column."""
        return _called(index, self.names)


def is_usual_name(cell: str) -> bool:
    """Whether a cell holds what columns of articles are usually called.

    >>> is_usual_name("Publication Date"), is_usual_name("Fire at the port")
    (True, False)
    """
    return len(cell) <= _NAME_LENGTH and bare_name(cell) in KNOWN


def find_layout(sample: Sequence[tuple[str, ...]], given: Columns, *, name: str) -> Layout:
    """Return what the columns are, from what the user says, the names in the first row, and the cells below it.

    Raise InputError where no column can be an article's text, or a column that the user names is not there.
    """
    titled = _has_names(sample, given)
    width = len(sample[0]) if titled else max(map(len, sample))
    if len(sample) == titled:
        raise InputError(name, "is a table without a row", "Give one article a row.")
    names = tuple(cell.strip() for cell in sample[0]) if titled else ()
    cells = [
        [row[index].strip() if index < len(row) else "" for row in sample[titled:]] for index in range(width)
    ]
    found = _given(given, names, width, name=name)
    notes: list[str] = []
    for field in FIELDS:
        if (
            field not in found
            and field != "text"
            and (index := _named(field, names, taken=found)) is not None
        ):
            found[field] = index
    if "text" not in found:
        found["text"] = _text_column(names, cells, found, notes, name=name)
    if "published" not in found and (day := _day_column(cells, found, notes)) is not None:
        found["published"] = day
    return Layout(**found, names=names, width=width, notes=tuple(notes))


def _has_names(sample: Sequence[tuple[str, ...]], given: Columns) -> bool:
    """Tell whether the first row names the columns: it is unlike the rows below it."""
    first = [cell.strip() for cell in sample[0]]
    asked = {column.casefold() for field in FIELDS if (column := getattr(given, field))}
    if any(is_usual_name(cell) for cell in first) or asked & {cell.casefold() for cell in first}:
        return all(len(cell) <= _NAME_LENGTH for cell in first)
    plain = all(len(cell) <= _NAME_LENGTH and not _is_value(cell) for cell in first)
    return (
        plain and len(sample) > 1 and any(len(cell) > 2 * _NAME_LENGTH for row in sample[1:] for cell in row)
    )


def _is_value(cell: str) -> bool:
    return (
        moment(cell) is not None or "://" in cell or cell.replace(".", "").isdecimal() or cell.endswith(".")
    )


def _given(given: Columns, names: tuple[str, ...], width: int, *, name: str) -> dict[str, int]:
    found: dict[str, int] = {}
    folded = [column.casefold() for column in names]
    for field in FIELDS:
        asked = getattr(given, field)
        if asked is None:
            continue
        if asked.casefold() in folded:
            found[field] = folded.index(asked.casefold())
        elif asked.isdecimal() and 1 <= int(asked) <= width:
            found[field] = int(asked) - 1
        else:
            shown = ", ".join(names) if names else f"without names, {width} of them"
            reason = f"has no column {asked!r}; its columns are {shown[:300]}"
            raise InputError(name, reason, f"Correct {field}= in --columns.")
    return found


def _named(field: str, names: tuple[str, ...], *, taken: dict[str, int]) -> int | None:
    plain = [bare_name(column) for column in names]
    return next(
        (
            plain.index(usual)
            for usual in NAMES[field]
            if usual in plain and plain.index(usual) not in taken.values()
        ),
        None,
    )


def _text_column(
    names: tuple[str, ...], cells: list[list[str]], taken: dict[str, int], notes: list[str], *, name: str
) -> int:
    """Return the column of the text: of those so named the longest, else a summary, else the longest prose."""
    free = [index for index in range(len(cells)) if index not in taken.values()]
    plain = dict(enumerate(map(bare_name, names)))
    for usual in (NAMES["text"], SUMMARIES):
        found = [index for index in free if plain.get(index) in usual and _words(cells[index]) > 1]
        if found:
            if usual is SUMMARIES:
                notes.append("the table has no full text: its summary was read")
            return max(found, key=lambda index: (_words(cells[index]), -index))
    best = max(free, key=lambda index: (_words(cells[index]), -index), default=None)
    if best is None or _words(cells[best]) < _PROSE:
        shown = ", ".join(names)[:300] if names else f"{len(cells)} without names"
        raise InputError(name, f"has no column with an article's text (its columns: {shown})", _REMEDY)
    notes.append(f"the text was taken from {_called(best, names)}, which holds the longest")
    return best


def _day_column(cells: list[list[str]], taken: dict[str, int], notes: list[str]) -> int | None:
    """Return the one column of which all cells are days; none where there are two."""
    free = [index for index in range(len(cells)) if index not in taken.values()]
    found = [index for index in free if _all_days(cells[index])]
    if len(found) == 1:
        notes.append(f"the day was taken from column {found[0] + 1}, which holds days alone")
        return found[0]
    if found:
        columns = " and ".join(str(index + 1) for index in found[:4])
        notes.append(f"columns {columns} hold days, so none was used: say which with --columns published=")
    return None


def _all_days(cells: Sequence[str]) -> bool:
    told = [cell for cell in cells if cell]
    readings: tuple[Callable[[str], object], ...] = (
        moment,
        lambda cell: moment(cell, day_first=True),
        lambda cell: moment(cell, day_first=False),
    )
    return bool(told) and any(all(not cell.isdecimal() and read(cell) for cell in told) for read in readings)


def _words(cells: Sequence[str]) -> float:
    told = [cell for cell in cells if cell]
    return sum(len(cell.split()) for cell in told) / len(told) if told else 0.0


def _called(index: int, names: tuple[str, ...]) -> str:
    return f"column {names[index]!r}" if names else f"column {index + 1}"
