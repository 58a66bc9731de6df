"""Distances from another event or day, "days earlier", "two months after the coup" -> statements."""

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline.allen import RelationType as R
from timeline.meaning import Amount, AnchorKind, Offset, Side, Unit
from timeline.model import LinkKind, Statement
from timeline.order.calendar_edges import MINUTES, first_day, unit_index
from timeline.order.foreground import lead_of
from timeline.order.scene import quoted
from timeline.order.signals import connective
from timeline.order.tense import Tempus, tempus
from timeline.order.timed_tie import TimedTie
from timeline.order.told_before import done_first, is_too_coarse, last_told, stands_near
from timeline.roughly import DAYS_A_WEEK, HALF_A_WEEK, meant, names_whole_week
from timeline.when import When

_HANGING = (AnchorKind.NARRATIVE, AnchorKind.EVENT)
_SIDES = {R.AFTER: Side.AFTER, R.BEFORE: Side.BEFORE}
_EARLIER, _LATER = ("earlier", "beforehand"), ("later", "afterwards", "afterward")
_HOURS_A_DAY = 24
_WITHIN = ("within", "inside")
_FEWER_THAN = {Unit.MINUTE: 60, Unit.HOUR: 23}
_REMARK = re.compile(r"(?:, [^,.;:]{1,40},)|(?:— [^—.;:]{1,40} —)|(?:\([^()]{1,40}\))")


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
    offset, start = _as_meant(tie, told[0]), told[1]
    other = tie.scene.event_of.get(start or "") or done_first(tie, offset)
    if other is not None and other.id != tie.event.id:
        relation = R.BEFORE if offset.side is Side.BEFORE else R.AFTER
        reason = f"{tie.name} came {in_words(offset)} {offset.side} {quoted(other)} ({tie.words})"
        yield replace(tie.says(relation, reason, "counted-from-event"), target=other.id, offset=offset)
    elif tie.timex.denotes is not None and not is_too_coarse(tie, offset):
        reason = f"{tie.name} is dated {tie.words}, counted from the day told before it"
        when = tie.here(tie.timex.denotes)
        sure = (
            told[0].least == told[0].most
            and _is_exact(tie, told[0])
            and (stands_near(tie) or _from_the_lead(tie, offset))
        )
        rule = "counted-from-named-day" if sure else "counted-from-day"
        yield tie.says(R.IS_INCLUDED, reason, rule, when=when)
    else:
        yield from _after_the_last(tie, offset)
        yield from _soon(tie, offset)
    yield from _before_published(tie, offset)


def _soon(tie: TimedTie, offset: Offset) -> Iterator[Statement]:
    """ "They will meet within five days": no later than that many days after publication."""
    published = tie.scene.article.published
    ahead = tempus(tie.mention) in (Tempus.FUTURE, Tempus.INTENDED)
    if published is None or not ahead or not _is_within(tie) or offset.most is None:
        return
    unit = Unit.DAY if offset.unit in MINUTES else offset.unit
    most = offset.most // _HOURS_A_DAY + 1 if offset.unit is Unit.HOUR else offset.most
    if offset.unit not in MINUTES or offset.unit is Unit.HOUR:
        last = first_day(unit_index(published.day, unit) + most + 1, unit) - 1
        when = When.on_days(None, last, zone=tie.scene.zone(tie.event))
        reason = f"{tie.name} is to come {tie.words} of publication or earlier"
        yield tie.says(R.BEFORE_OR_DURING, f"{reason} (“within”)", "time-before-or-during", when=when)


def _from_the_lead(tie: TimedTie, offset: Offset) -> bool:
    """Whether the day counted from is that of the event that the story is about."""
    lead, when = lead_of(tie.scene), tie.timex.denotes
    if lead is None or when is None or when.first_day != when.last_day or offset.unit is not Unit.DAY:
        return False
    steps = (offset.least or 0) * (-1 if offset.side is Side.BEFORE else 1)
    return when.first_day == lead.first_day + steps


