"""Settles on which day an article was published, from what stands in and beside it. Finds nothing in text itself."""

from dataclasses import replace

from timeline.calendar import civil, iso_day
from timeline.dating import weights
from timeline.dating.case import case_of
from timeline.dating.head import Head, find_head
from timeline.dating.scoring import Case, believed, likeliest
from timeline.dating.stated import settle_told, told_days
from timeline.dating.written import WrittenDate
from timeline.model import Article, Candidate, Evidence, Published, Timex

_SAME = 1  # days by which the dateline and the day of publication may differ: copy is filed in the evening


def date(article: Article, timexes: tuple[Timex, ...]) -> Article:
    """Return the article with the place, zone, agency and end of its dateline, and its day of publication.

    `published` stays None where no day is believed; `candidates` are then the days, or where no day is told the
    years, that are possible. `timexes` are the article's expressions as tagged.
    """
    head = find_head(article)
    found = with_head(article, head)
    if article.published is not None and not article.stated:
        return _checked(found, article.published, head)
    written = without_year(head)
    case = case_of(found, timexes, written)
    if told := told_days(found, head):
        return settle_told(found, told, _dateline(head), case)
    return _believed(found, case) if case.speaks or written is not None else found


def with_head(article: Article, head: Head) -> Article:
    """Return the article with what its dateline says of its place and source, and where its story begins."""
    place = head.dateline.place if head.dateline else None
    return replace(
        article,
        source=article.source or (head.dateline.agency if head.dateline else None),
        place=article.place or (place.name if place else None),
        zone=article.zone or (place.zone if place else None),
        body=head.body,
    )


def _dateline(head: Head) -> WrittenDate | None:
    return head.dateline.date if head.dateline else None


def without_year(head: Head) -> WrittenDate | None:
    """Return the day that the dateline, or else a line beside the text, gives without its year."""
    dateline = _dateline(head)
    if dateline is not None:
        return None if dateline.year else dateline
    return next((stamp.date for stamp in head.unsure if not stamp.date.year), None)


def _checked(article: Article, published: Published, head: Head) -> Article:
    """Return the article with a day that is known, and what its dateline says of that day."""
    dateline = _dateline(head)
    if dateline is None or any(item.span == dateline.span for item in published.evidence):
        return article
    nearest = dateline.number or dateline.nearest(published.day, civil(published.day)[0])
    if nearest is None:
        return article
    if abs(nearest - published.day) <= _SAME:
        agrees = Evidence("the dateline agrees", weights.DATELINE_AGREES, dateline.span)
        return replace(article, published=replace(published, evidence=(*published.evidence, agrees)))
    written = article.text[dateline.span.start : dateline.span.end]
    note = f"the dateline says {written!r}, but the day of publication is {iso_day(published.day)}"
    against = Evidence(f"the dateline says {written!r}", weights.CONTRADICTED, dateline.span)
    doubtful = replace(published, evidence=(*published.evidence, against))
    return replace(article, published=doubtful, notes=(*article.notes, note))


def _believed(article: Article, case: Case) -> Article:
    """Return the article with its likeliest day where that is believed, else with what is possible."""
    found = likeliest(case, most=weights.RUNNERS_UP + 1)
    if not case.speaks:
        found = tuple(c for c in found if c.evidence)
    if not believed(found):
        return _open(article, case, found)
    best, *others = found
    written = case.written
    dated: tuple[Evidence, ...] = ()
    if written is not None:
        shown = article.text[written.span.start : written.span.end]
        dated = (Evidence(f"the text gives the day without a year: {shown!r}", 0.0, written.span),)
    confidence = min(best.weight, weights.MOST_CONFIDENCE)
    published = Published(best.day, confidence, (*dated, *best.evidence), tuple(others))
    return replace(article, published=published)


def _open(article: Article, case: Case, found: tuple[Candidate, ...]) -> Article:
    told = [clue for clue in case.clues.years if not clue.ahead]
    notes = article.notes
    if told and case.written is None:
        latest = max(told, key=lambda clue: clue.first)
        shown = article.text[latest.span.start : latest.span.end]
        notes = (
            *notes,
            f"it tells of {shown!r}, so it was hardly published before {iso_day(latest.first)}",
        )
    return replace(article, candidates=found, notes=notes)
