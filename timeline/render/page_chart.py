"""The chart's part of the page: its frame and controls as markup, what it draws as data. Draws nothing itself."""

from collections import Counter
from collections.abc import Sequence

from timeline.calendar import DAY, day_number
from timeline.model import Event, Factuality
from timeline.render.axis import Axis, axis_of
from timeline.render.escape import Html, element, fragment, script_json
from timeline.render.page_events import time_order
from timeline.render.page_facets import Facets, Held
from timeline.render.page_legend import legend
from timeline.render.page_parts import Story
from timeline.render.palette import SHAPES, SIGNS, STROKES, Group, group_of
from timeline.render.pieces import drawing_of
from timeline.render.standing import count_words

_EPOCH = day_number(1970) * DAY  # browsers count from here
_NOWHERE = Axis(_EPOCH, _EPOCH + DAY, _EPOCH, _EPOCH + DAY)
_LANES = (("kind", "Kind"), ("who", "Actor"), ("where", "Place"), ("source", "Source"))
_TOOLS = (
    ("earlier", "←", "Earlier"),
    ("later", "→", "Later"),
    ("closer", "+", "Zoom in"),
    ("wider", "−", "Zoom out"),
    ("story", "Fit", "Fit to the story's own days"),
    ("everything", "All", "All events, however far away"),
    ("save", "SVG", "SVG: save the chart as a picture"),
)
_KEYS = (
    "Arrow keys go from event to event, Enter reads one in the list, plus and minus zoom, "
    "Shift with an arrow key moves the axis, 0 fits the story, Escape lets go."
)
_HINT = "Drag to move, wheel or pinch to zoom, click an event to read it."


def chart_section(story: Story) -> Html:
    """The chart's place, with all that moves it; a script fills it and shows the controls."""
    count = count_words(len(story.shown), "event")
    return element(
        "section",
        element("h2", "Chart", id="timeline-heading", class_="quiet"),
        _controls(),
        _slider(),
        element(
            "div",
            element("div", id="board", aria_hidden="true"),
            element("div", id="frame", hidden=True),
            id="chart",
            role="application",
            tabindex=0,
            aria_label=f"Chart of {count}; the list says everything that it shows",
            aria_describedby="chart-keys",
        ),
        element("p", _KEYS, id="chart-keys", class_="quiet"),
        element("p", _HINT, class_="hint"),
        element("details", element("summary", "How to read the chart"), legend(), id="key", open=True),
        element("p", id="said", class_="quiet", role="status"),
        id="timeline",
        aria_labelledby="timeline-heading",
    )


def chart_record(story: Story, facets: Facets) -> Html:
    """The events in time order with what is drawn of each, as JSON; times are wall-clock minutes since 1970."""
    days = Counter(article.published.day for article in story.timeline.articles if article.published)
    axis, disputed = axis_of(story.shown, days) or _NOWHERE, story.disputed
    key = {event for day in story.timeline.days for event in day.events}
    return script_json(
        {
            "axis": {name: getattr(axis, name) - _EPOCH for name in ("low", "high", "first", "last")},
            "groups": [
                {"name": g.value, "tone": g.name.lower(), "symbol": SHAPES[g], "sign": SIGNS[g]}
                for g in Group
            ],
            "certainty": [
                {
                    "name": f.value,
                    "dash": STROKES[f].dash,
                    "suffix": STROKES[f].suffix,
                    "share": STROKES[f].share,
                }
                for f in Factuality
            ],
            "kinds": facets.kinds,
            "parties": facets.parties,
            "places": facets.places,
            "sources": facets.sources,
            "published": [[day * DAY + DAY // 2 - _EPOCH, count] for day, count in sorted(days.items())],
            "events": [
                _drawn(event, axis, facets.held[event.id])
                | {"disputed": event.id in disputed, "key": event.id in key}
                for event in sorted(story.shown, key=time_order)
            ],
        }
    )


def _drawn(event: Event, axis: Axis, held: Held) -> dict[str, object]:
    """An event's bars and marks, and the numbers by which it is sorted and filtered."""
    drawing = drawing_of(event, axis)
    pieces = drawing.pieces if drawing else ()
    spots = drawing.spots if drawing else ()
    return {
        "id": event.id,
        "weight": round(event.weight, 4),
        "group": list(Group).index(group_of(event.type)),
        "certainty": list(Factuality).index(event.factuality),
        "pieces": [[piece.kind, piece.low - _EPOCH, piece.high - _EPOCH] for piece in pieces],
        "spots": [[spot.kind, spot.at - _EPOCH] for spot in spots],
        "kind": held.kind,
        "who": held.parties,
        "where": held.places,
        "source": held.sources,
    }


def _controls() -> Html:
    """By what the lanes are, and the buttons that move the chart."""
    lanes = [
        element(
            "label",
            element("input", type="radio", name="by", value=value, checked=value == "kind"),
            element("span", words),
        )
        for value, words in _LANES
    ]
    return element(
        "form",
        element("fieldset", element("legend", "Lanes by"), lanes, class_="lanes"),
        element("div", _buttons(_TOOLS), class_="moves", role="group", aria_label="Move the chart"),
        id="tools",
        aria_label="Chart",
    )


def _buttons(tools: Sequence[tuple[str, str, str]]) -> Html:
    return fragment(
        element("button", sign, type="button", name=name, title=words, aria_label=words)
        for name, sign, words in tools
    )


def _slider() -> Html:
    """The stretch of time that is shown, against how much happened when."""
    ends = [
        element("input", type="range", id=f"slide-{end}", min=0, max=1000, step=1, aria_label=words)
        for end, words in (("low", "First day in the chart"), ("high", "Last day in the chart"))
    ]
    return element(
        "div",
        element("p", id="range-words"),
        element(
            "div",
            element(
                "svg", id="activity", viewBox="0 0 120 30", preserveAspectRatio="none", aria_hidden="true"
            ),
            element("div", id="slide-window"),
            ends,
            class_="track",
        ),
        class_="slider",
    )
