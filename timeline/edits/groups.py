"""Merges and splits that users make, as groups of the articles' events. Fuses nothing itself."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.edits.words import Index, index_of
from timeline.model import Annotation, Edit, EditKind, Event, Mention, Regrouping, Statement, content_id


def divided(edits: Sequence[Edit], annotations: Sequence[Annotation]) -> tuple[Annotation, ...]:
    """The annotations with events of their own for words that a user splits off an event of one article."""
    for edit in edits:
        if edit.kind is EditKind.SPLIT:
            index = _index(annotations)
            chosen = {mention.id for words in edit.words for mention in index.mentions(words)}
            annotations = tuple(_divided(annotation, chosen) for annotation in annotations)
    return tuple(annotations)


def regroupings(edits: Sequence[Edit], annotations: Sequence[Annotation]) -> tuple[Regrouping, ...]:
    """Which events of the articles are one and which are not, in the order in which the user said so."""
    if not any(edit.kind in (EditKind.MERGE, EditKind.SPLIT) for edit in edits):
        return ()
    index = _index(annotations)
    owner = {m.id: event.id for a in annotations for event in a.events for m in event.mentions}
    found = []
    for edit in edits:
        if edit.kind in (EditKind.MERGE, EditKind.SPLIT):
            events = {owner[m.id] for words in edit.words for m in index.mentions(words)}
            if events:
                found.append(Regrouping(frozenset(events), apart=edit.kind is EditKind.SPLIT))
    return tuple(found)


def _index(annotations: Iterable[Annotation]) -> Index:
    told = tuple(annotations)
    return index_of([annotation.article for annotation in told], (e for a in told for e in a.events))


def _divided(annotation: Annotation, chosen: set[str]) -> Annotation:
    if not any(mention.id in chosen for event in annotation.events for mention in event.mentions):
        return annotation
    events: list[Event] = []
    statements = annotation.statements
    for event in annotation.events:
        off = tuple(mention for mention in event.mentions if mention.id in chosen)
        rest = tuple(mention for mention in event.mentions if mention.id not in chosen)
        if not off or not rest:
            events.append(event)
            continue
        new = _told_by(event, off)
        events += (replace(event, mentions=rest), new)
        statements = tuple(_moved(statements, event.id, new, rest))
    return replace(annotation, events=tuple(events), statements=statements)


def _told_by(event: Event, mentions: tuple[Mention, ...]) -> Event:
    """An event of what these mentions tell, undated; what they do not tell is taken from nowhere."""
    first = mentions[0]
    return Event(
        id=content_id("e", *(mention.id for mention in mentions)),
        label=first.label,
        mentions=mentions,
        type=first.type,
        mode=first.mode,
        context=first.context,
        cameo=first.cameo,
        type_confidence=first.type_confidence,
        factuality=first.factuality,
        attribution=first.speaker,
        actors=first.actors,
        recipients=first.recipients,
        place=first.place,
        zone=first.zone or event.zone,
        participants=first.participants,
        quantities=first.quantities,
        location=first.location,
    )


def _moved(
    statements: Iterable[Statement], old: str, new: Event, rest: Sequence[Mention]
) -> Iterator[Statement]:
    """The statements, those that only the new event's sentences make moved to it."""
    own = [mention.sentence for mention in new.mentions]
    others = [mention.sentence for mention in rest]
    for statement in statements:
        here = any(sentence.overlaps(statement.span) for sentence in own)
        there = any(sentence.overlaps(statement.span) for sentence in others)
        if here and not there:
            source = new.id if statement.source == old else statement.source
            target = new.id if statement.target == old else statement.target
            yield replace(statement, source=source, target=target)
        else:
            yield statement
