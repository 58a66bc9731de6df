"""Short headlines for mentions, from the words of the text. Knows the tree; decides nothing."""

from timeline.events.lexicon import Role
from timeline.events.names import is_pronoun, joined, name_words, untitled
from timeline.events.scene import Scene
from timeline.events.subjects import coordinated, subject
from timeline.events.tree import Text, Word
from timeline.events.triggers import IN_PHRASES, Trigger

_LONGEST = 80
_MOST_WORDS = 6
_NOUN_PREPS = frozenset("of on against between with in at near for over by".split())
_VERB_PREPS = frozenset(
    "in at near on to from into with for against of by over across about as off toward towards under".split()
)
_DROPPED = frozenset({"the", "a", "an"})
_KEEP_AUX = frozenset(
    {"has", "have", "'ve", "will", "'ll", "would", "may", "might", "could", "can", "must", "should", "to"}
)


def label(scene: Scene, trigger: Trigger, *, who: str | None = None, saying: Trigger | None = None) -> str:
    """A headline of at most eighty characters; `who` stands for a subject that is a pronoun.

    `saying` is the first thing that a reporting trigger tells.
    """
    body = _nominal(scene, trigger) if trigger.nominal else _clause(scene, trigger, who, saying)
    return _shortened(_capital(_spaced(body)))


def _nominal(scene: Scene, trigger: Trigger) -> str:
    """A noun with its complements; what only says how ("in a decisive action") is left out."""
    generic = {
        thing.index
        for prep in scene.text.children(trigger.word, "prep")
        for thing in scene.text.children(prep, "pobj")
        if thing.index in scene.triggers and scene.triggers[thing.index].entry.role is Role.GENERIC
    }
    return _noun_phrase(scene.text, trigger.word, 3, without=frozenset(generic))


def _clause(scene: Scene, trigger: Trigger, who: str | None, saying: Trigger | None) -> str:
    text, verb = scene.text, trigger.word
    said = scene.features[trigger.index]
    first = subject(text, verb)
    if first is not None and (is_pronoun(first) or first.index == verb.index):
        first = None
    parts = [_noun_phrase(text, first, 2, among=True) if first is not None else who or ""]
    parts.append(_verb_group(text, verb, active=not said.passive))
    parts += [
        _noun_phrase(text, w, 2, among=True)
        for w in text.children(verb, "dobj", "dative", "attr", "oprd")
        if w.timex is None and w.dep != "prep"
    ][:2]
    parts += _prepositional(text, verb)
    if saying is not None:
        parts.append(_clause(scene, saying, _pronoun(text, saying), None) if not saying.nominal else "")
    else:
        parts.append(_complement(scene, verb))
    return " ".join(p for p in parts if p)


def _pronoun(text: Text, saying: Trigger) -> str | None:
    """The pronoun that a told clause begins with."""
    first = subject(text, saying.word)
    return first.low if first is not None and first.tag == "PRP" else None


def _complement(scene: Scene, verb: Word) -> str:
    """The infinitive under a verb: "agreed to withdraw troops"."""
    below = scene.text.child(verb, "xcomp")
    if below is None or not below.is_verb:
        return ""
    text = scene.text
    things = [_noun_phrase(text, w, 1) for w in text.children(below, "dobj") if w.timex is None]
    return " ".join([_verb_group(text, below, active=True), *things, *_prepositional(text, below)[:1]])


def _verb_group(text: Text, verb: Word, *, active: bool) -> str:
    words = [
        w
        for w in text.children(verb, "aux", "neg", "prt")
        if w.dep != "aux" or w.low in _KEEP_AUX or _needed(text, verb)
    ]
    if active is False and any(w.low in _KEEP_AUX for w in words):
        words += text.children(verb, "auxpass")
    words = sorted({w.index: w for w in [*words, verb]}.values(), key=lambda w: w.index)
    return " ".join(w.text for w in words)


def _needed(text: Text, verb: Word) -> bool:
    """Whether the auxiliaries cannot be left out: negation, and what goes on."""
    return text.child(verb, "neg") is not None or (verb.tag == "VBG" and text.child(verb, "aux") is not None)


def _prepositional(text: Text, verb: Word) -> list[str]:
    found = []
    for prep in text.children(verb, "prep", "agent"):
        thing = text.child(prep, "pobj")
        if prep.low not in _VERB_PREPS or thing is None or thing.timex is not None or prep.index < verb.index:
            continue
        phrase = "" if is_pronoun(thing) and prep.low != "by" else _noun_phrase(text, thing, 1)
        if phrase:
            found.append(f"{prep.low} {phrase}{_phrase_tail(text, thing)}")
    return found[:2]


def _phrase_tail(text: Text, noun: Word) -> str:
    """What follows a noun that only makes a preposition: "in response to the raid"."""
    for prep in text.children(noun, "prep"):
        thing = text.child(prep, "pobj")
        if IN_PHRASES.get(noun.low) == prep.low and prep.low not in _NOUN_PREPS and thing is not None:
            return f" {prep.low} {_noun_phrase(text, thing, 0)}"
    return ""


def _noun_phrase(
    text: Text, head: Word, depth: int, *, among: bool = False, without: frozenset[int] = frozenset()
) -> str:
    """A noun with its name's words and its first complements, articles left out."""
    if is_pronoun(head):
        return head.low if head.tag == "PRP" else ""
    words = [w for w in name_words(text, head, of=False) if w.low not in _DROPPED]
    if head.is_proper:
        words = untitled(text, words, head)
    phrase = joined(text, words[-_MOST_WORDS:])
    if among:
        others = coordinated(text, head)[1:3]
        if others:
            phrase = " and ".join(
                [phrase, *(joined(text, name_words(text, w, of=False)[-4:]) for w in others[-1:])]
            )
    if depth > 0:
        phrase += "".join(_complements(text, head, words, depth, without))
    return phrase


def _complements(text: Text, head: Word, words: list[Word], depth: int, without: frozenset[int]) -> list[str]:
    taken = {w.index for w in words}
    found: list[str] = []
    for prep in text.children(head, "prep"):
        thing = text.child(prep, "pobj")
        usable = prep.low in _NOUN_PREPS and prep.index not in taken and prep.index > head.index
        if usable and thing is not None and thing.timex is None and thing.index not in without:
            found.append(f" {prep.low} {_noun_phrase(text, thing, depth - 1, among=True)}")
    return found[:depth]


def _spaced(phrase: str) -> str:
    return " ".join(phrase.split()).replace(" ,", ",").replace(" n't", "n't").strip(" ,;:-–")


def _capital(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]


def _shortened(phrase: str) -> str:
    if len(phrase) <= _LONGEST:
        return phrase
    cut = phrase[: _LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–")
    while cut.rsplit(" ", 1)[-1].lower() in _VERB_PREPS | _DROPPED | {"and"} and " " in cut:
        cut = cut.rsplit(" ", 1)[0]
    return cut + "…"
