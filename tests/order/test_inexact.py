"""How exactly a number of units is meant, and what lies within one."""

import pytest
from order_records import days, earlier, later, shown
from order_stories import Story

from timeline.meaning import Amount, Choice, Recurring, Unit
from timeline.model import Aspect, Factuality, LinkKind, Tense, TimexType
from timeline.roughly import meant

DAY = Recurring(Choice.TENSE, weekday=2)


@pytest.mark.parametrize(
    ("words", "number", "expected"),
    [
        ("ten days", (10, 10), (10, 10)),
        ("less than ten days", (10, 10), (0, 10)),
        ("at least ten days", (10, 10), (10, None)),
        ("nearly ten days", (10, 10), (9, 10)),
        ("about ten days", (10, 10), (8, 12)),
        ("days", (2, None), (2, None)),
    ],
)
def test_words_before_a_number_say_how_it_is_meant(
    words: str, number: tuple[int, int | None], expected: tuple[int, int | None]
) -> None:
    assert meant(number, words, 0, len(words)) == expected
    number_alone = words.rfind("ten") if "ten" in words else 0
    assert meant(number, words, number_alone, len(words)) == expected


def test_a_word_further_off_says_nothing_of_a_number() -> None:
    assert meant((2, 2), "about the vote two days", 15, 23) == (2, 2)


def counted(words: str, amount: Amount) -> Story:
    story = Story(f"The dam burst on Wednesday. The mayor quit {words} after it burst.", published=40)
    story.tell("burst", main_clause=True)
    story.time("Wednesday", DAY, days(2))
    story.tie(LinkKind.TIME, "burst", "Wednesday", "on")
    story.tell("quit")
    story.time(words, amount, type=TimexType.DURATION)
    story.tie(LinkKind.TIME, "quit", words, "after", counted_from="burst")
    return story


@pytest.mark.parametrize(
    ("words", "amount", "window"),
    [
        ("ten days", Amount(Unit.DAY, 10, 10), (12, 12)),
        ("less than ten days", Amount(Unit.DAY, 10, 10), (2, 12)),
        ("more than ten days", Amount(Unit.DAY, 10, 10), (12, 40)),
        ("two weeks", Amount(Unit.WEEK, 2, 2), (13, 19)),
        ("less than two weeks", Amount(Unit.WEEK, 2, 2), (2, 16)),
    ],
)
def test_a_distance_is_as_wide_as_its_words(words: str, amount: Amount, window: tuple[int, int]) -> None:
    assert shown(counted(words, amount).event("quit").when) == window


def within(**fields: object) -> Story:
    story = Story("Envoys meet within five days.", published=20)
    story.tell("meet", **fields)
    story.time("five days", Amount(Unit.DAY, 5, 5), type=TimexType.DURATION)
    story.tie(LinkKind.TIME, "meet", "five days", "within")
    return story


def test_what_is_to_come_within_days_is_not_later() -> None:
    assert shown(within(tense=Tense.FUTURE).event("meet").when) == (20, 25)


def test_what_need_not_come_is_bound_by_no_day() -> None:
    assert within(factuality=Factuality.HYPOTHETICAL).event("meet").when is None


def test_months_on_in_a_clause_of_its_own_do_not_follow_the_lead() -> None:
    story = Story("A depot burned on Wednesday.\nThree months later a guard died.", published=5)
    story.tell("burned", main_clause=True)
    story.time("Wednesday", DAY, days(2))
    story.tie(LinkKind.TIME, "burned", "Wednesday", "on")
    story.tell("died", main_clause=True)
    story.time("Three months later", later(3, 3, Unit.MONTH))
    assert shown(story.event("died").when) == (None, 5)


def day_before(between: str, signal: str = "on") -> Story:
    story = Story(f"A ferry sank on Wednesday. {between}Divers had gone down the day before.", published=9)
    story.tell("sank", main_clause=True)
    story.time("Wednesday", DAY, days(2))
    story.tie(LinkKind.TIME, "sank", "Wednesday", signal)
    story.tell("gone", aspect=Aspect.PERFECTIVE)
    story.time("the day before", earlier(1, 1), days(1), anchor_id="Wednesday")
    story.tie(LinkKind.TIME, "gone", "the day before")
    return story


def test_a_day_counted_from_one_told_just_before_is_sure() -> None:
    assert shown(day_before("").event("gone").when) == (1, 1)


@pytest.mark.parametrize(
    ("between", "signal"), [("It was old. It was full. Nobody knew. ", "on"), ("", "since")]
)
def test_a_day_counted_from_one_far_off_or_open_is_only_likely(between: str, signal: str) -> None:
    assert shown(day_before(between, signal).event("gone").when) == (None, 8)


def test_what_one_subject_did_next_is_not_before() -> None:
    story = Story("The army seized the port on Wednesday and closed it.", published=9)
    story.tell("seized", main_clause=True)
    story.time("Wednesday", DAY, days(2))
    story.tie(LinkKind.TIME, "seized", "Wednesday", "on")
    story.tell("closed", main_clause=True)
    story.tie(LinkKind.SEQUENCE, "seized", "closed", "and")
    assert shown(story.event("closed").when) == (2, 9)
