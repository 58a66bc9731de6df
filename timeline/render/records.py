"""The parts that JSON records are made of, alike for one article and for a story. Decides nothing.

Days are ISO strings, both ends included; times of day are the first and the last minute, with their offset.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

from timeline.calendar import iso_day
from timeline.model import (
    Article,
    Candidate,
    Conflict,
    Event,
    Evidence,
    Location,
    Mention,
    Participant,
    Published,
    Quantity,
    Reason,
    Relation,
    Span,
    Statement,
)
from timeline.render.clock import likely_shown
from timeline.render.doubt import instead_words
from timeline.render.quotes import quoted
from timeline.render.standing import belief_words, chance_words
from timeline.render.words import when_words
from timeline.when import Bound, When

Record: TypeAlias = dict[str, Any]
Texts: TypeAlias = Mapping[str, str]  # article id -> its text

_SURE = 0.9  # below it a publication day is written with EDTF's mark of uncertainty


def bound_record(bound: Bound, when: When) -> Record:
    """An end's window, both sides included; None where open."""
    return {"earliest": first_moment(bound.earliest, when), "latest": last_moment(bound.latest, when)}


def first_moment(minute: int | None, when: When) -> str | None:
    """A bound from which on something can be, as a day or a time."""
    return None if minute is None else when.iso(minute)


def last_moment(minute: int | None, when: When) -> str | None:
    """The last day or minute inside a bound whose minute is the first one outside."""
    return None if minute is None else when.iso(minute, closing=True)


def when_record(when: When | None, likely: When | None = None) -> Record | None:
    """A window and the likely one inside it; None when there is no window at all."""
    if when is None:
        return None
    return {
        "start": bound_record(when.start, when),
        "end": bound_record(when.end, when),
        "extent": when.extent.value,
        "grain": when.grain.value,
        "zone": when.zone,
        "edtf": when.edtf,
        "likely_edtf": likely.edtf if likely else None,
        "likely": likely
        and {"start": bound_record(likely.start, likely), "end": bound_record(likely.end, likely)},
        "words": when_words(when),
        "likely_words": when_words(likely) if likely else None,
    }


def mention_record(mention: Mention, texts: Texts) -> Record:
    """A trigger with its article and the sentence around it."""
    text = texts[mention.article]
    return {
        "article": mention.article,
        "start": mention.start,
        "end": mention.end,
        "text": text[mention.start : mention.end],
        "sentence": span_record(mention.sentence, text),
    }


def span_record(span: Span, text: str) -> Record:
    """A stretch of text with its characters."""
    return {"start": span.start, "end": span.end, "text": text[span.start : span.end]}


def reason_record(reason: Reason, texts: Texts) -> Record:
    """One step of why, with the characters that it rests on; None for those where it rests on none."""
    span = reason.span
    return {
        "text": reason.text,
        "bound": reason.bound,
        "article": reason.article,
        "start": span and span.start,
        "end": span and span.end,
        "rule": reason.rule,
        "source": reason.source,
        "target": reason.target,
        "quote": quote(reason.article, span, texts),
    }


def quote(article: str | None, span: Span | None, texts: Texts) -> str | None:
    """The characters of a span; None without one."""
    if article is None or span is None or article not in texts:
        return None
    return quoted(texts[article], span.start, span.end)


def event_record(event: Event, texts: Texts, *, disputed: bool = False) -> Record:
    """An event with everything that is known of it."""
    return {
        "id": event.id,
        "label": event.label,
        "on_timeline": event.on_timeline,
        "left_out": event.left_out,
        "type": event.type and event.type.value,
        "mode": event.mode,
        "context": list(event.context),
        "cameo": event.cameo,
        "type_confidence": round(event.type_confidence, 2),
        "factuality": event.factuality.value,
        "attribution": event.attribution,
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "place": event.place,
        "participants": [participant_record(party, texts) for party in event.participants],
        "quantities": [quantity_record(quantity, texts) for quantity in event.quantities],
        "location": location_record(event.location),
        "confidence": round(event.confidence, 4),
        "confidence_words": belief_words(event.confidence, disputed=disputed) if event.when else None,
        "weight": round(event.weight, 4),
        "key": event.key,
        "mentions": [mention_record(mention, texts) for mention in event.mentions],
        "parts": list(event.parts),
        "when": when_record(event.when, likely_shown(event)),
        "reasons": [reason_record(reason, texts) for reason in event.reasons],
        "alternatives": [
            {
                "when": when_record(other.when),
                "probability": other.probability,
                "chance": chance_words(other.probability),
            }
            for other in event.alternatives
        ],
    }


