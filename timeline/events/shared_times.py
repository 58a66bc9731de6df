"""Which further triggers an expression dates besides the one that it hangs on. Knows no days."""

from timeline.events.scene import Scene
from timeline.events.tree import Word
from timeline.events.triggers import Trigger
from timeline.meaning import Clock, Fixed, Inside, Meaning, Part, Recurring, Shifted, Unit

_GLUED = frozenset({"compound", "amod", "nmod", "poss", "nummod"})
_ON_THE_OCCASION = frozenset({"win", "elect", "die", "kill", "injure"})
_THROUGH = frozenset({"in", "through", "via", "by"})
_NOT_TOGETHER = frozenset({"die", "kill"})
_LATER = frozenset("then later subsequently afterwards afterward eventually finally thereafter".split())
_FULL_DATE = 10  # characters of a value that names a day


def sharing(scene: Scene, holder: Trigger, inside: list[Word]) -> list[Trigger]:
    """The triggers that share the time of `holder`: equal verbs, and the verb that a dated noun is the stage of."""
    if holder.nominal:
        over = _on_the_occasion(scene, holder, inside) or _by_the_message(scene, holder)
        return [] if over is None else [over]
    if inside[0].index < holder.index:
        return _coordinated_after(scene, holder)
    first = _coordinated_before(scene, holder, inside)
    return [] if first is None else [first]


def _on_the_occasion(scene: Scene, noun: Trigger, inside: list[Word]) -> Trigger | None:
    """The verb of "won the Friday vote", "died in the Friday attack"."""
    glued = any(w.head == noun.index and w.dep in _GLUED for w in inside)
    head = scene.text.head(noun.word)
    if noun.word.dep == "pobj" and head is not None and head.low == "in":
        head = scene.text.head(head)
    elif noun.word.dep != "dobj":
        return None
    verb = None if head is None else scene.triggers.get(head.index)
    fits = verb is not None and not verb.nominal and verb.entry.frame in _ON_THE_OCCASION
    return verb if glued and fits else None


def _by_the_message(scene: Scene, noun: Trigger) -> Trigger | None:
    """The verb of "confirmed it in a statement on Thursday", "offered in a letter this morning"."""
    by = scene.text.head(noun.word)
    if not noun.reporting or noun.word.dep != "pobj" or by is None or by.low not in _THROUGH:
        return None
    verb = scene.triggers.get(by.head)
    return verb if verb is not None and not verb.nominal else None


def _coordinated_after(scene: Scene, holder: Trigger) -> list[Trigger]:
    """The verbs coordinated with the one that a leading expression hangs on."""
    return [
        scene.triggers[child.index]
        for child in scene.text.children(holder.word, "conj")
        if child.index in scene.triggers
        and child.tag == holder.word.tag
        and not scene.text.child(child, "nsubj")
        and not any(w.timex is not None for w in scene.text.subtree(child))
    ]


def _coordinated_before(scene: Scene, holder: Trigger, inside: list[Word]) -> Trigger | None:
    """The first verb of "seized the port and closed it on Friday", where both have one subject."""
    text, word = scene.text, holder.word
    first = scene.triggers.get(word.head) if word.dep == "conj" and word.head < word.index else None
    number = inside[0].timex
    if first is None or first.nominal or number is None or not names_a_day(text.timexes[number].meaning):
        return None
    alike = first.word.tag == word.tag and not first.reporting and not holder.reporting
    own = text.child(word, "nsubj", "nsubjpass") is not None
    later = any(w.low in _LATER for w in text.children(word, "advmod"))
    timed = any(w.timex is not None for w in text.clause_words(first.word))
    apart = own or later or timed or holder.entry.frame in _NOT_TOGETHER
    return first if alike and not apart else None


def names_a_day(meaning: Meaning) -> bool:
    """Whether an expression means one day or less: over more, two deeds need not lie together."""
    if isinstance(meaning, Recurring):
        return meaning.weekday is not None or meaning.day is not None
    if isinstance(meaning, Fixed):
        return len(meaning.value) >= _FULL_DATE
    if isinstance(meaning, Shifted):
        return meaning.unit is Unit.DAY
    return isinstance(meaning, Clock | Part | Inside)
