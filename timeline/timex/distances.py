"""Distances and lengths that have an anchor: "two days later", "the past months". Counts units of the calendar."""

import re
from dataclasses import replace
from functools import lru_cache

from timeline.meaning import Adjoining, AnchorKind, Offset, Side, Unit
from timeline.roughly import DAYS_A_WEEK, HALF_A_WEEK, meant, names_whole_week
from timeline.timex import periods
from timeline.timex.scene import Answer, Base, Scene, base_of, spell_day
from timeline.timex.story import Mentioned, Story
from timeline.timex.tense import Leaning
from timeline.when import Grain, When

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

WITHIN_DAY = (Unit.HOUR, Unit.MINUTE, Unit.SECOND)

# Units in which news compares what it tells with other years, and how long ago that can have been.
_COMPARED = (Unit.YEAR, Unit.DECADE, Unit.CENTURY)
# "from a year ago", "$4 million, or 10 cents a share, a year earlier"
_COMPARING = re.compile(
    r"\b(?:from|than|with|million|billion|cents?|share|percent|[\d,.]+)%?,? (?:the |in the )?$"
)
_COMPARING_REACH, _COMPARED_REACH = 24, 240  # characters
_REPORTED_DAYS = 120

OPEN_VALUES = {
    Unit.SECOND: "XXXX-XX-XXTXX:XX",
    Unit.MINUTE: "XXXX-XX-XXTXX:XX",
    Unit.HOUR: "XXXX-XX-XXTXX:XX",
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.MONTH: "XXXX-XX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX",
}


def offset(meaning: Offset, scene: Scene) -> Answer:
    """ "two weeks ago", "the next day": from publication, or from the day that the story last spoke of."""
    if (quarter := _compared_quarter(meaning, scene)) is not None:
        return _counted(replace(meaning, told_in=Unit.QUARTER), quarter)
    if meaning.anchor is AnchorKind.NARRATIVE:
        return _from_story(meaning, scene)
    base = scene.base() if meaning.told_in is None else scene.publication()
    if base is None or meaning.least is None or meaning.most is None:
        why = "the text gives no date to count from" if base is None else "how many is not told"
        return Answer(OPEN_VALUES.get(meaning.unit, "XXXX-XX-XX"), None, why, meaning.anchor)
    start, end = scene.timex.start, scene.timex.end
    number = (meaning.least, meaning.most)
    whole = meaning.told_in is None and meaning.unit not in WITHIN_DAY
    if whole and (told := meant(number, scene.text, start, end)) != number:
        return _inexact(replace(meaning, least=told[0], most=told[1]), base, _counted(meaning, base))
    return _counted(meaning, base)


def _inexact(meaning: Offset, base: Base, exact: Answer) -> Answer:
    """ "Less than two weeks ago": every day of it, with the value that its number has."""
    sign = -1 if meaning.side is Side.BEFORE else 1
    near = periods.shift(base.last if sign < 0 else base.first, meaning.unit, sign * (meaning.least or 0))
    far = None
    if meaning.most is not None:
        far = periods.shift(base.first if sign < 0 else base.last, meaning.unit, sign * meaning.most)
    low, high = (far, near) if sign < 0 else (near, far)
    return replace(exact, when=When.on_days(low, high))


def _from_story(meaning: Offset, scene: Scene) -> Answer:
    """ "two days later", "the next day": from the day that the story last spoke of."""
    story = scene.story
    last = story.last_day if meaning.unit is Unit.DAY and story.last_day else story.last
    if meaning.side is Side.BEFORE and scene.leaning is Leaning.PAST and _is_ahead(last, story):
        last = story.past_day  # what was planned for tomorrow is not what had happened the day before
    if meaning.least is None or meaning.most is None:
        return Answer("", None, "how many is not told", AnchorKind.NARRATIVE, last.id if last else None)
    base = base_of(last) if last is not None else None
    if meaning.told_in is Unit.QUARTER:
        base = reported_quarter(scene)
    if base is None and meaning.unit in _COMPARED:
        base = _reported(scene)
    if base is None:
        return Answer(
            OPEN_VALUES.get(meaning.unit, "XXXX-XX-XX"),
            None,
            "it hangs on an event without a date",
            AnchorKind.NARRATIVE,
        )
    counted = _counted(meaning, base)
    if meaning.unit is not Unit.WEEK or names_whole_week(scene.text, scene.timex.start):
        return counted
    return replace(counted, when=_about_the_day(meaning, base))


