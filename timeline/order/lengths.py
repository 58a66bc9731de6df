"""Lengths of time, "for two weeks", "over the past months" -> statements about what goes on through them."""

from collections.abc import Iterator
from dataclasses import replace

from timeline.allen import RelationType as R
from timeline.meaning import Adjoining, Amount, AnchorKind, Inside, Meaning, Offset, Part, Side, Unit
from timeline.model import Statement, Timex
from timeline.order.signals import LASTING, LENGTH_SIGNALS, THROUGH_SIGNALS
from timeline.order.timed_tie import TimedTie
from timeline.when import Bound, When

_COUNTED_WITH_BOTH_ENDS = (Unit.DAY,)
_CLOSE = (Unit.DAY, Unit.WEEK)  # a "two-year war" can be nearly three years long


def lasted(tie: TimedTie) -> Iterator[Statement]:
    """ "For two weeks": the end lies that far from the start; nothing for other expressions without days."""
    amount = tie.timex.meaning
    if isinstance(amount, Amount) and amount.unit in _CLOSE and _is_of_the_noun(tie):
        whole = amount if amount.unit not in _COUNTED_WITH_BOTH_ENDS else _less_one(amount)
        statement = tie.says(R.DURING, f"{tie.name} is told as {tie.words} long", "length")
        offset = Offset(whole.unit, amount.least, whole.most, Side.AFTER, AnchorKind.EVENT)
        yield replace(statement, target=tie.event.id, offset=offset)
    elif isinstance(amount, Amount) and tie.signal in LENGTH_SIGNALS:
        statement = tie.says(R.DURING, f"{tie.name} lasted {tie.words}", "length")
        offset = Offset(amount.unit, amount.least, amount.most, Side.AFTER, AnchorKind.EVENT)
        yield replace(statement, target=tie.event.id, offset=offset)


def _is_of_the_noun(tie: TimedTie) -> bool:
    """Whether the length stands before the noun that it is of: "a six-day search"."""
    long = tie.mention.nominal and tie.mention.trigger.lower() in LASTING
    return long and not tie.signal and tie.timex.end <= tie.mention.start


def _less_one(amount: Amount) -> Amount:
    """A two-day siege ends on the day after the one on which it began."""
    return replace(amount, most=None if amount.most is None else amount.most - 1)


def went_on(tie: TimedTie, when: When) -> Iterator[Statement]:
    """ "Over the past months": within them; where they began is vague if their number is not told."""
    relation = R.DURING if tie.signal in THROUGH_SIGNALS else R.IS_INCLUDED
    verb = "went on" if relation is R.DURING else "happened"
    reason = f"{tie.name} {verb} within {tie.words}"
    if not _vague(tie.timex):
        yield tie.says(relation, reason, "time-within", when=when)
        return
    open_start = replace(when, start=Bound(None, when.start.latest), end=Bound(None, when.end.latest))
    yield tie.says(relation, reason, "time-within", when=open_start)
    yield tie.says(relation, reason, "time-within-vague", when=when)


def _vague(timex: Timex) -> bool:
    """Whether the expression leaves open how many units it means."""
    meaning: Meaning | None = timex.meaning
    while isinstance(meaning, Part | Inside):
        meaning = meaning.of
    if isinstance(meaning, Adjoining):
        meaning = meaning.amount
    return isinstance(meaning, Amount | Offset) and meaning.least != meaning.most
