"""The temporal graph as GraphML, read back by a reader that is not ours."""

import io
from dataclasses import replace

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from suez_stories import suez_story

from timeline.allen import RelationType
from timeline.model import Relation, Timeline
from timeline.render.graphml import RELATIONS, story_graphml


def read(timeline: Timeline) -> nx.MultiDiGraph:
    return nx.read_graphml(io.BytesIO(story_graphml(timeline).encode()), force_multigraph=True)


def test_events_and_time_expressions_are_nodes(suez: Timeline) -> None:
    graph = read(suez)
    timexes = [timex.id for _, found in suez.timexes for timex in found]
    assert list(graph) == [event.id for event in suez.events] + timexes
    landing = graph.nodes["e-landing"]
    assert landing["kind"] == "event"
    assert landing["label"] == "Paratroopers land at Port Said"
    assert landing["earliest"] <= landing["latest"]
    assert landing["edtf"] == next(e.when.edtf for e in suez.events if e.id == "e-landing" and e.when)
    assert landing["on_timeline"] is True
    assert "; " in landing["sources"] or landing["sources"]
    assert {graph.nodes[i]["kind"] for i in timexes} == {"time expression"}


def test_what_is_not_known_of_an_event_is_left_out(suez: Timeline) -> None:
    assert {"earliest", "latest", "cue"}.isdisjoint(read(suez).nodes["e-walkout"])


def test_relations_are_edges_with_their_words(suez: Timeline) -> None:
    edge = read(suez).edges["e-raids", "e-landing", "r1"]
    assert (edge["relation"], edge["timeml"], edge["allen"]) == ("BEFORE", "BEFORE", "before")
    assert (edge["cue"], edge["hard"]) == ("followed", True)
    assert edge["article"] in {article.id for article in suez.articles}


def test_several_relations_of_two_events_are_all_kept(suez: Timeline) -> None:
    both = (RelationType.CAUSES, RelationType.BEFORE_OR_DURING)
    relations = tuple(Relation("e-raids", "e-landing", kind, hard=False) for kind in both)
    graph = read(replace(suez, relations=relations))
    edges = [said for *_, said in graph.edges(data=True)]
    assert [edge["relation"] for edge in edges] == ["CAUSES", "BEFORE_OR_DURING"]
    assert all("timeml" not in edge and edge["hard"] is False for edge in edges)


def test_a_relation_to_what_the_story_does_not_hold_is_left_out(suez: Timeline) -> None:
    stray = Relation("e-raids", "nowhere", RelationType.BEFORE)
    assert read(replace(suez, relations=(stray,))).number_of_edges() == 0


@pytest.mark.parametrize("kind", RelationType)
def test_every_relation_has_a_row(kind: RelationType) -> None:
    timeml, allen = RELATIONS[kind]
    assert (timeml is None) is (allen is None)
    assert timeml in (None, kind.value)


def test_the_same_story_gives_the_same_characters(suez: Timeline) -> None:
    assert story_graphml(suez) == story_graphml(suez_story())


def test_hostile_text_stays_text(hostile: Timeline) -> None:
    graph = read(hostile)
    assert len(graph) == len(hostile.events) + sum(len(found) for _, found in hostile.timexes)
    assert [graph.nodes[e.id]["label"].count("<") for e in hostile.events] == [
        e.label.count("<") for e in hostile.events
    ]


@given(st.text(st.characters(codec=None), min_size=1, max_size=30))
def test_any_label_can_be_read_back(label: str) -> None:
    story = suez_story()
    event = replace(story.events[0], label=label)
    node = read(replace(story, events=(event,), relations=())).nodes[event.id]
    assert len(node.get("label", "")) == len(label)
    assert all(a in (b, "\ufffd") for a, b in zip(node["label"], label, strict=True))


def test_a_node_says_whether_its_day_is_disputed(suez: Timeline) -> None:
    graph = read(suez)
    assert [name for name, said in graph.nodes(data=True) if said.get("disputed")] == ["e-landing"]
