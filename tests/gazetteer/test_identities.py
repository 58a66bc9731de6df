"""One party under all its names."""

from datetime import date

import pytest

from timeline.gazetteer import country_of_party, identify


@pytest.mark.parametrize(
    "names",
    [
        ("the Pentagon", "US Department of Defense", "the Defense Department"),
        ("Foggy Bottom", "the State Department", "US Department of State"),
        ("Downing Street", "Number 10", "the British government"),
        ("Kataib Hezbollah", "Kataeb Hezbollah", "Kata'ib Hizballah"),
        ("Hezbollah", "Hizbollah", "Hizballah"),
        ("Iran's foreign ministry", "the Iranian Foreign Ministry", "Foreign Ministry of Iran"),
        ("the Israeli military", "the Israeli army", "IDF"),
        ("Tehran", "Iran"),
    ],
)
def test_all_names_of_a_party_have_one_id(names: tuple[str, ...]) -> None:
    found = {known.id for name in names if (known := identify(name))}
    assert len(found) == 1
    assert all(identify(name) for name in names)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("the Pentagon", "US"),
        ("the Kremlin", "RU"),
        ("Hamas", "PS"),
        ("Iranian officials", "IR"),
        ("officials", None),
    ],
)
def test_a_party_belongs_to_its_country(name: str, country: str | None) -> None:
    assert country_of_party(name) == country


def test_a_bare_surname_is_a_holder_only_on_a_day() -> None:
    assert identify("Clinton") is None
    held = identify("Carter", day=date(1979, 5, 1))
    assert held is not None
    assert held.name == "Jimmy Carter"


@pytest.mark.parametrize("name", ["house", "the fed", "Marie Curie's cat", ""])
def test_other_words_are_nobody(name: str) -> None:
    assert identify(name) is None
