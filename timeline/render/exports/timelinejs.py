"""A story as the JSON that TimelineJS reads: a slide an event, dates as fine as they are known. Draws nothing.

Source: Knight Lab, TimelineJS 3, "JSON format". It shows texts as HTML, so they are escaped here.
"""

from typing import Any

from timeline.calendar import civil
from timeline.model import Timeline
from timeline.render.escape import Html, element, fragment, json_text, text
from timeline.render.exports.cited import LIKELY, WHEN, Told, details, told_by
from timeline.render.exports.days import Dated, dated_events, missing_words, without_day
from timeline.render.page_parts import story_of
from timeline.render.palette import group_of
from timeline.render.standing import count_words


def timelinejs(timeline: Timeline) -> str:
    """The slides in the order of their days; the title says how many events have no day that can be known.

    A slide stands from the first day of its window to the last, and its date is told in words.
    """
    told = told_by(timeline)
    anchors = story_of(timeline).event_anchors
    dated = dated_events(timeline.events)
    missing = missing_words(without_day(timeline, dated))
    name = f"Timeline of {count_words(len(timeline.articles), 'article')}"
    record = {
        "scale": "human",
        "title": {"text": {"headline": name, "text": _paragraph(missing) if missing else ""}},
        "events": [_slide(one, told, anchors[one.event.id]) for one in dated],
    }
    return json_text(record)


def _slide(one: Dated, told: Told, anchor: str) -> dict[str, Any]:
    ends = {"end_date": _date(one.last)} if one.last > one.first else {}
    return {
        "unique_id": anchor,
        "start_date": _date(one.first),
        **ends,
        "display_date": text(one.words),
        "group": text(group_of(one.event.type).value),
        "text": {
            "headline": text(one.title),
            "text": fragment(
                [
                    element("p", element("b", f"{heading}: "), said)
                    for heading, said in details(one.event, told)
                    if heading not in (WHEN, LIKELY)  # display_date says it
                ]
            ),
        },
    }


def _paragraph(words: str) -> Html:
    return element("p", words)


def _date(day: int) -> dict[str, int]:
    year, month, number = civil(day)
    return {"year": year, "month": month, "day": number}
