"""What a condition, an end still to come or a theme of talk keeps from being a fact. Knows no speaker."""

from timeline.events.features import verb_features
from timeline.events.scene import Scene
from timeline.events.tree import Text, Word
from timeline.events.triggers import Trigger
from timeline.model import Tense

_IF = frozenset("if unless whether lest".split())
_UNSURE = frozenset({"unlikely", "likely", "possible", "impossible", "imminent", "probable"})
_ANY_ONE = frozenset("a an any every each all".split())
_UNTIL = frozenset({"until", "till", "before"})
_PROSPECTS = frozenset(
    "edge brink verge risk danger threat fear possibility prospect chance hope sign talk idea plan".split()
)


def under_if(scene: Scene, word: Word) -> bool:
    """Whether a word stands in a clause that "if" or the like opens."""
    for here in (word, *scene.text.ancestors(word)):
        if any(w.low in _IF for w in scene.text.children(here, "mark")):
            return True
        if here.dep in ("ccomp", "relcl", "parataxis"):
            return False
    return False


def conditional(scene: Scene, trigger: Trigger) -> bool:
    """ "will be turned back if they resist"."""
    said = scene.features[trigger.index]
    open_end = said.tense is Tense.FUTURE or said.modality == "would"
    conditions = scene.text.children(trigger.word, "advcl") if open_end else ()
    return any(w.low in _IF for clause in conditions for w in scene.text.children(clause, "mark"))


def of_a_supposed_one(scene: Scene, trigger: Trigger) -> bool:
    """ "a vessel that refused could be sunk": what is told of any one that might be acted on has not happened."""
    word = trigger.word
    noun = scene.text.head(word)
    if word.dep != "relcl" or noun is None or not noun.is_noun or noun.is_proper:
        return False
    if not _any_one(scene.text, noun) or noun.dep not in ("nsubj", "nsubjpass"):
        return False
    verb = scene.text.head(noun)
    return verb is not None and verb_features(scene.text, verb).modality is not None


def _any_one(text: Text, noun: Word) -> bool:
    articles = text.children(noun, "det")
    return noun.tag == "NNS" if not articles else articles[0].low in _ANY_ONE


def still_to_come(scene: Scene, trigger: Trigger) -> bool:
    """ "will stay until they leave": what bounds something that has not happened has not happened either."""
    if trigger.word.dep != "advcl" or not any(
        w.low in _UNTIL for w in scene.text.children(trigger.word, "mark")
    ):
        return False
    head = scene.text.head(trigger.word)
    if head is None or not head.is_verb:
        return False
    main = verb_features(scene.text, head)
    return main.tense in (Tense.FUTURE, Tense.PRESENT, Tense.NONE) or any(
        w.low in _UNSURE for w in scene.text.children(head, "acomp")
    )


def called_unsure(text: Text, word: Word) -> bool:
    """ "a summit is unlikely"."""
    head = text.head(word)
    return (
        word.dep == "nsubj"
        and head is not None
        and head.lemma == "be"
        and any(w.low in _UNSURE for w in text.children(head, "acomp"))
    )


def only_spoken_of(scene: Scene, word: Word) -> bool:
    """ "talks over a settlement", "the edge of war": a noun that another noun only has as its theme."""
    prep = scene.text.head(word)
    if prep is None or word.dep != "pobj" or prep.dep != "prep":
        return False
    over = scene.text.words[prep.head]
    bare = not scene.text.children(word, "nummod", "relcl", "acl") and not any(
        w.timex is not None for w in scene.text.children(word)
    )
    theme = (
        over.is_noun
        and prep.low in ("against", "over", "towards", "toward", "for")
        and over.index in scene.triggers
    )
    return bare and (theme or (prep.low == "of" and over.lemma in _PROSPECTS))
