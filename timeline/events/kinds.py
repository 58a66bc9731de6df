"""What a noun can be called by: he or she, it, they. Knows the gazetteer; resolves nothing."""

from enum import StrEnum

from timeline.events.names import is_title, listed_actor, name
from timeline.events.subjects import coordinated
from timeline.events.tree import Text, Word
from timeline.gazetteer import find_place

_BODIES = frozenset(
    "company firm ministry department office agency statement report group military police court airline"
    " government party union bank council committee house commission organization organisation corporation"
    " corp corp. inc inc. parliament army tribunal bureau institute league alliance network newspaper"
    " militia navy cabinet senate congress coalition administration embassy carrier regulator movement"
    " assembly opposition junta force brigade front university federation association".split()
)
_PERSONS = frozenset(
    "man woman boy girl leader general official diplomat resident student journalist activist rebel guard"
    " policeman envoy spokesman spokeswoman premier chief father mother son daughter brother sister husband"
    " wife suspect victim hostage candidate deputy aide lawyer judge".split()
)
_PERSONAL_ENDINGS = ("man", "woman", "er", "or", "ist", "ian", "ant")


class Kind(StrEnum):
    """What a subject can be called by: he or she, it, they."""

    PERSON = "person"
    THING = "thing"
    MANY = "many"


def kind_of(text: Text, who: Word) -> Kind | None:
    """What a noun can be called by, None where that cannot be told."""
    if not who.is_noun:
        return None
    if who.tag in ("NNS", "NNPS") or len(coordinated(text, who)) > 1 or who.low == "police":
        return Kind.MANY
    called = name(text, who)
    if who.low in _BODIES or listed_actor(called) is not None:
        return Kind.THING
    if who.is_proper:
        return Kind.THING if find_place(called) is not None else Kind.PERSON
    person = is_title(who) or who.low in _PERSONS or who.low.endswith(_PERSONAL_ENDINGS)
    return Kind.PERSON if person else Kind.THING


def is_body(word: Word) -> bool:
    """Whether a noun is a word for an organisation: "company", "militia", "court"."""
    return word.low in _BODIES


def is_person(word: Word) -> bool:
    """Whether a common noun is a word for one person: "general", "leader", "spokeswoman"."""
    return (
        is_title(word) or word.low in _PERSONS or (not is_body(word) and word.low.endswith(_PERSONAL_ENDINGS))
    )
