"""Records for tests of the order of events, made by hand and short to write."""

from timeline.allen import RelationType as R
from timeline.calendar import DAY, day_number
from timeline.meaning import AnchorKind, Offset, Side, Unit
from timeline.model import Conflict, Event, Mention, Ordering, Span, Statement, Tense, content_id
from timeline.when import Extent, Grain, When

ARTICLE = "dispatch"
MONDAY = day_number(1983, 5, 2)


def mention(name: str, *, start: int = 0, article: str = ARTICLE, **fields: object) -> Mention:
    span = Span(start, start + len(name))
    fields.setdefault("tense", Tense.PAST)
    return Mention(
        f"m-{name}", article, span.start, span.end, fields.pop("trigger", name), span, span, name, **fields
    )


def event(name: str, *, zone: str | None = None, article: str = ARTICLE, **fields: object) -> Event:
    return Event(name, name, (mention(name, article=article, **fields),), zone=zone)


def said(
    source: str,
    relation: R,
    target: str | None = None,
    *,
    when: When | None = None,
    offset: Offset | None = None,
    **fields: object,
) -> Statement:
    fields.setdefault("rule", "test")
    number = content_id("s", source, relation, target, when, offset, sorted(fields.items()))
    return Statement(
        number,
        ARTICLE,
        Span(0, 1),
        source,
        relation,
        f"“{source}” {relation.value} {target or when}",
        target=target,
        when=when,
        offset=offset,
        **fields,
    )


def days(first: int | None, last: int | None = None, *, zone: str | None = None, **fields: object) -> When:
    """A window of days, counted from Monday, 2 May 1983."""
    last = first if last is None else last
    return When.on_days(
        None if first is None else MONDAY + first,
        None if last is None else MONDAY + last,
        zone=zone,
        **fields,
    )


def clock(day: int, minute: int, until: int, *, zone: str | None = None, grain: Grain = Grain.MINUTE) -> When:
    start = (MONDAY + day) * DAY
    return When.point(start + minute, start + until, grain=grain).at(zone)


def later(least: int | None, most: int | None, unit: Unit = Unit.DAY) -> Offset:
    return Offset(unit, least, most, Side.AFTER, AnchorKind.EVENT)


def earlier(least: int | None, most: int | None, unit: Unit = Unit.DAY) -> Offset:
    return Offset(unit, least, most, Side.BEFORE, AnchorKind.EVENT)


def shown(when: When | None) -> tuple[int | None, int | None] | None:
    """First and last day, counted from Monday; None for no window."""
    if when is None:
        return None
    first, last = when.first_day, when.last_day
    return (None if first is None else first - MONDAY, None if last is None else last - MONDAY)


def contradictions(ordering: Ordering) -> tuple[Conflict, ...]:
    """All that could not hold: the texts' own contradictions, and those of our readings of them."""
    return ordering.conflicts + ordering.gave_way


LASTING = Extent.LASTING
