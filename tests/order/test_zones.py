"""On whose clock a bound is told."""

from order_records import clock, days, event, later, said, shown

from timeline.allen import RelationType as R
from timeline.model import Event, Statement
from timeline.order import solve
from timeline.when import Grain, When

BAGHDAD, WASHINGTON = "Asia/Baghdad", "America/New_York"
RAID = event("raid", zone=BAGHDAD)
AT_NIGHT = said("raid", R.IS_INCLUDED, when=clock(4, 0, 60, zone=BAGHDAD))
WRITTEN = "published"


def when_of(name: str, events: tuple[Event, ...], *statements: Statement) -> When | None:
    return next(e.when for e in solve(events, statements).events if e.id == name)


def written(name: str, day: int) -> Statement:
    return said(name, R.BEFORE_OR_DURING, when=days(None, day, zone=WASHINGTON), rule=WRITTEN)


def test_what_follows_a_night_raid_can_be_on_the_day_before_further_west() -> None:
    letter = event("letter", zone=WASHINGTON)
    when = when_of("letter", (RAID, letter), AT_NIGHT, said("letter", R.AFTER, "raid"), written("letter", 4))
    assert shown(when) == (3, 4)
    assert when is not None
    assert (when.zone, when.grain) == (WASHINGTON, Grain.DAY)


def test_an_order_without_a_place_keeps_both_days_on_which_the_raid_can_be_told() -> None:
    order = event("order")
    when = when_of("order", (RAID, order), AT_NIGHT, said("order", R.BEFORE, "raid"), written("order", 4))
    assert shown(when) == (None, 4)
    assert when is not None
    assert when.zone is None


def test_days_are_days_for_an_event_without_a_place() -> None:
    attack, answer = event("attack", zone=BAGHDAD), event("answer")
    told = said("attack", R.IS_INCLUDED, when=days(0, zone=BAGHDAD))
    offset = said("answer", R.AFTER, "attack", offset=later(2, 2))
    assert shown(when_of("answer", (attack, answer), told, offset, written("answer", 4))) == (2, 2)


def test_a_time_of_day_of_the_event_itself_is_kept_on_an_unnamed_clock() -> None:
    vote = event("vote")
    when = when_of("vote", (vote,), said("vote", R.IS_INCLUDED, when=clock(1, 540, 600, zone=WASHINGTON)))
    assert when == clock(1, 540, 600)


def test_without_any_zone_days_float() -> None:
    one, two = event("one"), event("two")
    when = when_of(
        "two",
        (one, two),
        said("one", R.IS_INCLUDED, when=days(0)),
        said("two", R.AFTER, "one", offset=later(1, 3)),
    )
    assert when == days(1, 3)


def test_days_without_a_zone_are_read_on_the_clock_of_what_they_meet() -> None:
    one, two = event("one", zone=BAGHDAD), event("two")
    when = when_of(
        "one", (one, two), said("two", R.IS_INCLUDED, when=days(2)), said("one", R.SAME_DAY, "two")
    )
    assert when == days(2, zone=BAGHDAD)


def test_bounds_from_two_zones_never_leave_an_empty_window() -> None:
    east, west, between = (
        event("east", zone="Asia/Tokyo"),
        event("west", zone="America/Los_Angeles"),
        event("between"),
    )
    when = when_of(
        "between",
        (east, west, between),
        said("east", R.IS_INCLUDED, when=clock(3, 0, 60, zone="Asia/Tokyo", grain=Grain.DAY)),
        said("west", R.IS_INCLUDED, when=clock(2, 1320, 1380, zone="America/Los_Angeles", grain=Grain.DAY)),
        said("between", R.AFTER, "east"),
        said("between", R.BEFORE, "west"),
    )
    assert shown(when) == (2, 3)


def test_what_comes_before_a_night_further_west_keeps_the_day_of_the_dateline_too() -> None:
    speech, order = event("speech", zone=WASHINGTON), event("order")
    when = when_of(
        "order",
        (speech, order),
        said("speech", R.IS_INCLUDED, when=clock(3, 1320, 1380, zone=WASHINGTON)),
        said("order", R.BEFORE, "speech"),
        said("order", R.BEFORE_OR_DURING, when=days(None, 9, zone=BAGHDAD), rule=WRITTEN),
    )
    assert shown(when) == (None, 4)


def test_what_lies_in_another_event_is_told_on_the_clock_of_its_place() -> None:
    death = event("death")
    when = when_of(
        "death", (RAID, death), AT_NIGHT, said("death", R.IS_INCLUDED, "raid"), written("death", 4)
    )
    assert when == clock(4, 0, 60, zone=BAGHDAD)


def test_a_clock_time_that_is_not_its_own_is_told_in_days() -> None:
    alarm = event("alarm")
    told = said("alarm", R.SIMULTANEOUS, "raid")
    assert when_of("alarm", (RAID, alarm), AT_NIGHT, told, written("alarm", 4)) == days(3, 4)


def test_a_day_told_of_a_death_is_the_day_of_the_attack_on_the_same_clock() -> None:
    attack, death, answer = event("attack"), event("death"), event("answer")
    events = (attack, death, answer)
    told = (
        said("death", R.IS_INCLUDED, when=days(0, zone=BAGHDAD), timex="t1"),
        said("death", R.IS_INCLUDED, "attack"),
        said("death", R.SAME_DAY, "attack"),
        said("answer", R.AFTER, "attack", offset=later(2, 2)),
        written("answer", 8),
    )
    assert when_of("attack", events, *told) == days(0)
    assert when_of("answer", events, *told) == days(2)


def test_days_between_two_zones_are_counted_on_the_clock_of_each() -> None:
    flight, landing = event("flight", zone=WASHINGTON), event("landing", zone=BAGHDAD)
    events = (flight, landing)
    told = (
        said("flight", R.IS_INCLUDED, when=days(0, zone=WASHINGTON)),
        said("landing", R.AFTER, "flight", offset=later(1, 1)),
    )
    assert when_of("landing", events, *told) == days(1, zone=BAGHDAD)
