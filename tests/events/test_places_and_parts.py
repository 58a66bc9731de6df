"""Where an event was, and what is part of it."""

import pytest
from event_reading import event_of, mention, read


@pytest.mark.parametrize(
    ("text", "word", "name", "zone"),
    [
        ("Rebels attacked the port in Tripoli.", "attacked", "Tripoli, Libya", "Africa/Tripoli"),
        ("Clashes erupted in Tripoli, Lebanon.", "erupted", "Tripoli, Lebanon", "Asia/Beirut"),
        ("A crowd stormed the French embassy in Lima.", "stormed", "Lima, Peru", "America/Lima"),
        ("A storm killed nine people in Georgia, Texas and Florida.", "killed", None, "America/New_York"),
    ],
)
def test_an_event_is_where_its_clause_says(text: str, word: str, name: str | None, zone: str) -> None:
    found = mention(read(text), text, word).location
    assert found is not None
    assert found.zone == zone
    assert name is None or found.name == name
    assert found.latitude is not None


@pytest.mark.parametrize("text", ["Washington said rebels seized a port.", "Rebels attacked the port."])
def test_a_capital_that_speaks_is_no_place_of_what_it_tells(text: str) -> None:
    word = "seized" if "seized" in text else "attacked"
    assert mention(read(text), text, word).location is None


def test_those_killed_are_part_of_the_attack() -> None:
    text = "An air strike on the port killed eight people."
    found = read(text)
    strike, killed = (event_of(found, mention(found, text, word)) for word in ("strike", "killed"))
    assert killed.id in strike.parts
    assert strike.id not in killed.parts


def test_an_attack_and_those_killed_in_it_are_at_one_place() -> None:
    text = "An air strike near Tripoli killed eight people."
    found = read(text)
    strike, killed = (event_of(found, mention(found, text, word)) for word in ("strike", "killed"))
    assert strike.location is not None
    assert killed.location == strike.location


def test_a_bare_noun_says_where() -> None:
    text = "In Lima the vote began."
    found = read(text)
    assert event_of(found, mention(found, text, "vote")).label == "Vote in Lima"
