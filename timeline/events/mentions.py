"""Triggers with all that was read of them -> Mention records. Decides nothing; puts together."""

from dataclasses import dataclass

from timeline.events.factuality import Standing
from timeline.events.labels import label
from timeline.events.parties import parties
from timeline.events.places import Where, location, where
from timeline.events.quantities import quantities
from timeline.events.scene import Scene, in_main_clause
from timeline.events.speakers import speaker_seat
from timeline.events.speech import Speech
from timeline.events.there import place_there
from timeline.events.triggers import Trigger
from timeline.model import Mention, Span, content_id


@dataclass(frozen=True, slots=True)
class Setting:
    """Where each trigger's event happened, by the index of its word; `own` are those whose clause says so."""

    places: dict[int, Where]
    own: frozenset[int]


def settings(scene: Scene, speech: Speech) -> Setting:
    """The places of all triggers: their own, else that of a trigger that they hang on in the same sentence."""
    own = {
        index: found
        for index, trigger in scene.triggers.items()
        if (found := _named_for(scene, trigger)) is not None
    }
    places = dict(own)
    for index, trigger in scene.triggers.items():
        if trigger.reporting and not trigger.nominal:
            seat = speaker_seat(speech.speaker.get(index, ""))
            if index not in own and seat is not None:
                places[index] = Where(seat.name, seat.zone or None, seat)
            continue
        if index not in places and (near := _inherited(scene, trigger, own)) is not None:
            places[index] = near
    return Setting(places, frozenset(own))


def _named_for(scene: Scene, trigger: Trigger) -> Where | None:
    """The place that a trigger's clause names, or points back to."""
    stop = frozenset(scene.triggers) - {trigger.word.index}
    named = where(scene.text, trigger.word, stop=stop)
    return named or place_there(scene.text, trigger.word, stop=stop)


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
    said = scene.features[trigger.index]
    spot = places.places.get(trigger.index)
    article = text.article.id
    told = speech.speaker.get(trigger.index) if trigger.reporting else None
    who = parties(scene, trigger, told=told)
    return Mention(
        id=content_id("m", article, word.start, word.end),
        article=article,
        start=word.start,
        end=word.end,
        trigger=trigger.lemma,
        sentence=text.sentence_span(word),
        clause=_clause(scene, trigger),
        label=label(scene, trigger, who=told, saying=_first_told(scene, speech, trigger)),
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
        actors=who.actors,
        recipients=who.recipients,
        place=None if spot is None else spot.place,
        zone=None if spot is None else spot.zone,
        location=None if spot is None or spot.spot is None else location(spot.spot),
        participants=who.participants,
        quantities=quantities(scene, trigger),
    )


def _clause(scene: Scene, trigger: Trigger) -> Span:
    words = scene.text.clause_words(scene.text.clause_verb(trigger.word))
    return scene.text.span_of(words)


def _first_told(scene: Scene, speech: Speech, trigger: Trigger) -> Trigger | None:
    """The main clause of what a reporting trigger tells."""
    if not trigger.reporting or trigger.nominal:
        return None
    below = scene.text.child(trigger.word, "ccomp")
    return None if below is None else scene.triggers.get(below.index)
