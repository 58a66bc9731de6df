"""Noun phrases for headlines: articles left out, and names in the place of what points to them. Knows no verb."""

import re

from timeline.events.names import is_pronoun, joined, name_words, untitled
from timeline.events.scene import Scene
from timeline.events.subjects import antecedent, coordinated
from timeline.events.tree import Word

_MOST_WORDS = 7
NOUN_PREPS = frozenset("of on against between with in at near for over by from to outside".split())
_DROPPED = frozenset({"the", "a", "an"})
_SOME = frozenset("some others both many most all several each".split())
_SHORT_NAME = 24
_SHORT_LIST = 40  # characters of the inner members of a list
_MARKED = re.compile("\x02([^\x03]*)\x03([^\x04]*)\x04")


def noun_phrase(
    scene: Scene, head: Word, depth: int, *, among: bool = False, without: frozenset[int] = frozenset()
) -> str:
    """A noun with its name's words and its first complements; a name for what points to one, else empty."""
    text = scene.text
    head = antecedent(text, head)
    if head.index in scene.cast.deeds:
        deed = noun_phrase(scene, scene.cast.deeds[head.index], 1)
        return _marked(head.low, deed)
    meant = scene.cast.meant(head)
    if meant is not None:
        shown = _marked(head.low, meant) if is_pronoun(head) else meant
        return _with_others(scene, shown, head) if among else shown
    if is_pronoun(head):
        return _plain(head)
    words = [w for w in name_words(text, head, of=False) if w.low not in _DROPPED]
    if head.is_proper:
        words = untitled(text, words, head)
    phrase = _owned(scene, head, joined(text, words[-_MOST_WORDS:]))
    if among:
        phrase = _with_others(scene, phrase, head)
    if depth > 0:
        phrase += "".join(_complements(scene, head, words, depth, without))
    return phrase


def once(phrase: str) -> str:
    """A headline with each resolved pronoun as the name that it means, or as itself behind that name."""
    found = _MARKED.search(phrase)
    while found:
        pronoun, meant = found.groups()
        before = phrase[: found.start()]
        told = meant.removesuffix("'s") in _MARKED.sub(r"\2", before)
        phrase = before + (pronoun if told else meant) + phrase[found.end() :]
        found = _MARKED.search(phrase)
    return phrase


def timed_phrase(scene: Scene, head: Word) -> str:
    """A length of time that is itself the object of a verb: "three days of mourning"."""
    timex = scene.text.timexes[head.timex] if head.timex is not None else None
    words = "" if timex is None else scene.text.article.text[timex.start : timex.end]
    return " ".join(words.split()) + "".join(_complements(scene, head, [], 1, frozenset()))


def _marked(pronoun: str, meant: str) -> str:
    return f"\x02{pronoun}\x03{meant}\x04"


def _plain(head: Word) -> str:
    """A pronoun that nobody is known behind, where a reader can take it as it is."""
    if head.tag == "PRP":
        return "I" if head.low == "i" else head.low
    return head.low if head.low in _SOME else ""


def _owned(scene: Scene, head: Word, phrase: str) -> str:
    """A noun after "his" or "its" with the owner's name, where that is known and short."""
    owner = next((w for w in scene.text.children(head, "poss") if w.tag == "PRP$"), None)
    meant = None if owner is None else scene.cast.meant(owner)
    if owner is None or not meant or len(meant) > _SHORT_NAME or "'" in meant:
        return phrase
    ending = "'" if meant.endswith("s") else "'s"
    return f"{_marked(owner.low, meant + ending)} {phrase}"


def _with_others(scene: Scene, phrase: str, head: Word) -> str:
    """A noun with those coordinated with it: "A, B and C"; of a long list the first and the last."""
    members = coordinated(scene.text, head)[1:4]
    called = [name for w in members if (name := _called(scene, w))]
    if not called:
        return phrase
    inner = "".join(f", {name}" for name in called[:-1])
    return f"{phrase if len(inner) > _SHORT_LIST else phrase + inner} and {called[-1]}"


def _called(scene: Scene, head: Word) -> str:
    words = [w for w in name_words(scene.text, head, of=False) if w.low not in _DROPPED]
    return scene.cast.meant(head) or joined(scene.text, words[-_MOST_WORDS:])


def _complements(
    scene: Scene, head: Word, words: list[Word], depth: int, without: frozenset[int]
) -> list[str]:
    taken = {w.index for w in words}
    found: list[str] = []
    for prep in scene.text.children(head, "prep"):
        thing = scene.text.child(prep, "pobj")
        usable = prep.low in NOUN_PREPS and prep.index not in taken and prep.index > head.index
        if usable and thing is not None and thing.timex is None and thing.index not in without:
            phrase = noun_phrase(scene, thing, depth - 1, among=True)
            if phrase:
                found.append(f" {prep.low} {phrase}")
    return found[:depth]
