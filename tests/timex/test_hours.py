"""Times of day: the day that they belong to, and how wide their words leave them."""

import pytest

from timeline.calendar import day_number
from timeline.model import Timex
from timeline.timex import resolve, tag

THURSDAY = day_number(2018, 3, 15)
FERRY = "OSLO, March 15 (Agency) -- The ferry sank on Wednesday.\n\n{}"


def last(text: str) -> Timex:
    return resolve(tag(text), text, published=THURSDAY)[-1]


def edtf(text: str) -> str | None:
    when = last(text).denotes
    return None if when is None else when.edtf


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("He quit before midnight Tuesday.", "[2018-03-13T00:00..2018-03-13T23:59]"),
        ("He quit shortly before midnight Tuesday.", "[2018-03-13T23:00..2018-03-13T23:59]"),
        ("They have until midnight on Tuesday to pay.", "2018-03-20T23:59"),
        ("They must pay by midnight Tuesday.", "2018-03-20T23:59"),
        ("It burned just after midnight Tuesday.", "[2018-03-13T00:00..2018-03-13T00:59]"),
        ("It burned at midnight Tuesday.", "[2018-03-13T00:00..2018-03-13T23:59]"),
        ("The ban took effect at midnight.", "2018-03-15T00:00"),
    ],
)
def test_midnight_ends_the_day_before_which_it_is_told_and_starts_the_day_after_which(
    text: str, window: str
) -> None:
    assert edtf(text) == window


@pytest.mark.parametrize(
    "text", ["It burned at midnight Tuesday.", "They sang on Tuesday. It burned just after midnight."]
)
def test_a_midnight_that_could_be_two_keeps_both(text: str) -> None:
    assert [r.value for r in last(text).alternatives] == ["2018-03-13T24:00", "2018-03-13T00:00"]


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("It fell at about 4 p.m. on Monday.", "[2018-03-12T15:30..2018-03-12T16:30]"),
        ("It fell around noon on Monday.", "[2018-03-12T11:30..2018-03-12T12:30]"),
        ("It fell on Monday at around 9 a.m. in Riga.", "[2018-03-12T08:30..2018-03-12T09:30]"),
        ("It fell shortly before 1 a.m. on Monday.", "[2018-03-12T00:00..2018-03-12T00:59]"),
        ("It fell before noon on Monday.", "[2018-03-12T00:00..2018-03-12T11:59]"),
        ("On Monday it stood, but it fell by nightfall.", "[2018-03-12T16:00..2018-03-12T23:59]"),
        ("It fell at 4 p.m. on Monday.", "2018-03-12T16:00"),
    ],
)
def test_a_time_of_day_is_as_wide_as_its_words_leave_it(text: str, window: str) -> None:
    assert edtf(text) == window


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("Snow fell overnight.", "[2018-03-14T17:00..2018-03-15T05:59]"),
        ("Snow will fall overnight.", "[2018-03-15T17:00..2018-03-16T05:59]"),
        ("A storm struck on Tuesday. Roofs fell in overnight.", "[2018-03-12T17:00..2018-03-14T05:59]"),
    ],
)
def test_overnight_told_as_past_is_the_night_before(text: str, window: str) -> None:
    assert edtf(text) == window
    assert last(text).value == "2018-03-15TNI"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (FERRY.format("It left at 0630 GMT."), "[2018-03-14..2018-03-15]"),
        (
            FERRY.format("In May 1998 a ferry burned. Divers left earlier in the day."),
            "[2018-03-14..2018-03-15]",
        ),
        ("A mine opened on May 4, 1998.\n\nThe owners met later in the day.", "2018-03-15"),
        ("A mine opened on May 4, 1998. The owners met later in the day.", "1998-05-04"),
        ("The crew meets on Monday. The captain called earlier in the day.", "2018-03-15"),
        ("The crew will meet on Monday. It will sail later in the day.", "2018-03-19"),
    ],
)
def test_a_time_without_its_day_hangs_on_its_paragraph_or_on_the_news(text: str, days: str) -> None:
    assert edtf(text) == days


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It left at 3 a.m. Saturday (1930 GMT).", "2018-03-09T19:30"),
        ("It left at 10 a.m. Tuesday (0630 GMT).", "2018-03-13T06:30"),
        ("It left at 9 p.m. on Monday (0400 GMT).", "2018-03-13T04:00"),
    ],
)
def test_a_clock_told_again_in_another_zone_is_the_same_moment(text: str, value: str) -> None:
    assert last(text).value == value


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("He was hit late Tuesday afternoon, Washington time.", "America/New_York"),
        ("Flights stopped on Tuesday night (Moscow time).", "Europe/Moscow"),
        ("He was hit late Tuesday afternoon for the first time.", None),
        ("He was hit on Tuesday, not for some time.", None),
    ],
)
def test_a_zone_named_behind_a_part_of_a_day_is_its_clock(text: str, zone: str | None) -> None:
    when = resolve(tag(text), text, published=THURSDAY)[0].denotes
    assert when is not None
    assert when.zone == zone
