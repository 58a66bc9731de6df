"""Tense against publication: what is told as past lies before the article, what is to come after. Statements."""

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

from timeline.allen import RelationType as R
from timeline.model import (
    Aspect,
    Event,
    EventClass,
    Factuality,
    LinkKind,
    Mention,
    Published,
    Statement,
    Tense,
)
from timeline.order.conflicts import OWN_DAY
from timeline.order.frame import BEGUN_WHEN_PUBLISHED, INTENDED, NOT_BEFORE_PUBLISHED, PUBLISHED
from timeline.order.scene import Scene, quoted, stamped
from timeline.order.signals import BEGINNING, LASTING, LOOKING_AHEAD, SCHEDULED
from timeline.when import Grain, When


class Tempus(Enum):
    """Where a mention puts its event against the moment of writing."""

    PAST = "told as past"
    PRESUMED = "named as something that has happened"
    NOW = "told as going on"
    FUTURE = "told as still to come"
    INTENDED = "told as intended"
    UNKNOWN = "not told"


_REAL = (Factuality.CERTAIN, Factuality.ALLEGED)
_ONGOING = (Aspect.PROGRESSIVE, Aspect.PERFECTIVE_PROGRESSIVE)
_PERFECT = (Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE)
_FIRM = (Tempus.PAST, Tempus.FUTURE, Tempus.NOW, Tempus.INTENDED, Tempus.PRESUMED)  # the first found counts
_WILL = (None, "will", "shall")


def tempus(mention: Mention) -> Tempus:
    """Where the mention's grammar puts its event; UNKNOWN for what did not happen or has no tense."""
    if mention.factuality not in (*_REAL, Factuality.PLANNED) or mention.negated:
        return Tempus.UNKNOWN
    if mention.tense is Tense.FUTURE:
        direct = mention.modality in _WILL and not mention.quoted and mention.speaker is None
        return Tempus.FUTURE if direct else Tempus.INTENDED
    if mention.factuality is Factuality.PLANNED:
        return Tempus.INTENDED
    looks_ahead = mention.trigger.lower() in LOOKING_AHEAD and mention.aspect is Aspect.NONE
    if mention.modality is not None or looks_ahead:
        return Tempus.UNKNOWN
    if mention.nominal and mention.tense is Tense.NONE:
        return Tempus.UNKNOWN if mention.trigger.lower() in SCHEDULED else Tempus.PRESUMED
    return _verbal(mention)


def _verbal(mention: Mention) -> Tempus:
    if mention.tense in (Tense.PAST, Tense.PASTPART) or mention.aspect is Aspect.PERFECTIVE:
        return Tempus.PAST
    if mention.tense is Tense.PRESENT and mention.aspect in _ONGOING:
        return Tempus.NOW
    if mention.tense is Tense.PRESENT and mention.event_class is EventClass.REPORTING:
        return Tempus.PAST
    return Tempus.UNKNOWN


def tempus_of(event: Event) -> Tempus:
    """The firmest of what its mentions tell: that it is past, if any of them does."""
    told = {tempus(mention) for mention in event.mentions}
    return next((known for known in _FIRM if known in told), Tempus.UNKNOWN)


def goes_on(event: Event) -> bool:
    """Whether it need not be over when it is told: all its verbs are progressive, or tell of its beginning."""
    verbal = [mention for mention in event.mentions if not mention.nominal]
    return has_begun(event) or (bool(verbal) and all(mention.aspect in _ONGOING for mention in verbal))


def has_begun(event: Event) -> bool:
    """Whether it takes its time, and is only told to have begun: it need not be over yet."""
    named = any(m.nominal and m.trigger.lower() in LASTING for m in event.mentions)
    verbs = [m.trigger.lower().split(" ")[0] for m in event.mentions if not m.nominal]
    return named and bool(verbs) and all(verb in BEGINNING for verb in verbs)


def is_report(event: Event) -> bool:
    """Whether it is something said."""
    return any(m.event_class is EventClass.REPORTING for m in event.mentions)


def is_past_perfect(mention: Mention) -> bool:
    """Whether it is told from a later moment of the past: "had ordered"."""
    return mention.tense is Tense.PAST and mention.aspect in _PERFECT


