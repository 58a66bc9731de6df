"""Ties between events and days or clock times -> statements. Knows no distance and no length."""

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline.allen import RelationType as R
from timeline.meaning import AnchorKind, Clock, Fixed, Offset, Part, Recurring, Same
from timeline.model import Aspect, LinkKind, Otherwise, Statement, Timex, TimexType
from timeline.order.distances import counted, is_counted
from timeline.order.lengths import lasted, went_on
from timeline.order.scene import Scene, stamped
from timeline.order.signals import ABOUT, BEGINNING, FROM, GOING_ON, IN_TIME, LASTING, TIMES, TO, Sense
from timeline.order.tense import Tempus, tempus
from timeline.order.timed_tie import TimedTie
from timeline.order.told_before import stands_near
from timeline.when import Extent, When

_BEGUN = "time-begun"
_POINTING = re.compile(r"\b(?:that|the same)\b", re.IGNORECASE)
_BESIDE_CLOCK = (R.AFTER, R.BEFORE)


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
    elif timex.denotes is None and (either := _either(timex)) is not None:
        yield from _dated(tie, tie.here(either))
    elif timex.denotes is None:
        yield from lasted(tie)
    elif timex.type is TimexType.DURATION and not isinstance(timex.meaning, Offset):
        yield from went_on(tie, tie.here(timex.denotes))
    else:
        yield from _dated(tie, tie.here(timex.denotes))


def _either(timex: Timex) -> When | None:
    """From the first reading's beginning to the last one's end, where an expression has several and prefers none."""
    readings = [r.denotes for r in timex.alternatives if r.denotes is not None]
    lows = [r.earliest for r in readings if r.earliest is not None]
    highs = [r.latest for r in readings if r.latest is not None]
    if not len(lows) == len(highs) == len(readings) >= 2:
        return None
    return When.point(min(lows), max(highs), grain=readings[0].grain)


def _dated(tie: TimedTie, when: When) -> Iterator[Statement]:
    said = _said(tie, when, tie.timex.reason)
    if said is None:
        return
    others = tuple(
        Otherwise(other.when, reading.weight, other.reason)
        for reading in tie.timex.alternatives
        if reading.denotes is not None
        and reading.denotes != tie.timex.denotes
        and (other := _said(tie, tie.here(reading.denotes), reading.reason)) is not None
        and other.when is not None
    )
    yield replace(said, weight=_share(tie.timex), otherwise=others)
    if when.extent is Extent.LASTING and _sense(tie, when) is IN_TIME:
        reason = f"{tie.name} is told for the whole of {tie.words}"
        yield tie.says(R.SIMULTANEOUS, reason, "time-whole", when=when)


def _said(tie: TimedTie, when: When, why: str) -> Statement | None:
    """What the tie says if its expression denotes this; None where it says nothing without its other half."""
    sense = _sense(tie, when)
    if sense is None:
        return None
    reason = f"{tie.name} {sense.words} {tie.words}"
    if why:
        reason += f" ({why})"
    said = tie.says(sense.relation, reason, _rule(tie, sense, when), when=when)
    if sense.relation is R.AFTER and tie.signal == "between":
        said = replace(said, when=When.point(None, when.earliest, grain=when.grain, zone=when.zone))
    elif sense.relation is R.ENDED_BY and not _may_go_on(tie):
        said = replace(said, relation=R.BEFORE_OR_DURING)
    elif sense is IN_TIME and _tells_beginning(tie):
        said = replace(said, relation=R.BEGUN_BY, rule=_BEGUN if said.rule == sense.rule else said.rule)
    elif sense.relation in _BESIDE_CLOCK and when.grain.within_day:
        past = tempus(tie.mention) is Tempus.PAST
        rest = _rest_of_day(when, after=sense.relation is R.AFTER, past=past)
        said = replace(said, relation=R.IS_INCLUDED, when=rest)
    return said


def _rest_of_day(when: When, *, after: bool, past: bool) -> When:
    """ "After nightfall on Saturday" is on Saturday still; "before dawn on Saturday" is, of what has happened."""
    if when.earliest is None or when.first_day is None:
        return when
    day = When.on_days(when.first_day, when.first_day, zone=when.zone)
    if after:
        return When.point(when.earliest, day.latest, grain=when.grain, zone=when.zone)
    if when.earliest == day.earliest:  # "before midnight on Saturday" can mean the midnight that ends it
        return When.point(None, day.latest, grain=when.grain, zone=when.zone)
    return When.point(day.earliest if past else None, when.earliest, grain=when.grain, zone=when.zone)


def _may_go_on(tie: TimedTie) -> bool:
    """Whether "until" can tell the end of it; what is done in a moment is over by then at the latest."""
    mention = tie.mention
    if mention.nominal or mention.aspect in (Aspect.PROGRESSIVE, Aspect.PERFECTIVE_PROGRESSIVE):
        return True
    started = any(
        link.source == mention.id and link.kind is LinkKind.TIME and link.signal.lower() in ("from", "since")
        for link in tie.scene.links
    )
    return started or mention.trigger.lower().split(" ")[0] in GOING_ON


def _tells_beginning(tie: TimedTie) -> bool:
    """Whether the time is that of the verb in "the war erupted", "the trial began"."""
    verb = not tie.mention.nominal and tie.mention.trigger.lower().split(" ")[0] in BEGINNING
    return verb and any(m.nominal and m.trigger.lower() in LASTING for m in tie.event.mentions)


def _tells_its_day(tie: TimedTie) -> bool:
    """Whether a time of day comes with its day: in its own words, told in the same sentence, or pointed to.

    "At 7:20 p.m." alone hangs on the day told last, which need not be the event's: readers assume it. "That
    night" points to that day itself.
    """
    meaning = tie.timex.meaning
    if not isinstance(meaning, Clock | Part) or not (meaning.of is None or isinstance(meaning.of, Same)):
        return True
    if isinstance(meaning.of, Same) and _POINTING.search(tie.words) is not None:
        return True
    day = tie.scene.timexes.get(tie.timex.anchor_id or "")
    return day is not None and tie.mention.sentence.covers(day.span)


def _rule(tie: TimedTie, sense: Sense, when: When) -> str:
    """The sense's own rule, or that of the weakness that it has here."""
    sure = _tells_its_day(tie)
    if _ahead_of_its_tense(tie, when):
        return "time-ahead" if sure and sense.rule != ABOUT.rule else "time-ahead-assumed"
    if isinstance(tie.timex.meaning, Recurring) and tie.timex.meaning.anchor is AnchorKind.NARRATIVE:
        sure = sure and stands_near(tie)  # "the previous spring"
    return sense.rule if sure else "time-of-day-told-last"


def _ahead_of_its_tense(tie: TimedTie, when: When) -> bool:
    """Whether a day worked out lies after the article that tells it as past."""
    published, meaning = tie.scene.article.published, tie.timex.meaning
    if published is None or when.first_day is None or isinstance(meaning, Fixed):
        return False
    return when.first_day > published.day and tempus(tie.mention) is Tempus.PAST


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
