"""What a count without a named start counts from: the day told just before, or what one subject did before."""

import re

from timeline.meaning import Offset, Side
from timeline.model import Event, LinkKind, Mention
from timeline.order.calendar_edges import MINUTES
from timeline.order.tense import Tempus, is_past_perfect, tempus
from timeline.order.timed_tie import TimedTie

_SENTENCE_END, _PARAGRAPH = re.compile(r"[.!?][”\"’]?\s"), re.compile(r"\s*\n\s*")
_SENTENCES_BETWEEN = 2
_OPEN_ENDED = ("since", "until", "till", "by", "from")


def done_first(tie: TimedTie, offset: Offset) -> Event | None:
    """What one subject did before: "blamed its software, then withdrew that a day later" counts from the blame."""
    if offset.side is not Side.AFTER:
        return None
    for link in tie.scene.links:
        if link.kind is LinkKind.SEQUENCE and link.signal == "and" and link.target == tie.mention.id:
            return tie.scene.event_of.get(link.source)
    return None


def is_too_coarse(tie: TimedTie, offset: Offset) -> bool:
    """Whether hours or minutes would be counted from a month or a year."""
    told = tie.scene.timexes.get(tie.timex.anchor_id or "")
    if offset.unit not in MINUTES or told is None or told.denotes is None:
        return False
    return told.denotes.first_day != told.denotes.last_day


def last_told(tie: TimedTie) -> Mention | None:
    """What the main line tells last before a count, over what was told as earlier still or as to come."""
    before = sorted(
        (
            m
            for m in tie.scene.mentions.values()
            if m.main_clause and m.start < tie.timex.start and m.id in tie.scene.event_of
        ),
        key=lambda m: -m.start,
    )
    aside = (Tempus.FUTURE, Tempus.INTENDED)
    for mention in before:
        earlier_still = is_past_perfect(mention) and not is_past_perfect(tie.mention)
        if not earlier_still and tempus(mention) not in aside:
            return mention
    return None


def stands_near(tie: TimedTie) -> bool:
    """Whether the day counted from was told just before, as one that the story had come to."""
    told, published = tie.scene.timexes.get(tie.timex.anchor_id or ""), tie.scene.article.published
    if told is None or told.denotes is None:
        return False
    between = tie.scene.article.text[told.end : tie.timex.start]
    ahead = published is not None and (told.denotes.first_day or published.day) > published.day
    open_ended = any(
        link.target == told.id and link.signal.lower() in _OPEN_ENDED
        for link in tie.scene.links
        if link.kind is LinkKind.TIME
    )
    near = len(_SENTENCE_END.findall(between)) <= _SENTENCES_BETWEEN and len(_PARAGRAPH.findall(between)) < 2
    return near and not ahead and not open_ended
