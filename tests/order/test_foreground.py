"""What the main line of a story tells after its lead."""

import pytest
from order_records import days, earlier, shown
from order_stories import Story

from timeline.meaning import Choice, Recurring
from timeline.model import Aspect, EventClass, Factuality, LinkKind, Tense

DAY = Recurring(Choice.TENSE, weekday=4)


def story(*, lead: int = 4, between: str = "", **fields: object) -> Story:
    told = Story(f"A depot burned on Friday.\n{between}Traders fled.", published=5)
    told.tell("burned", main_clause=True)
    told.time("Friday", DAY, days(lead))
    told.tie(LinkKind.TIME, "burned", "Friday", "on")
    told.tell("fled", **{"main_clause": True, **fields})
    return told


@pytest.mark.parametrize(
    "fields",
    [{}, {"event_class": EventClass.REPORTING, "speaker": "Traders"}, {"event_class": EventClass.I_ACTION}],
)
def test_what_follows_in_the_main_line_is_not_before_the_lead(fields: dict[str, object]) -> None:
    assert shown(story(**fields).event("fled").when) == (4, 5)


@pytest.mark.parametrize(
    "fields",
    [
        {"main_clause": False},
        {"aspect": Aspect.PERFECTIVE},
        {"tense": Tense.PRESENT, "aspect": Aspect.PERFECTIVE},
        {"aspect": Aspect.PROGRESSIVE},
        {"factuality": Factuality.ALLEGED},
        {"speaker": "the mayor"},
    ],
)
def test_what_looks_back_or_is_told_by_somebody_does_not_follow(fields: dict[str, object]) -> None:
    when = story(**fields).event("fled").when
    assert when is None or when.earliest is None


def test_an_old_lead_is_followed_by_nothing() -> None:
    assert shown(story(lead=0).event("fled").when) == (None, 5)


def test_a_named_day_before_the_lead_turns_the_telling_back() -> None:
    told = story(between="On Tuesday it leaked. ")
    told.tell("leaked", main_clause=True)
    told.time("Tuesday", DAY, days(1))
    told.tie(LinkKind.TIME, "leaked", "Tuesday", "on")
    assert shown(told.event("fled").when) == (None, 5)


def test_days_earlier_turns_the_telling_back() -> None:
    told = story(between="Days earlier it leaked. ")
    told.tell("leaked", main_clause=True)
    told.time("Days earlier", earlier(2, None))
    told.tie(LinkKind.TIME, "leaked", "Days earlier")
    assert shown(told.event("fled").when) == (None, 5)


@pytest.mark.parametrize(("end", "window"), [(" ", (None, 5)), ("\n", (4, 5))])
def test_the_past_perfect_turns_it_back_for_its_paragraph(end: str, window: tuple[int | None, int]) -> None:
    told = story(between=f"It had leaked.{end}")
    told.tell("leaked", main_clause=True, aspect=Aspect.PERFECTIVE)
    assert shown(told.event("fled").when) == window


def test_who_is_named_as_the_source_of_the_lead_does_not_lead() -> None:
    told = Story("A depot burned, police said on Friday. Traders fled.", published=5)
    told.tell("burned", main_clause=True)
    told.tell("said", main_clause=True, event_class=EventClass.REPORTING, speaker="police")
    told.tell("fled", main_clause=True)
    told.time("Friday", DAY, days(4))
    told.tie(LinkKind.TIME, "said", "Friday", "on")
    assert shown(told.event("fled").when) == (None, 5)
