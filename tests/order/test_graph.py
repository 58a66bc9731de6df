"""Which ties between events are worth drawing, and which events stand together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.allen import RelationType as R
from timeline.model import Event, Relation, Span
from timeline.order.graph import around, bands, temporal_graph, worth_drawing
from timeline.when import When

CUE = Span(3, 8)
NAMES = "abcdef"


def event(name: str, day: int | None = None) -> Event:
    return Event(name, name, (), when=None if day is None else When.on_days(day, day))


def tie(
    source: str, target: str, kind: R = R.BEFORE, *, cue: Span | None = None, hard: bool = True
) -> Relation:
    return Relation(source, target, kind, "article", cue, hard)


def drawn(*ties: Relation, assumed: bool = False) -> list[tuple[str, str, R]]:
    kept = worth_drawing([event(name) for name in NAMES], ties, assumed=assumed)
    return [(relation.source, relation.target, relation.type) for relation in kept]


def test_what_follows_from_two_other_ties_is_not_drawn() -> None:
    assert drawn(tie("a", "b"), tie("b", "c"), tie("a", "c")) == [("a", "b", R.BEFORE), ("b", "c", R.BEFORE)]


def test_what_follows_from_others_is_drawn_where_the_text_says_it_in_words() -> None:
    assert ("a", "c", R.BEFORE) in drawn(tie("a", "b"), tie("b", "c"), tie("a", "c", cue=CUE))


def test_what_goes_in_a_circle_is_drawn_whole() -> None:
    assert len(drawn(tie("a", "b"), tie("b", "c"), tie("c", "a"))) == 3


def test_of_two_events_the_most_telling_tie_is_drawn() -> None:
    assert drawn(tie("a", "b"), tie("a", "b", R.CAUSES), tie("b", "a", R.AFTER, cue=CUE)) == [
        ("a", "b", R.CAUSES)
    ]


def test_what_readers_assume_is_drawn_when_asked_for() -> None:
    soft = tie("a", "b", hard=False)
    assert drawn(soft) == []
    assert drawn(soft, assumed=True) == [("a", "b", R.BEFORE)]


def test_that_two_may_be_one_is_drawn_though_nobody_is_sure() -> None:
    assert drawn(tie("a", "b", R.POSSIBLY_SAME, hard=False)) == [("a", "b", R.POSSIBLY_SAME)]


@pytest.mark.parametrize(("kind", "edge"), [(R.BEFORE, ("a", "b")), (R.AFTER, ("b", "a"))])
def test_an_edge_leads_from_what_came_first(kind: R, edge: tuple[str, str]) -> None:
    graph = temporal_graph([event("a"), event("b")], [tie("a", "b", kind)])
    assert list(graph.edges()) == [edge]


def test_a_tie_to_what_is_not_shown_is_no_edge() -> None:
    assert temporal_graph([event("a")], [tie("a", "b"), tie("a", "a")]).number_of_edges() == 0


def test_the_neighbours_of_an_event_are_counted_in_ties() -> None:
    chain = [tie("a", "b"), tie("b", "c"), tie("d", "c")]
    assert around(chain, "b") == {"a", "b", "c"}
    assert around(chain, "b", steps=2) == {"a", "b", "c", "d"}
    assert around(chain, "f") == {"f"}


def test_events_that_ties_hold_together_stand_in_a_band_the_earliest_band_first() -> None:
    events = [event("a", 30), event("b", 31), event("c", 10), event("d"), event("e", 5)]
    found = bands(events, [tie("a", "b"), tie("c", "d")])
    assert [[one.id for one in band] for band in found] == [["c", "d"], ["a", "b"]]


ties = st.builds(
    tie,
    st.sampled_from(NAMES),
    st.sampled_from(NAMES),
    st.sampled_from(R),
    cue=st.sampled_from([None, CUE]),
    hard=st.booleans(),
)


@given(st.lists(ties, max_size=12), st.randoms(use_true_random=False))
def test_the_order_in_which_ties_are_given_changes_nothing(found: list[Relation], chance: object) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert drawn(*shuffled) == drawn(*found)


@given(st.lists(ties, max_size=12))
def test_leaving_ties_out_takes_no_event_from_its_band(found: list[Relation]) -> None:
    events = [event(name) for name in NAMES]
    told = [relation for relation in found if relation.source != relation.target]
    kept = worth_drawing(events, told, assumed=True)
    assert {frozenset(e.id for e in band) for band in bands(events, kept)} == {
        frozenset(e.id for e in band) for band in bands(events, told)
    }
