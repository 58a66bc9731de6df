"""Triggers with all that was read of them -> Mention records. Decides nothing; puts together."""

from dataclasses import dataclass

from timeline.events.factuality import Standing
from timeline.events.labels import label
from timeline.events.names import is_pronoun, name
from timeline.events.places import Where, where
from timeline.events.scene import Scene, in_main_clause
from timeline.events.speakers import speaker_seat
from timeline.events.speech import Speech
from timeline.events.subjects import subject
from timeline.events.tree import Word
from timeline.events.triggers import Trigger
from timeline.gazetteer import find_actor
from timeline.model import Mention, Span, content_id

_AMOUNTS = frozenset("percent percentage % $ € £ dollar euro pound yen million billion lot bit".split())


@dataclass(frozen=True, slots=True)
class Setting:
    """Where each trigger's event happened, by the index of its word; `own` are those whose clause says so."""

    places: dict[int, Where]
    own: frozenset[int]


def settings(scene: Scene, speech: Speech) -> Setting:
    """The places of all triggers: their own, else that of a trigger that they hang on in the same sentence."""
    stop = frozenset(scene.triggers)
    own = {
        index: found
        for index, trigger in scene.triggers.items()
        if (found := where(scene.text, trigger.word, stop=stop - {index})) is not None
    }
    places = dict(own)
    for index, trigger in scene.triggers.items():
        if trigger.reporting and not trigger.nominal:
            seat = speaker_seat(speech.speaker.get(index, ""))
            if index not in own and seat is not None:
                places[index] = Where(seat.name, seat.zone or None)
            continue
        if index not in places and (near := _inherited(scene, trigger, own)) is not None:
            places[index] = near
    return Setting(places, frozenset(own))


def _inherited(scene: Scene, trigger: Trigger, own: dict[int, Where]) -> Where | None:
    if trigger.merged is not None and trigger.merged in own:
        return own[trigger.merged]
    above = scene.governor(trigger.word)
    for _ in range(3):
        if above is None or (above.reporting and not above.nominal):
            break
        if above.index in own:
            return own[above.index]
        above = scene.governor(above.word)
    below = [
        w for w in scene.text.children(trigger.word, "dobj", "nsubj", "nsubjpass", "relcl") if w.index in own
    ]
    below += [
        w
        for p in scene.text.children(trigger.word, "prep")
        for w in scene.text.children(p, "pobj")
        if w.index in own
    ]
    return own[below[0].index] if below else None


def mention(scene: Scene, speech: Speech, standing: Standing, places: Setting, trigger: Trigger) -> Mention:
    """The record of one trigger."""
    text, word, entry, code = scene.text, trigger.word, trigger.entry, scene.codes[trigger.index]
    said, who = scene.features[trigger.index], scene.arguments[trigger.index]
    spot = places.places.get(trigger.index)
    article = text.article.id
    told = speech.speaker.get(trigger.index) if trigger.reporting else None
    return Mention(
        id=content_id("m", article, word.start, word.end),
        article=article,
        start=word.start,
        end=word.end,
        trigger=trigger.lemma,
        sentence=text.sentence_span(word),
        clause=_clause(scene, trigger),
        label=label(
            scene, trigger, who=told or _doer(scene, trigger), saying=_first_told(scene, speech, trigger)
        ),
        event_class=entry.event_class,
        nominal=trigger.nominal,
        tense=said.tense,
        aspect=said.aspect,
        negated=said.negated,
        modality=said.modality,
        factuality=standing.factuality,
        speaker=speech.speaker_over(trigger.index),
        quoted=text.quoted(word),
        main_clause=in_main_clause(scene, trigger),
        reportable=standing.why_not is None,
        why_not=standing.why_not,
        type=code.type,
        mode=code.mode,
        context=code.context,
        cameo=code.cameo,
        type_confidence=code.confidence,
        actors=(told,) if told else _names(scene, who.agents) or _resolved(scene, trigger),
        recipients=_names(scene, who.patients),
        place=None if spot is None else spot.place,
        zone=None if spot is None else spot.zone,
    )


def _clause(scene: Scene, trigger: Trigger) -> Span:
    words = scene.text.clause_words(scene.text.clause_verb(trigger.word))
    return scene.text.span_of(words)


def _names(scene: Scene, things: tuple[Word, ...]) -> tuple[str, ...]:
    """Readable names without those that are events themselves, each once."""
    found = [name(scene.text, w) for w in things if w.index not in scene.triggers and not _bare(w)]
    return tuple(dict.fromkeys(n for n in found if n))


def _bare(word: Word) -> bool:
    """Whether it only says how much or how many: "4,000", "51 percent", "much"."""
    return word.lemma in _AMOUNTS or not (word.is_noun or word.text[:1].isupper())


def _resolved(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """The doer that a pronoun subject stands for, if only one can be meant."""
    doer = None if scene.features[trigger.index].passive else _doer(scene, trigger)
    return () if doer is None else (doer,)


def _first_told(scene: Scene, speech: Speech, trigger: Trigger) -> Trigger | None:
    """The main clause of what a reporting trigger tells."""
    if not trigger.reporting or trigger.nominal:
        return None
    below = scene.text.child(trigger.word, "ccomp")
    return None if below is None else scene.triggers.get(below.index)


def _doer(scene: Scene, trigger: Trigger) -> str | None:
    """Who a pronoun subject stands for, where only one can be meant: the subject of the sentence before."""
    first = None if trigger.nominal else subject(scene.text, trigger.word)
    if first is None or not is_pronoun(first) or first.low not in ("he", "she"):
        return None
    named = [w for w in _subjects_before(scene, first) if w.is_proper and find_actor(w.text) is None]
    return name(scene.text, named[-1]) if len({w.low for w in named}) == 1 else None


def _subjects_before(scene: Scene, pronoun: Word) -> list[Word]:
    """The subjects of this and the previous sentence of the paragraph that stand before a pronoun."""
    here = scene.text.sentences[pronoun.sentence]
    earlier = scene.text.sentences[pronoun.sentence - 1] if pronoun.sentence else here
    first = earlier.first if earlier.paragraph == here.paragraph else here.first
    return [
        w
        for w in scene.text.words[first : pronoun.index]
        if w.dep in ("nsubj", "nsubjpass") and not is_pronoun(w) and w.is_noun
    ]
