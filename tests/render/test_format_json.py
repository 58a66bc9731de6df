"""JSON and JSON lines, held against the published schema by jsonschema."""

import json
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from suez_stories import hostile_story, long_story, suez_story

from timeline.allen import RelationType
from timeline.calendar import DAY
from timeline.model import EventType, Factuality, Field, Part, Silence, Task, Timeline, Toll
from timeline.render.exports.schema import story_schema
from timeline.render.exports.story_lines import story_lines
from timeline.render.story_json import story_json
from timeline.when import Extent, Grain, When

SCHEMA: dict[str, Any] = json.loads(story_schema())
NIGHT = When.point(737_427 * DAY, 737_427 * DAY + 90, grain=Grain.MINUTE).at("Asia/Baghdad")


def abroad() -> Timeline:
    """A story whose first event was on another day at the dateline."""
    story = suez_story()
    event = replace(story.events[0], when=NIGHT)
    return replace(
        story, articles=tuple(replace(a, zone="America/New_York") for a in story.articles), events=(event,)
    )


stories = pytest.mark.parametrize(
    "story",
    [suez_story(), hostile_story(), long_story(), abroad()],
    ids=["suez", "hostile", "long", "abroad"],
)


def closed(schema: Any) -> Any:
    """The schema, with no field allowed that it does not name."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    within = {name: closed(one) for name, one in schema.items()}
    return {"additionalProperties": False, **within} if schema.get("type") == "object" else within


def faults(schema: Any, record: Any) -> list[str]:
    return [
        f"{fault.json_path}: {fault.message}" for fault in Draft202012Validator(schema).iter_errors(record)
    ]


def enums(schema: Any) -> Iterator[tuple[str, ...]]:
    if isinstance(schema, dict):
        if "enum" in schema:
            yield tuple(value for value in schema["enum"] if value is not None)
        for one in schema.values():
            yield from enums(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from enums(one)


def test_the_schema_is_one_of_its_draft() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@stories
def test_a_story_fits_the_schema(story: Timeline) -> None:
    assert faults(SCHEMA, json.loads(story_json(story))) == []


@stories
def test_the_schema_names_every_field_that_is_written(story: Timeline) -> None:
    assert faults(closed(SCHEMA), json.loads(story_json(story))) == []


@pytest.mark.parametrize(
    "kind", [EventType, Factuality, Part, Toll, Extent, Grain, RelationType, Field, Task, Silence]
)
def test_the_schema_lists_every_member_of_a_closed_set(kind: type[StrEnum]) -> None:
    assert tuple(one.value for one in kind) in set(enums(SCHEMA))


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("format",), "something-else"),
        (("events", 0, "label"), 7),
        (("events", 0, "type"), "PARTY"),
        (("events", 0, "weight"), 1.5),
        (("events", 0, "when", "start", "earliest"), "last Friday"),
        (("events", 0, "mentions", 0, "start"), -1),
        (("articles", 0, "published", "date"), "Nov 5"),
    ],
)
def test_the_schema_refuses_what_is_no_story(path: tuple[str | int, ...], wrong: object) -> None:
    record = json.loads(story_json(suez_story()))
    place = record
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = wrong
    assert faults(SCHEMA, record)


@stories
def test_each_line_fits_the_schema_of_a_line(story: Timeline) -> None:
    schema = {**SCHEMA, "$ref": "#/$defs/line"} | {"type": "object", "required": [], "properties": {}}
    records = [json.loads(line) for line in story_lines(story).splitlines()]
    assert [fault for record in records for fault in faults(schema, record)] == []


def test_the_lines_hold_all_that_the_story_holds() -> None:
    whole, records = (
        json.loads(story_json(suez_story())),
        [json.loads(line) for line in story_lines(suez_story()).split("\n")[:-1]],
    )
    assert records[0] == {"record": "story", "format": whole["format"], "made_with": whole["made_with"]}
    for name, kind in (
        ("articles", "article"),
        ("events", "event"),
        ("relations", "relation"),
        ("conflicts", "conflict"),
        ("gave_way", "gave_way"),
        ("left_out", "left_out"),
        ("days", "day"),
        ("to_do", "to_do"),
    ):
        of_kind = [
            {k: v for k, v in record.items() if k != "record"}
            for record in records
            if record["record"] == kind
        ]
        assert of_kind == whole[name]


def test_a_day_that_is_another_one_at_the_dateline_is_in_the_record() -> None:
    (event,) = json.loads(story_json(abroad()))["events"]
    assert "days_elsewhere" in event["when"]


def test_no_text_breaks_a_line() -> None:
    assert all(json.loads(line) for line in story_lines(hostile_story()).split("\n")[:-1])
