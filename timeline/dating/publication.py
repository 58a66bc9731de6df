"""Settles on which day an article was published, from what stands in and beside it. Finds nothing in text itself."""

import re
from dataclasses import replace

from timeline.calendar import civil, iso_day
from timeline.dating import weights
from timeline.dating.clues import Clues, YearClue, find_clues, find_years
from timeline.dating.head import Head, Stamp, find_head
from timeline.dating.scoring import weigh_years
from timeline.dating.written import MONTHS, WrittenDate
from timeline.model import Article, Evidence, Published, Span, Timex

_ADDRESS = re.compile(
    r"/(?P<year>19\d\d|20\d\d)[/-](?P<month>0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]"
    r"(?P<day>0?[1-9]|[12]\d|3[01])(?=[/\-_.?]|$)"
)
_SAME = 1  # days by which the dateline and the day of publication may differ: copy is filed in the evening


def date(article: Article, timexes: tuple[Timex, ...]) -> Article:
    """Return the article with the place, zone, agency and end of its dateline, and its day of publication.

    A day given with the article stays. `published` stays None where the day cannot be known; `candidates` are then
    the days that are possible. `timexes` are the article's expressions as tagged; the year of a dateline without
    one rests on them.
    """
    head = find_head(article)
    place = head.dateline.place if head.dateline else None
    found = replace(
        article,
        source=article.source or (head.dateline.agency if head.dateline else None),
        place=article.place or (place.name if place else None),
        zone=article.zone or (place.zone if place else None),
        body=head.body,
    )
    if article.published is not None:
        return _checked(found, article.published, head)
    if stated := _stated(found, head):
        return _checked(replace(found, published=stated), stated, head)
    if head.dateline is not None and head.dateline.date is not None:
        return _scored(found, head.dateline.date, find_clues(found, timexes, body=head.body))
    return _not_before(found, find_years(found, timexes, body=head.body))


def _stated(article: Article, head: Head) -> Published | None:
    """Return the day that the dateline, the page or its address give with the year, the surest of them."""
    options = [*_from_stamps(head.stamps), *_from_address(article.url)]
    if head.dateline and head.dateline.date and head.dateline.date.year:
        options.append(("dateline", head.dateline.date, "the dateline gives the day with its year"))
    options.sort(key=lambda option: -weights.CONFIDENCE[option[0]])
    for kind, written, reason in options:
        if (day := written.number) is not None:
            span = None if kind == "address" else written.span
            confidence = weights.CONFIDENCE[kind]
            return Published(day, confidence, (Evidence(reason, confidence, span),), minute=written.minute)
    return None


def _from_stamps(stamps: tuple[Stamp, ...]) -> list[tuple[str, WrittenDate, str]]:
    kinds = {"published": "published", "updated": "updated", "a line with the date": "line"}
    reasons = {
        "published": "the page says when it was published",
        "updated": "the page says when it was last changed",
        "line": "a line beside the text gives the day",
        "clock": "the page gives the day with time and zone",
    }
    found = ((kinds.get(stamp.form, "clock"), stamp) for stamp in stamps)
    return [(kind, stamp.date, reasons[kind]) for kind, stamp in found]


def _from_address(url: str | None) -> list[tuple[str, WrittenDate, str]]:
    match = _ADDRESS.search(url.lower()) if url else None
    if match is None:
        return []
    named = match["month"]
    month = MONTHS.index(named) + 1 if named in MONTHS else int(named)
    written = WrittenDate(month, int(match["day"]), Span(0, 0), int(match["year"]))
    return [("address", written, f"the article's address holds {match.group().strip('/-')}")]


def _checked(article: Article, published: Published, head: Head) -> Article:
    """Return the article with a day that is known, and what its dateline says of that day."""
    dateline = head.dateline.date if head.dateline else None
    if dateline is None or any(item.span == dateline.span for item in published.evidence):
        return article
    nearest = dateline.number or dateline.nearest(published.day, civil(published.day)[0])
    if nearest is None:
        return article
    if abs(nearest - published.day) <= _SAME:
        agrees = Evidence("the dateline agrees", 1.0, dateline.span)
        return replace(article, published=replace(published, evidence=(*published.evidence, agrees)))
    written = article.text[dateline.span.start : dateline.span.end]
    note = f"the dateline says {written!r}, but the day of publication is {iso_day(published.day)}"
    against = Evidence(f"the dateline says {written!r}", -1.0, dateline.span)
    doubtful = replace(published, evidence=(*published.evidence, against))
    return replace(article, published=doubtful, notes=(*article.notes, note))


def _scored(article: Article, written: WrittenDate, clues: Clues) -> Article:
    """Return the article with the likeliest year of its dateline's day, or a note on the years that are possible."""
    candidates = weigh_years(written, clues)
    best = candidates[0]
    if best.weight < weights.LEAST_CONFIDENCE or not best.evidence:
        possible = tuple(c for c in candidates if c.weight >= weights.LEAST_SHARE)
        return replace(article, candidates=possible if best.evidence else ())
    text = article.text[written.span.start : written.span.end]
    dated = Evidence(f"the dateline gives the day without a year: {text!r}", 0.0, written.span)
    others = tuple(
        candidate
        for candidate in candidates[1 : weights.RUNNERS_UP + 1]
        if candidate.weight >= weights.LEAST_SHARE
    )
    confidence = min(best.weight, weights.MOST_CONFIDENCE)
    return replace(article, published=Published(best.day, confidence, (dated, *best.evidence), others))


def _not_before(article: Article, years: tuple[YearClue, ...]) -> Article:
    """Return the article with a note on what it tells as past: it cannot have been published before that."""
    told = [clue for clue in years if not clue.ahead]
    if not told:
        return article
    latest = max(told, key=lambda clue: clue.first)
    shown = article.text[latest.span.start : latest.span.end]
    note = f"it tells of {shown!r}, so it was not published before {iso_day(latest.first)}"
    return replace(article, notes=(*article.notes, note))
