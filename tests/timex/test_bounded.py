"""No text makes the tagger slow or wrong in its spans: texts made to hurt, and random ones."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.calendar import day_number
from timeline.timex import resolve, tag
from timeline.timex.grammar import all_rules

PUBLISHED = day_number(2020, 1, 3)
# Generous, so that a busy machine does not matter; something superlinear is thousands of times slower.
SECONDS_PER_CHARACTER = 2e-4
EXAMPLE_WORDS = sorted({word for rule in all_rules() for e in rule.examples for word in e.text.split()})
WORDS = (
    "May March 12 1999 2020 Friday the of and to last next early late two days weeks later ago - – , . : / ' am p.m. "
    "noon quarter first year years century BC every in from between until Christmas Day GMT 3rd th half a"
).split()


def seconds(text: str) -> float:
    begin = time.perf_counter()
    resolve(tag(text), text, published=PUBLISHED)
    return time.perf_counter() - begin


@pytest.mark.parametrize(
    "piece",
    ["1", "12-", "1999", "-", "May ", "may ", "Monday, ", "12 May ", "1/", "12:30:", "the end of ", "two hundred ",
     "and ", "late ", "\n", "'", " '89", "first half of ", "a.m. ", "the day before ", "every ", "1999-", "é"],
)  # fmt: skip
def test_a_text_of_one_piece_without_end_is_read_in_time_per_character(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    assert seconds(text) < SECONDS_PER_CHARACTER * len(text)


def test_twice_the_text_takes_about_twice_the_time() -> None:
    text = "On Friday, 3 May 1998, two days later, the mayor spoke; by the end of June it was over. " * 400
    seconds(text)
    one, two = min(seconds(text) for _ in range(3)), min(seconds(text * 4) for _ in range(3))
    assert two < one * 12


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS) | st.sampled_from(EXAMPLE_WORDS), max_size=40),
    st.sampled_from([" ", "", ", ", "-"]),
)
def test_words_of_time_in_any_order_give_spans_of_the_text(words: list[str], joint: str) -> None:
    text = joint.join(words)
    timexes = resolve(tag(text), text, published=PUBLISHED)
    assert all(0 <= t.start < t.end <= len(text) for t in timexes)
    assert all(a.end <= b.start for a, b in pairwise(timexes))
    assert all(t.denotes is None or not t.denotes.empty for t in timexes)
    assert all(t.value for t in timexes)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_at_all_is_read(text: str) -> None:
    for timex in resolve(tag(text), text, published=None):
        assert text[timex.start : timex.end].strip()
