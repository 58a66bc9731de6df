"""What nouns and pronouns stand for within one article, by sieves that would rather leave a word as it is."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline.events.descriptions import read_names
from timeline.events.kinds import Kind, kind_of
from timeline.events.names import is_pronoun, name
from timeline.events.subjects import antecedent, coordinated
from timeline.events.tree import Text, Word

_FITTING = {
    "he": Kind.PERSON, "him": Kind.PERSON, "she": Kind.PERSON, "her": Kind.PERSON,
    "it": Kind.THING, "they": Kind.MANY, "them": Kind.MANY,
    "his": Kind.PERSON, "its": Kind.THING, "their": Kind.MANY,
}  # fmt: skip
_FEMALE = frozenset({"she", "her"})
_REACH = 3  # sentences that are searched backwards
_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "dative")
_PARTIES = (*_SUBJECTS, *_OBJECTS)
_SAYING = frozenset("say tell add announce claim deny warn declare confirm report write admit insist".split())


@dataclass(frozen=True, slots=True)
class Cast:
    """The names that words stand for, by the index of the word; only where the word does not say it itself."""

    text: Text
    names: dict[int, str]
    deeds: dict[int, Word] = field(default_factory=dict)  # "it" -> the noun of the event that it means

    def name(self, word: Word) -> str:
        """A readable name of what a noun or pronoun stands for; empty for a pronoun that is not resolved."""
        word = antecedent(self.text, word)
        return self.names.get(word.index) or name(self.text, word)

    def meant(self, word: Word) -> str | None:
        """The name that a word stands for where it does not say it itself, else None."""
        return self.names.get(antecedent(self.text, word).index)


def read_cast(text: Text, events: frozenset[int]) -> Cast:
    """Who is meant by short names, descriptions and pronouns; `events` are words that tell of events."""
    cast = Cast(text, read_names(text, events))
    women: dict[str, bool] = {}
    for word in text.words:
        pointing = word.dep in (*_SUBJECTS, *_OBJECTS) if word.tag == "PRP" else word.tag == "PRP$"
        if pointing and word.low in _FITTING:
            meant = _pronoun(cast, events, word, women)
            if meant:
                cast.names[word.index] = meant
                if _FITTING[word.low] is Kind.PERSON:
                    women[meant] = word.low in _FEMALE
    return cast


def _pronoun(cast: Cast, events: frozenset[int], pronoun: Word, women: dict[str, bool]) -> str | None:
    """The name of the nearest subject before a pronoun that it can stand for, None where there is none."""
    wanted, text = _FITTING[pronoun.low], cast.text
    if pronoun.low == "it" and pronoun.dep not in _SUBJECTS:
        return None
    verb = text.clause_verb(pronoun)
    reach = 1 if wanted is Kind.THING else _REACH
    for word in (*_objects_beside(text, pronoun), *_subjects_before(text, pronoun, reach)):
        if word.index in events and text.words[word.head].lemma not in _SAYING:
            if pronoun.low == "it" and word.tag == "NN":
                cast.deeds[pronoun.index] = word
            if wanted is not Kind.PERSON:
                return None
            continue
        if pronoun.dep in _OBJECTS and text.clause_verb(word).index == verb.index:
            continue
        if is_pronoun(word):
            called = cast.names.get(word.index, "") if _FITTING.get(word.low) is wanted else ""
        else:
            called = _several(cast, word) if kind_of(text, word) is wanted else ""
        if called and pronoun.dep in _OBJECTS and _rivals(cast, word, wanted) > 1:
            return None
        woman = women.get(called)
        if not called and pronoun.tag == "PRP$":
            return None
        if called and (wanted is not Kind.PERSON or woman is None or woman == (pronoun.low in _FEMALE)):
            return called
    return None


def _objects_beside(text: Text, pronoun: Word) -> list[Word]:
    """For an object, those of the clauses before it in its sentence, nearest first ("tried Roca and jailed him")."""
    if pronoun.dep not in _OBJECTS:
        return []
    first = text.sentences[pronoun.sentence].first
    return [w for w in reversed(text.words[first : pronoun.index]) if w.dep in ("dobj", "nsubjpass")]


def _rivals(cast: Cast, word: Word, wanted: Kind) -> int:
    """How many subjects of a word's sentence could be meant as well as it, itself included."""
    sentence = cast.text.sentences[word.sentence]
    inside = cast.text.words[sentence.first : sentence.stop]
    subjects = [w for w in inside if w.dep in _PARTIES and kind_of(cast.text, w) is wanted]
    return len({cast.name(w) for w in subjects})


def _several(cast: Cast, word: Word) -> str:
    """The name of a subject, and of those coordinated with it."""
    names = [cast.name(w) for w in coordinated(cast.text, word)]
    return " and ".join(n for n in names if n) if len(names) < 3 else ""


def _subjects_before(text: Text, pronoun: Word, reach: int) -> Iterator[Word]:
    """The subjects before a pronoun, the nearest sentence first, and in a sentence that of its main clause first."""
    paragraph = text.sentences[pronoun.sentence].paragraph
    for number in range(pronoun.sentence, max(pronoun.sentence - reach, 0) - 1, -1):
        sentence = text.sentences[number]
        if paragraph - sentence.paragraph > (reach > 1):
            return
        inside = text.words[sentence.first : min(sentence.stop, pronoun.index)]
        subjects = [w for w in inside if w.dep in _SUBJECTS]
        yield from sorted(subjects, key=lambda w: (sum(1 for _ in text.ancestors(w)), -w.index))
