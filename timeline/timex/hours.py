"""Times of the day: which day they belong to, and how many minutes of it their words leave open."""

import re
from dataclasses import replace

from timeline.calendar import DAY, HOUR, iso_day
from timeline.meaning import AnchorKind, Choice, Clock, Recurring, Same, Shifted, Unit
from timeline.model import Reading
from timeline.timex.lexicon import lexicon
from timeline.timex.neighbours import word_before
from timeline.timex.scene import Answer, Scene, spell_day
from timeline.timex.story import Mentioned
from timeline.timex.tense import Leaning
from timeline.timex.turns import recurring
from timeline.timex.units import same, shifted
from timeline.when import Grain, When

# Hours of the clock that a part of day can reach over; a night reaches into the next day.
PART_HOURS = {"MO": (0, 12), "MI": (11, 14), "AF": (12, 18), "EV": (16, 24), "NI": (17, 24), "DT": (5, 20)}
OVERNIGHT = "OVERNIGHT"
_THROUGH_THE_NIGHT = (17, 30)
_PART_NAMES = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
_SAME_PARAGRAPH = 600  # characters
# "6:20 p.m. (1520 GMT) Monday": the day of a time told twice stands behind both.
_DAY_BEHIND = re.compile(
    r"\)?(?: \([^()]{3,16}\))?,? (?:on )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b", re.IGNORECASE
)
_ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|circa)\b", re.IGNORECASE)
_ABOUT_BEFORE = ("about", "around", "approximately", "roughly", "circa")
_NEARLY_BEFORE = ("almost", "nearly", "toward", "towards")
_THROUGH, _SAME_SENTENCE = ("until", "till", "to"), 120
_UP_TO = ("before", "by", "till", "until")
# A clock told again in brackets, and how far any zone is behind and ahead of Greenwich.
_SECOND_CLOCK, _CLOCK_VALUE = re.compile(r",? \(| ?/ ?"), re.compile(r"T(\d\d):(\d\d)$")
_BEHIND_MOST, _AHEAD_MOST = 12 * HOUR, 14 * HOUR
_NEAR, _HALF = HOUR, HOUR // 2
_LEAD_DAY, _PUBLICATION_DAY = 0.6, 0.4
_END_OF_DAY, _START_OF_DAY = 0.6, 0.4


def day_here(scene: Scene) -> Answer:
    """The day of a time that names none: told behind it or before it in its paragraph, else the news' own."""
    behind = _DAY_BEHIND.match(scene.text, scene.timex.end, scene.timex.end + 40)
    if behind is not None:
        day = int(lexicon().tables["weekday"][behind.group(1).lower()])
        return recurring(Recurring(Choice.TENSE, weekday=day), scene)
    last = scene.story.last_day
    near = last is not None and _told_here(last, scene)
    if scene.story.narrative or near or _planned_for(last, scene):
        return same(Same(Unit.DAY), scene)
    return _own_day(scene)


def _told_here(last: Mentioned, scene: Scene) -> bool:
    """Whether a day was told in the same paragraph, and not a coming one before what has happened."""
    at, published = scene.timex.start, scene.story.published
    if at - last.start >= _SAME_PARAGRAPH or "\n\n" in scene.text[last.start : at]:
        return False
    coming = published is not None and last.first is not None and last.first > published
    return not (coming and scene.leaning is Leaning.PAST)


def _planned_for(last: Mentioned | None, scene: Scene) -> bool:
    """Whether what is to come was just told of a coming day."""
    published = scene.story.published
    if last is None or last.first is None or published is None or scene.leaning is not Leaning.FUTURE:
        return False
    return last.first > published and scene.timex.start - last.start < _SAME_PARAGRAPH


