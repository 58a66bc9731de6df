"""A story in the dashboard as it was known on a day, by a rule for what sources dispute, and by its key days."""

from collections.abc import Callable

import pytest
from dashboard_pages import OTHER, PLAIN, markup, press, told, upload
from streamlit.testing.v1 import AppTest

LATER = (
    "PORT VILA, March 9, 2019 (Island Gazette) - Rebels attacked a police station in the capital on March 3, "
    "killing three officers. Tonara denied on Friday that it had armed them.\n"
)


@pytest.fixture
def story(dashboard: Callable[[], AppTest]) -> AppTest:
    """A page with a story of three reports of three days."""
    files = [(f"{n}.txt", text.encode()) for n, text in enumerate((PLAIN, OTHER, LATER))]
    return press(upload(dashboard().run(), *files), "Build the timeline")


def known(page: AppTest) -> object:
    return next(slider for slider in page.select_slider if slider.label == "As known on")


def cut(page: AppTest, label: str) -> object:
    return next(control for control in page.get("button_group") if control.label == label)


def test_the_slider_tells_the_story_as_it_was_known(story: AppTest) -> None:
    known(story).set_value("2019-03-04").run()
    assert not story.exception
    assert "As it was known on Monday 4 March 2019: 1 article of 3" in told(story)
    assert "agreed to send aid" not in markup(story)
    assert story.query_params["known"] == "2019-03-04"


def test_an_earlier_day_parses_nothing_again(story: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("parsed again")

    monkeypatch.setattr("timeline.build.annotate_story", never)
    known(story).set_value("2019-03-06").run()
    assert not story.exception
    assert "2 articles of 3" in told(story)


def test_the_last_day_tells_all_and_leaves_the_address(story: AppTest) -> None:
    known(story).set_value("2019-03-04").run()
    known(story).set_value("2019-03-09").run()
    assert "As it was known" not in told(story)
    assert "known" not in story.query_params


def test_a_rule_lists_the_entries_that_it_changes(story: AppTest) -> None:
    cut(story, "Where sources disagree").set_value("newest").run()
    assert not story.exception
    assert story.query_params["rule"] == "newest"
    assert "killed: 3 (most careful: 2 to 3)" in markup(story)


@pytest.mark.parametrize("asked", ["2019-03-04", "1066-10-14", "<b>"])
def test_an_address_that_asks_for_a_day_shows_it_or_all(dashboard: Callable[[], AppTest], asked: str) -> None:
    page = dashboard()
    page.query_params["known"] = asked
    files = [(f"{n}.txt", text.encode()) for n, text in enumerate((PLAIN, OTHER))]
    press(upload(page.run(), *files), "Build the timeline")
    assert not page.exception
    assert ("1 article of 2" in told(page)) is (asked == "2019-03-04")


def test_key_days_are_listed_with_what_leads_them_and_why(story: AppTest) -> None:
    story.session_state["picture"] = "Key days"
    story.run()
    assert not story.exception
    assert "Sunday 3 March 2019" in markup(story)
    assert "of it later" in markup(story)
