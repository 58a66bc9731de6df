"""A user of spaCy finds Dateline's expressions on the Doc."""

import pytest
import spacy
from spacy.language import Language

import timeline.spacy_component  # noqa: F401  (registers the factory where Dateline is not installed)


@pytest.fixture
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline_timex", config={"published": "1982-05-04"})
    return nlp


def test_expressions_stand_on_the_doc_as_records_and_as_spans(nlp: Language) -> None:
    doc = nlp("The cruiser sank on Sunday, and three hundred men were lost.")
    assert [one.value for one in doc._.timexes] == ["1982-05-02"]
    assert [(span.text, span.label_) for span in doc.spans["timex"]] == [("Sunday", "DATE")]


def test_a_doc_without_expressions_has_none(nlp: Language) -> None:
    doc = nlp("The cruiser sank.")
    assert doc._.timexes == ()
    assert len(doc.spans["timex"]) == 0
