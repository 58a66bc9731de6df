"""What a deed is told as happening in, beside or at the end of."""

import pytest

from timeline import timex
from timeline.events import extract
from timeline.model import Article, LinkKind


def connected(text: str) -> set[tuple[str, str, str]]:
    """The article's connectives: the words of source and target, and the signal."""
    article = Article("a", text)
    found = extract(article, timex.tag(text, article="a"))
    words = {m.id: text[m.start : m.end] for m in found.mentions}
    return {
        (words[link.source], words[link.target], link.signal)
        for link in found.links
        if link.kind is LinkKind.CONNECTIVE
    }


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("At a meeting in Oslo the two sides agreed to swap prisoners.", ("agreed", "meeting", "during")),
        ("The premier asked him in a call on Monday to resign.", ("asked", "call", "during")),
        ("On the day of the crash he warned the ministry.", ("warned", "crash", "on day of")),
        ("The army seized power, detaining the president.", ("detaining", "seized", "beside")),
        ("Rescuers ended a six-day search for the boat.", ("ended", "search", "ending")),
    ],
)
def test_a_deed_is_tied_to_what_goes_on_around_it(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in connected(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister resigned in protest.",
        "The two sides agreed in a plan to swap prisoners.",
        "He left after meeting the president.",
    ],
)
def test_a_manner_or_a_plan_is_no_stage(text: str) -> None:
    assert not {signal for *_, signal in connected(text)} & {"during", "beside", "ending"}


def test_what_begins_a_deed_is_not_all_of_it() -> None:
    assert not connected("Airports will screen passengers, starting with one in Lyon on Saturday.")
