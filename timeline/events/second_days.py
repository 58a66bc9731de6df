"""A second day in a clause is that of the event named before it: "struck on Friday after a raid on Monday"."""

from timeline.events.scene import Scene
from timeline.events.shared_times import names_a_day
from timeline.events.tree import Word
from timeline.events.triggers import Trigger
from timeline.model import TimexType


def named_before(scene: Scene, holder: Trigger, first: Word) -> Trigger | None:
    """The noun that a day belongs to where its verb, or the one before that, has another day; else None."""
    if holder.nominal or first.timex is None or not _is_day(scene, first.timex):
        return None
    if not _has_a_day(scene, holder, first):
        return None
    between = (scene.triggers[i] for i in range(first.index - 1, holder.index, -1) if i in scene.triggers)
    nearest = next((trigger for trigger in between if not trigger.modifier), None)
    inside = nearest is not None and nearest.nominal and nearest.word.dep == "pobj"
    return nearest if inside else None


def _has_a_day(scene: Scene, holder: Trigger, first: Word) -> bool:
    """Whether another day stands before in the clause of a verb or of the one that it is coordinated with."""
    verbs = [holder.word]
    head = scene.text.head(holder.word)
    if holder.word.dep == "conj" and head is not None and head.is_verb:
        verbs.append(head)
    return any(
        word.timex is not None
        and word.timex != first.timex
        and word.index < first.index
        and _is_day(scene, word.timex)
        for verb in verbs
        for word in scene.text.clause_words(verb)
    )


def _is_day(scene: Scene, number: int) -> bool:
    timex = scene.text.timexes[number]
    return timex.type in (TimexType.DATE, TimexType.TIME) and names_a_day(timex.meaning)
