"""Where a trigger's event happened: the place that its clause names, else its sentence. Knows the gazetteer."""

from dataclasses import dataclass
from functools import lru_cache

from timeline.events.names import joined, name_words
from timeline.events.tree import Text, Word
from timeline.gazetteer import Place, PlaceKind, find_place

_PREPOSITIONS = frozenset(
    "in at near on outside inside around off across over throughout within from to into".split()
)
_AT_PLACE = frozenset("in at near outside inside around off across throughout within".split())
_SITES = frozenset(
    "airport embassy base city town village province region border capital headquarters station square"
    " prison hospital"
    " school university church mosque stadium port harbor harbour island palace district county state"
    " market hotel"
    " consulate compound camp plant factory office building house street theater theatre center centre"
    " park river lake"
    " sea coast mountain airfield refinery court".split()
)


_FOREIGN_SOIL = frozenset({"embassy", "consulate", "mission"})  # named for a country where it is not


@dataclass(frozen=True, slots=True)
class Where:
    """A place as the text names it, and its zone; zone is None where the gazetteer does not know it."""

    place: str
    zone: str | None


def where(text: Text, word: Word, *, stop: frozenset[int]) -> Where | None:
    """The place named nearest to a trigger in its own clause, else None.

    `stop` are the other triggers: what hangs on them is their place.
    """
    below = _named_below(text, word, stop)
    if below is not None:
        return below
    site = _as_argument(text, word)
    if site is not None:
        return site
    return None


def _named_below(text: Text, word: Word, stop: frozenset[int]) -> Where | None:
    waiting, hops = (
        list(text.children(word, "prep", "advmod", "pobj", "dobj", "nsubjpass", "nsubj")),
        0,
    )
    candidates: list[tuple[int, Where]] = []
    while waiting and hops < 40:
        here = waiting.pop(0)
        hops += 1
        if here.index in stop or here.timex is not None:
            continue
        if here.dep == "prep" and here.low in _AT_PLACE | {"on"}:
            found = _of_preposition(text, here)
            if found is not None:
                head = text.words[here.head]
                candidates.append((0 if head.index == word.index else 1, found))
        waiting.extend(text.children(here, "prep", "pobj"))
    return min(candidates, key=lambda c: (c[1].zone is None, c[0]))[1] if candidates else None


def _of_preposition(text: Text, prep: Word) -> Where | None:
    for thing in text.children(prep, "pobj"):
        if thing.timex is None and (found := place_of(text, thing)) is not None:
            if prep.low == "on" and found.zone is None:
                continue
            return found
    return None


def place_of(text: Text, thing: Word) -> Where | None:
    """The place that a noun names, by itself or through what stands before or after it."""
    words = name_words(text, thing)
    if not words:
        return None
    phrase = joined(text, words)
    known = _find(phrase) or (_find(thing.text) if thing.is_proper else None)
    if known is not None and thing.low not in _FOREIGN_SOIL:
        return Where(phrase, known.zone or None)
    if thing.low not in _SITES:
        return None
    near = _named_with(text, thing)
    foreign = thing.low in _FOREIGN_SOIL
    if near is not None:
        return Where(phrase, near.zone or None)
    return Where(phrase, None) if foreign or any(w.is_proper for w in words) else None


def _named_with(text: Text, thing: Word) -> Place | None:
    """The place whose name goes with a site: "Lima airport", "Lima's airport", "the embassy in Lima"."""
    for prep in text.children(thing, "prep"):
        for below in text.children(prep, "pobj"):
            if prep.low in ("in", "at", "near", "outside") and (
                found := _find(joined(text, name_words(text, below)))
            ):
                return found
    if thing.low in _FOREIGN_SOIL:
        return None
    for owner in text.children(thing, "poss"):
        if found := _find(joined(text, name_words(text, owner))):
            return found
    before = [w for w in text.children(thing, "compound", "nmod", "amod") if w.text[:1].isupper()]
    return _find(joined(text, before)) if before else None


def is_site(word: Word) -> bool:
    """Whether a noun is a building, a settlement or a stretch of land."""
    return word.low in _SITES or word.lemma in _SITES


def _as_argument(text: Text, word: Word) -> Where | None:
    """ "the attack on the Tokyo embassy": a site among the arguments places the event."""
    things = list(text.children(word, "nsubjpass", "dobj", "compound", "poss"))
    for prep in text.children(word, "prep"):
        if prep.low in ("on", "to", "against", "of", "at"):
            things.extend(text.children(prep, "pobj"))
    for thing in things:
        if (
            thing.low in _SITES
            and (found := place_of(text, thing)) is not None
            and (found.zone is not None or thing.low in _FOREIGN_SOIL)
        ):
            return found
    return None


@lru_cache(maxsize=65_536)
def _find(phrase: str) -> Place | None:
    if not phrase[:1].isupper() or len(phrase) > 60:
        return None
    found = find_place(phrase)
    if found is None or (found.kind is PlaceKind.CITY and phrase.isupper()):
        return None
    return found
