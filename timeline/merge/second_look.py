"""What stands alone held against a whole group of one known day: the group tells more than each of its tellings.

One dispatch names the victim, another the place, a third has the day; what a fourth tells in few words is like none
of them enough. This looks at what lies on the group's own day alone: without a day a group grows by what is vague.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from timeline.merge.fuse import fuse
from timeline.merge.groups import grouped
from timeline.merge.islands import Island, Pair
from timeline.merge.kinship import Kinship
from timeline.merge.likeness import NEVER, SAME, likeness
from timeline.merge.profile import Profile

_FEWEST = 3  # members of an island in which something can stand beside a group


@dataclass(frozen=True, slots=True)
class Looking:
    """What is compared, and how near the articles are."""

    profiles: Sequence[Profile]
    kinship: Kinship
    looked_at: float  # share of all pairs that had a chance to be compared

    def again(self, island: Island) -> Island:
        """The island, in which the odds of what belongs to a whole group are as good as those of the whole."""
        if len(island.members) < _FEWEST:
            return island
        groups = grouped([island], looked_at=self.looked_at).members
        taken = {number for group in groups for number in group}
        alone = [number for number in island.members if number not in taken and _day(self.profiles[number])]
        better: dict[Pair, float] = {}
        for group in groups:
            told = [self.profiles[number] for number in group]
            day = _day_of(told)
            beside = [n for n in alone if _day(self.profiles[n]) == day] if day is not None else []
            if not beside:
                continue
            whole = together(told)
            for number in beside:
                better.update(self._better(number, group, whole, island.odds))
        return replace(island, odds={**island.odds, **better}) if better else island

    def _better(
        self, alone: int, group: Sequence[int], whole: Profile, odds: Mapping[Pair, float]
    ) -> Iterator[tuple[Pair, float]]:
        """The odds of its pairs with the group's members, where the whole group speaks for it and none forbids it."""
        pairs = [(min(alone, number), max(alone, number)) for number in group]
        known = [odds[pair] for pair in pairs if pair in odds]
        articles = {self.profiles[number].number for number in group}
        if not known or NEVER in known or self.profiles[alone].number in articles:
            return
        nearest = max(
            sorted(articles), key=lambda article: self.kinship.kin(article, self.profiles[alone].number)
        )
        value = likeness(self.profiles[alone], replace(whole, number=nearest), self.kinship)
        if value >= SAME:
            yield from ((pair, max(value, odds.get(pair, value))) for pair in pairs)


def together(members: Sequence[Profile]) -> Profile:
    """One side of a comparison of all that the members tell."""
    best = members[0]

    def all_of(part: Callable[[Profile], AbstractSet[str]]) -> frozenset[str]:
        return frozenset().union(*(part(member) for member in members))

    event = fuse([member.event for member in members])
    day = _day_of(members)
    return replace(
        best,
        event=replace(event, when=next((m.when for m in members if _day(m) == day), None)),
        stems=all_of(lambda member: member.stems),
        close=all_of(lambda member: member.close),
        loose=all_of(lambda member: member.loose),
        actors=all_of(lambda member: member.actors),
        recipients=all_of(lambda member: member.recipients),
        heads=all_of(lambda member: member.heads),
        persons=all_of(lambda member: member.persons),
        place=all_of(lambda member: member.place),
        located=next((member.located for member in members if member.located), None),
        clause=_clauses(members),
        counts=frozenset().union(*(member.counts for member in members)),
        tolls=frozenset().union(*(member.tolls for member in members)),
        nth=frozenset().union(*(member.nth for member in members)),
        lead=max(member.lead for member in members),
        first=day,
        last=day,
        by_noun=any(member.by_noun for member in members),
        reporting=all(member.reporting for member in members),
    )


def _clauses(members: Sequence[Profile]) -> Mapping[str, float]:
    """The words of all clauses, as a vector of length one."""
    added: Counter[str] = Counter()
    for member in members:
        added.update(member.clause)
    length = math.sqrt(math.fsum(weight * weight for weight in added.values())) or 1.0
    return {word: weight / length for word, weight in sorted(added.items())}


def _day_of(members: Sequence[Profile]) -> int | None:
    """The one day that its members name; None where none does, or several."""
    days = {day for member in members if (day := _day(member)) is not None}
    return days.pop() if len(days) == 1 else None


def _day(member: Profile) -> int | None:
    """The day on which it lies; None where it can lie on several."""
    return member.first if member.first == member.last else None
