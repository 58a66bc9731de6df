"""Ties between events and time expressions -> statements. Knows no tie between two events."""

from collections.abc import Iterator
from dataclasses import replace

from timeline.allen import RelationType as R
from timeline.meaning import Amount, AnchorKind, Offset, Side
from timeline.model import Event, Link, LinkKind, Mention, Statement, Timex, TimexType
from timeline.order.scene import Scene, quoted, stamped
from timeline.order.signals import IN_TIME, LASTING_SIGNALS, TIMES, Sense
from timeline.when import Bound, Extent, When

_HANGING = (AnchorKind.NARRATIVE, AnchorKind.EVENT)
_VAGUE_START = 0.6  # weight of the reading that "the past months" began where they can have begun
_UNSURE = 0.5


def timed(scene: Scene) -> Iterator[Statement]:
    """What the ties to time expressions say of their events."""
    for link in scene.links:
        mention, timex = scene.mentions.get(link.source), scene.timexes.get(link.target)
        event = scene.event_of.get(link.source)
        if link.kind is LinkKind.TIME and event is not None and timex is not None and mention is not None:
            yield from map(stamped, _of_link(scene, link, mention, event, timex))


def _of_link(scene: Scene, link: Link, mention: Mention, event: Event, timex: Timex) -> Iterator[Statement]:
    if timex.type is TimexType.SET:
        return
    if isinstance(timex.meaning, Offset) and timex.meaning.anchor in _HANGING:
        yield from _counted(scene, link, mention, event, timex)
    elif timex.denotes is not None:
        yield from _dated(scene, link, mention, event, timex)
    elif isinstance(timex.meaning, Amount) and link.signal in LASTING_SIGNALS:
        yield _lasting_for(scene, timex.meaning, mention, event, timex)


def _counted(scene: Scene, link: Link, mention: Mention, event: Event, timex: Timex) -> Iterator[Statement]:
    """ "Days earlier": counted from the event that the grammar names, else from the day told last."""
    offset = timex.meaning
    assert isinstance(offset, Offset)
    other = scene.event_of.get(link.counted_from or "")
    if other is not None and other.id != event.id:
        yield replace(
            _blank(scene, mention, event, timex),
            relation=R.BEFORE if offset.side is Side.BEFORE else R.AFTER,
            reason=f"{quoted(event)} came {_distance(offset)} {offset.side} {quoted(other)}"
            f" (“{_words(scene, timex)}”)",
            rule="counted-from-event",
            target=other.id,
            offset=offset,
        )
    elif timex.denotes is not None:
        sure = timex.anchor_id is not None and offset.least == offset.most
        yield replace(
            _blank(scene, mention, event, timex),
            when=timex.denotes.at(scene.zone(event)),
            reason=f"{quoted(event)} is dated “{_words(scene, timex)}”, counted from the day told before it",
            rule="counted-from-day",
            hard=sure,
            weight=_UNSURE,
        )


def _dated(scene: Scene, link: Link, mention: Mention, event: Event, timex: Timex) -> Iterator[Statement]:
    assert timex.denotes is not None
    when = timex.denotes.at(scene.zone(event))
    signal = link.signal.lower()
    if timex.type is TimexType.DURATION and (signal in LASTING_SIGNALS or signal == ""):
        yield from _through(scene, mention, event, timex, when)
        return
    sense = TIMES.get(signal, IN_TIME)
    if sense.relation is R.BEGUN_BY and when.extent is Extent.LASTING:
        sense = IN_TIME  # "from 2 to 5 May": the end is told too
    yield replace(
        _blank(scene, mention, event, timex),
        relation=sense.relation,
        when=when,
        reason=_told(scene, event, timex, sense),
        rule=f"time-{sense.relation.value.lower().replace('_', '-')}",
        hard=sense.hard,
        weight=sense.weight * _share(timex),
    )
    if when.extent is Extent.LASTING and sense is IN_TIME:
        yield replace(
            _blank(scene, mention, event, timex),
            relation=R.SIMULTANEOUS,
            when=when,
            reason=f"{quoted(event)} is told for the whole of “{_words(scene, timex)}”",
            rule="time-whole",
            hard=False,
            weight=_UNSURE,
        )


def _through(scene: Scene, mention: Mention, event: Event, timex: Timex, when: When) -> Iterator[Statement]:
    """ "Over the past months": it goes on within them; where they begin is vague if their number is not told."""
    words = f"{quoted(event)} went on within “{_words(scene, timex)}”"
    blank = replace(_blank(scene, mention, event, timex), relation=R.DURING, reason=words, rule="time-during")
    if not _vague(timex):
        yield replace(blank, when=when)
        return
    open_start = replace(
        when, start=Bound(None, when.start.latest), end=Bound(None, when.end.latest), extent=when.extent
    )
    yield replace(blank, when=open_start)
    yield replace(blank, when=when, hard=False, weight=_VAGUE_START, rule="time-during-vague")


def _lasting_for(scene: Scene, amount: Amount, mention: Mention, event: Event, timex: Timex) -> Statement:
    """ "For two weeks": its end lies that far from its start."""
    return replace(
        _blank(scene, mention, event, timex),
        relation=R.DURING,
        reason=f"{quoted(event)} lasted “{_words(scene, timex)}”",
        rule="length",
        target=event.id,
        offset=Offset(amount.unit, amount.least, amount.most, Side.AFTER, AnchorKind.EVENT),
        weight=0.8,
    )


def _blank(scene: Scene, mention: Mention, event: Event, timex: Timex) -> Statement:
    """A statement about an event and a time expression with what all of them share."""
    return Statement(
        id="",
        article=scene.article.id,
        span=timex.span,
        source=event.id,
        relation=R.IS_INCLUDED,
        reason="",
        rule="",
        timex=timex.id,
        cue=timex.span,
    )


def _told(scene: Scene, event: Event, timex: Timex, sense: Sense) -> str:
    told = f"{quoted(event)} {sense.words} “{_words(scene, timex)}”"
    return f"{told} ({timex.reason})" if timex.reason else told


def _words(scene: Scene, timex: Timex) -> str:
    return " ".join(scene.article.text[timex.start : timex.end].split())


def _vague(timex: Timex) -> bool:
    """Whether the expression leaves open how many units it means."""
    return isinstance(timex.meaning, Amount | Offset) and timex.meaning.least != timex.meaning.most


def _share(timex: Timex) -> float:
    """How much of the belief in the expression the reading taken has, 0 to 1."""
    return max((r.weight for r in timex.alternatives if r.denotes == timex.denotes), default=1.0)


def _distance(offset: Offset) -> str:
    """The distance in words.

    >>> from timeline.meaning import Unit
    >>> _distance(Offset(Unit.DAY, 2, None, Side.BEFORE, AnchorKind.EVENT))
    'at least 2 days'
    """
    least, most, unit = offset.least, offset.most, offset.unit.value
    if least is None and most is None:
        return "some time"
    if least == most or least is None or most is None:
        number = most if least is None else least
        prefix = "" if least == most else ("at most " if least is None else "at least ")
        return f"{prefix}{number} {unit}{'' if number == 1 else 's'}"
    return f"{least} to {most} {unit}s"
