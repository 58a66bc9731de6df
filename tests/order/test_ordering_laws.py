"""What the solver promises, held against all moments tried one by one."""

import itertools
from collections.abc import Iterator, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from order_records import MONDAY, contradictions, days, earlier, event, later, said

from timeline.allen import RelationType as R
from timeline.calendar import DAY
from timeline.meaning import Side
from timeline.model import Event, Statement
from timeline.order import solve
from timeline.order.calendar_edges import TICK

NAMES = ("ambush", "ballot", "ceasefire")
EVENTS = tuple(event(name) for name in NAMES)
LAST = 3  # days that are tried, from Monday on
EVERYTHING = tuple(said(name, R.IS_INCLUDED, when=days(0, LAST), weight=2.0) for name in NAMES)

# Moments at which a bound can lie: the first and last few ticks of each day, for strict chains of three.
SLOTS = tuple(
    (MONDAY + day) * DAY * TICK + tick
    for day in range(LAST + 1)
    for tick in (0, 1, 2, DAY * TICK - 3, DAY * TICK - 2, DAY * TICK - 1)
)
Ends = dict[str, tuple[int, int]]


def day_of(tick: int) -> int:
    return tick // TICK // DAY


def holds(statement: Statement, ends: Ends) -> bool:
    """Whether a statement is true of starts and finishes, written down from what it means in words."""
    start, finish = ends[statement.source]
    if statement.when is not None:
        low, high = statement.when.earliest, statement.when.latest
        inside = (low is None or start // TICK >= low) and (high is None or finish // TICK < high)
        return {
            R.IS_INCLUDED: inside,
            R.BEFORE: low is None or finish // TICK < low,
            R.AFTER: high is None or start // TICK >= high,
            R.BEFORE_OR_DURING: high is None or finish // TICK < high,
        }[statement.relation]
    other_start, other_finish = ends[statement.target]
    order = {
        R.BEFORE: finish < other_start,
        R.AFTER: other_finish < start,
        R.IS_INCLUDED: other_start <= start and finish <= other_finish,
        R.CAUSES: start <= other_start,
        R.SIMULTANEOUS: (start, finish) == (other_start, other_finish),
        R.SAME_DAY: day_of(start) == day_of(other_start) and day_of(finish) == day_of(other_finish),
    }[statement.relation]
    offset = statement.offset
    if offset is None or not order:
        return order
    if offset.side is Side.AFTER:
        shortest, longest = day_of(start) - day_of(other_finish), day_of(finish) - day_of(other_start)
    else:
        shortest, longest = day_of(other_start) - day_of(finish), day_of(other_finish) - day_of(start)
    return (offset.least is None or shortest >= offset.least) and (
        offset.most is None or longest <= offset.most
    )


def two_ended(statements: Sequence[Statement]) -> set[str]:
    """Events that may be more than a moment: those that hold others, or bring others about."""
    return {s.target for s in statements if s.relation is R.IS_INCLUDED and s.target} | {
        s.source for s in statements if s.relation is R.CAUSES
    }


def solutions(statements: Sequence[Statement]) -> Iterator[Ends]:
    long = two_ended(statements)
    about = [[s for s in statements if max_index(s) == i] for i in range(len(NAMES))]

    def place(index: int, ends: Ends) -> Iterator[Ends]:
        if index == len(NAMES):
            yield dict(ends)
            return
        for start in SLOTS:
            finishes = [f for f in SLOTS if f >= start] if NAMES[index] in long else [start]
            for finish in finishes:
                ends[NAMES[index]] = (start, finish)
                if all(holds(s, ends) for s in about[index]):
                    yield from place(index + 1, ends)
        ends.pop(NAMES[index], None)

    yield from place(0, {})


def max_index(statement: Statement) -> int:
    return max(NAMES.index(name) for name in (statement.source, statement.target) if name)


def by_trying(statements: Sequence[Statement]) -> dict[str, tuple[int, int]] | None:
    """First and last minute of each event over all solutions; None where there is none."""
    found: dict[str, tuple[int, int]] = {}
    for ends in solutions(statements):
        for name, (start, finish) in ends.items():
            low, high = found.get(name, (start, finish))
            found[name] = (min(low, start), max(high, finish))
    return {name: (low // TICK, high // TICK + 1) for name, (low, high) in found.items()} or None


windows = st.tuples(st.integers(0, LAST), st.integers(0, LAST)).map(lambda p: days(min(p), max(p)))
weights = st.sampled_from((0.5, 0.7, 0.9))
about_time = st.builds(
    lambda name, relation, when, weight: said(name, relation, when=when, weight=weight),
    st.sampled_from(NAMES),
    st.sampled_from((R.IS_INCLUDED, R.BEFORE, R.AFTER, R.BEFORE_OR_DURING)),
    windows,
    weights,
)
pairs = st.permutations(NAMES).map(lambda names: names[:2])


def between(relations: Sequence[R]) -> st.SearchStrategy[Statement]:
    return st.builds(
        lambda pair, relation, weight: said(pair[0], relation, pair[1], weight=weight),
        pairs,
        st.sampled_from(relations),
        weights,
    )


def counted(pair: Sequence[str], numbers: tuple[int, int], kind: int, weight: float) -> Statement:
    least, most = min(numbers), max(numbers)
    bounds = ((least, most), (least, None), (None, most))[kind]
    if most % 2:
        return said(pair[0], R.AFTER, pair[1], offset=later(*bounds), weight=weight)
    return said(pair[0], R.BEFORE, pair[1], offset=earlier(*bounds), weight=weight)


distances = st.builds(
    counted, pairs, st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(0, 2), weights
)
ORDERS = (R.BEFORE, R.AFTER, R.SIMULTANEOUS, R.SAME_DAY)
moments = st.lists(st.one_of(about_time, between(ORDERS), distances), max_size=6)
anything = st.lists(st.one_of(about_time, between((*ORDERS, R.IS_INCLUDED, R.CAUSES))), max_size=4)


def solved(statements: Sequence[Statement]) -> dict[str, tuple[int | None, int | None]]:
    return {e.id: (e.when.earliest, e.when.latest) for e in solve(EVENTS, tuple(statements)).events if e.when}


@settings(max_examples=60, deadline=None)
@given(moments)
def test_windows_of_moments_are_those_found_by_trying(statements: list[Statement]) -> None:
    told = [*EVERYTHING, *statements]
    expected = by_trying(told)
    assert (expected is None) == bool(contradictions(solve(EVENTS, tuple(told))))
    if expected is not None:
        assert solved(told) == expected


@settings(max_examples=12, deadline=None)
@given(anything)
def test_windows_of_what_holds_others_are_those_found_by_trying(statements: list[Statement]) -> None:
    told = [*EVERYTHING, *statements]
    if len(two_ended(told)) > 1:
        return
    expected = by_trying(told)
    assert (expected is None) == bool(contradictions(solve(EVENTS, tuple(told))))
    if expected is not None:
        assert solved(told) == expected


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of(about_time, between(ORDERS), distances), min_size=3, max_size=14))
def test_a_contradiction_is_gone_when_any_one_of_it_is(statements: list[Statement]) -> None:
    for conflict in contradictions(solve(EVENTS, tuple(statements))):
        clash = conflict.statements
        assert contradictions(solve(EVENTS, clash))
        assert conflict.set_aside == min(clash, key=lambda s: (s.weight, s.id)).id
        for one in clash:
            rest = tuple(s for s in clash if s is not one)
            assert not contradictions(solve(EVENTS, rest))


@settings(max_examples=80, deadline=None)
@given(moments, st.one_of(about_time, between(ORDERS), distances))
def test_one_more_statement_never_widens_a_window(statements: list[Statement], more: Statement) -> None:
    after = solve(EVENTS, (*statements, more))
    if contradictions(after):
        return
    before = solved(statements)
    now = solved([*statements, more])
    for name, (low, high) in before.items():
        assert low is None or (now[name][0] is not None and now[name][0] >= low)
        assert high is None or (now[name][1] is not None and now[name][1] <= high)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.one_of(about_time, between((*ORDERS, R.IS_INCLUDED)), distances), max_size=8),
    st.sets(st.integers(0, 7)),
    st.randoms(use_true_random=False),
)
def test_the_order_in_which_statements_come_changes_nothing(
    statements: list[Statement], soft: set[int], random
) -> None:
    told = [
        said(
            s.source, s.relation, s.target, when=s.when, offset=s.offset, weight=s.weight, hard=i not in soft
        )
        for i, s in enumerate(statements)
    ]
    mixed = list(told)
    random.shuffle(mixed)
    assert solve(EVENTS, tuple(told)) == solve(EVENTS, tuple(mixed))


