"""The place of a dateline and its zone. Knows how datelines shorten places; asks the gazetteer for the rest."""

import re
from dataclasses import dataclass

from timeline.gazetteer import PlaceKind, country_zone, find_place

# States and provinces as agencies shorten them; the names in full are the gazetteer's.
_SHORT = {
    "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California", "Colo": "Colorado",
    "Conn": "Connecticut", "Del": "Delaware", "Fla": "Florida", "Ga": "Georgia", "Ill": "Illinois",
    "Ind": "Indiana", "Kan": "Kansas", "Ky": "Kentucky", "La": "Louisiana", "Md": "Maryland",
    "Mass": "Massachusetts", "Mich": "Michigan", "Minn": "Minnesota", "Miss": "Mississippi", "Mo": "Missouri",
    "Mont": "Montana", "Neb": "Nebraska", "Nev": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "Okla": "Oklahoma",
    "Ore": "Oregon", "Pa": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "Tenn": "Tennessee", "Tex": "Texas", "Vt": "Vermont", "Va": "Virginia", "Wash": "Washington",
    "WVa": "West Virginia", "Wis": "Wisconsin", "Wyo": "Wyoming", "DC": "Washington", "BC": "British Columbia",
    "Ont": "Ontario", "Que": "Quebec", "Man": "Manitoba", "Sask": "Saskatchewan", "Alta": "Alberta",
}  # fmt: skip
# Where a state's clock is; those of several zones by the one that most of their people live in.
_STATE_ZONES = {
    "America/New_York": "Connecticut Delaware Florida Georgia Indiana Kentucky Maine Maryland Massachusetts Michigan"
    " New_Hampshire New_Jersey New_York North_Carolina Ohio Pennsylvania Rhode_Island South_Carolina Vermont Virginia"
    " West_Virginia",
    "America/Chicago": "Alabama Arkansas Illinois Iowa Kansas Louisiana Minnesota Mississippi Missouri Nebraska"
    " North_Dakota Oklahoma South_Dakota Tennessee Texas Wisconsin",
    "America/Denver": "Colorado Idaho Montana New_Mexico Utah Wyoming",
    "America/Phoenix": "Arizona",
    "America/Los_Angeles": "California Nevada Oregon Washington",
    "America/Anchorage": "Alaska",
    "Pacific/Honolulu": "Hawaii",
    "America/Toronto": "Ontario Quebec",
    "America/Winnipeg": "Manitoba",
    "America/Regina": "Saskatchewan",
    "America/Edmonton": "Alberta",
    "America/Vancouver": "British_Columbia",
}
_ZONE_OF_STATE = {
    state.replace("_", " "): zone for zone, states in _STATE_ZONES.items() for state in states.split()
}
_CANADIAN = frozenset({"Ontario", "Quebec", "Manitoba", "Saskatchewan", "Alberta", "British Columbia"})
_ACRONYM = 4


@dataclass(frozen=True, slots=True)
class DatelinePlace:
    """Where a story was written; `zone` is None where it is not known.

    `known` says that the gazetteer has it; a whole country opens a headline ("Iran - five questions") sooner.
    """

    name: str
    zone: str | None
    known: bool


def dateline_place(written: str, region: str | None) -> DatelinePlace:
    """Return what the first place of a dateline means, its region taken to tell places of one name apart.

    >>> dateline_place("KERMAN", "Iran").zone, dateline_place("BILLINGS", "Mont.").zone
    ('Asia/Tehran', 'America/Denver')
    """
    first, *more = re.split(r"\s*\\?/\s*", written)
    state = _state(region) if not more else None  # it tells where the last of several places is
    country = _country(region, state) if not more else None
    place = find_place(first, country=country) if country or more or not region else None
    if place is None and country is None:
        place = find_place(first)
    zone = (_ZONE_OF_STATE.get(state) if state else None) or (place.zone if place else None)
    zone = zone or (country_zone(country) if country and not state else None)
    whole = place is not None and place.kind is PlaceKind.COUNTRY and not first.isupper()
    known = (place is not None and not whole) or country is not None
    return DatelinePlace(place.name if place else _as_spoken(first), zone or None, known)


def _state(region: str | None) -> str | None:
    if not region:
        return None
    bare = re.sub(r"[.\s]", "", region)
    full = _SHORT.get(bare) or _SHORT.get(bare.capitalize()) or re.sub(r"\s+", " ", region).title()
    return full if full in _ZONE_OF_STATE else None


def _country(region: str | None, state: str | None) -> str | None:
    if state:
        return "CA" if state in _CANADIAN else "US"
    found = find_place(region) if region else None
    return found.country or None if found else None


def _as_spoken(written: str) -> str:
    """Return a name that was set in capitals as it stands in running text; short acronyms keep theirs."""
    words = written.split(" ")
    long = (word.capitalize() if word.isupper() and len(word) > _ACRONYM - 1 else word for word in words)
    return " ".join(long)
