"""Deciding what holds, apart from explaining it."""

import pytest
from order_records import days, event, said

from timeline.allen import RelationType as R
from timeline.order import decide, explain, solve

EVENTS = tuple(map(event, ("ambush", "ballot", "ceasefire", "dawn")))
DATED = said("ambush", R.IS_INCLUDED, when=days(0))
ALSO_DATED = said("ambush", R.IS_INCLUDED, when=days(3), weight=0.4)
ELSEWHERE = said("dawn", R.IS_INCLUDED, when=days(1))
LATER = said("ballot", R.AFTER, "ambush", hard=False)
STORY = (DATED, LATER, said("ceasefire", R.BEFORE, "dawn"), ELSEWHERE)


def test_what_contradicts_is_known_before_anything_is_explained():
    (contradiction,) = decide(EVENTS, (*STORY, ALSO_DATED)).contradictions
    assert {statement.id for statement in contradiction} == {DATED.id, ALSO_DATED.id}


def test_explaining_changes_nothing_of_what_was_decided():
    decided = decide(EVENTS, STORY)
    assert explain(decided) == explain(decided) == solve(EVENTS, STORY)


def test_a_group_that_nothing_changed_is_not_decided_again():
    before = decide(EVENTS, (*STORY, ALSO_DATED))
    after = decide(EVENTS, STORY, before=before)
    same = [group.events for group in after.groups if any(group is old for old in before.groups)]
    assert [[e.id for e in group] for group in same] == [["ceasefire", "dawn"]]


@pytest.mark.parametrize("changed", [STORY[1:], STORY[:2], (*STORY, ALSO_DATED), ()])
def test_what_was_decided_before_leaves_no_trace(changed):
    before = decide(EVENTS, STORY)
    assert explain(decide(EVENTS, changed, before=before)) == solve(EVENTS, changed)
    assert explain(decide(EVENTS[:3], changed, before=before)) == solve(EVENTS[:3], changed)
