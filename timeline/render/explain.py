"""Why an event of a story is dated so, as plain text. Knows the story's JSON alone."""

from collections.abc import Mapping, Sequence
from typing import Any

from timeline.errors import InputError, UsageError

_REMEDY = "Give a file that `timeline build ... -o story.json` wrote."
_SHOWN = 12  # so many events are named when a question fits several

# What each kind of reason explains, in the order in which it is told.
_BOUNDS = {
    "earliest": "Not earlier, because",
    "latest": "Not later, because",
    "": "Also",
    "likely": "Likely, because readers assume",
}


def explain(record: Mapping[str, Any], event: str, *, name: str = "story") -> str:
    """Why the event is dated so; `event` is its id, the beginning of its id, or words of its label.

    Raises UsageError when none or several fit, and InputError when the record, read from `name`, is no story.
    """
    found = _one_of(_events(record, name), event)
    try:
        return "\n".join(_lines(found, _titles(record), _relations(record, found["id"]))) + "\n"
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise InputError(name, f"the event {event!r} is malformed ({error})", _REMEDY) from error


def _events(record: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    events = record.get("events") if isinstance(record, Mapping) else None
    if not isinstance(events, list):
        raise InputError(name, "not a story: it has no list of events", _REMEDY)
    for event in events:
        ids = isinstance(event, Mapping) and isinstance(event.get("id"), str)
        if not ids or not isinstance(event.get("label"), str):
            raise InputError(name, "not a story: an event has no id or no label", _REMEDY)
    return events


def _one_of(events: Sequence[Mapping[str, Any]], asked: str) -> Mapping[str, Any]:
    """The only event that the question fits, an exact answer before a looser one."""
    words = asked.casefold().split()
    if not words:
        raise UsageError("Which event? Give its id, the beginning of its id, or words of its label.")
    for fitting in (
        [e for e in events if e["id"] == asked],
        [e for e in events if e["label"].casefold() == asked.casefold()],
        [e for e in events if e["id"].startswith(asked)],
        [e for e in events if all(word in e["label"].casefold() for word in words)],
    ):
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise UsageError(_several(fitting, asked))
    raise UsageError(f"No event fits {asked!r}. Give its id, the beginning of its id, or words of its label.")


def _several(events: Sequence[Mapping[str, Any]], asked: str) -> str:
    named = [f"  {e['id']}  {e['label']}" for e in events[:_SHOWN]]
    more = [f"  and {len(events) - _SHOWN} more"] if len(events) > _SHOWN else []
    return "\n".join([f"{len(events)} events fit {asked!r}; ask for one by its id:", *named, *more])


def _titles(record: Mapping[str, Any]) -> dict[str, str]:
    articles = record.get("articles")
    rows = articles if isinstance(articles, list) else []
    return {a["id"]: a.get("title") or a.get("name") or a["id"] for a in rows}


def _relations(record: Mapping[str, Any], event: str) -> list[str]:
    """What the story says of the event and another one, the other one named."""
    labels = {e["id"]: e["label"] for e in record["events"]}
    lines = []
    for relation in record.get("relations") or ():
        source, target = relation["source"], relation["target"]
        if event in (source, target) and source in labels and target in labels:
            cue = f' ("{relation["cue"]["text"]}")' if relation.get("cue") else ""
            kind = relation["type"].lower().replace("_", " ")
            lines.append(f"  {labels[source]}: {kind}: {labels[target]}{cue}")
    return lines


def _lines(event: Mapping[str, Any], titles: Mapping[str, str], relations: Sequence[str]) -> list[str]:
    when = event.get("when")
    lines = [f"{event['label']}  [{event['id']}]"]
    if when:
        lines.append(f"  {when.get('words') or when['edtf']}")
        lines.append(f"  EDTF {when['edtf']}")
        if when.get("likely_edtf"):
            words = when.get("likely_words")
            lines.append(f"  likely {when['likely_edtf']}" + (f", {words}" if words else ""))
    else:
        lines.append("  on a day that cannot be known from the text")
    if event.get("left_out"):
        lines.append(f"  left off the timeline: {event['left_out']}")
    lines += ["", *_reason_lines(event.get("reasons") or (), titles)]
    if relations:
        lines += ["", "Order:", *relations]
    lines += ["", "Told in:", *_told(event.get("mentions") or (), titles)]
    return lines


def _reason_lines(reasons: Sequence[Mapping[str, Any]], titles: Mapping[str, str]) -> list[str]:
    if not reasons:
        return ["No reason is recorded: nothing in the text bounds it."]
    lines = []
    for bound, heading in _BOUNDS.items():
        chain = [reason for reason in reasons if _bound(reason) == bound]
        if chain:
            lines.append(f"{heading}:")
        for number, reason in enumerate(chain, 1):
            lines.append(
                f"  {number}. {reason['text']}" + (f" ({reason['rule']})" if reason.get("rule") else "")
            )
            if reason.get("quote") is not None:
                where = titles.get(str(reason["article"]), reason["article"])
                lines.append(f'     "{reason["quote"]}" [{where}, {reason["start"]}-{reason["end"]}]')
    return lines


def _bound(reason: Mapping[str, Any]) -> str:
    bound = reason.get("bound", "")
    return bound if bound in _BOUNDS else ""


def _told(mentions: Sequence[Mapping[str, Any]], titles: Mapping[str, str]) -> list[str]:
    lines = []
    for mention in mentions:
        sentence = " ".join((mention.get("sentence") or mention)["text"].split())
        lines.append(f'  "{sentence}"')
        lines.append(f"     {titles.get(mention['article'], mention['article'])}, word “{mention['text']}”")
    return lines
