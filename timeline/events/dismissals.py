"""Tells "was fired" from a post apart from what is fired off. Knows the tree; knows no event."""

from timeline.events.codebook import person_words
from timeline.events.kinds import is_person
from timeline.events.subjects import antecedent
from timeline.events.tree import Text, Word

_PERSONAL = frozenset("he him she her".split())
_FIRED_OFF = frozenset(
    "revolver launcher canister laser thruster booster howitzer tracer firecracker".split()
)
_POSTS = frozenset("job post position role duty seat".split())
_TOWARDS = frozenset({"at", "on", "upon", "into", "toward", "towards"})


def is_dismissed(text: Text, word: Word) -> bool:
    """Whether "fire" is done to somebody with a post: "was fired in May", "the man fired on Monday"."""
    passive = text.child(word, "auxpass") is not None
    if passive and any(w.low in _TOWARDS - {"on"} for w in text.children(word, "prep")):
        return False
    sources = [by for by in text.children(word, "prep") if by.low in ("from", "as")]
    if any(w.lemma in _POSTS for by in sources for w in text.children(by, "pobj")):
        return True
    done_to = [antecedent(text, w) for w in text.children(word, "nsubjpass" if passive else "dobj")]
    if word.tag == "VBN" and word.dep == "acl":
        done_to.append(text.words[word.head])
    return any(holds_a_post(w) or (passive and _is_named(text, w)) for w in done_to)


def holds_a_post(word: Word) -> bool:
    """Whether it can be fired from a post, not from a barrel."""
    known = word.lemma in person_words() or is_person(word)
    return word.low in _PERSONAL or (known and word.lemma not in _FIRED_OFF)


def _is_named(text: Text, word: Word) -> bool:
    """Whether it is a name that stands like a person's: "Lund", not "a Tomahawk"."""
    return word.tag == "NNP" and text.child(word, "det") is None
