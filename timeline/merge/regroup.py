"""Groups as a user wants them: what he takes for one event joined, what he tells apart parted. Scores nothing."""

from collections.abc import Sequence

from timeline.merge.groups import Groups
from timeline.model import Regrouping


def regrouped(groups: Groups, events: Sequence[str], wishes: Sequence[Regrouping]) -> Groups:
    """The groups after the wishes, in their order; `events` are the ids of the events that the groups number.

    >>> groups = Groups(members=((0, 1), (2,)), possibly=((0, 1),))
    >>> regrouped(groups, ["a", "b", "c"], [Regrouping(frozenset("ac"))]).members
    ((0, 1, 2),)
    >>> regrouped(groups, ["a", "b", "c"], [Regrouping(frozenset("b"), apart=True)]).members
    ((0,), (1,), (2,))
    """
    members = [set(group) for group in groups.members]
    for wish in wishes:
        named = {number for number, event in enumerate(events) if event in wish.events}
        touched = [group for group in members if group & named]
        members = [group for group in members if not group & named]
        if wish.apart:
            members += [*(group - named for group in touched), named]
        else:
            members.append(set().union(*touched))
    return _numbered([group for group in members if group], groups)


def _numbered(members: Sequence[set[int]], old: Groups) -> Groups:
    """The groups in their order, and between which of them it stays open whether they are one."""
    ordered = sorted(tuple(sorted(group)) for group in members)
    place = {number: position for position, group in enumerate(ordered) for number in group}
    pairs = ((place[old.members[a][0]], place[old.members[b][0]]) for a, b in old.possibly)
    return Groups(tuple(ordered), tuple(sorted({(min(a, b), max(a, b)) for a, b in pairs if a != b})))
