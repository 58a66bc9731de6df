"""How many an event befell: the amounts among its undergoers, with what befell them. Reads no time."""

import re

from timeline.events.amounts import read_amount
from timeline.events.scene import Scene
from timeline.events.tree import Text, Word
from timeline.events.triggers import Trigger
from timeline.model import Quantity, Span, Toll

_TOLLS = {
    "kill": Toll.KILLED, "die": Toll.KILLED, "injure": Toll.INJURED, "missing": Toll.MISSING,
    "arrest": Toll.ARRESTED, "abduct": Toll.ABDUCTED, "strand": Toll.DISPLACED, "release": Toll.RELEASED,
    "save": Toll.RESCUED, "mobilize": Toll.DEPLOYED,
}  # fmt: skip
_BY_WORD = {
    "displace": Toll.DISPLACED, "evacuate": Toll.DISPLACED, "uproot": Toll.DISPLACED, "flee": Toll.DISPLACED,
    "rescue": Toll.RESCUED, "deploy": Toll.DEPLOYED, "capture": Toll.ARRESTED,
}  # fmt: skip
_PEOPLE = frozenset(
    "people person man woman child soldier civilian member troop fighter officer protester student passenger"
    " worker resident migrant refugee hostage militant rebel other victim villager policeman marine sailor"
    " journalist boy girl body family dead wounded injured prisoner demonstrator tourist guest crew pilgrim"
    " mourner paratrooper militiaman patient personnel troops police american".split()
)
_NOBODY = frozenset({"nobody", "none"})
_FAMILY = re.compile(r"\bfamily\s+of\s+(?P<many>\w+)", re.IGNORECASE)
_DROPPED = ("relcl", "acl", "appos", "conj", "cc", "punct", "advcl")
_BEFORE = 4  # words before a number that can bound it
_LONGEST = 12


def quantities(scene: Scene, trigger: Trigger) -> tuple[Quantity, ...]:
    """The counted undergoers of a trigger, and those counted in its own words ("12 dead")."""
    who = scene.arguments[trigger.index]
    toll = _BY_WORD.get(trigger.lemma) or _TOLLS.get(trigger.entry.frame, Toll.OTHER)
    things = list(who.patients)
    if toll in (Toll.DEPLOYED, Toll.DISPLACED):
        things += who.agents
    found = [q for thing in things if (q := _quantity(scene.text, thing, toll)) is not None]
    kept = [q for q in found if toll is not Toll.OTHER or q.least != 0]
    return tuple(dict.fromkeys(kept))


def _quantity(text: Text, thing: Word, toll: Toll) -> Quantity | None:
    people = thing.lemma in _PEOPLE or thing.low in _PEOPLE
    counted = thing.tag == "CD" or thing.low in _NOBODY or bool(text.children(thing, "nummod", "quantmod"))
    vague = any(p.low == "of" for p in text.children(thing, "prep")) and not thing.is_proper
    if thing.timex is not None or not (people or counted or vague or thing.low == "one"):
        return None
    if toll is Toll.OTHER and not people:
        return None
    words = [w for w in text.subtree(thing, skip=frozenset(_DROPPED)) if w.timex is None]
    first = max(text.sentences[thing.sentence].first, words[0].index)
    start, end = text.words[first].start, max(w.end for w in words[:_LONGEST])
    phrase = text.article.text[_reach_back(text, first, start) : end]
    begin = end - len(phrase)
    family = _FAMILY.search(phrase)
    amount = read_amount(family["many"] if family else phrase)
    if amount is None:
        return None
    unit = "people" if family or thing.tag == "CD" or thing.low in _NOBODY else _unit(text, thing)
    offset = family.start("many") if family else 0
    span = Span(begin + (family.start() if family else amount.start), begin + offset + amount.end)
    shown = " ".join(text.article.text[span.start : span.end].split())
    return Quantity(toll, unit, amount.least, amount.most, shown, span, text.article.id)


def _reach_back(text: Text, first: int, start: int) -> int:
    """Where the words begin that bound a number: the parser may hang "at least" on the verb."""
    low = max(text.sentences[text.words[first].sentence].first, first - _BEFORE)
    before = text.article.text[text.words[low].start : start]
    bound = re.search(
        r"\b(?:at\s+least|at\s+most|up\s+to|as\s+many\s+as|more\s+than|(?:fewer|less)\s+than|over|nearly|almost"
        r"|about|around|some|roughly|between|no\s+(?:fewer|less|more)\s+than)\s+\Z",
        before,
        re.IGNORECASE,
    )
    return text.words[low].start + bound.start() if bound else start


def _unit(text: Text, thing: Word) -> str:
    """What is counted: the noun, or behind "dozens of" the noun that follows."""
    if thing.lemma in ("hundred", "thousand", "dozen", "score", "million", "ten", "one"):
        of = next((p for p in text.children(thing, "prep") if p.low == "of"), None)
        below = None if of is None else text.child(of, "pobj")
        return "people" if below is None else _unit(text, below)
    return thing.low
