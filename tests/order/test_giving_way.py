"""A network that was repaired fact by fact is the one that never knew the facts that went."""

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.meaning import Unit
from timeline.order.calendar_edges import TICK, CalendarStep
from timeline.order.giving_way import bring_to_rest, without
from timeline.order.network import Edge, Limit, Network

DAY = 1440 * TICK
SIZE = 6
VARIABLES = st.integers(0, SIZE - 1)
DAYS = st.integers(-4, 4)
PLAIN = st.tuples(VARIABLES, VARIABLES, DAYS).map(lambda told: Edge(told[0], told[1], told[2] * DAY))
CALENDAR = st.tuples(VARIABLES, VARIABLES, DAYS).map(
    lambda told: Edge(told[0], told[1], 0, CalendarStep(Unit.DAY, told[2], None, None))
)
LIMITS = st.tuples(VARIABLES, DAYS, st.booleans()).map(lambda told: Limit(told[0], told[1] * DAY, told[2], 0))
FACTS = st.lists(st.one_of(PLAIN, CALENDAR, LIMITS).filter(lambda one: not _on_itself(one)), max_size=14)


def _on_itself(one: Edge | Limit) -> bool:
    return isinstance(one, Edge) and one.tail == one.head


def network_of(facts: list[Edge | Limit], *, but: frozenset[int] = frozenset()) -> Network:
    network = Network(SIZE)
    for number, told in enumerate(facts):
        if number in but:
            continue
        if isinstance(told, Edge):
            network.add_edge(told._replace(fact=number))
        else:
            network.add_limit(told._replace(fact=number))
    return network


@settings(deadline=None)
@given(FACTS)
def test_what_is_left_has_the_bounds_that_it_has_by_itself(facts: list[Edge | Limit]) -> None:
    repaired = network_of(facts)
    gone = bring_to_rest(repaired, max)
    alone = network_of(facts, but=gone)
    assert alone.settle() == []
    assert (repaired.low.values, repaired.high.values) == (alone.low.values, alone.high.values)


@settings(deadline=None)
@given(FACTS, st.integers(0, 13))
def test_without_one_fact_the_bounds_are_as_if_it_had_not_been_told(
    facts: list[Edge | Limit], fact: int
) -> None:
    network = network_of(facts)
    gone = bring_to_rest(network, max)
    before = network.low.values[:], network.high.values[:]
    other = without(network, fact)
    alone = network_of(facts, but=gone | {fact})
    assert alone.settle() == []
    assert (other.low.values, other.high.values) == (alone.low.values, alone.high.values)
    assert (network.low.values, network.high.values) == before, "the first network stays as it was"
