"""Whether a trigger is told as the story's news or in a look back at earlier days. Knows tenses and what expressions
mean; knows no days.

News tells its event first and looks back in between: by the past perfect until the paragraph ends, by an older time
until a fresh one is told. What a history tells by dates alone is no look back.
"""

from enum import StrEnum

from timeline.events.attachment import Attachment
from timeline.events.scene import Scene, in_main_clause
from timeline.events.triggers import Trigger
from timeline.meaning import Clock, Fixed, Inside, Meaning, Nth, Offset, Part, Recurring, Shifted, Side, Unit
from timeline.model import Aspect, Tense

_PERFECT = (Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE)


class Stand(StrEnum):
    """From where a trigger is told."""

    NEWS = "news"
    BACK = "back"
    OPEN = "open"  # in a new paragraph after an older time: it may go on with it, or return


def standpoints(scene: Scene, attachment: Attachment) -> dict[int, Stand]:
    """From where each trigger is told, by the index of its word."""
    older = _older(scene, attachment)
    if any(older.get(i) and t.word.sentence in lead_sentences(scene) for i, t in scene.triggers.items()):
        older = {}  # after a lead of a month or a year the text tells by dates, and an older one is no sign
    found: dict[int, Stand] = {}
    line, by_tense, paragraph = Stand.NEWS, False, 0
    for index in sorted(scene.triggers):
        trigger = scene.triggers[index]
        here = scene.text.sentences[trigger.word.sentence].paragraph
        if here != paragraph and line is Stand.BACK:
            line = Stand.NEWS if by_tense else Stand.OPEN
        paragraph = here
        perfect = _past_perfect(scene, trigger)
        if index in older:
            line, by_tense = (Stand.BACK if older[index] else Stand.NEWS), perfect
        elif perfect and line is not Stand.BACK and in_main_clause(scene, trigger):
            line, by_tense = Stand.BACK, line is Stand.NEWS
        elif line is Stand.OPEN and _is_present(scene, trigger):
            line = Stand.NEWS
        found[index] = Stand.BACK if perfect else line
    return found


def lead_sentences(scene: Scene) -> range:
    """The sentences that tell what the story is about: the first, and the one after a headline."""
    headline = len(scene.text.sentences) > 1 and scene.text.is_headline(0)
    return range(1 + headline)


def _older(scene: Scene, attachment: Attachment) -> dict[int, bool]:
    """The triggers that have a time, and whether it leads back from the day of the story."""
    found: dict[int, bool] = {}
    for tie in attachment.ties:
        back = leads_back(scene.text.timexes[tie.timex].meaning)
        if back is not None:
            found[tie.trigger] = found.get(tie.trigger, False) or back
    return found


def leads_back(meaning: Meaning) -> bool | None:
    """Whether an expression names an older time than the days of fresh news; None where its words do not say.

    >>> from timeline.meaning import Choice
    >>> leads_back(Recurring(Choice.TENSE, weekday=3)), leads_back(Recurring(Choice.TENSE, month=2))
    (False, True)
    """
    match meaning:
        case Part(of=inner) | Clock(of=inner) | Inside(of=inner) | Nth(of=inner):
            return None if inner is None else leads_back(inner)
        case Offset(side=side):
            return True if side is Side.BEFORE else None
        case Shifted(unit=unit, steps=steps):
            return False if unit is Unit.DAY and -1 <= steps <= 0 else (True if steps < 0 else None)
        case Recurring(weekday=weekday, month=None, day=None, weeks=0) if weekday is not None:
            return False
        case Recurring() | Fixed():
            return True
    return None


def _is_present(scene: Scene, trigger: Trigger) -> bool:
    """Whether its clause tells of now: "the deal is worth", "the strike has closed"."""
    verb = scene.text.clause_verb(trigger.word)
    return any(word.tag in ("VBZ", "VBP") for word in (verb, *scene.text.children(verb, "aux", "auxpass")))


def _past_perfect(scene: Scene, trigger: Trigger) -> bool:
    """Whether it, or the verb of its clause, is told from a later moment of the past: "had ordered"."""
    verb = scene.triggers.get(scene.text.clause_verb(trigger.word).index, trigger)
    told = scene.features[verb.index]
    return told.tense is Tense.PAST and told.aspect in _PERFECT
