"""Which event is a part of which: what a deed brought about, and what a text lists among it. Merges nothing."""

from collections.abc import Sequence

from timeline.events.scene import Scene
from timeline.events.tie import Tie
from timeline.model import LinkKind

_HARMS = frozenset({"kill", "die", "injure", "missing", "destroy", "burn", "collapse", "abduct"})
_DEEDS = frozenset(
    "attack fire explode siege crash quake storm coup protest conquer erupt war act riot burn collapse".split()
)


def parts_of(
    scene: Scene, groups: Sequence[Sequence[int]], ties: Sequence[Tie]
) -> dict[int, tuple[int, ...]]:
    """The numbers of the groups that are parts of each group; a group is part of one other at most."""
    group_of = {index: number for number, members in enumerate(groups) for index in members}
    whole_of: dict[int, int] = {}
    for tie in sorted(ties, key=lambda t: (t.target, t.source)):
        whole, part = group_of.get(tie.source), group_of.get(tie.target)
        if whole is None or part is None or whole == part or not _is_part(scene, groups, tie):
            continue
        if part not in whole_of and whole_of.get(whole) != part:
            whole_of[part] = whole
    found: dict[int, tuple[int, ...]] = {}
    for part, whole in sorted(whole_of.items()):
        found[whole] = (*found.get(whole, ()), part)
    return found


def _is_part(scene: Scene, groups: Sequence[Sequence[int]], tie: Tie) -> bool:
    """Whether a tie says that its target happened within its source."""
    if tie.kind is LinkKind.PART:
        return True
    deed, harm = scene.triggers[tie.source], scene.triggers[tie.target]
    told = next(members for members in groups if tie.target in members)
    own_deed = any(scene.triggers[index].entry.frame in _DEEDS for index in told)
    harms = harm.entry.frame in _HARMS and deed.entry.frame in _DEEDS
    return tie.kind is LinkKind.RESULT and harms and not own_deed
