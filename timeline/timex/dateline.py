"""The place and day that news opens with: "LISBON, Nov. 22 (Agency) --". Knows no calendar."""

import re
from collections.abc import Sequence

from timeline.meaning import Fixed, Recurring
from timeline.model import Timex
from timeline.when import Grain

_REACH = 600  # a headline and the names of its writers may stand before it
_TOWN = r"[A-Z][A-Z'’.-]{1,24}(?: [A-Z][A-Z'’.-]{1,24}){0,3}"
_LAND = r"(?:[,/] ?[A-Z][\w.'’ -]{1,30}){0,2}"
_PLACE = re.compile(rf"[^\w\n]{{0,3}}{_TOWN}{_LAND},? ?\(?(?:[A-Z][\w ]{{1,20}}, ?)?")
_BREAK = re.compile(r"(?:,? \d{4})?[^.\n]{0,40}?(?: ?(?:--|[–—_])| - )")
_AGENCY = re.compile(rf"^{_TOWN}{_LAND} \([^()\d\n]{{2,40}}\) ?(?:--|[–—_-])", re.MULTILINE)


def dateline(timexes: Sequence[Timex], text: str) -> str | None:
    """The id of the expression that a text's dateline tells its day with, None where there is no such line."""
    for timex in timexes:
        if timex.start > _REACH:
            return None
        if _is_day(timex):
            line = text.rfind("\n", 0, timex.start) + 1
            if _PLACE.fullmatch(text, line, timex.start) and _BREAK.match(text, timex.end, timex.end + 60):
                return timex.id
    return None


def opens_as_news(timexes: Sequence[Timex], text: str) -> bool:
    """Whether a text begins with a dateline, with or without its day."""
    return dateline(timexes, text) is not None or _AGENCY.search(text[:_REACH]) is not None


def _is_day(timex: Timex) -> bool:
    meaning = timex.meaning
    if isinstance(meaning, Fixed):
        return meaning.when.grain is Grain.DAY
    return isinstance(meaning, Recurring) and meaning.month is not None and meaning.day is not None
