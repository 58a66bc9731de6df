"""Which triggers of an article tell of one event. Conservative: where it is unsure, they stay apart."""

from collections import defaultdict
from collections.abc import Sequence

from timeline.events.antecedents import Antecedents
from timeline.events.clusters import Clusters
from timeline.events.lexicon import Role
from timeline.events.profiles import Profile
from timeline.events.scene import Scene
from timeline.events.speech import Speech
from timeline.events.standpoint import Stand
from timeline.events.statements import SAYING, join_statements
from timeline.events.tie import Tie
from timeline.events.tree import Word
from timeline.events.triggers import Trigger
from timeline.model import Factuality, LinkKind

_MOST_TRIED = 24
_LEAD = 2  # sentences after a headline that tell it again
_REACH = 14  # sentences back that a definite noun looks for what it means
# Frames whose words can all tell of one event; in the others only one word and what is made from it can.
_TELL_ALIKE = frozenset(
    "attack fire siege kill die injure explode quake crash burn arrest abduct rob appoint resign dismiss"
    " release withdraw"
    " conquer meet agree sign acquire marry destroy surrender mobilize arrive travel product win order"
    " collapse elect seize coup erupt storm launch-space".split()
)
# What a definite noun of one frame can take up besides its own frame.
_TAKES_UP = {
    "attack": frozenset({"attack", "fire", "explode", "kill", "siege", "act"}),
    "explode": frozenset({"explode", "attack"}),
    "kill": frozenset({"kill", "attack"}),
    "fire": frozenset({"fire", "attack"}),
    "siege": frozenset({"siege", "attack"}),
    "crash": frozenset({"crash", "quake", "explode", "collapse", "burn", "storm"}),
    "agree": frozenset({"agree", "sign", "acquire"}),
    "try": frozenset({"try", "charge"}),
    "elect": frozenset({"elect", "legislate"}),
    "test": frozenset({"test", "launch", "fire"}),
    "launch": frozenset({"launch", "test", "fire"}),
    "act": frozenset({"kill", "attack"}),
}
_FROM_ABOVE = frozenset({"air", "drone", "plane", "helicopter", "aerial"})
_ASSAULTS = frozenset({"attack", "kill"})
_ANY_ACT = "act"
_DEEDS = frozenset({"attack", "fire", "explode", "siege", "kill", "act"})


def group(
    scene: Scene,
    speech: Speech,
    profiles: dict[int, Profile],
    ties: Sequence[Tie],
    stands: dict[int, Stand],
) -> list[list[int]]:
    """The triggers of each event, by index, in reading order."""
    clusters = Clusters(profiles)
    antecedents = Antecedents(scene, clusters, stands, ties)
    _by_grammar(scene, clusters)
    _manner(scene, clusters, ties)
    join_statements(scene, speech, profiles, clusters)
    seen: dict[str, list[Profile]] = defaultdict(list)
    for index in sorted(profiles):
        here = profiles[index]
        if not scene.triggers[index].modifier and here.frame not in SAYING:
            _same_telling(scene, antecedents, here, seen)
            seen[here.frame].append(here)
    return clusters.groups()


def _by_grammar(scene: Scene, clusters: Clusters) -> None:
    """Support verbs and "took place" tell the event of their noun."""
    for index, trigger in scene.triggers.items():
        if trigger.merged is not None and trigger.merged in scene.triggers:
            clusters.join(index, trigger.merged)


def _manner(scene: Scene, clusters: Clusters, ties: Sequence[Tie]) -> None:
    """ "the bombardment hit", "hit in a volley", "took action by killing": two words of one sentence for one deed."""
    for tie in ties:
        source, target = scene.triggers[tie.source], scene.triggers[tie.target]
        deed = source.entry.frame == target.entry.frame and source.entry.frame in _DEEDS - {"kill"}
        if tie.kind is LinkKind.RESULT and deed and source.nominal:
            clusters.join(tie.source, tie.target)
    for index, trigger in scene.triggers.items():
        head = scene.text.head(trigger.word)
        if head is None:
            continue
        _in_a_statement(scene, clusters, trigger, head)
        above = scene.triggers.get(head.head) if head.dep in ("prep", "agent") else None
        if above is None or above.index == index:
            continue
        if (
            trigger.entry.role is Role.GENERIC
            and head.low in ("in", "by", "with")
            and above.entry.frame in _DEEDS
        ):
            clusters.join(index, above.index)
        if head.low == "by" and trigger.word.dep == "pcomp" and not trigger.nominal:
            _by_doing(scene, clusters, trigger, above)


