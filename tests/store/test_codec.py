"""What is stored is read again as it was, whatever a time expression means."""

import zlib

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.errors import StoreError
from timeline.meaning import Meaning
from timeline.model import Event, Statement, Timex, TimexType
from timeline.store.codec import dump_timexes, dumps, load_timexes, loads

st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))

expressions = st.builds(
    Timex,
    type=st.sampled_from(TimexType),
    meaning=st.from_type(Meaning),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(expressions, max_size=3).map(tuple))
def test_expressions_of_every_meaning_come_back(timexes: tuple[Timex, ...]) -> None:
    assert load_timexes(dump_timexes(timexes)) == timexes


@settings(max_examples=25, deadline=None)
@given(st.from_type(Event))
def test_events_come_back(event: Event) -> None:
    assert loads(dumps(event), Event) == event


@settings(max_examples=50, deadline=None)
@given(st.from_type(Statement))
def test_statements_come_back(statement: Statement) -> None:
    assert loads(dumps(statement), Statement) == statement


def test_a_field_that_is_new_is_read_with_its_default() -> None:
    old = {"id": "e1", "label": "Troops land", "mentions": []}
    assert loads(dumps(old), Event) == Event("e1", "Troops land", ())


@pytest.mark.parametrize(
    "data",
    [b"", b"plain", zlib.compress(b"{"), zlib.compress(msgspec.json.encode({"id": 1}))],
)
def test_bytes_that_hold_no_such_record_are_refused(data: bytes) -> None:
    with pytest.raises(StoreError):
        loads(data, Event)


@pytest.mark.parametrize(
    "row",
    [
        {"id": "t", "meaning": {"shape": "__import__"}},
        {"id": "t", "meaning": {"shape": "Clock", "minute": "noon"}},
        {"id": "t", "meaning": {"shape": "Clock"}},
        {"id": "t", "meaning": 1},
    ],
)
def test_an_expression_that_means_nothing_known_is_refused(row: dict[str, object]) -> None:
    with pytest.raises(StoreError):
        load_timexes(dumps([row]))
