"""News agencies, newspapers and broadcasters: where they are at home and how they sign. Loads agencies.csv."""

from dataclasses import dataclass
from functools import cache

from timeline.gazetteer.names import fold
from timeline.gazetteer.tables import read_table, split_names

_COLUMNS = ("name", "aliases", "country", "zone", "dateline")


@dataclass(frozen=True, slots=True)
class Agency:
    """A source of news; `zone` is where its desk is, `dateline` how it signs there ("AFP"), empty if it does not."""

    name: str
    aliases: tuple[str, ...]
    country: str
    zone: str
    dateline: str


@cache
def agencies() -> tuple[Agency, ...]:
    """Return all agencies, in the order of the file."""
    return tuple(
        Agency(name, split_names(aliases), country, zone, dateline)
        for row in read_table("agencies.csv", _COLUMNS)
        for name, aliases, country, zone, dateline in (row.fields,)
    )


def find_agency(name: str) -> Agency | None:
    """Return the agency of that name, alias or dateline signature, else None.

    >>> found = find_agency("AFP")
    >>> found.name, found.zone
    ('Agence France-Presse', 'Europe/Paris')
    """
    key = fold(name)
    return _by_name().get(key) or _by_name().get(key.removeprefix("the "))


@cache
def _by_name() -> dict[str, Agency]:
    found: dict[str, Agency] = {}
    for agency in agencies():
        for name in (agency.name, agency.dateline, *agency.aliases):
            if name:
                found.setdefault(fold(name).removeprefix("the "), agency)
    return found
