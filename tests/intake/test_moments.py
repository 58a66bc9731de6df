"""Days as metadata write them: one table of what must be found, one of what must not."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar import DAY, day_number, iso_day
from timeline.intake.moments import Moment, moment

THE_DAY = day_number(2020, 1, 4)
NO_MINUTE = -1
EARLY = 8 * 60 + 15

FOUND = [
    # ISO 8601
    ("2020-01-04", NO_MINUTE),
    ("20200104", NO_MINUTE),
    ("2020-1-4", NO_MINUTE),
    ("2020/01/04", NO_MINUTE),
    ("2020.01.04", NO_MINUTE),
    ("2020-W01-6", NO_MINUTE),
    ("2020W016", NO_MINUTE),
    ("2020-004", NO_MINUTE),
    ("2020-01-04Z", NO_MINUTE),
    ("2020-01-04+01:00", NO_MINUTE),
    ("2020-01-04T08:15", NO_MINUTE),
    ("2020-01-04T08:15:30,123", NO_MINUTE),
    ("2020-01-04 08:15:30", NO_MINUTE),
    ("2020-01-04T08:15Z", EARLY),
    ("2020-01-04t08:15z", EARLY),
    ("2020-01-04T08:15:00.000Z", EARLY),
    ("2020-01-04T08:15:00.123456789Z", EARLY),
    ("2020-01-04T08:15:00+00:00", EARLY),
    ("2020-01-04T08:15:00-0500", EARLY + 300),
    ("2020-01-04 08:15:00 -05", EARLY + 300),
    ("2020-01-04T08:15:00+05:30", EARLY - 330),
    ("2020-01-04T08:15:00+01:00[Europe/Paris]", EARLY - 60),
    ("2020-01-04T08:15:00[Europe/Paris]", EARLY - 60),
    ("2020-01-04T08:15:00 Europe/Paris", EARLY - 60),
    ("20200104T081500Z", EARLY),
    ("20200104T0815Z", EARLY),
    ("2020W016T0815Z", EARLY),
    ("2020-01-04T08Z", 8 * 60),
    ("2020-01-04 08:15:00 UTC", EARLY),
    ("2020-01-04 08:15:00 +0000 UTC", EARLY),
    ("2020-01-04, 08:15 UTC", EARLY),
    ("2020-01-04T24:00:00Z", DAY),
    ("2020-01-04TEV", NO_MINUTE),
    ("\u00a02020-01-04T08:15:00\u221205:00\n", EARLY + 300),
    # mail and HTTP
    ("Sat, 4 Jan 2020 08:15:00 +0000", EARLY),
    ("Sat, 04 Jan 2020 08:15:00 -0500 (EST)", EARLY + 300),
    ("4 Jan 2020 08:15 GMT", EARLY),
    ("Sat,04 Jan 2020 08:15:00 EST", EARLY + 300),
    ("4 Jan 20 08:15:00 GMT", EARLY),
    ("Saturday, 04-Jan-20 08:15:00 GMT", EARLY),
    ("Sat, 04 Jan 2020", NO_MINUTE),
    # programs
    ("Sat Jan  4 08:15:00 2020", NO_MINUTE),
    ("Sat Jan 04 08:15:00 GMT 2020", EARLY),
    ("Sat Jan 04 08:15:00 +0000 2020", EARLY),
    ("Sat Jan 04 2020 08:15:00 GMT+0100 (Central European Standard Time)", EARLY - 60),
    ("Sat Jan 04 2020", NO_MINUTE),
    ("20200104081500", NO_MINUTE),
    ("202001040815", NO_MINUTE),
    ("2020:01:04 08:15:00", NO_MINUTE),
    ("D:20200104081500+01'00'", EARLY - 60),
    ("D:20200104081500Z", EARLY),
    ("04-JAN-2020", NO_MINUTE),
    ("04-JAN-20", NO_MINUTE),
    ("2020-Jan-04", NO_MINUTE),
    ("1578125700", EARLY),
    ("1578125700.25", EARLY),
    ("1578125700000", EARLY),
    ("1578125700000000", EARLY),
    ("/Date(1578125700000)/", EARLY),
    ("/Date(1578125700000-0500)/", EARLY),
    # people
    ("January 4, 2020", NO_MINUTE),
    ("January 4, 2020 at 8:15 am EST", EARLY + 300),
    ("January 4, 2020 8:15 a.m. ET", EARLY + 300),
    ("Jan. 4, 2020, 8:15 AM", NO_MINUTE),
    ("Jan 4th, 2020 | 8.15pm GMT", EARLY + 720),
    ("JANUARY 4 2020", NO_MINUTE),
    ("4th January, 2020", NO_MINUTE),
    ("4th of January 2020", NO_MINUTE),
    ("Saturday 4 January 2020 08.15 GMT", EARLY),
    ("Saturday, January 04, 2020", NO_MINUTE),
    ("January 4, 2020 Saturday 8:15 AM GMT", EARLY),
    ("8:15 AM ET, Sat January 4, 2020", EARLY + 300),
    ("0815 GMT (1615 HKT) January 4, 2020", EARLY),
    ("08:15, 4 January 2020", NO_MINUTE),
    ("8:15 AM · Jan 4, 2020", NO_MINUTE),
    ("4/Jan/2020:08:15:00 +0000", EARLY),
    ("2020年1月4日 08:15", NO_MINUTE),
    ("First published on Sat 4 Jan 2020 08.15 GMT", EARLY),
    ("Published: 4 January 2020", NO_MINUTE),
    ("Last updated on January 4, 2020 at 8:15am GMT", EARLY),
    ("January 4, 2020 12:05 am GMT", 5),
    ("4 Jan 2020 08:15 IST", NO_MINUTE),
    ("04.01.2020", NO_MINUTE),
    ("4.1.2020 08:15", NO_MINUTE),
    ("Sat 04/01/2020", NO_MINUTE),
    ("Sat 01/04/2020 08:15", NO_MINUTE),
]


@pytest.mark.parametrize(("value", "minute"), FOUND)
def test_a_day_is_read_as_it_stands(value: str, minute: int) -> None:
    found = moment(value)
    assert found is not None, "nothing found"
    assert iso_day(found.day) == "2020-01-04"
    assert found.minute == (None if minute == NO_MINUTE else THE_DAY * DAY + minute)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("13/01/2020", "2020-01-13"),
        ("01/13/2020", "2020-01-13"),
        ("01-13-2020", "2020-01-13"),
        ("05/05/2020", "2020-05-05"),
        ("02/27/98", "1998-02-27"),
        ("27.02.2020", "2020-02-27"),
        ("1/14/2020, 8:15:00 AM", "2020-01-14"),
        ("Sept. 9, 2019", "2019-09-09"),
        ("31 May 1998", "1998-05-31"),
        ("May 31, 1998", "1998-05-31"),
        ("1864-11-09", "1864-11-09"),
        ("2024-366", "2024-12-31"),
        ("2021-W01-1", "2021-01-04"),
        ("2020-W53-7", "2021-01-03"),
        ("19980227", "1998-02-27"),
        ("631152000", "1990-01-01"),
        ("999999999", "2001-09-09"),
    ],
)
def test_other_days_are_read_too(value: str, day: str) -> None:
    found = moment(value)
    assert found is not None, "nothing found"
    assert iso_day(found.day) == day


@pytest.mark.parametrize(
    "value",
    [
        "",
        " ",
        "yesterday",
        "2 hours ago",
        "Saturday",
        "January 2020",
        "2020",
        "2020-01",
        "2020-W01",
        "4 January",
        "08:15",
        "03/04/2020",
        "03-04-2020",
        "13/02/03",
        "01/02/98",
        "0000-00-00",
        "0000-00-00 00:00:00",
        "-0001-11-30T00:00:00+00:00",
        "0001-01-01T00:00:00Z",
        "9999-12-31",
        "1970-01-01T00:00:00Z",
        "1970-01-01",
        "1969-12-31T19:00:00-05:00",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "1900-01-01T00:00:00",
        "1899-12-30",
        "0",
        "-1",
        "1",
        "43834",
        "2020104",
        "2020010408",
        "123456789",
        "99999999999999",
        "2020-02-30",
        "2020-13-04",
        "2019-366",
        "2020-000",
        "2019-W53-1",
        "2020-01-04T25:00:00Z",
        "2020-01-04T08:61:00Z",
        "2020-01-04T08:15:00Z and more",
        "2020-01-04/2020-01-06",
        "2020-01-04;2020-01-05",
        "31 June 2020",
        "Mayor 4, 2020",
        "null",
        "None",
        "NaN",
        "Invalid Date",
        "{{ page.date }}",
        "version 2020.1.4",
        "٢٠٢٠-٠١-٠٤",
        "2" * 5_000,
        "1 " * 5_000,
    ],
)
def test_nothing_comes_of_what_names_no_one_day(value: str) -> None:
    assert moment(value) is None


@pytest.mark.parametrize(
    ("day_first", "day"),
    [(True, "2020-04-03"), (False, "2020-03-04")],
)
def test_evidence_of_the_order_decides_a_slashed_date(day_first: bool, day: str) -> None:
    found = moment("03/04/2020", day_first=day_first)
    assert found == Moment(day_number(*map(int, day.split("-"))))


def test_a_day_that_only_the_other_order_allows_is_not_forced() -> None:
    assert moment("01/13/2020", day_first=True) is None


@given(st.text(max_size=60))
def test_no_text_makes_it_fail(value: str) -> None:
    moment(value)


@given(st.datetimes(min_value=dt.datetime(1971, 1, 1), max_value=dt.datetime(2100, 12, 31)))  # noqa: DTZ001
def test_what_python_writes_comes_back(value: dt.datetime) -> None:
    day = value.toordinal()
    for written in (value.isoformat(), str(value), value.ctime(), value.strftime("%d %B %Y %H:%M")):
        found = moment(written)
        assert found is not None
        assert found.day == day
