"""What contradicts, and what is set aside for it."""

from order_records import contradictions, days, event, said, shown

from timeline.allen import RelationType as R
from timeline.model import Conflict
from timeline.order import solve

ONE, TWO, THREE = event("one"), event("two"), event("three")


def test_the_weakest_statement_of_a_contradiction_is_set_aside() -> None:
    told = (
        said("one", R.IS_INCLUDED, when=days(3), weight=1.0),
        said("two", R.IS_INCLUDED, when=days(1), weight=1.0),
        said("two", R.AFTER, "one", weight=0.9),
        said("three", R.IS_INCLUDED, when=days(0)),
    )
    ordering = solve((ONE, TWO, THREE), told)
    [conflict] = ordering.conflicts
    assert set(conflict.statements) == set(told[:3])
    assert conflict.set_aside == told[2].id
    assert [shown(e.when) for e in ordering.events] == [(3, 3), (1, 1), (0, 0)]


def test_the_reason_names_what_was_set_aside_and_what_it_cannot_hold_with() -> None:
    told = (said("one", R.IS_INCLUDED, when=days(3)), said("one", R.BEFORE, when=days(1), weight=0.5))
    [conflict] = contradictions(solve((ONE,), told))
    assert conflict.reason.startswith(f"set aside: {told[1].reason}; ")
    assert told[0].reason in conflict.reason


def test_contradictions_apart_from_each_other_are_each_reported() -> None:
    told = [
        said(name, R.IS_INCLUDED, when=days(day), weight=weight)
        for name in ("one", "two")
        for day, weight in ((1, 0.9), (4, 0.8), (8, 0.7))
    ]
    ordering = solve((ONE, TWO), tuple(told))
    assert len(contradictions(ordering)) == 4
    assert [shown(e.when) for e in ordering.events] == [(1, 1), (1, 1)]


def test_what_was_set_aside_is_not_shown_as_a_relation() -> None:
    told = (
        said("one", R.IS_INCLUDED, when=days(3)),
        said("two", R.IS_INCLUDED, when=days(1)),
        said("two", R.AFTER, "one", weight=0.5),
    )
    assert solve((ONE, TWO), told).relations == ()


def test_a_reading_of_ours_gives_way_without_a_word() -> None:
    told = (
        said("one", R.IS_INCLUDED, when=days(5)),
        said("one", R.BEFORE_OR_DURING, when=days(None, 4), weight=0.3, rule="published-own-day"),
    )
    ordering = solve((ONE,), told)
    assert contradictions(ordering) == ()
    assert shown(ordering.events[0].when) == (5, 5)


def test_a_statement_that_contradicts_itself_is_set_aside_alone() -> None:
    never = said("one", R.BEFORE, "one", offset=None)
    assert solve((ONE,), (never,)).conflicts == ()
    inside_out = said("two", R.IS_INCLUDED, when=days(4, 2))
    [conflict] = solve((TWO,), (inside_out,)).conflicts
    assert conflict == Conflict((inside_out,), inside_out.id, f"this cannot hold: {inside_out.reason}")


def test_statements_about_events_that_are_not_given_say_nothing() -> None:
    told = (said("one", R.IS_INCLUDED, when=days(3)), said("one", R.AFTER, "elsewhere"))
    ordering = solve((ONE,), told)
    assert shown(ordering.events[0].when) == (3, 3)
    assert ordering.relations == ()
