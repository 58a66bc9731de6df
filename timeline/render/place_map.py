"""Where the events were: a map of places as a plotly figure, drawn from outlines of our own, without a network."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians, sqrt
from textwrap import wrap

import plotly.graph_objects as go

from timeline.model import Event
from timeline.render.escape import text
from timeline.render.figure import FONT
from timeline.render.outlines import outlines
from timeline.render.palette import COLOURS, Colours, Theme, tint
from timeline.render.standing import count_words
from timeline.render.words import heading_words

_HEIGHT = 460
_LEAST = 12.0  # degrees of latitude that are shown at least
_ROOM = 0.18  # of the span, around the places
_SMALLEST, _LARGEST = 11.0, 42.0  # pixels across a mark
_NAMED = 5  # events that are named when the pointer rests on a place
_LETTER, _LINE = 6.6, 15.0  # pixels
_LABELLED = 12  # places whose names are written
_GRID = (0.5, 1, 2, 5, 10, 20, 30)  # degrees between two lines
_LINES = 6
_EDGES = ((-180.0, 180.0), (-90.0, 90.0))


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its degrees and the events that were there, the weightiest first."""

    name: str
    longitude: float
    latitude: float
    events: tuple[Event, ...]


def places_of(events: Iterable[Event]) -> tuple[Place, ...]:
    """The places of events whose degrees are known, those with most events first."""
    found: dict[tuple[float, float], list[Event]] = {}
    names: dict[tuple[float, float], str] = {}
    for event in sorted(events, key=lambda event: (-event.weight, event.id)):
        where = event.location
        if where is not None and where.latitude is not None and where.longitude is not None:
            at = (where.longitude, where.latitude)
            found.setdefault(at, []).append(event)
            names.setdefault(at, where.name)
    places = [Place(names[at], *at, tuple(there)) for at, there in found.items()]
    return tuple(sorted(places, key=lambda place: (-len(place.events), place.name, place.longitude)))


def place_map(places: Sequence[Place], *, theme: Theme = "light", width: int = 1040) -> go.Figure:
    """The places as marks whose area counts their events; each mark's `customdata` is its place's number."""
    colours = COLOURS[theme]
    lons, lats = outlines()
    drawn = go.Figure(
        go.Scatter(
            x=lons,
            y=lats,
            mode="lines",
            fill="toself",
            fillcolor=colours.wash if theme == "light" else colours.pale,
            line={"color": colours.edge, "width": 0.8},
            hoverinfo="skip",
        )
    )
    sizes = _sizes(places)
    drawn.add_scatter(
        x=[place.longitude for place in places],
        y=[place.latitude for place in places],
        customdata=list(range(len(places))),
        mode="markers",
        marker={
            "size": sizes,
            "color": tint(colours.focus, 0.45),
            "line": {"color": colours.focus, "width": 1.5},
            "opacity": 1,
        },
        hovertext=[_hover(place) for place in places],
        hoverinfo="text",
    )
    _laid_out(drawn, places, sizes, colours, width=width)
    return drawn


def _laid_out(
    drawn: go.Figure, places: Sequence[Place], sizes: Sequence[float], colours: Colours, *, width: int
) -> None:
    """Gives the map its extent, its names and its degrees."""
    (west, east), (south, north) = _extent(places, width)
    scale = (max(1, width - 42) / (east - west), (_HEIGHT - 32) / (north - south))
    drawn.update_layout(
        template="none",
        height=_HEIGHT,
        margin={"l": 34, "r": 8, "t": 8, "b": 24},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor=colours.surface,
        font={"family": FONT, "size": 12, "color": colours.ink},
        showlegend=False,
        dragmode="pan",
        hovermode="closest",
        clickmode="event+select",
        hoverlabel={
            "align": "left",
            "bgcolor": colours.surface,
            "bordercolor": colours.faint,
            "font": {"family": FONT, "size": 13, "color": colours.ink},
        },
        annotations=_labels(places, sizes, scale, colours.ink),
    )
    grid = {"gridcolor": colours.line, "zeroline": False, "tickfont": {"size": 11, "color": colours.faint}}
    step = next((s for s in _GRID if max(east - west, north - south) / s <= _LINES), 30)
    drawn.update_xaxes(range=[west, east], **grid, **_degrees(west, east, step, "EW"))
    drawn.update_yaxes(range=[south, north], **grid, **_degrees(south, north, step, "NS"))


