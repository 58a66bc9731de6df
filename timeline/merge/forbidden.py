"""What no likeness can make one event: windows, places, persons, parts that exclude each other. Weighs nothing."""

import math

from timeline.merge.profile import Profile
from timeline.model import EventType, Factuality, Location
from timeline.when import When

_BODILY = frozenset({EventType.ASSAULT, EventType.COERCE})
_SEVERAL = 2
_GROWTH = 3  # first tolls grow, but seldom more than so many times
_FAR_KM = 150.0
_SEASON, _HALF_A_YEAR = 80, 180  # days
_ZONES = 2  # days by which zones can tell one moment differently
_DEGREE_KM = 111.2
_POINTS = frozenset({"city", "capital", "base", "airport", "site"})


def forbidden(one: Profile, other: Profile) -> str | None:
    """Why both cannot be one event; None where nothing forbids it."""
    return next((why for excludes, why in _RULES if excludes(one, other)), None)


def _days_exclude(one: Profile, other: Profile) -> bool:
    if _well_before(one, other) or _well_before(other, one):
        return True
    return one.when is not None and other.when is not None and not _meet(one.when, other.when)


def _well_before(one: Profile, other: Profile) -> bool:
    """Whether the days of one end before those of the other, by more than zones can make of one moment."""
    return one.last is not None and other.first is not None and other.first - one.last > _ZONES


def _told_of_other_years(one: Profile, other: Profile) -> bool:
    return _long_before(one, other) or _long_before(other, one)


def _deed_and_report(one: Profile, other: Profile) -> bool:
    return one.reporting is not other.reporting


def _happened_or_not(one: Profile, other: Profile) -> bool:
    negated = Factuality.NEGATED
    return (one.event.factuality is negated) is not (other.event.factuality is negated)


def _other_persons(one: Profile, other: Profile) -> bool:
    return _both_bodily(one, other) and _others(one, other)


def _told_as_two(one: Profile, other: Profile) -> bool:
    return one.number == other.number and _both_bodily(one, other) and _side_by_side(one, other)


def _both_bodily(one: Profile, other: Profile) -> bool:
    return one.event.type in _BODILY and other.event.type in _BODILY


def _one_and_many(one: Profile, other: Profile) -> bool:
    return _person_and_many(one, other) or _person_and_many(other, one)


def _counts_differ(one: Profile, other: Profile) -> bool:
    if not one.counts or not other.counts:
        return False
    return all(_too_many(a, b) for a in one.counts for b in other.counts)


def _first_and_another(one: Profile, other: Profile) -> bool:
    return bool(one.nth and other.nth and not one.nth & other.nth)


def _parts(one: Profile, other: Profile) -> bool:
    return one.event.id in other.event.parts or other.event.id in one.event.parts


def _side_by_side(one: Profile, other: Profile) -> bool:
    """Whether one sentence tells by verbs what befell two: "a plane was shot down, and its pilot was killed"."""
    if not one.recipients or not other.recipients or one.recipients & other.recipients:
        return False
    told = {mention.sentence for mention in one.event.mentions if not mention.nominal}
    return any(mention.sentence in told for mention in other.event.mentions if not mention.nominal)


def _long_before(one: Profile, other: Profile) -> bool:
    """Whether one is told of a time well before the article that tells the other, which has no first day.

    A day of then may be meant by a noun ("the invasion") or with a name; a verb alone tells of the article's time.
    """
    if one.first is None or one.last is None or other.published is None or other.first is not None:
        return False
    if other.published - one.last <= _HALF_A_YEAR:
        return False
    looked_back = one.published is not None and one.published - one.last > _HALF_A_YEAR
    unnamed = not one.persons & (other.persons | other.names)
    return one.last - one.first > _SEASON or (looked_back and not other.by_noun and unnamed)


def _years_between(one: Profile, other: Profile) -> bool:
    """Whether reports of far apart days each tell of it as of something new: by a verb, or by a noun and no name.

    Accounts that come every year use the same words ("the quake was felt", "shares fell"); what all of them mean is
    called by a noun with a name ("the invasion of Kuwait"), or befell a person.
    """
    if (
        one.published is None
        or other.published is None
        or abs(one.published - other.published) <= _HALF_A_YEAR
    ):
        return False
    if one.first is not None or other.first is not None:
        return False
    by_nouns = one.by_noun and other.by_noun
    return not one.persons & other.persons and not (by_nouns and one.names & other.names)


def _others(one: Profile, other: Profile) -> bool:
    """Whether both name whom it befell, and nobody is named by both, neither there nor beside it."""
    if not one.persons or not other.persons or one.persons & other.persons:
        return False
    return not (
        one.persons & (other.names | set(other.clause)) or other.persons & (one.names | set(one.clause))
    )


def _person_and_many(one: Profile, other: Profile) -> bool:
    """Whether one names the person whom it befell, and the other counts several and does not name him."""
    if not one.persons or other.persons or min(other.tolls, default=0) < _SEVERAL:
        return False
    if one.when is not None and one.when == other.when and one.when.sharpness == 1:
        return False
    return not one.counts & other.counts and not one.persons & other.names


def _too_many(one: int, other: int) -> bool:
    """Whether no first count that grows can have become the other."""
    return max(one, other) > _GROWTH * max(1, min(one, other))


def _far_apart(one: Profile, other: Profile) -> bool:
    here, there = one.event.location, other.event.location
    if here is None or there is None or not (_is_point(one, here) and _is_point(other, there)):
        return False
    if here.latitude is None or here.longitude is None or there.latitude is None or there.longitude is None:
        return False
    north = here.latitude - there.latitude
    east = (here.longitude - there.longitude) * math.cos(math.radians(here.latitude))
    return math.hypot(north, east) * _DEGREE_KM > _FAR_KM


def _is_point(profile: Profile, location: Location) -> bool:
    """Whether it is a spot on the map, called by just the gazetteer's name or by a noun for a site there."""
    place = profile.event.place or ""
    named = place.casefold() == location.name.split(",")[0].casefold()
    at_a_site = place.islower() and profile.event.type in _BODILY
    return (named or at_a_site) and location.kind in _POINTS


def _meet(one: When, other: When) -> bool:
    """Windows of days meet on a common day even where one is told in a zone and the other is not."""
    if (one.zone is None) is (other.zone is None):
        return one.overlaps(other)
    return not (_ends_before(one, other) or _ends_before(other, one))


def _ends_before(one: When, other: When) -> bool:
    last, first = one.last_day, other.first_day
    return last is not None and first is not None and last < first


_RULES = (  # what is quick to see first
    (_deed_and_report, "one is a deed, the other a report"),
    (_happened_or_not, "one happened, the other did not"),
    (_days_exclude, "their days exclude each other"),
    (_told_of_other_years, "one is told of another year"),
    (_years_between, "their articles are far apart, and neither tells when"),
    (_other_persons, "they befell other persons"),
    (_told_as_two, "one sentence tells them as two"),
    (_one_and_many, "one befell a person, the other many"),
    (_counts_differ, "they count far too differently"),
    (_far_apart, "their places are far apart"),
    (_first_and_another, "one is called the first, the other another"),
    (_parts, "one is a part of the other"),
)
