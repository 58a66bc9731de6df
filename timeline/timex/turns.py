"""Which turn of something that recurs is meant: which Friday, which 27 December, which summer.

Every shape of `Recurring` becomes a handful of candidates on the calendar; the anchor, the clause's tense and the
kind of text choose among them.
"""

from dataclasses import replace

from timeline.calendar import civil, weekday
from timeline.meaning import AnchorKind, Choice, Fixed, Recurring
from timeline.model import Reading
from timeline.timex import named_days, periods
from timeline.timex.candidates import first_of, gap, in_year, last_of, open_value, turns_near
from timeline.timex.passages import both, in_passage, other_weekday
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
from timeline.timex.state_days import is_of_state, of_state
from timeline.timex.tense import Leaning
from timeline.when import Grain

_WEEKDAY_SEARCH_YEARS = 8
# In a history that is at some day, a day without a year lies from this long before it to a year after that.
_BACK_IN_STORY = 150
_NEARER = 3
# A day without its year is the nearest one, a month too, unless tense speaks and the other is not much farther.
_NEAR_DAY, _NEAR_MONTH = 230, 250
_SAME_LINES = 300  # characters
_FAR_AHEAD = 60  # days: what is told as past does not lie so far ahead
_THREE_DIGITS = 100  # a year of which is before Christ or after: only a history's own years can tell
_SURE, _LIKELY = 0.9, 0.85


def recurring(meaning: Recurring, scene: Scene) -> Answer:
    """The turn that is meant, counted from the scene's anchor; only its open value where there is none."""
    if meaning.named is not None and (number := named_days.once(meaning.named)) is not None:
        if scene.story.published is not None and scene.story.published < number:
            return Answer(open_value(meaning), None, f"{meaning.named} was yet to come")
        return Answer(
            periods.day(number).value, periods.day(number).when, f"{meaning.named} was {spell_day(number)}"
        )
    if meaning.named is not None and is_of_state(meaning.named):
        told = of_state(meaning.named, scene.text, scene.timex.start, scene.timex.end)
        if told is None:
            return Answer(open_value(meaning), None, "the text does not say which state's day it is")
        meaning = replace(meaning, named=told)
    base = scene.base()
    if meaning.anchor is AnchorKind.NARRATIVE:
        last = (meaning.weekday is not None and scene.story.last_day) or scene.story.last
        base = base_of(last) if last is not None else None
    if base is None or ((meaning.short_year or 0) >= _THREE_DIGITS and base.kind is AnchorKind.PUBLICATION):
        return Answer(open_value(meaning), None, "the text gives no date to count from", meaning.anchor)
    if meaning.weekday is not None and meaning.month is None:
        return _weekday(meaning, scene, _weekday_base(meaning, scene, base))
    if meaning.weekday is not None:
        return _dated_weekday(meaning, scene, base)
    return _of_year(meaning, scene, base)


def _weekday_base(meaning: Recurring, scene: Scene, base: Base) -> Base:
    """A weekday far from the last date of a history is one of the week in which it was written."""
    last = scene.story.last
    told = meaning.anchor is AnchorKind.NARRATIVE or base.kind is AnchorKind.PUBLICATION
    if told or (last is not None and scene.timex.start - last.start <= _SAME_LINES):
        return base
    return scene.publication() or base


def _weekday(meaning: Recurring, scene: Scene, base: Base) -> Answer:
    unsure = other_weekday(meaning, scene, base)
    if unsure is not None:
        return unsure
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
    told = in_passage(meaning, candidates, scene, base)
    if told is not None:
        return told
    best = min(candidates, key=lambda fixed: abs(first_of(fixed) - base.last))
    if scene.leaning is Leaning.PAST and first_of(best) - base.last > _FAR_AHEAD:
        best = _latest_before(candidates, base.last)
    words = f"the {spell_weekday(meaning.weekday or 0)} {meaning.day} {spell_month(meaning.month or 1)} nearest to"
    return Answer(best.value, best.when, f"{words} {base.words}", base.kind, base.id)


