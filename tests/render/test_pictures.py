"""The map of places, and the pictures of days: what each mark stands for, and that hostile words stay words."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from suez_stories import hostile_story, suez_story

from timeline.model import Event, Timeline
from timeline.model.participants import Location
from timeline.render.axis import stamp
from timeline.render.day_figures import activity_figure, report_figure
from timeline.render.outlines import outlines
from timeline.render.palette import Theme
from timeline.render.place_map import place_map, places_of
from timeline.when import When

MONDAY = 737_061 * 1440


def at(
    name: str, latitude: float | None, longitude: float | None, *, label: str = "raid", weight: float = 0.5
) -> Event:
    where = Location(name, "city", latitude=latitude, longitude=longitude)
    return Event(
        f"{name}-{label}", label, (), when=When.on_days(737_061, 737_061), location=where, weight=weight
    )


def marks(figure):
    return figure.data[1]


def test_a_place_counts_the_events_that_were_there() -> None:
    places = places_of([at("Suez", 30, 32.5), at("Suez", 30, 32.5, label="landing"), at("Cairo", 30, 31.2)])
    assert [(place.name, len(place.events)) for place in places] == [("Suez", 2), ("Cairo", 1)]


def test_what_has_no_degrees_is_on_no_map() -> None:
    assert places_of([at("Suez", None, None), Event("e", "e", ())]) == ()


def test_the_weightiest_event_is_named_first() -> None:
    (place,) = places_of(
        [at("Suez", 30, 32, label="b", weight=0.1), at("Suez", 30, 32, label="a", weight=0.9)]
    )
    assert [event.label for event in place.events] == ["a", "b"]


def test_a_mark_carries_the_number_of_its_place_and_grows_with_its_events() -> None:
    drawn = marks(
        place_map(places_of([at("Suez", 30, 32), at("Suez", 30, 32, label="b"), at("Rome", 42, 12)]))
    )
    assert list(drawn.customdata) == [0, 1]
    assert drawn.marker.size[0] > drawn.marker.size[1]


def test_hostile_names_stay_names() -> None:
    drawn = place_map(places_of([at("<img src=x>", 30, 32, label="<script>")]))
    assert "<img" not in drawn.to_json()
    assert "<script" not in drawn.to_json()


def test_the_map_asks_nothing_of_the_network() -> None:
    drawn = place_map(places_of([at("Suez", 30, 32)]))
    assert {trace.type for trace in drawn.data} == {"scatter"}
    assert "geo" not in drawn.to_dict()["layout"]


def test_the_outlines_lie_on_the_earth_and_no_line_crosses_it() -> None:
    lons, lats = outlines()
    assert len(lons) == len(lats)
    assert all(-90 <= lat <= 90 for lat in lats if lat is not None)
    steps = [abs(b - a) for a, b in pairwise(lons) if a is not None and b is not None]
    assert sum(step > 180 for step in steps) <= 3  # along the pole alone, at the map's edge


@settings(deadline=None)  # a figure takes its time
@given(st.lists(st.tuples(st.floats(-85, 85), st.floats(-180, 180)), min_size=1, max_size=5))
def test_every_place_lies_inside_what_is_shown(degrees: list[tuple[float, float]]) -> None:
    drawn = place_map(places_of([at(f"p{n}", lat, lon) for n, (lat, lon) in enumerate(degrees)]))
    (west, east), (south, north) = drawn.layout.xaxis.range, drawn.layout.yaxis.range
    assert all(
        west - 1e-6 <= lon <= east + 1e-6 and south - 1e-6 <= lat <= north + 1e-6 for lat, lon in degrees
    )


@pytest.fixture
def suez() -> Timeline:
    return suez_story()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_event_whose_day_is_known_counts_once_on_it(suez: Timeline, theme: Theme) -> None:
    landing = next(event for event in suez.events if event.id == "e-landing")
    drawn = activity_figure([landing], suez.articles, theme=theme)
    assert drawn is not None
    known = next(trace for trace in drawn.data if trace.name == "Events, day known")
    assert sum(known.y) == 1


def test_an_event_of_three_possible_days_counts_a_third_for_each() -> None:
    drawn = activity_figure([Event("e", "e", (), when=When.on_days(737_061, 737_063))], ())
    assert drawn is not None
    possible = next(trace for trace in drawn.data if trace.name == "Events, day possible")
    assert list(possible.y) == pytest.approx([1 / 3] * 3)


def test_articles_are_counted_on_the_day_on_which_they_came_out(suez: Timeline) -> None:
    drawn = activity_figure(suez.events, suez.articles)
    assert drawn is not None
    told = next(trace for trace in drawn.data if trace.name == "Articles")
    assert sum(told.y) == sum(article.published is not None for article in suez.articles)


def test_without_any_day_there_is_no_picture() -> None:
    assert activity_figure([Event("e", "e", ())], ()) is None
    assert report_figure([Event("e", "e", ())], {}) is None


def test_a_mark_stands_at_the_day_of_the_event_and_that_of_the_article(suez: Timeline) -> None:
    landing = next(event for event in suez.events if event.id == "e-landing")
    articles = {article.id: article for article in suez.articles}
    drawn = report_figure([landing], articles)
    assert drawn is not None
    points = [trace for trace in drawn.data if trace.mode == "markers"]
    days = {articles[m.article].published.day for m in landing.mentions if articles[m.article].published}
    assert [list(trace.customdata) for trace in points] == [["e-landing"] * len(days)]
    assert sorted(points[0].y) == sorted(stamp(day * 1440 + 720) for day in days)


def test_hostile_labels_stay_labels() -> None:
    story = hostile_story()
    articles = {article.id: article for article in story.articles}
    drawn = report_figure(story.events, articles)
    assert drawn is not None
    assert "<script" not in drawn.to_json()


def test_same_input_same_pictures(suez: Timeline) -> None:
    one, two = (activity_figure(suez.events, suez.articles) for _ in range(2))
    assert one is not None and two is not None  # noqa: PT018
    assert one.to_json() == two.to_json()
