"""What a user changes of a story in the dashboard: it shows, it can be undone, and a story file keeps it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from dashboard_pages import APP, OTHER, PLAIN, markup, opened, paste, press, told
from streamlit.testing.v1 import AppTest

from timeline.edits import standing
from timeline.intake import read_text
from timeline.store import open_story

Change = Callable[[AppTest, str], AppTest]


@pytest.fixture
def story(pasting: AppTest) -> AppTest:
    """A page with a small story on it."""
    return paste(pasting, PLAIN)


@pytest.fixture
def kept(
    dashboard: Callable[[], AppTest], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[AppTest, str]:
    """A page on which a story file is open, and the file's address."""
    address = str(tmp_path / "kept.db")
    with open_story(address, create=True) as made:
        list(made.add([read_text(PLAIN, name="one.txt"), read_text(OTHER, name="two.txt")]))
    monkeypatch.setattr("sys.argv", [str(APP / "main.py"), address])
    return dashboard().run(), address


def look_at(page: AppTest, label: str) -> AppTest:
    """The page with the event of this label open."""
    found = re.findall(r'data-event="(\w+)"', markup(page))
    labels = re.findall(r"<h4[^>]*>([^<]+)</h4>", markup(page))
    page.session_state["event"] = dict(zip(labels, found, strict=False))[label]
    return page.run()


def change(page: AppTest, way: str) -> AppTest:
    """The page with a way to change the open event picked."""
    return next(group for group in page.button_group if group.label == "Change").select(way).run()


def hidden(page: AppTest) -> AppTest:
    label = next(label for label in labels(page) if "arrested" in label)
    return press(change(look_at(page, label), "Hide"), "Hide it from the timeline")


def saved(page: AppTest, folder: Path) -> bytes:
    """The story as a file, as the page of downloads writes it."""
    wanted = page.session_state["wanted"]
    with open_story(str(folder / "saved.db"), create=True) as story:
        list(story.add(page.session_state["built"][wanted.key].story.timeline.articles))
        for edit in wanted.edits:
            story.edit(edit)
    return (folder / "saved.db").read_bytes()


def labels(page: AppTest) -> list[str]:
    return re.findall(r"<h4[^>]*>([^<]+)</h4>", markup(page))


def test_a_hidden_event_leaves_the_timeline_and_comes_back_when_that_is_undone(story: AppTest) -> None:
    every = labels(story)
    hidden(story)
    assert not story.exception
    assert len(labels(story)) == len(every) - 1
    assert "1 no longer there" in told(story)
    assert labels(press(story, "Undo")) == every


def test_a_new_name_is_shown_and_an_empty_one_is_refused(story: AppTest) -> None:
    change(look_at(story, labels(story)[0]), "Name")
    field = next(field for field in story.text_input if field.label == "Name")
    press_with = field.set_value(" ")
    assert press_with is field
    press(story, "Rename")
    assert "gives no label" in told(story)
    next(field for field in story.text_input if field.label == "Name").set_value("A <b>bold</b> arrest")
    press(story, "Rename")
    assert not story.exception
    assert "A &lt;b&gt;bold&lt;/b&gt; arrest" in labels(story)


def test_a_day_that_is_set_by_hand_moves_the_event_and_names_who_says_so(story: AppTest) -> None:
    change(look_at(story, labels(story)[0]), "Day")
    first, last = (field for field in story.date_input if field.label in ("First day", "Last day"))
    first.set_value("2019-02-20")
    last.set_value("2019-02-20")
    press(story, "Set the day")
    assert not story.exception
    assert "Wednesday 20 February 2019" in markup(story)
    assert "event moved" in told(story) or "events moved" in told(story)


def test_two_events_can_be_made_one(story: AppTest) -> None:
    every = labels(story)
    first, second = re.findall(r'data-event="(\w+)"', markup(story))[:2]
    assert first != second
    change(look_at(story, every[0]), "One with")
    next(box for box in story.multiselect if box.label == "Events that are the same").select(second).run()
    press(story, "Make them one")
    assert not story.exception
    assert len(labels(story)) == len(every) - 1


def test_a_story_file_is_opened_with_all_its_articles(kept: tuple[AppTest, str]) -> None:
    page, _ = kept
    assert not page.exception
    assert "2 articles" in told(page)


def test_a_change_is_taken_down_in_the_file_and_so_is_its_undoing(kept: tuple[AppTest, str]) -> None:
    page, address = kept
    hidden(page)
    with open_story(address) as story:
        assert len(standing(story.ledger())) == 1
    assert "with 1 change" in told(opened(page, "Export"))
    press(page, "Undo")
    assert not page.exception
    with open_story(address) as story:
        assert standing(story.ledger()) == ()
        assert len(story.ledger()) == 2


def test_a_story_that_was_saved_can_be_opened_again_with_its_changes(
    story: AppTest, dashboard: Callable[[], AppTest], tmp_path: Path
) -> None:
    every = len(labels(story))
    hidden(story)
    page = dashboard().run()
    (again,) = (box for box in page.file_uploader if box.label == "Story file")
    again.set_value([("mine.db", saved(story, tmp_path), "application/vnd.sqlite3")])
    page.run()
    assert not page.exception
    assert len(labels(page)) == every - 1


def test_what_is_no_story_file_is_refused_by_name(dashboard: Callable[[], AppTest]) -> None:
    page = dashboard().run()
    (box,) = (box for box in page.file_uploader if box.label == "Story file")
    box.set_value([("holiday.db", b"not a story", "application/vnd.sqlite3")])
    page.run()
    assert not page.exception
    assert "is not a story file" in told(page)
    assert not page.tabs
