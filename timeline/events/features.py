"""Tense, aspect, negation and modality of a trigger, from the words around it. Knows no speaker and no fact."""

from dataclasses import dataclass

from timeline.events.tree import Text, Word
from timeline.events.triggers import Trigger
from timeline.model import Aspect, Tense

_MODALS = {
    "will": "will", "'ll": "will", "wo": "will", "shall": "shall", "would": "would", "'d": "would",
    "could": "could", "can": "can", "ca": "can", "may": "may", "might": "might", "must": "must",
    "should": "should", "ought": "should",
}  # fmt: skip
_FUTURE = frozenset({"will", "shall"})
_NEGATING_ADVERBS = frozenset("not n't never no neither nor hardly barely scarcely".split())
_NEGATING_SUBJECTS = frozenset({"no", "neither", "none", "nobody", "nothing"})
_TENSES = {
    "VBD": Tense.PAST,
    "VBP": Tense.PRESENT,
    "VBZ": Tense.PRESENT,
    "VBG": Tense.PRESPART,
    "VBN": Tense.PASTPART,
}


@dataclass(frozen=True, slots=True)
class Features:
    """What the verb group says: `infinitive` is a "to" before it, `passive` that its subject undergoes it."""

    tense: Tense
    aspect: Aspect
    negated: bool
    modality: str | None
    infinitive: bool
    passive: bool


NOMINAL = Features(Tense.NONE, Aspect.NONE, False, None, False, False)


def features(text: Text, trigger: Trigger) -> Features:
    """The features of a trigger; a noun has its negation alone ("no attack")."""
    if trigger.nominal:
        negated = any(w.low in ("no", "without") for w in text.children(trigger.word, "det", "neg"))
        head = text.head(trigger.word)
        without = head is not None and head.low == "without"
        return Features(Tense.NONE, Aspect.NONE, negated or without, None, False, False)
    return verb_features(text, trigger.word)


def verb_features(text: Text, verb: Word) -> Features:
    """The features of a verb; auxiliaries of a coordinated verb are those of the first one."""
    group = _auxiliaries(text, verb)
    finite = next((w for w in group if w.tag in ("VBD", "VBP", "VBZ")), None)
    modal = next((_MODALS[w.low] for w in group if w.low in _MODALS and w.tag == "MD"), None)
    infinitive = any(w.tag == "TO" for w in group) and modal is None
    passive = verb.tag in ("VBN", "VBD") and (
        text.child(verb, "auxpass") is not None
        or (verb.dep == "acl" and verb.tag == "VBN" and text.child(verb, "aux", "nsubj") is None)
    )
    return Features(
        _tense(verb, finite, modal, infinitive),
        _aspect(verb, group),
        _negated(text, verb),
        None if modal in _FUTURE else modal,
        infinitive,
        passive,
    )


def _auxiliaries(text: Text, verb: Word) -> tuple[Word, ...]:
    own = text.children(verb, "aux", "auxpass")
    head = text.head(verb)
    if (
        not own
        and verb.dep == "conj"
        and head is not None
        and head.is_verb
        and verb.tag in ("VB", "VBN", "VBG")
    ):
        return text.children(head, "aux", "auxpass") if not text.child(verb, "nsubj", "nsubjpass") else own
    return own


def _tense(verb: Word, finite: Word | None, modal: str | None, infinitive: bool) -> Tense:
    if modal in _FUTURE:
        return Tense.FUTURE
    if modal is not None:
        return Tense.NONE
    if infinitive:
        return Tense.INFINITIVE
    if finite is not None:
        return _TENSES[finite.tag]
    return _TENSES.get(verb.tag, Tense.INFINITIVE if verb.tag == "VB" else Tense.NONE)


def _aspect(verb: Word, group: tuple[Word, ...]) -> Aspect:
    perfect = verb.tag in ("VBN", "VBD", "VBG") and any(
        w.lemma in ("have", "'ve") and w.dep == "aux" for w in group
    )
    going_on = verb.tag == "VBG" and any(w.lemma == "be" for w in group)
    if perfect:
        return Aspect.PERFECTIVE_PROGRESSIVE if going_on else Aspect.PERFECTIVE
    return Aspect.PROGRESSIVE if going_on else Aspect.NONE


def _negated(text: Text, verb: Word) -> bool:
    for child in text.children(verb, "neg", "advmod", "preconj", "cc"):
        if child.low in _NEGATING_ADVERBS and child.dep != "cc":
            return True
    for child in text.children(verb, "nsubj", "nsubjpass", "dobj"):
        if child.low in _NEGATING_SUBJECTS:
            return True
        if any(w.low in ("no", "neither") for w in text.children(child, "det")):
            return True
    return False
