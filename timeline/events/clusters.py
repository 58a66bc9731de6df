"""Groups of triggers that grow by joining, and what forbids a join. Knows no text."""

from collections import defaultdict
from dataclasses import replace

from timeline.events.profiles import Profile

_FROM_ABOVE = frozenset({"air", "drone", "plane", "helicopter"})


class Clusters:
    """Disjoint groups of triggers (union-find), each with one profile of all that its members tell."""

    def __init__(self, profiles: dict[int, Profile]) -> None:
        self._above = {index: index for index in profiles}
        self._own = profiles
        self._told = dict(profiles)

    def find(self, index: int) -> int:
        """The index that stands for a trigger's group."""
        while self._above[index] != index:
            self._above[index] = self._above[self._above[index]]
            index = self._above[index]
        return index

    def together(self, one: int, other: int) -> bool:
        """Whether two triggers are in one group."""
        return self.find(one) == self.find(other)

    def is_told_in(self, index: int, sentence: int) -> bool:
        """Whether a trigger's group has a member in a sentence."""
        group = self.find(index)
        return any(p.sentence == sentence and self.find(p.index) == group for p in self._own.values())

    def whole(self, index: int) -> Profile:
        """The profile of a trigger with what the rest of its group tells of arguments, places and times."""
        own, told = self._own[index], self._told[self.find(index)]
        return replace(
            own,
            agents=told.agents,
            patients=told.patients,
            names=told.names,
            places=told.places,
            times=told.times,
        )

    def join(self, one: int, other: int) -> None:
        """Put two triggers into one group."""
        first, second = sorted((self.find(one), self.find(other)))
        if first != second:
            self._above[second] = first
            self._told[first] = _both(self._told[first], self._told.pop(second))

    def join_if(self, one: int, other: int) -> bool:
        """Join two groups unless something in them contradicts; whether they were joined."""
        if self.contradicts(one, other):
            return False
        self.join(one, other)
        return True

    def contradicts(self, one: int, other: int) -> bool:
        """Whether the groups have times, undergoers, counts or means that cannot be one event's."""
        ours, theirs = self._told[self.find(one)], self._told[self.find(other)]
        pairs = (
            (ours.fixed, theirs.fixed),
            (ours.sites, theirs.sites),
            (_means(ours), _means(theirs)),
            (ours.numbers, theirs.numbers),
        )
        return not _times_agree(ours, theirs) or any(a and b and not a & b for a, b in pairs)

    def members(self, index: int) -> list[int]:
        """The triggers of one's group, in reading order."""
        found = self.find(index)
        return [i for i in sorted(self._above) if self.find(i) == found]

    def groups(self) -> list[list[int]]:
        """All groups as sorted indices, by their first member."""
        found: dict[int, list[int]] = defaultdict(list)
        for index in sorted(self._above):
            found[self.find(index)].append(index)
        return sorted(found.values())


def _both(one: Profile, other: Profile) -> Profile:
    return replace(
        one,
        agents=one.agents | other.agents,
        patients=one.patients | other.patients,
        fixed=one.fixed | other.fixed,
        sites=one.sites | other.sites,
        numbers=one.numbers | other.numbers,
        names=one.names | other.names,
        places=one.places | other.places,
        means=one.means | other.means,
        times=tuple(dict.fromkeys((*one.times, *other.times))),
        lent=tuple(dict.fromkeys((*one.lent, *other.lent))),
    )


def _times_agree(ours: Profile, theirs: Profile) -> bool:
    """Whether each time of the one can be a time of the other, or one side tells none."""
    mine, others = ours.times or ours.lent, theirs.times or theirs.lent
    return not mine or not others or all(any(a <= b or b <= a for b in others) for a in mine)


def _means(told: Profile) -> frozenset[str]:
    return told.means | {"aerial"} if told.means & _FROM_ABOVE else told.means
