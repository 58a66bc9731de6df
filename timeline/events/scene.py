"""A text with its triggers and what each one's grammar says, looked up by word. States nothing of its own."""

from dataclasses import dataclass

from timeline.events.arguments import Arguments, arguments
from timeline.events.coding import Code, codes
from timeline.events.coreference import Cast, read_cast
from timeline.events.features import Features, features
from timeline.events.senses import in_one_sense
from timeline.events.tree import Text, Word
from timeline.events.triggers import Trigger, find_triggers


@dataclass(frozen=True, slots=True)
class Scene:
    """A text's triggers with their features, arguments and codes, each by the index of the trigger's word.

    `telling` are the verbs that tell one event with a noun, by the noun's word.
    """

    text: Text
    triggers: dict[int, Trigger]
    features: dict[int, Features]
    arguments: dict[int, Arguments]
    codes: dict[int, Code]
    cast: Cast
    telling: dict[int, tuple[Trigger, ...]]

    def governor(self, word: Word) -> Trigger | None:
        """The nearest trigger above a word, None where no trigger is above it."""
        for above in self.text.ancestors(word):
            if above.index in self.triggers:
                return self.triggers[above.index]
        return None

    def at(self, word: Word) -> Trigger | None:
        """The trigger that a word is, or else the nearest one above it."""
        return self.triggers.get(word.index) or self.governor(word)

    def is_event(self, word: Word) -> bool:
        """Whether a word is a trigger that tells an event of its own."""
        trigger = self.triggers.get(word.index)
        return trigger is not None and not trigger.modifier and not trigger.state


def read_scene(text: Text) -> Scene:
    """The text's triggers and what the grammar around each one says."""
    triggers = in_one_sense(text, find_triggers(text))
    said = {index: features(text, trigger) for index, trigger in triggers.items()}
    who = {
        index: arguments(text, trigger, passive=said[index].passive) for index, trigger in triggers.items()
    }
    for index, trigger in triggers.items():
        if trigger.merged in who and trigger.merged is not None:
            who[trigger.merged] = who[index] = _shared(text, triggers, who[index], who[trigger.merged])
    cast = read_cast(text, frozenset(i for i, trigger in triggers.items() if not trigger.modifier))
    return Scene(text, triggers, said, who, codes(text, triggers), cast, _telling(triggers))


def _shared(text: Text, triggers: dict[int, Trigger], verb: Arguments, noun: Arguments) -> Arguments:
    """What a support verb and its noun have between them: the verb's doer, both ones' undergoers."""
    events = {i for i in triggers if triggers[i].nominal}
    agents = [w for w in (*verb.agents, *noun.agents) if w.index not in events]
    patients = [w for w in (*noun.patients, *verb.patients) if w.index not in events]
    return Arguments(tuple(dict.fromkeys(agents)), tuple(dict.fromkeys(patients)))


def supporters(scene: Scene, trigger: Trigger) -> tuple[Trigger, ...]:
    """The verbs that tell a noun's event with it: "a truce that is to begin", "they held talks"."""
    return scene.telling.get(trigger.index, ())


def _telling(triggers: dict[int, Trigger]) -> dict[int, tuple[Trigger, ...]]:
    found: dict[int, tuple[Trigger, ...]] = {}
    for trigger in triggers.values():
        if trigger.merged is not None:
            found[trigger.merged] = (*found.get(trigger.merged, ()), trigger)
    return found


def in_main_clause(scene: Scene, trigger: Trigger) -> bool:
    """Whether a main clause's verb tells it."""
    if trigger.word.dep == "ROOT":
        return True
    head = scene.text.head(trigger.word)
    beside = trigger.word.dep == "conj" and head is not None and head.dep == "ROOT" and head.is_verb
    return beside and scene.text.child(trigger.word, "mark") is None
