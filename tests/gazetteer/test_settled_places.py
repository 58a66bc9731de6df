"""A name that several places share means the one that the text speaks of."""

import pytest

from timeline.gazetteer import find_place, full_name, settle_place
from timeline.gazetteer.places import find_city


@pytest.mark.parametrize(
    ("name", "within", "named", "country"),
    [
        ("Tripoli", None, {}, "LY"),
        ("Tripoli", "Lebanon", {}, "LB"),
        ("Tripoli", None, {"LB": 4}, "LB"),
        ("Tripoli", None, {"LB": 4, "LY": 1}, "LY"),
        ("Tripoli", None, {"LB": 1}, "LY"),
        ("Birmingham", "Alabama", {}, "US"),
        ("Birmingham", None, {"US": 3}, "US"),
        ("Birmingham", None, {"US": 3, "GB": 1}, "GB"),
        ("Georgia", None, {"US": 2}, "US"),
        ("Georgia", None, {"US": 2, "RU": 1}, "GE"),
        ("Paris", None, {"US": 9}, "FR"),
    ],
)
def test_a_place_is_the_one_spoken_of(
    name: str, within: str | None, named: dict[str, int], country: str
) -> None:
    place = settle_place(name, within=within, named=named)
    assert place is not None
    assert place.country == country


def test_a_place_has_degrees_and_what_it_lies_in() -> None:
    place = settle_place("Baghdad", within=None, named={})
    assert place is not None
    assert place.latitude is not None
    assert full_name(place) == "Baghdad, Iraq"


def test_a_country_lies_in_nothing() -> None:
    place = find_place("Iraq")
    assert place is not None
    assert full_name(place) == "Iraq"


@pytest.mark.parametrize(
    ("name", "code", "whole"),
    [
        ("Fort-de-France", "MQ", "Martinique"),
        ("Papeete", "PF", "French Polynesia"),
        ("Saint-Denis", "RE", "Reunion"),
    ],
)
def test_a_place_in_a_territory_that_is_no_country_lies_in_the_territory(
    name: str, code: str, whole: str
) -> None:
    place = find_city(name, code)
    assert place is not None
    assert full_name(place) == f"{name}, {whole}"
