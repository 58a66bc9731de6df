"""How sure a text is of what a trigger tells, and why something is no report of an event. Knows no time."""

from dataclasses import dataclass

from timeline.events.conditions import (
    called_unsure,
    conditional,
    of_a_supposed_one,
    only_spoken_of,
    still_to_come,
    under_if,
)
from timeline.events.reportable import why_not
from timeline.events.scene import Scene, supporters
from timeline.events.scheduled import told_ahead
from timeline.events.sides import Sides
from timeline.events.speech import Speech
from timeline.events.tree import Text, Word
from timeline.events.triggers import Trigger
from timeline.model import EventType, Factuality, Tense

_F = Factuality
_DOUBTING = frozenset("allegedly reportedly purportedly supposedly apparently ostensibly".split())
_SET = frozenset({"planned", "scheduled", "upcoming", "coming"})
_DOUBTED = frozenset("alleged suspected purported reported supposed apparent".split())
_POSSIBLE = frozenset("possible potential likely further future any hypothetical".split())
_PLANNED_ADJECTIVES = frozenset("due set slated scheduled expected bound supposed".split())
_WISHES = frozenset({"hope", "want", "wish", "aim", "seek", "intend"})
# Frames whose object need not be a fact even where it is known: "demanded the withdrawal".
_OPEN_FRAMES = frozenset(
    {"demand", "call", "want", "threaten", "prevent", "expect", "delay", "cancel", "plan", "bid"}
)
_HOSTILE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.THREATEN, EventType.MOBILIZE})
_LIGHT_MODALS = frozenset({"would"})


@dataclass(frozen=True, slots=True)
class Standing:
    """How sure it is, and, where it is no report of an event, why not."""

    factuality: Factuality
    why_not: str | None = None


def standing(
    scene: Scene,
    speech: Speech,
    sides: Sides,
    trigger: Trigger,
    *,
    timed: frozenset[int],
    due: frozenset[int],
) -> Standing:
    """How the text stands to what the trigger tells.

    `timed` are the triggers that an expression dates, `due` those of them that are told as on the programme.
    """
    sure = _factuality(scene, speech, sides, trigger, depth=0)
    has_time = trigger.index in timed
    if sure is _F.CERTAIN and _is_due(scene, trigger, due):
        return Standing(_F.PLANNED, why_not(scene, trigger, _F.PLANNED, timed=True))
    if sure is _F.HYPOTHETICAL and has_time and _hoped(scene, trigger):
        sure = _F.PLANNED
    return Standing(sure, why_not(scene, trigger, sure, timed=has_time))


def _is_due(scene: Scene, trigger: Trigger, due: frozenset[int]) -> bool:
    """Whether it is on the programme itself, or the verb is that tells it: "the trial resumes on Monday"."""
    return trigger.index in due or any(over.index in due for over in supporters(scene, trigger))


def _hoped(scene: Scene, trigger: Trigger) -> bool:
    """ "hopes to fly on Tuesday": a wish with a day is a plan."""
    over = scene.governor(trigger.word)
    return over is not None and over.word.lemma in _WISHES and trigger.word.dep == "xcomp"


def _factuality(scene: Scene, speech: Speech, sides: Sides, trigger: Trigger, *, depth: int) -> Factuality:
    if trigger.merged in scene.triggers and trigger.merged is not None and depth == 0:
        return _factuality(scene, speech, sides, scene.triggers[trigger.merged], depth=1)
    own = _nominal(scene, speech, trigger) if trigger.nominal else _verbal(scene, speech, trigger)
    if own is not None:
        return own
    if depth < 4 and (above := _inherits_from(scene, trigger)) is not None:
        inherited = _factuality(scene, speech, sides, above, depth=depth + 1)
        by_negation = inherited is _F.NEGATED and trigger.word.dep == "conj"
        if inherited is not _F.CERTAIN and not by_negation:
            return inherited
    if _alleged(scene, speech, sides, trigger):
        return _F.ALLEGED
    return _F.CERTAIN


def _verbal(scene: Scene, speech: Speech, trigger: Trigger) -> Factuality | None:
    said, word = scene.features[trigger.index], trigger.word
    if said.negated:
        return _F.NEGATED
    if under_if(scene, word) or still_to_come(scene, trigger) or conditional(scene, trigger):
        return _F.HYPOTHETICAL
    if of_a_supposed_one(scene, trigger):
        return _F.HYPOTHETICAL
    if said.modality is not None:
        return _announced(speech, trigger, said.modality) or _F.HYPOTHETICAL
    if said.tense is Tense.FUTURE:
        return _F.PLANNED
    if any(w.low in _DOUBTING for w in scene.text.children(word, "advmod")):
        return _F.ALLEGED
    if said.infinitive or word.dep in ("xcomp", "pcomp"):
        return _governed(scene, trigger)
    return _as_content(scene, speech, trigger)


