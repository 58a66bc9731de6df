"""Distances from another event or day, "days earlier", "two months after the coup" -> statements."""

from collections.abc import Iterator
from dataclasses import replace

from timeline.allen import RelationType as R
from timeline.meaning import Amount, AnchorKind, Offset, Side
from timeline.model import LinkKind, Statement
from timeline.order.scene import quoted
from timeline.order.signals import connective
from timeline.order.timed_tie import TimedTie

_HANGING = (AnchorKind.NARRATIVE, AnchorKind.EVENT)
_SIDES = {R.AFTER: Side.AFTER, R.BEFORE: Side.BEFORE}
_EARLIER, _LATER = ("earlier", "beforehand"), ("later", "afterwards", "afterward")
_FROM_DAY = 0.5  # weight of a distance counted from the day told last, where no event is named
_JOINT = 2  # characters between a length and the connective that counts it: "two months after"


def is_counted(tie: TimedTie) -> bool:
    """Whether the expression is a distance from something that the story speaks of."""
    meaning = tie.timex.meaning
    if isinstance(meaning, Offset):
        return meaning.anchor in _HANGING
    return isinstance(meaning, Amount) and _from_amount(tie) is not None


def counted(tie: TimedTie) -> Iterator[Statement]:
    """What a distance says: from the event that the grammar names, else from the day told last."""
    meaning = tie.timex.meaning
    told = (meaning, tie.link.counted_from) if isinstance(meaning, Offset) else _from_amount(tie)
    if told is None:
        return
    offset, start = told
    other = tie.scene.event_of.get(start or "")
    if other is not None and other.id != tie.event.id:
        relation = R.BEFORE if offset.side is Side.BEFORE else R.AFTER
        reason = f"{tie.name} came {in_words(offset)} {offset.side} {quoted(other)} ({tie.words})"
        yield replace(tie.says(relation, reason, "counted-from-event"), target=other.id, offset=offset)
    elif tie.timex.denotes is not None:
        reason = f"{tie.name} is dated {tie.words}, counted from the day told before it"
        when = tie.here(tie.timex.denotes)
        sure = tie.timex.anchor_id is not None and offset.least == offset.most
        statement = tie.assumes(R.IS_INCLUDED, reason, "counted-from-day", when=when, weight=_FROM_DAY)
        yield replace(statement, hard=sure)


def in_words(offset: Offset) -> str:
    """The distance in words.

    >>> from timeline.meaning import Unit
    >>> in_words(Offset(Unit.DAY, 2, None, Side.BEFORE, AnchorKind.EVENT))
    'at least 2 days'
    """
    least, most, unit = offset.least, offset.most, offset.unit.value
    if least is None and most is None:
        return "some time"
    if least is not None and most is not None and least != most:
        return f"{least} to {most} {unit}s"
    number = most if least is None else least
    prefix = "" if least == most else ("at most " if least is None else "at least ")
    return f"{prefix}{number} {unit}{'' if number == 1 else 's'}"


def _from_amount(tie: TimedTie) -> tuple[Offset, str] | None:
    """A length with "after" or "before" behind it, and the mention that it counts from."""
    amount = tie.timex.meaning
    if not isinstance(amount, Amount):
        return None
    side, start = _side_of(tie.signal), tie.link.counted_from
    if start is None or side is None:
        joined = _connective_behind(tie)
        if joined is None:
            return None
        side, start = joined
    return Offset(amount.unit, amount.least, amount.most, side, AnchorKind.EVENT), start


def _side_of(signal: str) -> Side | None:
    if signal in _EARLIER:
        return Side.BEFORE
    if signal in _LATER:
        return Side.AFTER
    sense = connective(signal)
    return _SIDES.get(sense.relation) if sense is not None else None


def _connective_behind(tie: TimedTie) -> tuple[Side, str] | None:
    for link in tie.scene.links:
        if link.kind is not LinkKind.CONNECTIVE or link.source != tie.link.source or link.cue is None:
            continue
        side = _side_of(link.signal.lower())
        if side is not None and 0 <= link.cue.start - tie.timex.end <= _JOINT:
            return side, link.target
    return None
