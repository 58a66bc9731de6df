"""The filters above the list of events: words, type, factuality, source. Only what occurs can be chosen."""

from collections.abc import Iterable

from timeline.render.escape import Html, element
from timeline.render.page_parts import Story, article_name
from timeline.render.standing import type_words

_AMOUNTS = (25, 50, 100)
_FACTUALITY = {"certain": "reported as fact", "alleged": "alleged", "planned": "planned"}


def filters(story: Story) -> Html:
    """A form that the page's script reads; hidden until the script has started."""
    events = story.shown
    types = sorted({type_words(event.type) for event in events})
    standings = [s for s in _FACTUALITY if any(event.factuality.value == s for event in events)]
    told = {mention.article for event in events for mention in event.mentions}
    sources = [
        (story.article_anchors[a.id], ", ".join(part for part in (a.source, article_name(a)) if part))
        for a in story.timeline.articles
        if a.id in told
    ]
    return element(
        "form",
        element("label", "Search", element("input", type="search", name="words", autocomplete="off")),
        _choice("Kind", "type", ((kind, kind) for kind in types)),
        _choice("Standing", "factuality", ((s, _FACTUALITY[s]) for s in standings)),
        _choice("Source", "source", sources),
        _choice("Show", "most", _amounts(len(events)), first="all events"),
        element("output", aria_live="polite"),
        element("button", "Clear filters", type="reset", hidden=True),
        id="filters",
        class_="filters",
        aria_label="Filter the events",
        hidden=True,
    )


def _amounts(count: int) -> list[tuple[str, str]]:
    """How many events can be shown, the weightiest first; the script begins with the first where there are many."""
    return [(str(n), f"the {n} weightiest") for n in _AMOUNTS if n < count]


def _choice(words: str, name: str, options: Iterable[tuple[str, str]], *, first: str = "all") -> Html:
    every = element("option", first, value="")
    rest = [element("option", label, value=value) for value, label in options]
    return element("label", words, element("select", every, rest, name=name))
