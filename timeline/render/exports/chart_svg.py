"""The chart as a still SVG picture, placed as in the page and drawn without a browser: frame, legend, all events.

Source: SVG 1.1. It holds no script, no style sheet and no address, so that it can stand anywhere.
"""

from collections.abc import Iterator, Sequence

from timeline.calendar import DAY
from timeline.model import Timeline
from timeline.render.axis import Axis, axis_of
from timeline.render.exports.days import Dated, dated_events, missing_words, without_day
from timeline.render.exports.svg_marks import event_svg, fade_id, pattern_id, text_svg
from timeline.render.exports.svg_ticks import ticks_of
from timeline.render.exports.xml_text import HEAD, tag, xml
from timeline.render.lanes import Board, Scale, board_of, shortened
from timeline.render.palette import COLOURS, STROKES, Colours, Group
from timeline.render.pieces import PieceKind
from timeline.render.standing import count_words

FAMILY = "'Source Sans Pro', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
_WIDTH, _MARGIN, _TOP, _FOOT = 1100, 16, 66, 18
_LETTERS = 46  # most of a label, as in the page
_DRAWN = (
    60  # so many events at the most: each has its label, for nothing in a still picture can be pointed at
)
_TALLEST = 4_000
_LINE = 170  # letters of a line below the chart
_LEGEND = (
    "A mark: on that day. Pale bar: on one of these days. Dark bar or dot in it: likely. Solid bar: lasted.",
    "Fading end: no limit is known on that side. Hollow, dashed or hatched: not certain (alleged, planned ...).",
)
_HATCHES = {"/": "M0,5 l5,-5", ".": "M2,2.5 h1", "x": "M0,0 l5,5 M0,5 l5,-5", "-": "M0,2.5 h5"}


def chart_svg(timeline: Timeline) -> str:
    """The picture, 1100 pixels wide and as high as its rows: the weightiest events, at most 60, each with its label.

    It counts those that it does not show. The page and the tables have them all.
    """
    dated = dated_events(timeline.events)
    ranked = sorted((one.event for one in dated), key=lambda e: (not e.key, -e.weight, e.id))
    events = ranked[:_DRAWN]
    days = sorted({article.published.day for article in timeline.articles if article.published})
    name = f"{count_words(len(events), 'event')} of {count_words(len(timeline.articles), 'article')}"
    notes = [*_LEGEND, *_not_drawn(len(ranked) - len(events)), *_missing(timeline, dated)]
    colours = COLOURS["light"]
    axis = axis_of(events, days)
    if axis is None or not events:
        return _picture(name, ["No event has a day that can be known."], _TOP, [], colours)
    scale = Scale(axis, _WIDTH - 2 * _MARGIN, letters=_LETTERS)
    board = board_of(events, scale, tallest=_TALLEST)
    bottom = _TOP + board.height + (30 if days else 6)
    parts = [
        tag("defs", (), *_defs(board, colours)),
        *_axis(scale, bottom, colours),
        *_groups(board, scale, colours),
        *(event_svg(item, scale, colours, _TOP) for item in board.placed),
        *_published(days, scale, bottom - 12, colours),
    ]
    return _picture(name, notes, bottom, parts, colours)


def _not_drawn(count: int) -> Iterator[str]:
    if count:
        yield f"Not drawn, because they matter less: {count_words(count, 'event')}."


def _missing(timeline: Timeline, dated: Sequence[Dated]) -> Iterator[str]:
    if missing := missing_words(without_day(timeline, dated)):
        yield shortened(missing, _LINE)


def _picture(name: str, notes: Sequence[str], bottom: float, parts: Sequence[str], colours: Colours) -> str:
    lines = [
        text_svg(words, 0, bottom + _FOOT * number, fill=colours.faint, font_size=11)
        for number, words in enumerate(notes, 1)
    ]
    height = int(bottom + _FOOT * len(notes) + _MARGIN)
    root = (
        ("xmlns", "http://www.w3.org/2000/svg"),
        *(("width", _WIDTH), ("height", height), ("viewBox", f"0 0 {_WIDTH} {height}"), ("role", "img")),
        *(("font-family", FAMILY), ("font-size", 12), ("fill", colours.ink)),
    )
    return (
        HEAD
        + tag(
            "svg",
            root,
            tag("title", (), xml(f"Timeline: {name}")),
            tag("rect", (("width", _WIDTH), ("height", height), ("fill", colours.surface))),
            "\n",
            tag(
                "g",
                (("transform", f"translate({_MARGIN} 0)"),),
                text_svg(name, 0, 22, font_size=14, font_weight=600),
                *(f"{part}\n" for part in (*parts, *lines)),
            ),
        )
        + "\n"
    )


def _defs(board: Board, colours: Colours) -> Iterator[str]:
    """Gradients and hatchings, those alone that are used, each once."""
    present = {item.group for item in board.placed}
    for group in (group for group in Group if group in present):
        for kind, shares in ((PieceKind.FADE_EARLIER, (0, 0.5)), (PieceKind.FADE_LATER, (0.5, 0))):
            stops = (
                tag("stop", (("offset", at), ("stop-color", colours.groups[group]), ("stop-opacity", share)))
                for at, share in enumerate(shares)
            )
            yield tag("linearGradient", (("id", fade_id(group, kind)),), *stops)
    hatched = {pattern_id(i): i for i in board.placed if not STROKES[i.event.factuality].filled}
    for name, item in sorted(hatched.items()):
        lines = _HATCHES[STROKES[item.event.factuality].pattern]
        path = tag("path", (("d", lines), ("stroke", colours.groups[item.group]), ("stroke-width", 0.8)))
        size = (("width", 5), ("height", 5), ("patternUnits", "userSpaceOnUse"))
        yield tag("pattern", (("id", name), *size), path)


def _axis(scale: Scale, bottom: float, colours: Colours) -> Iterator[str]:
    for tick in ticks_of(scale.axis):
        x = scale.pixel(tick.minute)
        ends = (("x1", x), ("x2", x), ("y1", _TOP - 26), ("y2", bottom))
        yield tag("line", (*ends, ("stroke", colours.line)))
        if x < scale.width - 50:
            yield text_svg(tick.words, x + 3, _TOP - 18, fill=colours.faint, font_size=11)
            yield text_svg(tick.year, x + 3, _TOP - 5, fill=colours.faint, font_size=11) if tick.year else ""


def _groups(board: Board, scale: Scale, colours: Colours) -> Iterator[str]:
    for number, (group, y) in enumerate(board.headings):
        at = _TOP + y
        if number:
            yield tag(
                "line",
                (("x1", 0), ("x2", scale.width), ("y1", at - 18), ("y2", at - 18), ("stroke", colours.line)),
            )
        yield text_svg(group.value, 0, at + 4, fill=colours.groups[group], font_size=11, font_weight=600)


def _published(days: Sequence[int], scale: Scale, y: float, colours: Colours) -> Iterator[str]:
    """A tick for each day on which articles came out."""
    if days:
        yield text_svg("Articles published", 0, y - 8, fill=colours.faint, font_size=11)
    for day in days:
        minute = day * DAY + DAY // 2
        if _shown(minute, scale.axis):
            x = scale.pixel(minute)
            ends = (("x1", x), ("x2", x), ("y1", y - 4), ("y2", y + 7))
            yield tag("line", (*ends, ("stroke", colours.faint), ("stroke-width", 2)))


def _shown(minute: int, axis: Axis) -> bool:
    return axis.low <= minute <= axis.high
