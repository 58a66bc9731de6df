"""Weighs the years in which a day without a year can lie. Knows clues and the calendar; reads no text."""

from collections.abc import Iterator
from functools import cache, lru_cache
from math import exp

from timeline.calendar import civil, day_number, iso_day, weekday
from timeline.dating import weights
from timeline.dating.clues import Clues, OfficeClue, PairClue, Style, WeekdayClue, YearClue
from timeline.dating.written import WrittenDate
from timeline.gazetteer import OfficeTerm, office_terms
from timeline.model import Candidate, Evidence, Span

FIRST_YEAR = 1900
_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HANDOVER = 1  # days around a term in which either holder may be named
_WEEKDAY_WEIGHTS = {
    Style.OWN: weights.OWN_WEEKDAY,
    Style.LEAD: weights.LEAD_WEEKDAY,
    Style.LATER: weights.LATER_WEEKDAY,
    Style.TODAY: weights.WEEKDAY_BESIDE_TODAY,
    Style.YESTERDAY: weights.WEEKDAY_BESIDE_YESTERDAY,
}
_OUT_OF_OFFICE = {  # by whether the day lies before the office, and whether it is named in the background
    (True, False): weights.BEFORE_OFFICE,
    (True, True): weights.BEFORE_OFFICE_BACKGROUND,
    (False, False): weights.AFTER_OFFICE,
    (False, True): weights.AFTER_OFFICE_BACKGROUND,
}


def weigh_years(written: WrittenDate, clues: Clues) -> tuple[Candidate, ...]:
    """Return a candidate for each year that has the day, best first, weights adding up to 1.

    The years run from 1900 to the newest that the gazetteer or the story knows, so that no clock is asked.
    """
    newest = _newest_known()
    last = max([newest, *(civil(clue.first)[0] for clue in clues.years if not clue.ahead)])
    days = [day for year in range(FIRST_YEAR, last + 1) if (day := written.in_year(year)) is not None]
    scored = [(day, tuple(_evidence(day, written, clues, newest=newest))) for day in days]
    sums = [sum(item.weight for item in evidence) for _, evidence in scored]
    top = max(sums)
    shares = [exp(value - top) for value in sums]
    total = sum(shares)
    candidates = [
        Candidate(day, share / total, evidence) for (day, evidence), share in zip(scored, shares, strict=True)
    ]
    return tuple(sorted(candidates, key=lambda candidate: (-candidate.weight, -candidate.day)))


def _evidence(day: int, written: WrittenDate, clues: Clues, *, newest: int) -> Iterator[Evidence]:
    if written.weekday is not None:
        yield _named_weekday(day, written.weekday, written.span, "the dateline")
    for pair in clues.pairs:
        if (other := WrittenDate(pair.month, pair.day, pair.span).nearest(day, civil(day)[0])) is not None:
            yield _pair(other, pair)
    for clue in clues.weekdays:
        yield _weekday(day, clue)
    for office in clues.offices:
        if (found := _office(day, office, newest)) is not None:
            yield found
    yield from _years(day, clues.years)
    if clues.copyright is not None:
        yield _copyright(day, clues.copyright.year, clues.copyright.span)


def _named_weekday(day: int, named: int, span: Span, where: str) -> Evidence:
    actual = weekday(day)
    if actual == named:
        return Evidence(
            f"{iso_day(day)} is a {_DAY_NAMES[actual]}, as {where} says", weights.WEEKDAY_OF_DATE, span
        )
    reason = f"{iso_day(day)} is a {_DAY_NAMES[actual]}, but {where} says {_DAY_NAMES[named]}"
    return Evidence(reason, weights.NOT_WEEKDAY_OF_DATE, span)


def _pair(other: int, pair: PairClue) -> Evidence:
    return _named_weekday(other, pair.weekday, pair.span, "the story")


def _weekday(day: int, clue: WeekdayClue) -> Evidence:
    back = (weekday(day) - clue.weekday) % 7
    weight = _WEEKDAY_WEIGHTS[clue.style][back] * (1.0 if clue.first else weights.LATER_CLUES)
    name, actual = _DAY_NAMES[clue.weekday], _DAY_NAMES[weekday(day)]
    if back == 0:
        reason = f"{name}, {clue.style}, is {iso_day(day)} itself"
    else:
        distance = "is the day" if back == 1 else f"lies {back} days"
        reason = f"{name}, {clue.style}, {distance} before {iso_day(day)}, a {actual}"
    return Evidence(reason, weight, clue.span)