@settings(max_examples=60, deadline=None)
@given(moments, st.lists(st.one_of(about_time, between(ORDERS), distances), max_size=4))
def test_soft_statements_leave_the_hard_windows_as_they_are(
    hard: list[Statement], soft: list[Statement]
) -> None:
    softened = [
        said(s.source, s.relation, s.target, when=s.when, offset=s.offset, weight=s.weight, hard=False)
        for s in soft
    ]
    plain = solve(EVENTS, tuple(hard))
    assumed = solve(EVENTS, (*hard, *softened))
    assert [e.when for e in assumed.events] == [e.when for e in plain.events]
    assert contradictions(assumed) == contradictions(plain)
    for one in assumed.events:
        assert one.likely is None or one.when is None or _inside(one)


def _inside(one: Event) -> bool:
    likely, when = one.likely, one.when
    low = when.earliest is None or (likely.earliest is not None and likely.earliest >= when.earliest)
    return low and (when.latest is None or (likely.latest is not None and likely.latest <= when.latest))


def test_a_contradiction_without_any_date_is_found() -> None:
    circle = [said(a, R.BEFORE, b) for a, b in itertools.pairwise((*NAMES, NAMES[0]))]
    ordering = solve(EVENTS, tuple(circle))
    assert [len(c.statements) for c in ordering.conflicts] == [3]
    assert [e.when for e in ordering.events] == [None, None, None]