def _hover(place: Place) -> str:
    lines = [f"<b>{text(place.name)}</b>, {count_words(len(place.events), 'event')}"]
    for event in place.events[:_NAMED]:
        lines += [text(line) for line in wrap(f"{event.label} · {heading_words(event.when)}", 58)]
    if len(place.events) > _NAMED:
        lines.append(f"and {len(place.events) - _NAMED} more: click to list them")
    return "<br>".join(lines)


def _sizes(places: Sequence[Place]) -> list[float]:
    most = max((len(place.events) for place in places), default=1)
    return [max(_SMALLEST, _LARGEST * sqrt(len(place.events) / most)) for place in places]


def _extent(places: Sequence[Place], width: int) -> tuple[tuple[float, float], tuple[float, float]]:
    """Longitudes and latitudes that are shown, such that a degree in the middle is as long either way."""
    lons, lats = ([getattr(p, name) for p in places] or [0.0] for name in ("longitude", "latitude"))
    tall = max(_LEAST, (max(lats) - min(lats)) * (1 + 2 * _ROOM))
    middle = (max(lats) + min(lats)) / 2
    squeeze = max(0.3, cos(radians(middle)))
    shape = max(1, width - 42) / (_HEIGHT - 32)
    wide = max((max(lons) - min(lons)) * (1 + 2 * _ROOM), tall * shape / squeeze)
    tall = max(tall, wide * squeeze / shape)
    return (
        _within((max(lons) + min(lons)) / 2, wide, _EDGES[0]),
        _within(middle, tall, _EDGES[1]),
    )


def _within(middle: float, length: float, edges: tuple[float, float]) -> tuple[float, float]:
    """A stretch around the middle, moved until it lies between the edges, and cut where it is longer."""
    low, high = edges
    length = min(length, high - low)
    start = min(max(middle - length / 2, low), high - length)
    return start, start + length


def _degrees(low: float, high: float, step: float, sides: str) -> dict[str, list[float] | list[str]]:
    """Where the lines stand, and how they are called: 30°E."""
    first = int(low // step)
    marks = [n * step for n in range(first, int(high // step) + 1) if low <= n * step <= high]
    return {"tickvals": marks, "ticktext": [f"{abs(m):g}°{'' if m == 0 else sides[m < 0]}" for m in marks]}


def _labels(
    places: Sequence[Place], sizes: Sequence[float], scale: tuple[float, float], ink: str
) -> list[dict[str, object]]:
    """The names of the places with most events, beside their marks; none that would run into a mark or a name.

    `scale` is how many pixels a degree of longitude and one of latitude are long.
    """
    taken = [(*_middle(place, scale), size / 2, size / 2) for place, size in zip(places, sizes, strict=True)]
    labels: list[dict[str, object]] = []
    for place, size in list(zip(places, sizes, strict=True))[:_LABELLED]:
        name = place.name.split(",", maxsplit=1)[0]
        half = len(name) * _LETTER / 2
        x, y = _middle(place, scale)
        for side in (1, -1):
            box = (x + side * (size / 2 + 4 + half), y, half, _LINE / 2)
            if not any(_meet(box, other) for other in taken):
                taken.append(box)
                labels.append(
                    {
                        "text": text(name),
                        "x": place.longitude,
                        "y": place.latitude,
                        "xanchor": "left" if side > 0 else "right",
                        "xshift": side * (size / 2 + 3),
                        "showarrow": False,
                        "font": {"size": 12, "color": ink},
                    }
                )
                break
    return labels


def _middle(place: Place, scale: tuple[float, float]) -> tuple[float, float]:
    return place.longitude * scale[0], place.latitude * scale[1]


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether two boxes, each by its middle and half its width and height, overlap."""
    return abs(one[0] - other[0]) < one[2] + other[2] and abs(one[1] - other[1]) < one[3] + other[3]