def against_publication(scene: Scene) -> Iterator[Statement]:
    """What tense says of each event against the article's day; nothing for an article without one."""
    published = scene.article.published
    if published is None:
        return
    ahead = _dated_ahead(scene, published.day)
    for event in scene.events:
        told = tempus_of(event)
        if told is Tempus.PRESUMED and event.id in ahead:
            continue  # a noun alone does not say that it is over
        mention = next((m for m in event.mentions if tempus(m) is told), None)
        if mention is None:
            continue
        for statement in _placed(scene, event, told, published):
            yield stamped(replace(statement, span=mention.span))


def _dated_ahead(scene: Scene, day: int) -> frozenset[str]:
    """Events that a time expression puts after the day."""
    return frozenset(
        scene.event_of[link.source].id
        for link in scene.links
        if link.kind is LinkKind.TIME
        and link.source in scene.event_of
        and (timex := scene.timexes.get(link.target)) is not None
        and timex.denotes is not None
        and (timex.denotes.first_day or day) > day
    )


def _placed(scene: Scene, event: Event, told: Tempus, published: Published) -> Iterator[Statement]:
    blank = Statement(
        "", scene.article.id, event.mentions[0].span, event.id, R.BEFORE_OR_DURING, "", PUBLISHED
    )
    if told in (Tempus.PAST, Tempus.PRESUMED) and has_begun(event):
        yield replace(
            blank,
            relation=R.INCLUDES,
            when=When.on_days(None, published.day, zone=scene.article.zone or event.zone),
            reason=f"{quoted(event)} had begun in an article of that day; nothing says that it was over",
            rule=BEGUN_WHEN_PUBLISHED,
        )
    elif told in (Tempus.PAST, Tempus.PRESUMED):
        yield from _not_after(scene, event, told, blank)
        yield from _reported_that_day(scene, event, blank)
    elif told in (Tempus.FUTURE, Tempus.INTENDED):
        yield replace(
            blank,
            relation=R.AFTER,
            when=When.on_days(None, published.day - 1, zone=scene.zone(event)),
            reason=f"{quoted(event)} is {told.value} in an article of that day",
            rule=_ahead_rule(event, told),
        )
    elif told is Tempus.NOW:
        yield replace(
            blank,
            relation=R.INCLUDES,
            when=When.on_days(published.day, published.day, zone=scene.zone(event)),
            reason=f"{quoted(event)} is told as going on in an article of that day",
            rule="ongoing-timed" if event.id in scene.timed else "ongoing-when-published",
        )


def _ahead_rule(event: Event, told: Tempus) -> str:
    rule = NOT_BEFORE_PUBLISHED if told is Tempus.FUTURE else INTENDED
    return rule if event.zone is None else f"{rule}-own-day"


def _not_after(scene: Scene, event: Event, told: Tempus, blank: Statement) -> Iterator[Statement]:
    """Not after the moment of publication, or the end of that day where the article was written.

    An event elsewhere that has no time of its own is not after that day on its own clock either: a
    dispatch that tells of the small hours of the next day says so.
    """
    published = scene.article.published
    assert published is not None
    reason = f"{quoted(event)} is {told.value} in an article of that day"
    zone = scene.article.zone
    presumed = "" if told is Tempus.PAST else "-presumed"
    if published.minute is not None:
        moment = When.point(None, published.minute + 1, grain=Grain.MINUTE, zone=zone or "UTC")
        yield replace(
            blank, when=moment, reason=reason.removesuffix("day") + "time", rule=f"{PUBLISHED}{presumed}"
        )
        return
    day = When.on_days(None, published.day, zone=zone or event.zone)
    yield replace(blank, when=day, reason=reason, rule=f"{PUBLISHED if zone else 'published-day'}{presumed}")
    own = scene.zones[event.id]
    if zone is not None and own not in (None, zone) and event.id not in scene.timed:
        day = When.on_days(None, published.day, zone=own)
        yield replace(blank, when=day, reason=reason, rule=OWN_DAY)


def _reported_that_day(scene: Scene, event: Event, blank: Statement) -> Iterator[Statement]:
    """What is said without a time was said on the day of the article, readers assume."""
    published = scene.article.published
    plain = any(m.event_class is EventClass.REPORTING and not is_past_perfect(m) for m in event.mentions)
    if published is not None and plain and event.id not in scene.timed:
        yield replace(
            blank,
            relation=R.IS_INCLUDED,
            when=When.on_days(published.day, published.day, zone=scene.zone(event)),
            reason=f"{quoted(event)} is told without a time: it was said on the day of the article",
            rule="said-that-day",
        )
