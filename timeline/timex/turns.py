"""Which turn of something that recurs is meant: which Friday, which 27 December, which summer.

Every shape of `Recurring` becomes a handful of candidates on the calendar; the anchor, the clause's tense and the
kind of text choose among them.
"""

from collections.abc import Iterator

from timeline.calendar import civil, day_number, days_in_month, weekday
from timeline.meaning import AnchorKind, Choice, Fixed, Recurring
from timeline.model import Reading
from timeline.timex import named_days, periods
from timeline.timex.scene import (
    Answer,
    Base,
    Scene,
    base_of,
    spell_day,
    spell_month,
    spell_period,
    spell_weekday,
)
from timeline.timex.tense import Leaning
from timeline.when import Grain

_WEEKDAY_SEARCH_YEARS = 8
# In a history that is at some day, a day without a year lies from this long before it to a year after that.
_BACK_IN_STORY = 150
_NEARER = 3
# A day without its year is the nearest one, a month too, unless tense speaks and the other is not much farther.
_NEAR_DAY, _NEAR_MONTH = 230, 250
_SAME_LINES, _SAME_EPISODE = 300, 45  # characters, days
_SURE, _LIKELY = 0.9, 0.85


def recurring(meaning: Recurring, scene: Scene) -> Answer:
    """The turn that is meant, counted from the scene's anchor; only its open value where there is none."""
    if meaning.named is not None and (number := named_days.once(meaning.named)) is not None:
        return Answer(
            periods.day(number).value, periods.day(number).when, f"{meaning.named} was {spell_day(number)}"
        )
    base = scene.base()
    if meaning.anchor is AnchorKind.NARRATIVE:
        last = scene.story.last_day or scene.story.last
        base = base_of(last) if last is not None else None
    if base is None:
        return Answer(open_value(meaning), None, "the text gives no date to count from", meaning.anchor)
    if meaning.weekday is not None and meaning.month is None:
        return _weekday(meaning, scene, _weekday_base(meaning, scene, base))
    if meaning.weekday is not None:
        return _dated_weekday(meaning, scene, base)
    return _of_year(meaning, scene, base)


def open_value(meaning: Recurring) -> str:
    """TIMEX3's value with X for what is not known."""
    if meaning.month is not None and meaning.day is not None:
        return f"XXXX-{meaning.month:02d}-{meaning.day:02d}"
    if meaning.month is not None:
        return f"XXXX-{meaning.month:02d}"
    if meaning.weekday is not None:
        return f"XXXX-WXX-{meaning.weekday + 1}"
    if meaning.season is not None:
        return f"XXXX-{meaning.season}"
    if meaning.quarter is not None:
        return f"XXXX-Q{meaning.quarter}"
    if meaning.half is not None:
        return f"XXXX-H{meaning.half}"
    if meaning.day is not None:
        return f"XXXX-XX-{meaning.day:02d}"
    return f"XX{meaning.short_year:02d}" if meaning.short_year is not None else "XXXX-XX-XX"


def within(meaning: Recurring, first: int, last: int) -> Fixed | None:
    """The turn that lies in a stretch of days, the first of several; None where there is none."""
    if meaning.weekday is not None and meaning.month is None:
        day = first + (meaning.weekday - weekday(first)) % 7
        return periods.day(day) if day <= last else None
    for year in range(civil(first)[0], civil(last)[0] + 1):
        found = in_year(meaning, year)
        if found is None:
            continue
        low, high = found.when.first_day, found.when.last_day
        if low is not None and high is not None and low <= last and high >= first:
            return found
    return None


def _weekday_base(meaning: Recurring, scene: Scene, base: Base) -> Base:
    """A weekday far from the last date of a history is one of the week in which it was written."""
    last = scene.story.last
    told = meaning.anchor is AnchorKind.NARRATIVE or base.kind is AnchorKind.PUBLICATION
    if told or (last is not None and scene.timex.start - last.start <= _SAME_LINES):
        return base
    return scene.publication() or base


