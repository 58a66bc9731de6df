"""Which event a clause after a date describes: "the day that it fell", "May 4, when it fell". Knows no days."""

from timeline.events.scene import Scene
from timeline.events.tree import Word
from timeline.events.triggers import Trigger

_DAYS = frozenset({"day", "night", "morning", "evening", "afternoon", "week", "month", "year", "date"})
_NEAR = 2  # words between the expression and "when"


def described(scene: Scene, inside: list[Word]) -> tuple[Trigger | None, int | None]:
    """The event that a clause puts at an expression, and the number of the expression that "the day" explains."""
    for word in inside:
        days = [w for w in scene.text.children(word, "appos", "npadvmod") if w.lemma in _DAYS]
        for day in (word, *days):
            trigger = _clause_of(scene, day)
            if trigger is not None:
                head = scene.text.head(day)
                explained = day.dep in ("appos", "npadvmod") and head is not None and head.timex is not None
                return trigger, head.timex if explained and head is not None else None
    return _when_clause(scene, inside[-1]), None


def _clause_of(scene: Scene, day: Word) -> Trigger | None:
    for child in scene.text.children(day, "relcl", "acl"):
        trigger = scene.triggers.get(child.index)
        if trigger is not None and not trigger.nominal and child.tag != "VB":
            return trigger
    return None


def _when_clause(scene: Scene, last: Word) -> Trigger | None:
    """What the clause tells that "when" opens right behind the expression."""
    words = scene.text.words
    for word in words[last.index + 1 : last.index + 1 + _NEAR]:
        if word.low == "when" and word.sentence == last.sentence:
            clause = scene.triggers.get(word.head)
            after = clause is not None and clause.index > word.index and not clause.nominal
            return clause if after else None
        if word.text != ",":
            return None
    return None
