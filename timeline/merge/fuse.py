"""Makes one event of the story from the events of a group, and tells which old id became which."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from timeline.allen import RelationType
from timeline.merge.candidates import candidates, share_looked_at
from timeline.merge.groups import Pair, group
from timeline.merge.kinship import kinship
from timeline.merge.likeness import NEVER, likeness
from timeline.merge.profile import profiles
from timeline.merge.regroup import regrouped
from timeline.model import (
    Article,
    Event,
    Factuality,
    Mention,
    Regrouping,
    Relation,
    Statement,
    content_id,
)

Told = TypeVar("Told")

_SUREST_FIRST = (
    Factuality.CERTAIN,
    Factuality.ALLEGED,
    Factuality.PLANNED,
    Factuality.HYPOTHETICAL,
    Factuality.NEGATED,
)


@dataclass(frozen=True, slots=True)
class Merged:
    """The events of the story, undated; `became` maps each article's event id to the story's.

    `labels` has the labels of those that the story calls otherwise: the old one and the story's.
    """

    events: tuple[Event, ...]
    became: Mapping[str, str]
    possibly: tuple[Relation, ...]
    labels: Mapping[str, tuple[str, str]]

    def restate(self, statements: Sequence[Statement]) -> tuple[Statement, ...]:
        """The articles' statements about the story's events; what an event says of itself is dropped."""
        moved = (
            replace(
                statement,
                source=self.became.get(statement.source, statement.source),
                target=None
                if statement.target is None
                else self.became.get(statement.target, statement.target),
                reason=self._renamed(statement),
            )
            for statement in statements
        )
        return tuple(statement for statement in moved if statement.source != statement.target)

    def _renamed(self, statement: Statement) -> str:
        """The statement's reason with its events called as the story calls them."""
        reason = statement.reason
        for event in (statement.source, statement.target or ""):
            old, new = self.labels.get(event, ("", ""))
            if old:
                reason = reason.replace(f"“{old}”", f"“{new}”", 1)
        return reason


@dataclass(frozen=True, slots=True)
class Compared:
    """The events of many articles with the log odds of the pairs that were worth comparing."""

    events: tuple[Event, ...]
    odds: Mapping[Pair, float]
    looked_at: float  # share of all pairs that had a chance to be compared
    wishes: tuple[Regrouping, ...] = ()  # what a user wants, which stands over all odds

    def merged(self, apart: Collection[tuple[str, str]] = ()) -> Merged:
        """The events of the story; pairs in `apart` (ids, the lower first) stay two, and are possibly one."""
        numbers = {event.id: number for number, event in enumerate(self.events)}
        kept_apart = {(numbers[a], numbers[b]) for a, b in apart}
        kept_apart = {(min(pair), max(pair)) for pair in kept_apart}
        odds = {**self.odds, **dict.fromkeys(sorted(kept_apart), NEVER)} if kept_apart else self.odds
        groups = group(len(self.events), odds, looked_at=self.looked_at)
        if self.wishes:
            groups = regrouped(groups, [event.id for event in self.events], self.wishes)
        place = {index: position for position, members in enumerate(groups.members) for index in members}
        possibly = {*groups.possibly, *((place[a], place[b]) for a, b in kept_apart)}
        ordered = sorted({(min(pair), max(pair)) for pair in possibly if pair[0] != pair[1]})
        return _story([[self.events[index] for index in members] for members in groups.members], ordered)

    def odds_by_id(self) -> dict[tuple[str, str], float]:
        """The log odds of pairs of events by their ids, the lower first; what is missing was not worth comparing."""
        ids = [event.id for event in self.events]
        return {(min(ids[a], ids[b]), max(ids[a], ids[b])): odds for (a, b), odds in self.odds.items()}


def compare(
    stories: Sequence[tuple[Article, Sequence[Event]]], *, wishes: Sequence[Regrouping] = ()
) -> Compared:
    """Weigh for every pair worth it whether both are one event.

    What they are called, the articles that they stand in, parties, places, numbers and days decide; what
    excludes it does so alone. The order of the articles changes nothing.
    """
    told = sorted(stories, key=lambda story: story[0].id)
    near = kinship([article for article, _ in told])
    prepared = profiles(told)
    odds = {(i, j): likeness(prepared[i], prepared[j], near) for i, j in candidates(prepared, near)}
    return Compared(tuple(profile.event for profile in prepared), odds, share_looked_at(near), tuple(wishes))


