"""Absolute dates in orders that no rule spells out, read by dateparser: the one place that uses it.

The rules have delimited the words before, and named a year, a month and a day in them; dateparser only puts them in
order. It is slow to load, and texts rarely need it: it is loaded on first use, and what it read is remembered.
"""

import datetime as dt
from functools import lru_cache

from timeline.timex.lexicon import lexicon

_NO_BASE = dt.datetime(1, 1, 1)  # noqa: DTZ001 - a wall clock; a part that the words leave out must not come from today


@lru_cache(maxsize=4096)
def odd_date(words: str) -> tuple[int, int | None, str | None] | None:
    """Day's number, minute of that day and zone that words name; None where they are no date of the calendar.

    >>> odd_date("Fri Jan 3 10:15:30 2020")
    (737427, 615, None)
    >>> odd_date("Fri, 3 Jan 2020 10:15:30 +0000")
    (737427, 615, 'Etc/UTC')
    """
    import dateparser  # noqa: PLC0415 - see above

    settings = {
        "RELATIVE_BASE": _NO_BASE,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
    }
    read = dateparser.parse(words, languages=["en"], settings=settings)
    if read is None:
        return None
    minute = read.hour * 60 + read.minute if ":" in words else None
    return read.toordinal(), minute, _zone(words, read)


def _zone(words: str, read: dt.datetime) -> str | None:
    named = next((w for w in words.lower().split() if w in lexicon().tables["zone"]), None)
    if named is not None:
        return str(lexicon().tables["zone"][named])
    ahead = read.utcoffset()
    if ahead is None or _off_the_hour(ahead):
        return None
    hours = int(ahead.total_seconds() // 3600)
    return "Etc/UTC" if hours == 0 else f"Etc/GMT{-hours:+d}"


def _off_the_hour(ahead: dt.timedelta) -> bool:
    """Whether a clock is ahead by no whole number of hours, for which there is no fixed zone."""
    return bool(ahead.total_seconds() % 3600)
