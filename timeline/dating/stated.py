"""Settles the day among those that stand with their year, in the text and outside it. Finds nothing itself."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import exp, log

from timeline.calendar import civil, iso_day, weekday
from timeline.dating import weights
from timeline.dating.address import from_address
from timeline.dating.clues import Clues
from timeline.dating.days import DAY_NAMES, evidence_of_day
from timeline.dating.head import Head, Stamp
from timeline.dating.scoring import Case, believed, weigh
from timeline.dating.written import WrittenDate
from timeline.gazetteer import find_agency
from timeline.model import Article, Candidate, DayKind, Evidence, Published, Span, StatedDay

_SAME = 1  # days by which two statements of one day may differ: clocks and midnights
_FILED = 3  # days from the dateline to the page, at most, where both are right
_OF_ITS_OWN = frozenset(
    {
        DayKind.METADATA,
        DayKind.JSON_LD,
        DayKind.META_TAG,
        DayKind.FEED,
        DayKind.MAIL_HEADER,
        DayKind.TIME_ELEMENT,
    }
)
_STAMP_REASONS = {
    "published": "the page says when it was published",
    "updated": "the page says when it was last changed",
    "line": "a line beside the text gives the day",
    "clock": "the page gives the day with time and zone",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One statement of the day: where it stands (a row of the table of trust), and the days that it can mean."""

    where: str
    days: tuple[int, ...]
    reason: str
    span: Span | None = None
    minute: int | None = None
    updated: bool = False
    likelier: int | None = None  # of two days that figures can mean

    @property
    def weight(self) -> float:
        """Its log odds; of two days that it can mean each has them, and they share."""
        trust = weights.TRUST[self.where]
        return log(trust / (1 - trust))


def told_days(article: Article, head: Head) -> tuple[Told, ...]:
    """Return every statement of the article's day that has its year, outside the text first."""
    found = [_outside(stated) for stated in article.stated if not _for_others(stated, article)]
    month_first = _writes_month_first(article)
    found += [_stamp(stamp, month_first) for stamp in (*head.stamps, *head.unsure) if stamp.date.year]
    if not any(stated.kind is DayKind.ADDRESS for stated in article.stated):
        found += _address(article.url)
    dateline = head.dateline.date if head.dateline else None
    if dateline is not None and dateline.number is not None:
        reason = "the dateline gives the day with its year"
        found.append(Told("dateline", (dateline.number,), reason, dateline.span, dateline.minute))
    return tuple(found)


def _for_others(stated: StatedDay, article: Article) -> bool:
    """Tell whether a day is one that was given by hand for articles without a day, beside a day of its own."""
    own = (one.kind for one in article.stated if not one.updated)
    return stated.kind is DayKind.BY_HAND and any(kind in _OF_ITS_OWN for kind in own)


def _outside(stated: StatedDay) -> Told:
    where = "updated" if stated.updated else stated.kind.value
    return Told(where, (stated.day,), stated.reason, None, stated.minute, stated.updated)


def _stamp(stamp: Stamp, month_first: bool) -> Told:
    where = stamp.where.value
    days = tuple(date.number for date in (stamp.date, *stamp.others) if date.number is not None)
    reason, minute = _STAMP_REASONS[where], stamp.date.minute if len(days) == 1 else None
    return Told(where, days, reason, stamp.date.span, minute, stamp.updated, days[0] if month_first else None)


def _writes_month_first(article: Article) -> bool:
    """Tell whether an article's source is American, where 08/07 is in August."""
    agency = find_agency(article.source) if article.source else None
    return agency is not None and agency.country == "US"


def _address(url: str | None) -> Iterator[Told]:
    if found := from_address(url):
        day, shown = found
        yield Told(DayKind.ADDRESS.value, (day,), f"the article's address holds {shown}")


