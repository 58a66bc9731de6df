"""Which mentions only take up what is told elsewhere: bare nouns with no time and no party. Joins nothing."""

from collections.abc import Sequence

from timeline.events.profiles import Profile
from timeline.events.scene import Scene
from timeline.events.tie import Tie
from timeline.model import Factuality, LinkKind

_LOOSE = frozenset({LinkKind.CONTENT, LinkKind.SEQUENCE})
WHY = "it only takes up what is told elsewhere"


def only_taken_up(
    scene: Scene, profiles: dict[int, Profile], groups: Sequence[Sequence[int]], ties: Sequence[Tie]
) -> frozenset[int]:
    """The members of groups that tell nothing of their own, where another group tells of the same noun."""
    tied = {index for tie in ties if tie.kind not in _LOOSE for index in (tie.source, tie.target)}
    told = {profiles[i].lemma: number for number, group in reversed(tuple(enumerate(groups))) for i in group}
    rich: dict[str, int] = {}
    for number, group in enumerate(groups):
        if not _bare(scene, profiles, group):
            for i in group:
                rich.setdefault(profiles[i].lemma, number)
    found: set[int] = set()
    for number, group in enumerate(groups):
        if tied.intersection(group) or not _bare(scene, profiles, group):
            continue
        lemmas = {profiles[i].lemma for i in group}
        if any(rich.get(lemma, told[lemma]) != number for lemma in lemmas):
            found.update(group)
    return frozenset(found)


def _bare(scene: Scene, profiles: dict[int, Profile], group: Sequence[int]) -> bool:
    """Whether all that a group tells is a noun: no verb, time, place, party, number or description."""
    return all(
        here.nominal
        and not here.indefinite
        and here.factuality is Factuality.CERTAIN
        and not (here.times or here.agents or here.patients or here.names or here.places or here.numbers)
        and all(w.dep in ("det", "punct") for w in scene.text.children(scene.triggers[i].word))
        for i in group
        for here in (profiles[i],)
    )
