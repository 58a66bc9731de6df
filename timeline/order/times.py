"""Ties between events and days or clock times -> statements. Knows no distance and no length."""

from collections.abc import Iterator
from dataclasses import replace

from timeline.allen import RelationType as R
from timeline.meaning import Offset
from timeline.model import LinkKind, Statement, Timex, TimexType
from timeline.order.distances import counted, is_counted
from timeline.order.lengths import lasted, went_on
from timeline.order.scene import Scene, stamped
from timeline.order.signals import FROM, IN_TIME, TIMES, TO, Sense
from timeline.order.timed_tie import TimedTie
from timeline.when import Extent, When

_WHOLE = 0.5  # weight of the reading that what is told for a range fills it


def timed(scene: Scene) -> Iterator[Statement]:
    """What the ties to time expressions say of their events."""
    for tie in _ties(scene):
        yield from map(stamped, _of(tie))


def _ties(scene: Scene) -> Iterator[TimedTie]:
    for link in scene.links:
        mention, timex = scene.mentions.get(link.source), scene.timexes.get(link.target)
        event = scene.event_of.get(link.source)
        if link.kind is LinkKind.TIME and event is not None and timex is not None and mention is not None:
            yield TimedTie(scene, link, mention, event, timex)


def _of(tie: TimedTie) -> Iterator[Statement]:
    timex = tie.timex
    if timex.type is TimexType.SET:
        return
    if is_counted(tie):
        yield from counted(tie)
    elif timex.denotes is None:
        yield from lasted(tie)
    elif timex.type is TimexType.DURATION and not isinstance(timex.meaning, Offset):
        yield from went_on(tie, tie.here(timex.denotes))
    else:
        yield from _dated(tie, tie.here(timex.denotes))


def _dated(tie: TimedTie, when: When) -> Iterator[Statement]:
    sense = _sense(tie, when)
    if sense is None:
        return
    reason = f"{tie.name} {sense.words} {tie.words}"
    if tie.timex.reason:
        reason += f" ({tie.timex.reason})"
    if sense.relation is R.AFTER and tie.signal == "between":
        when = When.point(None, when.earliest, grain=when.grain, zone=when.zone)
    rule = f"time-{sense.relation.value.lower().replace('_', '-')}"
    yield replace(
        tie.says(sense.relation, reason, rule, when=when),
        hard=sense.hard,
        weight=sense.weight * _share(tie.timex),
    )
    if when.extent is Extent.LASTING and sense is IN_TIME:
        reason = f"{tie.name} is told for the whole of {tie.words}"
        yield tie.assumes(R.SIMULTANEOUS, reason, "time-whole", when=when, weight=_WHOLE)


def _sense(tie: TimedTie, when: When) -> Sense | None:
    """What the preposition says; None where it says nothing without its other half."""
    signal = tie.signal
    halves = {
        link.signal.lower()
        for link in tie.scene.links
        if link.kind is LinkKind.TIME and link.source == tie.link.source
    }
    if signal in TO:
        return TO[signal] if halves & FROM[signal] else (IN_TIME if signal == "and" else None)
    sense = TIMES.get(signal, IN_TIME)
    alone = not halves & TO.keys()
    if signal == "from" and alone and (tie.mention.nominal or when.extent is Extent.LASTING):
        return IN_TIME  # "the attack from Monday"; "from 2 to 5 May" as one expression
    if signal == "between" and alone:
        return IN_TIME
    return sense


def _share(timex: Timex) -> float:
    """How much of the belief in the expression the reading taken has, 0 to 1."""
    return max((r.weight for r in timex.alternatives if r.denotes == timex.denotes), default=1.0)
