"""The places of a text hold every time word of it, with the words of time around, and nothing else."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.timex.lexicon import lexicon
from timeline.timex.scan import places

TOKEN = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
PIECES = ("May", "may", "two", "weeks", "of", "the", "é", "ß", "x", "Friday", "1999", "2150", "19", "²", "٣", "_",
          " ", " ", " ", ", ", ":", "/", " '", "’", "\n", "“", "?", "end", "ago")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The café on Friday", ["on Friday"]),
        ("Décade and éMay say nothing", []),
        ("Mayor and dismay are none", []),
        ("It began in “May 1999”", ["May 1999"]),
        ("the class of ’89 met", ["of ’89"]),
        ("from 9:30 on", ["from 9:30 on"]),
        ("In 1847_1", ["In 1847"]),
        ("flight 21999 of 19991", []),
    ],
)
def test_a_place_begins_and_ends_with_words_of_time(text: str, expected: list[str]) -> None:
    assert [text[start:end].strip() for start, end in places(text)] == expected


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_every_time_word_lies_in_a_place(text: str) -> None:
    found = list(places(text))
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    for match in TOKEN.finditer(text):
        if lexicon().tokens.get(match.group()):
            assert any(start <= match.start() and match.end() <= end for start, end in found)


def test_a_place_has_a_bounded_length() -> None:
    text = "two weeks of the " * 5000
    found = list(places(text))
    assert max(end - start for start, end in found) < 500
    assert sum(end - start for start, end in found) > 0.9 * len(text)
