"""A story as an iCalendar file of all-day events, with uncertainty in words. The only module that touches icalendar.

Source: RFC 5545; RFC 7986 for a calendar's name and description.
"""

import datetime as dt
import re
from collections.abc import Sequence

from icalendar import Calendar, vText
from icalendar import Event as Entry

from timeline.model import Article, Event, Factuality, Timeline
from timeline.render.escape import safe_url, writable
from timeline.render.exports.cited import Told, articles_of, details, told_by
from timeline.render.exports.days import Dated, dated_events, missing_words, without_day
from timeline.render.standing import count_words, type_words

_LAST = dt.date.max.toordinal() - 1  # its end, the day after, must be a day too
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f]")  # RFC 5545 has no place for them in a text
_NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def calendar_ics(timeline: Timeline) -> bytes:
    """The calendar: an event that took one of several days stands on all of them, and its name says so.

    An entry's stamp (DTSTAMP) is the day on which the last article that tells of it was published: nothing here
    depends on when the file is written. The calendar's description counts what is not in it, and why.
    """
    told = told_by(timeline)
    dated = dated_events(timeline.events)
    shown = [one for one in dated if one.first > 0 and one.last <= _LAST]
    name = f"Timeline of {count_words(len(timeline.articles), 'article')}"
    beyond = tuple(one.event for one in dated if one not in shown)
    notes = (
        missing_words(without_day(timeline, dated)),
        missing_words(beyond, "no calendar file holds days before the year 1"),
    )
    calendar = Calendar()
    calendar.add("prodid", "-//Dateline//Timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for key in ("name", "x-wr-calname"):
        calendar.add(key, name)
    for key in ("description", "x-wr-caldesc"):
        calendar.add(key, vText(_text(" ".join((f"{name}, by Dateline.", *filter(None, notes))))))
    for one in shown:
        calendar.add_component(_entry(one, told))
    return bytes(calendar.to_ical())


def _entry(one: Dated, told: Told) -> Entry:
    event = one.event
    articles = articles_of(event, told.articles)
    entry = Entry()
    entry.add("uid", _text(f"{event.id}@dateline"))
    entry.add("dtstamp", _stamp(articles))
    entry.add("dtstart", dt.date.fromordinal(one.first))
    entry.add("dtend", dt.date.fromordinal(one.last + 1))
    entry.add("summary", _text(one.title))
    entry.add("description", "\n".join(_text(f"{heading}: {said}") for heading, said in details(event, told)))
    entry.add("categories", [type_words(event.type)])
    sure = event.factuality is Factuality.CERTAIN and event.id not in told.disputed
    entry.add("status", "CONFIRMED" if sure else "TENTATIVE")
    entry.add("transp", "TRANSPARENT")
    _add_place(entry, event)
    for article in articles:
        if (address := safe_url(article.url)) and not address.startswith("#"):
            entry.add("url", address)
            break
    return entry


def _add_place(entry: Entry, event: Event) -> None:
    if event.place:
        entry.add("location", _text(event.place))
    where = event.location
    if where is not None and where.latitude is not None and where.longitude is not None:
        entry.add("geo", (where.latitude, where.longitude))


def _stamp(told_by: Sequence[Article]) -> dt.datetime:
    days = [article.published.day for article in told_by if article.published]
    last = max((day for day in days if 1 <= day <= _LAST), default=None)
    return _NEVER if last is None else dt.datetime.combine(dt.date.fromordinal(last), dt.time(), dt.UTC)


def _text(value: str) -> str:
    return _CONTROLS.sub(" ", writable(value)).replace("\n", " ")
