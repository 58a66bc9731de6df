"""What "the day before" and "the year-earlier period" are counted from."""

import pytest

from timeline.calendar import parse_day
from timeline.timex import resolve, tag

PUBLISHED = parse_day("2020-01-05")  # a Sunday


def values(text: str) -> list[str]:
    """The values of a text's expressions, in order."""
    return [timex.value for timex in resolve(tag(text), text, published=PUBLISHED)]


def test_what_had_happened_is_not_counted_from_a_day_still_to_come() -> None:
    text = "They voted on Sunday. He will be buried on Tuesday. The day before, thousands had marched."
    assert values(text)[-1] == "2020-01-04"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On Friday they searched a ship; the day before they had let a tanker pass.", "2020-01-02"),
        ("They met on Friday, though the day before the mayor had refused.", "2020-01-02"),
        ("He left the day before she had arrived on Friday.", "P1D"),
    ],
)
def test_a_clause_in_the_past_perfect_behind_the_day_before_tells_of_that_day(text: str, value: str) -> None:
    assert value in values(text)


def test_one_comparison_with_a_year_earlier_is_not_counted_from_another() -> None:
    text = "Profit fell 4 percent from the year-earlier period. Sales beat the year-earlier period."
    assert len(set(values(text))) == 1


@pytest.mark.parametrize(("ages", "found"), [(True, ["P31Y"]), (False, [])])
def test_an_age_before_a_noun_is_a_length_that_can_be_left_out(ages: bool, found: list[str]) -> None:
    assert [timex.value for timex in tag("A 31-year-old sailor drowned.", ages=ages)] == found
