"""TimelineJS and vis-timeline themselves show what is written for them.

The packages are not kept here. `npm pack @knight-lab/timelinejs vis-timeline` in a folder, and that folder in
TIMELINE_NPM_PACKAGES, run these tests.
"""

import os
import tarfile
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

import pytest
from suez_stories import hostile_story, long_story, suez_story

from timeline.calendar import day_number
from timeline.model import Timeline
from timeline.render.escape import script_text
from timeline.render.exports.timelinejs import timelinejs
from timeline.render.exports.vis_timeline import vis_timeline
from timeline.when import When

FOLDER = os.environ.get("TIMELINE_NPM_PACKAGES", "")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not FOLDER, reason="TIMELINE_NPM_PACKAGES names no folder of npm packages"),
]

TIMELINEJS = """<link rel=stylesheet href="{base}/dist/css/timeline.css">
<script src="{base}/dist/js/timeline.js"></script>
<div id=t style="width:1100px;height:640px"></div><script>
const data = {data}; window.shown = new TL.Timeline("t", data, {{hash_bookmark: false}});</script>"""
VIS = """<link rel=stylesheet href="{base}/styles/vis-timeline-graph2d.min.css">
<script src="{base}/standalone/umd/vis-timeline-graph2d.min.js"></script><div id=t></div><script>
const data = {data}, place = document.getElementById("t");
window.shown = new vis.Timeline(place, data.items, data.groups, {{}});</script>"""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("npm")
    for packed in sorted(Path(FOLDER).glob("*.tgz")):
        with tarfile.open(packed) as archive:
            archive.extractall(folder / packed.name.rstrip(".0123456789tgz-"), filter="data")
    return folder


@pytest.fixture
def show(chromium: Any, packages: Path, tmp_path: Path) -> Iterator[Any]:
    """Opens a page with the package named and the data given; what it complains of fails the test."""
    context = chromium.new_context(viewport={"width": 1200, "height": 900}, timezone_id="America/Los_Angeles")
    context.route("http*://**", lambda route: route.abort())
    opened = context.new_page()
    opened.set_default_timeout(20_000)
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("dialog", lambda dialog: faults.append(dialog.message))

    def call(template: str, package: str, data: str) -> Any:
        base = escape((packages / package / "package").as_uri())
        path = tmp_path / "shown.html"
        path.write_text(
            "<!doctype html><meta charset=utf-8>" + template.format(base=base, data=script_text(data)),
            encoding="utf-8",
        )
        opened.goto(path.as_uri())
        return opened

    yield call
    context.close()
    assert faults == []


def of_years(*years: int) -> Timeline:
    story = suez_story()
    days = [day_number(year, 3, 15) for year in years]
    events = tuple(
        replace(story.events[0], id=f"y{day}", when=When.on_days(day, day), likely=None) for day in days
    )
    return replace(story, events=events, relations=(), conflicts=())


def test_timelinejs_shows_each_slide_with_its_window_in_words(show: Any) -> None:
    opened = show(TIMELINEJS, "knight-lab-timelinejs", timelinejs(suez_story()))
    opened.wait_for_selector(".tl-timemarker", state="attached")
    assert opened.locator(".tl-timemarker").count() == 13
    assert opened.locator(".tl-message-full").count() == 0
    told = opened.locator(".tl-headline-date").all_text_contents()
    assert any("on one of the days 31 October to 5 November 1956" in words for words in told)


def test_timelinejs_runs_nothing_of_an_article(show: Any) -> None:
    opened = show(TIMELINEJS, "knight-lab-timelinejs", timelinejs(hostile_story()))
    opened.wait_for_selector(".tl-timemarker", state="attached")
    assert opened.locator(".tl-slide img, .tl-slide script, .tl-timenav img").count() == 0
    assert "<script>alert(1)</script>" in opened.locator(".tl-storyslider").text_content()


def test_timelinejs_reads_early_years(show: Any) -> None:
    opened = show(TIMELINEJS, "knight-lab-timelinejs", timelinejs(of_years(-43, 79, 1956)))
    opened.wait_for_selector(".tl-timemarker", state="attached")
    years = opened.evaluate("shown.config.events.map(e => e.start_date.data.date_obj.getFullYear())")
    assert years == [-43, 79, 1956]


def test_vis_timeline_shows_each_item_in_its_group(show: Any) -> None:
    opened = show(VIS, "vis-timeline", vis_timeline(suez_story()))
    opened.wait_for_selector(".vis-item")
    assert opened.evaluate("shown.itemsData.length") == 13
    assert opened.locator(".vis-labelset .vis-label").all_text_contents() == [
        "Force and pressure",
        "Talks and agreements",
        "Aid and retreat",
    ]
    day = opened.evaluate(
        "(d => [d.getFullYear(), d.getMonth() + 1, d.getDate()])(new Date(shown.itemSet.items['e-sinai'].data.start))"
    )
    assert day == [1956, 10, 29]


def test_vis_timeline_runs_nothing_of_an_article(show: Any) -> None:
    opened = show(VIS, "vis-timeline", vis_timeline(hostile_story()))
    opened.wait_for_selector(".vis-item")
    assert opened.locator(".vis-item img, .vis-item script").count() == 0
    assert "<script>alert(1)</script>" in opened.locator("#t").text_content()


def test_vis_timeline_reads_early_years(show: Any) -> None:
    opened = show(VIS, "vis-timeline", vis_timeline(of_years(-43, 79, 1956)))
    opened.wait_for_selector(".vis-item", state="attached")
    years = opened.evaluate(
        "Object.values(shown.itemSet.items).map(i => new Date(i.data.start).getFullYear()).sort((a, b) => a - b)"
    )
    assert years == [-43, 79, 1956]


def test_both_show_a_long_story(show: Any) -> None:
    opened = show(VIS, "vis-timeline", vis_timeline(long_story()))
    opened.wait_for_selector(".vis-item", state="attached")
    assert opened.evaluate("shown.itemsData.length") == 300
    opened = show(TIMELINEJS, "knight-lab-timelinejs", timelinejs(long_story()))
    opened.wait_for_selector(".tl-timemarker", state="attached")
    assert opened.locator(".tl-timemarker").count() == 300