def _of_year(meaning: Recurring, scene: Scene, base: Base) -> Answer:
    """Something that turns with the year (or, for a bare day of the month, with the month)."""
    candidates = list(turns_near(meaning, base.last))
    if not candidates:
        return Answer(open_value(meaning), None, "no day of the calendar fits")
    told = in_passage(meaning, candidates, scene, base)
    if told is not None:
        return told
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
        unsure = _past_or_planned(candidates, scene, base, meaning)
        if unsure is not None:
            return unsure
        best, why = _by_tense(candidates, scene, base, meaning), "the nearest to"
        if best != min(candidates, key=lambda c: gap(c, base.last)):
            why = f"{scene.cue.word!r} looks {'ahead' if scene.leaning is Leaning.FUTURE else 'back'} from"
    others = tuple(c for c in candidates if c is not best and gap(c, base.last) < 200)
    alternatives: tuple[Reading, ...] = ()
    if meaning.choice is Choice.TENSE and others:
        alternatives = (
            Reading(best.value, best.when, _SURE, "the nearest"),
            Reading(others[0].value, others[0].when, 1 - _SURE, "farther, and no year is told"),
        )
    return Answer(
        best.value, best.when, f"{spell_period(best)}: {why} {base.words}", base.kind, base.id, alternatives
    )


def _past_or_planned(candidates: list[Fixed], scene: Scene, base: Base, meaning: Recurring) -> Answer | None:
    """Both readings of a day just past that a plan may name or be for: "they will try the raid on May 5"."""
    if (
        meaning.day is None
        or scene.leaning is not Leaning.FUTURE
        or not (scene.cue.sure and scene.cue.past_noun)
    ):
        return None
    past = max((c for c in candidates if last_of(c) < base.last), key=first_of, default=None)
    future = min((c for c in candidates if last_of(c) >= base.last), key=first_of, default=None)
    if (
        past is None
        or future is None
        or gap(past, base.last) > _FAR_AHEAD
        or gap(future, base.last) <= _NEAR_DAY
    ):
        return None
    return both(meaning, future, past, "a plan for the day, or for what happened on it")


def _latest_before(candidates: list[Fixed], at: int) -> Fixed:
    return max((c for c in candidates if last_of(c) < at), key=last_of, default=candidates[0])


def _first_after(candidates: list[Fixed], at: int) -> Fixed:
    return min((c for c in candidates if first_of(c) > at), key=first_of, default=candidates[-1])


def _same_year(candidates: list[Fixed], base: Base) -> Fixed:
    year = civil(base.last)[0]
    return min(candidates, key=lambda c: abs(civil((first_of(c) + last_of(c)) // 2)[0] - year))


def _in_story(meaning: Recurring, candidates: list[Fixed], base: Base, scene: Scene) -> Fixed:
    """The turn that goes on from where the story is, unless one lies much nearer to the next full date."""
    if meaning.short_year is not None:
        return min(candidates, key=lambda c: gap(c, base.last))
    inside = [c for c in candidates if first_of(c) <= base.last and last_of(c) >= base.first]
    forward = [c for c in candidates if last_of(c) >= base.first - _BACK_IN_STORY]
    if meaning.month is None and meaning.day is not None:
        return _day_of_month(candidates, base)
    if base.grain in (Grain.YEAR, Grain.SEASON, Grain.QUARTER) and inside:
        here = inside[-1]
    else:
        here = min(forward or candidates, key=first_of)
    return scene.story.years.get(scene.timex.id, here)


def _day_of_month(candidates: list[Fixed], base: Base) -> Fixed:
    """The next such day of a month, unless one lies much nearer behind: "from 11 to 15 May ... on the 13th"."""
    after = min((c for c in candidates if first_of(c) >= base.first), key=first_of, default=candidates[-1])
    behind = max((c for c in candidates if first_of(c) < base.first), key=first_of, default=after)
    near = (base.first - first_of(behind)) * _NEARER < first_of(after) - base.first
    return behind if near and base.grain is Grain.DAY else after


def _by_tense(candidates: list[Fixed], scene: Scene, base: Base, meaning: Recurring) -> Fixed:
    """The one that a verb's tense asks for; where only a word hints at it, the nearest unless the other is close."""
    nearest = min(candidates, key=lambda c: (gap(c, base.last), -first_of(c)))
    if scene.timex.id == scene.story.dateline:
        return nearest
    reach = _NEAR_DAY if meaning.day is not None or meaning.named is not None else _NEAR_MONTH
    past = max((c for c in candidates if first_of(c) <= base.last), key=first_of, default=nearest)
    future = min((c for c in candidates if last_of(c) >= base.last), key=first_of, default=nearest)
    this_year = meaning.day is None and civil(first_of(past))[0] == civil(base.last)[0]
    sure = meaning.day is not None and scene.cue.sure
    far_ahead = meaning.named is not None and first_of(nearest) - base.last > _FAR_AHEAD
    if scene.leaning is Leaning.PAST and (sure or far_ahead or this_year or gap(past, base.last) <= reach):
        return past
    if scene.leaning is Leaning.FUTURE and (sure or gap(future, base.last) <= reach):
        return future
    return nearest
