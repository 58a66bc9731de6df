"""Short headlines for mentions, from the words of the text. Knows the tree; decides nothing."""

from timeline.events.lexicon import Role
from timeline.events.names import is_pronoun, joined, name_words, untitled
from timeline.events.parties import possessor
from timeline.events.scene import Scene
from timeline.events.subjects import antecedent, coordinated, subject
from timeline.events.tree import Text, Word
from timeline.events.triggers import IN_PHRASES, Trigger

_LONGEST = 90
_MOST_WORDS = 7
_NOUN_PREPS = frozenset("of on against between with in at near for over by from to outside".split())
_VERB_PREPS = frozenset(
    "in at near on to from into with for against of by over across about as off toward towards under outside"
    " inside through behind after upon between among during without".split()
)
_DROPPED = frozenset({"the", "a", "an"})
_KEEP_AUX = frozenset(
    {"has", "have", "'ve", "will", "'ll", "would", "may", "might", "could", "can", "must", "should", "to"}
)


def label(scene: Scene, trigger: Trigger, *, who: str | None = None, saying: Trigger | None = None) -> str:
    """A headline of at most ninety characters; `who` stands for a subject that is a pronoun.

    `saying` is the first thing that a reporting trigger tells.
    """
    over = _deed_over(scene, trigger)
    if over is not None:
        body = _clause(scene, over, None, None)
    else:
        body = _nominal(scene, trigger) if trigger.nominal else _clause(scene, trigger, who, saying)
    return shortened(_capital(_spaced(body)))


def _deed_over(scene: Scene, trigger: Trigger) -> Trigger | None:
    """The verb that tells what a deed brought about: "the strike killed eight" is the strike's headline too."""
    if not trigger.nominal or trigger.word.dep != "nsubj" or trigger.word.tag != "NN":
        return None
    over = scene.triggers.get(trigger.word.head)
    if over is None or over.nominal or over.reporting or over.merged is not None:
        return None
    told = scene.features[over.index]
    harms = over.entry.frame in ("kill", "injure", "destroy") and trigger.entry.frame in (
        "attack",
        "explode",
        "fire",
        "crash",
        "quake",
    )
    return over if harms and not told.negated and told.modality is None else None


def _nominal(scene: Scene, trigger: Trigger) -> str:
    """A noun with its complements; what only says how ("in a decisive action") is left out."""
    generic = {
        thing.index
        for prep in scene.text.children(trigger.word, "prep")
        for thing in scene.text.children(prep, "pobj")
        if thing.index in scene.triggers and scene.triggers[thing.index].entry.role is Role.GENERIC
    }
    return _noun_phrase(scene, trigger.word, 3, without=frozenset(generic))


def _clause(scene: Scene, trigger: Trigger, who: str | None, saying: Trigger | None) -> str:
    text, verb = scene.text, trigger.word
    said = scene.features[trigger.index]
    first = subject(text, verb)
    if first is not None and (
        first.index == verb.index or (is_pronoun(first) and not scene.cast.meant(first))
    ):
        first = None
    parts = [_noun_phrase(scene, first, 2, among=True) if first is not None else who or _unnamed(text, verb)]
    parts.append(_verb_group(text, verb, active=not said.passive))
    parts += _things(scene, verb)
    parts += _prepositional(scene, verb)
    if saying is not None:
        parts.append(_clause(scene, saying, _pronoun(text, saying), None) if not saying.nominal else "")
    else:
        parts.append(_complement(scene, verb))
    return " ".join(p for p in parts if p)


def _things(scene: Scene, verb: Word) -> list[str]:
    """The objects of a verb; that of a relative clause is the noun that it describes ("shells that troops fired")."""
    text = scene.text
    below = [
        w
        for w in text.children(verb, "dobj", "dative", "attr", "oprd")
        if w.timex is None and w.dep != "prep"
    ]
    return [_noun_phrase(scene, w, 2, among=True) for w in below][:2]


def _unnamed(text: Text, verb: Word) -> str:
    """The subject of a verb in its own words where nobody knows whom they mean: "they fled"."""
    first = text.child(verb, "nsubj", "nsubjpass")
    return first.low if first is not None and first.tag == "PRP" and first.low not in ("it", "i") else ""


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
    things = [_noun_phrase(scene, w, 1) for w in text.children(below, "dobj") if w.timex is None]
    return " ".join([_verb_group(text, below, active=True), *things, *_prepositional(scene, below)[:1]])


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


