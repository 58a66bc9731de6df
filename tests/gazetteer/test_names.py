"""Countries, agencies, actors and places answer to the names that news copy uses."""

import pytest

from timeline.errors import DataError
from timeline.gazetteer import (
    canonical_country,
    country_name,
    country_of_capital,
    find_actor,
    find_agency,
    find_place,
    same_country,
    zone_of,
)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("US", "US"),
        ("U.S.", "US"),
        ("us", None),
        ("Us", None),
        ("American", "US"),
        ("the United Arab Emirates", "AE"),
        ("Soviet", "SU"),
        ("West German", "DE"),
        ("East Germany", "DD"),
        ("Palestinians", "PS"),
        ("Turkey's", "TR"),
        ("turkey", None),
        ("Zaire", "CD"),
        ("Kyiv", None),
        ("Atlantis", None),
    ],
)
def test_a_country_answers_to_its_names(name: str, code: str | None) -> None:
    assert canonical_country(name) == code


def test_a_country_code_has_one_name_and_an_unknown_code_is_refused() -> None:
    assert country_name("GB") == "United Kingdom"
    with pytest.raises(DataError, match="ZZ"):
        country_name("ZZ")


@pytest.mark.parametrize(
    ("capital", "code"), [("Tehran", "IR"), ("Kiev", "UA"), ("Bonn", "DE"), ("Milan", None)]
)
def test_a_capital_stands_for_its_country(capital: str, code: str | None) -> None:
    assert country_of_capital(capital) == code


def test_a_dissolved_state_is_the_same_as_its_successor_only() -> None:
    assert same_country("SU", "RU")
    assert same_country("RU", "SU")
    assert not same_country("SU", "UA")


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("AFP", "Europe/Paris"),
        ("Agence France-Presse", "Europe/Paris"),
        ("Reuters", "Europe/London"),
        ("AP", "America/New_York"),
    ],
)
def test_an_agency_answers_to_name_and_signature(name: str, zone: str) -> None:
    agency = find_agency(name)
    assert agency is not None
    assert agency.zone == zone


def test_an_unknown_agency_is_none() -> None:
    assert find_agency("Gazette of Nowhere") is None


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("the Pentagon", "metonym", "US"),
        ("Kremlin", "metonym", "RU"),
        ("Tehran", "metonym", "IR"),
        ("Iran", "government", "IR"),
        ("Iranian", "government", "IR"),
        ("Hezbollah", "armed_group", "LB"),
        ("Revolutionary Guards", "military", "IR"),
        ("NATO", "alliance", "NATO"),
        ("Iran's Quds Force", "military", "IR"),
        ("Iran Revolutionary Guards", "military", "IR"),
        ("Security Council", "international", "UN"),
    ],
)
def test_an_actor_has_kind_and_country(name: str, kind: str, country: str) -> None:
    actor = find_actor(name)
    assert actor is not None
    assert (actor.kind.value, actor.country) == (kind, country)


@pytest.mark.parametrize("word", ["us", "is", "who", "un", "let", "time", "Who", "Iraqi Quds Force"])
def test_a_common_word_is_not_an_actor(word: str) -> None:
    assert find_actor(word) is None


@pytest.mark.parametrize(
    ("name", "country", "zone"),
    [
        ("Baghdad", "IQ", "Asia/Baghdad"),
        ("KABUL", "AF", "Asia/Kabul"),
        ("Washington", "US", "America/New_York"),
        ("Ain al-Asad", "IQ", "Asia/Baghdad"),
        ("Guantanamo Bay", "CU", "America/Havana"),
        ("the Pentagon", "US", "America/New_York"),
        ("Crimea", "UA", "Europe/Simferopol"),
        ("Gaza", "PS", "Asia/Gaza"),
        ("Iran", "IR", "Asia/Tehran"),
        ("Texas", "US", "America/Chicago"),
        ("Chicago", "US", "America/Chicago"),
        ("Geneva", "CH", "Europe/Zurich"),
        ("Cologne", "DE", "Europe/Berlin"),
        ("Isfahan", "IR", "Asia/Tehran"),
        ("Hiroshima", "JP", "Asia/Tokyo"),
        ("Paris", "FR", "Europe/Paris"),
    ],
)
def test_a_place_has_its_country_and_zone(name: str, country: str, zone: str) -> None:
    place = find_place(name)
    assert place is not None
    assert (place.country, place.zone) == (country, zone)


def test_a_country_beside_a_city_settles_which_one() -> None:
    texan = find_place("Paris", country="United States")
    assert texan is not None
    assert texan.zone == "America/Chicago"
    assert find_place("Paris", country="Japan") is None


def test_a_sea_has_no_zone_and_nowhere_is_none() -> None:
    assert zone_of("Strait of Hormuz") is None
    assert find_place("Nowhere in Particular") is None
