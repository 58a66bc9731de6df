"""The names of who speaks at each reporting word, pronouns by the nearest subject that fits. Knows no fact."""

from collections.abc import Iterator
from enum import StrEnum

from timeline.events.names import is_pronoun, is_title, listed_actor, name
from timeline.events.scene import Scene
from timeline.events.subjects import coordinated, subject
from timeline.events.tree import Word
from timeline.events.triggers import Trigger

_BODIES = frozenset(
    "company firm ministry department office agency statement report group military police court airline"
    " government party union bank council committee house commission organization organisation corporation"
    " corp corp. inc inc. parliament army tribunal bureau institute league alliance network newspaper".split()
)
_PERSONAL_ENDINGS = ("man", "woman", "er", "or", "ist", "ian", "ant")
_REACH = 3  # sentences that are searched backwards


class Kind(StrEnum):
    """What a subject can be called by: he or she, it, they."""

    PERSON = "person"
    THING = "thing"
    MANY = "many"


_FITTING = {"he": Kind.PERSON, "she": Kind.PERSON, "it": Kind.THING, "they": Kind.MANY}


def speakers(scene: Scene) -> dict[int, str]:
    """The name of who speaks for each reporting trigger; none where a pronoun fits no subject before it."""
    found: dict[int, str] = {}
    meant: dict[int, str] = {}  # what the pronouns that were resolved stand for
    for index, trigger in scene.triggers.items():
        who = None if trigger.nominal or not trigger.reporting else _speaking(scene, trigger)
        if who is None:
            continue
        called = _meant(scene, who, meant) if is_pronoun(who) else name(scene.text, who)
        if called:
            found[index] = called
    return found


def _meant(scene: Scene, pronoun: Word, meant: dict[int, str]) -> str:
    """The name of the nearest subject before a pronoun that it can stand for; empty where there is none."""
    wanted = _FITTING.get(pronoun.low)
    if wanted is None:
        return ""
    for word in _subjects_before(scene, pronoun):
        if is_pronoun(word):
            called = meant.get(word.index, "") if _FITTING.get(word.low) is wanted else ""
        else:
            called = name(scene.text, word) if _kind(scene, word) is wanted else ""
        if called:
            meant[pronoun.index] = called
            return called
    return ""


def _subjects_before(scene: Scene, pronoun: Word) -> Iterator[Word]:
    """The subjects before a pronoun, the nearest sentence first, and in a sentence that of its main clause first."""
    text = scene.text
    paragraph = text.sentences[pronoun.sentence].paragraph
    for number in range(pronoun.sentence, max(pronoun.sentence - _REACH, 0) - 1, -1):
        sentence = text.sentences[number]
        if paragraph - sentence.paragraph > 1:
            return
        inside = text.words[sentence.first : min(sentence.stop, pronoun.index)]
        subjects = [w for w in inside if w.dep in ("nsubj", "nsubjpass")]
        yield from sorted(subjects, key=lambda w: (sum(1 for _ in text.ancestors(w)), -w.index))


def _kind(scene: Scene, who: Word) -> Kind | None:
    """What a noun can be called by, None where that cannot be told."""
    if not who.is_noun:
        return None
    called = name(scene.text, who)
    if who.tag in ("NNS", "NNPS") or len(coordinated(scene.text, who)) > 1 or who.low == "police":
        return Kind.MANY
    if listed_actor(called) is not None or who.low in _BODIES:
        return Kind.THING
    if who.is_proper:
        return Kind.PERSON
    return Kind.PERSON if is_title(who) or who.low.endswith(_PERSONAL_ENDINGS) else Kind.THING


def _speaking(scene: Scene, trigger: Trigger) -> Word | None:
    if scene.features[trigger.index].passive:
        agents = scene.arguments[trigger.index].agents
        return agents[0] if agents else None
    return subject(scene.text, trigger.word)
