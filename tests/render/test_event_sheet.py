"""One event with its reasons and what each source says of it, and the short lists that lead to it."""

import pytest
from suez_stories import hostile_story, suez_story

from timeline.moves import Change, Move
from timeline.render.article_rows import article_rows
from timeline.render.event_rows import event_rows, move_rows
from timeline.render.event_sheet import event_sheet
from timeline.render.event_table import event_table
from timeline.render.page_parts import Story, story_of
from timeline.when import When


@pytest.fixture
def story() -> Story:
    return story_of(suez_story())


def sheet(story: Story, name: str) -> str:
    return event_sheet(story, next(event for event in story.timeline.events if event.id == name))


def test_the_sheet_says_when_and_why(story: Story) -> None:
    shown = sheet(story, "e-landing")
    assert "Monday 5 November 1956" in shown
    assert "Why this date" in shown
    assert "Step by step" in shown


def test_each_source_has_its_own_words(story: Story) -> None:
    event = next(event for event in story.timeline.events if event.id == "e-landing")
    told_by = {mention.article for mention in event.mentions}
    shown = event_sheet(story, event)
    assert shown.count('class="account"') == len(told_by)
    assert all(f"#{story.article_anchors[name]}" in shown for name in told_by)


def test_an_event_without_a_day_says_so(story: Story) -> None:
    assert "Day not known" in sheet(story, "e-walkout")


def test_the_article_s_own_words_are_set_off_and_no_asterisk_is_left(story: Story) -> None:
    assert all("*" not in event_sheet(story, event) for event in story.timeline.events)


def test_hostile_words_stay_words() -> None:
    story = story_of(hostile_story())
    shown = "".join(event_sheet(story, event) for event in story.timeline.events)
    shown += event_rows(story, story.timeline.events, {e.id: "<script>" for e in story.timeline.events})
    shown += article_rows(story, story.timeline.articles)
    assert "<script" not in shown
    assert "<img" not in shown
    assert "javascript:" not in shown


def test_a_row_leads_to_its_event_and_carries_its_note(story: Story) -> None:
    shown = event_rows(story, story.timeline.events[:1], {story.timeline.events[0].id: "look here"})
    assert f'href="#{story.event_anchors[story.timeline.events[0].id]}"' in shown
    assert "look here" in shown


@pytest.mark.parametrize(
    ("move", "said"),
    [
        (Move(Change.MOVED, "e-landing", "x", When.on_days(1, 1), When.on_days(2, 2)), "<del>"),
        (Move(Change.MOVED, "e-landing", "x", When.on_days(1, 1), When.on_days(1, 1)), "likely day moved"),
        (Move(Change.CAME, "e-landing", "x", now=When.on_days(2, 2)), "new: "),
        (Move(Change.WENT, "gone", "x", was=When.on_days(2, 2)), "no longer"),
    ],
)
def test_a_move_says_where_it_was_and_where_it_is(story: Story, move: Move, said: str) -> None:
    assert said in move_rows(story, [move])


def test_every_row_of_the_table_has_the_same_columns(story: Story) -> None:
    rows = event_table(story.timeline.events)
    assert len(rows) == len(story.timeline.events)
    assert len({tuple(row.cells) for row in rows}) == 1


def test_an_article_without_a_day_names_the_days_that_are_possible(story: Story) -> None:
    shown = article_rows(story, story.timeline.articles)
    assert "no day" in shown
    assert "sure" in shown
