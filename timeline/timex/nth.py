"""One of a stretch's units, counted from its beginning or its end: "the first week of May"."""

from dataclasses import replace

from timeline.meaning import Fixed, Nth, Unit
from timeline.timex import periods
from timeline.timex.distances import OPEN_VALUES, WITHIN_DAY
from timeline.timex.scene import Answer

# A week belongs to the month that its fourth day lies in.
_MIDDLE_OF_WEEK = 3


def nth_of(meaning: Nth, outer: Answer) -> Answer:
    """The unit that is meant inside what the outer expression came to; open where that has no days."""
    days = outer.days
    if days is None:
        return Answer(OPEN_VALUES.get(meaning.unit, "XXXX"), None, "it lies in what has no date")
    first, last = days
    found = _nth_day(meaning, first, last) if meaning.unit is Unit.DAY else _nth_unit(meaning, first, last)
    if found is None:
        return Answer(OPEN_VALUES.get(meaning.unit, "XXXX"), None, "there are not so many in it")
    return replace(
        outer, value=found.value, when=found.when, reason=f"counted in {outer.value}; {outer.reason}"
    )


def _nth_day(meaning: Nth, first: int, last: int) -> Fixed | None:
    step = 1 if meaning.weekday is None else 7
    start = first if meaning.weekday is None else first + (meaning.weekday - (first - 1)) % 7
    from_start, from_end = start + step * (meaning.number - 1), last - (last - start) % step
    number = from_end if meaning.number < 0 else from_start
    return periods.day(number) if first <= number <= last else None


def _nth_unit(meaning: Nth, first: int, last: int) -> Fixed | None:
    unit = meaning.unit
    if unit in WITHIN_DAY:
        return None
    middle = _MIDDLE_OF_WEEK if unit is Unit.WEEK else 0
    if meaning.number < 0:
        return periods.around(last - middle, unit)
    found = periods.around(periods.shift(first + middle, unit, meaning.number - 1), unit)
    return found if (found.when.first_day or 0) <= last else None
