"""The table of mentions, read back by the standard library's reader."""

import csv
import io
from dataclasses import replace

import pytest

from timeline.model import Timeline
from timeline.render.exports.mentions_csv import COLUMNS, mentions_csv


def rows(timeline: Timeline) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(mentions_csv(timeline), newline="")))


def test_each_mention_is_a_row(suez: Timeline) -> None:
    found = rows(suez)
    assert [row["event"] for row in found] == [event.id for event in suez.events for _ in event.mentions]
    assert tuple(found[0]) == COLUMNS


def test_a_row_points_at_its_characters(suez: Timeline) -> None:
    texts = {article.id: article.text for article in suez.articles}
    for row in rows(suez):
        assert texts[row["article"]][int(row["start"]) : int(row["end"])] == row["trigger"]
        assert row["trigger"] in row["sentence"]


def test_a_row_names_article_and_event(suez: Timeline) -> None:
    row = rows(suez)[0]
    assert (row["source"], row["published"]) == ("Meridian", "1956-11-05")
    assert (row["label"], row["on_timeline"]) == ("Paratroopers land at Port Said", "yes")


def test_what_is_not_on_the_timeline_says_so(suez: Timeline) -> None:
    assert [row["on_timeline"] for row in rows(suez) if row["event"] == "e-quarrel"] == ["no"]


@pytest.mark.parametrize("start", "= + - @ \t \r \n".split(" "))
def test_no_cell_is_taken_for_a_formula(suez: Timeline, start: str) -> None:
    event = replace(suez.events[0], label=f"{start}SUM(A1)")
    assert rows(replace(suez, events=(event,)))[0]["label"] == f"'{start}SUM(A1)"
