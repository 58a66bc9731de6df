from urllib.parse import unquote

import pytest

from timeline.render.text_fragment import quoted_at

LONG = "Ships waited outside the harbour for nine days, and none of them - the owners said - was let in before dark"


@pytest.mark.parametrize(
    ("url", "words", "there"),
    [
        ("https://example.org/a", "It rained.", "https://example.org/a#:~:text=It%20rained."),
        ("https://example.org/a#top", "It rained.", "https://example.org/a#top:~:text=It%20rained."),
        ("https://example.org/a", "a-b, c&d", "https://example.org/a#:~:text=a%2Db%2C%20c%26d"),
        ("https://example.org/a", " \n", "https://example.org/a"),
    ],
)
def test_a_link_opens_at_the_words(url: str, words: str, there: str) -> None:
    assert quoted_at(url, words) == there


def test_of_a_long_quotation_both_ends_are_named() -> None:
    start, end = quoted_at("https://example.org/", LONG).partition(":~:text=")[2].split(",")
    assert LONG.startswith(unquote(start))
    assert LONG.endswith(unquote(end))
