"""Groups as a user wants them: what he takes for one event joined, what he tells apart parted. Scores nothing."""

from collections.abc import Iterable, Mapping, Sequence

from timeline.merge.groups import Groups
from timeline.model import Regrouping


def regrouped(groups: Groups, numbers: Mapping[str, int], wishes: Sequence[Regrouping]) -> Groups:
    """The groups after the wishes, in their order; `numbers` are those of the events' ids.

    >>> groups = Groups(members=((0, 1),), possibly=((0, 2),))
    >>> numbers = {"a": 0, "b": 1, "c": 2}
    >>> regrouped(groups, numbers, [Regrouping(frozenset("ac"))]).members
    ((0, 1, 2),)
    >>> regrouped(groups, numbers, [Regrouping(frozenset("b"), apart=True)]).members
    ()
    """
    members = [set(group) for group in groups.members]
    for wish in wishes:
        named = {numbers[event] for event in wish.events if event in numbers}
        touched = [group for group in members if group & named]
        members = [group for group in members if not group & named]
        if wish.apart:
            members += [*(group - named for group in touched), named]
        else:
            members.append(named.union(*touched))
    return _numbered((group for group in members if len(group) > 1), groups)


def _numbered(members: Iterable[set[int]], old: Groups) -> Groups:
    """The groups in their order, and between which of them it stays open whether they are one."""
    ordered = sorted(tuple(sorted(group)) for group in members)
    first = {number: group[0] for group in ordered for number in group}
    pairs = ((first.get(one, one), first.get(other, other)) for one, other in old.possibly)
    return Groups(tuple(ordered), tuple(sorted({(min(a, b), max(a, b)) for a, b in pairs if a != b})))
