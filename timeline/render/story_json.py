"""A story as JSON: everything that the page shows, for programs and for `timeline explain`."""

from collections.abc import Mapping

from timeline.model import Article, Event, LeftOut, MadeWith, Timeline
from timeline.render.both_days import both_days
from timeline.render.doubt import disputed
from timeline.render.escape import json_text
from timeline.render.records import (
    Record,
    Texts,
    article_record,
    conflict_record,
    event_record,
    quote,
    relation_record,
)
from timeline.render.telling_json import accounts_by_event, day_record, to_do_record

FORMAT = "dateline-story-1"


def story_record(timeline: Timeline) -> Record:
    """The whole timeline as plain lists and dictionaries, in the order that it has."""
    articles = {article.id: article for article in timeline.articles}
    texts = {article.id: article.text for article in timeline.articles}
    labels = {event.id: event.label for event in timeline.events}
    in_dispute = disputed(timeline.conflicts)
    told = accounts_by_event(timeline.accounts, texts)
    return {
        "format": FORMAT,
        "articles": [article_record(article) for article in timeline.articles],
        "events": [
            _event_record(event, texts, articles, disputed=event.id in in_dispute)
            | {"accounts": told.get(event.id, [])}
            for event in timeline.events
        ],
        "relations": [relation_record(relation, texts) for relation in timeline.relations],
        "conflicts": [conflict_record(conflict, texts, labels) for conflict in timeline.conflicts],
        "gave_way": [conflict_record(conflict, texts, labels) for conflict in timeline.gave_way],
        "left_out": [_left_out_record(left_out, texts) for left_out in timeline.left_out],
        "days": [day_record(day) for day in timeline.days],
        "to_do": [to_do_record(to_do) for to_do in timeline.to_do],
        "made_with": _made_with_record(timeline.made_with),
    }


def story_json(timeline: Timeline) -> str:
    """The record as indented JSON with a last line feed; the same timeline gives the same characters."""
    return json_text(story_record(timeline))


def _event_record(event: Event, texts: Texts, articles: Mapping[str, Article], *, disputed: bool) -> Record:
    """The event, its day told for the datelines as well where it is another one there."""
    record = event_record(event, texts, disputed=disputed)
    if days := both_days(event, articles):
        record["when"]["days_elsewhere"] = days
    return record


def _left_out_record(left_out: LeftOut, texts: Texts) -> Record:
    span = left_out.span
    return {
        "what": left_out.what,
        "why": left_out.why,
        "article": left_out.article,
        "start": span and span.start,
        "end": span and span.end,
        "quote": quote(left_out.article, span, texts),
    }


def _made_with_record(made_with: MadeWith) -> Record:
    return {
        "version": made_with.version,
        "settings": dict(made_with.settings),
        "inputs": [{"name": name, "sha256": digest} for name, digest in made_with.inputs],
    }
