"""What is compared when two triggers may tell of one event: frame, number, arguments, times. Compares nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.attachment import Attachment
from timeline.events.lexicon import Role
from timeline.events.names import camp, is_pronoun, is_title, joined, name_words
from timeline.events.places import is_site
from timeline.events.scene import Scene
from timeline.events.speech import Speech
from timeline.events.tie import Tie
from timeline.events.tree import Word
from timeline.events.triggers import Trigger
from timeline.model import Factuality, LinkKind, TimexType

_DEFINITE = frozenset("the this that these those".split())
_INDEFINITE = frozenset("a an another".split())
_WORD = re.compile(r"[a-z0-9]+")
_TIME_NOISE = frozenset(
    "the a an on in at just after before late early about around this of last local time".split()
)
_MEANS = frozenset(
    "rocket drone air missile bomb suicide knife arson gun mortar cyber artillery car truck chemical gas"
    " nuclear ground sea"
    " naval plane train bus helicopter ferry".split()
)
_DAY_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today tonight yesterday tomorrow january"
    " february march"
    " april may june july august september october november december".split()
)
_COUNTS = frozenset({"hundred", "thousand", "dozen", "million", "score"})
_ONCE_EACH = frozenset({"die", "kill", "injure", "resign", "appoint", "arrest"})
_FIGURES = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
}  # fmt: skip
_VAGUE = frozenset(
    "people person man woman one other group number thing member hundred thousand dozen".split()
)


_Keys = dict[int, tuple[frozenset[str], ...]]


@dataclass(frozen=True, slots=True)
class Times:
    """The times of triggers as words that can be compared; of a noun without one, what it
    brought about lends its own.
    """

    told: _Keys
    lent: _Keys


@dataclass(frozen=True, slots=True)
class Profile:
    """One trigger as grouping sees it. Keys are lower-case head words, with names and countries in one form."""

    index: int
    sentence: int
    frame: str
    lemma: str
    nominal: bool
    plural: bool | None  # None: its grammar does not say
    definite: bool
    indefinite: bool
    agents: frozenset[str]
    patients: frozenset[str]
    fixed: frozenset[str]  # undergoers that the text takes as known: only these can contradict
    sites: frozenset[str]  # buildings and places among the undergoers
    numbers: frozenset[str]
    names: frozenset[str]  # proper words of its arguments
    places: frozenset[str]  # proper words of its place
    means: frozenset[str]
    implied: frozenset[str]  # means that the word itself says: to bomb is from the air
    times: tuple[frozenset[str], ...]
    lent: tuple[frozenset[str], ...]  # of a noun without times, those of what it brought about
    factuality: Factuality
    speaker: str | None

    def one_word(self, other: "Profile") -> bool:
        """Whether two words are one, or one made from the other ("bombed", "the bombing")."""
        one, two = self.lemma, other.lemma
        alike = min(len(one), len(two)) >= 4 and one[:4] == two[:4]
        return one == two or (alike and self.frame == other.frame)

    @property
    def bare(self) -> bool:
        """Whether it tells nothing of its own: no party, place or time."""
        return not (self.patients or self.agents or self.names or self.times or self.places)


def profile(
    scene: Scene,
    speech: Speech,
    times: Times,
    trigger: Trigger,
    *,
    factuality: Factuality,
    place: str | None,
) -> Profile:
    """The trigger's profile."""
    text, word = scene.text, trigger.word
    who = scene.arguments[trigger.index]
    determiners = {w.low for w in text.children(word, "det")}
    agents, patients = _keys(scene, who.agents) | _titles(scene, who.agents), _keys(scene, who.patients)
    known = tuple(w for w in who.patients if _is_known(scene, w))
    sites = frozenset(w.lemma for w in known if is_site(w))
    around = {w.low for thing in (*who.agents, *who.patients) for w in name_words(text, thing) if w.is_proper}
    return Profile(
        index=trigger.index,
        sentence=word.sentence,
        frame=trigger.entry.frame,
        lemma=trigger.lemma,
        nominal=trigger.nominal,
        plural=_plural(trigger, who.patients),
        definite=bool(determiners & _DEFINITE) or (trigger.nominal and text.child(word, "poss") is not None),
        indefinite=bool(determiners & _INDEFINITE)
        or (trigger.nominal and bool(text.children(word, "nummod"))),
        agents=agents,
        patients=patients,
        fixed=_keys(scene, tuple(w for w in known if not is_site(w))),
        sites=sites,
        numbers=frozenset(
            _FIGURES.get(w.low, w.low)
            for thing in who.patients
            for w in (*text.children(thing, "nummod"), thing)
            if w.timex is None and (w.tag == "CD" or w.dep == "nummod" or w.lemma in _COUNTS)
        ),
        names=frozenset(around),
        places=frozenset(_WORD.findall((place or "").lower())) - _TIME_NOISE - {"s", "us", "international"},
        means=frozenset(w.low for w in text.children(word, "compound", "amod", "nmod") if w.low in _MEANS),
        implied=frozenset({"aerial"} if scene.codes[trigger.index].mode == "aerial" else ()),
        times=times.told.get(trigger.index, ()),
        lent=times.lent.get(trigger.index, ()),
        factuality=factuality,
        speaker=speech.speaker_over(trigger.index),
    )


