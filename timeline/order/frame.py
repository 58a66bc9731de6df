"""How events stand in the network: their variables, whether they last, and on whose wall clock their days run.

Knows events and statements; knows no bounds.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.allen import RelationType as R
from timeline.model import Aspect, Event, Statement

# Rules of the statements that tie an event to the publication day on the dateline's clock.
PUBLISHED = "published"
NOT_BEFORE_PUBLISHED = "not-before-published"

_PROGRESSIVE = (Aspect.PROGRESSIVE, Aspect.PERFECTIVE_PROGRESSIVE)
_SPANNING = (R.DURING, R.BEGUN_BY, R.ENDED_BY)  # said of an event, they tell that it goes on for a time
# Is it the source that holds the other? What brings something about may go on after that has begun.
_HOLDING = {R.INCLUDES: True, R.CAUSES: True, R.IS_INCLUDED: False}


@dataclass(frozen=True, slots=True)
class Placed:
    """An event in the network: the variables of its ends, one and the same for a moment.

    `zone` is what its days are counted in; `own` is the event's, `home` its article's.
    """

    event: Event
    start: int
    finish: int
    lasting: bool
    own: str | None
    home: str | None
    zone: str | None


def frame(events: Sequence[Event], statements: Sequence[Statement]) -> dict[str, Placed]:
    """Every event's place in the network, by its id; variables are numbered in the order given.

    A moment has one variable. What lasts has two, and so has a moment that holds other events: a strike
    holds the deaths in it.
    """
    homes = _homes(statements)
    spanning = {s.source for s in statements if s.relation in _SPANNING}
    holding = {
        s.source if _HOLDING[s.relation] else s.target
        for s in statements
        if s.target is not None and s.relation in _HOLDING
    }
    common = _common_zone(events, statements)
    placed, count = {}, 0
    for event in events:
        lasting = event.id in spanning or _progressive(event)
        two = lasting or event.id in holding
        home = next((homes[m.article] for m in event.mentions if m.article in homes), None)
        placed[event.id] = Placed(
            event, count, count + two, lasting, event.zone, home, event.zone or home or common
        )
        count += 1 + two
    return placed


def zones_between(source: Placed, target: Placed) -> tuple[str | None, str | None]:
    """The zones in which days of a distance are counted: each event's own, else the other's."""
    return (source.own or target.own or source.zone, target.own or source.own or target.zone)


def _progressive(event: Event) -> bool:
    verbal = [mention for mention in event.mentions if not mention.nominal]
    return bool(verbal) and all(mention.aspect in _PROGRESSIVE for mention in verbal)


def _homes(statements: Iterable[Statement]) -> dict[str, str]:
    """The dateline's zone of each article, as its publication statements tell it."""
    homes: dict[str, str] = {}
    for statement in statements:
        if statement.rule in (PUBLISHED, NOT_BEFORE_PUBLISHED) and statement.when is not None:
            zone = statement.when.zone
            if zone is not None:
                homes.setdefault(statement.article, zone)
    return homes


def _common_zone(events: Iterable[Event], statements: Iterable[Statement]) -> str | None:
    """The zone told most often, for what stands without one among things with a zone."""
    told = Counter(event.zone for event in events if event.zone)
    told.update(s.when.zone for s in statements if s.when is not None and s.when.zone)
    return min(told, key=lambda zone: (-told[zone], zone), default=None)
