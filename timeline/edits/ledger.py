"""Which entries of a ledger count: undoing is an entry too, and can itself be undone."""

from collections.abc import Sequence

from timeline.model import Edit, EditKind, Entry


def standing(entries: Sequence[Entry]) -> tuple[Edit, ...]:
    """The edits that count, in the order in which they were made.

    >>> hide, undo = Edit(EditKind.HIDE), Edit(EditKind.UNDO, undoes=1)
    >>> len(standing([Entry(1, hide), Entry(2, undo)])), len(standing([Entry(1, hide)]))
    (0, 1)
    >>> standing([Entry(1, hide), Entry(2, undo), Entry(3, Edit(EditKind.UNDO, undoes=2))]) == (hide,)
    True
    """
    gone = undone(entries)
    return tuple(
        entry.edit
        for entry in sorted(entries, key=lambda entry: entry.number)
        if entry.number not in gone and entry.edit.kind is not EditKind.UNDO
    )


def undone(entries: Sequence[Entry]) -> frozenset[int]:
    """The numbers of the entries that a later one undoes, which is not undone itself."""
    gone: set[int] = set()
    for entry in sorted(entries, key=lambda entry: -entry.number):
        undoes = entry.edit.undoes
        if entry.edit.kind is not EditKind.UNDO or undoes is None or entry.number in gone:
            continue
        if undoes < entry.number:
            gone.add(undoes)
    return frozenset(gone)
