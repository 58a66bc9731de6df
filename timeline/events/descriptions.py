"""Which name a short name or a bare definite noun takes up: "Roca", "the general". Knows no pronoun and no event."""

from dataclasses import dataclass, field

from timeline.events.kinds import is_body, is_person
from timeline.events.names import is_title, joined, listed_actor, name, name_words, untitled
from timeline.events.places import is_site
from timeline.events.tree import Text, Word
from timeline.gazetteer import ActorKind, canonical_country, find_place
from timeline.meaning import Fixed
from timeline.when import Grain

_DEFINITE = frozenset("the this that".split())
_ARMED = frozenset(
    "group militia movement organization organisation faction insurgents militants fighters".split()
)
_CRAFT = frozenset(
    "ship cruiser destroyer frigate carrier submarine tanker freighter ferry vessel trawler plane jet airliner"
    " aircraft helicopter airline spacecraft probe lander".split()
)
_RESTRICTING = ("amod", "compound", "nmod", "poss", "nummod", "relcl", "acl", "appos")
_LONGEST = 40  # characters of a name that stands for a bare noun
_ENDINGS_OF_BODIES = frozenset("corp. corp inc. inc co. ltd plc".split())


@dataclass(slots=True)
class Named:
    """What the article has named so far; filled in reading order."""

    full: dict[str, set[str]] = field(default_factory=dict)  # the end of a name -> the names with that end
    called: dict[str, set[str]] = field(default_factory=dict)  # a common noun -> the names called by it
    armed: dict[str, str] = field(default_factory=dict)  # an armed group -> as the article calls it

    def whole(self, short: str) -> str | None:
        """The one full name that ends in a shorter one."""
        names = self.full.get(short.lower(), set())
        return next(iter(names)) if len(names) == 1 else None

    def meant(self, noun: str) -> str | None:
        """The one name that was called by a noun."""
        names = self.called.get(noun, set())
        return next(iter(names)) if len(names) == 1 else None


def read_names(text: Text, events: frozenset[int]) -> dict[int, str]:
    """The name that a noun stands for, by the index of its word, where the words there do not say it themselves.

    `events` are words that tell of events: they are no parties.
    """
    named, found = Named(), {}
    for word in text.words:
        if not word.is_noun or word.dep == "compound" or word.index in events or word.timex is not None:
            continue
        lone = is_title(word) and not text.children(word, "compound", "nmod", "poss", "amod")
        meant = _proper(text, word, named) if word.is_proper and not lone else _common(text, word, named)
        if meant:
            found[word.index] = meant
    return found


def _proper(text: Text, word: Word, named: Named) -> str | None:
    """Note a name with what it is called; return the full form of a short one."""
    called = joined(text, untitled(text, name_words(text, word, of=False), word))
    if not called:
        return None
    actor = listed_actor(called)
    if actor is not None:
        if actor.kind is ActorKind.ARMED_GROUP:
            named.armed.setdefault(actor.name, called)
        _describe(text, word, called, named)
        _specific(text, word, named)
        return None
    if is_site(word) or is_body(word):
        _specific(text, word, named)
        return None
    whole = named.whole(called)
    pieces = called.split()
    if (
        len(pieces) > 1
        and whole is None
        and find_place(called) is None
        and all(p[:1].isupper() or "-" in p for p in pieces)
    ):
        for size in range(1, len(pieces)):
            named.full.setdefault(" ".join(pieces[-size:]).lower(), set()).add(called)
    _describe(text, word, whole or called, named)
    return whole


def _describe(text: Text, word: Word, called: str, named: Named) -> None:
    """Note the nouns that a name is called by, before it and in apposition."""
    before = [
        w
        for w in text.children(word, "compound", "nmod")
        if (w.index < word.index and not w.is_proper) or is_title(w)
    ]
    after = [w for w in text.children(word, "appos") if w.is_noun and not w.is_proper]
    for noun in (*before, *after):
        if _is_role(noun):
            named.called.setdefault(noun.low, set()).add(called)


def _is_role(noun: Word) -> bool:
    return is_person(noun) or is_body(noun) or noun.low in _CRAFT or noun.low in _ARMED


def _common(text: Text, word: Word, named: Named) -> str | None:
    """The name behind a common noun: its apposition's, or the one that was called so before."""
    other = text.child(word, "appos")
    if other is not None and other.is_proper and _is_role(word):
        called = name(text, other)
        if called and listed_actor(called) is None and not canonical_country(called):
            called = named.whole(called) or called
            named.called.setdefault(word.low, set()).add(called)
            return called
    if not _is_bare(text, word):
        _specific(text, word, named)
        return None
    if not (_is_role(word) or is_site(word)):
        return None
    meant = named.meant(word.low)
    if meant is None and word.low in _ARMED and len(named.armed) == 1 and word.low not in named.called:
        return next(iter(named.armed.values()))
    return meant


def _is_bare(text: Text, word: Word) -> bool:
    """Whether a noun is definite and says nothing more: "the general", not "the Peruvian general"."""
    definite = any(w.low in _DEFINITE for w in text.children(word, "det"))
    bare = definite and not text.children(word, *_RESTRICTING) and not _has_of(text, word)
    return bare and not _of_a_year(text, word)


def _of_a_year(text: Text, word: Word) -> bool:
    """Whether its sentence tells of a year: "in 2012" the ambassador was somebody else."""
    sentence = text.sentences[word.sentence]
    told = {w.timex for w in text.words[sentence.first : sentence.stop] if w.timex is not None}
    meanings = [text.timexes[number].meaning for number in sorted(told)]
    return any(isinstance(meaning, Fixed) and meaning.when.grain is Grain.YEAR for meaning in meanings)


def _has_of(text: Text, word: Word) -> bool:
    return any(w.low in ("of", "in", "at", "near", "for") for w in text.children(word, "prep"))


def _specific(text: Text, word: Word, named: Named) -> None:
    """Note a noun that is told apart by a name: "Peru's army", "the Lima embassy"."""
    if not (_is_role(word) or is_site(word)) or word.tag in ("NNS", "NNPS"):
        return
    words = name_words(text, word)
    owners = [w for w in words if w.index < word.index and (w.is_proper or canonical_country(w.text))]
    phrase = joined(text, words)
    if is_person(word) and not owners:
        return
    group = joined(text, [w for w in words if w.is_proper])
    actor = listed_actor(group) if is_body(word) else None
    if actor is not None and actor.kind is ActorKind.ARMED_GROUP:
        named.armed.setdefault(actor.name, group)
    if owners and len(phrase) <= _LONGEST:
        if listed_actor(phrase) is None and is_title(word) and word.is_proper:
            phrase = joined(text, untitled(text, words, word))
        named.called.setdefault(word.low, set()).add(phrase)
    elif not owners and text.child(word, "det") is not None:
        indefinite = any(w.low in ("a", "an", "another") for w in text.children(word, "det"))
        if indefinite:
            named.called.setdefault(word.low, set()).add(phrase)
