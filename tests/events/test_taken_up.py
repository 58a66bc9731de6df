"""Nouns that only take up what is told elsewhere."""

import pytest
from event_reading import mention, read


@pytest.mark.parametrize(
    ("text", "reportable"),
    [
        ("Talks between Oslo and Lima opened. The army left. Both sides want talks to go on.", False),
        ("The army left. Both sides praised the talks.", True),
    ],
)
def test_a_bare_noun_is_no_second_event(text: str, reportable: bool) -> None:
    assert mention(read(text), text, "talks").reportable is reportable
