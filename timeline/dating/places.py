"""The place of a dateline and its zone. Knows how datelines shorten places; asks the gazetteer for the rest."""

import re
from dataclasses import dataclass

from timeline.gazetteer import Place, PlaceKind, country_zone, find_place
from timeline.gazetteer.names import fold

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
    "WVa": "West Virginia", "Wis": "Wisconsin", "Wyo": "Wyoming", "DC": "District of Columbia",
    "BC": "British Columbia", "Ont": "Ontario", "Que": "Quebec", "Man": "Manitoba", "Sask": "Saskatchewan",
    "Alta": "Alberta",
}  # fmt: skip
# Where a state's clock is; those of several zones by the one that most of their people live in.
_STATE_ZONES = {
    "America/New_York": "Connecticut Delaware District_of_Columbia Florida Georgia Indiana Kentucky Maine Maryland"
    " Massachusetts Michigan New_Hampshire New_Jersey New_York North_Carolina Ohio Pennsylvania Rhode_Island"
    " South_Carolina Vermont Virginia West_Virginia",
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
# Their other zone, taken for a city that the gazetteer puts there.
_OTHER_ZONE = {
    "Florida": "America/Chicago",
    "Indiana": "America/Chicago",
    "Kentucky": "America/Chicago",
    "Tennessee": "America/New_York",
    "Texas": "America/Denver",
}
_CANADIAN = frozenset({"Ontario", "Quebec", "Manitoba", "Saskatchewan", "Alberta", "British Columbia"})
_SMALL = frozenset("al and au da de del do es la le les of on sur the upon".split())
_INITIALS = frozenset("HMS UAE UK UN US USS USA".split())


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
    zone = _zone(place, state, country)
    whole = place is not None and place.kind is PlaceKind.COUNTRY and not first.isupper()
    known = (place is not None and not whole) or country is not None
    same = place is not None and fold(place.name) == fold(first)
    return DatelinePlace(place.name if place and same else _as_spoken(first), zone or None, known)


def _zone(place: Place | None, state: str | None, country: str | None) -> str | None:
    """Return the zone: by the state where one is given, since cities of one name lie in several."""
    own = place.zone if place else None
    if state:
        return own if own and own == _OTHER_ZONE.get(state) else _ZONE_OF_STATE[state]
    return own or (country_zone(country) if country else None)


def _state(region: str | None) -> str | None:
    if not region:
        return None
    bare = re.sub(r"[.\s]", "", region)
    full = _SHORT.get(bare) or _SHORT.get(bare.capitalize()) or _as_spoken(region)
    return full if full in _ZONE_OF_STATE else None


def _country(region: str | None, state: str | None) -> str | None:
    if state:
        return "CA" if state in _CANADIAN else "US"
    found = find_place(region) if region else None
    return found.country or None if found else None


def _as_spoken(written: str) -> str:
    """Return a name that was set in capitals as it stands in running text.

    >>> _as_spoken("PORT OF SPAIN"), _as_spoken("N'DJAMENA"), _as_spoken("Kabul")
    ('Port of Spain', "N'Djamena", 'Kabul')
    """
    if not written.isupper():
        return written

    def spoken(match: re.Match[str]) -> str:
        word = match.group()
        small = match.start() > 0 and word.lower() in _SMALL
        return word.lower() if small else word if word in _INITIALS else word.capitalize()

    return re.sub(r"[^\W\d_]+", spoken, written)