def _weekday(meaning: Recurring, scene: Scene, base: Base) -> Answer:
    day, name = meaning.weekday or 0, spell_weekday(meaning.weekday or 0)
    at = base.last
    before, after = at - (weekday(at) - day) % 7, at + (day - weekday(at)) % 7
    choice = meaning.choice
    alternatives: tuple[Reading, ...] = ()
    if choice is Choice.LAST:
        number, why = before - 7 * (before == at), f"the last {name} before"
    elif choice is Choice.NEAREST:
        number, why = before, f"the last {name} on or before"
    elif choice is Choice.NEXT:
        number, why = after + 7 * (after == at), f"the next {name} after"
    elif choice is Choice.THIS:
        number = at - weekday(at) + day
        number, why = (
            (after, f"the coming {name} from")
            if number < at and scene.leaning is Leaning.FUTURE
            else (number, f"{name} of the week of")
        )
    elif base.kind is AnchorKind.NARRATIVE:
        number, why = after, f"the first {name} on or after"
    elif scene.leaning is Leaning.FUTURE:
        number, why = after, f"{scene.cue.word!r} looks ahead: the first {name} on or after"
    else:
        number, why = before, f"the last {name} on or before"
        if scene.leaning is Leaning.OPEN and before != after:
            alternatives = _two(periods.day(before), periods.day(after), "no verb tells the direction")
    if meaning.weeks:
        number += 7 * meaning.weeks
        why = f"{abs(meaning.weeks)} weeks {'before' if meaning.weeks < 0 else 'after'} {why}"
    fixed = periods.day(number)
    return Answer(fixed.value, fixed.when, f"{why} {base.words}", base.kind, base.id, alternatives)


def _two(first: Fixed, second: Fixed, why: str) -> tuple[Reading, ...]:
    return (
        Reading(first.value, first.when, _LIKELY, why),
        Reading(second.value, second.when, 1 - _LIKELY, why),
    )


def _dated_weekday(meaning: Recurring, scene: Scene, base: Base) -> Answer:
    """ "Friday, Jan 3": the nearest year in which that day is a Friday."""
    year = civil(base.last)[0]
    candidates = [
        fixed
        for step in range(-_WEEKDAY_SEARCH_YEARS, _WEEKDAY_SEARCH_YEARS + 1)
        if (fixed := in_year(meaning, year + step)) is not None
        and fixed.when.first_day is not None
        and weekday(fixed.when.first_day) == meaning.weekday
    ]
    if not candidates:
        return _of_year(meaning, scene, base)
    best = min(candidates, key=lambda fixed: abs((fixed.when.first_day or 0) - base.last))
    words = f"the {spell_weekday(meaning.weekday or 0)} {meaning.day} {spell_month(meaning.month or 1)} nearest to"
    return Answer(best.value, best.when, f"{words} {base.words}", base.kind, base.id)


def _of_year(meaning: Recurring, scene: Scene, base: Base) -> Answer:
    """Something that turns with the year (or, for a bare day of the month, with the month)."""
    candidates = list(_candidates(meaning, base.last))
    if not candidates:
        return Answer(open_value(meaning), None, "no day of the calendar fits")
    beside = _beside_last(meaning, scene, base)
    if beside is not None:
        return beside
    if meaning.choice is Choice.LAST:
        best, why = _latest_before(candidates, base.first), "the last one before"
    elif meaning.choice is Choice.NEXT:
        best, why = _first_after(candidates, base.last), "the first one after"
    elif meaning.choice is Choice.THIS:
        best, why = _same_year(candidates, base), "in the year of"
    elif base.kind is AnchorKind.NARRATIVE:
        best, why = _in_story(meaning, candidates, base, scene), "no year is told, and"
        return Answer(best.value, best.when, f"{why} {base.words}", base.kind, base.id)
    else:
        best, why = _by_tense(candidates, scene, base, meaning), "the nearest to"
    others = tuple(c for c in candidates if c is not best and _gap(c, base.last) < 200)
    alternatives: tuple[Reading, ...] = ()
    if meaning.choice is Choice.TENSE and others:
        alternatives = (
            Reading(best.value, best.when, _SURE, "the nearest"),
            Reading(others[0].value, others[0].when, 1 - _SURE, "farther, and no year is told"),
        )
    return Answer(
        best.value, best.when, f"{spell_period(best)}: {why} {base.words}", base.kind, base.id, alternatives
    )


def _beside_last(meaning: Recurring, scene: Scene, base: Base) -> Answer | None:
    """News that has just told a full date of another year and goes on from there: "March 7, 2003 ... March 18"."""
    last = scene.story.last_day
    if meaning.choice is not Choice.TENSE or meaning.day is None or meaning.month is None:
        return None
    if base.kind is AnchorKind.NARRATIVE or last is None or last.first is None:
        return None
    if scene.timex.start - last.start > _SAME_LINES or civil(last.first)[0] == civil(base.last)[0]:
        return None
    near = min(_candidates(meaning, last.first), key=lambda c: _gap(c, last.first or 0), default=None)
    if near is None or _gap(near, last.first) > _SAME_EPISODE or _gap(near, base.last) <= _SAME_EPISODE:
        return None
    reason = f"{spell_period(near)}: close to {last.words!r}, told just before"
    return Answer(near.value, near.when, reason, AnchorKind.NARRATIVE, last.id)


