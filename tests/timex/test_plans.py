"""A plan that somebody deals with on a day does not make that day one to come."""

import pytest

from timeline.calendar import parse_day
from timeline.timex import resolve, tag

PUBLISHED = parse_day("2020-01-08")  # a Wednesday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council approved the plan on Sunday.", "2020-01-05"),
        ("Lenders backed the rescue plan on Friday.", "2020-01-03"),
        ("The ministry unveiled plans on Monday.", "2020-01-06"),
        ("The sisters plan to meet on Sunday.", "2020-01-12"),
        ("Officials plan talks on Sunday.", "2020-01-12"),
        ("The museum flies the statue to Rome on Friday.", "2020-01-10"),
    ],
)
def test_the_verb_before_a_plan_says_which_way_to_look(text: str, value: str) -> None:
    assert [timex.value for timex in resolve(tag(text), text, published=PUBLISHED)] == [value]
