"""Well-known terms stand in the table with their well-known days."""

import pytest

from timeline.gazetteer import Office, terms_of


@pytest.mark.parametrize(
    ("name", "office", "days"),
    [
        ("Donald Trump", Office.PRESIDENT, [("2017-01-20", "2021-01-20"), ("2025-01-20", "None")]),
        ("John F. Kennedy", Office.PRESIDENT, [("1961-01-20", "1963-11-22")]),
        ("Margaret Thatcher", Office.PRIME_MINISTER, [("1979-05-04", "1990-11-28")]),
        ("Charles de Gaulle", Office.PRESIDENT, [("1959-01-08", "1969-04-28")]),
        ("Willy Brandt", Office.CHANCELLOR, [("1969-10-21", "1974-05-07")]),
        ("Andrei Gromyko", Office.FOREIGN_MINISTER, [("1957-02-15", "1985-07-02")]),
        ("Zhou Enlai", Office.PRIME_MINISTER, [("1949-10-01", "1976-01-08")]),
        ("Hassan Rouhani", Office.PRESIDENT, [("2013-08-03", "2021-08-03")]),
        ("Ban Ki-moon", Office.SECRETARY_GENERAL, [("2007-01-01", "2016-12-31")]),
        ("John Paul II", Office.POPE, [("1978-10-16", "2005-04-02")]),
    ],
)
def test_a_well_known_term_has_its_days(name: str, office: Office, days: list[tuple[str, str]]) -> None:
    found = [(str(term.start), str(term.end)) for term in terms_of(name) if term.office == office]
    assert found == days


def test_a_surname_stands_for_all_who_bear_it() -> None:
    people = {term.person for term in terms_of("Bush") if term.office == Office.PRESIDENT}
    assert people == {"George H. W. Bush", "George W. Bush"}


@pytest.mark.parametrize(
    "spelling", ["Bashar al-Assad", "Bashar Al Assad", "BASHAR AL-ASSAD", "Bashar Assad"]
)
def test_spellings_of_a_name_lead_to_the_same_terms(spelling: str) -> None:
    assert terms_of(spelling) == terms_of("Bashar al-Assad") != ()


def test_an_alias_given_with_one_term_serves_all_terms_of_the_person() -> None:
    offices = {term.office for term in terms_of("Andrei A. Gromyko")}
    assert offices == {Office.FOREIGN_MINISTER, Office.PRESIDENT}


def test_an_unknown_name_has_no_terms() -> None:
    assert terms_of("Nobody at All") == ()
