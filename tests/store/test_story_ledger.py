"""The ledger of a story outlives every rebuild, and goes with the story to another place."""

import pytest
from store_articles import articles

from timeline.calendar import parse_day
from timeline.edits import words_of, words_of_article
from timeline.errors import UsageError
from timeline.model import Edit, EditKind, Timeline, Words
from timeline.store import open_story

LANDED = parse_day("1982-04-25")


def fill(address: str, *names: str) -> Timeline:
    with open_story(address, create=True) as story:
        for _ in story.add(articles(*names)):
            pass
        for _ in story.catch_up():
            pass
        return story.timeline()


def labelled(timeline: Timeline, text: str) -> Edit:
    return Edit(EditKind.LABEL, (words_of(timeline, timeline.events[0]),), text=text)


def test_an_edit_stands_when_articles_are_added(new_story: str) -> None:
    edit = labelled(fill(new_story, "landing.txt"), "Grytviken falls")
    with open_story(new_story) as story:
        assert story.edit(edit).number == 1
        assert [event.label for event in story.timeline().events].count("Grytviken falls") == 1
    assert any(
        event.label == "Grytviken falls" for event in fill(new_story, "cruiser.txt", "bombers.txt").events
    )


def test_undoing_gives_the_story_that_was(new_story: str) -> None:
    before = fill(new_story, "landing.txt")
    with open_story(new_story) as story:
        number = story.edit(labelled(before, "Grytviken falls")).number
        assert story.timeline() != before
        undo = story.undo(number).number
        assert story.timeline() == before
        story.undo(undo)
        assert story.timeline() != before
        assert [entry.number for entry in story.ledger()] == [1, 2, 3]


def test_the_day_of_an_article_moves_what_hangs_on_it_until_it_is_undone(new_story: str) -> None:
    before = fill(new_story, "dockers.txt")
    (article,) = before.articles
    assert article.published is None
    given = Edit(EditKind.PUBLISHED, (words_of_article(article),), first=parse_day("1982-05-03"))
    with open_story(new_story) as story:
        number = story.edit(given).number
        assert [one.id for one in story.catch_up()] == [article.id]
        after = story.timeline()
        assert after.articles[0].published is not None
        assert after.articles[0].published.day == given.first
        story.undo(number)
        assert [one.id for one in story.catch_up()] == [article.id]
        assert story.timeline() == before


def test_edits_go_with_the_story_and_are_taken_over_once(
    new_story: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = str(tmp_path_factory.mktemp("other") / "story.db")
    timeline = fill(other, "landing.txt")
    with open_story(other) as story:
        story.edit(labelled(timeline, "one"))
        story.undo(story.edit(labelled(timeline, "two")).number)
        entries = story.ledger()
    fill(new_story, "landing.txt")
    with open_story(new_story) as story:
        story.edit(Edit(EditKind.HIDE, (words_of(timeline, timeline.events[-1]),)))
        assert [entry.number for entry in story.take_over(entries)] == [2, 3, 4]
        assert story.take_over(entries) == ()
        assert [entry.edit.undoes for entry in story.ledger()] == [None, None, None, 3]
        assert any(event.label == "one" for event in story.timeline().events)
        assert not story.unmatched()


def test_edits_whose_words_are_gone_are_listed(new_story: str) -> None:
    fill(new_story, "landing.txt")
    lost = Edit(EditKind.HIDE, (Words("0" * 64, 0, 4, "sank"),))
    with open_story(new_story) as story:
        story.edit(lost)
        assert story.unmatched() == (lost,)
        assert any("hide" in left.what for left in story.timeline().left_out)


@pytest.mark.parametrize("edit", [Edit(EditKind.HIDE), Edit(EditKind.UNDO, undoes=7)])
def test_an_edit_that_says_nothing_is_not_taken_down(new_story: str, edit: Edit) -> None:
    with open_story(new_story, create=True) as story:
        with pytest.raises(UsageError):
            story.edit(edit)
        assert story.ledger() == ()
