"""Every source's words on an event side by side, and what switching the rule changes. Knows records alone."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.model import (
    Account,
    Annotation,
    Article,
    Change,
    Claim,
    Event,
    Field,
    Reason,
    Rule,
    Span,
    Timeline,
    Value,
)
from timeline.telling.claims import said
from timeline.telling.rules import differ, settle
from timeline.when import When

_FIELDS = {field: rank for rank, field in enumerate(Field)}
_BY = {
    Rule.MOST_SOURCES: "what most of them allow",
    Rule.NEWEST: "what was said last",
    Rule.MOST_CAREFUL: "all that they allow together",
}
_LONG_AGO = -(10**9)  # an unknown day of report counts as older than all


def accounts(
    events: Sequence[Event],
    annotations: Sequence[Annotation],
    *,
    copies: Mapping[str, str] | None = None,
) -> tuple[Account, ...]:
    """What each source says of the story's events on the timeline, in the events' order, a field at a time.

    Only events that more than one article tells have accounts: of others their own record says all. `copies` maps
    an article to the report that it is a copy of, which then counts once; each article counts for itself without it.
    The story's events are found again by their mentions, so events joined or parted by hand keep their sources.
    """
    owner = {mention.id: event.id for event in _compared(events) for mention in event.mentions}
    claims: defaultdict[str, dict[tuple[Field, str], Claim]] = defaultdict(dict)
    for annotation in annotations:
        article = annotation.article
        source = (copies or {}).get(article.id, article.id)
        for event in annotation.events:
            for story_event in sorted({owner[m.id] for m in event.mentions if m.id in owner}):
                for field, value, span in said(event, article):
                    claim = Claim(article.id, source, _reported(article), span, value)
                    _keep_better(claims[story_event], field, claim)
    return tuple(account for event in events for account in _of_event(event.id, claims.get(event.id, {})))


def changes(told: Sequence[Account], before: Rule, after: Rule) -> tuple[Change, ...]:
    """The entries that read differently when the rule is switched, in the order of the accounts.

    A day on which the sources agree is the same by each rule: it is what all statements together leave.
    """
    return tuple(
        Change(account.event, account.field, account.by(before), account.by(after))
        for account in told
        if (account.disputed or account.field is not Field.DAY)
        and _shown(account.by(before)) != _shown(account.by(after))
    )


def told_by(timeline: Timeline, rule: Rule) -> Timeline:
    """The story as the rule tells it: where sources disagree on the day, the window is the one that it takes.

    What they do not disagree on stays as all statements together leave it. The other fields' values are on the
    accounts.
    """
    days = {
        a.event: value
        for a in timeline.accounts
        if a.field is Field.DAY and a.disputed and (value := a.by(rule)) is not None
    }
    events = tuple(_on_day(e, days[e.id], rule) if e.id in days else e for e in timeline.events)
    return replace(timeline, events=events)


def _on_day(event: Event, value: Value, rule: Rule) -> Event:
    when = When.on_days(value.low, value.high)
    return replace(
        event, when=when, likely=None, reasons=(*event.reasons, Reason(f"the sources disagree: {_BY[rule]}"))
    )


def _shown(value: Value | None) -> str | None:
    return None if value is None else value.shown


def _compared(events: Sequence[Event]) -> list[Event]:
    return [e for e in events if e.on_timeline and len({mention.article for mention in e.mentions}) > 1]


def _of_event(event: str, claims: Mapping[tuple[Field, str], Claim]) -> list[Account]:
    by_field: defaultdict[Field, list[Claim]] = defaultdict(list)
    for (field, _), claim in claims.items():
        by_field[field].append(claim)
    return [_account(event, field, by_field[field]) for field in sorted(by_field, key=_FIELDS.__getitem__)]


def _account(event: str, field: Field, claims: Sequence[Claim]) -> Account:
    ordered = tuple(sorted(claims, key=_newest_last))
    settled = tuple((rule, settle(field, ordered, rule)) for rule in Rule)
    return Account(event, field, ordered, differ(field, ordered), settled)


def _newest_last(claim: Claim) -> tuple[int, str, Span]:
    return _LONG_AGO if claim.reported is None else claim.reported, claim.article, claim.span


def _reported(article: Article) -> int | None:
    return article.published.day if article.published else None


def _keep_better(claims: dict[tuple[Field, str], Claim], field: Field, claim: Claim) -> None:
    """One claim an article and field: the narrower day, the larger number, the words that come first."""
    key = field, claim.article
    if key not in claims or _rank(field, claim) < _rank(field, claims[key]):
        claims[key] = claim


def _rank(field: Field, claim: Claim) -> tuple[int, int]:
    low, high = claim.value.low, claim.value.high
    if field is Field.DAY and low is not None and high is not None:
        return high - low, claim.span.start
    return -max(low or 0, high or 0), claim.span.start