def _in_a_statement(scene: Scene, clusters: Clusters, trigger: Trigger, head: Word) -> None:
    """ "said in a statement", "a statement said": one statement."""
    over = scene.governor(trigger.word)
    if over is None or over.nominal or over.entry.frame not in SAYING or not trigger.nominal:
        return
    inside = head.low in ("in", "through", "via") and head.head == over.index
    if trigger.entry.frame == "say" and (
        inside or (trigger.word.dep == "nsubj" and head.index == over.index)
    ):
        clusters.join(trigger.index, over.index)


def _by_doing(scene: Scene, clusters: Clusters, trigger: Trigger, above: Trigger) -> None:
    """ "took action to protect them by killing him": the gerund may hang on the purpose inside."""
    for _ in range(3):
        generic = [w for w in scene.text.children(above.word, "dobj") if w.index in scene.triggers]
        for thing in generic:
            if scene.triggers[thing.index].entry.role is Role.GENERIC:
                clusters.join(trigger.index, thing.index)
                return
        higher = scene.governor(above.word)
        if higher is None or higher.reporting:
            return
        above = higher


def _same_telling(
    scene: Scene, antecedents: Antecedents, here: Profile, seen: dict[str, list[Profile]]
) -> None:
    """Join a trigger to the earlier one that tells of the same event, if there is one."""
    clusters = antecedents.clusters
    frames = _TAKES_UP.get(here.frame, frozenset()) | {here.frame}
    candidates = [p for frame in sorted(frames) for p in seen[frame][-_MOST_TRIED:]]
    taken_up: list[Profile] = []
    for earlier in sorted(candidates, key=lambda p: (not p.one_word(here), p.frame != here.frame, -p.index)):
        if _apart(earlier, here) or clusters.contradicts(earlier.index, here.index):
            continue
        before, now = clusters.whole(earlier.index), clusters.whole(here.index)
        deed = now.bare and here.frame in _ASSAULTS and antecedents.is_deed(earlier)
        if (here.times or here.lent) and antecedents.parted(earlier, here):
            continue
        if here.frame == _ANY_ACT and _is_described(scene, here):
            continue
        if now.bare and _takes_up(before, here, deed=deed):
            taken_up.append(earlier)
        elif (
            _takes_up(before, here, deed=deed)
            or _told_again(before, now)
            or (
                _from_headline(scene, before, now)
                and not clusters.is_told_in(earlier.index, here.sentence)  # "stolen in a heist"
            )
        ):
            clusters.join(earlier.index, here.index)
            return
    meant = antecedents.choose(here, taken_up)
    if meant is not None:
        clusters.join(meant.index, here.index)


def _is_described(scene: Scene, here: Profile) -> bool:
    """ "The fifth and final step": which of many acts it was is told, and need not have been told before."""
    return here.nominal and bool(scene.text.children(scene.text.words[here.index], "amod"))


def _from_headline(scene: Scene, earlier: Profile, here: Profile) -> bool:
    """The first sentences of a story tell again what its headline tells."""
    if not scene.text.is_headline(earlier.sentence) or here.sentence - earlier.sentence > _LEAD:
        return False
    if not _one_telling(earlier, here) or _numbers_differ(earlier, here):
        return False
    strangers = earlier.agents and here.agents and not earlier.agents & here.agents
    others = earlier.patients and here.patients and not earlier.patients & here.patients
    return not strangers and not others


def _one_telling(earlier: Profile, here: Profile) -> bool:
    """Whether two words can tell of one event by what they mean alone."""
    return earlier.frame == here.frame and (earlier.frame in _TELL_ALIKE or earlier.one_word(here))


