"""Where a trigger's event happened: the place that its clause names, else its sentence. Knows the gazetteer."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from timeline.events.names import joined, name_words
from timeline.events.tree import Text, Word
from timeline.gazetteer import (
    Place,
    PlaceKind,
    canonical_country,
    country_of_capital,
    find_place,
    full_name,
    settle_place,
)
from timeline.model import Location

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
    " sea coast mountain airfield refinery court resort outskirts suburb neighborhood neighbourhood checkpoint"
    " crossing mine mall ranch bridge tunnel dam reactor gates beach".split()
)


_LONGEST = 60
_CONTAINER = re.compile(r",\s+((?:the\s+)?[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)")
_NAME = re.compile(r"\b(?:U\.S\.|[A-Z][a-zA-Z]+)")
_STATES = (
    "Alabama Alaska Arizona Arkansas California Colorado Florida Illinois Kentucky Louisiana Michigan Minnesota"
    " Mississippi Missouri Nevada Ohio Oregon Pennsylvania Tennessee Texas Virginia Wisconsin"
).split()
_FOREIGN_SOIL = frozenset({"embassy", "consulate", "mission"})  # named for a country where it is not


@dataclass(frozen=True, slots=True)
class Where:
    """A place as the text names it, and its zone; zone is None where the gazetteer does not know it."""

    place: str
    zone: str | None
    spot: Place | None = None


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
        list(text.children(word, "prep", "agent", "advmod", "pobj", "dobj", "nsubjpass", "nsubj")),
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
    known = _find(text, phrase, thing) or (_find(text, thing.text, thing) if thing.is_proper else None)
    if known is not None and thing.low not in _FOREIGN_SOIL:
        return Where(phrase, known.zone or None, known)
    if thing.low not in _SITES:
        return None
    near = _named_with(text, thing)
    foreign = thing.low in _FOREIGN_SOIL
    if near is not None:
        return Where(phrase, near.zone or None, near)
    return Where(phrase, None) if foreign or any(w.text[:1].isupper() for w in words) else None


def _named_with(text: Text, thing: Word) -> Place | None:
    """The place whose name goes with a site: "Lima airport", "Lima's airport", "the embassy in Lima"."""
    for prep in text.children(thing, "prep"):
        for below in text.children(prep, "pobj"):
            if prep.low in ("in", "at", "near", "outside") and (
                found := _find(text, joined(text, name_words(text, below)), below)
            ):
                return found
    if thing.low in _FOREIGN_SOIL:
        return None
    for owner in text.children(thing, "poss"):
        if found := _find(text, joined(text, name_words(text, owner)), owner):
            return found
    before = [w for w in text.children(thing, "compound", "nmod", "amod") if w.text[:1].isupper()]
    return _find(text, joined(text, before), thing) if before else None


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


def location(spot: Place) -> Location:
    """The record of a place that the gazetteer knows."""
    return Location(
        name=full_name(spot),
        kind=spot.kind.value,
        country=spot.country or None,
        zone=spot.zone or None,
        latitude=spot.latitude,
        longitude=spot.longitude,
    )


def _find(text: Text, phrase: str, thing: Word) -> Place | None:
    if not phrase[:1].isupper() or len(phrase) > _LONGEST:
        return None
    within = _CONTAINER.match(text.article.text, thing.end)
    found = _settled(phrase, within[1] if within else None, _named_beside(text.article.text, phrase))
    if found is None or (found.kind is PlaceKind.CITY and phrase.isupper()):
        return None
    return found


@lru_cache(maxsize=65_536)
def _settled(phrase: str, within: str | None, named: tuple[tuple[str, int], ...]) -> Place | None:
    return settle_place(phrase, within=within, named=dict(named))


@lru_cache(maxsize=4096)
def _named_beside(text: str, phrase: str) -> tuple[tuple[str, int], ...]:
    """The countries that a text speaks of, without what the phrase itself would count for."""
    own = canonical_country(phrase) or country_of_capital(phrase)
    times = text.count(phrase) if own else 0
    less = ((code, count - times if code == own else count) for code, count in countries_named(text))
    return tuple((code, count) for code, count in less if count > 0)


@lru_cache(maxsize=256)
def countries_named(text: str) -> tuple[tuple[str, int], ...]:
    """The codes of the countries that a text speaks of, by single words, each with how often."""
    found: Counter[str] = Counter()
    for word in _NAME.findall(text):
        if code := canonical_country(word) or country_of_capital(word):
            found[code] += 1
        elif word in _states():
            found["US"] += 1
    return tuple(sorted(found.items()))


@cache
def _states() -> frozenset[str]:
    listed = (find_place(name) for name in _STATES)
    return frozenset(place.name for place in listed if place is not None and place.kind is PlaceKind.STATE)
