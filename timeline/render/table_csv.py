"""A story as a table, one event a row, safe to open in a spreadsheet. Knows no markup."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from timeline.model import Article, Event, Reason, Timeline
from timeline.render.clock import likely_shown
from timeline.render.escape import writable
from timeline.render.exports.cited import Told, articles_of, reason_words, sentence_of, source_words, told_by
from timeline.render.records import first_moment, last_moment
from timeline.when import When

COLUMNS = (
    *("id", "label", "type", "factuality", "attribution", "actors", "recipients", "place", "zone"),
    *("earliest", "latest", "extent", "grain", "edtf", "likely_edtf", "confidence", "weight"),
    *("sources", "quote", "reasons", "disputed"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BLANKS = " \xa0\u3000\u200b\ufeff"


def story_csv(timeline: Timeline) -> str:
    """The events on the timeline, in its order, under a row of column names; lines end as in RFC 4180."""
    told = told_by(timeline)
    return table(COLUMNS, (_row(event, told) for event in timeline.events if event.on_timeline))


def table(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Rows under a row of column names, every cell made safe; lines end as in RFC 4180."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([cell(row[column]) for column in columns] for row in rows)
    return out.getvalue()


def cell(value: str) -> str:
    """The value, with an apostrophe before what a spreadsheet would take for a formula.

    >>> cell("=HYPERLINK(1)"), cell("Friday")
    ("'=HYPERLINK(1)", 'Friday')
    """
    kept = writable(value)
    # As OWASP lists them. Spreadsheets skip leading blanks, and a year before year 0 begins with a minus sign.
    return f"'{kept}" if kept.lstrip(_BLANKS).startswith(_FORMULA) else kept


def _row(event: Event, told: Told) -> dict[str, str]:
    articles = told.articles
    return {
        "id": event.id,
        "label": event.label,
        "type": event.type.value if event.type else "",
        "factuality": event.factuality.value,
        "attribution": event.attribution or "",
        "actors": "; ".join(event.actors),
        "recipients": "; ".join(event.recipients),
        "place": event.place or "",
        **_window(event.when),
        "likely_edtf": likely.edtf if (likely := likely_shown(event)) else "",
        "confidence": f"{event.confidence:.2f}",
        "weight": f"{event.weight:.2f}",
        "sources": "; ".join(map(source_words, articles_of(event, articles))),
        "quote": sentence_of(event, articles),
        "reasons": " | ".join(_reason(reason, articles) for reason in event.reasons),
        "disputed": "yes" if event.id in told.disputed else "no",
    }


def _window(when: When | None) -> dict[str, str]:
    if when is None:
        return dict.fromkeys(("zone", "earliest", "latest", "extent", "grain", "edtf"), "")
    return {
        "zone": when.zone or "",
        "earliest": first_moment(when.earliest, when) or "",
        "latest": last_moment(when.latest, when) or "",
        "extent": when.extent.value,
        "grain": when.grain.value,
        "edtf": when.edtf,
    }


def _reason(reason: Reason, articles: Mapping[str, Article]) -> str:
    said = reason_words(reason, articles)
    return f"{reason.bound}: {said}" if reason.bound else said