def participant_record(party: Participant, texts: Texts) -> Record:
    """A party with who is meant by the gazetteer, and the words that name it; None for what is not known."""
    return {
        "role": party.part.value,
        "name": party.name,
        "canonical": party.canonical,
        "id": party.id,
        "country": party.country,
        "kind": party.kind,
        **_words_record(party.article, party.span, texts),
    }


def quantity_record(quantity: Quantity, texts: Texts) -> Record:
    """How many of what, with the bounds that the words leave; None where they leave one open."""
    return {
        "kind": quantity.kind.value,
        "unit": quantity.unit,
        "least": quantity.least,
        "most": quantity.most,
        **_words_record(quantity.article, quantity.span, texts),
    }


def location_record(location: Location | None) -> Record | None:
    """Where it was by the gazetteer, in degrees; None for a place that it does not know."""
    if location is None:
        return None
    return {
        "name": location.name,
        "kind": location.kind,
        "country": location.country,
        "zone": location.zone,
        "latitude": location.latitude,
        "longitude": location.longitude,
    }


def _words_record(article: str, span: Span | None, texts: Texts) -> Record:
    return {
        "article": article or None,
        "start": span and span.start,
        "end": span and span.end,
        "text": quote(article, span, texts),
    }


def relation_record(relation: Relation, texts: Texts) -> Record:
    """Two ids and what holds between them, with the word that says so."""
    cue, text = relation.cue, texts.get(relation.article or "")
    return {
        "source": relation.source,
        "target": relation.target,
        "type": relation.type.value,
        "article": relation.article,
        "cue": span_record(cue, text) if cue and text is not None else None,
        "hard": relation.hard,
    }


def conflict_record(conflict: Conflict, texts: Texts, labels: Mapping[str, str]) -> Record:
    """What cannot all hold, which statement was set aside, and what would follow if it held instead."""
    other = conflict.instead
    return {
        "statements": [_statement_record(statement, texts) for statement in conflict.statements],
        "set_aside": conflict.set_aside,
        "reason": conflict.reason,
        "instead": other
        and {
            "gone": other.gone,
            "event": other.event,
            "when": when_record(other.when),
            "words": instead_words(conflict, labels),
        },
    }


def _statement_record(statement: Statement, texts: Texts) -> Record:
    return {
        "id": statement.id,
        "article": statement.article,
        "start": statement.span.start,
        "end": statement.span.end,
        "quote": quote(statement.article, statement.span, texts),
        "source": statement.source,
        "relation": statement.relation.value,
        "target": statement.target,
        "edtf": statement.when and statement.when.edtf,
        "reason": statement.reason,
        "rule": statement.rule,
        "hard": statement.hard,
        "weight": round(statement.weight, 4),
    }


def article_record(article: Article) -> Record:
    """An article and what is known of it, its text included."""
    return {
        "id": article.id,
        "title": article.title,
        "text": article.text,
        "source": article.source,
        "url": article.url,
        "place": article.place,
        "zone": article.zone,
        "name": article.name,
        "notes": list(article.notes),
        "published": _published_record(article.published, article.text),
        "candidates": [_candidate_record(candidate, article.text) for candidate in article.candidates],
    }


def _published_record(published: Published | None, text: str) -> Record | None:
    if published is None:
        return None
    day = iso_day(published.day)
    return {
        "date": day,
        "edtf": day if published.confidence >= _SURE else f"{day}?",
        "confidence": round(published.confidence, 4),
        "evidence": [_evidence_record(evidence, text) for evidence in published.evidence],
        "others": [_candidate_record(other, text) for other in published.others],
    }


def _candidate_record(candidate: Candidate, text: str) -> Record:
    return {
        "date": iso_day(candidate.day),
        "last": None if candidate.last is None else iso_day(candidate.last),
        "weight": round(candidate.weight, 4),
        "evidence": [_evidence_record(evidence, text) for evidence in candidate.evidence],
    }


def _evidence_record(evidence: Evidence, text: str) -> Record:
    span = evidence.span
    return {
        "reason": evidence.reason,
        "weight": round(evidence.weight, 4),
        "start": span and span.start,
        "end": span and span.end,
        "quote": quoted(text, span.start, span.end) if span else None,
    }
