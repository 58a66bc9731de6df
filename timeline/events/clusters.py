"""Groups of triggers that grow by joining, and what forbids a join. Knows no text."""

from collections import defaultdict
from dataclasses import replace

from timeline.events.profiles import Profile


class Clusters:
    """Disjoint groups of triggers (union-find), each with the profiles of its members."""

    def __init__(self, profiles: dict[int, Profile]) -> None:
        self._above = {index: index for index in profiles}
        self._members = {index: [profile] for index, profile in profiles.items()}

    def find(self, index: int) -> int:
        """The index that stands for a trigger's group."""
        while self._above[index] != index:
            self._above[index] = self._above[self._above[index]]
            index = self._above[index]
        return index

    def together(self, one: int, other: int) -> bool:
        """Whether two triggers are in one group."""
        return self.find(one) == self.find(other)

    def grown(self, index: int) -> bool:
        """Whether a trigger's group has other members."""
        return len(self._members[self.find(index)]) > 1

    def whole(self, index: int) -> Profile:
        """The profile of a trigger with what the rest of its group tells of arguments, places and times."""
        members = self._members[self.find(index)]
        own = next(p for p in members if p.index == index)
        if len(members) == 1:
            return own
        return replace(
            own,
            agents=frozenset().union(*(p.agents for p in members)),
            patients=frozenset().union(*(p.patients for p in members)),
            names=frozenset().union(*(p.names for p in members)),
            places=frozenset().union(*(p.places for p in members)),
            times=tuple(time for p in members for time in p.times),
        )

    def join(self, one: int, other: int) -> None:
        """Put two triggers into one group."""
        first, second = sorted((self.find(one), self.find(other)))
        if first != second:
            self._above[second] = first
            self._members[first] += self._members.pop(second)

    def join_if(self, one: int, other: int) -> bool:
        """Join two groups unless something in them contradicts; whether they were joined."""
        if self.contradicts(one, other):
            return False
        self.join(one, other)
        return True

    def contradicts(self, one: int, other: int) -> bool:
        """Whether the groups have times, undergoers, counts or means that cannot be one event's."""
        ours, theirs = self._members[self.find(one)], self._members[self.find(other)]
        if not _times_agree([t for p in ours for t in p.times], [t for p in theirs for t in p.times]):
            return True
        for pick in (_fixed, _sites, _means):
            mine, yours = pick(ours), pick(theirs)
            if mine and yours and not mine & yours:
                return True
        counts, others = _counts(ours), _counts(theirs)
        return bool(counts and others and not counts & others)

    def groups(self) -> list[list[int]]:
        """All groups as sorted indices, by their first member."""
        found: dict[int, list[int]] = defaultdict(list)
        for index in sorted(self._above):
            found[self.find(index)].append(index)
        return sorted(found.values())


def _times_agree(ours: list[frozenset[str]], theirs: list[frozenset[str]]) -> bool:
    """Whether some pair of times can be the same, or one side tells none."""
    if not ours or not theirs:
        return True
    return all(any(a <= b or b <= a for b in theirs) for a in ours)


def _fixed(members: list[Profile]) -> frozenset[str]:
    return frozenset().union(*(p.fixed for p in members))


def _sites(members: list[Profile]) -> frozenset[str]:
    return frozenset().union(*(p.sites for p in members))


def _means(members: list[Profile]) -> frozenset[str]:
    told = frozenset().union(*(p.means for p in members))
    return told | {"aerial"} if told & {"air", "drone", "plane", "helicopter"} else told


def _counts(members: list[Profile]) -> frozenset[str]:
    return frozenset().union(*(p.numbers for p in members))