def settle_told(
    article: Article, told: Sequence[Told], dateline: WrittenDate | None, case: Case | None
) -> Article:
    """Return the article with the likeliest of the days told, its rivals, and a note on what contradicts it.

    A dateline without a year moves the day to the one that the text was written on. `case` is what the text says.
    """
    days = sorted({day for one in told if not one.updated for day in one.days})
    if not days:
        days = sorted({day for one in told for day in one.days})
    texts = _from_text(case, days)
    written = {day: _written_on(day, dateline) for day in [*days, *_own(case, dateline)]}
    options = sorted(set(written.values()))
    clues = case.clues if case is not None and len(options) > 1 else Clues()
    weighed = {
        option: (*_speaks(option, told, dateline, texts), *_weekdays(option, clues)) for option in options
    }
    scores = {option: sum(item.weight for item in evidence) for option, evidence in weighed.items()}
    total = sum(exp(min(score, 30.0)) for score in scores.values()) + 1.0
    ranked = sorted(
        (
            Candidate(option, exp(min(scores[option], 30.0)) / total, _strongest(weighed[option]))
            for option in options
        ),
        key=lambda candidate: (-candidate.weight, candidate.day),
    )
    best, *others = ranked
    against = (item.reason for item in best.evidence if item.weight == weights.TEXT_AGAINST)
    notes = (*article.notes, *_contradictions(article, best.day, told, dateline), *against)
    if not believed(ranked):
        return replace(article, candidates=tuple(ranked), notes=notes)
    minute = next((one.minute for one in told if one.minute is not None and best.day in one.days), None)
    published = Published(best.day, best.weight, best.evidence, tuple(others[: weights.RUNNERS_UP]), minute)
    return replace(article, published=published, notes=notes)


def _own(case: Case | None, dateline: WrittenDate | None) -> Iterator[int]:
    """Yield the dateline's day in the year that the text itself speaks for, where it is sure of one."""
    if case is None or dateline is None or case.written is None:
        return
    shares = weigh(case)
    index = max(range(len(shares)), key=lambda number: shares[number])
    if shares[index] >= weights.LEAST_CONFIDENCE:
        yield case.cells.firsts[index]


def _from_text(case: Case | None, days: Iterable[int]) -> tuple[Case, tuple[float, ...]] | None:
    return None if case is None or not case.speaks else (case, weigh(case))


def _written_on(day: int, dateline: WrittenDate | None) -> int:
    """Return the dateline's day, where it lies shortly before a day told: copy is written before it is put up."""
    if dateline is None:
        return day
    near = dateline.number or dateline.nearest(day, civil(day)[0])
    return near if near is not None and -_SAME <= day - near <= _FILED else day


def _speaks(
    option: int,
    told: Sequence[Told],
    dateline: WrittenDate | None,
    texts: tuple[Case, tuple[float, ...]] | None,
) -> Iterator[Evidence]:
    for one in told:
        yield _agrees(option, one)
    if dateline is not None and dateline.number is None:
        yield _fits_dateline(option, dateline)
    if dateline is not None and dateline.weekday is not None:
        yield _fits_weekday(option, dateline)
    if texts is not None:
        yield from _fits_text(option, *texts)


def _agrees(option: int, one: Told) -> Evidence:
    away = min((day - option for day in one.days), key=abs)
    if one.updated:
        fits = away >= -_SAME
        weight = one.weight / 2 if 0 <= away <= _FILED else 0.0
        reason = one.reason if fits else f"{one.reason}, which would lie before it: {iso_day(one.days[0])}"
        return Evidence(reason, round(weight if fits else weights.CONTRADICTED, 3), one.span)
    if one.likelier is not None and len(one.days) > 1 and option != one.likelier:
        against = f"{one.reason}, in figures, of which an American source puts the month first"
        return Evidence(against, weights.CONTRADICTED, one.span)
    if -_SAME <= away <= _FILED:
        return Evidence(
            f"{one.reason}{_apart(away)}", round(one.weight * (0.9 if away else 1.0), 3), one.span
        )
    shown = " or ".join(iso_day(day) for day in one.days)
    return Evidence(f"{one.reason}, which is another day: {shown}", round(-abs(one.weight) / 4, 3), one.span)


