"""Which reporting words of an article are one statement of one speaker. Conservative; knows no other event."""

from timeline.events.clusters import Clusters
from timeline.events.profiles import Profile
from timeline.events.scene import Scene
from timeline.events.sides import holders
from timeline.events.speakers import speaker_key
from timeline.events.speech import Speech
from timeline.events.triggers import Trigger
from timeline.model import Aspect, Tense

SAYING = frozenset({"say", "speak"})
_GOING_ON = frozenset({"add", "continue", "conclude"})
_ALSO = frozenset({"also", "further"})
_UNTOLD = frozenset({Tense.FUTURE, Tense.INFINITIVE})
_PERFECTIVE = frozenset({Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE})


def join_statements(scene: Scene, speech: Speech, profiles: dict[int, Profile], clusters: Clusters) -> None:
    """Join one speaker's run of "said ... added ... it said"."""
    last: dict[str, int] = {}
    held = holders(scene.text)
    for index, trigger in scene.triggers.items():
        who = speech.speaker.get(index)
        if trigger.nominal or trigger.entry.frame not in SAYING or who is None or not _told(scene, trigger):
            continue
        key = held.get(who.lower()) or speaker_key(who)
        before = last.get(key)
        if before is None or not (
            _one_run(scene, profiles[before], profiles[index], clusters) and clusters.join_if(before, index)
        ):
            last[key] = index


def _told(scene: Scene, trigger: Trigger) -> bool:
    """Whether the word tells of something that was said, at the time that the text is at."""
    said = scene.features[trigger.index]
    return not (
        said.negated
        or said.modality
        or said.infinitive
        or said.tense in _UNTOLD
        or said.aspect in _PERFECTIVE
    )


def _one_run(scene: Scene, earlier: Profile, here: Profile, clusters: Clusters) -> bool:
    """Whether two sayings of one speaker can be one statement: equally sure, and no day lent from afar."""
    if earlier.factuality is not here.factuality:
        return False
    if earlier.sentence == here.sentence:
        return True
    if bool(clusters.whole(earlier.index).times) == bool(here.times):
        return True
    verb = scene.triggers[here.index].word
    also = any(w.low in _ALSO for w in scene.text.children(verb, "advmod"))
    return also or here.lemma in _GOING_ON or _beside_one_quotation(scene, earlier, here)


def _beside_one_quotation(scene: Scene, earlier: Profile, here: Profile) -> bool:
    """Whether two sentences of one paragraph, one after the other, both quote the speaker's words."""
    first, second = scene.text.sentences[earlier.sentence], scene.text.sentences[here.sentence]
    near = here.sentence - earlier.sentence == 1 and first.paragraph == second.paragraph
    return near and all(
        any(scene.text.quoted(w) for w in scene.text.words[sentence.first : sentence.stop])
        for sentence in (first, second)
    )
