"""Who says what, and which sayings are one statement."""

import pytest
from event_reading import event_of, mention, read

from timeline.events.speech_marks import without_marks
from timeline.model import EventClass, Span


@pytest.mark.parametrize(
    ("text", "words", "together"),
    [
        ('"It burned," Ana Silva said. "We left," she added.', ("said", "added"), True),
        ("Ana Silva said the port burned. Silva will say more.", ("said", "say"), False),
        ("Ana Silva said the port burned. Pedro Roca said it stood.", ("said", "said"), False),
    ],
)
def test_one_run_of_one_speaker_is_one_statement(text: str, words: tuple[str, str], together: bool) -> None:
    found = read(text)
    first = mention(found, text, words[0])
    second = mention(found, text, words[1], nth=1 if words[0] == words[1] else 0)
    assert (event_of(found, first) == event_of(found, second)) is together


def test_a_dated_saying_lends_its_day_to_no_other_sentence() -> None:
    text = "Ana Silva said on Friday that the port burned. Silva said the town was safe."
    found = read(text, "Friday")
    said = (mention(found, text, "said"), mention(found, text, "said", nth=1))
    assert event_of(found, said[0]) != event_of(found, said[1])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Silva left the town. She said the port burned.", "Ana Silva"),
        ("Ana Silva left. The rebels fled. They said the port burned.", "rebels"),
        ("Ana Silva spoke. They said the port burned.", None),
        ("Ana Silva spoke. It said the port burned.", None),
    ],
)
def test_a_pronoun_speaks_for_the_nearest_subject_that_fits(text: str, speaker: str | None) -> None:
    assert mention(read(text), text, "burned").speaker == speaker


@pytest.mark.parametrize(
    ("text", "word"),
    [("Residents reported gunfire.", "reported"), ("He addressed the council.", "addressed")],
)
def test_a_verb_of_saying_with_a_plain_object_is_a_deed(text: str, word: str) -> None:
    assert mention(read(text), text, word).event_class is EventClass.OCCURRENCE


@pytest.mark.parametrize(
    "text",
    [
        "Q: Who bought the mill?\n\nA: A German fund bought it in May.\n\nQ: Who sold it?\n\nA: The state sold it.",
        "Q. Who bought the mill?\n\nA. A German fund bought it.",
        "ROCA: The state sold it.\n\nSILVA: Who bought it?\n\nROCA: A German fund bought it.",
    ],
)
def test_marks_of_who_speaks_are_nobody_s_name(text: str) -> None:
    told = read(text).mentions
    assert {name for m in told for name in (*m.actors, *m.recipients)} <= {"German fund", "state", "mill"}
    assert "German fund" in {name for m in told for name in m.actors}


def test_one_name_before_a_colon_is_no_speaker_s_mark() -> None:
    paragraphs = (Span(0, 24), Span(26, 52))
    text = "Roca: the mayor resigned\n\nA crowd cheered the mayor."
    assert without_marks(text, paragraphs) == paragraphs
