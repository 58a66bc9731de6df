"""Every row of the gazetteer's tables loads, and a malformed one is named with its line and remedy."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import available_timezones

import pytest

from timeline.errors import DataError
from timeline.gazetteer import Office, actors, agencies, countries, country_name, office_terms
from timeline.gazetteer.places import _listed
from timeline.gazetteer.tables import read_table_at
from timeline.resources import data_path

_HANDOVER = timedelta(days=3)
_STILL_IN_OFFICE = date.max
_HELD_BY_TWO = {
    ("IR", "Shapour Bakhtiar", "Mehdi Bazargan"),
    ("CI", "Laurent Gbagbo", "Alassane Ouattara"),
    ("BR", "Dilma Rousseff", "Michel Temer"),
    ("NG", "Umaru Yar'Adua", "Goodluck Jonathan"),
}


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("name,country\nA,B,C\n", r":2: 3 fields; give 2"),
        ("# note\nname,code\nA,B\n", r":2: the header is .*; it must be name,country"),
    ],
)
def test_a_malformed_table_is_refused_with_its_line(tmp_path: Path, content: str, complaint: str) -> None:
    table = tmp_path / "table.csv"
    table.write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=complaint):
        list(read_table_at(table, ("name", "country")))


def test_comments_and_blank_lines_are_not_rows(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("# source\n\nname,country\n# more\nA,B\n", encoding="utf-8")
    assert [(row.line, row.fields) for row in read_table_at(table, ("name", "country"))] == [(5, ("A", "B"))]


def test_a_missing_data_file_is_reported_with_a_remedy() -> None:
    with pytest.raises(DataError, match="no such data file; install"):
        data_path("gazetteer", "nothing.csv")


def test_the_table_of_offices_is_large_and_spans_the_decades() -> None:
    terms = office_terms()
    assert len(terms) > 900
    assert min(term.start.year for term in terms) < 1946
    assert {term.office for term in terms} == set(Office)


def test_every_term_starts_before_it_ends() -> None:
    assert [term for term in office_terms() if term.end is not None and term.end <= term.start] == []


def test_no_term_is_listed_twice() -> None:
    keys = [(term.person, term.country, term.office, term.start) for term in office_terms()]
    assert len(keys) == len(set(keys))


def test_an_office_of_one_country_has_one_holder_at_a_time() -> None:
    ordered = sorted(office_terms(), key=lambda term: (term.country, term.office, term.start))
    overlapping = {
        (one.country, one.person, other.person)
        for one, other in pairwise(ordered)
        if (one.country, one.office) == (other.country, other.office)
        and (one.end or _STILL_IN_OFFICE) - other.start > _HANDOVER
    }
    assert overlapping == _HELD_BY_TWO


def test_every_zone_is_one_of_the_time_zone_database() -> None:
    known = available_timezones() | {""}
    zones = {c.zone for c in countries()} | {a.zone for a in agencies()}
    zones |= {place.zone for places in _listed().values() for place in places}
    assert sorted(zones - known) == []


def test_every_country_code_is_in_the_table_of_countries() -> None:
    used = {term.country for term in office_terms()} | {agency.country for agency in agencies()}
    used |= {actor.country for actor in actors() if actor.country}
    used |= {place.country for places in _listed().values() for place in places if place.country}
    assert all(country_name(code) for code in sorted(used))


def test_every_successor_is_a_country() -> None:
    assert all(country_name(country.successor) for country in countries() if country.successor)
