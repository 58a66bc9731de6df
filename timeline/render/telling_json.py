"""What sources say, the days that matter and what is to be checked, as JSON records. Decides nothing."""

from collections.abc import Mapping, Sequence

from timeline.calendar import iso_day
from timeline.model import Account, Change, Claim, Field, Gap, KeyDay, Report, ToDo, Value
from timeline.render.records import Record, Texts, quote


def accounts_by_event(accounts: Sequence[Account], texts: Texts) -> Mapping[str, list[Record]]:
    """The records of an event's accounts, by its id; events that one article alone tells have none."""
    records: dict[str, list[Record]] = {}
    for account in accounts:
        records.setdefault(account.event, []).append(account_record(account, texts))
    return records


def account_record(account: Account, texts: Texts) -> Record:
    """What each source says of one field, newest last, and the value by each rule; None where it leaves none.

    {field, disputed, claims: [{article, source, reported, start, end, text, value, least, most, names}],
    by_rule: {"most-sources", "newest", "most-careful": {value, least, most, names} or None}}: `value` is for readers,
    `least` and `most` are days or counts, None where open, `names` parties, place or kind; `reported` is a day, None
    where it is not known, and `start` to `end` are the characters of the article that say it.
    """
    field = account.field
    return {
        "field": field.value,
        "disputed": account.disputed,
        "claims": [_claim_record(claim, field, texts) for claim in account.claims],
        "by_rule": {
            rule.value: None if value is None else _value_record(value, field)
            for rule, value in account.settled
        },
    }


def day_record(day: KeyDay) -> Record:
    """A day with its score and events, the leading one first."""
    return {
        "date": iso_day(day.day),
        "score": day.score,
        "events": list(day.events),
        "told": day.told,
        "named": day.named,
        "published": day.published,
    }


def to_do_record(to_do: ToDo) -> Record:
    """One thing to look at; what it is not about is None."""
    return {
        "task": to_do.task.value,
        "article": to_do.article,
        "event": to_do.event,
        "field": to_do.field and to_do.field.value,
        "gap": to_do.gap and _gap_record(to_do.gap),
        "weight": round(to_do.weight, 4),
    }


def change_record(change: Change) -> Record:
    """An entry that a switch of rule changes: {event, field, before, after}, each value as in `account_record`."""
    before, after = change.before, change.after
    return {
        "event": change.event,
        "field": change.field.value,
        "before": None if before is None else _value_record(before, change.field),
        "after": None if after is None else _value_record(after, change.field),
    }


def report_record(report: Report) -> Record:
    """Event time against report time: {event, first, last, reports: [{day, article}]}; None for what is not known."""
    return {
        "event": report.event,
        "first": _day(report.first),
        "last": _day(report.last),
        "reports": [{"day": _day(day), "article": article} for day, article in report.reports],
    }


def _claim_record(claim: Claim, field: Field, texts: Texts) -> Record:
    return {
        "article": claim.article,
        "source": claim.source,
        "reported": _day(claim.reported),
        "start": claim.span.start,
        "end": claim.span.end,
        "text": quote(claim.article, claim.span, texts),
        **_value_record(claim.value, field),
    }


def _value_record(value: Value, field: Field) -> Record:
    """The value for readers and, of days and numbers, its bounds, both included."""
    low, high = value.low, value.high
    if field is Field.DAY:
        bounds: tuple[str | int | None, ...] = tuple(_day(bound) for bound in (low, high))
    else:
        bounds = (low, high)
    return {"value": value.shown, "least": bounds[0], "most": bounds[1], "names": list(value.names)}


def _gap_record(gap: Gap) -> Record:
    return {"of": gap.of.value, "first": iso_day(gap.first), "last": iso_day(gap.last)}


def _day(number: int | None) -> str | None:
    return None if number is None else iso_day(number)