def _own_day(scene: Scene) -> Answer:
    """Publication's day; what is told as past can lie on the day that the news began with."""
    answer = shifted(Shifted(Unit.DAY, 0), scene)
    lead, days = scene.story.lead, answer.days
    if lead is None or lead.first is None or days is None or lead.first >= days[0]:
        return answer
    if scene.leaning is Leaning.FUTURE:
        return answer
    when = When.on_days(lead.first, days[1])
    why = "the day that the news begins with", "publication"
    alternatives = (
        Reading(lead.value.split("T")[0], When.on_days(lead.first, lead.first), _LEAD_DAY, why[0]),
        Reading(answer.value, answer.when, _PUBLICATION_DAY, why[1]),
    )
    return replace(
        answer,
        when=when,
        reason=f"from {lead.words!r} to publication: no day is told",
        alternatives=alternatives,
    )


def part_of_day(part: str, whole: Answer, *, through: bool = False) -> Answer:
    """A day's morning or night, or a night right `through` to the morning; the days whole where there are several."""
    reason = f"its {_PART_NAMES[part]}; {whole.reason}"
    days = whole.days
    value = f"{_day_value(whole.value)}T{part}"
    whole = replace(whole, alternatives=())
    if days is None or days[0] != days[1]:
        return replace(whole, value=value, reason=reason)
    low, high = _THROUGH_THE_NIGHT if through else PART_HOURS[part]
    when = When.point(days[0] * DAY + low * HOUR, days[0] * DAY + high * HOUR, grain=Grain.PART_OF_DAY)
    return replace(whole, value=value, when=when, reason=reason)


def overnight(whole: Answer, scene: Scene) -> Answer:
    """The night that ends on the day of news that tells it as past; with another day told beside it, both nights."""
    if scene.story.narrative:
        return part_of_day("NI", same(Same(Unit.DAY), scene), through=True)
    days, last = whole.days, scene.story.last_day
    if days is None or scene.leaning is Leaning.FUTURE:
        return part_of_day("NI", whole, through=True)
    low, high = _THROUGH_THE_NIGHT
    first = final = days[0] - 1
    told = day_here(scene).days
    if last is not None and told is not None and told[0] == told[1] == last.first and told[0] < days[0]:
        first, final = told[0] - 1, told[0]
    when = When.point(first * DAY + low * HOUR, final * DAY + high * HOUR, grain=Grain.PART_OF_DAY)
    reason = f"the night before; {whole.reason}"
    return replace(whole, value=f"{_day_value(whole.value)}TNI", when=when, reason=reason)


def _day_value(value: str) -> str:
    """The day of a value, X where it has none."""
    return "XXXX-XX-XX" if value.endswith("_REF") or not value else value.split("T", maxsplit=1)[0]


