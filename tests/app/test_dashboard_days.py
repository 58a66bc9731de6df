"""A publication day that is corrected in the dashboard, what moves by it, and the way back."""

from collections.abc import Callable

import pytest
from dashboard_pages import PLAIN, markup, opened, press, told, upload
from streamlit.testing.v1 import AppTest

from timeline.calendar import parse_day
from timeline.edits import words_of_article
from timeline.model import Edit, EditKind


@pytest.fixture
def corrected(dashboard: Callable[[], AppTest]) -> AppTest:
    """A small story whose only article was said to be a week later."""
    page = press(upload(dashboard().run(), ("one.txt", PLAIN.encode())), "Build the timeline")
    opened(page, "Sources")
    return with_day(page, "2019-03-11")


def with_day(page: AppTest, day: str) -> AppTest:
    """The page after the first article's day was changed in the table, as the browser reports it."""
    wanted = page.session_state["wanted"]
    article = page.session_state["built"][wanted.key].story.timeline.articles[0]
    given = Edit(EditKind.PUBLISHED, (words_of_article(article),), first=parse_day(day))
    page.session_state["history"] = ((wanted, ()),)
    page.session_state["wanted"] = wanted.changed([given])
    return opened(page, "Timeline")


def test_the_days_that_hang_on_it_move_with_it(corrected: AppTest) -> None:
    assert not corrected.exception
    assert "Sunday 10 March 2019" in markup(corrected)
    assert "Saturday 9 March 2019" in markup(corrected)


def test_what_moved_is_shown_with_where_it_was(corrected: AppTest) -> None:
    assert "events moved" in told(corrected)
    assert "<del>Sunday 3 March 2019</del>" in markup(corrected)
    assert "<ins>Sunday 10 March 2019</ins>" in markup(corrected)


def test_the_dateline_that_speaks_against_it_is_noted(corrected: AppTest) -> None:
    assert "the dateline says" in markup(opened(corrected, "Sources"))


def test_the_change_can_be_undone(corrected: AppTest) -> None:
    press(corrected, "Undo")
    assert not corrected.exception
    assert "Sunday 3 March 2019" in markup(corrected)
    assert "events moved" not in told(corrected)
