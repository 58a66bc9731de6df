"""The publication day that metadata or the user give. Looks into no text."""

import datetime as dt

from timeline.calendar import DAY, HOUR, day_number
from timeline.model import DayKind, Evidence, Published, StatedDay

_BELIEVED = (DayKind.METADATA, DayKind.BY_HAND)


def iso_moment(value: str) -> tuple[int, int | None] | None:
    """Return day and UTC minute of an ISO date or time, the day on the clock as written; None where it is none."""
    try:
        moment = dt.datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    day = day_number(moment.year, moment.month, moment.day)
    ahead = moment.utcoffset()
    if ahead is None:
        return day, None
    return day, day * DAY + moment.hour * HOUR + moment.minute - int(ahead.total_seconds() // 60)


def believed(stated: tuple[StatedDay, ...]) -> Published | None:
    """Return the day of a record or, without one, the day given by hand; None where there is neither."""
    for kind in _BELIEVED:
        for day in stated:
            if day.kind is kind:
                return Published(day.day, 1.0, (Evidence(day.reason, 1.0),), minute=day.minute)
    return None
