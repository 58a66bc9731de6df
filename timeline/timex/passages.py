"""Days without a year in news that has just told of another year: "On 7 March 2003 ... on 18 March".

News tells its bare days of the year in which it is written; once it has gone to another year, it may stay there for
some lines. Where the lines don't say which of the two is meant, both stay.
"""

import re
from collections.abc import Sequence

from timeline.calendar import civil, weekday
from timeline.meaning import AnchorKind, Choice, Fixed, Recurring
from timeline.model import Reading
from timeline.timex import periods
from timeline.timex.candidates import first_of, gap, in_year, open_value, turns_near
from timeline.timex.scene import Answer, Base, Scene, spell_period
from timeline.timex.story import Mentioned, Passage
from timeline.timex.tense import Leaning
from timeline.when import Grain

_SAME_LINES, _SAME_EPISODE = 300, 45  # characters, days
_RECALLED = 600  # characters: a passage that looks back holds over a paragraph's end
_PARAGRAPH = 4000  # characters: no paragraph is longer, so that what holds in one is soon looked up
_MANY = 3  # times told make a passage of what news tells of another year
_LIKELY = 0.6
_SENTENCE_END = re.compile(r"[a-z\d)][.!?]['\"”’)]{0,2}\s|\n\s{0,3}\n")
_UNDECIDED = "the lines tell of another year, and it is not told which is meant"


def in_passage(meaning: Recurring, turns: Sequence[Fixed], scene: Scene, base: Base) -> Answer | None:
    """What a day or month without its year means in a passage of another year; None where none is told."""
    told_by_day = meaning.month is not None or meaning.day is not None
    if meaning.choice is not Choice.TENSE or not told_by_day or base.kind is AnchorKind.NARRATIVE:
        return None
    if scene.timex.id == scene.story.dateline:
        return None
    near = _beside_last(meaning, scene, base)
    if near is not None or meaning.day is None or meaning.month is None:
        return near
    passage = scene.story.passage
    if passage is None or scene.leaning is Leaning.FUTURE or not _holds(passage, scene):
        return None
    told = _told_turn(meaning, passage.last)
    behind = [turn for turn in turns if scene.leaning is not Leaning.PAST or first_of(turn) <= base.last]
    nearest = min(behind or turns, key=lambda turn: gap(turn, base.last))
    if told is None or first_of(told) > base.last or told == nearest:
        return None
    return _decided(told, nearest, scene, base) or both(meaning, told, nearest, _UNDECIDED)


def _beside_last(meaning: Recurring, scene: Scene, base: Base) -> Answer | None:
    """A day close to the last one that was told, where that is of another year, or where its month is not told."""
    last = _last_day(scene)
    if last is None or last.first is None:
        return None
    if civil(last.first)[0] == civil(base.last)[0] and meaning.month is not None:
        return None
    passage = scene.story.passage
    left = passage is not None and passage.last.start > last.start and not _same_year(passage.last, last)
    if left or scene.timex.start - last.start > _SAME_LINES:
        return None
    near = min(turns_near(meaning, last.first), key=lambda c: gap(c, last.first or 0), default=None)
    if near is None or gap(near, last.first) > _SAME_EPISODE:
        return None
    if gap(near, base.last) <= _SAME_EPISODE and meaning.month is not None:
        return None
    if meaning.weekday is not None and weekday(first_of(near)) != meaning.weekday:
        return None
    reason = f"{spell_period(near)}: close to {last.words!r}, told just before"
    return Answer(near.value, near.when, reason, AnchorKind.NARRATIVE, last.id)


def _same_year(one: Mentioned, other: Mentioned) -> bool:
    return one.first is not None and other.first is not None and civil(one.first)[0] == civil(other.first)[0]


def _last_day(scene: Scene) -> Mentioned | None:
    """The last day that was told; the passage's where one without a date came after it."""
    last, passage = scene.story.last_day, scene.story.passage
    return passage.day if (last is None or not last.known) and passage is not None else last


def _between(last: Mentioned, scene: Scene) -> str:
    return scene.text[last.start + len(last.words) : scene.timex.start]


def _same_sentence(last: Mentioned, scene: Scene) -> bool:
    end = last.start + len(last.words)
    return _SENTENCE_END.search(scene.text, end - 1, scene.timex.start) is None


def _holds(passage: Passage, scene: Scene) -> bool:
    """Whether the year of a passage may still be meant: in its sentence, in its paragraph where it opens one."""
    if scene.timex.start - passage.last.start > _PARAGRAPH:
        return False
    between = _between(passage.last, scene)
    if _same_sentence(passage.last, scene):
        return passage.opens or not between.startswith((",", ")"))
    if scene.leaning is not Leaning.PAST:
        return False
    return (passage.recalls and len(between) <= _RECALLED) or (passage.opens and "\n\n" not in between)


def _told_turn(meaning: Recurring, last: Mentioned) -> Fixed | None:
    """The turn in the year that was told last, or the first one after a day or month that was."""
    if last.first is None:
        return None
    year = civil(last.first)[0]
    turns = [turn for step in (0, 1) if (turn := in_year(meaning, year + step)) is not None]
    if last.grain is Grain.YEAR:
        turns = turns[:1]
    after = [turn for turn in turns if first_of(turn) >= last.first]
    found = after[0] if after else None
    if found is not None and meaning.weekday is not None and weekday(first_of(found)) != meaning.weekday:
        return None
    return found


def _decided(told: Fixed, nearest: Fixed, scene: Scene, base: Base) -> Answer | None:
    """The year's turn where the lines make it plain, else None."""
    passage = scene.story.passage
    assert passage is not None
    last = passage.last
    same_year = last.first is not None and civil(first_of(told))[0] == civil(last.first)[0]
    same_sentence = _same_sentence(last, scene)
    if last.grain is Grain.YEAR:
        plain = passage.opens and same_sentence
    else:
        plain = passage.recalls or same_sentence or gap(nearest, base.last) > _SAME_EPISODE
    if not (plain and same_year):
        return None
    reason = f"{spell_period(told)}: the lines tell of {last.words!r}"
    return Answer(told.value, told.when, reason, AnchorKind.NARRATIVE, last.id)


def both(meaning: Recurring, likely: Fixed, other: Fixed, why: str) -> Answer:
    """Two readings of which the words don't tell which is meant, and no day."""
    return Answer(
        open_value(meaning),
        None,
        why,
        alternatives=(
            Reading(likely.value, likely.when, _LIKELY, why),
            Reading(other.value, other.when, 1 - _LIKELY, why),
        ),
    )


def other_weekday(meaning: Recurring, scene: Scene, base: Base) -> Answer | None:
    """Both readings of a weekday where news has long told of another year; None where publication's is meant."""
    passage, last = scene.story.passage, _last_day(scene)
    if passage is None or last is None or last.last is None or meaning.choice is not Choice.TENSE:
        return None
    if base.kind is AnchorKind.NARRATIVE or scene.leaning is Leaning.FUTURE or meaning.weekday is None:
        return None
    far = scene.timex.start - passage.last.start - len(passage.last.words) > _RECALLED
    if far or not passage.recalls or passage.told < _MANY:
        return None
    day = meaning.weekday
    told = periods.day(last.last + (day - weekday(last.last)) % 7)
    nearest = periods.day(base.last - (weekday(base.last) - day) % 7)
    return both(meaning, told, nearest, _UNDECIDED)
