"""What a page, feed or record writes of a day, as a record with its reason. Reads no page itself."""

from timeline.intake.moments import moment
from timeline.model import DayKind, StatedDay

_SHOWN = 60


def said_day(
    kind: DayKind, written: str, where: str, *, updated: bool = False, day_first: bool | None = None
) -> StatedDay | None:
    """Return the day that `written` means, None where it means none; `where` is the reason up to the words "as ...".

    >>> said_day(DayKind.FEED, "Sat, 4 Jan 2020", "the feed gives pubDate").reason
    'the feed gives pubDate as Sat, 4 Jan 2020'
    """
    found = moment(written, day_first=day_first)
    if found is None:
        return None
    shown = " ".join(written.split())[:_SHOWN]
    return StatedDay(kind, found.day, f"{where} as {shown}", found.minute, updated)
