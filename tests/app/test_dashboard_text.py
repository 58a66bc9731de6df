"""The text of an article in the dashboard, with what was understood of it."""

import pytest
from dashboard_pages import OTHER, PLAIN, markup, paste
from streamlit.testing.v1 import AppTest


@pytest.fixture
def reading(pasting: AppTest) -> AppTest:
    """A page on which the text of a small story is open."""
    page = paste(pasting, PLAIN)
    page.session_state["part"] = "Text"
    return page.run()


def test_the_text_is_shown_with_its_events_and_times(reading: AppTest) -> None:
    assert not reading.exception
    shown = markup(reading)
    assert 'data-code="As"' in shown
    assert 'class="timex"' in shown
    assert 'role="tooltip"' in shown


def test_one_article_needs_no_choice(reading: AppTest) -> None:
    assert not [box for box in reading.selectbox if box.label == "Article"]


def test_of_several_articles_one_can_be_chosen(dashboard) -> None:
    page = dashboard().run()
    page.session_state["part"] = "Text"
    page.run()
    picker = next(box for box in page.selectbox if box.label == "Article")
    assert len(picker.options) == 12
    first = markup(page)
    picker.select_index(3).run()
    assert not page.exception
    assert markup(page) != first


def test_another_story_begins_with_its_own_article(reading: AppTest) -> None:
    paste(reading, OTHER)
    assert not reading.exception
    assert "WELLINGTON" in markup(reading)
