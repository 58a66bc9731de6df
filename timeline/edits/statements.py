"""Dates that users set, as statements for the solver, so that what hangs on them moves with them."""

from collections.abc import Sequence

from timeline.allen import RelationType
from timeline.edits.days import said
from timeline.edits.words import index_of
from timeline.model import Annotation, Edit, EditKind, Event, Statement, content_id
from timeline.when import When

BY_HAND = "by-hand"


def statements(edits: Sequence[Edit], annotations: Sequence[Annotation]) -> tuple[Statement, ...]:
    """What the edits say of the articles' events; of several dates of one event the last counts."""
    dates = [edit for edit in edits if edit.kind is EditKind.DATE]
    if not dates:
        return ()
    events = {
        m.id: event for annotation in annotations for event in annotation.events for m in event.mentions
    }
    index = index_of([annotation.article for annotation in annotations], events.values())
    last: dict[str, Statement] = {}
    for edit in dates:
        for words in edit.words:
            for mention in index.mentions(words):
                event = events[mention.id]
                last[event.id] = _statement(edit, event, mention.article)
    return tuple(last.values())


def when_of(edit: Edit, event: Event) -> When:
    """The days of an edit, as days at the event's place."""
    return When.on_days(edit.first, edit.last, zone=event.zone)


def _statement(edit: Edit, event: Event, article: str) -> Statement:
    return Statement(
        id=content_id("s", BY_HAND, event.id, edit.first, edit.last),
        article=article,
        span=event.mentions[0].span,
        source=event.id,
        relation=RelationType.IS_INCLUDED,
        reason=f"“{event.label}” {said(edit)}",
        rule=BY_HAND,
        when=when_of(edit, event),
    )
