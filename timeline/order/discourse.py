"""What readers assume from the way a story is told: background comes before what it is the background of.

Everything stated here is soft. Knows no grammar below the article's events and their ties.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.allen import RelationType as R
from timeline.model import Event, LinkKind, Statement
from timeline.order.scene import Scene, quoted, stamped
from timeline.order.tense import Tempus, is_past_perfect, is_report, tempus_of


@dataclass(frozen=True, slots=True)
class _Main:
    """The event that the story is about, and the first day that the text gives it."""

    event: Event
    first_day: int | None


def assumed(scene: Scene) -> Iterator[Statement]:
    """That what is told as background came before the event that the story is about; soft."""
    main = _main(scene)
    if main is None:
        return
    first_days = _first_days(scene)
    after = _tied_to(scene, main.event)
    for event in scene.events:
        if event.id == main.event.id or event.id in after or is_report(event):
            continue
        if tempus_of(event) not in (Tempus.PAST, Tempus.PRESUMED):
            continue
        if any(map(is_past_perfect, event.mentions)):
            yield _before(scene, event, main.event, "told in the past perfect", "background-past-perfect")
        elif (
            main.first_day is not None
            and event.id in first_days
            and first_days[event.id] < main.first_day
            and min(m.start for m in event.mentions) > min(m.start for m in main.event.mentions)
        ):
            yield _before(scene, event, main.event, "told as background", "background")


def _main(scene: Scene) -> _Main | None:
    """The event of the lead sentence that the story comes back to most; None where it tells of none."""
    real = [e for e in scene.events if not is_report(e) and tempus_of(e) in (Tempus.PAST, Tempus.PRESUMED)]
    if not real:
        return None
    lead = min(m.sentence for event in real for m in event.mentions)
    in_lead = [event for event in real if any(m.sentence == lead for m in event.mentions)]
    event = min(in_lead, key=lambda e: (-len(e.mentions), min(m.start for m in e.mentions)))
    return _Main(event, _latest_first_days(scene).get(event.id))


def _first_days(scene: Scene) -> dict[str, int]:
    """The first day on which the text's own time expressions let each event begin."""
    return {name: min(days) for name, days in _told_days(scene).items()}


def _latest_first_days(scene: Scene) -> dict[str, int]:
    return {name: max(days) for name, days in _told_days(scene).items()}


def _told_days(scene: Scene) -> dict[str, list[int]]:
    told: dict[str, list[int]] = defaultdict(list)
    for link in scene.links:
        timex, event = scene.timexes.get(link.target), scene.event_of.get(link.source)
        if link.kind is not LinkKind.TIME or timex is None or event is None or timex.denotes is None:
            continue
        if timex.denotes.first_day is not None:
            told[event.id].append(timex.denotes.first_day)
    return told


def _tied_to(scene: Scene, main: Event) -> frozenset[str]:
    """Events that the grammar itself ties to the main one: nothing need be assumed of them."""
    pairs = [pair for link in scene.links if (pair := scene.pair(link)) is not None]
    return frozenset(
        other.id
        for source, target in pairs
        for one, other in ((source, target), (target, source))
        if one.id == main.id
    )


def _before(scene: Scene, event: Event, main: Event, how: str, rule: str) -> Statement:
    return stamped(
        Statement(
            id="",
            article=scene.article.id,
            span=event.mentions[0].span,
            source=event.id,
            relation=R.BEFORE,
            reason=f"{quoted(event)} is {how} before {quoted(main)}",
            rule=rule,
            target=main.id,
        )
    )
