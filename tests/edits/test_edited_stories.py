"""What users change stands over what the program finds, is shown as theirs, and can be undone."""

from functools import cache

import pytest

from timeline import build
from timeline.calendar import parse_day
from timeline.edits import apply, unmatched, with_day, words_of, words_of_article, words_of_mention
from timeline.intake import read_text
from timeline.model import Annotation, Edit, EditKind, Event, Timeline, Words
from timeline.telling import Wish

WIRE = (
    "LONDON, May 9, 1982 (Isles Wire) - A missile hit the destroyer Sheffield two days after a submarine sank the "
    "cruiser General Belgrano, officials said."
)
OTHER = "BUENOS AIRES, May 5, 1982 (Plata Press) - A submarine sank the cruiser General Belgrano on Sunday."


@cache
def annotations() -> tuple[Annotation, ...]:
    articles = (read_text(WIRE, name="wire.txt"), read_text(OTHER, name="other.txt"))
    return tuple(build.annotate_story(articles))


@cache
def story(changes: tuple[Edit, ...] = ()) -> Timeline:
    return build.bring_together(annotations(), changes=changes)


def event_of(timeline: Timeline, words: Words) -> Event:
    """The event that the words tell."""
    texts = {a.id: a for a in timeline.articles}
    return next(
        event
        for event in timeline.events
        for mention in event.mentions
        if words_of_article(texts[mention.article]).article == words.article and mention.start == words.start
    )


def words(said: str, name: str = "wire") -> Words:
    timeline = story()
    return next(
        words_of_mention(timeline, mention)
        for event in timeline.events
        for mention in event.mentions
        if mention.article == name and texts(timeline, name)[mention.start : mention.end] == said
    )


def texts(timeline: Timeline, name: str) -> str:
    return next(article.text for article in timeline.articles if article.id == name)


def day(text: str) -> int:
    return parse_day(text)


def test_a_date_is_shown_as_the_users_with_his_reason_and_never_as_the_texts() -> None:
    sank = words("sank")
    edit = Edit(
        EditKind.DATE, (sank,), first=day("1982-05-01"), last=day("1982-05-01"), reason="the log", by="Ada"
    )
    event = event_of(story((edit,)), sank)
    assert event.when is not None
    assert event.when.edtf == "1982-05-01"
    told = [reason for reason in event.reasons if reason.bound]
    assert [reason.text for reason in told] == ["set by Ada: the log"] * 2
    assert all(reason.article is None and reason.span is None for reason in told)


def test_what_hangs_on_a_date_moves_with_it() -> None:
    hit = words("hit")
    before = event_of(story(), hit).when
    edit = Edit(EditKind.DATE, (words("sank"),), first=day("1982-04-20"), last=day("1982-04-20"))
    after = event_of(story((edit,)), hit)
    assert after.when != before
    assert after.when is not None
    assert day("1982-04-21") <= (after.when.first_day or 0) <= (after.when.last_day or 0) <= day("1982-04-24")
    assert all(reason.span is None for reason in after.reasons if reason.rule == "by-hand")


def test_a_merge_makes_one_event_and_a_split_two() -> None:
    here, there = words("sank"), words("sank", "other")
    apart = (Edit(EditKind.SPLIT, (there,)),)
    assert event_of(story(apart), here) != event_of(story(apart), there)
    together = (*apart, Edit(EditKind.MERGE, (here, there)))
    assert event_of(story(together), here) == event_of(story(together), there)


def test_words_of_one_event_of_one_article_can_be_told_apart() -> None:
    texts_ = (
        "LONDON, May 4, 1982 (Isles Wire) - An attack killed ten people on Monday. The attack lasted an hour."
    )
    found = tuple(build.annotate_story([read_text(texts_, name="one.txt")]))
    whole = build.bring_together(found)
    event = max(whole.events, key=lambda e: len(e.mentions))
    assert len(event.mentions) > 1
    edit = Edit(EditKind.SPLIT, (words_of_mention(whole, event.mentions[-1]),))
    parted = build.bring_together(found, changes=[edit])
    assert len(parted.events) == len(whole.events) + 1
    assert not unmatched([edit], parted)


def test_an_event_can_be_hidden_and_shown_again() -> None:
    sank = words("sank")
    hide, show = Edit(EditKind.HIDE, (sank,), reason="not ours"), Edit(EditKind.SHOW, (sank,))
    hidden = event_of(story((hide,)), sank)
    assert not hidden.on_timeline
    assert "not ours" in (hidden.left_out or "")
    assert event_of(story((hide, show)), sank).on_timeline


def test_a_story_says_how_many_edits_it_was_made_with_whatever_is_wished() -> None:
    edits = (Edit(EditKind.LABEL, (words("sank"),), text="Belgrano lost"),)
    told = build.bring_together(annotations(), changes=edits, wish=Wish(days=1))
    assert told.made_with.settings == (("edits by hand", "1"), ("days", "1"))
    assert not story().made_with.settings


def test_a_label_and_a_note_are_the_users() -> None:
    sank = words("sank")
    edits = (
        Edit(EditKind.LABEL, (sank,), text="Belgrano lost"),
        Edit(EditKind.NOTE, (sank,), text="ask the navy"),
    )
    event = event_of(story(edits), sank)
    assert event.label == "Belgrano lost"
    assert any("ask the navy" in reason.text for reason in event.reasons)


def test_the_day_of_an_article_is_the_one_that_the_user_gives() -> None:
    article = read_text("LONDON, April 27, 1982 (Isles Wire) - Marines landed on Sunday.", name="dated.txt")
    edit = Edit(
        EditKind.PUBLISHED, (words_of_article(article),), first=day("1982-04-26"), reason="the archive"
    )
    dated = build.date_alone(with_day(article, [edit]))
    assert dated.published is not None
    assert dated.published.day == day("1982-04-26")
    assert any("the archive" in item.reason for item in dated.published.evidence)


@pytest.mark.parametrize("kind", sorted(set(EditKind) - {EditKind.UNDO}))
def test_an_edit_whose_words_are_gone_is_listed_and_changes_nothing_else(kind: EditKind) -> None:
    gone = (Words("0" * 64, 4, 8, "sank"), Words("0" * 64, 9, 12, "hit"))
    edit = Edit(kind, gone, first=1, last=1, text="new")
    changed = story((edit,))
    assert changed.events == story().events
    assert unmatched([edit], changed) == (edit,)
    assert any(kind.value in left.what for left in changed.left_out)


def test_edits_hold_when_the_articles_come_in_another_order() -> None:
    sank = words("sank")
    edit = Edit(EditKind.LABEL, (sank,), text="Belgrano lost")
    turned = build.bring_together(annotations()[::-1], changes=[edit])
    assert event_of(turned, sank).label == "Belgrano lost"


def test_no_edits_leave_the_story_as_it_is() -> None:
    assert apply((), story()).timeline is story()
    assert words_of(story(), story().events[0]).text
