"""Two events -> the signs for and against their being one, each with its strength. Weighs nothing."""

import math
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from enum import StrEnum

from timeline.calendar import DAY
from timeline.gazetteer import PlaceKind
from timeline.merge.kinship import Kinship
from timeline.merge.profile import Profile
from timeline.merge.words import cosine
from timeline.model import EventType, Factuality
from timeline.when import Extent, When

_OPEN_DAYS = 60
_HOLDING = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.STATE})
_NARROW = 0.5  # of a common day
_SOME_WORDS = 0.15  # of the clauses' likeness
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
LIGHT = frozenset(
    "have make tak giv get be do go come see want ne think know keep set put us say tell add report includ try begin"
    " start hold follow show call find lead leav happen caus continu remain expect seek work turn allow let"
    " draw carry bring run move stop stand help back open act meas back reach fly pass send plan rul ask bas".split()
)


class Sign(StrEnum):
    """What speaks for or against two events being one."""

    ANY_TWO = "any two events that are compared"
    SAME_WORD = "told by the same word"
    CLOSE_WORD = "told by words that mean the same"
    LOOSE_WORD = "told by words that can mean the same"
    LIGHT_WORD = "a word that says little of what is done"
    UNTYPED = "of no known type"
    ARTICLES_ALIKE = "words that the articles share"
    SAME_MODE = "one kind of deed by other words"
    SAME_TYPE = "one type of deed by other words"
    OTHER_TYPE = "two types of deed"
    KIN = "articles that tell one story"
    KIN_SAME_WORD = "the same word in articles that tell one story"
    KIN_CLOSE_WORD = "words of one meaning in articles that tell one story"
    KIN_LOOSE_WORD = "words of like meaning in articles that tell one story"
    CLAUSES_ALIKE = "words that the clauses share"
    SAME_ACTORS = "the same did it"
    OTHER_ACTORS = "others did it"
    SAME_RECIPIENTS = "it befell the same"
    SAME_PERSON = "it befell a person of one name"
    OTHER_RECIPIENTS = "it befell others"
    SAME_PLACE = "in the same place"
    OTHER_PLACE = "in another place"
    SAME_COUNT = "as many"
    OTHER_COUNT = "not as many"
    OTHER_FACTUALITY = "one is told as a fact, the other not"
    ONE_UNREAL = "one is only thought of"
    REPORTS = "both only report"
    BOTH_LEAD = "both head their articles"
    ONE_ARTICLE = "told apart by one article"
    NTH = "one is called another"
    ONE_ARTICLE_ONE_WORD = "told apart by one article in the same word"
    NOTHING_SHARED = "no party, place, number or word in common"
    OFTEN_DONE = "what is done again and again, on no common day"
    PUBLISHED_APART = "articles of other days"
    OTHER_DAY = "most likely on other days"
    ONE_DAY = "on one day"
    ONE_DAY_ONE_WORD = "on one known day in one word, or in words that mean the same"
    ONE_UNDATED = "only one has days"
    UNDATED = "neither has days"


_SHARED = frozenset({Sign.SAME_ACTORS, Sign.SAME_RECIPIENTS, Sign.SAME_PLACE, Sign.SAME_COUNT})


def signs(one: Profile, other: Profile, kinship: Kinship) -> Iterator[tuple[Sign, float]]:
    """Each sign with its strength, mostly 0 to 1; those that are silent are left out."""
    kin = kinship.kin(one.number, other.number)
    apart = one.number != other.number
    yield Sign.ANY_TWO, 1.0
    yield from _words(one, other, kin if apart else 0.0)
    if apart:
        yield Sign.KIN, kin
        yield Sign.ARTICLES_ALIKE, min(0.3, kinship.likeness(one.number, other.number))
    else:
        yield Sign.ONE_ARTICLE, 1.0
        if one.stems & other.stems:
            yield Sign.ONE_ARTICLE_ONE_WORD, 1.0
    clauses = cosine(one.clause, other.clause)
    yield Sign.CLAUSES_ALIKE, clauses
    arguments = [*_parties(one, other), *_place(one, other), *_counts(one, other)]
    yield from arguments
    if clauses < _SOME_WORDS and not any(sign in _SHARED for sign, _ in arguments):
        bare = not _told_of(one) or not _told_of(other)
        yield Sign.NOTHING_SHARED, (1.0 if one.stems & other.stems else 2.0) * (0.5 if bare else 1.0)
    yield from _manner(one, other)
    yield from _days(one, other)


def _told_of(profile: Profile) -> bool:
    """Whether anything is told of it: a party, a place or a number."""
    return bool(profile.names or profile.place or profile.counts)