def _candidates(meaning: Recurring, at: int) -> Iterator[Fixed]:
    year, month, _ = civil(at)
    if meaning.short_year is not None:
        for century in (-1, 0, 1):
            yield periods.year((year // 100 + century) * 100 + meaning.short_year)
        return
    if meaning.month is None and meaning.day is not None:
        for step in (-1, 0, 1):
            y, m = divmod(year * 12 + month - 1 + step, 12)
            if meaning.day <= days_in_month(y, m + 1):
                yield periods.day(day_number(y, m + 1, meaning.day))
        return
    leap_day = meaning.month == 2 and meaning.day == 29
    for step in range(-4, 5) if leap_day or meaning.named == "Inauguration Day" else (-1, 0, 1):
        if (found := in_year(meaning, year + step)) is not None:
            yield found


def in_year(meaning: Recurring, year: int) -> Fixed | None:
    """The turn that a year holds, None where it holds none."""
    if meaning.named is not None:
        number = named_days.in_year(meaning.named, year)
        if number is None:
            return None
        days = named_days.lasts(meaning.named)
        return periods.day(number) if days == 1 else periods.days(number, number + days - 1)
    if meaning.season is not None:
        return periods.season(year, meaning.season, over_new_year=True)
    if meaning.quarter is not None:
        return periods.quarter(year, meaning.quarter)
    if meaning.half is not None:
        return periods.half(year, meaning.half)
    if meaning.month is None:
        return None
    if meaning.day is None:
        return periods.month(year, meaning.month)
    if meaning.day > days_in_month(year, meaning.month):
        return None
    return periods.day(day_number(year, meaning.month, meaning.day))


def _first(fixed: Fixed) -> int:
    return fixed.when.first_day or 0


def _last(fixed: Fixed) -> int:
    return fixed.when.last_day or 0


def _gap(fixed: Fixed, at: int) -> int:
    """How many days lie between a stretch and a day, 0 inside; a season is measured from its middle."""
    if fixed.when.grain is Grain.SEASON:
        return abs((_first(fixed) + _last(fixed)) // 2 - at)
    return max(_first(fixed) - at, at - _last(fixed), 0)


def _latest_before(candidates: list[Fixed], at: int) -> Fixed:
    return max((c for c in candidates if _last(c) < at), key=_last, default=candidates[0])


def _first_after(candidates: list[Fixed], at: int) -> Fixed:
    return min((c for c in candidates if _first(c) > at), key=_first, default=candidates[-1])


def _same_year(candidates: list[Fixed], base: Base) -> Fixed:
    year = civil(base.last)[0]
    return min(candidates, key=lambda c: abs(civil((_first(c) + _last(c)) // 2)[0] - year))


def _in_story(meaning: Recurring, candidates: list[Fixed], base: Base, scene: Scene) -> Fixed:
    """The turn that goes on from where the story is, unless one lies much nearer to the next full date."""
    inside = [c for c in candidates if _first(c) <= base.last and _last(c) >= base.first]
    forward = [c for c in candidates if _last(c) >= base.first - _BACK_IN_STORY]
    if base.grain in (Grain.YEAR, Grain.SEASON, Grain.QUARTER) and inside:
        here = inside[-1]
    else:
        here = min(forward or candidates, key=_first)
    return scene.story.years.get(scene.timex.id, here)


def _by_tense(candidates: list[Fixed], scene: Scene, base: Base, meaning: Recurring) -> Fixed:
    """The nearest, unless that is no nearer by much than the one that tense asks for."""
    nearest = min(candidates, key=lambda c: (_gap(c, base.last), -_first(c)))
    reach = _NEAR_DAY if meaning.day is not None or meaning.named is not None else _NEAR_MONTH
    past = max((c for c in candidates if _first(c) <= base.last), key=_first, default=nearest)
    future = min((c for c in candidates if _last(c) >= base.last), key=_first, default=nearest)
    this_year = meaning.day is None and civil(_first(past))[0] == civil(base.last)[0]
    if scene.leaning is Leaning.PAST and (this_year or _gap(past, base.last) <= reach):
        return past
    if scene.leaning is Leaning.FUTURE and _gap(future, base.last) <= reach:
        return future
    return nearest
