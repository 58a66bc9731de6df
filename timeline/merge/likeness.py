"""How likely two events of different articles are one: log odds that can each be read. Knows no clusters.

The weights were fitted by logistic regression on pairs of mentions that people had judged, then rounded; those
for days and for names and places that differ are ours, since that collection has no dates and names few.
"""

import math
from collections.abc import Set as AbstractSet

from timeline.calendar import DAY
from timeline.gazetteer import PlaceKind
from timeline.merge.profile import Profile
from timeline.model import EventType, Factuality
from timeline.when import Extent, When

# Log odds that two events picked at random are one, and what each thing that they share adds to them.
AT_RANDOM = -3.6
SAME_TRIGGER = 3.1
SAME_UNTYPED = 2.4  # of no known kind: "take", "keep", "set" tell little of what is done
SAME_MODE = 2.4  # "quake" and "earthquake", "kill" and "death": other words for one mode of deed
KINDRED = 2.4  # another word, but one type of deed, done to the same on one day: "strike" and "killing"
OTHER_TYPE = -1.3
SHARED_NAMES = 0.8
SHARED_RECIPIENTS = 0.7
OTHER_RECIPIENTS = -0.5
OTHER_NAMES = -0.8  # both name somebody, and nobody is in both
OTHER_COUNT = -1.5  # "32 people" and "ten people"; outlets that differ by a few are not told apart by it
SAME_PLACE = 0.4
OTHER_PLACE = -1.2
SHARED_WORDS = 2.9
OTHER_FACTUALITY = -0.5
BOTH_REPORTS = -1.6
OFTEN_DONE = -1.2  # calls, meetings, appeals and charges recur: without a common day they are two
ONE_DAY = 2.0  # both known to the day; less the wider the two windows are together
ONE_UNDATED = -1.2

# Over-merging is worse than under-merging: two events are one when the odds are clearly for it.
SAME = 0.9
POSSIBLY = 0.0
NEVER = -math.inf

_OPEN_DAYS = 60
_OFTEN = frozenset(
    {
        EventType.CONSULT,
        EventType.REQUEST,
        EventType.ACCUSE,
        EventType.REJECT,
        EventType.THREATEN,
        EventType.SUPPORT,
    }
)
_HOLDING = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION})
_UNREAL = frozenset({Factuality.NEGATED, Factuality.HYPOTHETICAL})


def likeness(one: Profile, other: Profile) -> float:
    """Log odds that both are one event; NEVER where something forbids it. Hold it against SAME and POSSIBLY."""
    if not _compatible(one, other):
        return NEVER
    return (
        AT_RANDOM
        + _kind(one, other)
        + _names(one, other)
        + _recipients(one, other)
        + OTHER_COUNT * _counts_differ(one, other)
        + _place(one, other)
        + SHARED_WORDS * _cosine(one, other)
        + OTHER_FACTUALITY * (one.event.factuality is not other.event.factuality)
        + BOTH_REPORTS * one.reporting
        + ONE_DAY * _days(one.when, other.when)
        + OFTEN_DONE * _recurs(one, other)
        + ONE_UNDATED * ((one.when is None) is not (other.when is None))
    )


def _compatible(one: Profile, other: Profile) -> bool:
    """Whether nothing forbids it: windows that never meet, a report and a deed, a denial of the other."""
    if one.when is not None and other.when is not None and not _meet(one.when, other.when):
        return False
    if one.reporting is not other.reporting:
        return False
    unreal = {one.event.factuality, other.event.factuality} & _UNREAL
    return not unreal or one.event.factuality is other.event.factuality


def _meet(one: When, other: When) -> bool:
    """Windows of days meet on a common day even where one is told in a zone and the other is not."""
    if (one.zone is None) is (other.zone is None):
        return one.overlaps(other)
    first = max((d for d in (one.first_day, other.first_day) if d is not None), default=None)
    last = min((d for d in (one.last_day, other.last_day) if d is not None), default=None)
    return first is None or last is None or first <= last


def _kind(one: Profile, other: Profile) -> float:
    if one.stems & other.stems:
        return SAME_TRIGGER if one.event.type or one.reporting else SAME_UNTYPED
    if one.event.mode and one.event.mode == other.event.mode:
        return SAME_MODE
    if one.event.type is None or other.event.type is None:
        return 0.0
    if one.event.type is not other.event.type:
        return OTHER_TYPE
    return KINDRED * _befallen(one, other) * math.sqrt(_days(one.when, other.when))


def _names(one: Profile, other: Profile) -> float:
    if not one.names or not other.names:
        return 0.0
    shared = 1.0 if one.heads & other.heads else _containment(one.names, other.names)
    return SHARED_NAMES * shared if shared else OTHER_NAMES


def _recipients(one: Profile, other: Profile) -> float:
    if not one.recipients or not other.recipients:
        return 0.0
    shared = _befallen(one, other)
    return SHARED_RECIPIENTS * shared if shared else OTHER_RECIPIENTS


def _befallen(one: Profile, other: Profile) -> float:
    """Share of common victims; the last word of a name is enough: first names and titles are spelt in many ways."""
    shared = _containment(one.recipients, other.recipients)
    return 1.0 if shared and one.heads & other.heads & one.recipients else shared


def _counts_differ(one: Profile, other: Profile) -> bool:
    """Whether both count those it befell, and no two of the counts are within a third of each other."""
    if not one.counts or not other.counts:
        return False
    return all(3 * abs(a - b) > max(a, b) for a in one.counts for b in other.counts)


def _recurs(one: Profile, other: Profile) -> bool:
    """Whether it is a kind of thing that is done again and again, and no common day speaks for one of them."""
    return (
        one.event.type in _OFTEN and one.event.type is other.event.type and _days(one.when, other.when) < 0.5
    )


def _place(one: Profile, other: Profile) -> float:
    """Two names of places tell events apart only where both are known and neither holds the other."""
    if one.place & other.place:
        return SAME_PLACE
    here, there = one.located, other.located
    if here is None or there is None:
        return 0.0
    apart = here.country != there.country or not {here.kind, there.kind} & _HOLDING
    return OTHER_PLACE if apart else 0.0


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
