"""Copies of one wire story are known as copies; other stories of the same event are not."""

import random

import pytest

from timeline.merge import copies
from timeline.model import Article

WIRE = (
    "The ferry Morning Star ran aground on a sandbank outside the harbour of Port Ellis late on Monday, and all 212"
    " passengers were taken off by fishing boats before dawn, the coast guard said. Two deckhands were treated for"
    " cuts. The captain told investigators that a buoy had drifted from its place. Divers were to look at the hull"
    " in the morning, and the line cancelled all crossings until Thursday. It was the second grounding at the"
    " entrance of the harbour since the dredging stopped in spring."
)
CUT = WIRE[: WIRE.index(" It was the second")]
MENDED = WIRE.replace("212 passengers", "213 passengers").replace("late on Monday", "on Monday night")
OTHER = (
    "Passengers described hours of fear on the grounded ferry Morning Star. Waves struck the car deck again and again"
    " while children were handed down to trawlers, a teacher from the island said. The coast guard praised the"
    " fishermen of Port Ellis. Nobody could say why the ship had left the channel; the captain blames a buoy. The"
    " harbour board has asked the ministry to send its dredger back before the autumn gales set in once more."
)


def article(name: str, text: str) -> Article:
    return Article(name, text)


@pytest.mark.parametrize("copy", [WIRE, CUT, MENDED, "By our staff\n\n" + WIRE])
def test_a_text_that_was_cut_or_mended_is_a_copy(copy: str) -> None:
    assert copies([article("a", WIRE), article("b", copy)]) == (("a", "b"),)


def test_another_story_of_the_same_event_is_no_copy() -> None:
    assert copies([article("a", WIRE), article("b", OTHER)]) == ()


def test_a_few_words_are_nobody_s_copy() -> None:
    assert copies([article("a", "Ferry aground."), article("b", "Ferry aground.")]) == ()


def test_the_order_of_the_articles_changes_nothing() -> None:
    told = [article("a", WIRE), article("b", OTHER), article("c", CUT), article("d", MENDED)]
    expected = copies(told)
    assert expected == (("a", "c", "d"),)
    random.Random(5).shuffle(told)
    assert copies(told) == expected


def test_copies_are_found_among_many_articles() -> None:
    chance = random.Random(3)
    words = [f"word{number}" for number in range(900)]
    many = [article(f"n{number}", " ".join(chance.choices(words, k=80))) for number in range(80)]
    assert copies([*many, article("a", WIRE), article("b", MENDED)]) == (("a", "b"),)
