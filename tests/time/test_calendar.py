"""Days as numbers agree with the standard library where it reaches, and go on where it does not."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar import (
    DAY,
    add_months,
    civil,
    day_number,
    iso_day,
    parse_day,
    to_utc,
    to_wall,
    weekday,
)


@given(st.dates())
def test_a_day_has_the_number_and_the_weekday_that_the_standard_library_gives(day: dt.date) -> None:
    number = day_number(day.year, day.month, day.day)
    assert number == day.toordinal()
    assert weekday(number) == day.weekday()
    assert civil(number) == (day.year, day.month, day.day)
    assert iso_day(number) == day.isoformat()


@given(st.integers(-2_000_000, 4_000_000))
def test_a_number_becomes_a_day_and_comes_back(number: int) -> None:
    assert day_number(*civil(number)) == number
    assert parse_day(iso_day(number)) == number


@pytest.mark.parametrize("day", [(2019, 2, 29), (2020, 13, 1), (2020, 4, 31), (2020, 0, 1)])
def test_a_day_that_no_calendar_has_is_refused(day: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="no such day"):
        day_number(*day)


@given(st.dates(), st.integers(-600, 600))
def test_going_some_months_lands_in_that_month(day: dt.date, months: int) -> None:
    year, month, _ = civil(add_months(day.toordinal(), months))
    assert year * 12 + month == day.year * 12 + day.month + months


@pytest.mark.parametrize(
    ("wall", "zone", "utc"),
    [
        ("2020-01-03", "Asia/Baghdad", -180),
        ("2020-01-03", "America/New_York", 300),
        ("2020-07-01", "America/New_York", 240),
        ("2020-01-03", "Asia/Tehran", -210),
    ],
)
def test_midnight_on_a_wall_clock_is_told_in_utc(wall: str, zone: str, utc: int) -> None:
    minute = parse_day(wall) * DAY
    assert to_utc(minute, zone) == minute + utc
    assert to_wall(minute + utc, zone) == minute
