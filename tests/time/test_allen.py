"""Allen's relations and TimeML's names for them, held against intervals with ends that are numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.allen import SOURCE_FIRST, TARGET_FIRST, TIMEML, Allen, End, RelationType, allen_of, is_timeml

Interval = tuple[int, int]
intervals = st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda i: i[0] < i[1])

# Each relation written down from Allen's drawing of it: a and z are one interval's ends, b and y the other's.
HOLDS = {
    Allen.BEFORE: lambda a, z, b, y: z < b,
    Allen.AFTER: lambda a, z, b, y: y < a,
    Allen.MEETS: lambda a, z, b, y: z == b,
    Allen.MET_BY: lambda a, z, b, y: y == a,
    Allen.OVERLAPS: lambda a, z, b, y: a < b < z < y,
    Allen.OVERLAPPED_BY: lambda a, z, b, y: b < a < y < z,
    Allen.CONTAINS: lambda a, z, b, y: a < b and y < z,
    Allen.DURING: lambda a, z, b, y: b < a and z < y,
    Allen.EQUALS: lambda a, z, b, y: (a, z) == (b, y),
    Allen.STARTS: lambda a, z, b, y: a == b and z < y,
    Allen.STARTED_BY: lambda a, z, b, y: a == b and y < z,
    Allen.FINISHES: lambda a, z, b, y: z == y and b < a,
    Allen.FINISHED_BY: lambda a, z, b, y: z == y and a < b,
}
CONVERSE = {
    Allen.BEFORE: Allen.AFTER,
    Allen.MEETS: Allen.MET_BY,
    Allen.OVERLAPS: Allen.OVERLAPPED_BY,
    Allen.CONTAINS: Allen.DURING,
    Allen.STARTS: Allen.STARTED_BY,
    Allen.FINISHES: Allen.FINISHED_BY,
    Allen.EQUALS: Allen.EQUALS,
}


def between(one: Interval, other: Interval) -> Allen:
    [relation] = [relation for relation, holds in HOLDS.items() if holds(*one, *other)]
    return relation


@given(intervals, intervals)
def test_just_one_relation_holds_and_its_converse_the_other_way_round(one: Interval, other: Interval) -> None:
    there, back = between(one, other), between(other, one)
    assert CONVERSE.get(there) is back or CONVERSE.get(back) is there


@pytest.mark.parametrize("allen", Allen)
def test_names_convert_both_ways_but_for_what_overlaps(allen: Allen) -> None:
    if allen in (Allen.OVERLAPS, Allen.OVERLAPPED_BY):
        assert allen not in TIMEML
    else:
        assert allen_of(TIMEML[allen]) is allen
        assert is_timeml(TIMEML[allen])


@pytest.mark.parametrize("relation", [relation for relation in RelationType if is_timeml(relation)])
def test_a_name_of_timeml_comes_back_but_for_its_second_name_of_what_is_included(
    relation: RelationType,
) -> None:
    back = TIMEML[allen_of(relation)]
    assert back is relation or (relation, back) == (RelationType.DURING, RelationType.IS_INCLUDED)


@pytest.mark.parametrize("relation", ["BEFORE_OR_DURING", "SAME_DAY", "CAUSES", "POSSIBLY_SAME"])
def test_what_neither_has_is_called_by_no_name(relation: str) -> None:
    assert allen_of(RelationType(relation)) is None
    assert not is_timeml(RelationType(relation))


@given(intervals, intervals)
def test_what_a_relation_says_of_ends_is_true_of_intervals_that_stand_in_it(
    one: Interval, other: Interval
) -> None:
    relation = TIMEML.get(between(one, other))
    source, target = (dict(zip((End.START, End.FINISH), ends, strict=True)) for ends in (one, other))
    for mine, theirs, strict in SOURCE_FIRST.get(relation, ()):
        assert source[mine] < target[theirs] or (not strict and source[mine] == target[theirs])
    for theirs, mine, strict in TARGET_FIRST.get(relation, ()):
        assert target[theirs] < source[mine] or (not strict and source[mine] == target[theirs])


@pytest.mark.parametrize("allen", [allen for allen in CONVERSE if allen in TIMEML])
def test_the_table_of_ends_says_the_same_the_other_way_round(allen: Allen) -> None:
    there, back = TIMEML[allen], TIMEML[CONVERSE[allen]]
    assert set(SOURCE_FIRST.get(there, ())) == set(TARGET_FIRST.get(back, ()))
    more = (
        {(End.START, End.START, False)} if allen is Allen.STARTS else set()
    )  # "since" says no more than "from then"
    assert set(TARGET_FIRST.get(there, ())) == set(SOURCE_FIRST.get(back, ())) | more
