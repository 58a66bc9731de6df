"""The coding rules are sound: each example gets its type, each word is spelled in a way that can be met."""

import pytest

from timeline.errors import DataError
from timeline.events import codebook, lexicon
from timeline.events.codebook import Group, all_groups, noun_groups, verb_groups
from timeline.events.coding import cameo
from timeline.events.extract import extract
from timeline.model import Article, EventType

_EXAMPLES = [(group, example) for group in all_groups() for example in group.examples]


@pytest.mark.parametrize(("group", "example"), _EXAMPLES, ids=[text for _, text in _EXAMPLES])
def test_an_example_gets_the_type_of_its_group(group: Group, example: str) -> None:
    parts = {part for word in group.verbs | group.nouns for part in word.split("-")}
    told = extract(Article(id="a", text=example), ()).mentions
    of_group = [m for m in told if parts & set(m.trigger.replace(" ", "-").split("-"))]
    assert group.type in [m.type for m in of_group]


def test_every_type_has_a_file() -> None:
    assert {group.type for group in all_groups()} == {*EventType, None}


def test_the_codebook_is_broad() -> None:
    assert len(verb_groups()) + len(noun_groups()) >= 2000


@pytest.mark.parametrize("kind", list(EventType))
def test_each_type_has_examples_of_both_verbs_and_nouns(kind: EventType) -> None:
    groups = [group for group in all_groups() if group.type is kind]
    assert any(group.verbs for group in groups)
    assert any(group.nouns for group in groups)
    assert any(group.examples for group in groups)


def test_what_a_noun_is_coded_as_can_be_met_in_a_text() -> None:
    spoken = {word for word in noun_groups() if word in lexicon._nouns()}
    assert len(spoken) >= 350


def test_an_unknown_key_is_an_error_that_names_the_remedy() -> None:
    with pytest.raises(DataError, match=r"aid\.toml, group 3: unknown key 'verb'; use one of"):
        codebook._group("aid", 3, {"verb": "help"})


def test_an_unknown_class_is_an_error() -> None:
    with pytest.raises(DataError, match="no class '@strangers'"):
        codebook._words("aid", 3, "@strangers")


def test_a_root_of_cameo_is_used_only_where_a_type_has_one() -> None:
    codes = codebook.cameo_codes()
    assert codes["AID"] == "07"
    assert "COERCE" not in codes


def test_a_group_without_a_type_has_no_cameo_code() -> None:
    assert all(cameo(group) is None for group in all_groups() if group.type is None)