def _words(one: Profile, other: Profile, kin: float) -> Iterator[tuple[Sign, float]]:
    """The nearest that the triggers are to each other, and whether the types agree."""
    if one.stems & other.stems:
        yield Sign.SAME_WORD, 1.0
        yield Sign.KIN_SAME_WORD, kin
        if one.stems & other.stems <= LIGHT:
            yield Sign.LIGHT_WORD, 1.0
    elif one.close & other.close:
        yield Sign.CLOSE_WORD, 1.0
        yield Sign.KIN_CLOSE_WORD, kin
    elif one.loose & other.loose:
        yield Sign.LOOSE_WORD, 1.0
        yield Sign.KIN_LOOSE_WORD, kin
    elif one.event.type is not None and one.event.type is other.event.type:
        same = one.event.mode is not None and one.event.mode == other.event.mode
        yield Sign.SAME_MODE if same else Sign.SAME_TYPE, 1.0
    if one.event.type is None and other.event.type is None:
        yield Sign.UNTYPED, 1.0
    if None not in (one.event.type, other.event.type) and one.event.type is not other.event.type:
        yield Sign.OTHER_TYPE, 1.0


def _parties(one: Profile, other: Profile) -> Iterator[tuple[Sign, float]]:
    for here, there, same, others in (
        (one.actors, other.actors, Sign.SAME_ACTORS, Sign.OTHER_ACTORS),
        (one.recipients, other.recipients, Sign.SAME_RECIPIENTS, Sign.OTHER_RECIPIENTS),
    ):
        if here and there:
            shared = 1.0 if here & there & one.heads & other.heads else _containment(here, there)
            yield (same, shared) if shared else (others, 1.0)
    if one.persons & other.persons:
        yield Sign.SAME_PERSON, 1.0


def _place(one: Profile, other: Profile) -> Iterator[tuple[Sign, float]]:
    """Two names of places tell events apart only where both are known and neither holds the other."""
    if one.place & other.place:
        yield Sign.SAME_PLACE, 1.0
        return
    here, there = one.located, other.located
    if here is None or there is None:
        return
    if here.country != there.country or not {here.kind, there.kind} & _HOLDING:
        yield Sign.OTHER_PLACE, 1.0


def _counts(one: Profile, other: Profile) -> Iterator[tuple[Sign, float]]:
    """Outlets that differ by a few are not told apart by it; counts that differ by a third are."""
    if one.counts & other.counts:
        yield Sign.SAME_COUNT, 1.0
    elif one.counts and other.counts and all(_differ(a, b) for a in one.counts for b in other.counts):
        yield Sign.OTHER_COUNT, 1.0


def _differ(one: int, other: int) -> bool:
    return 3 * abs(one - other) > max(one, other)


def _manner(one: Profile, other: Profile) -> Iterator[tuple[Sign, float]]:
    if one.event.factuality is not other.event.factuality:
        unreal = Factuality.HYPOTHETICAL in (one.event.factuality, other.event.factuality)
        yield Sign.ONE_UNREAL if unreal else Sign.OTHER_FACTUALITY, 1.0
    if one.reporting and other.reporting:
        yield Sign.REPORTS, 1.0
    yield Sign.BOTH_LEAD, min(one.lead, other.lead)
    if one.nth != other.nth:
        yield Sign.NTH, 1.0


def _days(one: Profile, other: Profile) -> Iterator[tuple[Sign, float]]:
    """What the windows say, and where they say little the days of publication."""
    common = _common_day(one.when, other.when)
    likely, likewise = one.event.likely or one.when, other.event.likely or other.when
    yield Sign.ONE_DAY, max(common, (common + _common_day(likely, likewise)) / 2)
    if common == 1 and (one.stems & other.stems - LIGHT or one.close & other.close):
        yield Sign.ONE_DAY_ONE_WORD, 1.0
    often = one.event.type in _OFTEN and one.event.type is other.event.type
    if None in (one.when, other.when) and not often:
        yield Sign.UNDATED if one.when is other.when else Sign.ONE_UNDATED, 1.0
    if common < _NARROW:
        if often:
            yield Sign.OFTEN_DONE, 1.0
        if one.published is not None and other.published is not None:
            yield Sign.PUBLISHED_APART, math.log2(1 + min(_OPEN_DAYS, abs(one.published - other.published)))
    if likely is not None and likewise is not None and not likely.overlaps(likewise):
        yield Sign.OTHER_DAY, 1.0


def _common_day(one: When | None, other: When | None) -> float:
    """1 for one common day, less the wider the two windows are together; 0 where either is unknown."""
    if one is None or other is None:
        return 0.0
    width = max(width_in_days(one), width_in_days(other))
    return 0.0 if width >= _OPEN_DAYS else 1 / (1 + math.log2(max(1.0, width)))


def width_in_days(when: When) -> float:
    """How many days its start (of what lasts) or its moment can lie on; many for an open window."""
    if when.earliest is None or when.latest is None:
        return _OPEN_DAYS
    span = when.start if when.extent is Extent.LASTING else when.end
    low, high = span.earliest, span.latest
    return _OPEN_DAYS if low is None or high is None else (high - low) / DAY


def _containment(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
