"""Countries, living and dissolved, by name, adjective, people and capital. Loads countries.csv."""

from dataclasses import dataclass
from functools import cache, lru_cache

from timeline.errors import DataError
from timeline.gazetteer.names import fold
from timeline.gazetteer.tables import read_table, split_names

_COLUMNS = ("code", "name", "aliases", "adjectives", "capital", "zone", "successor")
_MUST_BE_CAPITALS = frozenset(
    {"us", "uk", "un", "eu", "uae", "usa", "ussr", "prc", "drc", "nato", "frg", "gdr", "roc"}
)


@dataclass(frozen=True, slots=True)
class Country:
    """A country or an international body that is spoken of as one; `successor` is the code that came after it."""

    code: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    capital: str
    zone: str
    successor: str


@cache
def countries() -> tuple[Country, ...]:
    """Return all countries, in the order of the file."""
    return tuple(
        Country(code, name, split_names(aliases), split_names(adjectives), capital, zone, successor)
        for row in read_table("countries.csv", _COLUMNS)
        for code, name, aliases, adjectives, capital, zone, successor in (row.fields,)
    )


@lru_cache(maxsize=16384)
def canonical_country(name: str) -> str | None:
    """Return the code of the country that a name, an adjective or a word for its people means, else None.

    The code is ISO 3166 alpha-2 where there is one; SU, YU, DD, CS, YD are the ISO codes of dissolved states.
    A leading "the" and a possessive ending are ignored. A word without a capital means no country.

    >>> canonical_country("the Netherlands"), canonical_country("Iranian"), canonical_country("U.S.")
    ('NL', 'IR', 'US')
    >>> canonical_country("West German"), canonical_country("Saudi Arabia's"), canonical_country("us")
    ('DE', 'SA', None)
    """
    stripped = name.strip().removeprefix("the ").removeprefix("The ").strip()
    for ending in ("'s", "’s", "'", "’"):
        stripped = stripped.removesuffix(ending)
    if not stripped[:1].isupper():
        return None
    key = fold(stripped)
    if key in _MUST_BE_CAPITALS and not stripped.replace(".", "").isupper():
        return None
    return _codes().get(key)


def country_of_capital(name: str) -> str | None:
    """Return the code of the country whose capital is called `name`: "Tehran" for Iran's government, else None.

    >>> country_of_capital("Tehran"), country_of_capital("Isfahan")
    ('IR', None)
    """
    return _capitals().get(fold(name))


def country_name(code: str) -> str:
    """Return the short English name of a country code; raise DataError for a code that is not in the table.

    >>> country_name("GB")
    'United Kingdom'
    """
    country = _by_code().get(code)
    if country is None:
        raise DataError(f"no country has the code {code!r}; add it to data/gazetteer/countries.csv")
    return country.name


def country_zone(code: str) -> str | None:
    """Return the IANA zone of a country's capital, or None where the country has none.

    >>> country_zone("IR")
    'Asia/Tehran'
    """
    country = _by_code().get(code)
    return country.zone or None if country else None


def same_country(one: str, other: str) -> bool:
    """Tell whether two codes mean the same country, or one the successor of the other (SU and RU).

    >>> same_country("SU", "RU"), same_country("SU", "UA")
    (True, False)
    """
    return one == other or _successor(one) == other or _successor(other) == one


def _successor(code: str) -> str | None:
    country = _by_code().get(code)
    return country.successor or None if country else None


@cache
def _by_code() -> dict[str, Country]:
    return {country.code: country for country in countries()}


@cache
def _codes() -> dict[str, str]:
    codes: dict[str, str] = {}
    for country in countries():
        for name in (country.name, *country.aliases, *country.adjectives):
            codes.setdefault(fold(name), country.code)
    return codes


@cache
def _capitals() -> dict[str, str]:
    capitals: dict[str, str] = {}
    for country in countries():
        for name in split_names(country.capital):
            capitals.setdefault(fold(name), country.code)
    return capitals
