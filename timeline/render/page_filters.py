"""The filters for list and chart: words, days, kind, parties, place, source, certainty, weight.

Only what occurs can be chosen. The values of the choices are numbers in the lists of `Facets`.
"""

from collections.abc import Iterable, Sequence

from timeline.calendar import DAY, iso_day
from timeline.model import Factuality
from timeline.render.axis import likeliest_reach
from timeline.render.escape import Html, element, fragment
from timeline.render.page_facets import Facets
from timeline.render.page_parts import Story

_AMOUNTS = (25, 50, 100, 250)
_CERTAINTY = {
    Factuality.CERTAIN: "certain: reported as fact",
    Factuality.ALLEGED: "alleged",
    Factuality.PLANNED: "planned",
}
_MOST = 300  # names in one choice; the search finds the others


def filters(story: Story, facets: Facets) -> Html:
    """A form that the page's script reads; hidden until the script has started."""
    found = {event.factuality for event in story.shown}
    standings = [(str(list(Factuality).index(f)), words) for f, words in _CERTAINTY.items() if f in found]
    if story.disputed & {event.id for event in story.shown}:
        standings.append(("disputed", "disputed: sources contradict each other"))
    first, last = _days(story)
    return element(
        "form",
        element(
            "label",
            "Search",
            element(
                "input", type="search", name="words", autocomplete="off", placeholder="words in any order"
            ),
            class_="search",
        ),
        element(
            "details",
            element("summary", "Filters", id="more-filters"),
            element(
                "div",
                _day("From", "from", first, last),
                _day("To", "to", first, last),
                _choice("Kind", "kind", _numbered(facets.kinds)),
                _choice("Actor", "who", _numbered(facets.parties)),
                _choice("Place", "where", _numbered(facets.places)),
                _choice("Source", "source", _numbered(facets.sources)),
                _choice("Certainty", "certainty", standings),
                _choice("Show", "most", _amounts(story), first="all events"),
                class_="fields",
            ),
            id="folded-filters",
            open=True,
        ),
        element(
            "p",
            element("output", id="count", aria_live="polite"),
            fragment(" ", element("button", "Clear", type="reset", hidden=True)),
            class_="found-line",
        ),
        id="filters",
        class_="filters",
        role="search",
        aria_label="Filter the events",
    )


def _days(story: Story) -> tuple[str | None, str | None]:
    """The first and the last day that the calendar of a browser can offer."""
    reaches = [reach for event in story.shown if (reach := likeliest_reach(event))]
    if not reaches or min(low for low, _ in reaches) < 0:
        return None, None
    return iso_day(min(low for low, _ in reaches) // DAY), iso_day(
        max(high - 1 for _, high in reaches) // DAY
    )


def _day(words: str, name: str, first: str | None, last: str | None) -> Html:
    return element("label", words, element("input", type="date", name=name, min=first, max=last))


def _numbered(names: Sequence[str]) -> list[tuple[str, str]]:
    """The most frequent names with their numbers, in the order of the alphabet."""
    numbers = range(min(len(names), _MOST))
    return [(str(n), names[n]) for n in sorted(numbers, key=lambda n: (names[n].casefold(), names[n]))]


def _amounts(story: Story) -> list[tuple[str, str]]:
    """How many events can be shown, the weightiest first, and those of the days that mattered most.

    Of many the script shows one such number at first.
    """
    count = len(story.shown)
    amounts = [(str(n), f"top {n}") for n in _AMOUNTS if n < count]
    return [*amounts, ("key", f"top {len(story.timeline.days)} days")] if story.timeline.days else amounts


def _choice(words: str, name: str, options: Iterable[tuple[str, str]], *, first: str = "all") -> Html:
    every = element("option", first, value="")
    rest = [element("option", label, value=value) for value, label in options]
    return element("label", words, element("select", every, rest, name=name))
