"""What readers assume, beside what follows."""

from order_records import days, event, said, shown

from timeline.allen import RelationType as R
from timeline.order import solve

STORM, VOTE = event("storm"), event("vote")
TOLD = (said("storm", R.IS_INCLUDED, when=days(0, 4)), said("vote", R.IS_INCLUDED, when=days(2)))


def test_a_soft_statement_shapes_only_the_likely_window() -> None:
    storm = solve((STORM, VOTE), (*TOLD, said("storm", R.BEFORE, "vote", hard=False))).events[0]
    assert (shown(storm.when), shown(storm.likely)) == ((0, 4), (0, 2))


def test_of_two_soft_statements_that_contradict_the_weightier_holds() -> None:
    before = said("storm", R.BEFORE, when=days(2), hard=False, weight=0.6)
    after = said("storm", R.AFTER, when=days(2), hard=False, weight=0.3)
    ordering = solve((STORM, VOTE), (*TOLD, after, before))
    assert shown(ordering.events[0].likely) == (0, 1)
    assert ordering.conflicts == ()


def test_a_soft_statement_against_the_hard_window_says_nothing() -> None:
    ordering = solve((STORM, VOTE), (*TOLD, said("vote", R.AFTER, when=days(3), hard=False)))
    assert ordering.events[1].likely is None
    assert ordering.conflicts == ()


def test_an_event_with_soft_bounds_alone_is_only_likely() -> None:
    rally = solve((event("rally"),), (said("rally", R.IS_INCLUDED, when=days(1), hard=False),)).events[0]
    assert (rally.when, shown(rally.likely)) == (None, (1, 1))


def test_reasons_for_the_likely_window_are_marked_so() -> None:
    storm = solve((STORM, VOTE), (*TOLD, said("storm", R.BEFORE, "vote", hard=False))).events[0]
    assert {r.bound for r in storm.reasons} == {"earliest", "latest", "likely"}


def test_a_relation_that_was_dropped_is_not_shown() -> None:
    ordering = solve(
        (STORM, VOTE), (*TOLD, said("vote", R.BEFORE, "storm", hard=False), said("storm", R.BEFORE, "vote"))
    )
    assert [(r.source, r.target, r.type) for r in ordering.relations] == [("storm", "vote", R.BEFORE)]
