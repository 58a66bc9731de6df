"""What a user sees of a story in the dashboard, and how it is narrowed down."""

import re
from collections.abc import Callable

import pytest
from dashboard_pages import OTHER, PLAIN, markup, opened, paste, told
from streamlit.testing.v1 import AppTest

from timeline.model import EventType
from timeline.render.formats import FORMATS


@pytest.fixture
def story(pasting: AppTest) -> AppTest:
    """A page with a small story on it."""
    return paste(pasting, PLAIN)


def labels(page: AppTest) -> int:
    return markup(page).count('class="event"')


def narrow(page: AppTest, label: str) -> str:
    """The key of a filter's widget, by its label."""
    widgets = [*page.multiselect, *page.text_input, *page.date_input]
    return next(widget.key for widget in widgets if widget.label == label)


def test_words_narrow_the_list_and_clearing_brings_all_back(story: AppTest) -> None:
    every = labels(story)
    story.text_input(key=narrow(story, "Words")).set_value("army airport").run()
    assert 0 < labels(story) < every
    next(b for b in story.button if b.label == "Clear the filter").click().run()
    assert labels(story) == every


def test_words_that_nothing_has_say_what_to_do(story: AppTest) -> None:
    story.text_input(key=narrow(story, "Words")).set_value("zeppelin").run()
    assert "No event fits the filter" in told(story)
    assert not story.exception


def test_a_kind_of_event_can_be_chosen(story: AppTest) -> None:
    story.multiselect(key=narrow(story, "Kind of event")).select(EventType.COERCE).run()
    assert labels(story) == markup(story).count('data-type="coercion"') == 1


def test_a_period_keeps_what_can_have_happened_in_it(story: AppTest) -> None:
    until = story.date_input(key=narrow(story, "Until"))
    until.set_value(until.min).run()
    assert "Sunday 3 March 2019" not in markup(story)
    assert "Saturday 2 March 2019" in markup(story)


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        ("Sources", "Published <b>Monday 4 March 2019</b>"),
        ("Sources", 'data-code="As"'),
        ("Sources", 'role="tooltip"'),
        ("Check", "How this was made"),
    ],
)
def test_each_part_of_the_story_can_be_opened(story: AppTest, part: str, shown: str) -> None:
    assert shown in markup(opened(story, part))


def test_the_table_has_a_row_for_each_event(story: AppTest) -> None:
    events = labels(story)
    assert len(opened(story, "Events").dataframe[0].value) == events


def test_an_event_opens_with_its_reasons_and_sources(story: AppTest) -> None:
    event = re.findall(r'data-event="(\w+)"', markup(story))[0]
    story.session_state["event"] = event
    story.run()
    assert not story.exception
    shown = markup(story)
    assert "Why this date" in shown
    assert 'class="account"' in shown


def test_an_event_that_the_story_has_not_opens_nothing(story: AppTest) -> None:
    story.session_state["event"] = "e0000000000"
    story.run()
    assert not story.exception
    assert 'class="sheet"' not in markup(story)


@pytest.mark.parametrize("picture", ["Told when", "Activity"])
def test_the_story_can_be_seen_in_other_pictures(story: AppTest, picture: str) -> None:
    story.session_state["picture"] = picture
    story.run()
    assert not story.exception
    assert len(story.get("plotly_chart")) == 1


def test_a_story_without_known_places_says_so(story: AppTest) -> None:
    story.session_state["picture"] = "Places"
    story.run()
    assert not story.exception
    assert story.get("plotly_chart") or "whereabouts" in told(story)


def test_the_filter_stands_in_the_address(story: AppTest) -> None:
    story.multiselect(key=narrow(story, "Kind of event")).select(EventType.COERCE).run()
    assert story.query_params["kind"] == "COERCE"
    next(b for b in story.button if b.label == "Clear the filter").click().run()
    assert "kind" not in story.query_params


def test_an_address_with_a_filter_shows_what_it_asks_for(dashboard: Callable[[], AppTest]) -> None:
    page = dashboard()
    page.query_params["story"] = "cuban-missiles-1962"
    page.query_params["kind"] = ["MOBILIZE", "<b>"]
    page.run()
    assert not page.exception
    assert 0 < labels(page) == markup(page).count('data-type="mobilization"')


def test_a_chosen_event_is_pointed_out_in_the_list(story: AppTest) -> None:
    event = re.findall(r'data-event="(\w+)"', markup(story))[-1]
    story.session_state["chosen"] = event
    story.run()
    assert not story.exception
    assert any(f"#event-{event}{{" in sheet.value for sheet in story.html)


def test_an_event_that_the_story_has_not_is_not_pointed_out(story: AppTest) -> None:
    story.session_state["chosen"] = "e0000000000"
    story.run()
    assert not story.exception


def test_the_whole_story_can_be_downloaded(story: AppTest) -> None:
    offered = [button.label for button in opened(story, "Export").download_button]
    assert [name for name in offered if name != "Story file"] == [one.title for one in FORMATS]


def test_a_story_is_built_once_and_then_remembered(story: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("built again")

    monkeypatch.setattr("timeline.build.annotate_story", never)
    story.text_input(key=narrow(story, "Words")).set_value("army").run()
    assert not story.exception


def test_of_all_stories_only_the_last_few_are_remembered(pasting: AppTest, app_on_path: object) -> None:
    for number in range(6):
        paste(pasting, f"{PLAIN if number % 2 else OTHER}The count stands at {number}.\n")
    assert len(pasting.session_state["built"]) == 4
