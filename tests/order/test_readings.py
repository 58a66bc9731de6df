"""Expressions that can be read in several ways, and what would hold if a contradiction went the other way."""

from dataclasses import replace

import pytest
from order_records import contradictions, days, event, said, shown
from order_stories import Story

from timeline.allen import RelationType as R
from timeline.meaning import Fixed
from timeline.model import LinkKind, Otherwise, Reading, Statement
from timeline.order import solve

RAID, TALKS = event("raid"), event("talks")


def read(name: str, first: int, *others: tuple[int, float], weight: float = 0.8) -> Statement:
    """An event dated by an expression that may mean other days, each with its share."""
    told = said(name, R.IS_INCLUDED, when=days(first), weight=weight, timex="t1")
    return replace(
        told, otherwise=tuple(Otherwise(days(day), share, f"on day {day}") for day, share in others)
    )


def test_the_likelier_reading_holds_and_the_other_is_kept() -> None:
    raid = solve((RAID,), (read("raid", 1, (8, 0.3)),)).events[0]
    assert shown(raid.when) == (1, 1)
    [other] = raid.alternatives
    assert (shown(other.when), other.probability) == ((8, 8), 0.3)


def test_a_reading_that_contradicts_gives_way_to_one_that_does_not() -> None:
    told = (read("raid", 1, (8, 0.3)), said("raid", R.AFTER, when=days(3), weight=0.95))
    ordering = solve((RAID,), told)
    assert shown(ordering.events[0].when) == (8, 8)
    assert ordering.conflicts == ()
    assert "on day 8" in ordering.events[0].reasons[0].text


def test_all_that_hangs_on_one_expression_is_read_alike() -> None:
    told = (
        read("raid", 1, (8, 0.3)),
        read("talks", 1, (8, 0.3)),
        said("talks", R.AFTER, when=days(3), weight=0.95),
    )
    assert [shown(e.when) for e in solve((RAID, TALKS), told).events] == [(1, 1), (8, 8)]
    tied = (*told, said("raid", R.SAME_DAY, "talks"))
    assert [shown(e.when) for e in solve((RAID, TALKS), tied).events] == [(8, 8), (8, 8)]


@pytest.mark.parametrize(
    ("more", "window"),
    [((), (1, 8)), ((said("raid", R.AFTER, when=days(3)),), (8, 8))],
    ids=["both are open", "one is out"],
)
def test_two_readings_of_which_none_is_preferred_stay_open_until_one_is_out(
    more: tuple[Statement, ...], window: tuple[int, int]
) -> None:
    either = replace(read("raid", 1, (1, 0.6), (8, 0.4)), when=days(1, 8))
    raid = solve((RAID,), (either, *more)).events[0]
    assert shown(raid.when) == window


def test_a_contradiction_tells_what_would_follow_if_the_other_side_held() -> None:
    told = (
        said("raid", R.IS_INCLUDED, when=days(5), weight=0.9),
        said("talks", R.IS_INCLUDED, when=days(2), weight=0.8),
        said("raid", R.BEFORE, "talks", weight=0.6),
    )
    [conflict] = solve((RAID, TALKS), told).conflicts
    assert conflict.set_aside == told[2].id
    assert conflict.instead is not None
    assert (conflict.instead.gone, conflict.instead.event) == (told[1].id, "raid")
    assert shown(conflict.instead.when) == (5, 5)


def test_what_contradicts_itself_has_no_other_side() -> None:
    [conflict] = solve((RAID,), (said("raid", R.IS_INCLUDED, when=days(4, 2)),)).conflicts
    assert conflict.instead is None


def day(number: int) -> Fixed:
    return Fixed(days(number), "")


def test_the_readings_of_an_expression_become_those_of_its_event() -> None:
    story = Story("A meeting Tuesday ended the talks.")
    story.tell("meeting", nominal=True)
    readings = tuple(Reading("", days(n), share, f"on day {n}") for n, share in ((1, 0.85), (8, 0.15)))
    story.time("Tuesday", day(1), days(1), alternatives=readings)
    story.tie(LinkKind.TIME, "meeting", "Tuesday", "")
    meeting = story.event("meeting")
    assert shown(meeting.when) == (1, 1)
    assert [(shown(o.when), round(o.probability, 2)) for o in meeting.alternatives] == [((8, 8), 0.15)]
    assert meeting.confidence < 0.95


def test_an_expression_that_prefers_none_of_its_readings_leaves_both_open() -> None:
    story = Story("A meeting Tuesday ended the talks.")
    story.tell("meeting", nominal=True)
    readings = tuple(Reading("", days(n), 0.5, f"on day {n}") for n in (1, 8))
    story.time("Tuesday", day(1), None, alternatives=readings)
    story.tie(LinkKind.TIME, "meeting", "Tuesday", "")
    assert shown(story.event("meeting").when) == (1, 8)


def test_where_more_than_one_would_have_to_go_nothing_is_said_of_the_other_side() -> None:
    told = (
        said("raid", R.IS_INCLUDED, when=days(5), weight=0.9),
        said("raid", R.IS_INCLUDED, when=days(5), weight=0.8),
        said("raid", R.IS_INCLUDED, when=days(2), weight=0.6),
    )
    [conflict] = contradictions(solve((RAID,), told))
    assert conflict.set_aside == told[2].id
    assert conflict.instead is None


def test_hundreds_of_contradictions_leave_a_likeliest_reading() -> None:
    firm = said("raid", R.IS_INCLUDED, when=days(1), weight=1.0)
    wrong = tuple(said("raid", R.IS_INCLUDED, when=days(5), weight=0.99, cue=str(n)) for n in range(170))
    ordering = solve((RAID,), (firm, *wrong))
    assert shown(ordering.events[0].when) == (1, 1)
    assert len(contradictions(ordering)) == len(wrong)