def _apart(away: int) -> str:
    if away == 0:
        return ""
    days = "a day" if abs(away) == 1 else f"{abs(away)} days"
    return f", {days} {'after' if away > 0 else 'before'} the day of writing"


def _fits_dateline(option: int, dateline: WrittenDate) -> Evidence:
    near = dateline.nearest(option, civil(option)[0])
    if near is not None and -_SAME <= option - near <= _FILED:
        return Evidence("the dateline agrees", weights.DATELINE_AGREES, dateline.span)
    return Evidence("the dateline gives another day", weights.CONTRADICTED, dateline.span)


def _fits_weekday(option: int, dateline: WrittenDate) -> Evidence:
    near = dateline.number or dateline.nearest(option, civil(option)[0]) or option
    if weekday(near) == dateline.weekday:
        reason = f"{iso_day(near)} is a {DAY_NAMES[weekday(near)]}, as the dateline says"
        return Evidence(reason, round(weights.WEEKDAY_OF_DATE, 3), dateline.span)
    named = DAY_NAMES[dateline.weekday or 0]
    reason = f"the dateline says {named}, but {iso_day(near)} is a {DAY_NAMES[weekday(near)]}"
    return Evidence(reason, round(weights.NOT_WEEKDAY_OF_DATE, 3), dateline.span)


def _fits_text(option: int, case: Case, shares: tuple[float, ...]) -> Iterator[Evidence]:
    """Yield what the text says of a day's year, capped: a story of old events is told of any later day."""
    index = civil(option)[0] - case.cells.first_year
    best = max(range(len(shares)), key=lambda number: shares[number])
    share = shares[index] if 0 <= index < len(shares) else 0.0
    year, likeliest = civil(option)[0], case.cells.first_year + best
    if share >= shares[best] / 4:
        yield Evidence(f"what the story tells fits {year}", weights.TEXT_AGREES)
    elif share < shares[best] / 200:
        against = f"what the story tells speaks for {likeliest} rather than {year}"
        yield Evidence(against, weights.TEXT_AGAINST)


def _weekdays(option: int, clues: Clues) -> Iterator[Evidence]:
    """Yield how the weekdays that a story tells fit a day; it counts little beside what is stated."""
    _, month, day = civil(option)
    written = WrittenDate(month, day, Span(0, 0))
    for item in evidence_of_day(option, Clues(weekdays=clues.weekdays, pairs=clues.pairs), written):
        yield replace(item, weight=round(item.weight * weights.BESIDE_STATED, 3))


def _strongest(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted((item for item in evidence if item.weight), key=lambda item: -item.weight))


def _contradictions(
    article: Article, day: int, told: Sequence[Told], dateline: WrittenDate | None
) -> Iterator[str]:
    if dateline is not None:
        near = dateline.number or dateline.nearest(day, civil(day)[0])
        shown = article.text[dateline.span.start : dateline.span.end]
        if near is not None and not -_SAME <= day - near <= _FILED:
            yield f"the dateline says {shown!r}, but the day of publication is {iso_day(day)}"
        elif near is not None and dateline.weekday not in (None, weekday(near)):
            yield f"the dateline says {shown!r}, but {iso_day(near)} is a {DAY_NAMES[weekday(near)]}"
    for one in told:
        away = min((other - day for other in one.days), key=abs)
        if one.updated and away < -_SAME:
            yield f"{one.reason}: {iso_day(one.days[0])}, which is before {iso_day(day)}"
        elif not one.updated and not -_SAME <= away <= _FILED:
            shown = " or ".join(iso_day(other) for other in one.days)
            yield f"{one.reason}: {shown}, which contradicts {iso_day(day)}"