def _announced(speech: Speech, verb: Trigger, modality: str | None) -> Factuality | None:
    """ "A truce would begin on Friday, the envoy said": what would be, by what somebody said, is planned."""
    return _F.PLANNED if modality in _LIGHT_MODALS and verb.index in speech.reporter else None


def _nominal(scene: Scene, speech: Speech, trigger: Trigger) -> Factuality | None:
    word, text = trigger.word, scene.text
    if scene.features[trigger.index].negated:
        return _F.NEGATED
    describing = {w.low for w in text.children(word, "amod", "det", "advmod")}
    if describing & _DOUBTED:
        return _F.ALLEGED
    if describing & _POSSIBLE:
        return _F.HYPOTHETICAL
    ahead = any(told_ahead(scene, child) for child in text.children(word, "relcl"))
    if ahead or describing & _SET:
        return _F.PLANNED
    verb = next((t for t in supporters(scene, trigger)), None)
    if verb is not None:
        said = scene.features[verb.index]
        if said.negated:
            return _F.NEGATED
        if said.tense is Tense.FUTURE:
            return _F.PLANNED
        if said.modality is not None or under_if(scene, verb.word):
            return _announced(speech, verb, said.modality) or _F.HYPOTHETICAL
        if said.infinitive:
            return _governed(scene, verb)
        return None
    return _governed_noun(scene, trigger)


def _governed_noun(scene: Scene, trigger: Trigger) -> Factuality | None:
    """What the verb over a noun makes of it: "threatened strikes", "called for talks", "no plans for a vote"."""
    word, text = trigger.word, scene.text
    definite = any(w.low in ("the", "this", "these", "those", "that") for w in text.children(word, "det"))
    definite = definite or text.child(word, "poss") is not None
    over = scene.governor(word)
    definite = definite and not (over is not None and over.entry.frame in _OPEN_FRAMES)
    if called_unsure(text, word) or (not definite and only_spoken_of(scene, word)):
        return _F.HYPOTHETICAL
    if over is None or over.entry.content in (None, _F.CERTAIN) or definite:
        if over is not None and over.word.is_verb and not definite and _is_object(text.words[word.index]):
            said = scene.features[over.index]
            if said.negated:
                return _F.NEGATED
            if said.tense is Tense.FUTURE:
                return _F.PLANNED
            if said.modality is not None or under_if(scene, over.word):
                return _F.HYPOTHETICAL
        return None
    return over.entry.content if _complements(text, over, word) else None


def _complements(text: Text, over: Trigger, word: Word) -> bool:
    """Whether a noun is what a verb is about: its object, or through "for", "of" or "to"."""
    if word.head == over.index:
        return word.dep in ("dobj", "xcomp", "ccomp", "nsubjpass")
    prep = text.words[word.head]
    return prep.head == over.index and prep.low in ("for", "of", "to", "against") and word.dep == "pobj"


def _is_object(word: Word) -> bool:
    return word.dep in ("dobj", "nsubjpass", "attr")


def _governed(scene: Scene, trigger: Trigger) -> Factuality | None:
    """What stands over an infinitive or a gerund makes of it; a purpose or an intention is no fact."""
    word, text = trigger.word, scene.text
    head = text.head(word)
    said = scene.features[trigger.index]
    if head is None:
        return None
    if word.dep == "conj" and head.index in scene.triggers:
        return _governed(scene, scene.triggers[head.index]) if head.index < word.index else None
    if head.dep == "prep" or head.tag == "IN":
        return _F.NEGATED if head.low == "without" else _through_preposition(scene, head)
    if head.low in _PLANNED_ADJECTIVES or (head.lemma == "be" and said.infinitive):
        return _F.PLANNED
    if head.low in ("able", "first", "last", "second", "third"):
        return None
    over = scene.triggers.get(head.index)
    if over is not None and word.dep in ("xcomp", "ccomp", "dobj"):
        if said.infinitive and over.entry.frame == "go-on" and text.child(over.word, "dobj") is not None:
            return _F.HYPOTHETICAL  # "keeps troops there to guard it"
        content = over.entry.content
        if content is _F.PLANNED and over.entry.frame in ("agree", "order", "approve"):
            return _F.PLANNED
        return (
            None
            if content is _F.CERTAIN or (not said.infinitive and content is None)
            else content or _F.HYPOTHETICAL
        )
    if said.infinitive and word.dep in ("relcl", "acl") and _superlative(scene, head):
        return None
    return _F.HYPOTHETICAL if said.infinitive else None


