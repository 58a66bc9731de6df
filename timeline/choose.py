"""Which events belong on the timeline, and how much each matters in its story. Knows records only."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.model import Article, Event, EventClass, EventType, Factuality, Mention

_SHOWN = frozenset({Factuality.CERTAIN, Factuality.ALLEGED, Factuality.PLANNED})
_NEVER = frozenset({EventClass.STATE, EventClass.I_STATE, EventClass.PERCEPTION})

# Why an event is not on the timeline, by what it is.
_WHY_FACTUALITY = {
    Factuality.NEGATED: "the text says that it did not happen",
    Factuality.HYPOTHETICAL: "the text does not say that it happened",
}
_WHY_STATE = "a state, not something that happened"
_WHY_REPORT = "only reports what is shown itself"
_WHY_TIMELESS = "only named, and nothing tells when"
_WHY_VAGUE = "too little is told of it: no kind, no parties and no days"

_ANONYMOUS = re.compile(
    r"\b(sources?|officials?|reports?|witness(es)?|statement|media|television|agenc(y|ies)|analysts?|it|they|he|she|who)\b",
    re.IGNORECASE,
)
_MONTH = 31
_OWN_TIME = "time-"  # how the rules of statements that date an event by an expression of its own begin

# How much the kind of an event matters to readers of geopolitics, 0 to 1.
_GRAVITY = {
    EventType.ASSAULT: 1.0,
    EventType.COERCE: 0.8,
    EventType.MOBILIZE: 0.8,
    EventType.SANCTION: 0.8,
    EventType.AGREE: 0.8,
    EventType.PROTEST: 0.7,
    EventType.THREATEN: 0.7,
    EventType.RETREAT: 0.7,
    EventType.CONCEDE: 0.7,
    EventType.COOPERATE: 0.6,
    EventType.AID: 0.6,
    EventType.SUPPORT: 0.5,
    EventType.REJECT: 0.5,
    EventType.CONSULT: 0.5,
    EventType.REQUEST: 0.4,
    EventType.ACCUSE: 0.4,
}
_UNTYPED = 0.25
_STATEMENT = 0.1

# Shares of an event's weight: how many articles tell it, how often, how early, of what kind, how sure.
_SHARES = {"articles": 0.35, "mentions": 0.2, "lead": 0.2, "gravity": 0.15, "sure": 0.1}


def choose(events: Sequence[Event], articles: Sequence[Article]) -> tuple[Event, ...]:
    """The same events, each with `on_timeline` or the reason why it was left out, and its `weight` (0 to 1)."""
    by_id = {article.id: article for article in articles}
    most = max((len(event.mentions) for event in events), default=1)
    inside = {part for event in events for part in event.parts}
    chosen = []
    for event in events:
        why = _left_out(event, part_of_another=event.id in inside)
        weight = round(_weight(event, by_id, most), 4)
        chosen.append(replace(event, on_timeline=why is None, left_out=why, weight=weight))
    return tuple(chosen)


def _left_out(event: Event, *, part_of_another: bool) -> str | None:
    """Why the event is not on the timeline; None when it is."""
    told = [mention for mention in event.mentions if mention.reportable]
    if not told:
        return next(
            (m.why_not for m in event.mentions if m.why_not), _WHY_FACTUALITY[Factuality.HYPOTHETICAL]
        )
    if event.factuality not in _SHOWN:
        return _WHY_FACTUALITY[event.factuality]
    if all(mention.event_class in _NEVER for mention in told):
        return _WHY_STATE
    if all(mention.event_class is EventClass.REPORTING for mention in told):
        return None if _statement_counts(event) else _WHY_REPORT
    if event.when is None and event.likely is None and all(mention.nominal for mention in told):
        return _WHY_TIMELESS
    if not _tells_enough(event):
        return "part of another event" if part_of_another else _WHY_VAGUE
    return None


def _statement_counts(event: Event) -> bool:
    """Whether a statement is worth an entry: an act of its own, told with its day, or said by somebody named."""
    if event.type is not None or _has_own_time(event):
        return True
    return any(not _ANONYMOUS.search(actor) for actor in event.actors)


def _tells_enough(event: Event) -> bool:
    """Whether there is something to show: a known kind, parties, a time of its own, or at least the days."""
    told = event.type or event.actors or event.recipients
    return bool(told) or _has_own_time(event) or _is_narrow(event)


def _has_own_time(event: Event) -> bool:
    """Whether a time expression of the text is tied to the event itself."""
    return any(reason.rule.startswith(_OWN_TIME) for reason in event.reasons)


def _is_narrow(event: Event) -> bool:
    """Whether its window has both ends and is no longer than a month."""
    when = event.when
    if when is None or when.first_day is None or when.last_day is None:
        return False
    return when.last_day - when.first_day < _MONTH


def _weight(event: Event, articles: Mapping[str, Article], most: int) -> float:
    told_by = {mention.article for mention in event.mentions}
    parts = {
        "articles": math.log1p(len(told_by)) / math.log1p(max(1, len(articles))),
        "mentions": math.log1p(len(event.mentions)) / math.log1p(max(1, most)),
        "lead": max((_earliness(mention, articles) for mention in event.mentions), default=0.0),
        "gravity": _gravity(event),
        "sure": _sure(event),
    }
    return sum(_SHARES[name] * min(1.0, value) for name, value in parts.items())


def _sure(event: Event) -> float:
    """How tight its window is and how firm it stands, 0 to 1; half of it for what is not told as a fact."""
    sure = event.confidence * (event.when.sharpness if event.when else 0.0)
    return sure if event.factuality is Factuality.CERTAIN else sure / 2


def _gravity(event: Event) -> float:
    if event.type is not None:
        return _GRAVITY[event.type]
    reports = all(mention.event_class is EventClass.REPORTING for mention in event.mentions)
    return _STATEMENT if reports else _UNTYPED


def _earliness(mention: Mention, articles: Mapping[str, Article]) -> float:
    """1 in an article's first words, 0 at its end."""
    article = articles[mention.article]
    length = max(1, len(article.text) - article.body)
    return 1.0 - min(1.0, max(0, mention.start - article.body) / length)
