"""The day in the lines between a page's headline and its story. Knows lines alone."""

import re
from collections.abc import Iterator, Sequence

from timeline.intake.said import said_day
from timeline.intake.web.words import tells_change
from timeline.model import DayKind, StatedDay

_MOST = 6  # lines between a headline and its story
_UNTITLED = 3  # lines above a story whose headline is not found; the page's own banner stands higher
_LONGEST = 120
_OPENING = 40  # characters that tell the story's first line
_BETWEEN = re.compile(r"\s+[|•·–—-]\s+|\s*[|•·]\s*|;\s+")


def day_above(
    shown: str, *, story: str, titles: Sequence[str], day_first: bool | None
) -> Iterator[StatedDay]:
    """Yield the first day that a line above the story consists of, beside a name or a place perhaps.

    >>> shown = "News\\nFire at sea\\nBy A. Byrne | January 3, 1998\\nA ferry burned."
    >>> [day.reason for day in day_above(shown, story="A ferry burned.", titles=["Fire at sea"], day_first=None)]
    ['the page shows above its story the day as January 3, 1998']
    """
    for line in _above(shown, story, titles):
        updated = tells_change(line)
        for part in (line, *_BETWEEN.split(line)):
            where = f"the page shows above its story the day{' of a change' if updated else ''}"
            day = said_day(DayKind.PAGE_GUESS, part, where, updated=updated, day_first=day_first)
            if day is not None:
                yield day
                return


def _above(shown: str, story: str, titles: Sequence[str]) -> list[str]:
    lines = [" ".join(line.split()) for line in shown.split("\n") if line.strip()]
    opening = next((line for line in story.split("\n") if line.strip() and line.strip() not in titles), "")
    wanted = " ".join(opening.split())[:_OPENING]
    start = next((at for at, line in enumerate(lines) if wanted and line.startswith(wanted)), 0)
    headline = next((at for at in range(start - 1, -1, -1) if lines[at] in titles), None)
    first = max(start - _UNTITLED, 0) if headline is None else max(headline + 1, start - _MOST)
    return [line for line in lines[first:start] if len(line) <= _LONGEST]
