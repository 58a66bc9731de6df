"""How many an event befell, with the bounds that the words leave."""

import pytest
from event_reading import mention, read

from timeline.events.amounts import read_amount, value
from timeline.model import Toll


@pytest.mark.parametrize(
    ("text", "word", "kind", "least", "most"),
    [
        ("The blast killed eight people.", "killed", Toll.KILLED, 8, 8),
        ("The blast wounded at least 12 soldiers.", "wounded", Toll.INJURED, 12, None),
        ("The blast killed up to 40 people.", "killed", Toll.KILLED, None, 40),
        ("The blast killed more than 1,000 people.", "killed", Toll.KILLED, 1001, None),
        ("The blast killed dozens of people.", "killed", Toll.KILLED, 24, None),
        ("The blast killed between 20 and 30 people.", "killed", Toll.KILLED, 20, 30),
        ("The blast killed a family of five.", "killed", Toll.KILLED, 5, 5),
        ("Police arrested about 200 protesters.", "arrested", Toll.ARRESTED, None, None),
        ("No one was hurt.", "hurt", Toll.INJURED, 0, 0),
        ("Hundreds of people died.", "died", Toll.KILLED, 200, None),
        (
            "Fewer than 10 sailors drowned, and nearly 30 passengers were injured.",
            "injured",
            Toll.INJURED,
            None,
            29,
        ),
    ],
)
def test_an_amount_has_its_bounds(
    text: str, word: str, kind: Toll, least: int | None, most: int | None
) -> None:
    (found,) = mention(read(text), text, word).quantities
    assert (found.kind, found.least, found.most) == (kind, least, most)
    assert " ".join(text[found.span.start : found.span.end].split()) == found.text


@pytest.mark.parametrize("text", ["The blast killed Pedro Roca.", "The blast killed people."])
def test_no_amount_is_made_up(text: str) -> None:
    assert mention(read(text), text, "killed").quantities == ()


@pytest.mark.parametrize(
    ("words", "number"),
    [("a hundred", 100), ("two thousand five hundred", 2500), ("forty-two", 42), ("1.5 million", 1_500_000)],
)
def test_numbers_in_words_are_read(words: str, number: int) -> None:
    assert value(words) == number


def test_what_names_no_number_is_no_amount() -> None:
    assert read_amount("the men") is None
