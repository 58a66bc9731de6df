"""What is had, become or undergone at a told time is an event; the same without a time is a state."""

import pytest
from event_reading import mention, read


@pytest.mark.parametrize(
    ("text", "day", "word"),
    [
        ("The painter had dinner with her sister on Friday.", "Friday", "had"),
        ("The skier had surgery on Monday.", "Monday", "had"),
        ("She became queen on Tuesday.", "Tuesday", "became"),
        ("The novelist was born on Sunday.", "Sunday", "born"),
        ("The broker will stand trial on Monday.", "Monday", "stand"),
        ("The comet was discovered on Thursday.", "Thursday", "discovered"),
    ],
)
def test_it_is_told_as_an_event_with_its_day(text: str, day: str, word: str) -> None:
    assert mention(read(text, day), text, word).reportable


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The painter had dinner with her sister.", "had"),
        ("She became queen of the fair.", "became"),
        ("The novelist was born into a family of smiths.", "born"),
    ],
)
def test_without_a_time_it_is_a_state(text: str, word: str) -> None:
    assert not mention(read(text), text, word).reportable


@pytest.mark.parametrize("text", ["The firm had 300 clerks on Monday.", "The firm has a party on Monday."])
def test_what_is_owned_stays_a_state(text: str) -> None:
    found = [m for m in read(text, "Monday").mentions if m.trigger == "have"]
    assert not [m for m in found if m.reportable]


def test_a_label_says_what_somebody_became() -> None:
    text = "Ana Silva became queen on Tuesday."
    assert mention(read(text, "Tuesday"), text, "became").label == "Ana Silva became queen"
