"""Pairs that are alike -> groups that are one event. The order in which events come changes nothing."""

import heapq
from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.merge.likeness import POSSIBLY, SAME

_UNLIKE = -3.0  # log odds of a pair that was not worth a comparison

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Groups:
    """Indices that are one event, and pairs of groups that may be one."""

    members: tuple[tuple[int, ...], ...]
    possibly: tuple[Pair, ...]


@dataclass(slots=True)
class _Ties:
    """Groups while they grow: for each the sum of log odds to its neighbours, and how many pairs are in it."""

    looked_at: float
    members: dict[int, list[int]]
    ties: dict[int, dict[int, tuple[float, int]]] = field(default_factory=dict)

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


def group(count: int, odds: Mapping[Pair, float], *, looked_at: float = 1.0) -> Groups:
    """Join the two likeliest groups, again and again, as long as the mean of their pairs' odds is for it.

    Average linkage: one vague telling cannot chain two events into one, nor can one odd pair keep a group
    apart; but a pair that is forbidden (NEVER) does. `looked_at` is the share of all pairs that had a chance
    to be compared. What is left with a mean above POSSIBLY may be one.
    """
    state = _start(count, odds, looked_at)
    waiting = [
        (-state.mean(one, other), one, other)
        for one, others in state.ties.items()
        for other in others
        if one < other and state.mean(one, other) >= SAME
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
    return _result(state)


def _start(count: int, odds: Mapping[Pair, float], looked_at: float) -> _Ties:
    state = _Ties(looked_at, {index: [index] for index in range(count)}, {i: {} for i in range(count)})
    for (one, other), value in odds.items():
        state.ties[one][other] = state.ties[other][one] = (value, 1)
    return state


def _result(state: _Ties) -> Groups:
    positions = {root: position for position, root in enumerate(sorted(state.members))}
    possibly = sorted(
        (positions[one], positions[other])
        for one, others in state.ties.items()
        for other in others
        if one < other and state.mean(one, other) >= POSSIBLY
    )
    members = tuple(tuple(sorted(state.members[root])) for root in sorted(state.members))
    return Groups(members, tuple(possibly))
