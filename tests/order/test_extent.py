"""What lasts and what is a moment, and which bounds each has."""

import pytest
from order_records import LASTING, clock, days, event, later, said, shown

from timeline.allen import RelationType as R
from timeline.meaning import Unit
from timeline.model import Aspect, Event, Statement, Tense
from timeline.order import solve
from timeline.when import Bound, Extent, Grain, When


def solve_one(one: Event, *statements: Statement) -> Event:
    return solve((one,), statements).events[0]


@pytest.mark.parametrize("relation", [R.DURING, R.BEGUN_BY, R.ENDED_BY])
def test_what_is_told_with_a_span_lasts(relation: R) -> None:
    when = solve_one(event("siege"), said("siege", relation, when=days(0, 2))).when
    assert when is not None
    assert when.extent is LASTING


def test_a_verb_in_the_progressive_lasts() -> None:
    fighting = event("fighting", tense=Tense.PAST, aspect=Aspect.PROGRESSIVE)
    when = solve_one(fighting, said("fighting", R.IS_INCLUDED, when=days(0, 2))).when
    assert when is not None
    assert when.extent is LASTING


def test_since_a_day_and_until_another_bound_start_and_end_apart() -> None:
    when = solve_one(
        event("siege"), said("siege", R.BEGUN_BY, when=days(0)), said("siege", R.ENDED_BY, when=days(5))
    ).when
    assert when is not None
    assert when == When(days(0).start, days(5).end, Extent.LASTING)
    assert when.edtf == "1983-05-02/1983-05-07"


def test_a_length_carries_the_end_from_the_start() -> None:
    lasting = said("strike", R.DURING, "strike", offset=later(3, 3))
    when = solve_one(event("strike"), said("strike", R.BEGUN_BY, when=days(0)), lasting).when
    assert when is not None
    assert when.start == days(0).start
    assert shown(when) == (0, 4)


def test_a_month_keeps_its_grain() -> None:
    may = When.on_days(days(0).first_day, days(29).first_day, grain=Grain.MONTH)
    when = solve_one(event("coup"), said("coup", R.IS_INCLUDED, when=may)).when
    assert when is not None
    assert when.grain is Grain.MONTH


def test_the_finer_of_two_dates_gives_the_grain() -> None:
    when = solve_one(
        event("raid"),
        said("raid", R.IS_INCLUDED, when=days(4)),
        said("raid", R.IS_INCLUDED, when=clock(4, 0, 60)),
    ).when
    assert when == clock(4, 0, 60)


def test_a_death_lies_in_the_attack_that_brought_it() -> None:
    events = (event("attack"), event("death"))
    told = (
        said("attack", R.IS_INCLUDED, when=days(1, 4)),
        said("death", R.IS_INCLUDED, when=days(3)),
        said("death", R.IS_INCLUDED, "attack"),
        said("death", R.SAME_DAY, "attack"),
    )
    windows = [shown(e.when) for e in solve(events, told).events]
    assert windows == [(3, 3), (3, 3)]


def test_a_whole_spans_its_parts() -> None:
    events = (event("campaign"), event("first"), event("last"))
    told = (
        said("first", R.IS_INCLUDED, when=days(0)),
        said("last", R.IS_INCLUDED, when=days(6)),
        said("campaign", R.INCLUDES, "first"),
        said("campaign", R.INCLUDES, "last"),
        said("campaign", R.DURING, when=days(-3, 9)),
    )
    when = solve(events, told).events[0].when
    assert when is not None
    assert when.start == Bound(days(-3).earliest, days(0).latest)
    assert when.end == Bound(days(6).earliest, days(9).latest)


@pytest.mark.parametrize(
    ("unit", "number", "expected"),
    [(Unit.DAY, 2, (2, 2)), (Unit.WEEK, 1, (7, 13)), (Unit.MONTH, 1, (30, 59)), (Unit.HOUR, 3, (0, 0))],
)
def test_a_distance_is_counted_in_units_of_the_calendar(
    unit: Unit, number: int, expected: tuple[int, int]
) -> None:
    events = (event("quake"), event("visit"))
    told = (
        said("quake", R.IS_INCLUDED, when=clock(0, 600, 660)),
        said("visit", R.AFTER, "quake", offset=later(number, number, unit)),
    )
    assert shown(solve(events, told).events[1].when) == expected


def test_an_event_that_nothing_bounds_has_no_window() -> None:
    one = solve((event("one"), event("two")), (said("one", R.BEFORE, "two"),)).events[0]
    assert (one.when, one.likely, one.confidence, one.reasons) == (None, None, 0.0, ())


def test_days_after_what_lasts_may_count_from_any_part_of_it() -> None:
    events = (event("siege"), event("visit"))
    told = (
        said("siege", R.BEGUN_BY, when=days(0)),
        said("siege", R.ENDED_BY, when=days(3)),
        said("visit", R.IS_INCLUDED, when=days(4)),
        said("visit", R.AFTER, "siege", offset=later(2, 2)),
    )
    assert solve(events, told).conflicts == ()


def test_what_brings_something_about_may_go_on_after_that_has_begun() -> None:
    events = (event("planning"), event("attack"))
    told = (
        said("attack", R.IS_INCLUDED, when=days(2)),
        said("planning", R.CAUSES, "attack"),
        said("planning", R.BEFORE_OR_DURING, when=days(None, 6)),
    )
    assert shown(solve(events, told).events[0].when) == (None, 6)
