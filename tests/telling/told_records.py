"""Small articles and events for the tests of what a story tells of itself, short to write."""

from timeline.calendar import parse_day
from timeline.meaning import Fixed
from timeline.model import (
    Annotation,
    Article,
    Claim,
    Event,
    Mention,
    Part,
    Participant,
    Published,
    Quantity,
    Reason,
    Span,
    Timex,
    TimexType,
    Toll,
    Value,
    content_id,
)
from timeline.when import When

TEXT = "Gunmen attacked the depot on Monday. Twelve people died there, and the harbour was closed."
SENTENCE, ATTACKED, MONDAY, TWELVE, GUNMEN = Span(0, 36), Span(7, 15), Span(29, 35), Span(37, 43), Span(0, 6)


def article(name: str, published: str | None, *, confidence: float = 0.99) -> Article:
    believed = None if published is None else Published(parse_day(published), confidence, ())
    return Article(name, TEXT, title=f"Report {name}", published=believed, name=f"{name}.txt")


def on(first: str, last: str | None = None) -> When:
    return When.on_days(parse_day(first), parse_day(last or first))


def event(name: str, *told_by: str, **fields: object) -> Event:
    """An event that the articles tell, each by one mention, on the timeline."""
    mentions = tuple(
        Mention(content_id("m", name, a), a, *_ends(ATTACKED), "attack", SENTENCE, SENTENCE, "attacked")
        for a in told_by
    )
    fields = {"on_timeline": True, "weight": 0.5, "confidence": 0.95} | fields
    return Event(name, f"Event {name}", mentions, **fields)


def reading(
    name: str, article_id: str, *, killed: tuple[int | None, int | None] | None = None, **fields: object
) -> Event:
    """One article's own reading of the story's event `name`: its number, and its day by the word "Monday"."""
    if killed is not None:
        fields["quantities"] = (Quantity(Toll.KILLED, "people", *killed, "Twelve", TWELVE, article_id),)
    if "when" in fields:
        fields["reasons"] = (Reason("it is dated “Monday”", article_id, MONDAY, "earliest", "time-on"),)
    return event(name, article_id, **fields)


def actor(name: str, known_as: str | None = None, country: str | None = None) -> Participant:
    return Participant(Part.ACTOR, name, name, known_as, country, None, GUNMEN)


def annotation(one: Article, *events: Event) -> Annotation:
    return Annotation(one, (), events, (), ())


def names(day: str) -> Timex:
    return Timex("t", *_ends(MONDAY), TimexType.DATE, Fixed(on(day), day), "test", day, denotes=on(day))


def claim(source: str, value: Value, reported: str = "2031-05-05") -> Claim:
    return Claim(source, source, parse_day(reported), GUNMEN, value)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