def clock(meaning: Clock, whole: Answer, scene: Scene) -> Answer:
    """The minutes of a day that a clock time and the words before it leave open."""
    told = f"T{meaning.minute // HOUR:02d}:{meaning.minute % HOUR:02d}"
    value, days = f"{_day_value(whole.value)}{told}", whole.days
    if meaning.midnight and _ends_day(meaning, scene):
        value = f"{_day_value(whole.value)}T24:00"
    if days is None or days[0] != days[1]:
        return replace(whole, value=value, alternatives=())
    whole = replace(whole, alternatives=())
    if meaning.midnight:
        return _midnight(meaning, replace(whole, value=value), scene)
    at = (days[0] + _days_off(meaning, scene)) * DAY + meaning.minute
    value = f"{iso_day(at // DAY)}{told}"
    low, high = _around(meaning, at, at // DAY, scene)
    when = When.point(low, high, grain=Grain.MINUTE).at(meaning.zone)
    reason = f"{told[1:]} on {spell_day(at // DAY)}: {whole.reason}"
    return replace(whole, value=value, when=when, reason=reason)


def _days_off(meaning: Clock, scene: Scene) -> int:
    """How many days the second of two clocks is off: "3 a.m. Saturday (1930 GMT)" is Friday in Greenwich."""
    last = scene.story.last
    if last is not None and _next_morning(meaning, last, scene):
        return 1
    if last is None or meaning.zone is None or meaning.of is not None or "T" not in last.value:
        return 0
    between = scene.text[last.start + len(last.words) : scene.timex.start]
    first = _CLOCK_VALUE.search(last.value)
    if first is None or _SECOND_CLOCK.fullmatch(between) is None:
        return 0
    ahead = int(first[1]) * HOUR + int(first[2]) - meaning.minute
    return -1 if ahead < -_BEHIND_MOST else int(ahead > _AHEAD_MOST)


def _next_morning(meaning: Clock, last: Mentioned, scene: Scene) -> bool:
    """Whether a time ends a night that was just told: "burned from Sunday night until 4 a.m."."""
    night = last.value.endswith(("TNI", "TEV")) and meaning.of is None and meaning.minute < DAY // 2
    near = scene.timex.start - last.start < _SAME_SENTENCE and not meaning.midnight
    return night and near and word_before(scene.text, scene.timex.start) in _THROUGH


def _around(meaning: Clock, at: int, day: int, scene: Scene) -> tuple[int, int]:
    """From which minute up to which one, not included."""
    if meaning.mod == "AFTER":
        return at, at + _NEAR if meaning.near else (day + 1) * DAY
    if meaning.mod == "BEFORE":
        return at - _NEAR if meaning.near else day * DAY, at
    before = word_before(scene.text, scene.timex.start)
    if before in _ABOUT_BEFORE or _ABOUT.search(scene.text, scene.timex.start, scene.timex.end) is not None:
        return at - _HALF, at + _HALF + 1
    return (at - _HALF, at + 1) if before in _NEARLY_BEFORE else (at, at + 1)


def _ends_day(meaning: Clock, scene: Scene) -> bool:
    """Whether a midnight is up to when something goes on: "before midnight Tuesday" is still Tuesday."""
    up_to = meaning.mod is None and word_before(scene.text, scene.timex.start) in _UP_TO
    return meaning.mod == "BEFORE" or up_to


def _midnight(meaning: Clock, whole: Answer, scene: Scene) -> Answer:
    """The end of the day before which it is told, its start after which; both where the words leave it open."""
    days = whole.days
    assert days is not None
    start, end = days[0] * DAY, (days[0] + 1) * DAY
    name = spell_day(days[0])
    if _ends_day(meaning, scene):
        low = end - (_NEAR if meaning.near else DAY if meaning.mod else 1)
        return _minutes(whole, low, end, f"up to the end of {name}", meaning)
    past_today = days[0] == scene.story.published and scene.leaning is not Leaning.FUTURE
    own = meaning.of is not None or whole.anchor is AnchorKind.PUBLICATION
    if past_today or (meaning.mod == "AFTER" and own):
        low, high = _around(meaning, start, days[0], scene)
        return _minutes(
            whole, low, high, f"the first hour of {name}" if meaning.mod else f"the start of {name}", meaning
        )
    after = _NEAR if meaning.mod == "AFTER" else 0
    both = _minutes(whole, start, end + after, f"the start of {name} or its end", meaning)
    value = _day_value(whole.value)
    readings = (
        (f"{value}T24:00", end - 1 + (after > 0), end + after, _END_OF_DAY, "the end of the day"),
        (f"{value}T00:00", start, start + max(after, 1), _START_OF_DAY, "the start of the day"),
    )
    alternatives = tuple(
        Reading(told, When.point(low, high, grain=Grain.MINUTE).at(meaning.zone), weight, why)
        for told, low, high, weight, why in readings
    )
    return replace(both, alternatives=alternatives)


def _minutes(whole: Answer, low: int, high: int, words: str, meaning: Clock) -> Answer:
    when = When.point(low, high, grain=Grain.MINUTE).at(meaning.zone)
    return replace(whole, when=when, reason=f"{words}: {whole.reason}")