def _office(day: int, clue: OfficeClue, newest: int) -> Evidence | None:
    """Return what a titled name says of a day; None for a running term beyond what the gazetteer knows."""
    if any(term.end is None for term in clue.terms) and day > day_number(newest, 12, 31):
        return None
    spans = [(term.start.toordinal(), term.end.toordinal() if term.end else day) for term in clue.terms]
    for term, (first, last) in zip(clue.terms, spans, strict=True):
        if first - _HANDOVER <= day <= last + _HANDOVER:
            return Evidence(_held((term,)), weights.IN_OFFICE, clue.span)
    early = all(day < first for first, _ in spans)
    return Evidence(f"{_held(clue.terms)}: not then", _OUT_OF_OFFICE[early, clue.background], clue.span)


@lru_cache(maxsize=4096)
def _held(terms: tuple[OfficeTerm, ...]) -> str:
    people = " or ".join(sorted({term.person for term in terms}))
    offices = " or ".join(sorted({term.office.replace("_", " ") for term in terms}))
    times = sorted({f"from {term.start} " + (f"to {term.end}" if term.end else "on") for term in terms})
    return f"{people} held office ({offices}) {', '.join(times)}"


def _years(day: int, clues: tuple[YearClue, ...]) -> Iterator[Evidence]:
    told = [clue for clue in clues if not clue.ahead]
    dates = [clue for clue in told if clue.first == clue.last]
    coarser = [clue for clue in told if clue.first != clue.last]
    if dates:
        yield _since_date(day, max(dates, key=lambda clue: clue.last))
    if coarser:
        yield _since_year(day, max(coarser, key=lambda clue: clue.last))
    planned = min((clue.last for clue in clues if clue.ahead), default=day)
    if planned < day and planned > max((clue.last for clue in told), default=0):
        clue = next(clue for clue in clues if clue.ahead and clue.last == planned)
        yield Evidence(f"the story looks forward to {_shown(clue)}", weights.AFTER_PLANNED, clue.span)


def _since_date(day: int, clue: YearClue) -> Evidence:
    if clue.first > day:
        reason = f"the story tells of {_shown(clue)}, which is after {iso_day(day)}"
        return Evidence(reason, weights.DATE_STILL_TO_COME, clue.span)
    since = day - clue.last
    weight = next((weight for most, weight in weights.SINCE_DATE if since < most), weights.LONG_SINCE_DATE)
    return Evidence(f"the latest full date told is {_shown(clue)}, {since} days before", weight, clue.span)


def _since_year(day: int, clue: YearClue) -> Evidence:
    told, year = civil(clue.first)[0], civil(day)[0]
    if clue.first > day:
        ahead, table = told - year - 1, weights.YEAR_STILL_TO_COME
        weight = table[ahead] if 0 <= ahead < len(table) else weights.FAR_YEAR_STILL_TO_COME
        weight = min(weight, weights.MONTH_STILL_TO_COME) if clue.month else weight
        return Evidence(f"the story names {_shown(clue)}, which is after {iso_day(day)}", weight, clue.span)
    since = year - told
    weight = weights.SINCE_YEAR[since] if since < len(weights.SINCE_YEAR) else weights.LONG_SINCE_YEAR
    distance = "that same year" if since == 0 else f"{since} year{'s' * (since > 1)} later"
    return Evidence(f"the latest year named is in {_shown(clue)!r}; this is {distance}", weight, clue.span)


def _shown(clue: YearClue) -> str:
    year, month, _ = civil(clue.first)
    if clue.first == clue.last:
        return iso_day(clue.first)
    return f"{year}-{month:02d}" if clue.month else str(year)


def _copyright(day: int, year: int, span: Span) -> Evidence:
    gap = year - civil(day)[0]
    weight = {0: weights.COPYRIGHT_YEAR, 1: weights.COPYRIGHT_NEXT_YEAR}.get(
        gap, weights.OTHER_COPYRIGHT_YEAR
    )
    return Evidence(f"the copyright line says {year}", weight, span)


@cache
def _newest_known() -> int:
    """Return the newest year in which the gazetteer knows of a change of office."""
    return max(max(term.start, term.end or term.start).year for term in office_terms())
