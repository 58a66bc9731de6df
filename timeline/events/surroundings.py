"""What stands around a trigger, part by part, as lemmas: what the coding rules ask about. Knows no rule."""

from collections.abc import Callable
from dataclasses import dataclass, field

from timeline.events.subjects import antecedent, coordinated, subject
from timeline.events.tree import Text, Word
from timeline.events.triggers import Trigger
from timeline.gazetteer import canonical_country, country_of_capital

STATE = "%state"  # stands beside the name of a country or a capital
NAME = "%name"  # stands beside any other name
NUMBER = "%number"
_RESPITES = frozenset({"hour", "day", "week", "month"})  # "gave them two days to leave"
_MODIFIERS = ("compound", "amod", "nmod", "poss", "nummod")
_WITH_VERB = ("prt", "advmod", "prep", "agent", "acomp", "oprd", "dative", "intj")
_CLAUSES = ("xcomp", "ccomp", "advcl", "acl", "pcomp")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Lemmas in each part around a trigger.

    `keys` are the names to look a word up by, with its particle or preposition first. `final` says that the
    first key is a phrasal verb, which has nothing to do with its bare verb.
    """

    keys: tuple[str, ...]
    final: bool
    subject: frozenset[str]
    object: frozenset[str]
    preposition: frozenset[str]
    clause: frozenset[str]
    beside: frozenset[str]
    text: Text
    word: Word
    read: dict[str, frozenset[str]] = field(default_factory=dict, repr=False, compare=False)

    def part(self, name: str) -> frozenset[str]:
        """What stands in the part of that name; the wide ones are read when a rule first asks for them."""
        if name not in _WIDE:
            part: frozenset[str] = getattr(self, name)
            return part
        if name not in self.read:
            self.read[name] = _WIDE[name](self.text, self.word)
        return self.read[name]

    @property
    def near(self) -> frozenset[str]:
        """What stands in any part but `around`, and what else hangs on the trigger itself."""
        narrow = self.subject | self.object | self.preposition | self.clause | self.beside
        return narrow | self.part("under")


def surroundings(text: Text, trigger: Trigger) -> Surroundings:
    """What stands around a trigger of the text."""
    return _of_noun(text, trigger) if trigger.nominal else _of_verb(text, trigger)


def _of_verb(text: Text, trigger: Trigger) -> Surroundings:
    verb = trigger.word
    stem = trigger.lemma.split(" ")[0]
    first = subject(text, verb)
    passive = text.child(verb, "auxpass") is not None or (verb.dep == "acl" and verb.tag == "VBN")
    doers = [w for by in text.children(verb, "agent") for w in text.children(by, "pobj")]
    undergoers = [antecedent(text, w) for w in text.children(verb, "dobj", "oprd", "attr", "npadvmod")]
    if first is not None:
        (undergoers if passive else doers).append(first)
    if verb.dep in ("relcl", "amod") and not undergoers and (head := text.head(verb)) is not None:
        undergoers.append(head)
    if verb.dep == "amod":
        doers += text.children(verb, "npadvmod", "nmod", "compound")  # "US-designated"
    preps = [w for w in text.children(verb, "prep", "dative", "agent") if w.low != "by"]
    preps += [
        w for p in (*preps, *text.children(verb, "advmod")) for w in text.children(p, "prep")
    ]  # "out of"
    beside = list(text.children(verb, *_WITH_VERB))
    particle = next((w for w in beside if w.dep == "prt"), None)
    keys = [f"{stem}-{particle.low}"] if particle is not None else []
    keys += [f"{stem}-{w.low}" for w in beside if w is not particle]
    return Surroundings(
        keys=(*keys, stem),
        final=particle is not None,
        subject=_lemmas(text, doers),
        object=_lemmas(text, undergoers),
        preposition=_through(text, preps),
        clause=_clauses(text, verb, *text.children(verb, "dobj", "dative")),
        beside=frozenset(w.low for w in text.children(verb)),
        text=text,
        word=verb,
    )


def _of_noun(text: Text, trigger: Trigger) -> Surroundings:
    noun = trigger.word
    preps = text.children(noun, "prep", "agent")
    by = [w for p in preps if p.low in ("by", "from", "between") for w in text.children(p, "pobj")]
    of = [w for p in preps if p.low in ("of", "on", "against", "to", "for") for w in text.children(p, "pobj")]
    modifiers = list(text.children(noun, *_MODIFIERS))
    return Surroundings(
        keys=(trigger.lemma, noun.lemma),
        final=False,
        subject=_lemmas(text, [*by, *modifiers]),
        object=_lemmas(text, [*of, *modifiers]),
        preposition=_through(text, [*preps]),
        clause=_clauses(text, noun),
        beside=frozenset(w.low for w in text.children(noun)),
        text=text,
        word=noun,
    )


def _through(text: Text, preps: list[Word]) -> frozenset[str]:
    """Prepositions and what they govern: "from", "council"."""
    things = [w for prep in preps for w in text.children(prep, "pobj")]
    return frozenset(w.low for w in preps) | _lemmas(text, things)


def _lemmas(text: Text, heads: list[Word]) -> frozenset[str]:
    """The lemmas of nouns, of those coordinated with them, and of what modifies them."""
    found: set[str] = set()
    for head in heads:
        if head.timex is not None:
            found |= {head.lemma} & _RESPITES
            continue
        for word in coordinated(text, head):
            inner = [
                w for of in text.children(word, "prep") if of.low == "of" for w in text.children(of, "pobj")
            ]
            for near in (word, *text.children(word, *_MODIFIERS), *inner):
                found |= _names_of(near)
    return frozenset(found)


def _names_of(word: Word) -> set[str]:
    named = {word.lemma.lower(), word.low}
    if word.is_proper:
        named.add(word.low.removesuffix("s"))
        state = canonical_country(word.text) or country_of_capital(word.text)
        named.add(STATE if state else NAME)
    if word.tag == "CD" or word.text in "$€£":
        named.add(NUMBER)
    return named


def _clauses(text: Text, *words: Word) -> frozenset[str]:
    """The verbs of the clauses right under the words, with "to", "that", "if" and the like that open them."""
    below = [w for word in words for w in text.children(word, *_CLAUSES)]
    below += [w for word in words for w in text.children(word, "relcl") if w.tag == "VB"]
    below += [w for word in words for p in text.children(word, "prep") for w in text.children(p, "pcomp")]
    opened = {w.low for b in below for w in text.children(b, "aux", "mark")}
    return frozenset({b.lemma for b in below} | opened)


def _told(text: Text, word: Word) -> frozenset[str]:
    """All lemmas of the clauses right under a word: "said it would {fire if the ships came near}"."""
    below = [w for clause in text.children(word, *_CLAUSES) for w in text.subtree(clause)]
    return frozenset(name for w in below if w.timex is None for name in _names_of(w))


def _under(text: Text, word: Word) -> frozenset[str]:
    """The verb that a word is the subject or object of, with its particle."""
    head = text.head(word)
    if head is not None and head.dep == "prep" and head.low in ("in", "on"):
        head = text.head(head)
    if head is None or not head.is_verb:
        return frozenset()
    return frozenset({head.lemma, *(f"{head.lemma}-{w.low}" for w in text.children(head, "prt", "prep"))})


def _around(text: Text, word: Word) -> frozenset[str]:
    """All lemmas of the clause that a word stands in, but its own."""
    clause = text.clause_words(text.clause_verb(word))
    near = clause + text.subtree(word, skip=frozenset({"relcl", "advcl", "conj", "ccomp"}))
    for purpose in text.children(word, "advcl"):
        near += text.subtree(purpose) if purpose.tag == "VB" else []
    return frozenset(name for w in near if w.index != word.index and w.timex is None for name in _names_of(w))


_WIDE: dict[str, Callable[[Text, Word], frozenset[str]]] = {"told": _told, "under": _under, "around": _around}
