"""Makes one event of the story from events of articles that are one. Decides not whether they are."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from timeline.model import Event, Factuality, Mention, content_id

Told = TypeVar("Told")

_SUREST_FIRST = (
    Factuality.CERTAIN,
    Factuality.ALLEGED,
    Factuality.PLANNED,
    Factuality.HYPOTHETICAL,
    Factuality.NEGATED,
)


def fuse(members: Sequence[Event]) -> Event:
    """The story's event of those that articles tell, two at least; it has no days yet."""
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
