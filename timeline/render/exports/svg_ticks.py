"""The days, months or years that are marked on a drawn axis, with words that fit. Knows minutes, no pixels."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.calendar import DAY, MONTHS, civil, day_number, weekday
from timeline.render.axis import Axis
from timeline.render.words import WEEKDAYS, year_words


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark at the first minute of a day; `year` stands below the words where it is not that of the tick before."""

    minute: int
    words: str
    year: str = ""


def ticks_of(axis: Axis, most: int = 11) -> tuple[Tick, ...]:
    """The ticks of the finest step that gives no more than `most` of them."""
    found: tuple[Tick, ...] = ()
    for days, ticks, step in _STEPS:
        if axis.span <= (most + 1) * days * DAY:
            found = tuple(ticks(axis, step))
            if len(found) <= most:
                break
    return found


def _days(axis: Axis, step: int) -> Iterator[Tick]:
    """Every day; every second; or the Mondays, of each week or of every second."""
    first = -(-axis.low // DAY)
    first += (1 - first) % step
    last_year = None
    for day in range(first, axis.high // DAY + 1, step):
        year, month, number = civil(day)
        words = f"{WEEKDAYS[weekday(day)][:3]} {number} {MONTHS[month - 1][:3]}"
        yield Tick(day * DAY, words, "" if year == last_year else year_words(year))
        last_year = year


def _months(axis: Axis, step: int) -> Iterator[Tick]:
    last_year = None
    year, month, _ = civil(axis.low // DAY)
    for index in range(year * 12 + month - 1, civil(axis.high // DAY)[0] * 12 + 12):
        year, month0 = divmod(index, 12)
        minute = day_number(year, month0 + 1) * DAY
        if month0 % step == 0 and axis.low <= minute <= axis.high:
            yield Tick(minute, MONTHS[month0][:3], "" if year == last_year else year_words(year))
            last_year = year


def _years(axis: Axis, step: int) -> Iterator[Tick]:
    first, last = civil(axis.low // DAY)[0], civil(axis.high // DAY)[0]
    for year in range(-(-first // step) * step, last + 1, step):
        minute = day_number(year) * DAY
        if axis.low <= minute <= axis.high:
            yield Tick(minute, year_words(year))


# Each step with the most days that it takes, the finest first.
_STEPS: tuple[tuple[int, Callable[[Axis, int], Iterator[Tick]], int], ...] = (
    *((step, _days, step) for step in (1, 2, 7, 14)),
    *((31 * step, _months, step) for step in (1, 2, 3, 6)),
    *((366 * one * ten, _years, one * ten) for ten in (1, 10, 100, 1_000, 10_000) for one in (1, 2, 5)),
)