def _about_the_day(meaning: Offset, base: Base) -> When:
    """ "Two weeks later": fourteen days, give or take what would have been said as another number of weeks."""
    sign = -1 if meaning.side is Side.BEFORE else 1
    ends = (
        base.first + sign * DAYS_A_WEEK * (meaning.least or 0),
        base.last + sign * DAYS_A_WEEK * (meaning.most or 0),
    )
    return When.on_days(min(ends) - HALF_A_WEEK, max(ends) + HALF_A_WEEK)


def _is_ahead(seen: Mentioned | None, story: Story) -> bool:
    """Whether a day lies after publication."""
    return (
        seen is not None
        and story.published is not None
        and seen.first is not None
        and seen.first > story.published
    )


def _reported(scene: Scene) -> Base | None:
    """What news without a date of its own compares with other years: some day of the months before publication."""
    day = scene.story.published
    if day is None or scene.story.narrative:
        return None
    words = f"the months up to publication, {spell_day(day)}"
    return Base(day - _REPORTED_DAYS, day, AnchorKind.PUBLICATION, None, words, Grain.DAY)


def _compared_quarter(meaning: Offset, scene: Scene) -> Base | None:
    """The quarter whose figures news sets beside those of "a year earlier", None where it compares none."""
    quarter, at = scene.story.last_quarter, scene.timex.start
    years = meaning.unit is Unit.YEAR and meaning.least == meaning.most == 1 and meaning.side is Side.BEFORE
    if quarter is None or not years or scene.story.narrative or at - quarter.start > _COMPARED_REACH:
        return None
    told = _COMPARING.search(scene.text, max(0, scene.timex.start - _COMPARING_REACH), scene.timex.start)
    compared = told is not None or "-" in scene.text[scene.timex.start : scene.timex.end]  # "year-earlier"
    return base_of(quarter) if compared else None


def reported_quarter(scene: Scene) -> Base | None:
    """The quarter that the text last told, or the last whole one before publication, which firms report on."""
    told = scene.story.last_quarter
    if told is not None:
        return base_of(told)
    day = scene.story.published
    if day is None or scene.story.narrative:
        return None
    when = periods.around(periods.shift(day, Unit.QUARTER, -1), Unit.QUARTER).when
    words = f"the last whole quarter before publication, {spell_day(day)}"
    return Base(
        when.first_day or day, when.last_day or day, AnchorKind.PUBLICATION, None, words, Grain.QUARTER
    )


@lru_cache(maxsize=4096)
def _counted(meaning: Offset, base: Base) -> Answer:
    sign = -1 if meaning.side is Side.BEFORE else 1
    least, most = meaning.least or 0, meaning.most or 0
    how_far = f"{least}" if least == most else f"{least} to {most}"
    words = f"{how_far} {meaning.unit}{'s' * (most != 1)} {meaning.side} {base.words}"
    if meaning.unit in WITHIN_DAY:
        return _hours(meaning, base, words)
    steps = sorted((sign * least, sign * most))
    low, high = (
        periods.shift(at, meaning.unit, step) for at, step in zip((base.first, base.last), steps, strict=True)
    )
    unit = meaning.told_in or meaning.unit
    first, last = periods.around(low, unit), periods.around(high, unit)
    if first == last:
        return Answer(first.value, first.when, words, base.kind, base.id)
    when = When.on_days(first.when.first_day, last.when.last_day, grain=base.grain)
    return Answer(shared_value(first.value, last.value), when, words, base.kind, base.id)


def shared_value(first: str, last: str) -> str:
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
    whole_days = (meaning.most or 0) // 24 if meaning.unit is Unit.HOUR else 0
    fixed = periods.day(base.last + (whole_days if meaning.side is Side.AFTER else -whole_days))
    return Answer(f"{fixed.value}TXX:XX", when, words, base.kind, base.id)


def adjoining(meaning: Adjoining, scene: Scene) -> Answer:
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
    if amount.unit in WITHIN_DAY:
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
