"""What TimelineJS and vis-timeline are given; how they show it is seen in a browser by another test."""

import json
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from suez_stories import suez_story

from timeline.calendar import day_number
from timeline.model import Timeline
from timeline.render.exports.timelinejs import timelinejs
from timeline.render.exports.vis_timeline import vis_timeline
from timeline.when import When

OURS = {"p", "b", "div"}


class Tags(HTMLParser):
    def __init__(self, markup: str) -> None:
        super().__init__()
        self.found: list[tuple[str, int]] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, len(attrs)))


def slides(timeline: Timeline) -> dict[str, Any]:
    return {
        slide["unique_id"].removeprefix("event-"): slide
        for slide in json.loads(timelinejs(timeline))["events"]
    }


def items(timeline: Timeline) -> dict[str, Any]:
    return {item["id"]: item for item in json.loads(vis_timeline(timeline))["items"]}


def test_each_event_with_a_day_is_a_slide_and_an_item(suez: Timeline) -> None:
    shown = {event.id for event in suez.events if event.on_timeline} - {"e-walkout"}
    assert slides(suez).keys() == items(suez).keys() == shown


def test_what_has_no_day_is_counted(suez: Timeline) -> None:
    assert "1 event (Dockers end walkout at Haifa)" in json.loads(timelinejs(suez))["title"]["text"]["text"]
    assert "1 event (Dockers end walkout at Haifa)" in json.loads(vis_timeline(suez))["note"]


def test_a_slide_covers_its_window_and_tells_it_in_words(suez: Timeline) -> None:
    slide = slides(suez)["e-ships"]
    assert slide["start_date"] == {"year": 1956, "month": 10, "day": 31}
    assert slide["end_date"] == {"year": 1956, "month": 11, "day": 5}
    assert slide["display_date"].startswith("on one of the days 31 October to 5 November 1956; likely")


def test_a_slide_of_one_day_has_no_end(suez: Timeline) -> None:
    assert "end_date" not in slides(suez)["e-sinai"]


@pytest.mark.parametrize(
    ("event", "kind", "start", "end", "looks"),
    [
        ("e-landing", "box", "1956-11-05", "1956-11-06", "exact certain disputed"),
        ("e-sinai", "box", "1956-10-29", "1956-10-30", "exact certain"),
        ("e-ships", "range", "1956-10-31", "1956-11-06", "window certain"),
        ("e-closed", "range", "1956-11-01", "1956-11-06", "lasting certain"),
        ("e-force", "range", "1956-11-12", "1956-11-19", "window planned"),
    ],
)
def test_an_item_covers_its_window(
    suez: Timeline, event: str, kind: str, start: str, end: str, looks: str
) -> None:
    item = items(suez)[event]
    assert (item["type"], item["className"]) == (kind, looks)
    assert (item["start"], item["end"]) == (f"{start}T00:00:00", f"{end}T00:00:00")


def test_every_item_stands_in_a_group_that_there_is(suez: Timeline) -> None:
    record = json.loads(vis_timeline(suez))
    assert {item["group"] for item in record["items"]} == {group["id"] for group in record["groups"]}


def test_years_before_the_first_are_written_as_scripts_read_them() -> None:
    story, ides = suez_story(), day_number(-43, 3, 15)
    old = replace(story, events=(replace(story.events[0], when=When.on_days(ides, ides), likely=None),))
    assert items(old)["e-landing"]["start"] == "-000043-03-15T00:00:00"
    assert slides(old)["e-landing"]["start_date"] == {"year": -43, "month": 3, "day": 15}


def test_no_markup_of_an_article_is_markup_there(hostile: Timeline) -> None:
    shown = [
        value
        for slide in slides(hostile).values()
        for value in (*slide["text"].values(), slide["display_date"])
    ]
    shown += [value for item in items(hostile).values() for value in (item["content"], item["title"])]
    tags = {tag for value in shown for tag in Tags(value).found}
    assert tags == {(tag, 0) for tag in OURS}


def test_what_is_not_sure_has_a_dashed_border(suez: Timeline) -> None:
    found = items(suez)
    dashed = {event for event, item in found.items() if item["style"]}
    assert {"e-ships", "e-force", "e-petrol", "e-landing"} <= dashed
    assert not {"e-sinai", "e-closed", "e-stop"} & dashed