def _apart(earlier: Profile, here: Profile) -> bool:
    """Whether something keeps two triggers from being one event whatever else they share."""
    if here.sentence - earlier.sentence > _REACH * 3:
        return True
    real = {Factuality.NEGATED, Factuality.HYPOTHETICAL}
    return (earlier.factuality in real) != (here.factuality in real)


def _takes_up(earlier: Profile, here: Profile, *, deed: bool) -> bool:
    """A definite noun takes up an event that was told: "the strike", "this attack", "Khan's death".

    `deed` says that somebody is told to have done it, and that it is not only what came of another deed.
    """
    if not here.nominal or here.indefinite or not (here.definite or here.agents or here.patients):
        return False
    if here.sentence - earlier.sentence > _REACH or earlier.frame not in _TAKES_UP.get(
        here.frame, {here.frame}
    ):
        return False
    if earlier.frame == here.frame and not (here.frame in _TAKES_UP or _one_telling(earlier, here)):
        return False
    killed = earlier.frame == "kill" and not earlier.nominal
    if killed and not deed and not (here.frame == "kill" and here.patients & earlier.patients):
        return False
    if here.means and not _by_one_means(earlier, here):
        return False
    if _numbers_differ(earlier, here) and not (killed and here.frame == "attack"):
        return False
    if here.agents and earlier.agents and not here.agents & earlier.agents:
        return False
    shared = here.patients & earlier.patients or (here.agents & earlier.agents and not here.patients)
    if "siege" in (here.frame, earlier.frame) and here.frame != earlier.frame:
        return bool(here.patients & earlier.patients)
    if not here.definite:
        return bool(here.patients & earlier.patients) and here.frame == earlier.frame
    spots = (here.names | here.places) & (earlier.names | earlier.places)
    if (
        here.definite
        and earlier.one_word(here)
        and (spots or (here.times and not earlier.times and not here.patients))
    ):
        return True
    if here.places and earlier.places and not here.places & earlier.places:
        return False
    told_more = here.patients or here.agents or here.names or here.times
    return bool(shared) or _same_time(earlier, here) or _dated_now(earlier, here) if told_more else True


def _dated_now(earlier: Profile, here: Profile) -> bool:
    """ "Sunday's raids" right after the raids were told without a time: the noun adds the day alone."""
    told_more = here.patients or here.agents or here.names or here.places
    near = here.sentence - earlier.sentence <= _LEAD
    return bool(here.times) and not earlier.times and not told_more and near


def _told_again(earlier: Profile, here: Profile) -> bool:
    """The same deed to the same one, or a deed of one kind at the same place and time."""
    if (
        here.patients & earlier.patients
        and _same_time(earlier, here)
        and here.frame in _DEEDS
        and earlier.frame in _DEEDS
    ):
        return True
    same_word = earlier.one_word(here) or (_one_telling(earlier, here) and earlier.nominal != here.nominal)
    if _numbers_differ(earlier, here) and not _same_time(earlier, here):
        return False
    patients = here.patients & earlier.patients
    if here.indefinite and here.nominal and not _same_time(earlier, here):
        return False
    if same_word and patients:
        return not (here.agents and earlier.agents and not here.agents & earlier.agents) or bool(
            here.names & earlier.names
        )
    of_one_kind = earlier.frame in _TAKES_UP.get(here.frame, {here.frame}) and here.frame in _DEEDS
    spots = (here.names | here.places) & (earlier.names | earlier.places)
    return of_one_kind and _same_time(earlier, here) and bool(spots)


def _by_one_means(earlier: Profile, here: Profile) -> bool:
    before = earlier.means | earlier.implied
    return bool(here.means & before) or bool(here.means & _FROM_ABOVE and before & _FROM_ABOVE)


def _numbers_differ(earlier: Profile, here: Profile) -> bool:
    return earlier.plural is not None and here.plural is not None and earlier.plural != here.plural


def _same_time(earlier: Profile, here: Profile) -> bool:
    return any(a and b and (a <= b or b <= a) for a in earlier.times for b in here.times)
