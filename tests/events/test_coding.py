"""PLOVER type, mode, context and CAMEO code of what a sentence tells, and how sure they are."""

import pytest
from event_reading import mention, read

from timeline.events import extract
from timeline.model import Article, EventType

_T = EventType


@pytest.mark.parametrize(
    ("text", "word", "kind", "mode"),
    [
        ("Oslo cut ties with Lima.", "cut", _T.SANCTION, "discontinue"),
        ("Oslo cut aid to Lima.", "cut", _T.SANCTION, "discontinue"),
        ("The plant cut production.", "cut", None, None),
        ("Oslo lifted the sanctions.", "lifted", _T.CONCEDE, None),
        ("She lifted weights.", "lifted", None, None),
        ("The army lifted the siege.", "lifted", _T.RETREAT, "withdraw"),
        ("Guards returned fire.", "returned", _T.ASSAULT, "firearms"),
        ("Guerrillas returned two prisoners.", "returned", _T.RETREAT, "release"),
        ("Pilgrims returned home.", "returned", None, None),
        ("Oslo recalled its ambassador.", "recalled", _T.SANCTION, "withdraw"),
        ("The firm recalled the toys.", "recalled", None, None),
        ("Prosecutors dropped the charges.", "dropped", _T.CONCEDE, None),
        ("Planes dropped bombs on the port.", "dropped", _T.ASSAULT, "aerial"),
        ("Ministers opened talks.", "opened", _T.CONSULT, None),
        ("Guards opened fire.", "opened", _T.ASSAULT, "firearms"),
        ("Lima broke ties with Oslo.", "broke", _T.SANCTION, "discontinue"),
        ("Lima broke off talks.", "broke", _T.SANCTION, "discontinue"),
        ("Rebels held forty people hostage.", "held", _T.ASSAULT, "abduct"),
        ("The navy held military drills.", "held", _T.MOBILIZE, "troops"),
        ("The two navies held joint drills.", "held", _T.COOPERATE, None),
        ("Peru held elections.", "held", None, None),
        ("The league turned down the plan.", "turned", _T.REJECT, None),
    ],
)
def test_what_stands_beside_a_word_settles_its_type(
    text: str, word: str, kind: EventType | None, mode: str | None
) -> None:
    told = mention(read(text), text, word)
    assert (told.type, told.mode) == (kind, mode)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A crash killed nine people.", "killed"),
        ("Nine people were killed in a flood.", "killed"),
        ("Two boys were injured in a stampede.", "injured"),
        ("The fire destroyed the mill.", "destroyed"),
    ],
)
def test_what_a_disaster_does_is_no_assault(text: str, word: str) -> None:
    assert mention(read(text), text, word).type is None


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The two firms reached a deal.", "reached", _T.AGREE),
        ("The union issued an ultimatum.", "issued", _T.THREATEN),
        ("A rally took place.", "rally", _T.PROTEST),
    ],
)
def test_a_light_verb_has_the_type_of_its_noun(text: str, word: str, kind: EventType) -> None:
    assert mention(read(text), text, word).type is kind


def test_a_type_is_surer_where_a_rule_asked_for_what_stands_beside() -> None:
    cued = mention(read("Oslo recalled its ambassador."), "Oslo recalled its ambassador.", "recalled")
    bare = mention(read("Rebels attacked."), "Rebels attacked.", "attacked")
    none = mention(read("Prices rose."), "Prices rose.", "rose")
    assert cued.type_confidence > bare.type_confidence > none.type_confidence == 0.0


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("Oslo recalled its ambassador.", "recalled", "161"),
        ("Police arrested the mayor.", "arrested", "173"),
        ("The ministers met.", "met", "04"),
        ("Rebels attacked the barracks.", "attacked", None),
        ("Prices rose.", "rose", None),
    ],
)
def test_a_cameo_code_is_given_where_it_follows(text: str, word: str, code: str | None) -> None:
    assert mention(read(text), text, word).cameo == code


def test_the_clause_tells_the_context() -> None:
    text = "The two sides discussed the election."
    assert set(mention(read(text), text, "discussed").context) >= {"diplomatic", "election"}


def test_an_event_has_the_code_of_its_typed_mention() -> None:
    (event,) = (e for e in extract(Article(id="a", text="Police arrested the mayor."), ()).events if e.type)
    assert (event.type, event.mode, event.cameo) == (_T.COERCE, "arrest", "173")
    assert event.type_confidence > 0
