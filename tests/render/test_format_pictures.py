"""The still pictures: SVG read by lxml, PNG by Pillow."""

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image
from suez_stories import hostile_story, long_story, suez_story

from timeline.calendar import DAY, parse_day
from timeline.model import EventType, Factuality, MadeWith, Timeline
from timeline.render.axis import Axis
from timeline.render.exports.chart_png import chart_png
from timeline.render.exports.chart_svg import chart_svg
from timeline.render.exports.svg_ticks import ticks_of
from timeline.render.palette import STROKES, Group, group_of
from timeline.when import When

SVG = "{http://www.w3.org/2000/svg}"
DRAWING = {
    *("svg", "title", "rect", "g", "text", "defs", "line", "circle", "polygon"),
    *("linearGradient", "stop", "pattern", "path"),
}
EMPTY = Timeline((), (), (), (), (), (), MadeWith("1"))


def read(timeline: Timeline) -> etree._Element:
    return etree.fromstring(chart_svg(timeline).encode())


def texts(root: etree._Element) -> list[str]:
    return [element.text for element in root.iter(f"{SVG}text")]


def titles(root: etree._Element) -> list[str]:
    return [element.text for group in root.iter(f"{SVG}g") for element in group.findall(f"{SVG}title")]


def test_each_event_with_a_day_is_drawn_and_named(suez: Timeline) -> None:
    root = read(suez)
    shown = {event.label for event in suez.events if event.on_timeline} - {"Dockers end walkout at Haifa"}
    assert {title.split(": ")[0] for title in titles(root)} == shown
    assert (
        "Canal closed to ships: lasted from Thursday 1 November 1956 until 5 November 1956 or later"
        in titles(root)
    )


def test_the_picture_says_what_is_not_in_it(suez: Timeline) -> None:
    assert any("1 event (Dockers end walkout at Haifa)" in words for words in texts(read(suez)))


def test_of_a_long_story_the_weightiest_events_are_drawn_and_the_rest_counted(many: Timeline) -> None:
    root = read(many)
    drawn = {title.split(": ")[0] for title in titles(root)}
    weights = {event.label: event.weight for event in many.events}
    assert len(drawn) == 60
    assert min(weights[label] for label in drawn) >= max(
        w for label, w in weights.items() if label not in drawn
    )
    assert "Not drawn, because they matter less: 240 events." in texts(root)


def test_every_drawn_event_has_its_label(many: Timeline) -> None:
    groups = [group for group in read(many).iter(f"{SVG}g") if group.find(f"{SVG}title") is not None]
    assert all(group.find(f"{SVG}text") is not None for group in groups)


def test_what_lies_far_away_stands_at_the_edge_with_its_date(suez: Timeline) -> None:
    assert "1888: Convention on free passage" in texts(read(suez))


@pytest.mark.parametrize(
    "story", [suez_story(), hostile_story(), long_story(), EMPTY], ids=["suez", "hostile", "long", "empty"]
)
def test_a_picture_is_drawing_alone(story: Timeline) -> None:
    root = read(story)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= DRAWING
    named = {name for element in root.iter() for name in element.attrib}
    assert not [name for name in named if name.startswith("on") or "href" in name or name == "style"]
    assert not re.search(r"url\((?!#)", chart_svg(story))


def test_every_gradient_and_hatching_that_is_used_is_there(hostile: Timeline) -> None:
    root = read(hostile)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]+)\)", chart_svg(hostile))) <= set(ids)


def test_a_story_without_days_says_so() -> None:
    assert "No event has a day that can be known." in texts(read(EMPTY))


@given(st.text(st.characters(codec=None), min_size=1, max_size=40))
@settings(max_examples=40)
def test_any_label_can_be_drawn(label: str) -> None:
    story = suez_story()
    assert len(titles(read(replace(story, events=(replace(story.events[0], label=label),))))) == 1


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2020-01-01", "2020-01-05", ["Wed 1 Jan", "Thu 2 Jan", "Fri 3 Jan", "Sat 4 Jan", "Sun 5 Jan"]),
        (
            "1956-10-12",
            "1956-11-20",
            ["Mon 15 Oct", "Mon 22 Oct", "Mon 29 Oct", "Mon 5 Nov", "Mon 12 Nov", "Mon 19 Nov"],
        ),
        ("2019-11-15", "2020-06-15", ["Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun"]),
        ("1939-06-01", "1945-06-01", ["1940", "1941", "1942", "1943", "1944", "1945"]),
        ("-0100-01-01", "0120-01-01", ["101 BC", "51 BC", "1 BC", "AD 50", "100"]),
    ],
)
def test_ticks_fit_the_span(first: str, last: str, words: list[str]) -> None:
    low, high = parse_day(first) * DAY, parse_day(last) * DAY
    assert [tick.words for tick in ticks_of(Axis(low, high, low, high))] == words


def test_the_year_stands_where_it_changes() -> None:
    low, high = parse_day("2019-12-29") * DAY, parse_day("2020-01-03") * DAY
    assert [tick.year for tick in ticks_of(Axis(low, high, low, high))] == ["2019", "", "", "2020", "", ""]


@given(st.integers(-4_000 * 366, 3_000 * 366), st.integers(2, 5_000 * 366))
def test_ticks_are_few_ordered_and_inside(first: int, days: int) -> None:
    axis = Axis(first * DAY, (first + days) * DAY, first * DAY, (first + days) * DAY)
    minutes = [tick.minute for tick in ticks_of(axis)]
    assert 1 <= len(minutes) <= 11
    assert minutes == sorted(set(minutes))
    assert all(axis.low <= minute <= axis.high for minute in minutes)


def test_the_png_is_the_svg_at_twice_its_size(suez: Timeline) -> None:
    root, image = read(suez), Image.open(io.BytesIO(chart_png(suez)))
    assert image.format == "PNG"
    assert image.size == (2 * int(root.get("width")), 2 * int(root.get("height")))


def test_words_are_drawn_without_any_font_of_the_system(suez: Timeline) -> None:
    image = Image.open(io.BytesIO(chart_png(suez))).convert("L")
    heading = image.crop((32, 20, 400, 50))
    assert min(heading.tobytes()) < 80
    assert image.getpixel((2, 2)) == 255


def test_letters_of_any_script_can_be_asked_for(suez: Timeline) -> None:
    event = replace(suez.events[0], label="塞得港 بورسعيد", when=When.on_days(714_000, 714_000))
    assert chart_png(replace(suez, events=(event,))).startswith(b"\x89PNG")


@pytest.mark.parametrize("group", Group)
@pytest.mark.parametrize("factuality", Factuality)
def test_every_kind_and_certainty_can_be_drawn(suez: Timeline, group: Group, factuality: Factuality) -> None:
    kind = next((one for one in EventType if group_of(one) is group), None)
    event = next(event for event in suez.events if event.id == "e-sinai")
    (drawn,) = [
        element
        for element in read(replace(suez, events=(replace(event, type=kind, factuality=factuality),))).iter(
            f"{SVG}g"
        )
        if element.find(f"{SVG}title") is not None
    ]
    marks = [element for element in drawn if element.tag in (f"{SVG}polygon", f"{SVG}circle")]
    assert marks
    assert (marks[0].get("fill") == "#ffffff") is not STROKES[factuality].filled
