"""The events of the story made of groups of the articles' events, and what the articles say told of these."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.allen import RelationType
from timeline.merge.fuse import fuse
from timeline.merge.groups import Groups
from timeline.model import Event, Relation, Statement


@dataclass(frozen=True, slots=True)
class Merged:
    """The events of the story; those that several articles tell have no days yet.

    `became` maps the ids of articles' events that are one with others to the story's; all others keep theirs.
    `labels` has the labels of those that the story calls otherwise: the old one and the story's.
    """

    events: tuple[Event, ...]
    became: Mapping[str, str]
    possibly: tuple[Relation, ...]
    labels: Mapping[str, tuple[str, str]]

    def restate(self, statements: Iterable[Statement]) -> tuple[Statement, ...]:
        """The articles' statements about the story's events; what an event says of itself is dropped."""
        moved = (self._moved(statement) for statement in statements)
        return tuple(statement for statement in moved if statement.source != statement.target)

    def _moved(self, statement: Statement) -> Statement:
        source = self.became.get(statement.source)
        target = None if statement.target is None else self.became.get(statement.target)
        if source is None and target is None:
            return statement
        return replace(
            statement,
            source=source or statement.source,
            target=target or statement.target,
            reason=self._renamed(statement),
        )

    def _renamed(self, statement: Statement) -> str:
        """The statement's reason with its events called as the story calls them."""
        reason = statement.reason
        for event in (statement.source, statement.target or ""):
            old, new = self.labels.get(event, ("", ""))
            if old:
                reason = reason.replace(f"“{old}”", f"“{new}”", 1)
        return reason


def merged(
    events: Sequence[Event], groups: Groups, *, known: dict[tuple[int, ...], Event] | None = None
) -> Merged:
    """The story of the articles' events, in the order of the first of each group; groups go by number.

    `known` has what became of groups before, and is given what is new.
    """
    known = {} if known is None else known
    for members in groups.members:
        if members not in known:
            known[members] = fuse([events[number] for number in members])
    fused = {members[0]: known[members] for members in groups.members}
    became: dict[str, str] = {}
    labels: dict[str, tuple[str, str]] = {}
    told_by_another: set[int] = set()
    for members in groups.members:
        new = fused[members[0]]
        told_by_another.update(members[1:])
        for old in (events[number] for number in members):
            became[old.id] = new.id
            if old.label != new.label:
                labels[old.id] = (old.label, new.label)
    story = {
        number: _with_parts(fused.get(number, event), became)
        for number, event in enumerate(events)
        if number not in told_by_another
    }
    unsure = tuple(
        Relation(story[one].id, story[other].id, RelationType.POSSIBLY_SAME, hard=False)
        for one, other in groups.possibly
    )
    return Merged(tuple(story.values()), became, unsure, labels)


def _with_parts(event: Event, became: Mapping[str, str]) -> Event:
    """The event with its parts as the story knows them."""
    if not event.parts:
        return event
    moved = dict.fromkeys(became.get(old, old) for old in event.parts)
    return replace(event, parts=tuple(new for new in moved if new != event.id))
