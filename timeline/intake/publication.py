"""Reads the publication day that metadata or the user give. Looks into no text."""

import datetime as dt

from timeline.calendar import DAY, HOUR, day_number, iso_day
from timeline.model import Evidence, Published


def from_metadata(value: str) -> Published | None:
    """Return the day that metadata write as an ISO date or time, on the clock as written; None where they don't.

    >>> found = from_metadata("2019-12-31T22:40:00-05:00")
    >>> iso_day(found.day), found.minute == (found.day + 1) * DAY + 3 * HOUR + 40
    ('2019-12-31', True)
    """
    written = value.strip()
    try:
        moment = dt.datetime.fromisoformat(written)
    except ValueError:
        return None
    day = day_number(moment.year, moment.month, moment.day)
    evidence = (Evidence(f"given in the article's metadata as {written}", 1.0),)
    ahead = moment.utcoffset()
    if ahead is None:
        return Published(day, 1.0, evidence)
    minute = day * DAY + moment.hour * HOUR + moment.minute - int(ahead.total_seconds() // 60)
    return Published(day, 1.0, evidence, minute=minute)


def from_user(day: int) -> Published:
    """Return a day given by hand for articles that carry none of their own."""
    return Published(day, 1.0, (Evidence(f"given by hand as {iso_day(day)}", 1.0),))
