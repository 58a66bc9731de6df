"""What the sources say, side by side, and what another rule would make of it. Knows the story's JSON alone."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

_RULES = {"most-sources": "most sources", "newest": "newest", "most-careful": "most careful"}
_SURE = "day"  # a day on which sources agree is the same by each rule
_SHOWN = 6  # claims of one field; of more the newest are shown


def side_by_side(event: Mapping[str, Any], named: Callable[[object], str]) -> Iterator[str]:
    """A heading and, for each field, what the rules make of it and the claims, newest last; nothing without accounts.

    Of a field on which all say the same only the count is told.
    """
    accounts = event.get("accounts") or ()
    if accounts:
        yield from ("", "What the sources say")
    for account in accounts:
        claims = account["claims"]
        values = dict.fromkeys(claim["value"] for claim in claims)
        sources = len({claim["source"] for claim in claims})
        if len(values) == 1:
            by = "one source" if sources == 1 else f"all {sources} sources that say it"
            yield f"  {account['field']}: {claims[0]['value']} ({by})"
            continue
        disputed = " (they cannot all be right)" if account["disputed"] else ""
        yield f"  {account['field']}: {by_rule(account)}{disputed}"
        if len(claims) > _SHOWN:
            yield f"     {len(claims) - _SHOWN} older claims, and"
        for claim in claims[-_SHOWN:]:
            day = claim["reported"] or "day unknown"
            yield f"     {day}  {claim['value']}: “{claim['text']}” ({named(claim['article'])})"


def switched(record: Mapping[str, Any]) -> list[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """The story's entries that read differently by another rule: event and account, the weightiest events first."""
    found = [
        (event, account)
        for event in record["events"]
        for account in event.get("accounts") or ()
        if account["disputed"] or account["field"] != _SURE
        if len({value and value["value"] for value in account["by_rule"].values()}) > 1
    ]
    return sorted(found, key=lambda one: (-one[0]["weight"], one[0]["id"], one[1]["field"]))


def by_rule(account: Mapping[str, Any]) -> str:
    """What each rule makes of a field: "most sources 14; newest 14; most careful at least 8"."""
    values = account["by_rule"].items()
    told = {_RULES.get(rule, rule): value["value"] if value else "open" for rule, value in values}
    return "; ".join(f"{rule} {value}" for rule, value in told.items())