def times_told(scene: Scene, attachment: Attachment, ties: Sequence[Tie]) -> Times:
    """The times of each trigger; lengths of time and clock times alone are none."""
    found: _Keys = {}
    for tie in attachment.ties:
        dates = tie.counted_from is None and scene.text.timexes[tie.timex].type is not TimexType.DURATION
        if dates and (key := _time_key(scene, tie.timex)):
            found[tie.trigger] = (*found.get(tie.trigger, ()), key)
    return Times(found, _lent(scene, found, ties))


def _lent(scene: Scene, told: _Keys, ties: Sequence[Tie]) -> _Keys:
    """ "The raid left two dead on Friday": the raid's time, too."""
    found: _Keys = {}
    for tie in ties:
        if tie.kind is LinkKind.RESULT and scene.triggers[tie.source].nominal and tie.source not in told:
            over = scene.governor(scene.triggers[tie.target].word)
            lent = told.get(tie.target) or (told.get(over.index) if over is not None else None)
            if lent:
                found[tie.source] = lent
    return found


def _plural(trigger: Trigger, patients: tuple[Word, ...]) -> bool | None:
    """Whether more than one is told; of a verb where it happens to each one once ("two men died")."""
    if trigger.nominal and trigger.entry.role is not Role.RESULT:
        return trigger.word.tag in ("NNS", "NNPS")
    if trigger.entry.frame in _ONCE_EACH and patients:
        return len(patients) > 1 or patients[0].tag in ("NNS", "NNPS")
    return trigger.word.tag in ("NNS", "NNPS") if trigger.nominal else None


def _keys(scene: Scene, things: tuple[Word, ...]) -> frozenset[str]:
    found: set[str] = set()
    for thing in things:
        if is_pronoun(thing) or thing.lemma in _VAGUE or thing.tag == "CD" or thing.index in scene.triggers:
            continue
        code = camp(joined(scene.text, [thing])) if thing.text[:1].isupper() else None
        found.add(code.lower() if code else thing.lemma)
        found.update(w.lemma for w in scene.text.children(thing, "appos") if w.is_proper)
    return frozenset(found)


def _titles(scene: Scene, things: tuple[Word, ...]) -> frozenset[str]:
    """The offices before a name, so that "the president" can be the President Ortega of before."""
    before = (w for thing in things for w in scene.text.children(thing, "compound") if thing.is_proper)
    return frozenset(w.low for w in before if is_title(w))


def _is_known(scene: Scene, thing: Word) -> bool:
    return thing.is_proper or any(
        w.low in _DEFINITE or w.tag in ("PRP$", "POS") or w.dep == "poss"
        for w in scene.text.children(thing, "det", "poss")
    )


def _time_key(scene: Scene, number: int) -> frozenset[str]:
    timex = scene.text.timexes[number]
    words = _WORD.findall(scene.text.article.text[timex.start : timex.end].lower())
    if timex.type is TimexType.TIME:
        return frozenset(words) & _DAY_WORDS
    if "last" in words or "this" in words:
        return frozenset(words) - {"the", "a"}
    return frozenset(words) - _TIME_NOISE
