"""Who is fired from a post is not shot at."""

import pytest
from event_reading import mention, read

from timeline.model import EventType


@pytest.mark.parametrize(
    "text",
    [
        "The guard was fired on Monday.",
        "Two workers were fired.",
        "Lund was fired from his job at the port.",
        "The bank fired its lawyer.",
        "The minister, who had been fired in June, spoke.",
        "Ilse Lund was fired last year.",
        "A fired teacher sued the school.",
    ],
)
def test_somebody_who_is_fired_loses_a_post(text: str) -> None:
    assert mention(read(text), text, "fired").type is None


@pytest.mark.parametrize(
    "text",
    [
        "Rebels fired rockets at the town.",
        "A missile was fired by the army.",
        "Soldiers fired at the crowd.",
        "The gunmen fired their revolvers at the guards.",
    ],
)
def test_what_is_fired_off_is_an_assault(text: str) -> None:
    assert mention(read(text), text, "fired").type is EventType.ASSAULT
