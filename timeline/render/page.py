"""The whole story as one HTML file that works offline: chart, list, reasons, sources. Reads no network, no clock."""

import re
from functools import cache
from importlib.resources import files

from timeline.calendar import DAY, civil
from timeline.model import Timeline
from timeline.render.axis import axis_of, likeliest_reach
from timeline.render.escape import Html, element, fragment, text
from timeline.render.page_chart import chart_record, chart_section
from timeline.render.page_events import event_list
from timeline.render.page_facets import facets_of
from timeline.render.page_filters import filters
from timeline.render.page_library import allowed, hash_of, library_markup
from timeline.render.page_notes import contradictions, left_out, made_with, unplaced
from timeline.render.page_parts import Story, section, story_of
from timeline.render.page_sources import source_list
from timeline.render.palette import COLOURS, Colours
from timeline.render.plotly_source import PlotlyJs
from timeline.render.standing import count_words
from timeline.render.words import days_words, year_words

# The page's script, in the order in which its parts need each other.
_SCRIPTS = (
    "page_state.js",
    "page_time.js",
    "page_rows.js",
    "page_draw.js",
    "page_move.js",
    "page_point.js",
    "page_list.js",
    "page_address.js",
    "page_unpack.js",
    "page.js",
)
_SLOT = re.compile(r"\{\{(\w+)\}\}")


def page(timeline: Timeline, *, title: str | None = None, plotlyjs: PlotlyJs = PlotlyJs.EMBEDDED) -> str:
    """The page's HTML; its title is the label of the event that matters most, unless one is given.

    `plotlyjs` says where the page has its chart's library from; all but `EMBEDDED` need something beside the page.
    """
    story = story_of(timeline)
    facets = facets_of(story)
    heading, script = title or _title(story), _script()
    return _filled(
        {
            "policy": text(_policy(plotlyjs, script)),
            "generator": text(f"Dateline {timeline.made_with.version}".strip()),
            "title": text(heading),
            "heading": text(heading),
            "facts": text(_facts(story)),
            "contents": _contents(story),
            "palette": _palette(),
            "style": Html(_asset("page.css")),
            "filters": filters(story, facets),
            "content": _content(story),
            "story": chart_record(story, facets),
            "library": library_markup(plotlyjs),
            "script": Html(script),
        }
    )


def _title(story: Story) -> str:
    """The label of the heaviest event, as a headline; a plain word when there is none."""
    events = story.shown or story.unplaced
    if not events:
        return "A timeline without events"
    heaviest = min(events, key=lambda event: (-event.weight, event.id))
    return heaviest.label[:1].upper() + heaviest.label[1:]


def _facts(story: Story) -> str:
    """How many articles and events, and the days that they span."""
    placed, unknown = story.shown, story.unplaced
    parts = [
        count_words(len(story.timeline.articles), "article"),
        count_words(len(placed) + len(unknown), "event"),
    ]
    if period := _period(story):
        parts.append(period)
    if as_of := dict(story.timeline.made_with.settings).get("as of"):
        parts.append(f"as it was known on {as_of}")
    return " · ".join(parts)


def _period(story: Story) -> str | None:
    """The days on which the story is dense, and from when on it looks back; None without a day."""
    reaches = [reach for event in story.shown if (reach := likeliest_reach(event))]
    axis = axis_of(story.shown)
    if axis is None:
        return None
    dense = [(low, high) for low, high in reaches if axis.low <= low and high <= axis.high] or reaches
    first, last = min(low for low, _ in dense) // DAY, (max(high for _, high in dense) - 1) // DAY
    oldest = civil(min(low for low, _ in reaches) // DAY)[0]
    past = f", looking back to {year_words(oldest)}" if oldest < civil(first)[0] else ""
    return days_words(first, last) + past


def _content(story: Story) -> Html:
    """Everything between the title and the end, in reading order."""
    return fragment(
        chart_section(story),
        section("events", "Events", _none_fits(), event_list(story), count=len(story.shown)),
        unplaced(story),
        contradictions(story),
        section("sources", "Sources", source_list(story), count=len(story.timeline.articles)),
        left_out(story),
        made_with(story.timeline.made_with),
    )


def _contents(story: Story) -> Html:
    """Links to the parts of the page that are there, with how much is in them."""
    timeline = story.timeline
    off = sum(not event.on_timeline for event in timeline.events)
    parts = (
        ("events", "Events", len(story.shown)),
        ("unplaced", "Could not be placed", len(story.unplaced)),
        ("contradictions", "Contradictions", len(timeline.conflicts)),
        ("sources", "Sources", len(timeline.articles)),
        ("left-out", "Left out", len(timeline.left_out) + off),
    )
    links = [
        element("li", element("a", words, href=f"#{anchor}"), element("span", str(count)))
        for anchor, words, count in parts
        if count
    ]
    return element("nav", element("ul", links, class_="contents"), aria_label="On this page")


def _none_fits() -> Html:
    return element("p", "No event fits. Ask for less, or clear the filters.", id="nothing", hidden=True)


def _palette() -> Html:
    """The colours as CSS variables: light, dark where the system asks for it, and each where the reader does."""
    light, dark = (_variables(COLOURS[theme]) for theme in ("light", "dark"))
    return Html(
        f":root{{color-scheme:light dark;{light}}}"
        f"@media (prefers-color-scheme:dark){{:root{{{dark}}}}}"
        f":root[data-theme=light]{{color-scheme:light;{light}}}"
        f":root[data-theme=dark]{{color-scheme:dark;{dark}}}"
        f"@media print{{:root{{color-scheme:light;{light}}}}}"
    )


def _variables(colours: Colours) -> str:
    named = {
        "surface": colours.surface,
        "ink": colours.ink,
        "faint": colours.faint,
        "line": colours.line,
        "edge": colours.edge,
        "wash": colours.wash,
        "pale": colours.pale,
        "focus": colours.focus,
        "timex": colours.timex,
        "trigger": colours.trigger,
        **{group.name.lower(): colour for group, colour in colours.groups.items()},
    }
    return "".join(f"--{name}:{value};" for name, value in named.items())


def _policy(plotlyjs: PlotlyJs, script: str) -> str:
    """Nothing from outside, and no script but the page's own, told by their hashes.

    plotly.js is unpacked by the page's script and added as text; it runs because its own hash is named here, so
    that neither `blob:` nor `unsafe-eval` is needed. Styles are written by plotly as it draws.
    """
    return (
        f"default-src 'none'; script-src '{hash_of(script)}' {allowed(plotlyjs)}; style-src 'unsafe-inline'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _script() -> str:
    """The page's own script: its parts in one scope."""
    return "".join(['"use strict";\n(() => {\n', *map(_asset, _SCRIPTS), "})();\n"])


def _filled(slots: dict[str, Html]) -> str:
    """The frame with every slot filled once; what fills a slot is not searched for slots."""
    return _SLOT.sub(lambda found: slots[found[1]], _asset("page.html"))


@cache
def _asset(name: str) -> str:
    return files("timeline.render").joinpath(name).read_text(encoding="utf-8")
