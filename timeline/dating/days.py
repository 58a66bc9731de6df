"""What hangs on the very day that a story gives without its year: weekdays, feasts, games that come round."""

from collections.abc import Iterator
from functools import lru_cache

from timeline.calendar import civil, iso_day, weekday
from timeline.dating import weights
from timeline.dating.clues import Clues, PairClue, Style, WeekdayClue
from timeline.dating.feasts import RoundClue
from timeline.dating.written import WrittenDate
from timeline.model import Evidence, Span

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_STYLES = {
    Style.OWN: weights.OWN_WEEKDAY,
    Style.LEAD: weights.LEAD_WEEKDAY,
    Style.LATER: weights.LATER_WEEKDAY,
    Style.TODAY: weights.WEEKDAY_BESIDE_TODAY,
    Style.YESTERDAY: weights.WEEKDAY_BESIDE_YESTERDAY,
}


def lines_of_days(days: tuple[int, ...], clues: Clues, written: WrittenDate | None) -> Iterator[list[float]]:
    """Yield what each clue says of each of the days; without a written day only what comes round in years."""
    for one in clues.rounds:
        yield [_round(civil(day)[0], one) for day in days]
    if written is None:
        return
    weekdays = _weekdays(days)
    if written.weekday is not None:
        yield [_of_date(actual, written.weekday) for actual in weekdays]
    for pair in clues.pairs:
        yield [_pair(day, pair)[0] for day in days]
    for clue in clues.weekdays:
        table = [_bare((actual - clue.weekday) % 7, clue) for actual in range(7)]
        yield [table[actual] for actual in weekdays]
    for feast in clues.feasts:
        yield [_feast(feast.away(day)) for day in days]


@lru_cache(maxsize=512)
def _weekdays(days: tuple[int, ...]) -> tuple[int, ...]:
    """The weekdays of the same days of the year come back with every article of that day."""
    return tuple(map(weekday, days))


def evidence_of_day(day: int, clues: Clues, written: WrittenDate | None) -> Iterator[Evidence]:
    """Yield the same for one day, in words."""
    for one in clues.rounds:
        yield _round_words(civil(day)[0], one)
    if written is None:
        return
    if written.weekday is not None:
        yield _date_words(day, written.weekday, written.span, "the dateline")
    for pair in clues.pairs:
        _, other = _pair(day, pair)
        yield _date_words(other, pair.weekday, pair.span, "the story")
    for clue in clues.weekdays:
        yield _bare_words(day, clue)
    for feast in clues.feasts:
        away = feast.away(day)
        yield Evidence(f"{feast.feast} lies {away} days from {iso_day(day)}", _feast(away), feast.span)


def _round(year: int, clue: RoundClue) -> float:
    return weights.ROUND if clue.fits(year) else weights.NOT_ROUND


def _round_words(year: int, clue: RoundClue) -> Evidence:
    which = "a" if clue.fits(year) else "no"
    reason = f"{year} is {which} year of the {clue.what}, which the story tells of as this year's"
    return Evidence(reason, _round(year, clue), clue.span)


def _of_date(actual: int, named: int) -> float:
    return weights.WEEKDAY_OF_DATE if actual == named else weights.NOT_WEEKDAY_OF_DATE


def _date_words(day: int, named: int, span: Span, where: str) -> Evidence:
    actual = weekday(day)
    if actual == named:
        reason = f"{iso_day(day)} is a {DAY_NAMES[actual]}, as {where} says"
    else:
        reason = f"{iso_day(day)} is a {DAY_NAMES[actual]}, but {where} says {DAY_NAMES[named]}"
    return Evidence(reason, _of_date(actual, named), span)


def _pair(day: int, clue: PairClue) -> tuple[float, int]:
    other = WrittenDate(clue.month, clue.day, clue.span).nearest(day, civil(day)[0])
    return (0.0, day) if other is None else (_of_date(weekday(other), clue.weekday), other)


def _bare(back: int, clue: WeekdayClue) -> float:
    return _STYLES[clue.style][back] * (1.0 if clue.first else weights.LATER_CLUES)


def _bare_words(day: int, clue: WeekdayClue) -> Evidence:
    back = (weekday(day) - clue.weekday) % 7
    name, actual = DAY_NAMES[clue.weekday], DAY_NAMES[weekday(day)]
    if back == 0:
        reason = f"{name}, {clue.style}, is {iso_day(day)} itself"
    else:
        distance = "is the day" if back == 1 else f"lies {back} days"
        reason = f"{name}, {clue.style}, {distance} before {iso_day(day)}, a {actual}"
    return Evidence(reason, _bare(back, clue), clue.span)


def _feast(away: int) -> float:
    return next((weight for most, weight in weights.FEAST if away <= most), weights.FEAST[-1][1])
