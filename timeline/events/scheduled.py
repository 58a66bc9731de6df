"""Whether a plain present tells what is on the programme: "flies to Rome on Wednesday". Knows no day."""

from timeline.events.attachment import Attachment
from timeline.events.scene import Scene
from timeline.events.tree import Word
from timeline.events.triggers import Trigger
from timeline.meaning import Choice, Clock, Inside, Meaning, Nth, Offset, Part, Recurring, Shifted, Side
from timeline.model import Aspect, EventClass, Tense

_PROGRAMME = frozenset({EventClass.OCCURRENCE, EventClass.I_ACTION, EventClass.ASPECTUAL})
_COMING_ABOUT = frozenset("take begin start open come last run hold".split())
_STEADY = frozenset(
    "usually often always regularly routinely normally typically generally each every".split()
)
_PLAIN = frozenset({"on", "at", "in", "from", "after", "before", "by", "for", ""})


def on_the_programme(scene: Scene, attachment: Attachment) -> frozenset[int]:
    """The triggers in the plain present that one time to come dates: these are plans, neither habits nor facts."""
    timed: dict[int, bool] = {}
    for tie in attachment.ties:
        timex = scene.text.timexes[tie.timex]
        event = scene.triggers[tie.trigger].merged is not None  # "the strike begins at noon", unlike a shop
        one_time = tie.signal in _PLAIN and tie.counted_from is None and _may_be_ahead(timex.meaning, event)
        timed[tie.trigger] = timed.get(tie.trigger, True) and one_time
    return frozenset(
        index for index, ahead in timed.items() if ahead and _plain(scene, scene.triggers[index])
    )


def _may_be_ahead(meaning: Meaning, event: bool) -> bool:
    """Whether it is one day, week or month that can lie ahead of whoever names it so; a bare hour for an event."""
    match meaning:
        case Recurring(choice=choice, short_year=year):
            return choice is not Choice.LAST and year is None
        case Shifted(steps=steps):
            return steps >= 0
        case Offset(side=side, least=least):
            return side is Side.AFTER and least is not None
        case Clock(of=of) | Part(of=of):
            return event if of is None else _may_be_ahead(of, event)
        case Inside(of=of):
            return _may_be_ahead(of, event)
        case Nth(of=of):
            return of is not None and _may_be_ahead(of, event)
        case _:
            return False


def _plain(scene: Scene, trigger: Trigger) -> bool:
    """Whether a verb of doing is told in the plain present, as the one thing that a sentence says."""
    said, word = scene.features[trigger.index], trigger.word
    present = said.tense is Tense.PRESENT and said.aspect is Aspect.NONE and said.modality is None
    if trigger.nominal or trigger.state or not present or said.negated or word.lemma in ("have", "do"):
        return False
    if trigger.entry.event_class not in _PROGRAMME or scene.text.is_headline(word.sentence):
        return False
    return not any(w.low in _STEADY for w in scene.text.children(word, "advmod"))


def told_ahead(scene: Scene, clause: Word) -> bool:
    """Whether "that will take effect" and its like stand behind a noun: it has still to come about."""
    verb = scene.triggers.get(clause.index)
    coming = clause.lemma in _COMING_ABOUT and verb is not None
    own = any(w.low in ("that", "which") for w in scene.text.children(clause, "nsubj", "nsubjpass"))
    return coming and own and scene.features[clause.index].tense is Tense.FUTURE
