import csv
import io
from dataclasses import replace

import pytest

from timeline.model import Timeline
from timeline.render.table_csv import COLUMNS, cell, story_csv


def rows(timeline: Timeline) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(story_csv(timeline), newline="")))


def test_each_event_on_the_timeline_is_a_row(suez: Timeline) -> None:
    found = rows(suez)
    assert [row["id"] for row in found] == [event.id for event in suez.events if event.on_timeline]
    assert tuple(found[0]) == COLUMNS


def test_a_row_tells_window_source_and_reasons(suez: Timeline) -> None:
    row = next(r for r in rows(suez) if r["id"] == "e-ships")
    assert (row["earliest"], row["latest"]) == ("1956-10-31", "1956-11-05")
    assert row["edtf"] == "[1956-10-31..1956-11-05]"
    assert row["likely_edtf"] == "[1956-10-31..1956-11-01]"
    assert row["sources"] == "Meridian, Troops drop on the canal"
    assert row["quote"].startswith("Egypt sank ships")
    assert "latest: the article that tells of it" in row["reasons"]


def test_an_event_without_a_day_leaves_its_cells_empty(suez: Timeline) -> None:
    row = next(r for r in rows(suez) if r["id"] == "e-walkout")
    assert (row["earliest"], row["latest"], row["edtf"]) == ("", "", "[..]")


@pytest.mark.parametrize(
    "value", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1", "＝1", "\xa0@a", "\ufeff-1"]
)
def test_no_cell_is_taken_for_a_formula(value: str) -> None:
    assert cell(value) == f"'{value}"


def test_a_hostile_label_stays_one_cell(suez: Timeline) -> None:
    event = replace(suez.events[0], label='=HYPERLINK("x"),\r\n"y"')
    (row,) = rows(replace(suez, events=(event,)))
    assert row["label"] == '\'=HYPERLINK("x"),\r\n"y"'


def test_the_same_story_gives_the_same_table(suez: Timeline) -> None:
    assert story_csv(suez) == story_csv(suez)


def test_a_day_that_the_texts_contradict_each_other_on_is_marked(suez: Timeline) -> None:
    assert [row["id"] for row in rows(suez) if row["disputed"] == "yes"] == ["e-landing"]
