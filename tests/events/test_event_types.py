"""What type an event has, and who is a party to it."""

import pytest
from event_reading import mention, read

from timeline.model import EventType


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("A quake killed ninety villagers.", "killed", None),
        ("A storm struck the coast.", "struck", None),
        ("Rebels struck the coast.", "struck", EventType.ASSAULT),
        ("The candidates clashed in a debate.", "clashed", None),
        ("Police clashed with marchers.", "clashed", EventType.ASSAULT),
        ("Oslo welcomed the deal.", "welcomed", EventType.SUPPORT),
        ("Oslo welcomed the king.", "welcomed", EventType.CONSULT),
        ("The firm saved two million dollars.", "saved", None),
        ("Divers saved two boys.", "saved", EventType.AID),
        ("An investigation began.", "investigation", None),
    ],
)
def test_a_type_follows_the_parties(text: str, word: str, kind: EventType | None) -> None:
    assert mention(read(text), text, word).type is kind


@pytest.mark.parametrize(
    "text", ["A moon probe was launched.", "The Free Land Movement met.", "The opposition left."]
)
def test_a_name_or_a_thing_is_no_event(text: str) -> None:
    assert not [m for m in read(text).mentions if m.nominal]


@pytest.mark.parametrize(
    ("text", "word"), [("The deaths of 4,000 shocked many.", "deaths"), ("He won 51 percent.", "won")]
)
def test_an_amount_is_no_party(text: str, word: str) -> None:
    assert mention(read(text), text, word).recipients == ()
