"""Lemmas that are looked up are those that the model's own pipes would give."""

import pytest

from timeline.events import lemmas as looked_up
from timeline.events.lemmas import PIPES, Lemmas
from timeline.events.parse import _model

TEXTS = (
    "There is a mine in the strait, and there was no warning. The crews left their ships leaving it.",
    "He left on the left bank. Saws were found where she saw them; I saw it too, but you saw nothing.",
    "They are gonna strike, and y'all ain't ready: let's leave. You gotta go, c'mon.",
    "The better ships fled faster. It hurts us; it hurt him. Leaves fell as he leaves.",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("times", [1, 2])
def test_a_lemma_is_that_of_the_model(text: str, times: int) -> None:
    model = _model()
    lemmas = Lemmas(model)
    for _ in range(times):
        found = lemmas.of(model(text, disable=PIPES))
    assert found == [token.lemma_ for token in model(text)]


def test_a_word_that_was_met_in_another_place_keeps_the_lemma_of_its_grammar() -> None:
    model = _model()
    lemmas = Lemmas(model)
    for text in TEXTS:
        lemmas.of(model(text, disable=PIPES))
    for text in TEXTS:
        assert lemmas.of(model(text, disable=PIPES)) == [token.lemma_ for token in model(text)]


def test_what_is_remembered_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looked_up, "_MOST", 5)
    model = _model()
    lemmas = Lemmas(model)
    for text in TEXTS:
        lemmas.of(model(text, disable=PIPES))
        assert len(lemmas._known) <= 5 + len(text.split()) * 2
