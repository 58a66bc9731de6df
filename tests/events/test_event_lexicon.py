"""The lexicon is broad and says one thing of each word."""

import pytest

from timeline.events import lexicon
from timeline.events.lexicon import Role, noun_entry, verb_entry


@pytest.mark.parametrize(("name", "least"), [("verbs.toml", 900), ("nouns.toml", 500)])
def test_the_lexicon_is_broad(name: str, least: int) -> None:
    assert len(lexicon._load(name)) >= least


@pytest.mark.parametrize("name", ["verbs.toml", "nouns.toml"])
def test_a_word_has_one_sense_unless_arguments_tell_its_senses_apart(name: str) -> None:
    doubled = [
        lemma for lemma, entries in lexicon._load(name).items() if sum(not e.cues for e in entries) > 1
    ]
    assert doubled == []


def test_a_cue_among_the_arguments_picks_the_sense() -> None:
    assert verb_entry("fire", frozenset({"manager"})).frame == "dismiss"
    assert verb_entry("fire").frame == "fire"


def test_a_blocking_word_makes_a_noun_no_event() -> None:
    assert noun_entry("party") is not None
    assert noun_entry("party", frozenset({"ruling"})) is None


def test_support_verbs_are_marked() -> None:
    assert verb_entry("carry-out").role is Role.SUPPORT
