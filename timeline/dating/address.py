"""The day that an article's address holds. Knows the shapes of addresses; believes nothing."""

import re

from timeline.calendar import day_number
from timeline.dating.written import MONTHS

_ADDRESS = re.compile(
    r"/(?P<year>19\d\d|20\d\d)[/-](?P<month>0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]"
    r"(?P<day>0?[1-9]|[12]\d|3[01])(?=[/\-_.?]|$)"
)


def from_address(url: str | None) -> tuple[int, str] | None:
    """Return the day's number and how the address writes it; None where it holds none.

    >>> from_address("https://example.org/world/2007/aug/09/bridge")[1]
    '2007/aug/09'
    """
    match = _ADDRESS.search(url.lower()) if url else None
    if match is None:
        return None
    named = match["month"]
    month = MONTHS.index(named) + 1 if named in MONTHS else int(named)
    try:
        day = day_number(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
    return day, match.group().strip("/-")
