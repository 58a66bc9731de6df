"""Slips of the parser in lists of those who act, put right on bare arcs: "the mayor, the bishop and the judge"."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.arcs import Arc

_AND = frozenset({"and", "or", "&"})
_ONE = frozenset({"NN", "NNP"})


def joined_lists(arcs: Sequence[Arc]) -> list[Arc]:
    """The arcs with the members of a list hung on its first one."""
    return _second_subjects(_lists_of_three(arcs))


def _lists_of_three(arcs: Sequence[Arc]) -> list[Arc]:
    """ "Silva, Roca and Paz met": the second is no apposition where a third is coordinated and no comma closes it."""
    found = list(arcs)
    for i, arc in enumerate(arcs):
        first = arc.head
        if arc.dep != "appos" or first > i or not (arc.tag in _ONE and arcs[first].tag in _ONE):
            continue
        behind = range(i + 1, len(arcs))
        last = next((n for n in behind if arcs[n].head == i and arcs[n].dep == "conj"), None)
        anded = any(arcs[n].head == i and arcs[n].dep == "cc" and arcs[n].low in _AND for n in behind)
        closed = last is None or last + 1 >= len(arcs) or arcs[last + 1].low == ","
        if anded and not closed and _alike(arcs, first, i):
            found[i] = replace(arc, dep="conj")
    return found


def _alike(arcs: Sequence[Arc], one: int, other: int) -> bool:
    """Whether both are names, or both are nouns with the same article."""
    named = arcs[one].tag == "NNP" and arcs[other].tag == "NNP"
    return named or (_article(arcs, one) is not None and _article(arcs, one) == _article(arcs, other))


def _article(arcs: Sequence[Arc], noun: int) -> str | None:
    return next((a.low for a in arcs if a.head == noun and a.dep == "det"), None)


def _second_subjects(arcs: Sequence[Arc]) -> list[Arc]:
    """ "The rebels, who hold it, and the army met": a second subject behind "and" goes with the first."""
    found = list(arcs)
    subjects: dict[int, list[int]] = {}
    for i, arc in enumerate(arcs):
        if arc.dep in ("nsubj", "nsubjpass") and arc.tag.startswith("NN") and arc.head > i:
            subjects.setdefault(arc.head, []).append(i)
    for together in subjects.values():
        if len(together) != 2:
            continue
        first, second = together
        above = {
            first,
            *(n for n in range(first, second) if arcs[n].head == first and arcs[n].dep == "appos"),
        }
        if any(a.dep == "cc" and a.low in _AND and a.head in above for a in arcs[first:second]):
            found[second] = replace(arcs[second], head=first, dep="conj")
    return found
