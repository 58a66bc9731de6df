"""Joins what the headlines above a story tell to what its first sentences tell again. Reads no grammar of its own.

A headline is not news beside its story: of two words that can tell of one deed the lead's is the headline's,
unless something said of them tells them apart.
"""

from collections.abc import Iterator, Sequence

from timeline.events.clusters import Clusters
from timeline.events.profiles import Profile
from timeline.events.scene import Scene
from timeline.model import Factuality

_LEAD = 2  # sentences of the story in which its headlines are looked for
_ALIKE = (
    frozenset({"kill", "die"}),
    frozenset({"attack", "fire", "explode"}),
    frozenset({"arrest", "seize", "conquer"}),
    frozenset({"agree", "sign"}),
    frozenset({"crash", "collapse"}),
)
_UNREAL = frozenset({Factuality.NEGATED, Factuality.HYPOTHETICAL})


def with_retold(scene: Scene, profiles: dict[int, Profile], groups: Sequence[list[int]]) -> list[list[int]]:
    """The groups, those of a headline joined to the one of the lead that tells the same."""
    above = _headlines(scene)
    if above == 0:
        return list(groups)
    clusters = Clusters(profiles)
    for group in groups:
        for index in group[1:]:
            clusters.join(group[0], index)
    told = [p for index, p in sorted(profiles.items()) if not scene.triggers[index].modifier]
    lead = [p for p in told if above <= p.sentence < above + _LEAD]
    for headline in (p for p in told if p.sentence < above):
        _retell(scene, clusters, headline, lead)
    return clusters.groups()


def _headlines(scene: Scene) -> int:
    """How many sentences stand above the story's first."""
    text = scene.text
    body = (number for number in range(len(text.sentences)) if not text.is_headline(number))
    return next(body, 0)


def _retell(scene: Scene, clusters: Clusters, headline: Profile, lead: Sequence[Profile]) -> None:
    if any(clusters.together(headline.index, p.index) for p in lead):
        return
    for again in sorted(_alike(headline, lead), key=lambda p: (p.lemma != headline.lemma, p.index)):
        if clusters.join_if(headline.index, again.index):
            return


def _alike(headline: Profile, lead: Sequence[Profile]) -> Iterator[Profile]:
    for again in lead:
        one_frame = again.frame == headline.frame
        near = one_frame or any({again.frame, headline.frame} <= frames for frames in _ALIKE)
        if near and not _told_apart(headline, again):
            yield again


def _told_apart(headline: Profile, again: Profile) -> bool:
    """Whether other persons do it or it befalls others, or only one of them is told as a fact."""
    named = headline.names and again.names and not headline.names & again.names
    others = headline.patients and again.patients and not headline.patients & again.patients
    return bool(named or others) or (headline.factuality in _UNREAL) != (again.factuality in _UNREAL)
