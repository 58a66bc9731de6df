"""How expressions hang on publication, on tense and on each other."""

from itertools import pairwise

import pytest

from timeline.calendar import day_number, parse_day
from timeline.meaning import AnchorKind, Offset, Side, Unit
from timeline.model import Timex, TimexType
from timeline.timex import resolve, tag

FRIDAY = day_number(2020, 1, 3)


def read(text: str, published: int | None = FRIDAY) -> tuple[Timex, ...]:
    return resolve(tag(text), text, published=published)


def only(text: str, published: int | None = FRIDAY) -> Timex:
    (timex,) = read(text, published)
    return timex


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The pier burned on Friday.", "2020-01-03"),
        ("The pier burned on Saturday.", "2019-12-28"),
        ("They will reopen the pier on Saturday.", "2020-01-04"),
        ("The owners plan to reopen it Monday.", "2020-01-06"),
        ("The owners said they were told on Monday.", "2019-12-30"),
        ("Repairs are scheduled for Tuesday.", "2020-01-07"),
        ("It was Tuesday's only train.", "2019-12-31"),
        ("The pier burned on December 27.", "2019-12-27"),
        ("The fair opens on March 2.", "2020-03-02"),
        ("A crowd besieged the hall this week.", "[2019-12-30..2020-01-03]"),
        ("A crowd will besiege the hall this week.", "[2020-01-03..2020-01-05]"),
        ("They struck it often over the past months.", "[2019-01-01..2020-01-03]"),
        ("The pier burned just after midnight Friday.", "[2020-01-03T00:00..2020-01-03T00:59]"),
        ("The pier burned on Thursday night.", "[2020-01-02T17:00..2020-01-02T23:59]"),
        ("It began in the winter of 1939-40.", "[1939-12-01..1940-02-29]"),
    ],
)
def test_a_window_follows_from_tense_and_publication(text: str, edtf: str) -> None:
    when = read(text)[0].denotes
    assert when is not None
    assert when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Jan 3 was a Friday, they said days earlier.", ["XXXX-01-03", "XXXX-WXX-5", "PXD"]),
        ("The pier burned this week.", ["XXXX-WXX"]),
        ("The pier opened on 4 May 1998. Two days later it burned.", ["1998-05-04", "1998-05-06"]),
    ],
)
def test_without_publication_only_what_needs_it_stays_open(text: str, values: list[str]) -> None:
    timexes = read(text, None)
    assert [t.value for t in timexes] == values
    assert all((t.denotes is None) == ("X" in t.value) for t in timexes)


def test_days_earlier_keeps_its_distance_for_an_event_to_hang_on() -> None:
    timex = only("The US called the raids in response to an attack days earlier.")
    assert timex.type is TimexType.DURATION
    assert timex.meaning == Offset(Unit.DAY, 2, None, Side.BEFORE, AnchorKind.NARRATIVE)
    assert timex.denotes is None


def test_two_days_later_names_the_expression_that_it_was_counted_from() -> None:
    first, second = read("The pier opened on 4 May 1998. Two days later it burned.")
    assert (second.anchor, second.anchor_id) == (AnchorKind.NARRATIVE, first.id)
    assert second.reason == "2 days after '4 May 1998' (1998-05-04)"


def test_an_offset_from_a_month_is_a_window_as_wide_as_the_month() -> None:
    later = read("The pier opened in May 1998. Two days later it burned.")[1]
    assert later.denotes is not None
    assert later.denotes.edtf == "[1998-05-03..1998-06-02]"


def test_the_day_in_apposition_is_the_day_before_the_comma() -> None:
    day, same = read("It struck on December 27, the day the mayor was hurt.")
    assert same.value == day.value == "2019-12-27"
    assert same.anchor_id == day.id


def test_a_zone_that_is_named_is_kept() -> None:
    when = only("The ship sailed at 1430 GMT.").denotes
    assert when is not None
    assert when.zone == "Etc/GMT"


def test_both_readings_stay_where_no_verb_tells_the_direction() -> None:
    timex = only("A Tuesday meeting.")
    assert [r.value for r in timex.alternatives] == ["2019-12-31", "2020-01-07"]
    assert sum(r.weight for r in timex.alternatives) == pytest.approx(1)


HISTORY = (
    "On 4 May 1898 the fleet sailed. It reached the strait on 12 May. In June the fort fell. "
    "By December 1898 the war was over. In February 1899 a treaty was signed. {}"
)


@pytest.mark.parametrize(
    ("end", "value"),
    [
        ("On 3 March it was read out.", "1899-03-03"),
        ("On 2 May it was read out. The next day it rained.", "1899-05-03"),
        ("A book of 1950 tells of it. In April the king died.", "1899-04"),
        ("Today the fort is a museum.", "PRESENT_REF"),
    ],
)
def test_a_history_hangs_its_days_on_the_year_that_it_is_at(end: str, value: str) -> None:
    text = HISTORY.format(end)
    last = read(text, parse_day("2009-12-19"))[-1]
    assert last.value == value


def test_the_same_days_in_news_hang_on_publication() -> None:
    text = "The fleet sailed on Monday. It reached the strait yesterday. On 12 December the fort fell."
    assert read(text)[-1].value == "2019-12-12"


@pytest.mark.parametrize(
    "text",
    [
        "The bill passed 52-48.",
        "Resolution 1701 was adopted.",
        "It cost $1998.",
        "They may march on.",
        "Mr. March and Ms. May spoke.",
        "Flight 1549 ditched.",
        "Some 1500 soldiers fell.",
        "She won 6-4, 7-5.",
        "The second battalion marched in.",
        "USA Today wrote of it.",
        "Prices fall from here.",
    ],
)
def test_what_looks_like_a_time_and_is_none_gives_nothing(text: str) -> None:
    assert [text[t.start : t.end] for t in tag(text)] == []


def test_spans_are_sorted_and_do_not_overlap() -> None:
    text = HISTORY.format("From 2 to 5 May, on Friday, 6 May at 9 p.m., it rained.")
    timexes = tag(text)
    assert all(a.end <= b.start for a, b in pairwise(timexes))


def test_ids_depend_on_the_article_and_the_place_alone() -> None:
    text = "The pier burned on Friday."
    assert tag(text, article="a") == tag(text, article="a")
    assert tag(text, article="a")[0].id != tag(text, article="b")[0].id


@pytest.mark.parametrize(
    ("published", "value", "readings"),
    [
        (FRIDAY, "2020-01-03", ["2020-01-03", "2020-03-01"]),
        (day_number(2020, 3, 2), "2020-03-01", ["2020-03-01", "2020-01-03"]),
        (None, "2020-XX-XX", ["2020-03-01", "2020-01-03"]),
    ],
)
def test_a_date_that_could_be_two_keeps_both(published: int | None, value: str, readings: list[str]) -> None:
    timex = only("Dated 03/01/2020 and sealed.", published)
    assert timex.value == value
    assert [r.value for r in timex.alternatives] == readings
