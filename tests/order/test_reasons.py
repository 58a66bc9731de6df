"""Why a bound stands where it does."""

import itertools
from dataclasses import replace

from order_records import MONDAY, clock, days, event, later, said

from timeline.allen import RelationType as R
from timeline.calendar import civil
from timeline.model import Reason
from timeline.order import solve


def test_a_bound_is_explained_step_by_step_back_to_a_date() -> None:
    events = (event("attack"), event("answer"), event("speech"))
    told = (
        said("attack", R.IS_INCLUDED, when=days(0)),
        said("answer", R.AFTER, "attack", offset=later(2, None)),
        said("speech", R.AFTER, "answer"),
    )
    reasons = solve(events, told).events[2].reasons
    assert [r.bound for r in reasons] == ["earliest"] * 3
    assert reasons[0].text == "not before 4 May 1983: it AFTER answer"
    assert [r.text.split()[0] for r in reasons[1:]] == ["because", "because"]
    assert reasons[2].text.startswith("because “attack” IS_INCLUDED")


def test_a_long_chain_tells_its_beginning_and_the_date_it_rests_on() -> None:
    events = tuple(event(f"step{i:02d}") for i in range(40))
    told = [said(b.id, R.AFTER, a.id) for a, b in itertools.pairwise(events)]
    told.append(said("step00", R.IS_INCLUDED, when=days(0), rule="root"))
    reasons = solve(events, tuple(told)).events[-1].reasons
    assert len(reasons) == 12
    assert reasons[-1].rule == "root"


def test_reasons_of_other_stages_stay() -> None:
    kept = Reason("two sources name the same place")
    one = replace(event("one"), reasons=(kept, Reason("an old bound", bound="latest")))
    solved = solve((one,), (said("one", R.IS_INCLUDED, when=days(0)),)).events[0]
    assert solved.reasons[0] == kept
    assert all("old" not in r.text for r in solved.reasons)


def test_solving_again_gives_the_same() -> None:
    events = (event("one"), event("two"))
    told = (said("one", R.IS_INCLUDED, when=days(0, 3)), said("two", R.AFTER, "one", offset=later(1, 1)))
    once = solve(events, told)
    assert solve(once.events, told) == once
    assert civil(MONDAY) == (1983, 5, 2)


def test_a_window_is_believed_as_far_as_all_that_it_rests_on() -> None:
    def confidence(*weights: float) -> float:
        told = [said("step0", R.IS_INCLUDED, when=days(0), weight=weights[0])]
        told += [said(f"step{i}", R.SAME_DAY, f"step{i - 1}", weight=w) for i, w in enumerate(weights[1:], 1)]
        events = tuple(event(f"step{i}") for i in range(len(weights)))
        return solve(events, tuple(told)).events[-1].confidence

    assert confidence(1.0) == confidence(1.0, 1.0) == 1.0
    assert 1.0 > confidence(0.9) > confidence(0.9, 0.9) > confidence(0.9, 0.5) > 0


def test_nothing_is_believed_of_an_event_without_a_window() -> None:
    assert solve((event("one"),), ()).events[0].confidence == 0.0


def test_of_several_ways_to_a_bound_the_one_with_the_fewest_statements_is_told() -> None:
    events = tuple(event(name) for name in ("a", "b", "c", "d"))
    told = (
        said("a", R.IS_INCLUDED, when=days(0), rule="root", weight=1.0),
        said("b", R.SIMULTANEOUS, "a", rule="round about"),
        said("c", R.SIMULTANEOUS, "b", rule="round about"),
        said("d", R.SIMULTANEOUS, "c", rule="round about"),
        said("d", R.SIMULTANEOUS, "a", rule="straight", weight=0.4),
    )
    solved = {e.id: e for e in solve(events, told).events}
    for bound in ("earliest", "latest"):
        assert [r.rule for r in solved["d"].reasons if r.bound == bound] == ["straight", "root"]


def test_of_ways_that_are_as_long_the_weightiest_is_told() -> None:
    events = tuple(event(name) for name in ("a", "b", "c", "d"))
    told = (
        said("a", R.IS_INCLUDED, when=days(0), rule="root"),
        said("b", R.SIMULTANEOUS, "a", weight=0.3, rule="light"),
        said("c", R.SIMULTANEOUS, "a", weight=0.9, rule="heavy"),
        said("d", R.SIMULTANEOUS, "b", rule="last"),
        said("d", R.SIMULTANEOUS, "c", rule="last"),
    )
    solved = {e.id: e for e in solve(events, told).events}
    rules = [r.rule for r in solved["d"].reasons if r.bound == "earliest"]
    assert rules == ["last", "heavy", "root"]


def test_a_step_names_the_events_that_it_is_about() -> None:
    events = (event("attack"), event("speech"))
    told = (said("attack", R.IS_INCLUDED, when=days(0)), said("speech", R.AFTER, "attack"))
    first, second = solve(events, told).events[1].reasons
    assert (first.source, first.target) == ("speech", "attack")
    assert (second.source, second.target) == ("attack", None)


def test_fewer_statements_that_lead_to_the_same_day_tell_more_than_many_that_lead_to_an_hour() -> None:
    events = tuple(event(name) for name in ("deed", "talk", "noon"))
    told = (
        said("deed", R.IS_INCLUDED, when=days(0), rule="on the day"),
        said("deed", R.BEFORE, "talk", rule="before the talk"),
        said("talk", R.BEFORE, "noon", rule="before noon"),
        said("noon", R.IS_INCLUDED, when=clock(0, 720, 721), rule="at noon"),
    )
    reasons = solve(events, told).events[0].reasons
    assert [r.rule for r in reasons if r.bound == "latest"] == ["on the day"]
