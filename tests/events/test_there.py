""" "There" is the place that was named last, and no place where it only opens a sentence."""

import pytest

from timeline.build import annotate
from timeline.intake import read_text

TOLD = (
    ("A blast at a church there killed five people.", "killed", "Jos"),
    ("Two soldiers were wounded there on Monday.", "wounded", "Jos"),
    ("There was a protest on Monday.", "protest", None),
)


@pytest.mark.parametrize(("sentence", "word", "place"), TOLD)
def test_there_is_where_was_named_last(sentence: str, word: str, place: str | None) -> None:
    text = f"LAGOS, Sept 22, 2017 (Own) - The president flew to Jos. {sentence}"
    (annotation,) = annotate([read_text(text, name="x")])
    mentions = [m for event in annotation.events for m in event.mentions]
    assert [m.place for m in mentions if text[m.start : m.end] == word] == [place]


def test_a_place_named_long_before_is_not_meant() -> None:
    text = "LAGOS, Sept 22, 2017 (Own) - He flew to Jos. Rain fell. Prices rose. A guard was shot there."
    (annotation,) = annotate([read_text(text, name="x")])
    assert [m.place for event in annotation.events for m in event.mentions if m.trigger == "shoot"] == [None]
