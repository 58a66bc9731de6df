"""How sure the text is, and who says so."""

import pytest
from event_reading import mention, read

from timeline.model import Aspect, Factuality, Tense

F = Factuality


@pytest.mark.parametrize(
    ("text", "word", "factuality"),
    [
        ("Rebels attacked the town.", "attacked", F.CERTAIN),
        ("The military said eight soldiers were killed.", "killed", F.CERTAIN),
        ("Rebels did not attack the town.", "attack", F.NEGATED),
        ("No rebels attacked the town.", "attacked", F.NEGATED),
        ("The minister denied taking a bribe.", "taking", F.NEGATED),
        ("Rebels will attack the town.", "attack", F.PLANNED),
        ("The firm plans to open a plant.", "open", F.PLANNED),
        ("The leaders are to meet in Oslo.", "meet", F.PLANNED),
        ("The team is due to arrive in Lima.", "arrive", F.PLANNED),
        ("Rebels could attack the town.", "attack", F.HYPOTHETICAL),
        ("Any trawler that ignored the order would be fined.", "ignored", F.HYPOTHETICAL),
        ("The trawler that ignored the order would be fined.", "ignored", F.CERTAIN),
        ("If rebels attack the town, people flee.", "attack", F.HYPOTHETICAL),
        ("The general threatened to bomb the port.", "bomb", F.HYPOTHETICAL),
        ("The army moved to protect the villagers.", "protect", F.HYPOTHETICAL),
        ("The raid was aimed at deterring rebels.", "deterring", F.HYPOTHETICAL),
        ("Rebels allegedly attacked the town.", "attacked", F.ALLEGED),
        ("Police accused the man of stealing a car.", "stealing", F.ALLEGED),
        ("The clerk claimed that the boss burned the files.", "burned", F.ALLEGED),
        ("Engineers managed to open the gate.", "open", F.CERTAIN),
    ],
)
def test_factuality_follows_the_grammar(text: str, word: str, factuality: Factuality) -> None:
    assert mention(read(text), text, word).factuality is factuality


def test_one_party_telling_of_the_deeds_of_another_alleges() -> None:
    text = "The Pentagon said that Iran had ordered the attacks on the tankers."
    assert mention(read(text), text, "attacks").factuality is Factuality.ALLEGED


def test_what_a_party_tells_of_itself_is_certain() -> None:
    text = "The Pentagon said that the United States had bombed the depot."
    assert mention(read(text), text, "bombed").factuality is Factuality.CERTAIN


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The general heads the force and lives abroad.", "heads"),
        ("The envoy often visits the island.", "visits"),
        ("Ships carry the grain to the coast.", "carry"),
        ("Subscribe to our newsletter for more news.", "Subscribe"),
        ("They built a wall to stop the flood.", "stop"),
        ("He called it an attack on the press.", "attack"),
    ],
)
def test_states_habits_purposes_and_appeals_are_not_reportable(text: str, word: str) -> None:
    found = mention(read(text), text, word)
    assert not found.reportable
    assert found.why_not


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        ("The bridge fell, the mayor said.", "fell", "mayor"),
        ("According to Ana Silva, the bridge fell.", "fell", "Ana Silva"),
        ('"The bridge fell," said Ana Silva.', "fell", "Ana Silva"),
        ("Ana Silva arrived. The mayor said the bridge fell. He added that two died.", "died", "mayor"),
        ("The bridge fell.", "fell", None),
    ],
)
def test_the_speaker_is_the_subject_of_the_nearest_report(text: str, word: str, speaker: str | None) -> None:
    assert mention(read(text), text, word).speaker == speaker


def test_every_sentence_of_a_quotation_has_its_speaker() -> None:
    text = '"The river rose. The dam broke at night," the mayor said.'
    found = read(text)
    assert {mention(found, text, word).speaker for word in ("rose", "broke")} == {"mayor"}
    assert mention(found, text, "rose").quoted


@pytest.mark.parametrize(
    ("text", "word", "tense", "aspect"),
    [
        ("They had left the town.", "left", Tense.PAST, Aspect.PERFECTIVE),
        ("They have left the town.", "left", Tense.PRESENT, Aspect.PERFECTIVE),
        ("They are leaving the town.", "leaving", Tense.PRESENT, Aspect.PROGRESSIVE),
        ("They will leave the town.", "leave", Tense.FUTURE, Aspect.NONE),
        ("They left the town.", "left", Tense.PAST, Aspect.NONE),
        ("They agreed to leave the town.", "leave", Tense.INFINITIVE, Aspect.NONE),
    ],
)
def test_tense_and_aspect_are_read_off_the_verb_group(
    text: str, word: str, tense: Tense, aspect: Aspect
) -> None:
    found = mention(read(text), text, word)
    assert (found.tense, found.aspect) == (tense, aspect)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor denied reports that guards had beaten a man.", "beaten"),
        ("Oslo rejected allegations that troops looted shops.", "looted"),
        ("The envoy dismissed claims that rebels burned the town.", "burned"),
    ],
)
def test_what_is_only_claimed_stays_alleged_under_a_denial(text: str, word: str) -> None:
    assert mention(read(text), text, word).factuality is F.ALLEGED