def _after_the_last(tie: TimedTie, offset: Offset) -> Iterator[Statement]:
    """ "Hours later": after what the main line tells last before it."""
    if offset.side is not Side.AFTER or not tie.mention.main_clause:
        return
    last = last_told(tie)
    if last is None or tempus(last) is not Tempus.PAST or tie.scene.event_of[last.id].id == tie.event.id:
        return
    other = tie.scene.event_of[last.id]
    reason = f"{tie.name} came {in_words(offset)} after {quoted(other)} ({tie.words})"
    statement = replace(tie.says(R.AFTER, reason, "counted-from-the-last"), target=other.id)
    yield replace(statement, offset=offset)


def _before_published(tie: TimedTie, offset: Offset) -> Iterator[Statement]:
    """ "Days earlier": whatever told as past it is counted from, it lies that far before the article at least."""
    published = tie.scene.article.published
    if published is None or offset.side is not Side.BEFORE or not offset.least or offset.unit in MINUTES:
        return
    if tempus(tie.mention) is not Tempus.PAST:
        return
    last = first_day(unit_index(published.day, offset.unit) - offset.least + 1, offset.unit) - 1
    when = When.on_days(None, last, zone=tie.scene.zone(tie.event))
    reason = (
        f"{tie.name} came {in_words(offset)} before something else that an article of that day tells as past"
    )
    yield tie.says(R.BEFORE_OR_DURING, f"{reason} ({tie.words})", "counted-back", when=when)


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


def _from_amount(tie: TimedTie) -> tuple[Offset, str | None] | None:
    """A length with "after" or "before" behind it, and the mention that it counts from, if one is named."""
    amount = tie.timex.meaning
    if not isinstance(amount, Amount):
        return None
    if _is_within(tie) and tie.link.counted_from is None:
        return Offset(amount.unit, amount.least, amount.most, Side.AFTER, AnchorKind.EVENT), None
    side, start = _side_of(tie.signal), tie.link.counted_from
    if start is None or side is None:
        joined = _connective_behind(tie)
        if joined is None:
            return None
        side, start = joined
    return Offset(amount.unit, amount.least, amount.most, side, AnchorKind.EVENT), start


def _as_meant(tie: TimedTie, offset: Offset) -> Offset:
    """The distance with its words: "nearly two"; "minutes" are less than an hour, "hours" less than a day."""
    if offset.most is None:
        return replace(
            offset, most=_FEWER_THAN.get(offset.unit), least=0 if _is_within(tie) else offset.least
        )
    text, start = tie.scene.article.text, tie.timex.start
    least, most = meant((offset.least, offset.most), text, start, tie.timex.end)
    counted = replace(offset, least=0 if _is_within(tie) else least, most=most)
    whole = offset.unit is not Unit.WEEK or names_whole_week(text, start)
    return counted if whole else _in_days(counted)


def _is_exact(tie: TimedTie, offset: Offset) -> bool:
    """Whether its number is told as it is, without "nearly" or "within"."""
    number = (offset.least, offset.most)
    return not _is_within(tie) and number == meant(
        number, tie.scene.article.text, tie.timex.start, tie.timex.end
    )


def _in_days(offset: Offset) -> Offset:
    """Weeks as days: "two weeks" are fourteen, give or take what would have been said as another number."""
    slack = HALF_A_WEEK if offset.least == offset.most else 0
    least = None if offset.least is None else max(0, DAYS_A_WEEK * offset.least - slack)
    most = None if offset.most is None else DAYS_A_WEEK * offset.most + slack
    return replace(offset, unit=Unit.DAY, least=least, most=most)


def _is_within(tie: TimedTie) -> bool:
    """Whether the length is only the most that lies between: "within hours"."""
    return tie.signal in _WITHIN


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
        if side is not None and _joined(tie, link.cue.start):
            return side, link.target
    return None


def _joined(tie: TimedTie, start: int) -> bool:
    """Whether a connective stands right behind the length, or behind a remark between commas after it."""
    between = tie.scene.article.text[tie.timex.end : max(start, tie.timex.end)].strip()
    return start >= tie.timex.end and (len(between) == 0 or bool(_REMARK.fullmatch(between)))
