"""What the world's public record says of names in the news: office holders, agencies, actors, countries, places."""

from timeline.gazetteer.actors import Actor, ActorKind, actors, find_actor
from timeline.gazetteer.agencies import Agency, agencies, find_agency
from timeline.gazetteer.countries import (
    Country,
    canonical_country,
    countries,
    country_name,
    country_of_capital,
    country_zone,
    same_country,
)
from timeline.gazetteer.identities import Identity, country_of_party, identify
from timeline.gazetteer.offices import Office, OfficeTerm, office_terms, terms_of
from timeline.gazetteer.places import Place, PlaceKind, find_place, zone_of
from timeline.gazetteer.settled_places import full_name, settle_place
from timeline.gazetteer.titles import OfficeMention, find_office_mentions

__all__ = [
    "Actor",
    "ActorKind",
    "Agency",
    "Country",
    "Identity",
    "Office",
    "OfficeMention",
    "OfficeTerm",
    "Place",
    "PlaceKind",
    "actors",
    "agencies",
    "canonical_country",
    "countries",
    "country_name",
    "country_of_capital",
    "country_of_party",
    "country_zone",
    "find_actor",
    "find_agency",
    "find_office_mentions",
    "find_place",
    "full_name",
    "identify",
    "office_terms",
    "same_country",
    "settle_place",
    "terms_of",
    "zone_of",
]
