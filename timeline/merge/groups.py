"""Pairs that are alike -> groups that are one event; two events of one article never meet in a group."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.merge.likeness import NEVER, POSSIBLY, SAME, likeness
from timeline.merge.profile import Profile

_COMMON = 400  # a key that more events share than this says nothing about which of them are one


@dataclass(frozen=True, slots=True)
class Groups:
    """Indices of the profiles that are one event, and pairs of groups that may be one."""

    members: tuple[tuple[int, ...], ...]
    possibly: tuple[tuple[int, int], ...]


def group(profiles: Sequence[Profile]) -> Groups:
    """Join the likeliest pairs first, a group at a time, as long as every member agrees with every other.

    Complete linkage: a group is as sure as its least sure pair, so that one vague event cannot chain two
    that are different into one.
    """
    scores = {pair: likeness(profiles[pair[0]], profiles[pair[1]]) for pair in _candidates(profiles)}
    owner = list(range(len(profiles)))
    members: dict[int, list[int]] = {index: [index] for index in owner}
    for (i, j), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if score < SAME:
            break
        a, b = owner[i], owner[j]
        if a != b and _agree(members[a], members[b], profiles, scores):
            for index in members[b]:
                owner[index] = a
            members[a] += members.pop(b)
    possibly = {
        (min(owner[i], owner[j]), max(owner[i], owner[j]))
        for (i, j), score in scores.items()
        if score >= POSSIBLY and owner[i] != owner[j]
    }
    roots = {root: position for position, root in enumerate(sorted(members))}
    return Groups(
        tuple(tuple(sorted(members[root])) for root in sorted(members)),
        tuple(sorted((roots[a], roots[b]) for a, b in possibly)),
    )


def _agree(
    one: Sequence[int],
    other: Sequence[int],
    profiles: Sequence[Profile],
    scores: dict[tuple[int, int], float],
) -> bool:
    for i in one:
        for j in other:
            if profiles[i].article == profiles[j].article:
                return False
            if scores.get((min(i, j), max(i, j)), NEVER) < POSSIBLY:
                return False
    return True


def _candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Pairs of different articles that share a key, each once; all other pairs cannot reach the mark."""
    by_key: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        for key in _keys(profile):
            by_key[key].append(index)
    seen: set[tuple[int, int]] = set()
    for key in sorted(by_key):
        holders = by_key[key]
        if len(holders) > _COMMON:
            continue
        for position, i in enumerate(holders):
            for j in holders[position + 1 :]:
                if profiles[i].article != profiles[j].article and (i, j) not in seen:
                    seen.add((i, j))
                    yield i, j


def _keys(profile: Profile) -> Iterator[tuple[str, str]]:
    kind = str(profile.event.type)
    for trigger in sorted(profile.triggers):
        yield "trigger", trigger
    for name in sorted(profile.names):
        yield kind, name
    if profile.event.type is not None and profile.when is not None:
        first, last = profile.when.first_day, profile.when.last_day
        if first is not None and last is not None and last - first < 3:
            yield from ((kind, str(day)) for day in range(first, last + 1))
