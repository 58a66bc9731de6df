"""Armed groups, militaries, alliances and the places that stand for a government. Loads actors.csv."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from timeline.gazetteer.countries import canonical_country, countries, country_name
from timeline.gazetteer.names import fold
from timeline.gazetteer.tables import parse_choice, read_table, split_names

_ACRONYM = 4
_COLUMNS = ("name", "aliases", "kind", "country")


class ActorKind(StrEnum):
    """What an actor is; a metonym is a place or building that speaks for a government."""

    ARMED_GROUP = "armed_group"
    MILITARY = "military"
    ALLIANCE = "alliance"
    INTERNATIONAL = "international"
    GOVERNMENT = "government"
    METONYM = "metonym"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts; `country` is the code of its state, empty for one that belongs to none."""

    name: str
    aliases: tuple[str, ...]
    kind: ActorKind
    country: str


@cache
def actors() -> tuple[Actor, ...]:
    """Return the actors of the table, then each country as its government and each capital as a metonym for it."""
    listed = [
        Actor(name, split_names(aliases), parse_choice(row, ActorKind, kind), country)
        for row in read_table("actors.csv", _COLUMNS)
        for name, aliases, kind, country in (row.fields,)
    ]
    for country in countries():
        listed.append(Actor(country.name, country.aliases, ActorKind.GOVERNMENT, country.code))
        capitals = split_names(country.capital)
        if capitals:
            listed.append(Actor(capitals[0], capitals[1:], ActorKind.METONYM, country.code))
    return tuple(listed)


@lru_cache(maxsize=16384)
def find_actor(name: str) -> Actor | None:
    """Return the actor of that name or alias, else None. Without its capital a name is only a word.

    >>> find_actor("the Pentagon").country, find_actor("Hezbollah").kind.value
    ('US', 'armed_group')
    >>> find_actor("Tehran").country, find_actor("US").name, find_actor("us")
    ('IR', 'United States', None)
    """
    stripped = name.strip().removeprefix("the ").removeprefix("The ")
    actor = _by_name().get(fold(stripped))
    if actor is None:
        code = canonical_country(stripped)
        return _by_name().get(fold(country_name(code))) if code else _of_its_country(stripped)
    if stripped.islower() or (len(stripped) <= _ACRONYM and not stripped.replace(".", "").isupper()):
        exact = {actor.name, *actor.aliases}
        return actor if stripped in exact else None
    return actor


def _of_its_country(name: str) -> Actor | None:
    """Return the actor that a name means when a country is put before it ("Iran's Quds Force") and is its own."""
    country, _, rest = name.partition(" ")
    actor = _by_name().get(fold(rest)) if rest[:1].isupper() else None
    return actor if actor and actor.country and actor.country == canonical_country(country) else None


@cache
def _by_name() -> dict[str, Actor]:
    found: dict[str, Actor] = {}
    for actor in actors():
        for name in (actor.name, *actor.aliases):
            found.setdefault(fold(name), actor)
    return found
