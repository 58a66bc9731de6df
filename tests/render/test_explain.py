import json
from typing import Any

import pytest

from timeline.errors import InputError, UsageError
from timeline.model import Timeline
from timeline.render.explain import explain
from timeline.render.story_json import story_json


@pytest.fixture
def record(suez: Timeline) -> Any:
    return json.loads(story_json(suez))


@pytest.mark.parametrize("asked", ["e-ships", "e-sh", "ships channel", "Egypt sinks ships in the channel"])
def test_an_event_is_found_by_id_and_by_words(record: Any, asked: str) -> None:
    told = explain(record, asked)
    assert told.startswith("Egypt sinks ships in the channel  [e-ships]\n")
    assert "on one of the days 31 October to 5 November 1956" in told
    assert '"after the raids began"' in told
    assert "Likely, because" in told


def test_the_reasons_stand_under_the_bound_that_they_explain(record: Any) -> None:
    told = explain(record, "e-landing")
    assert (
        told.index("Not earlier, because")
        < told.index("shortly after dawn")
        < told.index("Not later, because")
    )
    assert "Air raids on Egyptian bases: before: Paratroopers land at Port Said" in told


def test_an_event_without_a_day_is_explained_too(record: Any) -> None:
    assert "cannot be known from the text" in explain(record, "e-walkout")


def test_several_that_fit_are_named(record: Any) -> None:
    with pytest.raises(UsageError, match=r"3 events fit 'canal'(?s:.*)e-closed"):
        explain(record, "canal")


@pytest.mark.parametrize("asked", ["no such thing", "", "  "])
def test_a_question_that_fits_nothing_is_wrong_use(record: Any, asked: str) -> None:
    with pytest.raises(UsageError):
        explain(record, asked)


@pytest.mark.parametrize(
    "record",
    [
        [],
        {},
        {"events": 3},
        {"events": [3]},
        {"events": [{"id": "e1"}]},
        {"events": [{"id": "e1", "label": "e1", "reasons": [{}]}]},
        {"events": [{"id": "e1", "label": "e1", "mentions": [{"text": "x"}]}]},
        {"events": [{"id": "e1", "label": "e1", "when": {"zone": None}}]},
        {"events": [{"id": "e1", "label": "e1"}], "articles": [3]},
    ],
)
def test_what_is_no_story_is_named_as_a_bad_input(record: Any) -> None:
    with pytest.raises(InputError, match=r"story\.json"):
        explain(record, "e1", name="story.json")
