"""Why an event of a story is dated so, for a terminal or as a record. Knows the story's JSON alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from textwrap import wrap
from typing import Any

from timeline.errors import InputError
from timeline.render.explained import Explainer
from timeline.render.records import Record
from timeline.render.side_by_side import side_by_side
from timeline.render.story_events import REMEDY, event_meant, events_of
from timeline.render.story_ties import Tie, ties_of

_WIDTH = 100
_TOLD = 6  # sentences that tell of the event, and other events beside it, that are listed


def explain(record: Mapping[str, Any], event: str, *, name: str = "story") -> str:
    """Why the event is dated so; `event` is its id, the beginning of its id, or words of its label.

    Raises UsageError when none or several fit, and InputError when the record, read from `name`, is no story.
    """
    found = event_meant(events_of(record, name), event)
    try:
        lines = _lines(Explainer(record, found), ties_of(record, found["id"]))
        return "\n".join([*lines, *_disputed(record, found["id"])]) + "\n"
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise InputError(name, f"the event {event!r} is malformed ({error})", REMEDY) from error


def explain_record(record: Mapping[str, Any], event: str, *, name: str = "story") -> Record:
    """The same as data: the event's window, a sentence for each bound, the steps, and its order with others."""
    found = event_meant(events_of(record, name), event)
    try:
        why = Explainer(record, found)
        return {
            "event": {key: found.get(key) for key in ("id", "label", "on_timeline", "left_out", "when")},
            "bounds": [asdict(bound) for bound in why.bounds],
            "steps": [asdict(step) for step in why.steps],
            "conflicts": _conflicts(record, found["id"], "conflicts"),
            "gave_way": _conflicts(record, found["id"], "gave_way"),
            "order": [asdict(tie) for tie in ties_of(record, found["id"])],
            "accounts": list(found.get("accounts") or ()),
            "mentions": list(found.get("mentions") or ()),
        }
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise InputError(name, f"the event {event!r} is malformed ({error})", REMEDY) from error


def _lines(why: Explainer, ties: Sequence[Tie]) -> Iterator[str]:
    event = why.event
    yield f"{event['label']}  [{event['id']}]"
    yield from _window(event)
    if event.get("left_out"):
        yield f"  Left off the timeline: {event['left_out']}."
    yield ""
    if not why.bounds:
        yield "No reason is recorded: nothing in the text bounds it."
    for bound in why.bounds:
        yield from _wrapped(bound.sentence, "")
    if why.steps:
        yield from ("", "Step by step")
        for step in why.steps:
            yield from _wrapped(
                f"{step.number}. {step.text[:1].upper()}{step.text[1:]}.", "  ", hanging="     "
            )
            if step.sentence:
                yield from _wrapped(f"“{step.sentence}”", "     ")
            if step.article is not None:
                yield f"     {step.named}, characters {step.start}-{step.end}"
    yield from side_by_side(event, why.named)
    yield from _beside(ties)
    yield from _told_in(event.get("mentions") or (), why)


def _conflicts(record: Mapping[str, Any], event: str, name: str) -> list[Mapping[str, Any]]:
    """Those of the story's contradictions under this name that the event is in."""
    return [
        conflict
        for conflict in record.get(name) or ()
        if any(event in (s.get("source"), s.get("target")) for s in conflict["statements"])
    ]


def _disputed(record: Mapping[str, Any], event: str) -> Iterator[str]:
    """What cannot all hold about the event, and what would follow the other way round."""
    for heading, name in (("Disputed", "conflicts"), ("Not taken as it was read", "gave_way")):
        conflicts = _conflicts(record, event, name)
        if conflicts:
            yield from ("", heading)
        for conflict in conflicts:
            yield from _wrapped(_capital(f"{conflict['reason']}."), "  ", hanging="     ")
            if conflict.get("instead"):
                yield from _wrapped(_capital(f"{conflict['instead']['words']}."), "     ")


def _window(event: Mapping[str, Any]) -> Iterator[str]:
    when = event.get("when")
    if not when:
        yield "  On a day that cannot be known from the text"
        return
    yield f"  {_capital(when.get('words') or when['edtf'])}"
    if when.get("days_elsewhere"):
        yield f"  {when['days_elsewhere']}"
    if when.get("likely_edtf"):
        yield f"  Likely {when.get('likely_words') or when['likely_edtf']}"
    for other in event.get("alternatives") or ():
        yield f"  Or else {other['when']['words']}, in another reading ({other['chance']})"
    if event.get("confidence_words"):
        yield f"  {_capital(event['confidence_words'])}"
    yield f"  EDTF {when['edtf']}" + (f", likely {when['likely_edtf']}" if when.get("likely_edtf") else "")


def _beside(ties: Sequence[Tie]) -> Iterator[str]:
    """What the text says of its order with other events, under a heading for each kind of tie."""
    if not ties:
        return
    yield from ("", "In the order of events")
    for heading in dict.fromkeys(tie.says for tie in ties):
        same = [tie for tie in ties if tie.says == heading]
        for tie in same[:_TOLD]:
            cue = f" (*{tie.cue}*)" if tie.cue else ""
            yield from _wrapped(f"{heading} “{tie.label}”{cue}", "  ", hanging="     ")
        if len(same) > _TOLD:
            yield f"     and {len(same) - _TOLD} more"


def _told_in(mentions: Sequence[Mapping[str, Any]], why: Explainer) -> Iterator[str]:
    """The sentences that tell of it, each once, with the words that name it set off."""
    told: dict[tuple[str, str], list[str]] = {}
    for mention in mentions:
        sentence = " ".join((mention.get("sentence") or mention)["text"].split())
        told.setdefault((mention["article"], sentence), []).append(mention["text"])
    if not told:
        return
    yield from ("", "Told in")
    for (article, sentence), words in list(told.items())[:_TOLD]:
        yield from _wrapped(f"“{sentence}”", "  ", hanging="   ")
        yield f"     {why.named(article)}, by the word{_plural(words)} {_listed(words)}"
    if len(told) > _TOLD:
        yield f"  and {len(told) - _TOLD} more sentence{_plural(range(len(told) - _TOLD))}"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def _plural(things: Sequence[Any]) -> str:
    return "" if len(things) == 1 else "s"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _wrapped(words: str, indent: str, *, hanging: str | None = None) -> list[str]:
    return wrap(
        words,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
