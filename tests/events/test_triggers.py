"""Which words are events."""

import pytest
from event_reading import event_of, mention, read

from timeline.model import EventClass, EventType


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gunmen attacked the convoy.", {"attacked"}),
        ("The rocket attack hurt nobody badly.", {"attack", "hurt"}),
        ("The two firms said they would merge.", {"said", "merge"}),
        ("The company blorped its rival.", {"blorped"}),
        ("The quake killed twelve villagers.", {"quake", "killed"}),
        ("He was arrested after the vote.", {"arrested", "vote"}),
        ("The table is green.", set()),
        ("A tall table stood in the room.", {"stood"}),
    ],
)
def test_verbs_and_listed_nouns_are_triggers(text: str, words: set[str]) -> None:
    assert {text[m.start : m.end] for m in read(text).mentions} == words


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("The army carried out an attack on the town.", "carried", "attack"),
        ("The rebels laid siege to the fort.", "laid", "siege"),
        ("The vote took place in the capital.", "took", "vote"),
        ("Talks began in the capital.", "began", "Talks"),
        ("The explosion occurred near the market.", "occurred", "explosion"),
        ("A funeral was held in the village.", "held", "funeral"),
    ],
)
def test_a_support_verb_tells_the_event_of_its_noun(text: str, verb: str, noun: str) -> None:
    found = read(text)
    assert event_of(found, mention(found, text, verb)) is event_of(found, mention(found, text, noun))


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The union went on strike and its workers joined the strike.", "strike", EventType.PROTEST),
        ("Miners began a miners' strike over pay.", "strike", EventType.PROTEST),
        ("Jets launched an air strike on the depot.", "strike", EventType.ASSAULT),
        ("The president met the envoy.", "met", EventType.CONSULT),
        ("The court fined the bank.", "fined", EventType.SANCTION),
        ("The minister denied the report.", "denied", EventType.REJECT),
        ("The firm bought a rival.", "bought", None),
    ],
)
def test_the_lexicon_gives_the_type_and_arguments_settle_it(
    text: str, word: str, kind: EventType | None
) -> None:
    assert mention(read(text), text, word).type is kind


def test_a_noun_inside_a_preposition_is_no_event() -> None:
    text = "The army fired in response to the raid."
    assert "response" not in {text[m.start : m.end] for m in read(text).mentions}


def test_a_modifier_is_no_event_of_its_own() -> None:
    text = "Officers studied the attack plans."
    assert not mention(read(text), text, "attack").reportable


def test_saying_is_reporting() -> None:
    text = "The mayor said the bridge fell."
    assert mention(read(text), text, "said").event_class is EventClass.REPORTING


def test_time_expressions_are_no_events() -> None:
    text = "He left in the fall of that year."
    assert "fall" not in {text[m.start : m.end] for m in read(text, "the fall of that year").mentions}


def test_half_of_a_hyphenated_verb_is_no_event_of_its_own() -> None:
    text = "The navy test-fired a torpedo."
    assert {text[m.start : m.end] for m in read(text).mentions} == {"fired"}


def test_a_bare_noun_means_what_the_story_calls_it_elsewhere() -> None:
    text = "Miners began a nationwide strike. The strike closed ten pits."
    assert [m.type for m in read(text).mentions if m.trigger == "strike"] == [EventType.PROTEST] * 2


def test_what_is_said_of_a_strike_behind_it_does_not_make_others_a_stoppage() -> None:
    text = "The army called the strikes a warning. The strike killed two guards."
    assert [m.type for m in read(text).mentions if m.trigger == "strike"][1] is EventType.ASSAULT


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The jury found Ilse Lund guilty.", "guilty"),
        ("Coast guards fought piracy off Halden.", "piracy"),
        ("The grid had a downtime of two hours.", "downtime"),
        ("Nine died at the office party in Halden.", "party"),
    ],
)
def test_outcomes_and_occurrences_are_told_by_more_than_verbs(text: str, word: str) -> None:
    assert mention(read(text), text, word).nominal


def test_a_noun_for_a_state_is_kept_in_the_records_alone() -> None:
    text = "Two men were in custody."
    assert mention(read(text), text, "custody").why_not == "it is a state"
