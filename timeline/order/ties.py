"""Ties between two events -> statements: connectives, reports, orders, results, parts. Knows no time expression."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from timeline.allen import RelationType as R
from timeline.model import Event, EventClass, Factuality, Link, LinkKind, Mention, Span, Statement, Tense
from timeline.order.conflicts import RESULT_SAME_DAY
from timeline.order.scene import Scene, cue_words, quoted, stamped
from timeline.order.signals import (
    ANNOUNCING,
    AT_ONCE,
    BEFORE_WHAT_THEY_SET_GOING,
    LONG,
    REACTIONS,
    connective,
)
from timeline.order.tense import Tempus, goes_on, tempus, tempus_of


def tied(scene: Scene) -> Iterator[Statement]:
    """What the ties between mentions say of their events."""
    for link in scene.links:
        pair = scene.pair(link)
        if pair is not None and link.kind in _KINDS:
            yield from map(stamped, _KINDS[link.kind](scene, link, *pair))


def _connective(scene: Scene, link: Link, source: Event, target: Event) -> Iterator[Statement]:
    sense = connective(link.signal)
    here, there = scene.mentions[link.source], scene.mentions[link.target]
    if sense is None or here.negated or there.negated:
        return
    if sense.rule in _AT_ONE_TIME and not _is_of_one_time(here, source, target):
        return
    hard = sense.hard and not {here.factuality, there.factuality} & _UNREAL
    if sense.causes == "target":  # what is still to come can be a motive too
        hard = hard and tempus_of(target) in (Tempus.PAST, Tempus.PRESUMED)
    yield replace(
        _blank(
            scene, link, source, target, rule=sense.rule if hard or not sense.hard else "connective-unreal"
        ),
        relation=sense.relation,
        reason=f"{quoted(source)} {sense.words} {quoted(target)}{cue_words(scene, link)}",
    )
    if sense.causes:
        cause, effect = (source, target) if sense.causes == "source" else (target, source)
        yield _causes(scene, link, cause, effect, hard=hard)


def _is_of_one_time(here: Mention, source: Event, target: Event) -> bool:
    """Whether a participle is told of the time of its verb: neither goes on, and what is said is said there alone."""
    repeated = here.event_class is EventClass.REPORTING and len({m.sentence for m in source.mentions}) > 1
    return not repeated and not any(goes_on(event) or takes_long(event) for event in (source, target))


def _content(scene: Scene, link: Link, source: Event, target: Event) -> Iterator[Statement]:
    """A report comes after what it tells as past, and before what it tells as still to come."""
    told = scene.mentions.get(link.target)
    tense = tempus(told) if told is not None else Tempus.UNKNOWN
    if tense is Tempus.UNKNOWN:
        tense = tempus_of(target)
    reaction = _lemma(scene.mentions[link.source]) in REACTIONS
    words = f"reacts to {quoted(target)}" if reaction else f"reports {quoted(target)} as past"
    if tense in (Tempus.PAST, Tempus.PRESUMED):
        sure = (tense is Tempus.PAST or reaction) and not goes_on(target)
        blank = _blank(scene, link, source, target, rule="report" if sure else "report-presumed")
        yield replace(blank, relation=R.AFTER, reason=f"{quoted(source)} {words}")
    elif tense in (Tempus.FUTURE, Tempus.INTENDED):
        finite = told is not None and told.tense is Tense.FUTURE
        rule = "report-of-plan" if finite else "report-of-wish"
        yield replace(
            _blank(scene, link, source, target, rule=rule),
            reason=f"{quoted(source)} tells of {quoted(target)} as still to come",
        )


def _object(scene: Scene, link: Link, source: Event, target: Event) -> Iterator[Statement]:
    """An order comes before the deed; one who organizes a deed begins before it."""
    doer = _lemma(scene.mentions[link.source])
    if doer in ANNOUNCING:
        reason = f"{quoted(source)} tells of {quoted(target)}, mostly as still to come"
        blank = _blank(scene, link, source, target, rule="announced")
        yield replace(blank, relation=R.BEFORE, reason=reason)
        return
    if doer in BEFORE_WHAT_THEY_SET_GOING and not goes_on(target):
        yield replace(
            _blank(scene, link, source, target, rule="set-going"),
            relation=R.BEFORE,
            reason=f"{quoted(source)} set {quoted(target)} going{cue_words(scene, link)}",
        )
    yield _causes(scene, link, source, target, hard=True)


def _result(scene: Scene, link: Link, source: Event, target: Event) -> Iterator[Statement]:
    """What a deed brings about does not begin before it; a death or a hit lies within it, on its day."""
    yield _causes(scene, link, source, target, hard=True)
    if _lemma(scene.mentions[link.target]) not in AT_ONCE:
        if not goes_on(source) and not takes_long(source):
            yield replace(
                _blank(scene, link, source, target, rule="result-later"),
                relation=R.BEFORE_OR_DURING,
                reason=f"{quoted(source)} was not over later than {quoted(target)}, which it brought about",
            )
        return
    blank = _blank(scene, link, target, source, rule="result")
    reason = f"{quoted(target)} happened in {quoted(source)}{cue_words(scene, link)}"
    yield replace(blank, relation=R.IS_INCLUDED, reason=reason)
    if not goes_on(source) and not takes_long(source):
        yield replace(blank, relation=R.SAME_DAY, reason=reason, rule=RESULT_SAME_DAY)


def _part(scene: Scene, link: Link, source: Event, target: Event) -> Iterator[Statement]:
    yield replace(
        _blank(scene, link, source, target, rule="part"),
        relation=R.INCLUDES,
        reason=f"{quoted(target)} is a part of {quoted(source)}{cue_words(scene, link)}",
    )


def _sequence(scene: Scene, link: Link, source: Event, target: Event) -> Iterator[Statement]:
    rule = "told-of-one" if link.signal else "told-in-order"
    yield replace(
        _blank(scene, link, source, target, rule=rule),
        relation=R.BEFORE,
        reason=f"{quoted(source)} is told before {quoted(target)}, in the same tense",
    )


_AT_ONE_TIME = {"connective-beside"}  # not of what goes on: "have fought since May, killing thousands"
_UNREAL = {Factuality.HYPOTHETICAL, Factuality.NEGATED}
_KINDS: dict[LinkKind, Callable[[Scene, Link, Event, Event], Iterator[Statement]]] = {
    LinkKind.CONNECTIVE: _connective,
    LinkKind.CONTENT: _content,
    LinkKind.OBJECT: _object,
    LinkKind.RESULT: _result,
    LinkKind.PART: _part,
    LinkKind.SEQUENCE: _sequence,
}


def _causes(scene: Scene, link: Link, cause: Event, effect: Event, *, hard: bool) -> Statement:
    return replace(
        _blank(scene, link, cause, effect, rule="cause" if hard else "cause-unreal"),
        relation=R.CAUSES,
        reason=f"{quoted(cause)} brought about {quoted(effect)}{cue_words(scene, link)}",
    )


def _blank(scene: Scene, link: Link, source: Event, target: Event, *, rule: str) -> Statement:
    """A statement about two events with what all of them share; its span is the cue, else both triggers."""
    here, there = scene.mentions[link.source], scene.mentions[link.target]
    span = link.cue or Span(min(here.start, there.start), max(here.end, there.end))
    return Statement(
        id="",
        article=scene.article.id,
        span=span,
        source=source.id,
        relation=R.BEFORE,
        reason="",
        rule=rule,
        target=target.id,
        cue=link.cue,
    )


def takes_long(event: Event) -> bool:
    """Whether a word for it names something that goes on for longer than a day."""
    return any(_lemma(mention) in LONG for mention in event.mentions)


def _lemma(mention: Mention) -> str:
    """The trigger's lemma; of "lay siege" and the like, its first word alone."""
    return mention.trigger.lower().split(" ")[0]
