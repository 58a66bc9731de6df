"""Pairs that are alike -> groups that are one event. The order in which events come changes nothing."""

import heapq
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from timeline.merge.islands import Island, Pair
from timeline.merge.likeness import NEVER, POSSIBLY, SAME

_UNLIKE = -3.0  # log odds of a pair that was not worth a comparison


@dataclass(frozen=True, slots=True)
class Groups:
    """Numbers of events that are one, two at least; and pairs of groups, by their first members, that may be one."""

    members: tuple[tuple[int, ...], ...]
    possibly: tuple[Pair, ...]


# Groups of islands, by an island's first member and the pairs that are kept apart in it.
Known: TypeAlias = dict[tuple[int, tuple[Pair, ...]], Groups]


class _Ties:
    """Groups while they grow: for each the sum of log odds to its neighbours, and how many pairs are in it."""

    def __init__(self, looked_at: float, numbers: Iterable[int], odds: Mapping[Pair, float]) -> None:
        self.looked_at = looked_at
        self.members = {number: [number] for number in numbers}
        self.ties: dict[int, dict[int, tuple[float, int]]] = {number: {} for number in self.members}
        for (one, other), value in odds.items():
            self.ties[one][other] = self.ties[other][one] = (value, 1)

    def mean(self, one: int, other: int) -> float:
        """The mean log odds of the pairs of two groups; pairs that nobody looked at count as nothing."""
        total, known = self.ties[one][other]
        unlike = self.looked_at * (len(self.members[one]) * len(self.members[other]) - known)
        return (total + _UNLIKE * unlike) / (known + unlike)

    def join(self, one: int, other: int) -> None:
        """Put the other group into the one."""
        for third, (total, known) in self.ties.pop(other).items():
            del self.ties[third][other]
            if third == one:
                continue
            before, count = self.ties[one].get(third, (0.0, 0))
            self.ties[one][third] = self.ties[third][one] = (before + total, count + known)
        self.members[one] += self.members.pop(other)


def grouped(
    islands: Iterable[Island],
    *,
    looked_at: float = 1.0,
    apart: Collection[Pair] = (),
    known: Known | None = None,
) -> Groups:
    """Join the two likeliest groups, again and again, as long as the mean of their pairs' odds is for it.

    Average linkage: one vague telling cannot chain two events into one, nor can one odd pair keep a group
    apart; but a pair that is forbidden (NEVER), or in `apart`, does. `looked_at` is the share of all pairs that had
    a chance to be compared. What is left with a mean above POSSIBLY may be one. Lone events are not mentioned.
    `known` has the groups of islands that were grouped before, and is given what is new.
    """
    known = {} if known is None else known
    named = {number for pair in apart for number in pair}
    found = []
    for island in islands:
        here = named.intersection(island.members)
        never = tuple(sorted(pair for pair in apart if here.issuperset(pair))) if here else ()
        key = island.members[0], never
        if key not in known:
            known[key] = _of_island(island, never, looked_at)
        found.append(known[key])
    return Groups(
        tuple(sorted(group for groups in found for group in groups.members)),
        tuple(sorted(pair for groups in found for pair in groups.possibly)),
    )


def _of_island(island: Island, never: Iterable[Pair], looked_at: float) -> Groups:
    state = _joined(_Ties(looked_at, island.members, {**island.odds, **dict.fromkeys(never, NEVER)}))
    members = (tuple(sorted(group)) for group in state.members.values() if len(group) > 1)
    return Groups(tuple(members), tuple(_possibly(state)))


def _joined(state: _Ties) -> _Ties:
    waiting = [
        (-mean, one, other)
        for one, others in state.ties.items()
        for other in others
        if one < other and (mean := state.mean(one, other)) >= SAME
    ]
    heapq.heapify(waiting)
    while waiting:
        against, one, other = heapq.heappop(waiting)
        if one not in state.members or other not in state.members or other not in state.ties[one]:
            continue
        if -against != state.mean(one, other):
            continue  # one of both has grown since: its new odds wait further down
        state.join(one, other)
        for third in state.ties[one]:
            if (mean := state.mean(one, third)) >= SAME:
                heapq.heappush(waiting, (-mean, min(one, third), max(one, third)))
    return state


def _possibly(state: _Ties) -> Iterable[Pair]:
    """Pairs of groups that may be one, by their first members."""
    first = {root: min(group) for root, group in state.members.items()}
    for one, others in state.ties.items():
        for other in others:
            if one < other and state.mean(one, other) >= POSSIBLY:
                yield min(first[one], first[other]), max(first[one], first[other])
