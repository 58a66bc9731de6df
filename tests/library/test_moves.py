"""What a change moved, told by the words of the articles alone."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Event, Mention, Span, Timeline
from timeline.moves import Change, moves
from timeline.when import When

DAY = 737_000


def event(name: str, day: int | None, *starts: int) -> Event:
    mentions = tuple(
        Mention(f"m{at}", "a", at, at + 1, "hit", Span(at, at + 9), Span(at, at + 9), "hit") for at in starts
    )
    when = None if day is None else When.on_days(DAY + day, DAY + day)
    return Event(name, f"Event {name}", mentions, when=when, on_timeline=True)


def story(*events: Event) -> Timeline:
    return Timeline((), events, (), (), ())


def changes(before: Timeline, after: Timeline) -> list[tuple[Change, str]]:
    return [(move.change, move.event) for move in moves(before, after)]


def test_an_event_whose_window_differs_has_moved() -> None:
    (move,) = moves(story(event("x", 1, 10)), story(event("y", 8, 10)))
    assert (move.change, move.event) == (Change.MOVED, "y")
    assert (move.was, move.now) == (When.on_days(DAY + 1, DAY + 1), When.on_days(DAY + 8, DAY + 8))


def test_an_event_is_known_by_most_of_its_words() -> None:
    before = story(event("x", 1, 10, 20, 30), event("z", 2, 40))
    after = story(event("y", 1, 10, 20), event("w", 5, 30, 40))
    assert changes(before, after) == [(Change.MOVED, "w")]


def test_what_came_and_what_went_is_told_in_time_order() -> None:
    found = changes(story(event("x", 3, 10)), story(event("y", 1, 20)))
    assert found == [(Change.CAME, "y"), (Change.WENT, "x")]


def test_what_is_not_on_the_timeline_is_not_there() -> None:
    there = event("x", 1, 10)
    assert changes(story(there), story(replace(there, on_timeline=False))) == [(Change.WENT, "x")]


def test_that_only_the_likely_day_moved_is_told() -> None:
    there = event("x", None, 10)
    likely = replace(there, likely=When.on_days(DAY, DAY))
    assert changes(story(there), story(likely)) == [(Change.MOVED, "x")]


events = st.lists(st.integers(0, 9), unique=True, max_size=6).map(
    lambda starts: story(*(event(f"e{at}", at % 3, at * 10) for at in starts))
)


@given(events)
def test_nothing_moves_between_a_story_and_itself(told: Timeline) -> None:
    assert moves(told, told) == ()


@given(events, events)
def test_what_came_one_way_went_the_other(one: Timeline, two: Timeline) -> None:
    came = {move.event for move in moves(one, two) if move.change is Change.CAME}
    went = {move.event for move in moves(two, one) if move.change is Change.WENT}
    assert came == went
