"""What stands alone joins a group that as a whole speaks for it, on the group's day, where nothing forbids it."""

from dataclasses import replace

import pytest

from timeline.calendar import parse_day
from timeline.merge.islands import Island
from timeline.merge.kinship import kinship
from timeline.merge.likeness import NEVER, SAME
from timeline.merge.profile import Profile, profiles
from timeline.merge.second_look import Looking, together
from timeline.model import Article, Event, EventType, Mention, Span, content_id
from timeline.when import When

# Each dispatch: its text, the trigger in it, who did it, whom it befell, and the day.
_TOLD = (
    ("A patrol shelled the depot at Orm on Sunday.", "shelled", (), ("depot",), "2019-03-03"),
    ("Rebels of the Grey Front shelled the town.", "shelled", ("Grey Front",), ("town",), "2019-03-03"),
    ("The Grey Front shelled the depot.", "shelled", ("Grey Front",), ("depot",), "2019-03-03"),
)


def _story(number: int, day: str | None = None) -> tuple[Article, tuple[Event, ...]]:
    text, trigger, actors, recipients, told_day = _TOLD[number]
    at, name, whole = text.index(trigger), f"article {number}", Span(0, len(text))
    mention = Mention(
        content_id("m", name),
        name,
        at,
        at + len(trigger),
        "shell",
        whole,
        whole,
        text,
        type=EventType.ASSAULT,
    )
    on = parse_day(day or told_day)
    event = Event(
        content_id("e", name),
        text,
        (mention,),
        type=EventType.ASSAULT,
        actors=actors,
        recipients=recipients,
        when=When.on_days(on, on),
    )
    return Article(name, text), (event,)


def _looking(*stories: tuple[Article, tuple[Event, ...]]) -> Looking:
    return Looking(profiles(stories), kinship([article for article, _ in stories]), 1.0)


_ISLAND = Island((0, 1, 2), {(0, 1): 3.0, (0, 2): 0.5, (1, 2): -1.5})


def test_what_the_whole_group_speaks_for_has_the_odds_of_the_whole() -> None:
    again = _looking(_story(0), _story(1), _story(2)).again(_ISLAND)
    assert min(again.odds[0, 2], again.odds[1, 2]) >= SAME
    assert again.odds[0, 1] == 3.0


def test_a_group_of_another_day_is_not_looked_at_again() -> None:
    looking = _looking(_story(0), _story(1), _story(2, "2019-03-04"))
    assert looking.again(_ISLAND) == _ISLAND


def test_one_pair_that_is_forbidden_keeps_the_whole_group_apart() -> None:
    island = replace(_ISLAND, odds={**_ISLAND.odds, (1, 2): NEVER})
    assert _looking(_story(0), _story(1), _story(2)).again(island) == island


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_a_group_tells_what_each_of_its_members_tells(order: tuple[int, ...]) -> None:
    members: list[Profile] = [_looking(*map(_story, range(3))).profiles[number] for number in order]
    whole = together(members)
    assert whole.recipients == {"depot", "town"}
    assert {"grey", "front"} <= whole.actors
    assert whole.when == When.on_days(parse_day("2019-03-03"), parse_day("2019-03-03"))