def _prepositional(scene: Scene, verb: Word) -> list[str]:
    text, found = scene.text, []
    for prep in text.children(verb, "prep", "agent"):
        thing = text.child(prep, "pobj")
        if prep.low not in _VERB_PREPS or thing is None or thing.timex is not None or prep.index < verb.index:
            continue
        hidden = is_pronoun(thing) and scene.cast.meant(thing) is None and prep.low != "by"
        phrase = "" if hidden else _noun_phrase(scene, thing, 1)
        if phrase:
            found.append(f"{prep.low} {phrase}{_phrase_tail(scene, thing)}")
    return found[:2]


def _phrase_tail(scene: Scene, noun: Word) -> str:
    """What follows a noun that only makes a preposition: "in response to the raid"."""
    for prep in scene.text.children(noun, "prep"):
        thing = scene.text.child(prep, "pobj")
        if IN_PHRASES.get(noun.low) == prep.low and prep.low not in _NOUN_PREPS and thing is not None:
            return f" {prep.low} {_noun_phrase(scene, thing, 0)}"
    return ""


def _noun_phrase(
    scene: Scene, head: Word, depth: int, *, among: bool = False, without: frozenset[int] = frozenset()
) -> str:
    """A noun with its name's words and its first complements, articles left out; a name for what points to one."""
    text = scene.text
    head = antecedent(text, head)
    meant = scene.cast.meant(head)
    if meant is not None:
        return _with_others(scene, meant, head) if among else meant
    if is_pronoun(head):
        return head.low if head.tag == "PRP" else ""
    words = [w for w in name_words(text, head, of=False) if w.low not in _DROPPED]
    if head.is_proper:
        words = untitled(text, words, head)
    phrase = _owned(scene, head, joined(text, words[-_MOST_WORDS:]))
    if among:
        phrase = _with_others(scene, phrase, head)
    if depth > 0:
        phrase += "".join(_complements(scene, head, words, depth, without))
    return phrase


def _owned(scene: Scene, head: Word, phrase: str) -> str:
    """A noun after "his" or "its" with the owner's name, where that is known and short."""
    owner = possessor(scene, head)
    return phrase if owner is None else f"{owner} {phrase}"


def _with_others(scene: Scene, phrase: str, head: Word) -> str:
    """A noun with the last one coordinated with it."""
    others = coordinated(scene.text, head)[1:3]
    if not others:
        return phrase
    last = others[-1]
    called = scene.cast.meant(last) or joined(
        scene.text, name_words(scene.text, last, of=False)[-_MOST_WORDS:]
    )
    return f"{phrase} and {called}" if called else phrase


def _complements(
    scene: Scene, head: Word, words: list[Word], depth: int, without: frozenset[int]
) -> list[str]:
    taken = {w.index for w in words}
    found: list[str] = []
    for prep in scene.text.children(head, "prep"):
        thing = scene.text.child(prep, "pobj")
        usable = prep.low in _NOUN_PREPS and prep.index not in taken and prep.index > head.index
        if usable and thing is not None and thing.timex is None and thing.index not in without:
            phrase = _noun_phrase(scene, thing, depth - 1, among=True)
            if phrase:
                found.append(f" {prep.low} {phrase}")
    return found[:depth]


def _spaced(phrase: str) -> str:
    return " ".join(phrase.split()).replace(" ,", ",").replace(" n't", "n't").strip(" ,;:-–")


def _capital(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]


def shortened(phrase: str) -> str:
    """A headline cut behind a whole word, without a preposition or an article at its end."""
    while phrase.rsplit(" ", 1)[-1].lower() in _VERB_PREPS and len(phrase.split()) > 2:
        phrase = phrase.rsplit(" ", 1)[0]
    if len(phrase) <= _LONGEST:
        return phrase
    cut = phrase[: _LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–")
    while cut.rsplit(" ", 1)[-1].lower() in _VERB_PREPS | _DROPPED | {"and"} and " " in cut:
        cut = cut.rsplit(" ", 1)[0]
    return cut + "…"
