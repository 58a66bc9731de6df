"""Which event a distance is counted from: "two days after the vote", "an attack days earlier". Knows no days."""

from timeline.events.scene import Scene
from timeline.events.tree import Word
from timeline.events.triggers import Trigger

# What comes of a deed at once, so that it is of the deed's own time.
OUTCOMES = frozenset(
    "kill die injure destroy down burn collapse strand explode missing abduct health".split()
)
_COUNTING = frozenset("after before following since".split())
_WITHIN = frozenset({"within", "inside"})
_CLAUSE_TIMES = frozenset({"relcl", "acl", "ccomp"})


def counted_beside(scene: Scene, inside: list[Word]) -> tuple[Word | None, Trigger | None]:
    """The counting word and the event of "two days after the vote" or "two days after rebels seized it"."""
    text, last = scene.text, inside[-1]
    before = text.words[inside[0].index - 1] if inside[0].index else None
    words = _COUNTING | {"of"} if before is not None and before.low in _WITHIN else _COUNTING
    counting = last if last.low in words else None
    if counting is None and last.index + 1 < len(text.words):
        following = text.words[last.index + 1]
        counting = following if following.low in words else None
    if counting is None:
        return None, None
    for below in text.children(counting, "pobj", "pcomp", "dobj"):
        if below.timex is None:
            return counting, scene.triggers.get(below.index) or _first_below(scene, below)
    head = text.head(counting)
    if counting.dep == "mark" and head is not None:
        return counting, scene.triggers.get(head.index)
    return None, None


def _first_below(scene: Scene, word: Word) -> Trigger | None:
    return next((scene.triggers[w.index] for w in scene.text.subtree(word) if scene.is_event(w)), None)


def counted_above(scene: Scene, holder: Trigger) -> Trigger | None:
    """The event that "days earlier" counts from: the one above, or what the one above has set going."""
    if not holder.nominal and holder.word.dep not in _CLAUSE_TIMES | {"advcl"}:
        return None
    above = scene.governor(holder.word)
    if above is not None and holder.nominal and _holds_outcome(scene, holder, above):
        above = scene.governor(above.word)  # "where fans had been hurt in a crush the day before"
    if above is not None and above.reporting and not above.nominal:
        return None
    if above is not None and above.entry.sets_going:
        for child in scene.text.children(above.word, "dobj", "nsubjpass"):
            if child.index in scene.triggers and child.index != holder.index:
                return scene.triggers[child.index]
    return None if above is None or above.index == holder.merged or above.merged == holder.index else above


def _holds_outcome(scene: Scene, noun: Trigger, verb: Trigger) -> bool:
    """Whether the verb only tells what came of the noun that it names: both are of one time."""
    prep = scene.text.head(noun.word)
    return prep is not None and prep.low == "in" and prep.head == verb.index and verb.entry.frame in OUTCOMES
