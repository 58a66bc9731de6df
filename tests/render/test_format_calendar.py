"""The calendar, read back by icalendar."""

import datetime as dt
from dataclasses import replace

import pytest
from icalendar import Calendar
from icalendar import Event as Entry
from suez_stories import suez_story

from timeline.calendar import day_number
from timeline.model import Location, Timeline
from timeline.render.exports.calendar_ics import calendar_ics
from timeline.when import When


def read(timeline: Timeline) -> Calendar:
    calendar = Calendar.from_ical(calendar_ics(timeline))
    assert isinstance(calendar, Calendar)
    return calendar


def entries(timeline: Timeline) -> dict[str, Entry]:
    return {str(entry["uid"]).removesuffix("@dateline"): entry for entry in read(timeline).walk("VEVENT")}


def with_event(**fields: object) -> Timeline:
    story = suez_story()
    return replace(story, events=(replace(story.events[0], **fields),))  # type: ignore[arg-type]


def test_each_event_with_a_day_is_an_entry(suez: Timeline) -> None:
    shown = {event.id for event in suez.events if event.on_timeline} - {"e-walkout"}
    assert entries(suez).keys() == shown


def test_the_calendar_counts_what_it_leaves_out(suez: Timeline) -> None:
    calendar = read(suez)
    assert str(calendar["description"]).endswith(
        "no day can be known of them: 1 event (Dockers end walkout at Haifa)."
    )
    assert b"X-WR-CALDESC:Timeline of 3 articles\\, by Dateline." in calendar_ics(suez)


@pytest.mark.parametrize(
    ("event", "start", "end", "summary"),
    [
        ("e-sinai", dt.date(1956, 10, 29), dt.date(1956, 10, 30), "Israel's army crosses into Sinai"),
        ("e-landing", dt.date(1956, 11, 5), dt.date(1956, 11, 6), "Paratroopers land at Port Said"),
        (
            "e-ships",
            dt.date(1956, 10, 31),
            dt.date(1956, 11, 6),
            (
                "Egypt sinks ships in the channel (on one of the days 31 October to 5 November 1956; "
                "likely on Wednesday 31 October or Thursday 1 November 1956)"
            ),
        ),
        (
            "e-accord",
            dt.date(1956, 10, 19),
            dt.date(1956, 10, 28),
            (
                "Secret accord with Israel (no later than 27 October 1956; "
                "likely on one of the days 19 to 27 October 1956; alleged by officials in Paris)"
            ),
        ),
    ],
)
def test_an_entry_covers_its_window_and_says_so(
    suez: Timeline, event: str, start: dt.date, end: dt.date, summary: str
) -> None:
    entry = entries(suez)[event]
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (start, end)
    assert entry["dtstart"].params["value"] == "DATE"
    assert str(entry["summary"]) == summary


def test_an_entry_has_source_quotation_and_reasons(suez: Timeline) -> None:
    entry = entries(suez)["e-sinai"]
    assert "\nMeridian, Troops drop on the canal: “Officials in Paris" in entry["description"]
    assert "\nWhy: “Monday last week” is 29 October [Monday last week]" in entry["description"]
    assert str(entry["url"]) == "https://example.org/canal"


def test_an_entry_is_stamped_with_the_last_article_that_tells_of_it(suez: Timeline) -> None:
    assert entries(suez)["e-landing"].decoded("dtstamp") == dt.datetime(1956, 11, 7, tzinfo=dt.UTC)


def test_what_is_not_certain_is_tentative(suez: Timeline) -> None:
    found = entries(suez)
    assert (found["e-sinai"]["status"], found["e-petrol"]["status"]) == ("CONFIRMED", "TENTATIVE")


def test_what_is_disputed_is_tentative_and_says_so(suez: Timeline) -> None:
    entry = entries(suez)["e-landing"]
    assert entry["status"] == "TENTATIVE"
    assert "\nDisputed: texts contradict each other on when it was" in entry["description"]


def test_a_place_on_the_map_has_its_degrees() -> None:
    location = Location("Port Said", "city", latitude=31.25, longitude=32.28)
    entry = entries(with_event(location=location))["e-landing"]
    assert (entry["geo"].latitude, entry["geo"].longitude, str(entry["location"])) == (
        31.25,
        32.28,
        "Port Said",
    )


def test_days_that_no_calendar_file_can_hold_are_counted() -> None:
    ides = day_number(-43, 3, 15)
    calendar = read(with_event(when=When.on_days(ides, ides), likely=None))
    assert calendar.walk("VEVENT") == []
    assert "no calendar file holds days before the year 1: 1 event" in calendar["description"]


def test_early_years_have_four_digits() -> None:
    day = day_number(79, 8, 24)
    assert b"DTSTART;VALUE=DATE:00790824\r\n" in calendar_ics(
        with_event(when=When.on_days(day, day), likely=None)
    )


def test_lines_are_folded_and_end_as_the_standard_says(hostile: Timeline) -> None:
    written = calendar_ics(hostile)
    assert written.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert b"\n" not in written.replace(b"\r\n", b"")


@pytest.mark.parametrize(
    "text",
    [
        "a\r\nBEGIN:VALARM\r\nACTION:AUDIO",
        "a\nEND:VEVENT\nEND:VCALENDAR",
        "a; b, c: d \\n e \\; f",
        "a\u2028ATTACH:https://example.org",
        "\x00\x07\x1b a\ud800",
        "a\rURL:javascript:alert(1)",
    ],
)
def test_hostile_text_stays_the_text_of_one_entry(text: str) -> None:
    story = with_event(label=text, place=text, id=text, reasons=(), likely=None)
    plain = with_event(label="a", place="a", id="a", reasons=(), likely=None)
    (entry,), (expected,) = read(story).walk("VEVENT"), read(plain).walk("VEVENT")
    assert list(entry) == list(expected)
    assert not entry.errors
    assert not entry.subcomponents


def test_markup_in_every_field_adds_no_entry(hostile: Timeline) -> None:
    placed = [event for event in hostile.events if event.on_timeline and event.when]
    assert len(entries(hostile)) == len(placed) - 1
    assert all("javascript" not in str(entry.get("url", "")) for entry in entries(hostile).values())


def test_an_event_without_a_window_is_no_entry() -> None:
    assert entries(with_event(when=None)) == {}
