"""Stories that the tests draw, as fixtures."""

import pytest
from suez_stories import hostile_story, long_story, suez_story

from timeline.model import Timeline


@pytest.fixture
def suez() -> Timeline:
    return suez_story()


@pytest.fixture
def hostile() -> Timeline:
    return hostile_story()


@pytest.fixture
def many() -> Timeline:
    return long_story()
