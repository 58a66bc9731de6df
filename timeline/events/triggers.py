"""Which words of a text tell of events, and what by the lexicon. Knows the tree; knows no factuality."""

from dataclasses import dataclass

from timeline.events.codebook import coded_stems
from timeline.events.dismissals import holds_a_post, is_dismissed
from timeline.events.lexicon import Entry, Role, is_listed, noun_entry, verb_entry
from timeline.events.subjects import antecedent, subject
from timeline.events.tree import Text, Word
from timeline.model import EventClass

_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "pobj", "compound", "amod", "nmod", "agent", "attr", "poss")
_NO_VERB_DEPS = frozenset(
    {"aux", "auxpass", "amod", "compound", "nmod", "case", "punct", "prep", "npadvmod", "mark"}
)
_PREPOSITION_LIKE = frozenset(
    "follow include accord regard concern base bind be have do let get become need dare come-on give"
    " provide".split()
)
_MODAL_LIKE = frozenset("be have do get become".split())
_MODIFIER_DEPS = frozenset({"compound", "amod", "nmod", "npadvmod", "punct"})
_IRREGULAR = {
    "forgave": "forgive",
    "retook": "retake",
    "rewrote": "rewrite",
    "resold": "resell",
    "instal": "install",
}
_OUTCOMES = frozenset({"dead", "ablaze", "injured", "wounded", "hurt", "missing", "guilty"})
_READINESS = frozenset({"ready", "willing"})
_ADVERBS = frozenset({"back", "out", "down", "off", "up", "away", "over"})
_PARTICLES = ("prt",)
_SAYING = frozenset({"say", "speak"})
_TO_PEOPLE = frozenset({"tell", "inform", "notify", "assure"})
_ADJECTIVES = frozenset(
    "arm retire divide mix limit crowd pack guide experience tire balance advance".split()
)
_BODIES = frozenset("opposition resistance leadership administration command defence defense".split())
# Nouns that only make a preposition ("in response to"), with the word that follows.
IN_PHRASES = {
    "response": "to", "reaction": "to", "reply": "to", "answer": "to", "retaliation": "for", "revenge": "for",
    "retribution": "for", "wake": "of", "aftermath": "of", "midst": "of", "result": "of", "run-up": "to",
    "exchange": "for", "support": "of", "charge": "of", "case": "of", "event": "of", "favor": "of", "favour": "of",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells of an event. `merged` is the trigger word that it shares one event with.

    `modifier` says that it only modifies another noun ("attack plans"): no event of its own.
    """

    word: Word
    entry: Entry
    nominal: bool
    lemma: str
    merged: int | None = None
    modifier: bool = False

    @property
    def index(self) -> int:
        """The index of its word."""
        return self.word.index

    @property
    def reporting(self) -> bool:
        """Whether it tells of something said."""
        return self.entry.event_class is EventClass.REPORTING

    @property
    def state(self) -> bool:
        """Whether it tells of a state."""
        return self.entry.role is Role.STATE


def find_triggers(text: Text) -> dict[int, Trigger]:
    """The triggers of a text by the index of their word, in reading order."""
    found: dict[int, Trigger] = {}
    for word in text.words:
        if word.timex is not None or not (word.text.isalpha() or any(map(str.isalpha, word.text))):
            continue
        trigger = _verbal(text, word) if _is_event_verb(text, word) else _nominal(text, word)
        trigger = trigger or _adjectival(text, word) or _participial(text, word)
        if trigger is not None:
            found[word.index] = trigger
    return {index: _merge(text, trigger, found) for index, trigger in found.items()}


def _is_event_verb(text: Text, word: Word) -> bool:
    if not word.is_verb or word.dep in _NO_VERB_DEPS - {"prep"}:
        return False
    if word.tag == "VBG" and text.child(word, "det", "amod", "poss") and not text.child(word, "dobj", "aux"):
        return False  # a gerund that behaves as a noun
    if word.tag == "VBN" and text.child(word, "det") is not None and not text.child(word, "auxpass", "aux"):
        return False  # "the wounded"
    if word.lemma in _MODAL_LIKE:
        whom = ("attr", "acomp") if word.lemma == "become" else ("dobj",)
        return word.lemma not in ("be",) and text.child(word, *whom) is not None
    return not (
        word.dep in ("prep", "mark") or (word.lemma in _PREPOSITION_LIKE and _as_preposition(text, word))
    )


def _as_preposition(text: Text, word: Word) -> bool:
    """Whether a participle serves as a preposition: "following the vote", "including one"."""
    return (
        word.tag in ("VBG", "VBN")
        and word.dep in ("prep", "advcl", "acl")
        and not text.child(word, "nsubj", "nsubjpass")
    )


def _verbal(text: Text, word: Word) -> Trigger:
    stem = _stem(word)
    again, stem = stem, _unprefixed(stem)
    particle = text.child(word, *_PARTICLES) or next(
        (w for w in text.children(word, "advmod") if w.low in _ADVERBS and is_listed(f"{stem}-{w.low}")), None
    )
    lemma = f"{stem}-{particle.low}" if particle else stem
    nearby = frozenset(antecedent(text, w).lemma for w in text.children(word, *_ARGUMENTS))
    nearby |= {w.lemma for by in text.children(word, "agent", "prep") for w in text.children(by, "pobj")}
    phrase = next((p for prep in text.children(word, "prep") if is_listed(p := f"{stem}-{prep.low}")), None)
    lemma = lemma if particle or phrase is None else phrase
    entry = verb_entry(lemma, nearby)
    if particle and not is_listed(lemma):
        entry = verb_entry(stem, nearby)
    if stem == "call" and text.child(word, "oprd") is not None:
        entry = verb_entry("describe")
    if entry.frame in _SAYING and stem not in _TO_PEOPLE and _done_to_a_thing(text, word):
        entry = Entry(lemma, lemma)
    if lemma.split("-")[0] == "fire" and is_dismissed(text, word):
        entry = verb_entry("sack")
    return Trigger(word, entry, nominal=False, lemma=again + lemma[len(stem) :].replace("-", " "))


def _done_to_a_thing(text: Text, word: Word) -> bool:
    """ "reported losses", "address the council": a verb of saying with a plain object tells of a deed."""
    thing = text.child(word, "dobj")
    if thing is None or not thing.is_noun or thing.timex is not None:
        return False
    spoken = noun_entry(thing.lemma)
    if spoken is not None and spoken.event_class is EventClass.REPORTING:
        return False
    told = text.children(word, "ccomp", "dative", "parataxis")
    return not told and not any(text.quoted(w) for w in text.subtree(thing))


def _stem(word: Word) -> str:
    """The verb's lemma, mended where the lemmatizer got its end wrong: "fin" for "fined", "read" for "readied"."""
    lemma, low = word.lemma, word.low
    mended = [_IRREGULAR.get(lemma, lemma), f"{lemma}e", lemma.removesuffix("e"), lemma[:-2]]
    if low == f"{lemma}ed":  # "raped" is no form of "rap"
        mended.insert(0, f"{lemma}e")
    if low.endswith("ied"):
        mended.insert(0, f"{low[:-3]}y")
    known = coded_stems()
    return next((form for form in mended if is_listed(form) or form in known), lemma)


def _unprefixed(stem: str) -> str:
    """ "elect" of "re-elect", where the word with its prefix is not listed."""
    head, dash, rest = stem.partition("-")
    return rest if dash and head in ("re", "co") and not is_listed(stem) else stem


def _adjectival(text: Text, word: Word) -> Trigger | None:
    """ "Five were dead", "left ten dead": an outcome told by an adjective; "ready to send": consent."""
    told = word.dep in ("acomp", "oprd", "ccomp", "xcomp", "ROOT") or (
        word.dep == "amod" and word.head < word.index
    )
    consents = word.low in _READINESS and text.child(word, "xcomp") is not None
    listed = word.low in _OUTCOMES or consents
    entry = noun_entry(word.low) if word.tag == "JJ" and told and listed else None
    return None if entry is None else Trigger(word, entry, nominal=True, lemma=word.low)


def _participial(text: Text, word: Word) -> Trigger | None:
    """ "the captured town", "US-designated groups": a deed that only describes what it was done to."""
    lemma = _stem(word)
    if word.tag != "VBN" or word.dep != "amod" or lemma in _ADJECTIVES or not is_listed(lemma):
        return None
    above = text.words[word.head]
    entry = verb_entry("sack" if lemma == "fire" and holds_a_post(above) else lemma, frozenset({above.lemma}))
    if entry.role is not Role.MAIN or entry.event_class is not EventClass.OCCURRENCE:
        return None
    return Trigger(word, entry, nominal=False, lemma=lemma, modifier=True)


def _nominal(text: Text, word: Word) -> Trigger | None:
    if (word.is_proper and not _capital_event(text, word)) or _half_of_a_verb(text, word):
        return None
    gerund = word.tag == "VBG" and word.dep not in ("aux", "amod", "compound")
    if not (word.is_noun or gerund or (word.tag == "VB" and word.dep in ("dobj", "pobj", "nsubj"))):
        return None
    lemma = word.low if gerund else _unprefixed(word.lemma)
    modifiers = frozenset(w.lemma for w in text.children(word, "compound", "amod", "nmod", "poss"))
    modifiers |= {text.words[word.head].low} | {w.low for w in text.children(word, "prep")}
    entry = noun_entry(lemma, modifiers)
    if entry is None or _makes_preposition(text, word) or _names_a_body(text, word, entry):
        return None
    names = word.dep in ("attr", "oprd") or text.words[word.head].low == "as"
    compound = names or (word.dep in _MODIFIER_DEPS and word.dep != "npadvmod")
    return Trigger(word, entry, nominal=True, lemma=lemma, modifier=compound)


def _half_of_a_verb(text: Text, word: Word) -> bool:
    """Whether a hyphen ties it to a verb: "test-fired"."""
    after = text.words[word.index + 1 : word.index + 3]
    return len(after) == 2 and after[0].text == "-" and after[1].index == word.head and after[1].is_verb


def _makes_preposition(text: Text, word: Word) -> bool:
    head, follows = text.head(word), IN_PHRASES.get(word.low)
    return (
        follows is not None
        and head is not None
        and head.low in ("in", "as")
        and any(w.low == follows for w in text.children(word, "prep"))
    ) or (
        head is not None and head.low == "in" and word.low in ("response", "retaliation", "wake", "reaction")
    )


def _names_a_body(text: Text, word: Word, entry: Entry) -> bool:
    """Whether it means those who act: "the Free Land Movement", "the opposition rejected it"."""
    if word.is_proper and entry.role is Role.GENERIC:
        return True
    acts = word.dep == "nsubj" or (word.dep == "pobj" and text.words[word.head].dep == "agent")
    return word.low in _BODIES and acts and not any(w.low == "to" for w in text.children(word, "prep"))


def _capital_event(text: Text, word: Word) -> bool:
    """Whether a capital is a headline's or a named event's ("the Rose Revolution"), not part of another name."""
    head = text.head(word)
    return word.dep not in ("compound", "nmod", "amod") or (head is not None and not head.is_proper)


def _merge(text: Text, trigger: Trigger, found: dict[int, Trigger]) -> Trigger:
    """The trigger, tied to the word that it tells the same event with."""
    partner: Word | None = None
    if trigger.nominal:
        return trigger
    if trigger.entry.role in (Role.SUPPORT, Role.BEGIN):
        partner = _eventive(text, trigger.word, found, "dobj", "nsubjpass")
        if partner is None and trigger.entry.role is Role.BEGIN:
            partner = _eventive(text, trigger.word, found, "nsubj", "xcomp")
    if trigger.entry.role is Role.HAPPEN or _takes_place(text, trigger.word):
        partner = _eventive(text, trigger.word, found, "nsubj", "nsubjpass")
    if partner is None:
        return trigger
    return Trigger(trigger.word, trigger.entry, False, _joined(text, trigger.word), partner.index)


def _takes_place(text: Text, word: Word) -> bool:
    return word.lemma == "take" and any(w.low == "place" for w in text.children(word, "dobj"))


def _joined(text: Text, word: Word) -> str:
    thing = text.child(word, "dobj")
    return f"{word.lemma} {thing.lemma}" if thing else word.lemma


def _of_be(text: Text, word: Word) -> Word | None:
    """The subject of "be" over an infinitive: "talks are to be held"."""
    head = text.head(word)
    return (
        text.child(head, "nsubj") if head is not None and head.lemma == "be" and word.dep == "xcomp" else None
    )


def _eventive(text: Text, word: Word, found: dict[int, Trigger], *deps: str) -> Word | None:
    things = list(text.children(word, *deps))
    if not things and "nsubjpass" in deps and text.child(word, "auxpass") is not None:
        first = subject(text, word) or _of_be(text, word)
        things = [first] if first is not None else []
    for child in things:
        target = antecedent(text, child)
        trigger = found.get(target.index)
        if trigger is not None and not trigger.modifier and trigger.index != word.index:
            return target
    return None
