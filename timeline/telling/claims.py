"""What one article says of an event, field by field, with the words that say it. Knows events; weighs nothing."""

from collections.abc import Iterator, Sequence

from timeline.model import Article, Event, Field, Location, Part, Participant, Quantity, Span, Toll, Value
from timeline.when import When

_MONTH = 31  # a window of more days says little of the day
_OWN_TIME = "time-"  # how the rules of statements that date an event by an expression of its own begin
_COUNTRY = "country"
_SPOTS = frozenset({"city", "capital", "base", "airport", "site"})
_PARTS = ((Part.ACTOR, Field.WHO), (Part.RECIPIENT, Field.WHOM))
_COUNTED = tuple((toll, Field(toll.value)) for toll in Toll if toll is not Toll.OTHER)


def said(event: Event, article: Article) -> Iterator[tuple[Field, Value, Span]]:
    """What the article's own reading of the event says: each field at most once, with the words' span.

    A day is said where the article leaves no more than a month for it. Of several numbers of one kind the largest
    counts: the others tell a part of it ("eight people, three of them children").
    """
    if (day := _day(event)) is not None:
        yield Field.DAY, *day
    for part, field in _PARTS:
        parties = [party for party in event.participants if party.part is part]
        if parties:
            yield field, _parties(parties), _first(parties, event)
    if event.location is not None:
        yield Field.WHERE, _place(event.location), _words_of(event.place, event, article)
    if event.type is not None:
        kind = event.type.value
        yield Field.KIND, Value(kind, names=(kind,), keys=(f"kind:{kind}",)), event.mentions[0].span
    for toll, field in _COUNTED:
        counts = [quantity for quantity in event.quantities if quantity.kind is toll]
        if counts:
            most = max(counts, key=lambda q: (_size(q), -q.span.start))
            yield field, count_value(most.least, most.most), most.span


def day_value(first: int | None, last: int | None) -> Value | None:
    """Days from the first to the last, as EDTF; None where neither is known."""
    if first is None and last is None:
        return None
    return Value(When.on_days(first, last).edtf, first, last)


def count_value(least: int | None, most: int | None) -> Value:
    """A number with its bounds.

    >>> count_value(12, 12).shown, count_value(12, None).shown, count_value(8, 1200).shown
    ('12', 'at least 12', '8 to 1,200')
    """
    if least is not None and most is not None:
        shown = f"{least:,}" if least == most else f"{least:,} to {most:,}"
    elif least is not None:
        shown = f"at least {least:,}"
    else:
        shown = "any number" if most is None else f"at most {most:,}"
    return Value(shown, least, most)


def _day(event: Event) -> tuple[Value, Span] | None:
    when = event.when
    if when is None or when.first_day is None or when.last_day is None:
        return None
    first, last = when.first_day, when.last_day
    own = [reason for reason in event.reasons if reason.span and reason.rule.startswith(_OWN_TIME)]
    if last - first >= _MONTH and not own:
        return None
    bounding = own or [r for r in event.reasons if r.span and r.bound in ("earliest", "latest")]
    span = bounding[0].span if bounding and bounding[0].span else event.mentions[0].span
    return Value(when.edtf, first, last), span


def _parties(parties: Sequence[Participant]) -> Value:
    by_key = {_party_key(party): party.canonical or party.name for party in parties}
    return Value(", ".join(by_key.values()), names=tuple(by_key.values()), keys=tuple(by_key))


def _party_key(party: Participant) -> str:
    """Whose deed it is: a country's forces and officials act for it."""
    if party.id is None:
        return f"name:{party.name.casefold()}"
    return f"country:{party.country}" if party.country else party.id


def _first(parties: Sequence[Participant], event: Event) -> Span:
    return next((party.span for party in parties if party.span), event.mentions[0].span)


def _place(location: Location) -> Value:
    """A place with its country; only of what a reader takes for one spot the degrees count."""
    keys = [f"country:{location.country}"] if location.country else []
    if location.kind != _COUNTRY:
        keys.append(f"place:{location.name.casefold()}")
    north, east = location.latitude, location.longitude
    spot = (north, east) if north is not None and east is not None and location.kind in _SPOTS else None
    return Value(location.name, names=(location.name,), keys=tuple(keys), spot=spot)


def _words_of(name: str | None, event: Event, article: Article) -> Span:
    """Where a sentence that tells the event names the place; else the word that tells the event."""
    for mention in event.mentions:
        at = article.text.find(name, mention.sentence.start, mention.sentence.end) if name else -1
        if name and at >= 0:
            return Span(at, at + len(name))
    return event.mentions[0].span


def _size(quantity: Quantity) -> int:
    return max(quantity.most or 0, quantity.least or 0)
