"""Symbolic meaning and anchor -> days: one function for each shape of meaning, in a table.

Expressions are resolved in the order of the text, so that each can hang on those before it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from timeline.calendar import DAY, HOUR
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
    Range,
    Recurring,
    Reference,
    Repeated,
    Same,
    Shifted,
    Side,
    Unit,
)
from timeline.model import Timex, TimexType
from timeline.timex import periods
from timeline.timex.scene import Answer, Base, Scene, base_of, spell_day
from timeline.timex.story import Story, full_dates, tells_history
from timeline.timex.tense import Leaning
from timeline.timex.turns import open_value, recurring, within
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
# How far "the past days" and their like can reach: less than what the next unit would have said.
_VAGUE_REACH = {
    Unit.MINUTE: 120,
    Unit.HOUR: 48,
    Unit.DAY: 31,
    Unit.WEEK: 26,
    Unit.MONTH: 12,
    Unit.YEAR: 30,
    Unit.DECADE: 15,
}
# A time of day belongs to the day that its paragraph told last, within so many characters.
_SAME_PARAGRAPH = 300
_WITHIN_DAY = (Unit.HOUR, Unit.MINUTE, Unit.SECOND)
_OPEN_OFFSET = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.MONTH: "XXXX-XX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX",
}


def resolve(timexes: Sequence[Timex], text: str, *, published: int | None) -> tuple[Timex, ...]:
    """The same expressions with value, window and reason; `published` is a day's number, None where unknown.

    Without it, what needs it stays open (`denotes` None, X in the value); what names its year, or hangs on an
    expression that does, is resolved all the same.
    """
    narrative = tells_history(timexes, published)
    story = Story(published, narrative, ahead=full_dates(timexes) if narrative else ())
    resolved = []
    for timex in timexes:
        scene = Scene(text, timex, story)
        answer = answer_to(timex.meaning, scene)
        done = replace(
            timex,
            value=timex.value or answer.value,
            denotes=answer.when,
            reason=answer.reason,
            anchor=answer.anchor,
            anchor_id=answer.anchor_id,
            alternatives=answer.alternatives,
        )
        if done.type in (TimexType.DATE, TimexType.TIME) and not isinstance(timex.meaning, Reference):
            story.mention(done, text)
        resolved.append(done)
    return tuple(resolved)


def answer_to(meaning: Meaning, scene: Scene) -> Answer:
    """What one meaning comes to in a scene."""
    return _ANSWERS[type(meaning)](meaning, scene)


def _fixed(meaning: Fixed, scene: Scene) -> Answer:
    return Answer(meaning.value, meaning.when, "the text names it whole")


def _shifted(meaning: Shifted, scene: Scene, *, whole: bool = False) -> Answer:
    """The unit some steps on; `whole` leaves "this week" uncut where a part of it is meant."""
    base = scene.base()
    if scene.story.narrative and meaning.unit is Unit.DAY:
        return Answer("PRESENT_REF" if meaning.steps == 0 else "XXXX-XX-XX", None, "a history's own present")
    if base is None:
        return Answer(_OPEN_OFFSET.get(meaning.unit, "XXXX"), None, "the text gives no date to count from")
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


def _offset(meaning: Offset, scene: Scene) -> Answer:
    if meaning.anchor is AnchorKind.NARRATIVE:
        return _from_story(meaning, scene)
    base = scene.base()
    if base is None or meaning.least is None or meaning.most is None:
        why = "the text gives no date to count from" if base is None else "how many is not told"
        return Answer(_OPEN_OFFSET.get(meaning.unit, "XXXX-XX-XX"), None, why, meaning.anchor)
    return _counted(meaning, base)


def _from_story(meaning: Offset, scene: Scene) -> Answer:
    """ "two days later", "the next day": from the day that the story last spoke of."""
    story = scene.story
    last = story.last_day if meaning.unit is Unit.DAY and story.last_day else story.last
    if meaning.least is None or meaning.most is None:
        return Answer("", None, "how many is not told", AnchorKind.NARRATIVE, last.id if last else None)
    base = base_of(last) if last is not None else None
    if base is None:
        return Answer(
            _OPEN_OFFSET.get(meaning.unit, "XXXX-XX-XX"),
            None,
            "it hangs on an event without a date",
            AnchorKind.NARRATIVE,
        )
    return _counted(meaning, base)


def _counted(meaning: Offset, base: Base) -> Answer:
    sign = -1 if meaning.side is Side.BEFORE else 1
    least, most = meaning.least or 0, meaning.most or 0
    how_far = f"{least}" if least == most else f"{least} to {most}"
    words = f"{how_far} {meaning.unit}{'s' * (most != 1)} {meaning.side} {base.words}"
    if meaning.unit in _WITHIN_DAY:
        return _hours(meaning, base, words)
    steps = sorted((sign * least, sign * most))
    low, high = (
        periods.shift(at, meaning.unit, step) for at, step in zip((base.first, base.last), steps, strict=True)
    )
    unit = Unit.DAY if meaning.unit is Unit.DAY else meaning.unit
    first, last = periods.around(low, unit), periods.around(high, unit)
    if first == last:
        return Answer(first.value, first.when, words, base.kind, base.id)
    when = When.on_days(first.when.first_day, last.when.last_day, grain=base.grain)
    return Answer(_shared(first.value, last.value), when, words, base.kind, base.id)


def _shared(first: str, last: str) -> str:
    """The value of a window: what both its ends share, X for the rest."""
    shared: list[str] = []
    for a, b in zip(first.split("-"), last.split("-"), strict=False):
        shared.append(a if a == b and "X" not in "".join(shared) else "X" * len(a))
    return "-".join(shared)


def _hours(meaning: Offset, base: Base, words: str) -> Answer:
    """Hours from a day reach it and its neighbour; the value tells the day alone."""
    hours = (meaning.most or 0) // (60 if meaning.unit is not Unit.HOUR else 1) // 24 + 1
    if meaning.side is Side.BEFORE:
        when = When.on_days(base.first - hours, base.last)
    else:
        when = When.on_days(base.first, base.last + hours)
    fixed = periods.day(base.last)
    return Answer(f"{fixed.value}TXX:XX", when, words, base.kind, base.id)


def _amount(meaning: Amount, scene: Scene) -> Answer:
    return Answer("", None, "a length dates nothing by itself")


def _repeated(meaning: Repeated, scene: Scene) -> Answer:
    return Answer("", None, "what recurs dates no single day")


def _reference(meaning: Reference, scene: Scene) -> Answer:
    return Answer(meaning.reach.value, None, "a reference without a calendar value")


def _adjoining(meaning: Adjoining, scene: Scene) -> Answer:
    """ "the past two months": through a stretch that ends at publication."""
    story, amount = scene.story, meaning.amount
    base = (
        scene.base()
        if meaning.anchor is AnchorKind.PUBLICATION
        else base_of(story.last)
        if story.last
        else None
    )
    if base is None:
        return Answer("", None, "it hangs on a time that the text does not date", meaning.anchor)
    if amount.unit in _WITHIN_DAY:
        hours = (amount.most or _VAGUE_REACH.get(amount.unit, 1)) // (1 if amount.unit is Unit.HOUR else 60)
        reach, unit = hours // 24 + 1, Unit.DAY
    else:
        reach, unit = amount.most or _VAGUE_REACH.get(amount.unit, 4), amount.unit
    sign = -1 if meaning.side is Side.BEFORE else 1
    at = base.last if sign < 0 else base.first
    far = periods.shift(at, unit, sign * reach)
    if amount.most is None:
        whole = periods.around(far, unit).when
        far = (whole.first_day if sign < 0 else whole.last_day) or far
    low, high = sorted((at, far))
    told = f"at least {amount.least}" if amount.most is None else str(amount.most)
    words = f"{told} {amount.unit}{'s' * (amount.most != 1)} {'ending' if sign < 0 else 'beginning'} at {base.words}"
    return Answer("", When.on_days(low, high), words, base.kind, base.id)


def _same(meaning: Same, scene: Scene) -> Answer:
    """ "that day", "the same year": the unit around what the story last spoke of."""
    story = scene.story
    last = story.last_day if meaning.unit is Unit.DAY and story.last_day else story.last
    if last is None:
        return Answer(
            _OPEN_OFFSET.get(meaning.unit, "XXXX-XX-XX"),
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
    return Answer(_shared(first.value, final.value), when, words, AnchorKind.NARRATIVE, last.id)


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
    return "XXXX-XX-XX" if value.endswith("_REF") or not value else value.split("T")[0]


def _day_of(scene: Scene) -> Answer:
    """The day of a time that names none: the story's last day in a history, else publication's."""
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
    outer = Answer("") if meaning.of is None else answer_to(meaning.of, scene)
    days = outer.days
    if days is None:
        return Answer(_OPEN_OFFSET.get(meaning.unit, "XXXX"), None, "it lies in what has no date")
    first, last = days
    found = _nth_day(meaning, first, last) if meaning.unit is Unit.DAY else _nth_unit(meaning, first, last)
    if found is None:
        return Answer(_OPEN_OFFSET.get(meaning.unit, "XXXX"), None, "there are not so many in it")
    return replace(
        outer, value=found.value, when=found.when, reason=f"counted in {outer.value}; {outer.reason}"
    )


def _nth_day(meaning: Nth, first: int, last: int) -> Fixed | None:
    step = 1 if meaning.weekday is None else 7
    start = first if meaning.weekday is None else first + (meaning.weekday - (first - 1)) % 7
    if meaning.number < 0:
        number = last - (last - start) % step
    else:
        number = start + step * (meaning.number - 1)
    return periods.day(number) if first <= number <= last else None


def _nth_unit(meaning: Nth, first: int, last: int) -> Fixed | None:
    unit = meaning.unit
    if unit in _WITHIN_DAY:
        return None
    if meaning.number < 0:
        return periods.around(last, unit)
    found = periods.around(periods.shift(first, unit, meaning.number - 1), unit)
    return found if (found.when.first_day or 0) <= last else None


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
    Offset: _offset,
    Amount: _amount,
    Adjoining: _adjoining,
    Repeated: _repeated,
    Reference: _reference,
    Same: _same,
    Part: _part,
    Clock: _clock,
    Inside: _inside,
    Nth: _nth,
    Range: _range,
}
