import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dating import date
from timeline.dating.head import find_head
from timeline.intake.boilerplate import find_boilerplate
from timeline.model import Article

PIECES = st.sampled_from(
    "OSLO;Oslo, ;May 4; (AP); - ;—;: ;\n;\n\n;3 January 2020; | ;7:30 pm EDT;By Ada Lund;(Corrects date);/;[;];Friday"
    ";, Norway;N.Y.;--;\\/;’;©; ".split(";")
)


@settings(deadline=None)  # the tables are loaded by the first
@given(st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=80))
def test_whatever_the_text_the_head_lies_inside_it(text):
    head = find_head(Article("a", text))
    assert 0 <= head.body <= len(text)
    if head.dateline is not None:
        assert 0 <= head.dateline.span.start <= head.dateline.span.end <= head.dateline.end <= len(text)
    for stamp in head.stamps:
        assert text[stamp.date.span.start : stamp.date.span.end].strip()


@settings(deadline=None)  # the tables are loaded by the first
@given(st.lists(PIECES, max_size=25).map("".join))
def test_dating_twice_gives_the_same(text):
    once = date(Article("a", text), ())
    assert once == date(Article("a", text), ())


@pytest.mark.parametrize(
    "piece",
    [
        "Aa ",
        "A-",
        "A.",
        "A, ",
        "AA/",
        "Aa-Aa ",
        "May ",
        "(A",
        "3 ",
        "Aa and ",
        "[A] ",
        "' ",
        "-- ",
        "Sign up ",
    ],
)
def test_no_text_takes_long_to_read(piece):
    text = piece * 4000
    began = time.perf_counter()
    date(Article("a", text), ())
    find_boilerplate(text)
    assert time.perf_counter() - began < 2
