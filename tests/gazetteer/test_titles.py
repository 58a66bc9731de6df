"""Titled names are found with the terms that they can mean, and with none where the title is of another time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.gazetteer import find_office_mentions


def _found(text: str) -> list[tuple[str, list[str]]]:
    return [
        (text[m.start : m.end], [str(term.start) for term in m.terms]) for m in find_office_mentions(text)
    ]


@pytest.mark.parametrize(
    ("text", "span", "starts"),
    [
        ("US President Jimmy Carter met them.", "US President Jimmy Carter", ["1977-01-20"]),
        ("Yesterday U.S. President Jimmy Carter spoke.", "U.S. President Jimmy Carter", ["1977-01-20"]),
        ("aides to President Bush's team", "President Bush", ["1989-01-20", "2001-01-20"]),
        ("Secretary of State Dean Rusk, in Geneva", "Secretary of State Dean Rusk", ["1961-01-21"]),
        ("Iranian President Hassan Rouhani said", "Iranian President Hassan Rouhani", ["2013-08-03"]),
        ("Iran's Foreign Minister Javad Zarif", "Iran's Foreign Minister Javad Zarif", ["2013-08-15"]),
        ("Prime Minister Nehru told parliament", "Prime Minister Nehru", ["1947-08-15"]),
        ("the French president, Jacques Chirac, left", "French president, Jacques Chirac", ["1995-05-17"]),
        ("Chinese Premier Chou En-lai replied", "Chinese Premier Chou En-lai", ["1949-10-01"]),
        ("West German Chancellor Schmidt", "West German Chancellor Schmidt", ["1974-05-16"]),
        (
            "British Prime Minister Sir Anthony Eden",
            "British Prime Minister Sir Anthony Eden",
            ["1955-04-06"],
        ),
        (
            "Pakistani President Gen. Pervez Musharraf",
            "Pakistani President Gen. Pervez Musharraf",
            ["2001-06-20"],
        ),
        (
            "Prime Minister of India Indira Gandhi",
            "Prime Minister of India Indira Gandhi",
            ["1966-01-24", "1980-01-14"],
        ),
        ("President Lyndon\nB. Johnson signed", "President Lyndon\nB. Johnson", ["1963-11-22"]),
        ("PRESIDENT CLINTON VISITS CHINA", "PRESIDENT CLINTON", ["1993-01-20"]),
        ("President Clinton Tuesday signed", "President Clinton", ["1993-01-20"]),
        ("Late Friday President Clinton called", "President Clinton", ["1993-01-20"]),
        ("UN Secretary-General Kofi Annan", "UN Secretary-General Kofi Annan", ["1997-01-01"]),
        ("Pope John Paul II prayed", "Pope John Paul II", ["1978-10-16"]),
        ("Cuban leader Fidel Castro", "Cuban leader Fidel Castro", ["1959-02-16", "1976-12-02"]),
        ("Russian President Mikhail Gorbachev", "Russian President Mikhail Gorbachev", ["1988-10-01"]),
        ("a former aide to President Nixon", "President Nixon", ["1969-01-20"]),
        ("Chinese Foreign Minister Qian", "Chinese Foreign Minister Qian", ["1988-04-12"]),
        ("Defense Secretary Rumsfeld", "Defense Secretary Rumsfeld", ["1975-11-20", "2001-01-20"]),
        ("Liberian President Johnson Sirleaf", "Liberian President Johnson Sirleaf", ["2006-01-16"]),
        ("Queen Elizabeth II opened it", "Queen Elizabeth II", ["1952-02-06"]),
    ],
)
def test_a_titled_name_gives_its_terms(text: str, span: str, starts: list[str]) -> None:
    assert _found(text) == [(span, starts)]


@pytest.mark.parametrize(
    "text",
    [
        "former US President Jimmy Carter",
        "the former Iranian president, Mohammad Khatami,",
        "ex-President Nixon",
        "ex-Prime Minister Edward Heath",
        "the late President Nasser",
        "then-Defense Secretary Dick Cheney",
        "ousted President Mohamed Morsi",
        "President-elect Joe Biden",
        "Vice President Hosni Mubarak",
        "Deputy Prime Minister John Howard",
        "Assistant Secretary of State Dean Acheson",
        "Indian President Jimmy Carter",
        "the university's president, Ann Carter",
        "She met the Acme President Ford at noon",
        "the leader Castro",
        "talks with the prime minister May 3",
        "President of the board Carter",
        "President Carter Jones",
        "President Atlantis",
        "Foreign Minister Wang spoke",
        "Clinton's secretary of state, Madeleine Albright,",
        "Presidents come and go",
    ],
)
def test_another_time_or_another_office_gives_nothing(text: str) -> None:
    assert _found(text) == []


def test_only_the_one_in_office_counts_among_several() -> None:
    text = (
        "Former President Gerald Ford praised President Ronald Reagan and Prime Minister Margaret Thatcher."
    )
    assert [span for span, _ in _found(text)] == [
        "President Ronald Reagan",
        "Prime Minister Margaret Thatcher",
    ]


@given(st.text(alphabet="President of the US'-., \nKennedy king UN", max_size=80))
def test_mentions_are_ordered_disjoint_and_inside_the_text(text: str) -> None:
    mentions = find_office_mentions(text)
    ends = [0, *(mention.end for mention in mentions)]
    assert all(mention.start >= end for mention, end in zip(mentions, ends, strict=False))
    assert all(mention.start < mention.end <= len(text) and mention.terms for mention in mentions)
