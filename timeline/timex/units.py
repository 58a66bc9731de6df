"""Whole units of the calendar around publication or the story: "yesterday", "this week", "that day"."""

from timeline.calendar import civil, day_number, weekday
from timeline.meaning import AnchorKind, Same, Shifted, Unit
from timeline.timex import periods
from timeline.timex.distances import OPEN_VALUES, reported_quarter, shared_value
from timeline.timex.scene import Answer, Base, Scene, base_of
from timeline.timex.story import Mentioned
from timeline.timex.tense import Leaning
from timeline.when import Grain, When

_SUNDAY = 6
_AROUND_CENTURY = 5  # years
_SAME_PARAGRAPH, _JUST_TOLD = 300, 100  # characters


def shifted(meaning: Shifted, scene: Scene, *, whole: bool = False) -> Answer:
    """The unit some steps on; `whole` leaves "this week" uncut where a part of it is meant."""
    base = (meaning.anchor is AnchorKind.NARRATIVE and _just_told(meaning.unit, scene)) or scene.base()
    if scene.story.narrative and meaning.unit is Unit.DAY:
        return Answer("PRESENT_REF" if meaning.steps == 0 else "XXXX-XX-XX", None, "a history's own present")
    if base is None:
        return Answer(OPEN_VALUES.get(meaning.unit, "XXXX"), None, "the text gives no date to count from")
    steps = meaning.steps
    at = base.last
    if meaning.unit is Unit.WEEKEND and steps == 0 and scene.leaning is Leaning.PAST and (at - 1) % 7 < 5:
        steps = -1
    if _looks_past_sunday(meaning, scene, at):
        steps = 1
    fixed = periods.around(periods.shift(at, meaning.unit, steps), meaning.unit)
    when, reason = fixed.when, f"{_steps_in_words(meaning.unit, steps)} {base.words}"
    if steps != meaning.steps and meaning.unit is Unit.WEEK and not whole:
        when = When.on_days(at, when.last_day, grain=when.grain)  # some count the week from that Sunday
    if not whole and steps == 0 and meaning.unit is not Unit.DAY and base.kind is AnchorKind.PUBLICATION:
        when, more = _capped(when, scene, at)
        reason += more
    return Answer(fixed.value, when, reason, base.kind, base.id)


def _looks_past_sunday(meaning: Shifted, scene: Scene, at: int) -> bool:
    """Whether "this week", told on a Sunday of what is to come, is the week that begins then."""
    this_week = meaning.unit is Unit.WEEK and meaning.steps == 0
    return this_week and weekday(at) == _SUNDAY and scene.leaning is Leaning.FUTURE


def _just_told(unit: Unit, scene: Scene) -> Base | None:
    """The time that the same lines speak of, for "by the end of the year"."""
    last = scene.story.last
    if last is None or scene.timex.start - last.start > _SAME_PARAGRAPH:
        return None
    if not scene.story.narrative and scene.leaning is Leaning.FUTURE:
        return None
    if last.first is not None and last.last is not None and not _within_one(unit, last.first, last.last):
        return None
    return base_of(last)


def _within_one(unit: Unit, first: int, last: int) -> bool:
    return periods.around(first, unit) == periods.around(last, unit)


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


def _is_year(named: Mentioned | None, scene: Scene) -> bool:
    """Whether the last time named is a year just told: "by 1940. In August of that year"."""
    if named is None or named.grain is not Grain.YEAR:
        return False
    return scene.timex.start - named.start <= _JUST_TOLD


def same(meaning: Same, scene: Scene) -> Answer:
    """ "that day", "the same year": the unit around what the story last spoke of."""
    story = scene.story
    if meaning.unit is Unit.QUARTER:
        return _same_quarter(scene)
    last = story.last_day if meaning.unit is Unit.DAY and story.last_day else story.last
    if meaning.unit is Unit.YEAR and _is_year(story.just_named, scene):
        last = story.just_named
    if last is None and meaning.unit is Unit.SECOND:
        return Answer("PAST_REF", None, "it points back to what has no date", AnchorKind.NARRATIVE)
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


def _same_quarter(scene: Scene) -> Answer:
    base = reported_quarter(scene)
    if base is None:
        return Answer("XXXX-QX", None, "it points back to what has no date", AnchorKind.NARRATIVE)
    fixed = periods.around(base.first, Unit.QUARTER)
    return Answer(fixed.value, fixed.when, f"the quarter of {base.words}", base.kind, base.id)


def turn_of_century(scene: Scene) -> Answer:
    """Some years around the nearest one that ends in 00; around the last one for what is told as past."""
    base = scene.base()
    if base is None:
        return Answer("XX", None, "the text gives no date to count from")
    year = (civil(base.last)[0] + 50) // 100 * 100
    if scene.leaning is Leaning.PAST and day_number(year - _AROUND_CENTURY) > base.last:
        year -= 100
    when = When.on_days(
        day_number(year - _AROUND_CENTURY), day_number(year + _AROUND_CENTURY, 12, 31), grain=Grain.DECADE
    )
    return Answer(
        f"{year // 100:02d}", when, f"the years around {year}, nearest to {base.words}", base.kind, base.id
    )
