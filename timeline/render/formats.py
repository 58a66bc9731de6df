"""The one table of formats that a story can be written in. Loads a format's writer only when it is asked to write.

The command's help and its choice by a file's ending read it, and so can a page of downloads: `for one in FORMATS`
gives `one.title` and `one.about` to show, `one.write(timeline)` the bytes, `one.mime` and `one.ending` for the
file's name. What is not on the timeline for want of a day is said inside each file.
"""

import importlib
from collections.abc import Callable
from dataclasses import dataclass

from timeline.model import Timeline

_Written = str | bytes


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a story: `name` chooses it, `ending` is what its files end in, `about` says what for.

    `writer` is a module of timeline.render and its function, `options` are what it is told beside the story.
    """

    name: str
    title: str
    ending: str
    mime: str
    about: str
    writer: tuple[str, str]
    options: tuple[tuple[str, str], ...] = ()

    def write(self, timeline: Timeline) -> bytes:
        """The whole story in this format; text is UTF-8, and the same story gives the same bytes."""
        module, function = self.writer
        write: Callable[..., _Written] = getattr(
            importlib.import_module(f"timeline.render.{module}"), function
        )
        written = write(timeline, **dict(self.options))
        return written.encode("utf-8") if isinstance(written, str) else written


FORMATS = (
    Format(
        "html",
        "Page",
        ".html",
        "text/html",
        "One page that works offline: chart, list, reasons and sources.",
        ("page", "page"),
    ),
    Format(
        "json",
        "JSON",
        ".json",
        "application/json",
        "Everything, for programs and for `timeline explain`.",
        ("story_json", "story_json"),
    ),
    Format(
        "jsonl",
        "JSON lines",
        ".jsonl",
        "application/jsonl",
        "The same, a line a record, to be read piece by piece.",
        ("exports.story_lines", "story_lines"),
    ),
    Format(
        "csv",
        "Table of events",
        ".csv",
        "text/csv",
        "A row an event, for spreadsheets.",
        ("table_csv", "story_csv"),
    ),
    Format(
        "mentions",
        "Table of mentions",
        ".mentions.csv",
        "text/csv",
        "A row a mention: which words of which article tell of which event.",
        ("exports.mentions_csv", "mentions_csv"),
    ),
    Format(
        "markdown",
        "Chronology",
        ".md",
        "text/markdown",
        "A line an event in the order of days, a footnote with source, quotation and reasons.",
        ("exports.chronology_md", "chronology_md"),
    ),
    Format(
        "timelinejs",
        "TimelineJS",
        ".timelinejs.json",
        "application/json",
        "Slides for TimelineJS, with dates in words.",
        ("exports.timelinejs", "timelinejs"),
    ),
    Format(
        "vis",
        "vis-timeline",
        ".vis.json",
        "application/json",
        "Items and groups for vis-timeline.",
        ("exports.vis_timeline", "vis_timeline"),
    ),
    Format(
        "ical",
        "Calendar",
        ".ics",
        "text/calendar",
        "All-day events for a calendar, windows over several days, uncertainty in words.",
        ("exports.calendar_ics", "calendar_ics"),
    ),
    Format(
        "graphml",
        "GraphML",
        ".graphml",
        "application/graphml+xml",
        "Events, time expressions and how they are tied, for graph programs.",
        ("graphml", "story_graphml"),
    ),
    Format(
        "timeml",
        "TimeML",
        ".timeml.zip",
        "application/zip",
        "The articles with expressions, events and links marked in them, a file an article.",
        ("exports.timeml", "story_timeml"),
    ),
    Format(
        "svg",
        "Drawing",
        ".svg",
        "image/svg+xml",
        "A still picture of the chart that stays sharp at any size.",
        ("exports.chart_svg", "chart_svg"),
    ),
    Format(
        "png",
        "Picture",
        ".png",
        "image/png",
        "The same picture in pixels, for slides and documents.",
        ("exports.chart_png", "chart_png"),
    ),
)


def format_named(name: str) -> Format | None:
    """The format of that name; None where there is none.

    >>> format_named("csv").ending
    '.csv'
    """
    return next((one for one in FORMATS if one.name == name.lower()), None)


def format_of(file_name: str) -> Format | None:
    """The format whose ending a file's name has, the longest that fits; None where there is none.

    >>> format_of("Story.mentions.CSV").name, format_of("story.csv").name, format_of("story")
    ('mentions', 'csv', None)
    """
    fitting = [one for one in FORMATS if file_name.lower().endswith(one.ending)]
    return max(fitting, key=lambda one: len(one.ending), default=None)
