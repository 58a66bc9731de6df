"""What each shape of meaning comes to in a scene: one function for each, in a table at the end. Knows no rule."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from timeline.meaning import (
    Adjoining,
    Amount,
    AnchorKind,
    Clock,
    Fixed,
    Inside,
    Meaning,
    Nth,
    Offset,
    Part,
    Recurring,
    Reference,
    Repeated,
    Same,
    Shifted,
    Unit,
)
from timeline.model import Reading
from timeline.timex import periods
from timeline.timex.candidates import open_value, within
from timeline.timex.distances import adjoining, offset
from timeline.timex.hours import OVERNIGHT, PART_HOURS, clock, day_here, overnight, part_of_day
from timeline.timex.nth import nth_of
from timeline.timex.scene import Answer, Scene, base_of, spell_day
from timeline.timex.sense import TURN
from timeline.timex.turns import recurring
from timeline.timex.units import same, shifted, turn_of_century
from timeline.when import Grain, When


def answer_to(meaning: Meaning, scene: Scene) -> Answer:
    """What one meaning comes to in a scene."""
    return _ANSWERS[type(meaning)](meaning, scene)


def _fixed(meaning: Fixed, scene: Scene) -> Answer:
    if meaning.other is None:
        return Answer(meaning.value, meaning.when, "the text names it whole")
    readings = (replace(meaning, other=None), meaning.other)
    why = "the order of day and month is not told"
    published = scene.story.published
    if published is None:
        alternatives = tuple(Reading(r.value, r.when, 0.5, why) for r in readings)
        return Answer(f"{meaning.value[:4]}-XX-XX", None, why, alternatives=alternatives)
    nearest, other = sorted(readings, key=lambda r: abs((r.when.first_day or 0) - published))
    alternatives = (
        Reading(nearest.value, nearest.when, 0.7, why),
        Reading(other.value, other.when, 0.3, why),
    )
    reason = f"{why}: of both the one nearer to publication, {spell_day(published)}"
    return Answer(nearest.value, nearest.when, reason, AnchorKind.PUBLICATION, None, alternatives)


def _same(meaning: Same, scene: Scene) -> Answer:
    return day_here(scene) if meaning.current and meaning.unit is Unit.DAY else same(meaning, scene)


def _clock(meaning: Clock, scene: Scene) -> Answer:
    return clock(meaning, day_here(scene) if meaning.of is None else answer_to(meaning.of, scene), scene)


def _amount(meaning: Amount, scene: Scene) -> Answer:
    return Answer("", None, "a length dates nothing by itself")


def _repeated(meaning: Repeated, scene: Scene) -> Answer:
    return Answer("", None, "what recurs dates no single day")


def _reference(meaning: Reference, scene: Scene) -> Answer:
    return Answer(meaning.reach.value, None, "a reference without a calendar value")


def _part(meaning: Part, scene: Scene) -> Answer:
    if meaning.part == TURN:
        return turn_of_century(scene)
    if isinstance(meaning.of, Shifted):
        whole = shifted(meaning.of, scene, whole=True)
    else:
        whole = day_here(scene) if meaning.of is None else answer_to(meaning.of, scene)
    if meaning.part == OVERNIGHT:
        return overnight(whole, scene)
    if meaning.part in PART_HOURS:
        return part_of_day(meaning.part, whole)
    days = whole.days
    if days is None:
        return whole
    first, last = days
    if meaning.part in ("WEEK", "WEEKEND"):
        fixed = periods.around(first, Unit(meaning.part.lower()))
        return replace(
            whole, value=fixed.value, when=fixed.when, reason=f"the {fixed.value} of it; {whole.reason}"
        )
    if meaning.part in ("EARLIER", "LATER"):
        return _beside_now(meaning, whole, scene)
    half, quarter = (last - first) // 2, (last - first) // 4
    low, high = {
        "START": (first, first + half),
        "END": (last - half, last),
        "MID": (first + quarter, last - quarter),
    }[meaning.part]
    when = When.on_days(low, high, grain=whole.when.grain if whole.when else Grain.DAY)
    return replace(
        whole,
        when=when if high - low < last - first else whole.when,
        reason=f"the {meaning.part.lower()} of it; {whole.reason}",
    )


def _beside_now(meaning: Part, whole: Answer, scene: Scene) -> Answer:
    """ "Earlier this month" ends with publication, "later that month" begins with the day told last."""
    last = scene.story.last
    told = isinstance(meaning.of, Same) and last is not None
    base, days = base_of(last) if told and last is not None else scene.base(), whole.days
    if base is None or days is None or not days[0] <= base.last <= days[1]:
        return whole
    low, high = (days[0], base.last) if meaning.part == "EARLIER" else (base.first, days[1])
    when = When.on_days(low, high, grain=whole.when.grain if whole.when else Grain.DAY)
    return replace(whole, when=when, reason=f"{meaning.part.lower()} in {whole.value} than {base.words}")


def _inside(meaning: Inside, scene: Scene) -> Answer:
    if isinstance(meaning.of, Shifted):
        outer = shifted(meaning.of, scene, whole=True)
    else:
        outer = answer_to(meaning.of, scene)
    days = outer.days
    if not isinstance(meaning.what, Recurring):
        return outer
    if days is None:
        return replace(outer, value=open_value(meaning.what), when=None)
    found = within(meaning.what, *days)
    if found is None:
        return Answer(open_value(meaning.what), None, "no such day lies in it", outer.anchor, outer.anchor_id)
    return replace(outer, value=found.value, when=found.when, reason=f"in {outer.value}: {outer.reason}")


def _nth(meaning: Nth, scene: Scene) -> Answer:
    """ "the first week of May", "the last Sunday in March"."""
    return nth_of(meaning, Answer("") if meaning.of is None else answer_to(meaning.of, scene))


_ANSWERS: dict[type, Callable[[Any, Scene], Answer]] = {
    Fixed: _fixed,
    Recurring: recurring,
    Shifted: shifted,
    Offset: offset,
    Amount: _amount,
    Adjoining: adjoining,
    Repeated: _repeated,
    Reference: _reference,
    Same: _same,
    Part: _part,
    Clock: _clock,
    Inside: _inside,
    Nth: _nth,
}
