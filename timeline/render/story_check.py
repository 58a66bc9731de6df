"""What an editor should look at in a story, in plain lines. Knows the story's JSON alone."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from timeline.calendar import parse_day
from timeline.errors import InputError
from timeline.render.side_by_side import by_rule, switched
from timeline.render.story_events import REMEDY, events_of
from timeline.render.words import days_words

_SHOWN = 20  # of one task; the rest are counted
_HEADINGS = {
    "undated article": "Articles whose day of publication is not known",
    "unsure publication day": "Articles whose day of publication is not sure",
    "sources disagree": "Events on which sources disagree",
    "single source": "Key events that one source alone tells",
    "event without a day": "Events that the text gives no day",
    "low confidence": "Key events that stand on weak grounds",
    "gap": "Gaps",
}
_SILENCE = {"reports": "nothing was published", "events": "nothing is told to have happened"}


def check_text(record: Mapping[str, Any], *, name: str = "story") -> str:
    """The story's to-do list under a heading a task, then the entries that another rule would change.

    Says so where nothing is left to look at.

    Raises InputError when the record, read from `name`, is no story, or one that was made without the list.
    """
    labels = {event["id"]: event["label"] for event in events_of(record, name)}
    to_do = record.get("to_do")
    if not isinstance(to_do, list):
        raise InputError(name, "it was not checked", REMEDY)
    try:
        lines = [*_lines(to_do, _Names(record, labels)), *_switched(record)]
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise InputError(name, f"its to-do list is malformed ({error})", REMEDY) from error
    return "\n".join(lines or ["Nothing to look at."]) + "\n"


class _Names:
    """What articles and events of a story are called."""

    def __init__(self, record: Mapping[str, Any], labels: Mapping[str, str]) -> None:
        self.labels = labels
        self.articles = {a["id"]: a.get("title") or a.get("name") or a["id"] for a in record["articles"]}
        self.accounts = {
            (event["id"], account["field"]): account
            for event in record["events"]
            for account in event.get("accounts") or ()
        }


def _lines(to_do: list[Mapping[str, Any]], names: _Names) -> Iterator[str]:
    for task, group in groupby(to_do, key=lambda one: one["task"]):
        same = list(group)
        yield f"{_HEADINGS.get(task, task)} ({len(same)})"
        for one in same[:_SHOWN]:
            yield f"  {_line(one, names)}"
        if len(same) > _SHOWN:
            yield f"  and {len(same) - _SHOWN} more"


def _switched(record: Mapping[str, Any]) -> Iterator[str]:
    found = switched(record)
    if found:
        yield f"Entries that read differently by another rule ({len(found)})"
    for event, account in found[:_SHOWN]:
        yield f"  {event['label']}  [{event['id']}]: {account['field']}: {by_rule(account)}"
    if len(found) > _SHOWN:
        yield f"  and {len(found) - _SHOWN} more"


def _line(one: Mapping[str, Any], names: _Names) -> str:
    if one["gap"]:
        first, last = parse_day(one["gap"]["first"]), parse_day(one["gap"]["last"])
        return f"{_SILENCE[one['gap']['of']]} from {days_words(first, last)}"
    if one["event"] is None:
        return str(names.articles[one["article"]])
    label = f"{names.labels[one['event']]}  [{one['event']}]"
    if one["field"] is None:
        return label if one["task"] != "sources disagree" else f"{label}: when"
    values = _values(names.accounts.get((one["event"], one["field"])) or {})
    return f"{label}: {one['field']}" + (f" ({values})" if values else "")


def _values(account: Mapping[str, Any]) -> str:
    """What the sources say, each value once with how many say it, the newest last."""
    said: dict[str, set[str]] = {}
    for claim in account.get("claims") or ():
        said.setdefault(claim["value"], set()).add(claim["source"])
    return ", ".join(f"{value} by {len(sources)}" for value, sources in said.items())
