"""A story as the items and groups that vis-timeline reads, in JSON. Draws nothing.

Source: vis-timeline 8, "Data format". It shows `content` and `title` as HTML, so they are escaped here; times have
no zone, so that a day is that day wherever it is looked at.
"""

from typing import Any

from timeline.calendar import civil
from timeline.model import Factuality, Timeline
from timeline.render.escape import element, fragment, json_text, text
from timeline.render.exports.cited import Told, details, told_by
from timeline.render.exports.days import Dated, dated_events, missing_words, without_day
from timeline.render.palette import Group, group_of
from timeline.when import Extent


def vis_timeline(timeline: Timeline) -> str:
    """`items`, `groups`, and in `note` how many events are no item because no day can be known of them.

    An item is a box at its day, or a range over all days that the text leaves open; `end` is the first moment
    after it. `className` says how far to trust it: exact, window or lasting, the event's factuality,
    and `disputed`; what is not sure has a dashed border.
    """
    told = told_by(timeline)
    dated = dated_events(timeline.events)
    present = {group_of(one.event.type) for one in dated}
    record = {
        "groups": [
            {"id": group.name.lower(), "content": text(group.value)} for group in Group if group in present
        ],
        "items": [_item(one, told) for one in dated],
        "note": missing_words(without_day(timeline, dated)),
    }
    return json_text(record)


def _item(one: Dated, told: Told) -> dict[str, Any]:
    event = one.event
    lasting = event.when is not None and event.when.extent is Extent.LASTING
    certainty = "exact" if one.exact else "lasting" if lasting else "window"
    disputed = event.id in told.disputed
    sure = certainty != "window" and event.factuality is Factuality.CERTAIN and not disputed
    return {
        "id": event.id,
        "group": group_of(event.type).name.lower(),
        "type": "box" if one.exact else "range",
        "start": _moment(one.first),
        "end": _moment(one.last + 1),
        "content": text(one.title),
        "title": fragment(
            [element("div", element("b", f"{heading}: "), said) for heading, said in details(event, told)]
        ),
        "className": f"{certainty} {event.factuality.value}{' disputed' if disputed else ''}",
        "style": "" if sure else "border-style: dashed",
    }


def _moment(day: int) -> str:
    """The day's first moment as JavaScript reads it: four digits, or a sign and six.

    >>> _moment(737427), _moment(0)
    ('2020-01-03T00:00:00', '0000-12-31T00:00:00')
    """
    year, month, number = civil(day)
    shown = f"{year:04d}" if 0 <= year <= 9999 else f"{year:+07d}"
    return f"{shown}-{month:02d}-{number:02d}T00:00:00"
