"""What a library takes for a page's day. A day that the page itself does not write out is none."""

import logging
import re
import warnings
from collections.abc import Iterator

from timeline.calendar import MONTHS, civil, parse_day
from timeline.intake.web.markup import Tree
from timeline.intake.web.words import tells_change
from timeline.model import DayKind, StatedDay

# The library takes today for the last possible day, unless it is told one. These are far enough for any page.
_FIRST, _LAST = "1990-01-01", "2100-12-31"
_BEFORE = 40  # characters before a day that can say what it is

logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def guessed_days(tree: Tree, *, shown: str, day_first: bool | None) -> Iterator[StatedDay]:
    """Yield the oldest and the newest day that the library believes in, where they stand in its text `shown`.

    `tree` is the page without what stands beside its story.
    """
    from htmldate import find_date  # noqa: PLC0415  (loaded for pages alone)

    found: set[int] = set()
    for original in (True, False):
        with warnings.catch_warnings():  # of zones that it does not know: no zone is asked for
            warnings.simplefilter("ignore")
            written = find_date(
                tree, extensive_search=False, original_date=original, url="", min_date=_FIRST, max_date=_LAST
            )
        day = parse_day(written) if written else None
        if day is None or day in found:
            continue
        found.add(day)
        match = _pattern(day, day_first).search(shown)
        if match:
            updated = tells_change(shown[max(0, match.start() - _BEFORE) : match.start()])
            yield StatedDay(
                DayKind.PAGE_GUESS, day, f"the page shows the date {match.group()}", updated=updated
            )


def _pattern(day: int, day_first: bool | None) -> re.Pattern[str]:
    """Return what finds a day as pages write it out, and no form that can mean another day.

    >>> bool(_pattern(parse_day("2020-01-04"), None).search("on 4th Jan. 2020"))
    True
    >>> bool(_pattern(parse_day("2020-01-04"), None).search("on 4/1/2020"))
    False
    """
    year, month, number = civil(day)
    name = rf"{MONTHS[month - 1][:3]}[a-z]{{0,6}}\.?"
    nth = rf"0?{number}(?:st|nd|rd|th)?"
    forms = [
        rf"{year}(?P<mark>[-/.])0?{month}(?P=mark)0?{number}",
        rf"{nth}(?: of)?[ -]{name},?[ -]{year}",
        rf"{name} {nth},? {year}",
        rf"0?{number}\.0?{month}\.{year}",
    ]
    if day_first is True or number > 12 or number == month:
        forms.append(rf"0?{number}[/-]0?{month}[/-]{year}")
    if day_first is False or number > 12 or number == month:
        forms.append(rf"0?{month}[/-]0?{number}[/-]{year}")
    return re.compile(rf"(?<!\d)(?:{'|'.join(forms)})(?!\d)", re.IGNORECASE)
