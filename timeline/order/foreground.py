"""The day that a story is at: what follows in its main line is not before the event that it is about.

A news story tells its event first, then what came of it, and looks back in between. Knows tenses and told days;
knows no grammar below the article's mentions.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from timeline.allen import RelationType as R
from timeline.meaning import AnchorKind, Clock, Offset, Part, Same, Side
from timeline.model import (
    Aspect,
    Event,
    EventClass,
    Factuality,
    LinkKind,
    Mention,
    Statement,
    Tense,
    Timex,
    TimexType,
)
from timeline.order.calendar_edges import MINUTES
from timeline.order.scene import Scene, quoted, stamped
from timeline.order.signals import BEGINNING, ENDING
from timeline.order.tense import Tempus, is_past_perfect, is_report, tempus, tempus_of

_FRESH = 3  # days before publication from which the event that a story is about is still its news


class _Line(Enum):
    """Where the telling is."""

    MAIN = "in the story's main line"
    LOOKING_BACK = "looking back until the paragraph ends"
    BACK_THEN = "back on a day that was named"


@dataclass(frozen=True, slots=True)
class Lead:
    """The event of the first sentence, and the first day that the text gives it."""

    event: Event
    first_day: int


def followed(scene: Scene) -> Iterator[Statement]:
    """That what the main line tells after the lead's event, in the plain past and untimed, is not before it."""
    lead = lead_of(scene)
    if lead is None:
        return
    told: set[str] = {lead.event.id}
    for mention in _main_line(scene, lead):
        event = scene.event_of[mention.id]
        if event.id not in told:
            told.add(event.id)
            yield _not_before(scene, mention, event, lead.event)


def _main_line(scene: Scene, lead: Lead) -> Iterator[Mention]:
    line = _Line.MAIN
    previous = lead.event.mentions[0]
    for mention in sorted(scene.mentions.values(), key=lambda m: m.start):
        if mention.start < lead.event.mentions[0].start or not mention.main_clause:
            continue
        new_paragraph = "\n" in scene.article.text[previous.end : mention.start]
        if line is _Line.LOOKING_BACK and new_paragraph:
            line = _Line.MAIN
        line = _moved(scene, mention, lead, line)
        previous = mention
        told_apart = _tells_another_time(scene, mention, lead) or _leans_on(scene, mention, lead)
        if line is _Line.MAIN and _follows(scene, mention) and not told_apart:
            yield mention


def _moved(scene: Scene, mention: Mention, lead: Lead, line: _Line) -> _Line:
    days = [day for timex in _times_of(scene, mention) if (day := _last_day(timex)) is not None]
    if any(_counts_back(timex) for timex in _times_of(scene, mention)):
        return _Line.BACK_THEN
    if days:
        return _Line.MAIN if max(days) >= lead.first_day else _Line.BACK_THEN
    if is_past_perfect(mention) and line is _Line.MAIN:
        return _Line.LOOKING_BACK
    return line


def _times_of(scene: Scene, mention: Mention) -> list[Timex]:
    return [
        scene.timexes[link.target]
        for link in scene.links
        if link.kind is LinkKind.TIME and link.source == mention.id and link.target in scene.timexes
    ]


def _last_day(timex: Timex) -> int | None:
    return None if timex.denotes is None else timex.denotes.last_day


def _counts_back(timex: Timex) -> bool:
    return isinstance(timex.meaning, Offset) and timex.meaning.side is Side.BEFORE


def _leans_on(scene: Scene, mention: Mention, lead: Lead) -> bool:
    """Whether it may be what a report in the lead is about: it begins, or is told by what came before it."""
    connected = any(link.kind is LinkKind.CONNECTIVE and link.source == mention.id for link in scene.links)
    begins = mention.trigger.lower().split(" ")[0] in BEGINNING
    return is_report(lead.event) and (connected or begins)


def _tells_another_time(scene: Scene, mention: Mention, lead: Lead) -> bool:
    """Whether its clause names a time that the story need not have reached, be it tied to a noun."""
    inside = (timex for timex in scene.timexes.values() if mention.clause.covers(timex.span))
    elsewhere = {
        link.target
        for link in scene.links
        if link.kind is LinkKind.TIME
        and link.source != mention.id
        and not scene.mentions[link.source].nominal
    }
    return any(_leads_away(timex, mention, lead) for timex in inside if timex.id not in elsewhere)


def _leads_away(timex: Timex, mention: Mention, lead: Lead) -> bool:
    if timex.type in (TimexType.DURATION, TimexType.SET) or _tells_no_day(timex):
        return False
    day = _last_day(timex)
    before = timex.start < mention.start and day is not None and day < lead.first_day
    return before or isinstance(timex.meaning, Offset | Same)


def _tells_no_day(timex: Timex) -> bool:
    """Whether an expression says nothing of its own of the day: "at noon", "hours later", "for two weeks"."""
    meaning = timex.meaning
    if isinstance(meaning, Clock | Part):
        return meaning.of is None or isinstance(meaning.of, Same)
    if not isinstance(meaning, Offset) or meaning.anchor is not AnchorKind.NARRATIVE:
        return False
    return meaning.side is Side.AFTER and meaning.unit in MINUTES


def _follows(scene: Scene, mention: Mention) -> bool:
    event = scene.event_of.get(mention.id)
    reporting = mention.event_class is EventClass.REPORTING
    return (
        event is not None
        and all(_tells_no_day(timex) for m in event.mentions for timex in _times_of(scene, m))
        and mention.factuality is Factuality.CERTAIN
        and mention.tense is Tense.PAST
        and mention.aspect is Aspect.NONE
        and tempus(mention) is Tempus.PAST
        and (reporting or mention.speaker is None)
    )


def lead_of(scene: Scene) -> Lead | None:
    """The event of the first sentence that it gives a fresh day to, the one told most often."""
    published = scene.article.published
    told = [m for m in scene.mentions.values() if m.id in scene.event_of]
    if published is None or not told:
        return None
    first = min(m.sentence for m in told)
    found = []
    for mention in sorted((m for m in told if m.sentence == first), key=lambda m: m.start):
        event = scene.event_of[mention.id]
        days = [t.denotes.first_day for t in _times_of(scene, mention) if t.denotes is not None]
        fresh = [day for day in days if day is not None and 0 <= published.day - day <= _FRESH]
        only_source = is_report(event) and any(m.start < mention.start for m in told if m.sentence == first)
        ends = mention.trigger.lower().split(" ")[0] in ENDING
        past = not ends and (tempus_of(event) is Tempus.PAST or mention.tense is Tense.PRESPART)
        if fresh and past and not only_source:
            found.append(Lead(event, min(fresh)))
    return max(found, key=lambda lead: len(lead.event.mentions), default=None)


def _not_before(scene: Scene, mention: Mention, event: Event, lead: Event) -> Statement:
    return stamped(
        Statement(
            id="",
            article=scene.article.id,
            span=mention.span,
            source=event.id,
            relation=R.AFTER,
            reason=f"{quoted(event)} is told as following {quoted(lead)}",
            rule="follows-the-lead",
            target=lead.id,
        )
    )
