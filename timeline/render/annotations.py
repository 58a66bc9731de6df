"""What was found in one article, as one record: a line of `timeline annotate`."""

from timeline.model import Annotation, Timex
from timeline.render.doubt import disputed
from timeline.render.escape import json_line
from timeline.render.records import (
    Record,
    article_record,
    conflict_record,
    event_record,
    first_moment,
    last_moment,
    relation_record,
)


def annotation_record(annotation: Annotation) -> Record:
    """The article, its expressions and events with their windows, and what holds between them."""
    article = annotation.article
    texts = {article.id: article.text}
    labels = {event.id: event.label for event in annotation.events}
    in_dispute = disputed(annotation.conflicts)
    return {
        **article_record(article),
        "timexes": [_timex_record(timex, article.text) for timex in annotation.timexes],
        "events": [
            event_record(event, texts, disputed=event.id in in_dispute) for event in annotation.events
        ],
        "relations": [relation_record(relation, texts) for relation in annotation.relations],
        "conflicts": [conflict_record(conflict, texts, labels) for conflict in annotation.conflicts],
        "gave_way": [conflict_record(conflict, texts, labels) for conflict in annotation.gave_way],
    }


def annotation_line(annotation: Annotation) -> str:
    """The record as one line of JSON, with its line feed."""
    return json_line(annotation_record(annotation))


def _timex_record(timex: Timex, text: str) -> Record:
    denotes = timex.denotes
    return {
        "id": timex.id,
        "start": timex.start,
        "end": timex.end,
        "text": text[timex.start : timex.end],
        "type": timex.type.value,
        "value": timex.value,
        "mod": timex.mod,
        "quant": timex.quant,
        "freq": timex.freq,
        "anchor": timex.anchor.value,
        "anchor_id": timex.anchor_id,
        "earliest": denotes and first_moment(denotes.earliest, denotes),
        "latest": denotes and last_moment(denotes.latest, denotes),
        "edtf": denotes and denotes.edtf,
        "rule": timex.rule,
        "reason": timex.reason,
        "alternatives": [
            {
                "value": reading.value,
                "edtf": reading.denotes and reading.denotes.edtf,
                "weight": round(reading.weight, 4),
                "reason": reading.reason,
            }
            for reading in timex.alternatives
        ],
    }
