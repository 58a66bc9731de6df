"""What a deed is told as happening in, beside or at the end of: "at a meeting", "..., detaining the president".

Reads the tree alone; says nothing of when.
"""

from collections.abc import Iterator

from timeline.events.lexicon import Role
from timeline.events.scene import Scene
from timeline.events.tie import Tie
from timeline.events.tree import Word
from timeline.events.triggers import Trigger
from timeline.model import LinkKind, Span

# The signals of these ties, as `timeline.order.signals` reads them.
DURING, ON_DAY_OF, BESIDE, ENDING = "during", "on day of", "beside", "ending"

_STAGE = frozenset({"at", "in", "during"})
_DAYS = frozenset("day night morning evening afternoon".split())
# Nouns of these frames name no stage: what is meant, wanted or handed over rather than what goes on.
_NO_STAGE = frozenset(
    "plan order demand threaten fall rise contract trade product birth party try reject agree found science".split()
)
_TALKS = frozenset({"call"})  # in the frame of demands for "a call for peace"
_MARKED = ("mark", "aux", "auxpass")


def circumstances(scene: Scene) -> Iterator[Tie]:
    """The ties of all verbs to what they happened in, on the day of, or beside, and to what they ended."""
    for trigger in scene.triggers.values():
        if trigger.nominal and not trigger.modifier:
            yield from _inside(scene, trigger)
        elif not trigger.nominal and trigger.merged is None:
            yield from _beside(scene, trigger)
            yield from _ended(scene, trigger)


def _inside(scene: Scene, noun: Trigger) -> Iterator[Tie]:
    """ "Agreed at a meeting", "said on the day of the crash"."""
    prep = scene.text.head(noun.word) if noun.word.dep == "pobj" else None
    if prep is None:
        return
    verb = scene.triggers.get(prep.head)
    if prep.low in _STAGE and _is_deed(verb) and _is_stage(scene, noun):
        yield _tie(verb, noun, DURING, prep)
    day = scene.text.head(prep)
    if prep.low != "of" or day is None or day.lemma not in _DAYS or day.dep != "pobj":
        return
    on = scene.text.head(day)
    verb = None if on is None else scene.triggers.get(on.head)
    if on is not None and on.low == "on" and _is_deed(verb):
        yield _tie(verb, noun, ON_DAY_OF, on)


def _is_deed(verb: Trigger | None) -> bool:
    return verb is not None and not verb.nominal and not verb.state


def _is_stage(scene: Scene, noun: Trigger) -> bool:
    """Whether a noun names what goes on around a deed; one without an article names a manner: "in protest"."""
    article = bool(scene.text.children(noun.word, "det", "poss", "nummod"))
    goes_on = noun.entry.frame not in _NO_STAGE or noun.word.lemma in _TALKS
    return goes_on and (article or noun.word.tag == "NNS")


def _beside(scene: Scene, verb: Trigger) -> Iterator[Tie]:
    """ "Seized power, detaining the president": a bare participle tells what went with the main verb."""
    first = verb.word
    while first.dep == "conj" and scene.text.words[first.head].tag == "VBG":
        first = scene.text.words[first.head]
    main = scene.triggers.get(first.head)
    bare = first.tag == verb.word.tag == "VBG" and not scene.text.children(first, *_MARKED)
    opened = any(w.low in ("when", "while", "since", "before", "after") for w in scene.text.children(first))
    begun = verb.entry.role is Role.BEGIN  # "will screen passengers, starting on Saturday"
    if first.dep == "advcl" and bare and not (opened or begun or verb.state) and _is_deed(main):
        yield Tie(LinkKind.CONNECTIVE, verb.index, main.index if main else verb.index, BESIDE)


def _ended(scene: Scene, verb: Trigger) -> Iterator[Tie]:
    """ "Ended a six-day search": the deed is the end of what it names."""
    if verb.entry.role is not Role.END:
        return
    for thing in scene.text.children(verb.word, "dobj", "nsubjpass"):
        noun = scene.triggers.get(thing.index)
        if noun is not None and noun.nominal and noun.merged is None and not noun.modifier:
            yield Tie(LinkKind.CONNECTIVE, verb.index, noun.index, ENDING)


def _tie(verb: Trigger | None, noun: Trigger, signal: str, word: Word) -> Tie:
    assert verb is not None
    return Tie(LinkKind.CONNECTIVE, verb.index, noun.index, signal, Span(word.start, word.end))
