"""Which of the events told before a bare definite noun means ("the strike"), by signs that add up. Joins nothing.

A definite noun returns to what the story is about as readily as it goes on with what was told last. Where two fit
about equally it means neither: what hangs on it would be given a day that nobody told.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from timeline.events.clusters import Clusters
from timeline.events.profiles import Profile
from timeline.events.scene import Scene
from timeline.events.standpoint import Stand, lead_sentences
from timeline.events.tie import Tie
from timeline.events.tree import Word
from timeline.model import Factuality, LinkKind

_POINTING = frozenset({"this", "these", "that", "those"})
_ADDING = frozenset({"also", "too"})
_BESIDE = frozenset("first earlier previous prior past similar separate another other".split())
_NOT_YET = (Factuality.PLANNED, Factuality.ALLEGED)
_OFTEN = 3  # sentences that tell of it
_CLEARLY = 1.0  # how far the best is to be ahead


class Sign(StrEnum):
    """What speaks for or against an event being the one that a definite noun means."""

    LEAD = "the story's first sentence tells it"
    OFTEN = "it is told again and again"
    SAME_NOUN = "it was called so before"
    ONE_WORD = "it was told by the word that the noun is made from"
    JUST_BEFORE = "the sentence before tells it, in the same paragraph"
    RIGHT_BEFORE = "the sentence before tells it, in another paragraph"
    NEAR = "it was told shortly before"
    POINTED_TO = '"this" points to what was told last'
    TO_SEVERAL = "it was done to several, and the noun tells of one"
    LEFT_BEHIND = "it was told in a look back that is over"
    PERHAPS_LEFT = "it was told in a look back that may be over"
    NOT_BACK_THEN = "the noun stands in a look back, and it was told as news"
    NOT_YET_DONE = "it was told as intended or claimed"
    SET_APART = '"an earlier", "a similar": it was told beside the one that the story is about'
    ADDED_TO = '"also": it is known to have done the same'


WEIGHTS = {
    Sign.LEAD: 2.0,
    Sign.OFTEN: 1.0,
    Sign.SAME_NOUN: 2.0,
    Sign.ONE_WORD: 1.0,
    Sign.JUST_BEFORE: 4.5,
    Sign.RIGHT_BEFORE: 2.5,
    Sign.NEAR: 1.5,
    Sign.POINTED_TO: 3.0,
    Sign.TO_SEVERAL: -1.5,
    Sign.LEFT_BEHIND: -2.5,
    Sign.PERHAPS_LEFT: -1.0,
    Sign.NOT_BACK_THEN: -2.0,
    Sign.NOT_YET_DONE: -1.5,
    Sign.SET_APART: -2.0,
    Sign.ADDED_TO: 1.5,
}


@dataclass(slots=True)
class Antecedents:
    """What is known of an article for the choice: its groups so far, its ties, from where each trigger is told."""

    scene: Scene
    clusters: Clusters
    stands: dict[int, Stand]
    ties: Sequence[Tie]
    outcomes: dict[int, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Read what each trigger is told to have brought about."""
        found: defaultdict[int, set[str]] = defaultdict(set)
        for tie in self.ties:
            if tie.kind is LinkKind.RESULT:
                found[tie.source].add(self.scene.triggers[tie.target].entry.frame)
        self.outcomes = dict(found)

    def is_deed(self, earlier: Profile) -> bool:
        """Whether somebody is told to have done it, and it did not only come of another deed."""
        return bool(earlier.agents) and not any(
            tie.kind is LinkKind.RESULT and tie.target == earlier.index for tie in self.ties
        )

    def parted(self, earlier: Profile, here: Profile) -> bool:
        """Whether one is told as news and the other in a look back alone."""
        back = self._is_back(self.clusters.members(earlier.index))
        return back and self.stands[here.index] is Stand.NEWS

    def choose(self, here: Profile, fits: Sequence[Profile]) -> Profile | None:
        """The mention told before whose event the noun means; None where none is clearly the one."""
        groups: dict[int, list[Profile]] = defaultdict(list)
        for earlier in fits:
            groups[self.clusters.find(earlier.index)].append(earlier)
        ranked = sorted(groups.values(), key=lambda told: (-self.weight(here, told), -told[0].index))
        if not ranked:
            return None
        best = ranked[0]
        close = self.weight(here, best) - _CLEARLY
        rivals = (told for told in ranked[1:] if self.weight(here, told) > close)
        return None if any(self._told_apart(best[0], told[0]) for told in rivals) else best[0]

    def _told_apart(self, one: Profile, other: Profile) -> bool:
        """Whether two events are known to be two: what they tell excludes each other, or one is news alone."""
        stands = [self._is_back(self.clusters.members(told.index)) for told in (one, other)]
        return stands[0] is not stands[1] or self.clusters.contradicts(one.index, other.index)

    def _is_back(self, members: Sequence[int]) -> bool:
        """Whether an event was only told in a look back."""
        lead = lead_sentences(self.scene)
        return all(
            self.stands[i] is Stand.BACK and self.scene.triggers[i].word.sentence not in lead for i in members
        )

    def weight(self, here: Profile, fits: Sequence[Profile]) -> float:
        """How well one event fits, as the sum of its signs."""
        return sum(WEIGHTS[sign] for sign in self.signs(here, fits))

    def signs(self, here: Profile, fits: Sequence[Profile]) -> list[Sign]:
        """What speaks for and against the event of which `fits` are the mentions that the noun can take up."""
        members = [i for i in self.clusters.members(fits[0].index) if i < here.index]
        triggers = [self.scene.triggers[i] for i in members]
        sentences = {t.word.sentence for t in triggers}
        pointed = bool(_POINTING & {w.low for w in self._children(here.index, "det")})
        near = self._nearness(here, triggers[-1].word.sentence)
        found = [near] if near is not None else []
        if pointed and near is Sign.JUST_BEFORE:
            found.append(Sign.POINTED_TO)
        if not pointed and near is not Sign.JUST_BEFORE and self._leads(members):
            found.append(Sign.LEAD)
        if len(sentences) >= _OFTEN:
            found.append(Sign.OFTEN)
        if any(earlier.nominal and earlier.lemma == here.lemma for earlier in fits):
            found.append(Sign.SAME_NOUN)
        elif any(earlier.one_word(here) for earlier in fits):
            found.append(Sign.ONE_WORD)
        if here.plural is False and all(self._befell_several(i) for i in members):
            found.append(Sign.TO_SEVERAL)
        if all(earlier.factuality in _NOT_YET for earlier in fits):
            found.append(Sign.NOT_YET_DONE)
        if any(_BESIDE & {w.low for w in self._children(i, "amod", "det")} for i in members):
            found.append(Sign.SET_APART)
        found.extend(self._standing(here.index, members))
        if self._adds(here.index) & self._brought(members):
            found.append(Sign.ADDED_TO)
        return found

    def _leads(self, members: Sequence[int]) -> bool:
        """Whether the lead tells it, and not only as what came before or after its event."""
        lead = lead_sentences(self.scene)
        tied = (tie.target for tie in self.ties if tie.kind is LinkKind.CONNECTIVE)
        aside = {i for i in tied if self.scene.triggers[i].nominal}
        return any(self.scene.triggers[i].word.sentence in lead and i not in aside for i in members)

    def _nearness(self, here: Profile, last: int) -> Sign | None:
        sentences = self.scene.text.sentences
        apart = sentences[here.sentence].paragraph - sentences[last].paragraph
        if apart <= 1 and here.sentence - last <= 1:
            return Sign.RIGHT_BEFORE if apart else Sign.JUST_BEFORE
        return Sign.NEAR if apart <= 1 and here.sentence - last <= _OFTEN else None

    def _standing(self, noun: int, members: Sequence[int]) -> list[Sign]:
        back = self._is_back(members)
        match self.stands[noun]:
            case Stand.NEWS:
                return [Sign.LEFT_BEHIND] if back else []
            case Stand.OPEN:
                return [Sign.PERHAPS_LEFT] if back else []
        return [] if back else [Sign.NOT_BACK_THEN]

    def _befell_several(self, index: int) -> bool:
        things = [w for w in self.scene.arguments[index].patients if w.dep in ("dobj", "nsubjpass")]
        return bool(things) and all(thing.tag in ("NNS", "NNPS") for thing in things)

    def _adds(self, noun: int) -> set[str]:
        """What the noun's clause says it did besides: {"kill"} for "the strike also killed"."""
        verb = self.scene.text.clause_verb(self.scene.triggers[noun].word)
        adding = any(w.low in _ADDING for w in self._children(verb.index, "advmod"))
        told = self.scene.triggers.get(verb.index)
        return {told.entry.frame} if adding and told is not None else set()

    def _brought(self, members: Sequence[int]) -> set[str]:
        own = {self.scene.triggers[i].entry.frame for i in members}
        return own.union(*(self.outcomes.get(i, set()) for i in members))

    def _children(self, index: int, *deps: str) -> tuple[Word, ...]:
        return self.scene.text.children(self.scene.text.words[index], *deps)
