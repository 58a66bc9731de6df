"""Why something told is no report of an event: a purpose, a state, a habit, a thing said in general."""

from timeline.events.lexicon import Role
from timeline.events.scene import Scene, supporters
from timeline.events.tree import Word
from timeline.events.triggers import Trigger
from timeline.model import Aspect, EventClass, Factuality, Tense

_HABITUAL = frozenset(
    "usually often always regularly routinely normally typically generally frequently sometimes rarely".split()
)
# What is had at a time and is over then, unlike what is owned.
_TAKEN = frozenset(
    "lunch dinner breakfast supper brunch tea coffee meal drink picnic barbecue chat conversation word baby child"
    " son daughter twin surgery operation transplant stroke seizure miscarriage audience fight row argument"
    " quarrel party reunion encounter exchange session game match win victory premiere debut".split()
)


def why_not(scene: Scene, trigger: Trigger, sure: Factuality, *, timed: bool = False) -> str | None:
    """Why a trigger is no report of an event, None where it is one."""
    said, word = scene.features[trigger.index], trigger.word
    if trigger.modifier:
        return "it only describes another word"
    if sure is Factuality.NEGATED:
        return "the text says that it did not happen"
    if sure is Factuality.HYPOTHETICAL:
        return (
            "it is told as a purpose"
            if said.infinitive and word.dep in ("advcl", "acl", "relcl")
            else "it is told as possible, not as fact"
        )
    if sure is Factuality.PLANNED and not timed and _told_with_the_plan(scene, trigger):
        return "it is told with the plan for it, and no time is set"
    if _had(scene, trigger, timed=timed):
        return "it is a state"
    if _goes_on_beside(scene, trigger) or _held(scene, trigger) or _time_passes(scene, trigger):
        return "it is a state"
    if _imperative(scene, trigger):
        return "it asks the reader to do something"
    if timed and _once(scene, trigger):
        return None
    if trigger.state or trigger.entry.event_class in (EventClass.STATE, EventClass.I_STATE):
        return "it is a state"
    if trigger.entry.role is Role.GENERIC and trigger.merged is None and not _told_of(scene, trigger):
        return "the text does not say what was done"
    if sure is not Factuality.PLANNED and _habitual(scene, trigger):
        return "it is told as a habit"
    return "it is told in general" if _general(scene, trigger) else None


def _told_with_the_plan(scene: Scene, trigger: Trigger) -> bool:
    """Whether a plan or an agreement, an event itself, is all that makes it planned."""
    over = scene.governor(trigger.word)
    if over is not None and trigger.nominal and over.word.is_verb and not supporters(scene, trigger):
        return True
    if over is None or over.state or scene.features[trigger.index].tense is Tense.FUTURE:
        return False
    return over.entry.content is Factuality.PLANNED and trigger.word.dep in (
        "xcomp",
        "dobj",
        "acl",
        "pobj",
        "ccomp",
        "nsubjpass",
    )


def _had(scene: Scene, trigger: Trigger, *, timed: bool) -> bool:
    """Whether something is had or become: a state, unless a time says when somebody had lunch or became king."""
    lemma = trigger.word.lemma
    if trigger.nominal or trigger.merged is not None or lemma not in ("have", "become"):
        return False
    had = {w.lemma for w in scene.text.children(trigger.word, "dobj")}
    plain = scene.features[trigger.index].tense in (Tense.PAST, Tense.FUTURE)
    return not (timed and plain and (lemma == "become" or had & _TAKEN))


def _once(scene: Scene, trigger: Trigger) -> bool:
    """Whether a verb of being tells of what is once in a life: "was born"."""
    return trigger.word.lemma == "bear" and scene.features[trigger.index].passive


def _goes_on_beside(scene: Scene, trigger: Trigger) -> bool:
    """Whether a relative clause tells what somebody is doing by the way: "who is touring the coast"."""
    said = scene.features[trigger.index]
    return (
        trigger.word.dep == "relcl"
        and not trigger.reporting
        and said.tense is Tense.PRESENT
        and said.aspect is Aspect.PROGRESSIVE
    )


def _time_passes(scene: Scene, trigger: Trigger) -> bool:
    """ "a week has passed": no event but time."""
    first = None if trigger.nominal else scene.text.child(trigger.word, "nsubj")
    return first is not None and first.timex is not None and scene.text.child(trigger.word, "dobj") is None


def _held(scene: Scene, trigger: Trigger) -> bool:
    """ "held responsible", "kept in the dark": a state that a verb of holding makes."""
    holding = (
        trigger.word.lemma in ("hold", "keep", "leave") and trigger.merged is None and not trigger.nominal
    )
    return (
        holding
        and scene.text.child(trigger.word, "oprd", "acomp", "prt") is not None
        and not scene.text.child(trigger.word, "dobj")
    )


def _imperative(scene: Scene, trigger: Trigger) -> bool:
    word = trigger.word
    bare = word.tag == "VB" and word.dep == "ROOT" and not trigger.nominal
    return (
        bare
        and not scene.text.children(word, "aux", "nsubj", "nsubjpass")
        and not scene.text.is_headline(word.sentence)
    )


def _told_of(scene: Scene, trigger: Trigger) -> bool:
    return bool(supporters(scene, trigger)) or bool(scene.arguments[trigger.index].agents)


def _habitual(scene: Scene, trigger: Trigger) -> bool:
    if trigger.nominal or trigger.reporting:
        return False
    said, word = scene.features[trigger.index], trigger.word
    if any(w.low in _HABITUAL for w in scene.text.children(word, "advmod")):
        return True
    if said.tense is Tense.PRESENT and said.aspect is Aspect.NONE and not said.passive:
        return not _headline(scene, word)
    over = scene.governor(word)
    if (
        said.tense is Tense.PRESPART
        and word.dep in ("advcl", "conj", "acl")
        and over is not None
        and not over.nominal
    ):
        return (
            over.index != trigger.index
            and not over.reporting
            and over.word.tag in ("VBZ", "VBP")
            and _habitual(scene, over)
        )
    return False


def _headline(scene: Scene, word: Word) -> bool:
    """Headlines tell what happened in the present tense."""
    return scene.text.is_headline(word.sentence)


def _general(scene: Scene, trigger: Trigger) -> bool:
    """A bare plural that nothing describes, in a sentence in the present: "elections cost money"."""
    if not trigger.nominal or trigger.word.children:
        return False
    verb = scene.text.clause_verb(trigger.word)
    over = scene.triggers.get(verb.index)
    if over is not None and _habitual(scene, over):
        return True
    return trigger.word.tag == "NNS" and verb.tag in ("VBZ", "VBP", "VB") and not _headline(scene, verb)
