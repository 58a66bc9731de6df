"""What is wrong with an edit before it is taken down. Knows no story."""

from collections.abc import Callable

from timeline.model import Edit, EditKind

_Check = Callable[[Edit], bool]
_TIED: _Check = lambda edit: bool(edit.words)  # noqa: E731
_NEEDED: dict[EditKind, tuple[tuple[_Check, str], ...]] = {
    EditKind.DATE: (
        (lambda edit: edit.first is not None or edit.last is not None, "names no day"),
        (
            lambda edit: edit.first is None or edit.last is None or edit.first <= edit.last,
            "ends before it begins",
        ),
    ),
    EditKind.MERGE: ((lambda edit: len(edit.words) > 1, "names one event alone"),),
    EditKind.LABEL: ((lambda edit: bool(edit.text.strip()), "gives no label"),),
    EditKind.NOTE: ((lambda edit: bool(edit.text.strip()), "gives no note"),),
    EditKind.PUBLISHED: ((lambda edit: edit.first is not None, "names no day"),),
    EditKind.UNDO: ((lambda edit: edit.undoes is not None, "does not say what it undoes"),),
}


def fault(edit: Edit) -> str | None:
    """What is wrong with the edit, None where nothing is.

    >>> fault(Edit(EditKind.DATE)), fault(Edit(EditKind.UNDO, undoes=1))
    ('is tied to no words', None)
    """
    tied = () if edit.kind is EditKind.UNDO else ((_TIED, "is tied to no words"),)
    return next((why for holds, why in (*tied, *_NEEDED.get(edit.kind, ())) if not holds(edit)), None)
