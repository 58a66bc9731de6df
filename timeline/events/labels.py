"""Short headlines for mentions, from the words of the text. Knows the tree; decides nothing."""

from timeline.events.lexicon import Role
from timeline.events.names import is_pronoun
from timeline.events.phrases import NOUN_PREPS, noun_phrase, once, timed_phrase
from timeline.events.scene import Scene
from timeline.events.subjects import subject
from timeline.events.tree import Text, Word
from timeline.events.triggers import IN_PHRASES, Trigger

_LONGEST = 90
_VERB_PREPS = frozenset(
    "in at near on to from into with for against of by over across about as off toward towards under outside"
    " inside through behind after upon between among during without".split()
)
_STRAY = frozenset("to of for with from by at into and".split())  # never at the end of a headline
_DROPPED = frozenset({"the", "a", "an"})
_ADVERBS = frozenset(
    "back out down off up away over home around ahead together apart aside forward still aloud abroad".split()
)
_KEEP_AUX = frozenset(
    {"has", "have", "'ve", "will", "'ll", "would", "may", "might", "could", "can", "must", "should", "to"}
)
_HARMS = frozenset({"kill", "injure", "destroy"})
_BLOWS = frozenset({"attack", "explode", "fire", "crash", "quake", "siege"})
_QUOTED = 60  # characters of what is said word for word


def label(scene: Scene, trigger: Trigger, *, who: str | None = None, saying: Trigger | None = None) -> str:
    """A headline of at most ninety characters; `who` stands for a subject that is a pronoun.

    `saying` is the first thing that a reporting trigger tells.
    """
    over = _deed_over(scene, trigger)
    if over is not None:
        body = _clause(scene, over, None, None)
    else:
        body = _nominal(scene, trigger) if trigger.nominal else _clause(scene, trigger, who, saying)
    return shortened(_capital(_spaced(once(body))))


def _deed_over(scene: Scene, trigger: Trigger) -> Trigger | None:
    """The verb that tells what a deed brought about: "the strike killed eight" is the strike's headline too."""
    if not trigger.nominal or trigger.word.dep != "nsubj" or trigger.word.tag != "NN":
        return None
    over = scene.triggers.get(trigger.word.head)
    if over is None or over.nominal or over.reporting or over.merged is not None:
        return None
    told = scene.features[over.index]
    harms = over.entry.frame in _HARMS and trigger.entry.frame in _BLOWS
    return over if harms and not told.negated and told.modality is None else None


def _nominal(scene: Scene, trigger: Trigger) -> str:
    """A noun with its complements; what only says how ("in a decisive action") is left out."""
    generic = {
        thing.index
        for prep in scene.text.children(trigger.word, "prep")
        for thing in scene.text.children(prep, "pobj")
        if thing.index in scene.triggers and scene.triggers[thing.index].entry.role is Role.GENERIC
    }
    return noun_phrase(scene, trigger.word, 3, without=frozenset(generic))


def _clause(scene: Scene, trigger: Trigger, who: str | None, saying: Trigger | None) -> str:
    text, verb = scene.text, trigger.word
    said = scene.features[trigger.index]
    objects = _objects(scene, verb)
    doer = _subject(scene, verb, who)
    first = subject(text, verb)
    named = first is None or not is_pronoun(first)
    short = named and not objects  # "Guard killed", but "He was named envoy"
    parts = [doer, _verb_group(text, verb, passive=said.passive and not short), *objects]
    parts += _prepositional(scene, verb)
    told = ""
    if trigger.reporting:
        told = _told(scene, verb) if saying is None or saying.nominal else _clause(scene, saying, None, None)
    parts.append(told or _complement(scene, verb, bare=not objects))
    return " ".join(p for p in parts if p)


def _subject(scene: Scene, verb: Word, who: str | None) -> str:
    """Who does it: a noun, the name behind a pronoun, the pronoun itself where nobody is known behind it."""
    first = subject(scene.text, verb)
    if first is None or first.index == verb.index:
        return who or ""
    alone = verb.dep == "relcl"  # "the rebels, who hold it, and the army"
    phrase = noun_phrase(scene, first, 2, among=not alone)
    unknown = is_pronoun(first) and scene.cast.meant(first) is None and first.index not in scene.cast.deeds
    if unknown and (who or first.low == "it"):
        return who or ""
    return phrase


def _objects(scene: Scene, verb: Word) -> list[str]:
    """The objects of a verb, at most two; a second one behind a comma is an apposition that the parser missed."""
    text = scene.text
    found: list[str] = []
    told = ("dobj", "dative", "attr", "oprd", *(("acomp",) if verb.lemma == "become" else ()))
    for thing in text.children(verb, *told):
        if thing.dep == "prep" or (found and text.article.text[: thing.start].rstrip().endswith(",")):
            continue
        timed = thing.timex is not None
        if timed and thing.dep != "dobj":
            continue
        found.append(timed_phrase(scene, thing) if timed else noun_phrase(scene, thing, 2, among=True))
    return found[:2]


