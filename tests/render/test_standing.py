import pytest

from timeline.model import EventType, Factuality
from timeline.render.palette import COLOURS, SHAPES, SIGNS, STROKES, Group, group_of
from timeline.render.standing import count_words, factuality_words, parties_words, type_words


@pytest.mark.parametrize(
    ("factuality", "who", "words"),
    [
        (Factuality.CERTAIN, None, "reported as fact"),
        (Factuality.CERTAIN, "the harbour master", "according to the harbour master"),
        (Factuality.ALLEGED, "the Pentagon", "alleged by the Pentagon"),
        (Factuality.PLANNED, None, "planned"),
        (Factuality.NEGATED, "Cairo", "denied by Cairo"),
    ],
)
def test_the_standing_of_an_event_is_told_in_words(
    factuality: Factuality, who: str | None, words: str
) -> None:
    assert factuality_words(factuality, who) == words


def test_parties_are_told_only_as_far_as_they_are_known() -> None:
    assert parties_words((), ()) == ""
    assert parties_words(("A", "B"), ()) == "A, B"
    assert parties_words((), ("C",)) == "→ C"


@pytest.mark.parametrize("kind", [*EventType, None])
def test_every_type_has_a_word_and_a_group(kind: EventType | None) -> None:
    assert type_words(kind)
    assert group_of(kind) in Group


def test_every_factuality_looks_different_without_colour() -> None:
    assert len({(stroke.dash, stroke.suffix) for stroke in STROKES.values()}) == len(Factuality)


def test_every_group_of_kinds_has_a_shape_of_its_own() -> None:
    assert len(set(SHAPES.values())) == len(set(SIGNS.values())) == len(Group)


def test_counts_agree_with_their_noun() -> None:
    assert [count_words(n, "event") for n in (0, 1, 2500)] == ["0 events", "1 event", "2,500 events"]


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_colour_of_text_can_be_read_on_its_ground(theme: str) -> None:
    colours = COLOURS[theme]  # type: ignore[index]
    for ground in (colours.surface, colours.wash):
        for ink in (colours.ink, colours.faint, *colours.groups.values()):
            high, low = sorted((_luminance(ink), _luminance(ground)), reverse=True)
            assert (high + 0.05) / (low + 0.05) >= 4.5, (ink, ground)
