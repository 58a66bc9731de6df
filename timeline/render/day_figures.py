"""Two small pictures of a story's days: how much happened on each, and when it was told. Plotly figures."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from timeline.calendar import DAY
from timeline.model import Article, Event
from timeline.render.axis import Axis, axis_of, reach_of, stamp
from timeline.render.escape import text
from timeline.render.figure import FONT
from timeline.render.palette import COLOURS, Colours, Group, Theme, group_of, tint
from timeline.render.words import day_words, days_words, heading_words

_STEPS = (1, 7, 28, 91, 364, 3640)  # days that a bar stands for
_MOST_BARS = 80
_LONGEST = 4  # times as long as a bar: a window that is longer tells nothing of a day
_HEIGHT = 400


def activity_figure(
    events: Sequence[Event], articles: Sequence[Article], *, theme: Theme = "light"
) -> go.Figure | None:
    """Events a day, those whose day is known and those that may have been on it; below, articles a day.

    An event of several possible days counts for each of them in part. None where no day is known at all.
    """
    colours = COLOURS[theme]
    published = [article.published.day for article in articles if article.published]
    axis = axis_of(events, published)
    if axis is None:
        return None
    step = _step(axis)
    sure, possible = _counted(events, axis, step)
    told: defaultdict[int, float] = defaultdict(float)
    for day in published:
        if axis.low <= day * DAY < axis.high:
            told[day // step * step] += 1
    drawn = go.Figure()
    rows = (
        ("Events, day known", sure, colours.focus, "y"),
        ("Events, day possible", possible, tint(colours.focus, 0.35), "y"),
        ("Articles", told, colours.faint, "y2"),
    )
    for name, counts, colour, where in rows:
        days = sorted(counts)
        drawn.add_bar(
            x=[stamp(day * DAY + step * DAY // 2) for day in days],
            y=[counts[day] for day in days],
            width=step * DAY * 60_000 * 0.82,
            marker={"color": colour, "line": {"width": 0}},
            name=name,
            yaxis=where,
            hovertext=[f"<b>{_called(day, step)}</b><br>{name}: {counts[day]:.3g}" for day in days],
            hoverinfo="text",
        )
    drawn.update_layout(_manners(colours, height=_HEIGHT))
    count = {"gridcolor": colours.line, "zeroline": False, "tickfont": {"color": colours.faint}, "nticks": 4}
    drawn.update_layout(
        barmode="stack",
        showlegend=True,
        xaxis=_days(axis, colours) | {"anchor": "y2"},
        yaxis=count | {"domain": [0.36, 1], "title": {"text": "Events", "font": {"size": 12}}},
        yaxis2=count | {"domain": [0, 0.26], "title": {"text": "Articles", "font": {"size": 12}}},
    )
    return drawn


def report_figure(
    events: Iterable[Event], articles: Mapping[str, Article], *, theme: Theme = "light"
) -> go.Figure | None:
    """When it happened against when it was told: a mark for each event and article. None without any.

    On the slanting line an event is told on its own day; below it stands what is told later.
    """
    colours = COLOURS[theme]
    pairs = [
        (event, articles[article].published)
        for event in events
        if event.when is not None and reach_of(event.when) is not None
        for article in dict.fromkeys(mention.article for mention in event.mentions)
        if article in articles
    ]
    told = [(event, published.day) for event, published in pairs if published is not None]
    axis = axis_of([event for event, _ in told], [day for _, day in told])
    if axis is None or not told:
        return None
    drawn = go.Figure()
    days = sorted({day for _, day in told})
    ends = [stamp(min(axis.low, days[0] * DAY)), stamp(max(axis.high, days[-1] * DAY))]
    drawn.add_scatter(
        x=ends,
        y=ends,
        mode="lines",
        line={"color": colours.edge, "dash": "dot"},
        hoverinfo="skip",
        showlegend=False,
    )
    for group in Group:
        mine = [(event, day) for event, day in told if group_of(event.type) is group]
        if mine:
            drawn.add_scatter(**_windows(mine, group, colours))
            drawn.add_scatter(**_told(mine, group, colours))
    drawn.update_layout(_manners(colours, height=480))
    drawn.update_layout(
        showlegend=True,
        clickmode="event+select",
        xaxis=_days(axis, colours) | {"title": {"text": "Day of the event", "font": {"size": 12}}},
        yaxis=_days(axis, colours)
        | {
            "title": {"text": "Day of the article", "font": {"size": 12}},
            "range": [stamp((days[0] - 1) * DAY), stamp((days[-1] + 2) * DAY)],
        },
    )
    return drawn


def _windows(mine: Sequence[tuple[Event, int]], group: Group, colours: Colours) -> dict[str, Any]:
    """A line through each mark, as long as the event's window."""
    xs: list[str | None] = []
    ys: list[str | None] = []
    for event, day in mine:
        low, high = _span(event)
        at = stamp(day * DAY + DAY // 2)
        xs += [stamp(low), stamp(high), None]
        ys += [at, at, None]
    line = {"color": tint(colours.groups[group], 0.4), "width": 2}
    return {"x": xs, "y": ys, "mode": "lines", "line": line, "hoverinfo": "skip", "showlegend": False}


def _told(mine: Sequence[tuple[Event, int]], group: Group, colours: Colours) -> dict[str, Any]:
    """Marks in the middle of each event's window."""
    spans = [_span(event) for event, _ in mine]
    return {
        "x": [stamp((low + high) / 2) for low, high in spans],
        "y": [stamp(day * DAY + DAY // 2) for _, day in mine],
        "customdata": [event.id for event, _ in mine],
        "mode": "markers",
        "name": group.value,
        "marker": {
            "size": 10,
            "symbol": _SYMBOLS[group],
            "color": tint(colours.groups[group], 0.75),
            "line": {"width": 1, "color": colours.surface},
            "opacity": 1,
        },
        "hovertext": [_hover(event, day) for event, day in mine],
        "hoverinfo": "text",
    }


_SYMBOLS = {
    Group.FORCE: "circle",
    Group.WORDS: "diamond",
    Group.TALKS: "square",
    Group.RELIEF: "triangle-up",
    Group.OTHER: "cross",
}


def _span(event: Event) -> tuple[int, int]:
    reach = reach_of(event.when) if event.when else None
    return reach or (0, 0)


def _hover(event: Event, day: int) -> str:
    lines = [text(line) for line in wrap(event.label, 58)]
    return "<br>".join(
        [f"<b>{'<br>'.join(lines)}</b>", f"happened {heading_words(event.when)}", f"told {day_words(day)}"]
    )


def _step(axis: Axis) -> int:
    return next((step for step in _STEPS if axis.span / DAY / step <= _MOST_BARS), _STEPS[-1])


def _counted(
    events: Iterable[Event], axis: Axis, step: int
) -> tuple[defaultdict[int, float], defaultdict[int, float]]:
    """By a bar's first day: the events that were then, and the shares of those that may have been."""
    sure: defaultdict[int, float] = defaultdict(float)
    possible: defaultdict[int, float] = defaultdict(float)
    for event in events:
        when = event.when
        if when is None or when.earliest is None or when.latest is None:
            continue
        low, high = _span(event)
        bars = range(low // DAY // step * step, (high - 1) // DAY + 1, step)
        if len(bars) > _LONGEST or not axis.low <= low <= axis.high:
            continue
        for bar in bars:
            (sure if len(bars) == 1 else possible)[bar] += 1 / len(bars)
    return sure, possible


def _called(day: int, step: int) -> str:
    return day_words(day) if step == 1 else days_words(day, day + step - 1)


def _days(axis: Axis, colours: Colours) -> dict[str, Any]:
    return {
        "type": "date",
        "range": [stamp(axis.low), stamp(axis.high)],
        "gridcolor": colours.line,
        "zeroline": False,
        "tickfont": {"color": colours.faint},
        "tickformatstops": [
            {"dtickrange": [None, 86_400_000 * 20], "value": "%-d %b\n%Y"},
            {"dtickrange": [86_400_000 * 20, "M6"], "value": "%b\n%Y"},
            {"dtickrange": ["M6", None], "value": "%Y"},
        ],
    }


def _manners(colours: Colours, *, height: int) -> dict[str, Any]:
    return {
        "template": "none",
        "height": height,
        "margin": {"l": 64, "r": 8, "t": 34, "b": 44},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 12, "color": colours.ink},
        "hovermode": "closest",
        "dragmode": "pan",
        "legend": {
            "traceorder": "normal",
            "orientation": "h",
            "y": 1.0,
            "yanchor": "bottom",
            "x": 0,
            "xanchor": "left",
        },
        "hoverlabel": {
            "align": "left",
            "bgcolor": colours.surface,
            "bordercolor": colours.faint,
            "font": {"family": FONT, "size": 13, "color": colours.ink},
            "namelength": 0,
        },
    }