def _superlative(scene: Scene, noun: Word) -> bool:
    return any(
        w.low in ("first", "last", "latest", "only", "second", "third", "fourth", "fifth")
        for w in scene.text.children(noun, "amod")
    )


def _through_preposition(scene: Scene, prep: Word) -> Factuality | None:
    over = scene.triggers.get(prep.head)
    if over is None and scene.text.words[prep.head].dep == "dobj":
        over = scene.triggers.get(scene.text.words[prep.head].head)  # "accused the man of stealing"
    if over is None or over.entry.content is None:
        return None
    if over.entry.content is _F.PLANNED and prep.low in ("at", "for", "on"):
        return _F.HYPOTHETICAL
    return None if over.entry.content is _F.CERTAIN else over.entry.content


def _as_content(scene: Scene, speech: Speech, trigger: Trigger) -> Factuality | None:
    """What the word that reports it, or that it is the clause of, makes of it."""
    head = scene.text.head(trigger.word)
    over = None if head is None else scene.triggers.get(head.index)
    if (
        over is not None
        and trigger.word.dep == "ccomp"
        and over.entry.content not in (None, _F.CERTAIN, _F.PLANNED)
    ):
        return over.entry.content
    if (
        over is not None
        and over.nominal
        and over.entry.content is _F.ALLEGED
        and _spelled_out(scene, trigger)
    ):
        return _F.ALLEGED
    reporter = scene.triggers.get(speech.reporter.get(trigger.index, -1))
    if reporter is not None and scene.features[reporter.index].negated:
        return _F.HYPOTHETICAL
    if (
        reporter is not None
        and reporter.entry.content in (_F.ALLEGED, _F.NEGATED)
        and trigger.word.dep not in ("relcl", "acl")
    ):
        return reporter.entry.content
    return None


def _spelled_out(scene: Scene, trigger: Trigger) -> bool:
    """Whether a clause tells what the noun over it says: "reports that they fled", not "reports that shocked"."""
    marked = any(w.low == "that" for w in scene.text.children(trigger.word, "mark"))
    own = scene.text.child(trigger.word, "nsubj", "nsubjpass")
    return trigger.word.dep in ("acl", "relcl", "ccomp") and marked and own is not None


def _inherits_from(scene: Scene, trigger: Trigger) -> Trigger | None:
    """The trigger whose standing this one shares: what it is the object, the manner or the equal of."""
    if trigger.nominal and trigger.word.dep in ("dobj", "nsubjpass", "conj", "attr"):
        return scene.governor(trigger.word)
    if not trigger.nominal and (
        trigger.word.dep in ("advcl", "xcomp", "conj") and trigger.word.tag in ("VBG", "VBN", "VB")
    ):
        above = scene.governor(trigger.word)
        return above if above is None or not above.reporting else None
    return None


def _alleged(scene: Scene, speech: Speech, sides: Sides, trigger: Trigger) -> bool:
    """Whether one party tells of a hostile deed of another party: "the Pentagon said Iran had armed them"."""
    speaker = speech.speaker_over(trigger.index)
    agents = scene.arguments[trigger.index].agents or _clause_subject(scene, trigger)
    if speaker is None or not agents or not agents[0].is_proper:
        return False
    ours, theirs = sides.of_name(speaker), sides.of_word(scene.text, agents[0])
    if ours is None or theirs is None or ours == theirs:
        return False
    below = scene.text.subtree(scene.text.clause_verb(trigger.word))
    return any(w.index in scene.triggers and _hostile(scene, scene.triggers[w.index]) for w in below)


def _hostile(scene: Scene, trigger: Trigger) -> bool:
    return scene.codes[trigger.index].type in _HOSTILE or trigger.entry.frame in ("die", "injure")


def _clause_subject(scene: Scene, trigger: Trigger) -> tuple[Word, ...]:
    verb = scene.text.clause_verb(trigger.word)
    own = scene.text.child(verb, "nsubj")
    return (own,) if own is not None and own.index != trigger.index else ()
