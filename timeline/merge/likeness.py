"""How likely two events of different articles are one: a sum of parts that can each be read. Knows no clusters."""

import math
from collections.abc import Set as AbstractSet

from timeline.calendar import DAY
from timeline.merge.profile import Profile
from timeline.model import Factuality
from timeline.when import Extent, When

# What each part adds at most. Over-merging is worse than under-merging, so no part alone reaches SAME:
# two strikes on one day by one army stay two unless their victims, place or words agree as well.
TRIGGER, NAMES, PLACE, WORDS, DAYS = 0.25, 0.25, 0.15, 0.35, 0.25
SAME = 0.62
POSSIBLY = 0.52

_OPEN_DAYS = 400
_VETO = 0.0


def likeness(one: Profile, other: Profile) -> float:
    """From 0, which cannot be one event, to about 1; `SAME` and `POSSIBLY` are the marks to hold it against."""
    if not _compatible(one, other):
        return _VETO
    return max(
        0.0,
        TRIGGER * _kind(one, other)
        + NAMES * _sides(one, other)
        + PLACE * _place(one, other)
        + WORDS * _cosine(one, other)
        + DAYS * _days(one.when, other.when),
    )


def _compatible(one: Profile, other: Profile) -> bool:
    """Whether nothing forbids it: windows that never meet, other kinds, a denial of what the other asserts."""
    if one.when is not None and other.when is not None and not _meet(one.when, other.when):
        return False
    if one.reporting is not other.reporting:
        return False
    negated = {one.event.factuality, other.event.factuality} & {Factuality.NEGATED, Factuality.HYPOTHETICAL}
    if negated and one.event.factuality is not other.event.factuality:
        return False
    same_word = bool(one.triggers & other.triggers)
    if one.event.type is not other.event.type and not same_word:
        return False
    return one.event.type is not None or same_word


def _meet(one: When, other: When) -> bool:
    """Windows of days meet on a common day even where one is told in a zone and the other is not."""
    if (one.zone is None) is (other.zone is None):
        return one.overlaps(other)
    first = max((d for d in (one.first_day, other.first_day) if d is not None), default=None)
    last = min((d for d in (one.last_day, other.last_day) if d is not None), default=None)
    return first is None or last is None or first <= last


def _kind(one: Profile, other: Profile) -> float:
    if one.triggers & other.triggers:
        return 1.0
    return 0.6 if one.event.mode == other.event.mode and one.event.mode else 0.3


def _sides(one: Profile, other: Profile) -> float:
    """Who did it and to whom: agreement of names, less where both name victims and none is shared."""
    shared = _containment(one.names, other.names)
    if one.recipients and other.recipients and not one.recipients & other.recipients:
        return shared / 2 - 0.5
    return shared


def _place(one: Profile, other: Profile) -> float:
    if not one.place or not other.place:
        return 0.0
    return 1.0 if one.place & other.place else -1.0


def _cosine(one: Profile, other: Profile) -> float:
    small, large = sorted((one.words, other.words), key=len)
    return math.fsum(weight * large[word] for word, weight in small.items() if word in large)


def _days(one: When | None, other: When | None) -> float:
    """1 for one common day, less the wider the two windows are together; 0 where either is unknown."""
    if one is None or other is None:
        return 0.0
    width = max(_width(one), _width(other))
    return 0.0 if width >= _OPEN_DAYS else 1 / (1 + math.log2(max(1.0, width)))


def _width(when: When) -> float:
    if when.earliest is None or when.latest is None:
        return _OPEN_DAYS
    span = when.start if when.extent is Extent.LASTING else when.end
    low, high = span.earliest, span.latest
    return _OPEN_DAYS if low is None or high is None else (high - low) / DAY


def _containment(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
