"""What is contradicted, and other readings, as readers see them: in the records, in `explain` and on the page."""

import json
from dataclasses import replace
from typing import Any

import pytest
from suez_articles import day
from test_format_json import SCHEMA, closed, faults

from timeline.model import Alternative, Instead, Timeline
from timeline.render.explain import explain, explain_record
from timeline.render.page import page
from timeline.render.story_json import story_json, story_record
from timeline.when import When

SUNDAY = When.on_days(day(11, 4), day(11, 4))


@pytest.fixture
def doubtful(suez: Timeline) -> Timeline:
    """The story with a worked-out other side, another reading of one event, and a reading of ours that gave way."""
    [conflict] = suez.conflicts
    told = replace(conflict, instead=Instead("s1", "e-landing", SUNDAY))
    ours = replace(conflict, set_aside="s1", reason="set aside: dropped on Monday", instead=None)
    events = tuple(
        replace(e, alternatives=(Alternative(SUNDAY, 0.3),)) if e.id == "e-landing" else e
        for e in suez.events
    )
    return replace(suez, events=events, conflicts=(told,), gave_way=(ours,))


def record_of(story: Timeline) -> Any:
    return json.loads(story_json(story))


def test_the_records_tell_what_would_follow_the_other_way_round(doubtful: Timeline) -> None:
    [conflict] = story_record(doubtful)["conflicts"]
    other = conflict["instead"]
    assert (other["gone"], other["event"], other["when"]["edtf"]) == ("s1", "e-landing", "1956-11-04")
    assert other["words"].startswith(
        "if instead landed on Sunday 4 November, then it does not hold that dropped"
    )
    assert other["words"].endswith("becomes: Sunday 4 November 1956")


def test_the_records_keep_other_readings_and_what_gave_way(doubtful: Timeline) -> None:
    record = record_of(doubtful)
    landing = next(e for e in record["events"] if e["id"] == "e-landing")
    [other] = landing["alternatives"]
    assert (other["when"]["edtf"], other["chance"]) == ("1956-11-04", "less likely")
    assert landing["confidence_words"] == "disputed"
    assert [conflict["set_aside"] for conflict in record["gave_way"]] == ["s1"]
    assert faults(closed(SCHEMA), record) == []


def test_explain_tells_the_dispute_the_other_reading_and_what_gave_way(doubtful: Timeline) -> None:
    told = " ".join(explain(record_of(doubtful), "e-landing").split())
    assert "Or else Sunday 4 November 1956, in another reading (less likely)" in told
    assert "Disputed One voice against two accounts. If instead landed on Sunday" in told
    assert "Not taken as it was read Set aside: dropped on Monday." in told
    data = explain_record(record_of(doubtful), "e-landing")
    assert (len(data["conflicts"]), len(data["gave_way"])) == (1, 1)


def test_explain_says_nothing_of_contradictions_that_the_event_is_not_in(doubtful: Timeline) -> None:
    told = explain(record_of(doubtful), "e-ships")
    assert "Disputed" not in told
    assert "Not taken" not in told


def test_the_page_shows_disputes_and_other_readings_but_not_what_gave_way(doubtful: Timeline) -> None:
    html = page(doubtful)
    assert "If instead landed on Sunday 4 November, then it does not hold that dropped" in html
    assert "Sunday 4 November 1956, in another reading (less likely)" in html
    assert "set aside: dropped on monday" not in html.casefold()


def test_without_any_contradiction_the_page_speaks_of_none(doubtful: Timeline) -> None:
    assert "If instead" not in page(replace(doubtful, conflicts=()))
