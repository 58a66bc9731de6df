"""What each shape of meaning comes to in a scene: one function for each, in a table at the end. Knows no rule."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from timeline.calendar import DAY, HOUR
from timeline.meaning import (
    Adjoining,
    Amount,
    AnchorKind,
    Choice,
    Clock,
    Fixed,
    Inside,
    Meaning,
    Nth,
    Offset,
    Part,
    Range,
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
from timeline.timex.distances import OPEN_VALUES, adjoining, offset, shared_value
from timeline.timex.lexicon import lexicon
from timeline.timex.nth import nth_of
from timeline.timex.scene import Answer, Base, Scene, base_of, spell_day
from timeline.timex.tense import Leaning
from timeline.timex.turns import recurring
from timeline.when import Bound, Extent, Grain, When

# Hours of the clock that a part of day can reach over; a night reaches into the next day.
_PART_HOURS = {"MO": (0, 12), "MI": (11, 14), "AF": (12, 18), "EV": (16, 24), "NI": (17, 30), "DT": (5, 20)}

_PART_NAMES = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}

# A time of day belongs to the day that its paragraph told last, within so many characters.
_SAME_PARAGRAPH = 300
# "10:35 a.m. (0735 GMT) Friday": the day of a time told twice stands behind both.
_DAY_BEHIND = re.compile(
    r"\)?(?: \([^()]{3,16}\))?,? (?:on )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b", re.IGNORECASE
)


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


def _shifted(meaning: Shifted, scene: Scene, *, whole: bool = False) -> Answer:
    """The unit some steps on; `whole` leaves "this week" uncut where a part of it is meant."""
    base = (meaning.anchor is AnchorKind.NARRATIVE and _just_told(scene)) or scene.base()
    if scene.story.narrative and meaning.unit is Unit.DAY:
        return Answer("PRESENT_REF" if meaning.steps == 0 else "XXXX-XX-XX", None, "a history's own present")
    if base is None:
        return Answer(OPEN_VALUES.get(meaning.unit, "XXXX"), None, "the text gives no date to count from")
    steps = meaning.steps
    at = base.last
    if meaning.unit is Unit.WEEKEND and steps == 0 and scene.leaning is Leaning.PAST and (at - 1) % 7 < 5:
        steps = -1
    fixed = periods.around(periods.shift(at, meaning.unit, steps), meaning.unit)
    when, reason = fixed.when, f"{_steps_in_words(meaning.unit, steps)} {base.words}"
    if not whole and steps == 0 and meaning.unit is not Unit.DAY and base.kind is AnchorKind.PUBLICATION:
        when, more = _capped(when, scene, at)
        reason += more
    return Answer(fixed.value, when, reason, base.kind, base.id)


def _just_told(scene: Scene) -> Base | None:
    """The time that the same lines speak of, for "by the end of the year"."""
    last = scene.story.last
    if last is None or scene.timex.start - last.start > _SAME_PARAGRAPH:
        return None
    if not scene.story.narrative and scene.leaning is Leaning.FUTURE:
        return None
    return base_of(last)


def _steps_in_words(unit: Unit, steps: int) -> str:
    if steps == 0:
        return f"the {unit} of" if unit is not Unit.DAY else "the day of"
    count = f"{abs(steps)} {unit}{'s' * (abs(steps) > 1)}"
    return f"{count} {'before' if steps < 0 else 'after'}"


def _capped(when: When, scene: Scene, at: int) -> tuple[When, str]:
    """ "this week" of what has happened ends with publication; of what is to come it begins there."""
    first, last = when.first_day, when.last_day
    if first is None or last is None or not first <= at <= last:
        return when, ""
    if scene.leaning is Leaning.FUTURE:
        return When.on_days(at, last, grain=when.grain), f", from then on ({scene.cue.word!r} looks ahead)"
    return When.on_days(first, at, grain=when.grain), ", no later than it"


def _amount(meaning: Amount, scene: Scene) -> Answer:
    return Answer("", None, "a length dates nothing by itself")


def _repeated(meaning: Repeated, scene: Scene) -> Answer:
    return Answer("", None, "what recurs dates no single day")


def _reference(meaning: Reference, scene: Scene) -> Answer:
    return Answer(meaning.reach.value, None, "a reference without a calendar value")


def _same(meaning: Same, scene: Scene) -> Answer:
    """ "that day", "the same year": the unit around what the story last spoke of."""
    story = scene.story
    last = story.last_day if meaning.unit is Unit.DAY and story.last_day else story.last
    if last is None:
        return Answer(
            OPEN_VALUES.get(meaning.unit, "XXXX-XX-XX"),
            None,
            "it points back to what has no date",
            AnchorKind.NARRATIVE,
        )
    words = f"the {meaning.unit} of {last.words!r}"
    if last.first is None or last.last is None:
        return Answer(last.value, None, words, AnchorKind.NARRATIVE, last.id)
    if meaning.unit is Unit.SECOND:
        when = When.on_days(last.first, last.last, grain=last.grain)
        return Answer(
            last.value.split("T")[0], when, f"the time of {last.words!r}", AnchorKind.NARRATIVE, last.id
        )
    first, final = periods.around(last.first, meaning.unit), periods.around(last.last, meaning.unit)
    if first == final:
        return Answer(first.value, first.when, words, AnchorKind.NARRATIVE, last.id)
    when = When.on_days(last.first, last.last, grain=last.grain)
    return Answer(shared_value(first.value, final.value), when, words, AnchorKind.NARRATIVE, last.id)


def _part(meaning: Part, scene: Scene) -> Answer:
    if isinstance(meaning.of, Shifted):
        whole = _shifted(meaning.of, scene, whole=True)
    else:
        whole = _day_of(scene) if meaning.of is None else answer_to(meaning.of, scene)
    if meaning.part in _PART_HOURS:
        return _part_of_day(meaning.part, whole)
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
    """ "earlier this month" ends with publication, "later this month" begins there."""
    base, days = scene.base(), whole.days
    if base is None or days is None or not days[0] <= base.last <= days[1]:
        return whole
    low, high = (days[0], base.last) if meaning.part == "EARLIER" else (base.last, days[1])
    when = When.on_days(low, high, grain=whole.when.grain if whole.when else Grain.DAY)
    return replace(whole, when=when, reason=f"{meaning.part.lower()} in {whole.value} than {base.words}")


def _part_of_day(part: str, whole: Answer) -> Answer:
    reason = f"its {_PART_NAMES[part]}; {whole.reason}"
    days = whole.days
    value = f"{_day_value(whole.value)}T{part}"
    if days is None or days[0] != days[1]:
        return replace(whole, value=value, reason=reason)
    low, high = _PART_HOURS[part]
    when = When.point(days[0] * DAY + low * HOUR, days[0] * DAY + high * HOUR, grain=Grain.PART_OF_DAY)
    return replace(whole, value=value, when=when, reason=reason)


def _day_value(value: str) -> str:
    """The day of a value, X where it has none."""
    return "XXXX-XX-XX" if value.endswith("_REF") or not value else value.split("T", maxsplit=1)[0]


def _day_of(scene: Scene) -> Answer:
    """The day of a time that names none: the story's last day in a history, else publication's."""
    behind = _DAY_BEHIND.match(scene.text, scene.timex.end, scene.timex.end + 40)
    if behind is not None:
        day = int(lexicon().tables["weekday"][behind.group(1).lower()])
        return recurring(Recurring(Choice.TENSE, weekday=day), scene)
    last, at = scene.story.last_day, scene.timex.start
    near = (
        last is not None and at - last.start < _SAME_PARAGRAPH and "\n\n" not in scene.text[last.start : at]
    )
    if scene.story.narrative or near:
        return _same(Same(Unit.DAY), scene)
    return _shifted(Shifted(Unit.DAY, 0), scene)


def _clock(meaning: Clock, scene: Scene) -> Answer:
    whole = _day_of(scene) if meaning.of is None else answer_to(meaning.of, scene)
    clock = f"T{meaning.minute // HOUR:02d}:{meaning.minute % HOUR:02d}"
    value = f"{_day_value(whole.value)}{clock}"
    days = whole.days
    if days is None or days[0] != days[1]:
        return replace(whole, value=value)
    at = days[0] * DAY + meaning.minute
    low, high = {"AFTER": (at, at + HOUR), "BEFORE": (at - HOUR, at)}.get(meaning.mod or "", (at, at + 1))
    when = When.point(low, high, grain=Grain.MINUTE).at(meaning.zone)
    return replace(
        whole, value=value, when=when, reason=f"{clock[1:]} on {spell_day(days[0])}: {whole.reason}"
    )


def _inside(meaning: Inside, scene: Scene) -> Answer:
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


def _range(meaning: Range, scene: Scene) -> Answer:
    first = Answer("") if meaning.first is None else answer_to(meaning.first, scene)
    last = Answer("") if meaning.last is None else answer_to(meaning.last, scene)
    start = Bound(None, None) if first.when is None else first.when.start
    end = Bound(None, None) if last.when is None else last.when.end
    return Answer(
        f"{first.value}/{last.value}", When(start, end, Extent.LASTING), "from the one to the other"
    )


_ANSWERS: dict[type, Callable[[Any, Scene], Answer]] = {
    Fixed: _fixed,
    Recurring: recurring,
    Shifted: _shifted,
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
    Range: _range,
}