def _told(scene: Scene, verb: Word) -> str:
    """What is said, word for word, where no event in it is known: as a quotation where the text has one."""
    below = scene.text.child(verb, "ccomp", "parataxis")
    if below is None:
        return ""
    words = scene.text.subtree(below, skip=frozenset({"punct", "mark"}))
    source = scene.text.article.text
    quote = scene.text.quote_of(below)
    first, last = words[0], words[-1]
    if quote is not None:
        span = scene.text.quotes[quote]
        told = " ".join(source[span.start : span.end].split()).strip("\"“”'‘’ ,.")
        return f'"{_cut(told)}"'
    if first.start < verb.start < last.end:
        return ""
    return _cut(" ".join(source[first.start : last.end].split()))


def _cut(told: str) -> str:
    return told if len(told) <= _QUOTED else told[:_QUOTED].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _complement(scene: Scene, verb: Word, *, bare: bool) -> str:
    """The infinitive under a verb: "agreed to withdraw troops", and without an object "voted to leave"."""
    text = scene.text
    below = text.child(verb, "xcomp")
    found = text.child(verb, "ccomp")
    if below is None and bare and found is not None and found.tag == "JJ":
        who = text.child(found, "nsubj")
        called = "" if who is None else noun_phrase(scene, who, 1)
        return " ".join(
            [called, found.text, *_prepositional(scene, found)[:1]]
        )  # "found him guilty of fraud"
    if below is None and bare:
        aims = [w for w in text.children(verb, "advcl") if w.tag == "VB" and w.index > verb.index]
        below = next((w for w in aims if any(a.low == "to" for a in text.children(w, "aux"))), None)
    if below is None or not below.is_verb:
        return ""
    things = [noun_phrase(scene, w, 1) for w in text.children(below, "dobj") if w.timex is None]
    return " ".join([_verb_group(text, below, passive=False), *things, *_prepositional(scene, below)[:1]])


def _verb_group(text: Text, verb: Word, *, passive: bool) -> str:
    """The verb with what it needs before it; `passive` says that a reader could not tell it is one otherwise."""
    words = [
        w
        for w in text.children(verb, "aux", "neg", "prt", "advmod")
        if (w.dep != "aux" or w.low in _KEEP_AUX or _needed(text, verb))
        and (w.dep != "advmod" or (w.low in _ADVERBS and w.index == verb.index + 1))
    ]
    head = text.head(verb)
    if verb.dep == "conj" and verb.tag == "VB" and not words and head is not None:
        words += [
            w for w in text.children(head, "aux") if w.low in _KEEP_AUX
        ]  # "would close it and cut jobs"
    told_passive = text.children(verb, "auxpass")
    if passive or (told_passive and any(w.low in _KEEP_AUX for w in words)):
        words += told_passive
    words = sorted({w.index: w for w in [*words, verb]}.values(), key=lambda w: w.index)
    return " ".join(w.text for w in words)


def _needed(text: Text, verb: Word) -> bool:
    """Whether the auxiliaries cannot be left out: negation, and what goes on."""
    return text.child(verb, "neg") is not None or (verb.tag == "VBG" and text.child(verb, "aux") is not None)


def _prepositional(scene: Scene, verb: Word) -> list[str]:
    """What stands behind a verb with its preposition, at most two: "in port of Callao", "out of rubble"."""
    text, found = scene.text, []
    for prep in text.children(verb, "prep", "agent"):
        inner = text.child(prep, "prep") if prep.low == "out" else None
        thing = text.child(inner or prep, "pobj")
        usable = (prep.low in _VERB_PREPS or inner is not None) and prep.index > verb.index
        if not usable or thing is None or thing.timex is not None:
            continue
        hidden = is_pronoun(thing) and scene.cast.meant(thing) is None and prep.low != "by"
        phrase = "" if hidden else noun_phrase(scene, thing, 1)
        if phrase:
            opening = prep.low if inner is None else f"{prep.low} {inner.low}"
            found.append(f"{opening} {phrase}{_phrase_tail(scene, thing)}")
    return found[:2]


def _phrase_tail(scene: Scene, noun: Word) -> str:
    """What follows a noun that only makes a preposition: "in response to the raid"."""
    for prep in scene.text.children(noun, "prep"):
        thing = scene.text.child(prep, "pobj")
        if IN_PHRASES.get(noun.low) == prep.low and prep.low not in NOUN_PREPS and thing is not None:
            return f" {prep.low} {noun_phrase(scene, thing, 0)}"
    return ""


def _spaced(phrase: str) -> str:
    return " ".join(phrase.split()).replace(" ,", ",").replace(" n't", "n't").strip(" ,;:-–")


def _capital(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]


def shortened(phrase: str) -> str:
    """A headline cut behind a whole word, without a preposition or an article at its end."""
    while phrase.rsplit(" ", 1)[-1].lower() in _STRAY and len(phrase.split()) > 1:
        phrase = phrase.rsplit(" ", 1)[0]
    if len(phrase) <= _LONGEST:
        return phrase
    cut = phrase[: _LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–")
    while cut.rsplit(" ", 1)[-1].lower() in _VERB_PREPS | _DROPPED | {"and"} and " " in cut:
        cut = cut.rsplit(" ", 1)[0]
    return cut + "…"
