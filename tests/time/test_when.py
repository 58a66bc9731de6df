"""A window keeps what it was told, in days and in zones, and says it in EDTF."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar import DAY, iso_day, parse_day
from timeline.when import Bound, Extent, Grain, When

LASTING = Extent.LASTING


def day(text: str | None) -> int | None:
    return None if text is None else parse_day(text)


@pytest.mark.parametrize(
    ("first", "last", "extent", "edtf"),
    [
        ("1982-04-02", "1982-04-02", Extent.POINT, "1982-04-02"),
        ("1982-04-02", "1982-04-05", Extent.POINT, "[1982-04-02..1982-04-05]"),
        (None, "1982-04-02", Extent.POINT, "[..1982-04-02]"),
        ("1982-04-02", None, Extent.POINT, "[1982-04-02..]"),
        (None, None, Extent.POINT, "[..]"),
        ("1982-04-01", "1982-04-30", Extent.POINT, "1982-04"),
        ("1982-01-01", "1982-12-31", Extent.POINT, "1982"),
        ("1982-04-02", "1982-06-14", LASTING, "1982-04-02/1982-06-14"),
        (None, "1982-06-14", LASTING, "../1982-06-14"),
        ("1982-04-02", None, LASTING, "1982-04-02/.."),
        ("-0043-03-15", "-0043-03-15", Extent.POINT, "-0043-03-15"),
    ],
)
def test_edtf_tells_a_window_from_a_stretch(
    first: str | None, last: str | None, extent: Extent, edtf: str
) -> None:
    assert When.on_days(day(first), day(last), extent=extent).edtf == edtf


@pytest.mark.parametrize(
    ("start", "end", "edtf"),
    [
        (("1982-04-02", "1982-04-05"), ("1982-06-14", "1982-06-14"), "1982-04-02~/1982-06-14"),
        ((None, "1982-04-05"), ("1982-06-10", "1982-06-14"), "../1982-06-14~"),
        (("1982-04-02", "1982-04-02"), ("1982-06-14", None), "1982-04-02/.."),
        ((None, "1982-04-05"), (None, "1982-06-14"), "../1982-06-14"),
    ],
)
def test_a_stretch_shows_its_outer_ends_and_marks_those_that_can_lie_further_in(
    start: tuple[str | None, str | None], end: tuple[str | None, str | None], edtf: str
) -> None:
    def bound(first: str | None, last: str | None) -> Bound:
        low, high = day(first), day(last)
        return Bound(None if low is None else low * DAY, None if high is None else (high + 1) * DAY)

    assert When(bound(*start), bound(*end), LASTING).edtf == edtf


def test_a_clock_time_is_shown_with_its_offset() -> None:
    start = parse_day("1982-05-04") * DAY
    window = When.point(start, start + 60, grain=Grain.HOUR).at("Europe/London")
    assert window.edtf == "[1982-05-04T00:00:00+01:00..1982-05-04T00:59:00+01:00]"


def test_just_after_midnight_in_the_east_is_still_the_day_before_in_the_west() -> None:
    start = parse_day("2020-01-03") * DAY
    window = When.point(start, start + 60, grain=Grain.HOUR).at("Asia/Baghdad")
    seen = window.seen_from("America/New_York")
    assert window.first_day == parse_day("2020-01-03")
    assert seen.first_day == seen.last_day == parse_day("2020-01-02")


@given(
    st.integers(700_000, 740_000), st.integers(0, 400), st.sampled_from([None, "Asia/Tokyo", "America/Lima"])
)
def test_days_that_go_in_come_out(first: int, length: int, zone: str | None) -> None:
    window = When.on_days(first, first + length, zone=zone)
    assert (window.first_day, window.last_day) == (first, first + length)


@given(*[st.integers(0, 60) for _ in range(4)])
def test_what_two_windows_share_lies_in_both(a: int, b: int, c: int, d: int) -> None:
    one, other = When.on_days(a, a + b), When.on_days(c, c + d)
    both = one.meet(other)
    assert both.empty is not one.overlaps(other)
    if not both.empty:
        assert iso_day(max(a, c)) == iso_day(both.first_day or 0)
        assert both.last_day == min(a + b, c + d)
