from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar import DAY, HOUR, day_number
from timeline.render.words import (
    UNKNOWN,
    clock_words,
    day_words,
    days_words,
    heading_words,
    unit_words,
    when_words,
    zone_words,
)
from timeline.when import Bound, Extent, Grain, When

FRIDAY = day_number(2020, 1, 3)
SUNDAY = day_number(2019, 12, 29)


def clock(day: int, start: int, end: int, zone: str | None = None, grain: Grain = Grain.PART_OF_DAY) -> When:
    return When.point(day * DAY + start, day * DAY + end, grain=grain).at(zone)


def lasting(first: int | None, last: int | None) -> When:
    return When.on_days(first, last, extent=Extent.LASTING)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, UNKNOWN),
        (When.point(None, None), UNKNOWN),
        (When.on_days(FRIDAY, FRIDAY), "Friday 3 January 2020"),
        (When.on_days(FRIDAY, FRIDAY, zone="Asia/Baghdad"), "Friday 3 January 2020"),
        (When.on_days(SUNDAY, FRIDAY), "on one of the days 29 December 2019 to 3 January 2020"),
        (When.on_days(FRIDAY - 1, FRIDAY), "on Thursday 2 or Friday 3 January 2020"),
        (When.on_days(None, FRIDAY), "no later than 3 January 2020"),
        (When.on_days(FRIDAY, None), "no earlier than 3 January 2020"),
        (When.on_days(day_number(2020, 1, 1), day_number(2020, 1, 31)), "some time in January 2020"),
        (When.on_days(day_number(1888), day_number(1888, 12, 31)), "some time in 1888"),
        (When.on_days(day_number(1990), day_number(1999, 12, 31)), "some time in the 1990s"),
        (When.on_days(day_number(1801), day_number(1900, 12, 31)), "some time in the 19th century"),
        (When.on_days(day_number(-43, 3, 15), day_number(-43, 3, 15)), "15 March 44 BC"),
        (clock(FRIDAY, 0, 60, "Asia/Baghdad"), "Friday 3 January 2020, just after midnight (Baghdad time)"),
        (clock(FRIDAY, 360, 720), "Friday 3 January 2020, in the morning"),
        (clock(FRIDAY, 9 * HOUR + 30, 11 * HOUR), "Friday 3 January 2020, between 09:30 and 11:00"),
        (
            clock(FRIDAY, 1160, 1161, "America/New_York", Grain.MINUTE),
            "Friday 3 January 2020, 19:20 (US Eastern time)",
        ),
        (
            clock(FRIDAY - 1, 18 * HOUR, 30 * HOUR),
            "in the night from Thursday 2 to Friday 3 January 2020",
        ),
        (
            clock(FRIDAY - 1, 9 * HOUR, 34 * HOUR),
            "between 09:00 on Thursday 2 January 2020 and 10:00 on Friday 3 January 2020",
        ),
        (
            When.point(FRIDAY * DAY + 90, None, grain=Grain.HOUR),
            "no earlier than 01:30 on Friday 3 January 2020",
        ),
        (
            When.point(None, FRIDAY * DAY + 600, zone="Asia/Baghdad"),
            "no later than 3 January 2020",
        ),
        (
            When.point(FRIDAY * DAY + 300, FRIDAY * DAY + 1200, zone="America/New_York"),
            "Friday 3 January 2020",
        ),
        (clock(FRIDAY, 16 * HOUR, 24 * HOUR), "Friday 3 January 2020, in the late afternoon or evening"),
        (lasting(FRIDAY, FRIDAY), "lasted through Friday 3 January 2020"),
        (lasting(SUNDAY, FRIDAY), "lasted from Sunday 29 December 2019 until Friday 3 January 2020"),
        (
            lasting(None, FRIDAY),
            "lasted until Friday 3 January 2020; when it began cannot be known from the text",
        ),
        (
            lasting(FRIDAY, None),
            "lasted from Friday 3 January 2020; when it ended cannot be known from the text",
        ),
        (lasting(None, None), "lasted, from and until days that cannot be known from the text"),
        (
            When(Bound(None, FRIDAY * DAY), Bound(None, None), Extent.LASTING),
            "lasted from 2 January 2020 or earlier; when it ended cannot be known from the text",
        ),
    ],
)
def test_a_window_is_told_in_words(when: When | None, words: str) -> None:
    assert when_words(when) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (FRIDAY, FRIDAY, "Friday 3 January 2020"),
        (FRIDAY - 1, FRIDAY, "2 to 3 January 2020"),
        (day_number(2020, 1, 30), day_number(2020, 2, 2), "30 January to 2 February 2020"),
        (SUNDAY, FRIDAY, "29 December 2019 to 3 January 2020"),
        (day_number(2020), day_number(2020, 12, 31), "2020"),
    ],
)
def test_a_stretch_of_days_says_nothing_twice(first: int, last: int, words: str) -> None:
    assert days_words(first, last) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, "Day not known"),
        (When.on_days(None, FRIDAY), "by 3 January 2020"),
        (When.on_days(FRIDAY, None), "3 January 2020 or later"),
        (lasting(None, FRIDAY), "until 3 January 2020"),
        (lasting(FRIDAY, None), "since 3 January 2020"),
        (clock(FRIDAY, 0, 60, "Asia/Baghdad"), "Friday 3 January 2020"),
    ],
)
def test_a_heading_names_the_days_alone(when: When | None, words: str) -> None:
    assert heading_words(when) == words


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        (None, ""),
        ("UTC", "UTC"),
        ("Etc/GMT+3", "GMT+3"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires time"),
    ],
)
def test_a_clock_is_named_after_its_city(zone: str | None, words: str) -> None:
    assert zone_words(zone) == words


def test_no_weekday_is_claimed_for_days_before_the_calendar() -> None:
    assert day_words(day_number(1066, 10, 14)) == "14 October 1066"
    assert day_words(day_number(1815, 6, 18)) == "Sunday 18 June 1815"


def test_noon_and_midnight_have_names() -> None:
    assert [clock_words(m) for m in (0, 720, 1440, 65)] == ["midnight", "noon", "midnight", "01:05"]


def test_days_that_fill_no_unit_have_no_units_name() -> None:
    assert unit_words(FRIDAY, FRIDAY + 40) is None


bounds = st.none() | st.integers(FRIDAY * DAY - 90_000, FRIDAY * DAY + 90_000)


@given(
    bounds, bounds, st.sampled_from(list(Grain)), st.sampled_from([None, "Asia/Tehran", "America/New_York"])
)
def test_every_window_has_words(low: int | None, high: int | None, grain: Grain, zone: str | None) -> None:
    if low is not None and high is not None and low >= high:
        low, high = high, low + 1
    for extent, other in product(Extent, (None, high)):
        when = When(
            Bound(low, high), Bound(low if extent is Extent.POINT else other, high), extent, grain, zone
        )
        assert when_words(when).strip()
        assert heading_words(when).strip()
