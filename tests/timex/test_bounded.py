"""No text makes the tagger slow or wrong in its spans: texts made to hurt, and random ones."""

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.calendar import day_number
from timeline.timex import resolve, tag
from timeline.timex.grammar import all_rules
from timeline.timex.tag import read_place

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


# Eight times the text takes some eight times as long; what is quadratic takes sixty-four times.
SHORT, TIMES, GROWTH = 8_000, 8, 16
HISTORY = "On 3 May 1850 he came. On 4 June 1851 he left. On 5 July 1852 he died. "
JOINTS = (" ", "", ", ", "-", "; ", " of ", ". ", "\n", " “", ") (", " of of of ")
FRAGMENTS = (
    *(
        "12",
        "3-",
        "1999",
        "2003-05-07",
        "9:30",
        "9 p.m. GMT",
        "1/",
        "May",
        "Sept. 11",
        "Monday",
        "Friday, 3 May",
    ),
    *(
        "May 12",
        "1st",
        "second",
        "the third week",
        "two weeks",
        "twenty-one",
        "ten years ago",
        "two days later",
    ),
    *(
        "the end",
        "every",
        "in",
        "until",
        "it ended on",
        "will meet on",
        "that day",
        "the same year",
        "é",
        "--",
    ),
    *("“", "”", "'", "’s", "(", ")"),
)


def growth(head: str, piece: str) -> float:
    """How many times as long TIMES as much text takes, nothing remembered; the least of some tries."""

    def least(characters: int) -> float:
        took = []
        for _ in range(2):
            read_place.cache_clear()
            begin = time.process_time()
            text = head + piece * (characters // len(piece) + 1)
            resolve(tag(text), text, published=PUBLISHED)
            took.append(time.process_time() - begin)
        return min(took)

    ratio = 0.0
    for _ in range(4):
        ratio = least(SHORT * TIMES) / least(SHORT)
        if ratio < GROWTH:
            break
    return ratio


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        ("", "On Friday, 3 May 1998, two days later, the mayor spoke; by the end of June it was over. "),
        ("", "the mayor of the town and of the harbour spoke on and on and on about May and the Monday "),
        (HISTORY, "two weeks, "),
        (HISTORY, "in March "),
        (HISTORY, "now. "),
        ("In 2003 they came. ", "It ended on May 12. "),
        ("In 2003 they came ", "and it ended on May 12 "),
        ("Ten years ago today they came. ", "It ended on Friday. "),
        ("At 9 p.m. GMT ", "(9 p.m. GMT) "),
        ("", "Mayé"),
        ("", " :"),
    ],
)
def test_the_time_grows_as_the_text_does(head: str, piece: str) -> None:
    assert growth(head, piece) < GROWTH


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from(("", HISTORY, "In 2003 they came. ", "Ten years ago today they came. ")),
    st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=5),
    st.sampled_from(JOINTS),
)
def test_the_time_grows_as_the_text_does_whatever_is_repeated(
    head: str, words: list[str], joint: str
) -> None:
    assert growth(head, joint.join((*words, ""))) < GROWTH


def test_a_line_of_a_megabyte_without_a_sentence_end_is_read() -> None:
    dice = random.Random(1)
    words = [word for word in EXAMPLE_WORDS if not word.endswith((".", "!", "?"))]
    plain = ["harbour", "the", "of", "ships", "and", "town", "to", "sail"] * 40
    text = " ".join(dice.choices([*words, *plain * 5], k=210_000))
    assert len(text) > 1_000_000
    assert seconds(text) < SECONDS_PER_CHARACTER * len(text)


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
