"""One identity for all the names of a party: countries, bodies, ministries, forces, persons. Loads bodies.csv."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from timeline.gazetteer.actors import Actor, ActorKind, find_actor
from timeline.gazetteer.countries import canonical_country, countries, country_name
from timeline.gazetteer.names import fold
from timeline.gazetteer.offices import terms_of
from timeline.gazetteer.tables import parse_choice, read_table, split_names

_COLUMNS = ("name", "aliases", "kind", "country")
_MINISTRY = re.compile(
    r"(?:ministry of (?:the )?(?P<after>[a-z ]+)|(?P<before>[a-z]+) (?:ministry|department))\Z", re.IGNORECASE
)
_PORTFOLIOS = {
    "defense": "defence", "foreign affairs": "foreign", "external affairs": "foreign", "home": "interior",
    "internal affairs": "interior", "healthcare": "health", "public health": "health",
}  # fmt: skip
_FORCES = {
    "military": "armed forces", "armed forces": "armed forces", "army": "army", "navy": "navy",
    "air force": "air force", "troops": "armed forces", "forces": "armed forces", "soldiers": "armed forces",
    "marines": "marines", "coast guard": "coast guard", "police": "police", "parliament": "parliament",
    "government": "government", "administration": "government", "authorities": "government",
    "supreme court": "supreme court", "central bank": "central bank", "state television": "state television",
    "state media": "state media", "embassy": "embassy",
}  # fmt: skip
_MILITARY = frozenset({"armed forces", "army", "navy", "air force", "marines", "coast guard"})


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is meant: an id that all names of one party share, its usual name, kind, and country code or None."""

    id: str
    name: str
    kind: str
    country: str | None


def identify(name: str, *, day: date | None = None) -> Identity | None:
    """Return who goes by a name, else None. A surname alone is nobody; `day` settles an office's holder.

    >>> identify("the Pentagon").name, identify("the Pentagon").country
    ('US Department of Defense', 'US')
    >>> identify("Kata'ib Hizballah").id == identify("Kataib Hezbollah").id
    True
    >>> identify("Iran's foreign ministry").name, identify("Israeli army").country
    ('Foreign ministry of Iran', 'IL')
    """
    stripped = name.strip().removeprefix("the ").removeprefix("The ")
    found = _bodies().get(_spelled(stripped))
    if found is not None and stripped[:1].isupper():
        return found
    return _of_actor(find_actor(stripped)) or _of_a_country(stripped) or _person(stripped, day)


def country_of_party(name: str) -> str | None:
    """Return the code of the country that a party belongs to, by its identity or a country before its noun.

    >>> country_of_party("American warplanes"), country_of_party("the Kremlin"), country_of_party("officials")
    ('US', 'RU', None)
    """
    known = identify(name)
    if known is not None:
        return known.country
    return next((code for code, rest in _splits(name) if rest[:1].islower()), None)


def _of_actor(actor: Actor | None) -> Identity | None:
    if actor is None:
        return None
    country = actor.country or None
    capital = actor.kind is ActorKind.METONYM and country and actor.name == _capital(country)
    if capital and country:
        return Identity(f"country:{country}", country_name(country), "country", country)
    if country and actor.name == country_name(country):
        return Identity(f"country:{country}", actor.name, "country", country)
    return Identity(f"body:{_slug(actor.name)}", actor.name, actor.kind.value, country)


@cache
def _capital(code: str) -> str:
    return next((split_names(c.capital)[0] for c in countries() if c.code == code and c.capital), "")


def _of_a_country(name: str) -> Identity | None:
    """A ministry or a force that is told apart by its country alone."""
    for code, rest in _splits(name):
        low = rest.lower()
        ministry = _MINISTRY.match(low)
        if ministry:
            portfolio = (ministry["after"] or ministry["before"] or "").strip()
            portfolio = _PORTFOLIOS.get(portfolio, portfolio)
            title = f"{portfolio.capitalize()} ministry of {country_name(code)}"
            return Identity(f"body:{code.lower()}-{_slug(portfolio)}-ministry", title, "government", code)
        force = _FORCES.get(low)
        if force:
            kind = "military" if force in _MILITARY else "government"
            return Identity(
                f"body:{code.lower()}-{_slug(force)}", f"{country_name(code)} {force}", kind, code
            )
    return None


def _splits(name: str) -> list[tuple[str, str]]:
    """The countries that a name can begin with, each with the rest: "Iran's foreign ministry"."""
    words = name.split()
    found = []
    for size in range(min(3, len(words) - 1), 0, -1):
        code = canonical_country(" ".join(words[:size]))
        if code:
            found.append((code, " ".join(words[size:])))
    of = re.fullmatch(r"(?P<rest>[A-Za-z ]+) of (?:the )?(?P<country>[A-Z].*)", name)
    if of and (code := canonical_country(of["country"])):
        found.append((code, of["rest"]))
    return found


def _person(name: str, day: date | None) -> Identity | None:
    terms = terms_of(name)
    if day is not None and " " not in name:
        terms = tuple(t for t in terms if t.start <= day and (t.end is None or day <= t.end))
    persons = {term.person: term.country for term in terms}
    if len(persons) != 1 or (" " not in name and day is None):
        return None
    person, country = next(iter(persons.items()))
    return Identity(f"person:{_slug(person)}", person, "person", country)


@cache
def _bodies() -> dict[str, Identity]:
    found: dict[str, Identity] = {}
    for row in read_table("bodies.csv", _COLUMNS):
        name, aliases, kind, country = row.fields
        identity = Identity(
            f"body:{_slug(name)}", name, parse_choice(row, ActorKind, kind).value, country or None
        )
        for spelling in (name, *split_names(aliases)):
            found.setdefault(_spelled(spelling), identity)
    return found


_SPELLINGS = (
    (re.compile(r"\bh[ie]z+b[ou]l+ah?\b|\bhizballah\b"), "hezbollah"),
    (re.compile(r"\bkata[ei]b\b|\bkatib\b"), "kataib"),
    (re.compile(r"\bhashe?d\b"), "hashd"),
    (re.compile(r"\bqaida\b|\bqaeda\b|\bqaida\b"), "qaeda"),
    (re.compile(r"\borganisation\b"), "organization"),
    (re.compile(r"\bmobilisation\b"), "mobilization"),
    (re.compile(r"\bdefence\b"), "defense"),
)


def _spelled(name: str) -> str:
    """The form of a name in which its common spellings are one."""
    folded = fold(name)
    for pattern, one in _SPELLINGS:
        folded = pattern.sub(one, folded)
    return folded


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
