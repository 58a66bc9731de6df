"""A story that is kept gives what its articles give, costs what is new, and forgets nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from store_articles import TEXTS, articles

from timeline import build
from timeline.errors import InputError, UsageError
from timeline.intake import read_text
from timeline.store import is_story, open_story, rows


def fill(address: str, *names: str) -> list[str]:
    """Add articles, and return the names of those whose events were looked for."""
    with open_story(address, create=True) as story:
        for _ in story.add(articles(*names)):
            pass
        return [article.name for article in story.catch_up()]


def test_a_kept_story_tells_what_its_articles_tell_together(new_story: str) -> None:
    fill(new_story)
    with open_story(new_story) as story:
        assert story.timeline() == build.build(articles())


def test_articles_that_come_one_by_one_make_the_same_story_as_all_at_once(new_story: str) -> None:
    for name in TEXTS:
        fill(new_story, name)
    with open_story(new_story) as story:
        assert story.timeline() == build.build(articles())


def test_the_timeline_that_is_kept_is_the_one_that_was_made(new_story: str) -> None:
    fill(new_story)
    with open_story(new_story) as story:
        made = story.timeline()
    with open_story(new_story) as story:
        assert story.timeline() == made


def test_copies_of_one_text_are_kept_as_copies(new_story: str) -> None:
    text = (
        f"{TEXTS['landing.txt']} The flag was raised at noon, and two ships of the squadron lay in the bay."
    )
    with open_story(new_story, create=True) as story:
        copies = (read_text(text, name="isles.txt"), read_text(f"{text} (Isles Wire)", name="coast.txt"))
        assert len(list(story.add(copies))) == 2
        list(story.catch_up())
        made = story.timeline()
        assert made.copies == (("coast", "isles"),)
        assert story.timeline() == made


def test_what_was_found_is_read_as_it_was_written(new_story: str) -> None:
    fill(new_story)
    with open_story(new_story) as story:
        assert story.annotations() == tuple(build.annotate_story(articles()))


def test_an_article_that_is_known_is_told_and_costs_nothing(new_story: str) -> None:
    fill(new_story)
    with open_story(new_story) as story:
        assert [added.known for added in story.add(articles())] == [True] * 4
        assert story.waiting() == 0


def test_an_open_day_that_a_new_article_settles_is_settled_again(new_story: str) -> None:
    assert fill(new_story, "dockers.txt") == ["dockers.txt"]
    assert fill(new_story, "landing.txt", "bombers.txt") == ["dockers.txt", "landing.txt", "bombers.txt"]
    with open_story(new_story) as story:
        together = build.build(articles("dockers.txt", "landing.txt", "bombers.txt"))
        assert story.timeline() == together


def test_another_article_under_a_taken_id_gets_an_id_of_its_own(new_story: str) -> None:
    first, second = (article for article in articles("landing.txt", "cruiser.txt"))
    with open_story(new_story, create=True) as story:
        ids = [added.article.id for one in (first, second) for added in story.add([replace(one, id="same")])]
    assert ids == ["same", "same-2"]


def test_what_no_database_takes_is_replaced(new_story: str) -> None:
    (article,) = articles("landing.txt")
    hostile = replace(article, title="a\0b\ud800", name="c\0", id="d\0")
    with open_story(new_story, create=True) as story:
        (added,) = story.add([hostile])
        assert added.article.title == "a\ufffdb\ufffd"
        assert [kept.known for kept in story.add([hostile])] == [True]


def test_inputs_that_could_not_be_read_stay_named_until_they_can(new_story: str) -> None:
    fill(new_story)
    with open_story(new_story) as story:
        story.note_failures([InputError("cut.json", "is cut off", "Save it again")])
        assert [left.what for left in story.timeline().left_out] == ["cut.json"]
        story.note_failures((), read=["cut.json"])
        assert not story.timeline().left_out


def test_two_who_have_a_story_open_see_what_the_other_adds(new_story: str) -> None:
    with open_story(new_story, create=True) as one, open_story(new_story) as other:
        assert [added.known for added in one.add(articles("landing.txt"))] == [False]
        assert [added.known for added in other.add(articles("landing.txt", "bombers.txt"))] == [True, False]
        assert one.size() == other.size() == 2


def test_a_story_that_is_closed_is_one_file(tmp_path: Path) -> None:
    fill(str(tmp_path / "story.db"), "landing.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["story.db"]


ANOTHER_DATABASE = b"SQLite format 3\0" + bytes(24) + b"\0\0\0\1" + bytes(60)


def test_an_empty_file_becomes_a_story(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    path.touch()
    open_story(str(path), create=True).close()
    assert is_story(str(path))


@pytest.mark.parametrize("content", [b"not a database at all", ANOTHER_DATABASE])
def test_a_file_that_is_something_else_is_never_made_a_story(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(content)
    with pytest.raises(UsageError, match="not a story"):
        open_story(str(path), create=True)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "address",
    [
        "nowhere.db",
        "no/folder/story.db",
        "sqlite://",
        "postgresql+nothing://here",
        "postgresql+psycopg://a:b:c:d",
        "sqlite:///:memory:",
    ],
)
def test_an_address_that_leads_nowhere_is_refused_with_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError):
        open_story(address)
    assert not any(tmp_path.iterdir())


def test_another_version_of_the_program_goes_through_all_articles_anew(
    new_story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(new_story)
    monkeypatch.setattr(rows, "__version__", "1000.0")
    with open_story(new_story) as story:
        assert story.waiting() == len(TEXTS)
