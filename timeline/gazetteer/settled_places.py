"""Which of several places with one name is meant, by what stands beside it and the countries a text speaks of."""

from collections.abc import Mapping
from dataclasses import replace

from timeline.gazetteer.countries import canonical_country, country_name
from timeline.gazetteer.names import fold
from timeline.gazetteer.places import Place, PlaceKind, find_city, find_place, territories

_SURE = 2  # mentions of a country that make it the one that a name is looked for in
# Names that a country shares with a state of another: the state as it is listed, and whose mention speaks against it.
_TWINS = {"georgia": ("State of Georgia", frozenset({"GE", "RU"}))}
_BIG = frozenset({PlaceKind.COUNTRY, PlaceKind.CAPITAL})


def settle_place(name: str, *, within: str | None, named: Mapping[str, int]) -> Place | None:
    """Return the place that a name means, else None; with degrees where they are known.

    `within` is what the text puts behind the name ("Tripoli, Lebanon"); `named` counts the country codes that the
    text speaks of elsewhere. They change the usual answer only where the usual country is not spoken of at all.

    >>> settle_place("Tripoli", within="Lebanon", named={}).country
    'LB'
    >>> settle_place("Tripoli", within=None, named={}).country
    'LY'
    >>> settle_place("Georgia", within=None, named={"US": 3}).kind.value
    'state'
    """
    twin = _TWINS.get(fold(name).removeprefix("the "))
    if twin is not None and named.get("US", 0) >= _SURE and not twin[1] & named.keys():
        return find_place(twin[0])
    found = _within(name, within) if within else None
    usual = found or find_place(name)
    if usual is None or found is not None or not usual.country or usual.country in named:
        return None if usual is None else located(usual)
    strong = _SURE * 2 if usual.kind in _BIG else _SURE
    for code in sorted(named, key=lambda code: (-named[code], code)):
        if named[code] >= strong and usual.kind is not PlaceKind.COUNTRY:
            other = find_place(name, country=code)
            if other is not None and (code != "US" or usual.kind is PlaceKind.CITY):
                return located(other)
    return located(usual)


def located(place: Place) -> Place:
    """Return the place with the degrees of the city of that name, where the table that lists it gives none."""
    if place.latitude is not None or place.kind is not PlaceKind.CAPITAL:
        return place
    city = find_city(place.name, place.country)
    return place if city is None else replace(place, latitude=city.latitude, longitude=city.longitude)


def full_name(place: Place) -> str:
    """Return a place's name with the country that it lies in.

    >>> full_name(find_place("Tripoli", country="LB"))
    'Tripoli, Lebanon'
    """
    inside = place.kind is not PlaceKind.COUNTRY and canonical_country(place.name) is None
    if not place.country or not inside:
        return place.name
    return f"{place.name}, {territories().get(place.country) or country_name(place.country)}"


def _within(name: str, within: str) -> Place | None:
    """The place of that name in a country, or in the country of a state that is put behind it."""
    code = canonical_country(within)
    if code is None:
        state = find_place(within)
        code = state.country if state is not None and state.kind is PlaceKind.STATE else None
    return None if code is None else find_place(name, country=code)
