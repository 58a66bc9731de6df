"""Symbolic meaning and anchor -> days, for the expressions of one text.

Expressions are resolved in the order of the text, so that each can hang on those before it.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.meaning import Reference
from timeline.model import Timex, TimexType
from timeline.timex.answers import answer_to
from timeline.timex.chronicle import years_of
from timeline.timex.dateline import dateline
from timeline.timex.scene import Answer, Scene
from timeline.timex.story import Story, tells_history
from timeline.timex.zones import zone_behind

_DATED = (TimexType.DATE, TimexType.TIME)


def resolve(timexes: Sequence[Timex], text: str, *, published: int | None) -> tuple[Timex, ...]:
    """The same expressions with value, window and reason; `published` is a day's number, None where unknown.

    Without it, what needs it stays open (`denotes` None, X in the value); what names its year, or hangs on an
    expression that does, is resolved all the same.
    """
    narrative = tells_history(timexes, text, published)
    story = Story(published, narrative, years=years_of(timexes, text, published) if narrative else {})
    story.dateline = dateline(timexes, text)
    resolved = []
    for timex in timexes:
        scene = Scene(text, timex, story)
        answer = _in_its_zone(answer_to(timex.meaning, scene), timex, text)
        done = _resolved(timex, answer)
        if done.type in _DATED and not isinstance(timex.meaning, Reference):
            story.mention(done, text)
        resolved.append(done)
    return tuple(resolved)


def _in_its_zone(answer: Answer, timex: Timex, text: str) -> Answer:
    """The answer on the clock that is named behind it: "late Thursday, Washington time"."""
    when = answer.when
    if when is None or when.zone is not None or timex.type not in _DATED:
        return answer
    zone = zone_behind(text, timex.end)
    return answer if zone is None else replace(answer, when=when.at(zone))


def _resolved(timex: Timex, answer: Answer) -> Timex:
    # Written out: dataclasses.replace takes three times as long, and this is done for every expression.
    return Timex(
        timex.id,
        timex.start,
        timex.end,
        timex.type,
        timex.meaning,
        timex.rule,
        timex.value or answer.value,
        timex.mod,
        timex.quant,
        timex.freq,
        answer.anchor,
        answer.anchor_id,
        answer.when,
        answer.reason,
        answer.alternatives,
    )
