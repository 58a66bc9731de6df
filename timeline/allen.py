"""Relations between intervals: TimeML's names and Allen's, and what each says of the ends. Pure.

Source: J. F. Allen, Maintaining knowledge about temporal intervals (1983); TimeML 1.2.1, TLINK.
"""

from enum import StrEnum


class RelationType(StrEnum):
    """TimeML's TLINK types, and CAUSES, which implies an order of starts."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    IBEFORE = "IBEFORE"
    IAFTER = "IAFTER"
    INCLUDES = "INCLUDES"
    IS_INCLUDED = "IS_INCLUDED"
    DURING = "DURING"
    SIMULTANEOUS = "SIMULTANEOUS"
    BEGINS = "BEGINS"
    BEGUN_BY = "BEGUN_BY"
    ENDS = "ENDS"
    ENDED_BY = "ENDED_BY"
    BEFORE_OR_DURING = "BEFORE_OR_DURING"
    SAME_DAY = "SAME_DAY"
    CAUSES = "CAUSES"
    POSSIBLY_SAME = "POSSIBLY_SAME"


class Allen(StrEnum):
    """Allen's thirteen relations, of which just one holds between any two intervals."""

    BEFORE = "before"
    AFTER = "after"
    MEETS = "meets"
    MET_BY = "met-by"
    OVERLAPS = "overlaps"
    OVERLAPPED_BY = "overlapped-by"
    CONTAINS = "contains"
    DURING = "during"
    EQUALS = "equals"
    STARTS = "starts"
    STARTED_BY = "started-by"
    FINISHES = "finishes"
    FINISHED_BY = "finished-by"


class End(StrEnum):
    """An end of an interval."""

    START = "start"
    FINISH = "finish"


# What a relation says of the ends of its source and target: (source end, target end, strict) is "source
# end comes before target end", or not after it where it is not strict; in TARGET_FIRST the target's end is
# named first, and comes first.
# TimeML IS_INCLUDED is Allen's during, or equal.
S, F = End.START, End.FINISH
_R = RelationType
SOURCE_FIRST: dict[RelationType, tuple[tuple[End, End, bool], ...]] = {
    _R.BEFORE: ((F, S, True),),
    _R.IBEFORE: ((F, S, False),),
    _R.INCLUDES: ((S, S, False),),
    _R.IS_INCLUDED: ((F, F, False),),
    _R.DURING: ((F, F, False),),
    _R.SIMULTANEOUS: ((S, S, False), (F, F, False)),
    _R.BEGINS: ((S, S, False), (F, F, False)),
    _R.ENDS: ((F, F, False),),
    _R.ENDED_BY: ((F, F, False), (S, S, False)),
    _R.BEFORE_OR_DURING: ((F, F, False),),
    _R.CAUSES: ((S, S, False),),
}
TARGET_FIRST: dict[RelationType, tuple[tuple[End, End, bool], ...]] = {
    _R.AFTER: ((F, S, True),),
    _R.IAFTER: ((F, S, False),),
    _R.INCLUDES: ((F, F, False),),
    _R.IS_INCLUDED: ((S, S, False),),
    _R.DURING: ((S, S, False),),
    _R.SIMULTANEOUS: ((S, S, False), (F, F, False)),
    _R.BEGINS: ((S, S, False),),
    _R.BEGUN_BY: ((S, S, False), (F, F, False)),
    _R.ENDS: ((S, S, False), (F, F, False)),
    _R.ENDED_BY: ((F, F, False),),
}

# What TimeML calls Allen's relations; it has no name for two that overlap.
TIMEML: dict[Allen, RelationType] = {
    Allen.BEFORE: _R.BEFORE,
    Allen.AFTER: _R.AFTER,
    Allen.MEETS: _R.IBEFORE,
    Allen.MET_BY: _R.IAFTER,
    Allen.CONTAINS: _R.INCLUDES,
    Allen.DURING: _R.IS_INCLUDED,
    Allen.EQUALS: _R.SIMULTANEOUS,
    Allen.STARTS: _R.BEGINS,
    Allen.STARTED_BY: _R.BEGUN_BY,
    Allen.FINISHES: _R.ENDS,
    Allen.FINISHED_BY: _R.ENDED_BY,
}
_ALLEN = {timeml: allen for allen, timeml in TIMEML.items()} | {_R.DURING: Allen.DURING}


def allen_of(relation: RelationType) -> Allen | None:
    """Allen's name of a relation; None for one that he does not have.

    >>> allen_of(RelationType.IBEFORE).value, allen_of(RelationType.CAUSES)
    ('meets', None)
    """
    return _ALLEN.get(relation)


def is_timeml(relation: RelationType) -> bool:
    """Whether TimeML's TLINK has the relation."""
    return relation in _ALLEN
