"""The temporal graph of a story's events: which ties are worth drawing, what stands near an event. Draws nothing."""

from collections.abc import Iterable, Iterator
from math import inf

import networkx as nx

from timeline.allen import RelationType as R
from timeline.model import Event, Relation

# What counts for two events of which several things are told: the most telling first.
_TELLING = (
    *(R.CAUSES, R.INCLUDES, R.IS_INCLUDED, R.DURING, R.SIMULTANEOUS),
    *(R.BEGUN_BY, R.BEGINS, R.ENDED_BY, R.ENDS, R.IBEFORE, R.IAFTER, R.BEFORE, R.AFTER),
    *(R.BEFORE_OR_DURING, R.SAME_DAY, R.POSSIBLY_SAME),
)
_RANK = {kind: number for number, kind in enumerate(_TELLING)}
_FORWARD = (R.BEFORE, R.IBEFORE, R.CAUSES)  # the source comes first
_BACKWARD = (R.AFTER, R.IAFTER)


def temporal_graph(events: Iterable[Event], relations: Iterable[Relation]) -> "nx.MultiDiGraph[str]":
    """Events as nodes, what is told of two of them as edges that carry their `relation`, later to the right.

    A tie that says "after" is an edge from the event that it names last.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(event.id for event in events)
    for relation in relations:
        if relation.source in graph and relation.target in graph and relation.source != relation.target:
            first, then = ends_in_time(relation)
            graph.add_edge(first, then, relation=relation)
    return graph


def ends_in_time(relation: Relation) -> tuple[str, str]:
    """The relation's two events, the one that comes first first where it says so."""
    if relation.type in _BACKWARD:
        return relation.target, relation.source
    return relation.source, relation.target


def worth_drawing(
    events: Iterable[Event], relations: Iterable[Relation], *, assumed: bool = False
) -> tuple[Relation, ...]:
    """One tie for each two events, without those that follow from others and without words of their own.

    What readers only assume is left out unless `assumed`.
    """
    graph = temporal_graph(events, (r for r in relations if assumed or r.hard or r.type is R.POSSIBLY_SAME))
    best: dict[frozenset[str], Relation] = {}
    for first, then, said in graph.edges(data=True):
        relation: Relation = said["relation"]
        pair = frozenset((first, then))
        if pair not in best or _telling_first(relation) < _telling_first(best[pair]):
            best[pair] = relation
    kept = [r for r in best.values() if r.type not in (*_FORWARD, *_BACKWARD) or r.cue is not None]
    kept += _not_following([r for r in best.values() if r not in kept], best.values())
    return tuple(sorted(kept, key=lambda r: (r.source, r.target, r.type)))


def around(relations: Iterable[Relation], event: str, *, steps: int = 1) -> frozenset[str]:
    """The event and those that so many ties lead to, whichever way they point."""
    ties: nx.Graph[str] = nx.Graph()
    ties.add_node(event)
    ties.add_edges_from((relation.source, relation.target) for relation in relations)
    return frozenset(nx.single_source_shortest_path_length(ties, event, cutoff=steps))


def bands(events: Iterable[Event], relations: Iterable[Relation]) -> tuple[tuple[Event, ...], ...]:
    """The events that ties hold together, each band apart, the earliest first; without those that nothing ties."""
    known = {event.id: event for event in events}
    ties: nx.Graph[str] = nx.Graph()
    ties.add_edges_from((r.source, r.target) for r in relations if r.source in known and r.target in known)
    found = [tuple(known[name] for name in sorted(band)) for band in nx.connected_components(ties)]
    return tuple(sorted(found, key=lambda band: (min(map(_first_day, band)), -len(band), band[0].id)))


def _first_day(event: Event) -> float:
    """The first day that it can have been on; without one the last, and after all others without either."""
    days = (event.when.first_day, event.when.last_day) if event.when else ()
    return next((day for day in days if day is not None), inf)


def _telling_first(relation: Relation) -> tuple[int, bool, bool, str, str]:
    return _RANK[relation.type], relation.cue is None, not relation.hard, relation.source, relation.target


def _not_following(candidates: Iterable[Relation], told: Iterable[Relation]) -> Iterator[Relation]:
    """Those whose order does not follow from a longer way over what is told."""
    order: nx.DiGraph[str] = nx.DiGraph()
    order.add_edges_from(ends_in_time(r) for r in told if r.type in (*_FORWARD, *_BACKWARD))
    ring = nx.condensation(order)  # what goes in a circle is one
    least = nx.transitive_reduction(ring)
    ring_of = ring.graph["mapping"]
    for relation in candidates:
        first, then = (ring_of[end] for end in ends_in_time(relation))
        if first == then or least.has_edge(first, then):
            yield relation
