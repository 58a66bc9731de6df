"""Edits over a finished timeline: what users set is shown as theirs, and edits whose words are gone are listed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from timeline.edits.days import said
from timeline.edits.statements import BY_HAND, when_of
from timeline.edits.words import Index, index_of
from timeline.model import Edit, EditKind, Event, LeftOut, Reason, Timeline


@dataclass(frozen=True, slots=True)
class Applied:
    """The timeline with the edits, and those that find nothing to change: their words, or the article, are gone."""

    timeline: Timeline
    unmatched: tuple[Edit, ...]


def apply(edits: Sequence[Edit], timeline: Timeline) -> Applied:
    """The timeline as the edits, in the order in which they were made, would have it; what is unmatched is left out.

    Merges and splits must have been made before the articles' events were grouped; here it is only looked whether the
    story has them. The rest needs nothing but the timeline.
    """
    if not edits:
        return Applied(timeline, ())
    index = index_of(timeline.articles, timeline.events)
    events = {event.id: _without_quotes(event) for event in timeline.events}
    owner = _owners(timeline)
    for edit in edits:
        change = _CHANGES.get(edit.kind)
        if change is not None:
            for name in _found(edit, index, owner):
                events[name] = change(edit, events[name])
    gone = unmatched(edits, timeline)
    left_out = (*timeline.left_out, *map(_left_out, gone))
    changed = tuple(events[event.id] for event in timeline.events)
    return Applied(replace(timeline, events=changed, left_out=left_out), gone)


def unmatched(edits: Sequence[Edit], timeline: Timeline) -> tuple[Edit, ...]:
    """The edits whose words the timeline does not have, and the merges that it does not have as one event."""
    index, owner = index_of(timeline.articles, timeline.events), _owners(timeline)
    return tuple(edit for edit in edits if not _holds(edit, index, owner))


def _left_out(edit: Edit) -> LeftOut:
    told = f" “{edit.text}”" if edit.text else ""
    words = ", ".join(f"“{words.text}”" for words in edit.words if words.text)
    where = f"the words {words} that it is tied to" if words else "the article that it is tied to"
    return LeftOut(f"{said(edit)}: {edit.kind.value}{told}", f"{where} cannot be found any more")


def _owners(timeline: Timeline) -> dict[str, str]:
    return {mention.id: event.id for event in timeline.events for mention in event.mentions}


def _found(edit: Edit, index: Index, owner: dict[str, str]) -> tuple[str, ...]:
    """The events that hold the edit's words, each once."""
    return tuple(dict.fromkeys(owner[m.id] for words in edit.words for m in index.mentions(words)))


def _holds(edit: Edit, index: Index, owner: dict[str, str]) -> bool:
    """Whether all words of the edit are still there; and, of a merge, whether they are one event."""
    if edit.kind is EditKind.PUBLISHED:
        return all(index.holds(words) for words in edit.words)
    there = all(index.mentions(words) for words in edit.words)
    return there and (edit.kind is not EditKind.MERGE or len(_found(edit, index, owner)) == 1)


def _without_quotes(event: Event) -> Event:
    """What rests on a user's word quotes no source: the place that it is tied to does not say it."""
    return replace(event, reasons=tuple(map(_as_told, event.reasons)))


def _as_told(reason: Reason) -> Reason:
    return replace(reason, article=None, span=None) if reason.rule == BY_HAND else reason


def _dated(edit: Edit, event: Event) -> Event:
    when = when_of(edit, event)
    bounds = [name for name, day in (("earliest", edit.first), ("latest", edit.last)) if day is not None]
    others = tuple(reason for reason in event.reasons if reason.bound not in ("earliest", "latest", "likely"))
    own = tuple(Reason(said(edit), bound=bound, rule=BY_HAND, source=event.id) for bound in bounds)
    return replace(event, when=when, likely=None, confidence=1.0, reasons=(*own, *others))


def _hidden(edit: Edit, event: Event) -> Event:
    why = f"hidden: {said(edit)}"
    return replace(event, on_timeline=False, left_out=why, key=False)


def _shown(edit: Edit, event: Event) -> Event:
    return _with_reason(replace(event, on_timeline=True, left_out=None), f"shown: {said(edit)}")


def _labelled(edit: Edit, event: Event) -> Event:
    return _with_reason(replace(event, label=edit.text), f"its name is {said(edit)}")


def _noted(edit: Edit, event: Event) -> Event:
    return _with_reason(event, f"a note{' by ' + edit.by if edit.by else ''}: {edit.text}")


def _joined(edit: Edit, event: Event) -> Event:
    return _with_reason(event, f"one event: {said(edit)}")


def _apart(edit: Edit, event: Event) -> Event:
    return _with_reason(event, f"told apart: {said(edit)}")


def _with_reason(event: Event, text: str) -> Event:
    return replace(event, reasons=(*event.reasons, Reason(text, rule=BY_HAND, source=event.id)))


_CHANGES: dict[EditKind, Callable[[Edit, Event], Event]] = {
    EditKind.DATE: _dated,
    EditKind.MERGE: _joined,
    EditKind.SPLIT: _apart,
    EditKind.HIDE: _hidden,
    EditKind.SHOW: _shown,
    EditKind.LABEL: _labelled,
    EditKind.NOTE: _noted,
}
