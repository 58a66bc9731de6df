"""A ledger says which edits count, and goes from one story to another as lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.edits import fault, parse_lines, standing, write_lines
from timeline.errors import UsageError
from timeline.model import Edit, EditKind, Entry, Words

TIED = (Words("a" * 64, 3, 9, "struck"),)
days = st.none() | st.integers(-300_000, 900_000)
edits = st.builds(
    Edit,
    st.sampled_from(EditKind),
    st.lists(st.builds(Words, st.text(), st.integers(0), st.integers(0), st.text()), max_size=2).map(tuple),
    first=days,
    last=days,
    text=st.text(),
    reason=st.text(),
    by=st.text(),
    undoes=st.none() | st.integers(1, 9),
)


@given(st.lists(edits, max_size=4))
def test_entries_come_back_from_their_lines(made: list[Edit]) -> None:
    entries = tuple(Entry(number, edit) for number, edit in enumerate(made, start=1))
    assert parse_lines(write_lines(entries).split("\n"), name="ledger") == entries


@given(st.lists(edits, max_size=8))
def test_undoing_the_last_entry_leaves_what_stood_before_it(made: list[Edit]) -> None:
    before = [Entry(number, edit) for number, edit in enumerate(made, start=1)]
    added = [*before, Entry(len(made) + 1, Edit(EditKind.HIDE, TIED))]
    undone = [*added, Entry(len(made) + 2, Edit(EditKind.UNDO, undoes=len(made) + 1))]
    assert standing(undone) == standing(before)


@pytest.mark.parametrize(
    "line",
    [
        "[]",
        "{",
        '{"number": 1, "kind": "burn"}',
        '{"kind": "hide"}',
        '{"number": 1, "kind": "date", "first": "soon"}',
    ],
)
def test_a_line_that_holds_no_edit_is_named(line: str) -> None:
    good = write_lines([Entry(1, Edit(EditKind.HIDE, TIED))]).strip()
    with pytest.raises(UsageError, match="line 2"):
        parse_lines([good, line], name="ledger.jsonl")


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (Edit(EditKind.HIDE), "no words"),
        (Edit(EditKind.DATE, TIED), "no day"),
        (Edit(EditKind.DATE, TIED, first=9, last=8), "before it begins"),
        (Edit(EditKind.MERGE, TIED), "one event"),
        (Edit(EditKind.LABEL, TIED, text="  "), "no label"),
        (Edit(EditKind.NOTE, TIED), "no note"),
        (Edit(EditKind.PUBLISHED, TIED), "no day"),
        (Edit(EditKind.UNDO), "undoes"),
        (Edit(EditKind.SPLIT, TIED), None),
    ],
)
def test_an_edit_that_says_nothing_is_told_why(edit: Edit, why: str | None) -> None:
    found = fault(edit)
    assert found is None if why is None else found is not None and why in found
