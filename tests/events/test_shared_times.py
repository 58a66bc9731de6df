"""Which events one expression dates."""

import pytest
from event_reading import pairs, read

from timeline.model import LinkKind


@pytest.mark.parametrize(
    ("text", "expression", "words"),
    [
        ("Envoys signed a truce. Oslo praised the truce on Friday.", "Friday", {"praised"}),
        ("Oslo praised a truce on Friday.", "Friday", {"praised"}),
        ("The strike began on Friday, when drivers blocked the port.", "Friday", {"began", "blocked"}),
        ("Her allies won the Friday election.", "Friday", {"won", "election"}),
        ("Her rivals denounced the Friday election.", "Friday", {"election"}),
        ("Rebels stormed the jail and freed forty men on Friday.", "Friday", {"stormed", "freed"}),
        ("Rebels stormed the jail and later freed forty men on Friday.", "Friday", {"freed"}),
        ("Rebels stormed the jail and police fled on Friday.", "Friday", {"fled"}),
    ],
)
def test_an_expression_dates_all_that_share_it(text: str, expression: str, words: set[str]) -> None:
    assert {word for word, _ in pairs(read(text, expression), text, LinkKind.TIME)} == words


@pytest.mark.parametrize("words", ["including one", "such as one", "among them one"])
def test_the_day_of_a_part_is_not_that_of_the_whole(words: str) -> None:
    text = f"Rebels staged raids on the port, {words} on Friday."
    assert not pairs(read(text, "Friday"), text, LinkKind.TIME)
