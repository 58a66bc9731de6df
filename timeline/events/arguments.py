"""Who does what to whom: the words that are a trigger's doers and undergoers. Names nothing."""

from dataclasses import dataclass

from timeline.events.subjects import antecedent, coordinated, subject
from timeline.events.tree import Text, Word
from timeline.events.triggers import Trigger
from timeline.gazetteer import canonical_country

_AGENT_PREPS = frozenset({"by"})
_PATIENT_PREPS = frozenset({"of", "on", "against", "at", "upon", "to", "over", "toward", "towards"})
_INTRANSITIVE = frozenset(
    "die rise fall quake crash collapse explode erupt burn missing arrive strand".split()
)
_TARGETING = frozenset("attack fire kill injure explode siege".split())
_UNDERGONE = frozenset(
    "die injure fall resign quake crash collapse end arrive birth mourn rise missing delay meet elect".split()
)
_PEOPLE_SUBJECT = frozenset({"nsubj", "csubj"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """The head words of a trigger's doers and undergoers, in reading order."""

    agents: tuple[Word, ...] = ()
    patients: tuple[Word, ...] = ()


def arguments(text: Text, trigger: Trigger, *, passive: bool) -> Arguments:
    """The trigger's arguments as far as the grammar shows them."""
    if trigger.nominal:
        return _nominal(text, trigger)
    return _verbal(text, trigger, passive=passive)


def _verbal(text: Text, trigger: Trigger, *, passive: bool) -> Arguments:
    verb = trigger.word
    agents: list[Word] = []
    patients: list[Word] = []
    done_to = subject(text, verb)
    if done_to is not None:
        undergoes = passive or (trigger.entry.frame in _INTRANSITIVE and not text.child(verb, "dobj"))
        together = [w for w in coordinated(text, done_to) if verb.dep != "relcl" or w.index < verb.index]
        (patients if undergoes else agents).extend(together)
    for child in text.children(verb):
        if child.dep == "agent" or (passive and child.dep == "prep" and child.low == "by"):
            agents.extend(w for thing in text.children(child, "pobj") for w in coordinated(text, thing))
        elif child.dep in ("dobj", "dative") and child.timex is None and not _takes_place(verb, child):
            patients.extend(coordinated(text, antecedent(text, child)))
    if not passive and (not patients or trigger.merged is not None):
        patients.extend(_through_preposition(text, trigger))
    if verb.dep == "relcl" and not patients and not passive and text.child(verb, "mark") is None:
        patients.extend(_relative_object(text, verb, agents))
    return Arguments(tuple(agents), tuple(patients))


def _takes_place(verb: Word, thing: Word) -> bool:
    return verb.lemma == "take" and thing.low == "place"


def _through_preposition(text: Text, trigger: Trigger) -> list[Word]:
    frame = trigger.entry.frame
    if frame == "happen":
        return []
    allowed = {"on", "upon", "against", "into", "with", "to"} | ({"at"} if frame in _TARGETING else set())
    for child in text.children(trigger.word, "prep"):
        if child.low in allowed:
            things = [w for w in text.children(child, "pobj") if w.timex is None]
            if things:
                return list(coordinated(text, things[0]))
    return []


def _relative_object(text: Text, verb: Word, agents: list[Word]) -> list[Word]:
    """ "the town that rebels seized": the noun that the clause describes."""
    head = text.head(verb)
    return (
        [head]
        if head is not None and head.is_noun and head not in agents and text.child(verb, "nsubj")
        else []
    )


def _opens_sentence(text: Text, word: Word) -> bool:
    """Whether its capital may come from its place alone, and no country is meant."""
    return text.sentences[word.sentence].first == word.index and canonical_country(word.text) is None


def _nominal(text: Text, trigger: Trigger) -> Arguments:
    agents: list[Word] = []
    patients: list[Word] = []
    undergone = trigger.entry.frame in _UNDERGONE
    for child in text.children(trigger.word):
        if child.timex is not None:
            continue
        of_doer = trigger.entry.frame == "order" and child.low == "of"
        if child.dep == "poss" and child.tag != "PRP$":
            (patients if undergone else agents).append(child)
        elif (
            child.dep in ("compound", "amod", "nmod")
            and child.tag in ("NNP", "NNPS", "JJ")
            and child.text[:1].isupper()
            and (child.is_proper or canonical_country(child.text))
            and not _opens_sentence(text, child)
        ):
            agents.append(child)
        elif child.dep in ("prep", "agent"):
            things = [
                w
                for thing in text.children(child, "pobj")
                if thing.timex is None
                for w in coordinated(text, thing)
            ]
            if child.low == "by" or of_doer:
                agents.extend(things)
            elif child.low in _PATIENT_PREPS:
                patients.extend(things)
            elif child.low in ("between", "with") or (child.low == "from" and not agents):
                agents.extend(things)
    return Arguments(tuple(agents), tuple(patients))
