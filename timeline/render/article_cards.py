"""What a mark in an article's text says of itself: an event with its parties and window, a time expression with
what it was taken to mean. Phrasing content alone, so that it can stand inside a line of text.
"""

from collections.abc import Iterable

from timeline.model import Event, Factuality, Mention, Timex
from timeline.render.clock import likely_shown
from timeline.render.escape import Html, element
from timeline.render.palette import group_of
from timeline.render.standing import factuality_words, type_words
from timeline.render.words import when_words

_REASONS = 3  # that fit on a card; the list of events has all
_TYPES = {"DATE": "date", "TIME": "time of day", "DURATION": "length of time", "SET": "repeated time"}


def event_card(event: Event, mention: Mention, *, anchor: str | None) -> Html:
    """An event as this mention tells it: kind, standing, who, whom, where, when and why then."""
    kind = mention.type or event.type
    likely = likely_shown(event)
    window = [_capital(when_words(event.when))] + ([f"likely {when_words(likely)}"] if likely else [])
    standing = "reported as fact"
    if mention.factuality is not Factuality.CERTAIN or event.attribution:
        standing = factuality_words(mention.factuality, event.attribution)
    return element(
        "span",
        element("b", event.label, class_="card-title"),
        element(
            "span",
            element("span", type_words(kind), class_=f"kind {group_of(kind).name.lower()}"),
            element("span", standing, class_=f"badge {mention.factuality.value}"),
            class_="card-line",
        ),
        _rows(
            ("Who", ", ".join(mention.actors or event.actors)),
            ("Whom", ", ".join(mention.recipients or event.recipients)),
            ("Where", mention.place or event.place or ""),
            ("When", "; ".join(window)),
            ("Left out", "" if event.on_timeline else _capital(event.left_out or mention.why_not or "")),
        ),
        _reasons(reason.text for reason in event.reasons),
        element("a", "Show in the list", href=f"#{anchor}", class_="card-more") if anchor else None,
        class_="card-part",
    )


def timex_card(timex: Timex | None) -> Html | None:
    """A time expression: its type and value, the days that it denotes, and how they were counted."""
    if timex is None:
        return None
    means = when_words(timex.denotes) if timex.denotes else "no day that can be known from the text"
    return element(
        "span",
        element("b", _capital(means), class_="card-title"),
        element(
            "span",
            element("span", _TYPES[timex.type.value], class_="kind time"),
            element("code", timex.value) if timex.value else None,
            class_="card-line",
        ),
        _rows(("Why", _capital(timex.reason)), ("Or", _others(timex))),
        class_="card-part",
    )


def _others(timex: Timex) -> str:
    """What else the expression could mean, the likeliest first."""
    others = sorted((r for r in timex.alternatives if r.value != timex.value), key=lambda r: -r.weight)
    return "; ".join(when_words(r.denotes) if r.denotes else r.value for r in others[:2])


def _rows(*rows: tuple[str, str]) -> list[Html]:
    return [
        element("span", element("span", name, class_="card-name"), element("span", said), class_="card-row")
        for name, said in rows
        if said
    ]


def _reasons(reasons: Iterable[str]) -> Html | None:
    told = [element("span", _capital(reason)) for reason in list(dict.fromkeys(reasons))[:_REASONS]]
    name = element("span", "Why", class_="card-name")
    return (
        element("span", name, element("span", told, class_="card-why"), class_="card-row") if told else None
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