def merge(stories: Sequence[tuple[Article, Sequence[Event]]]) -> Merged:
    """Bring together what many articles tell of one event; where it is unsure, POSSIBLY_SAME relates them."""
    return compare(stories).merged()


def _story(groups: Sequence[Sequence[Event]], possibly: Sequence[Pair]) -> Merged:
    fused = [_fuse(members) for members in groups]
    became = {old.id: event.id for members, event in zip(groups, fused, strict=True) for old in members}
    events = tuple(replace(event, parts=_moved(event.parts, became, event.id)) for event in fused)
    unsure = tuple(
        Relation(fused[a].id, fused[b].id, RelationType.POSSIBLY_SAME, hard=False) for a, b in possibly
    )
    labels = {
        old.id: (old.label, event.label)
        for members, event in zip(groups, fused, strict=True)
        for old in members
        if old.label != event.label
    }
    return Merged(events, became, unsure, labels)


def _moved(ids: Sequence[str], became: Mapping[str, str], own: str) -> tuple[str, ...]:
    moved = dict.fromkeys(became.get(old, old) for old in ids)
    return tuple(new for new in moved if new != own)


def _fuse(members: Sequence[Event]) -> Event:
    if len(members) == 1:
        return members[0]
    best = max(members, key=lambda event: (_sure(event), len(event.mentions), event.id))
    surest = min((event.factuality for event in members), key=_SUREST_FIRST.index)
    mentions = sorted({m.id: m for event in members for m in event.mentions}.values(), key=_told)
    kind = _of_one_kind(best, members)
    return replace(
        best,
        label=max(members, key=lambda event: _speaking(event, kind.type)).label,
        type=kind.type,
        mode=kind.mode,
        cameo=kind.cameo,
        type_confidence=kind.type_confidence,
        id=content_id("e", *sorted(event.id for event in members)),
        mentions=tuple(mentions),
        factuality=surest,
        attribution=None if surest is Factuality.CERTAIN else best.attribution,
        actors=_by_votes([event.actors for event in members]),
        recipients=_by_votes([event.recipients for event in members]),
        participants=_each_once(
            [event.participants for event in members], lambda p: (p.part, p.id or p.name)
        ),
        quantities=_each_once(
            [event.quantities for event in members], lambda q: (q.kind, q.unit, q.least, q.most)
        ),
        location=next((e.location for e in (best, *members) if e.location and e.place), None),
        context=_by_votes([event.context for event in members]),
        parts=tuple(dict.fromkeys(part for event in members for part in event.parts)),
        place=_most([event.place for event in members]),
        zone=_most([event.zone for event in members]),
        when=None,
        likely=None,
        reasons=(),
    )


def _speaking(event: Event, kind: str | None) -> tuple[bool, int, int, float, str]:
    """How much its label tells: the story's kind, who did it to whom, told by a verb."""
    verbs = sum(not mention.nominal for mention in event.mentions)
    parties = bool(event.actors) + bool(event.recipients)
    return event.type == kind, parties, min(verbs, 1), _sure(event), event.id


def _of_one_kind(best: Event, members: Sequence[Event]) -> Event:
    """The member that has the type which most of them have; `best` itself where none has one or it agrees."""
    common = _most([event.type for event in members])
    if common is None or best.type == common:
        return best
    alike = [event for event in members if event.type == common]
    return max(alike, key=lambda event: (event.type_confidence, event.id))


def _sure(event: Event) -> float:
    """How tight its window is and how firm it stands."""
    return event.confidence * (event.when.sharpness if event.when else 0.0)


def _told(mention: Mention) -> tuple[str, int]:
    return mention.article, mention.start


def _by_votes(lists: Sequence[Sequence[str]]) -> tuple[str, ...]:
    votes = Counter(name for names in lists for name in dict.fromkeys(names))
    return tuple(name for name, _ in sorted(votes.items(), key=lambda item: (-item[1], item[0])))


def _each_once(
    lists: Sequence[Sequence[Told]], key: Callable[[Told], tuple[object, ...]]
) -> tuple[Told, ...]:
    """What several tell, in their order, each once."""
    kept: dict[tuple[object, ...], Told] = {}
    for told in (one for some in lists for one in some):
        kept.setdefault(key(told), told)
    return tuple(kept.values())


def _most(values: Sequence[str | None]) -> str | None:
    votes = Counter(value for value in values if value)
    return min(votes, key=lambda value: (-votes[value], -len(value), value)) if votes else None
