"""What the sources say of an event, side by side, for a terminal. Knows the story's JSON alone."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

_RULES = {"most-sources": "most sources", "newest": "newest", "most-careful": "most careful"}
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
        yield f"  {account['field']}: {_by_rule(account['by_rule'])}{disputed}"
        if len(claims) > _SHOWN:
            yield f"     {len(claims) - _SHOWN} older claims, and"
        for claim in claims[-_SHOWN:]:
            day = claim["reported"] or "day unknown"
            yield f"     {day}  {claim['value']}: “{claim['text']}” ({named(claim['article'])})"


def _by_rule(by_rule: Mapping[str, Any]) -> str:
    told = {_RULES.get(rule, rule): value["value"] if value else "open" for rule, value in by_rule.items()}
    return "; ".join(f"{rule} {value}" for rule, value in told.items())
