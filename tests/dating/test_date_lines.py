"""Mastheads, bylines and lines of publication, in the forms that occur: date_lines.toml is their library."""

import tomllib
from pathlib import Path

import pytest

from timeline.calendar import DAY, iso_day
from timeline.dating.head import find_head
from timeline.model import Article

LINES = tomllib.loads(Path(__file__).with_name("date_lines.toml").read_text("utf-8"))["line"]


def in_utc(minute):
    day, clock = divmod(minute, DAY)
    return f"{iso_day(day)}T{clock // 60:02d}:{clock % 60:02d}"


@pytest.mark.parametrize("line", LINES, ids=[line["text"][:50] for line in LINES])
def test_a_line_gives_its_days(line):
    head = find_head(Article("a", line["text"]))
    found = [(iso_day(stamp.date.number), stamp.updated) for stamp in head.stamps]
    dateline = head.dateline.date if head.dateline else None
    if dateline and dateline.year:
        found.append((iso_day(dateline.number), False))
    wanted = [(stamp["day"], stamp.get("updated", False)) for stamp in line["stamps"] if "day" in stamp]
    assert sorted(set(found)) == sorted(set(wanted))


@pytest.mark.parametrize("line", LINES, ids=[line["text"][:50] for line in LINES])
def test_a_line_gives_the_minute_only_with_a_zone(line):
    found = {in_utc(s.date.minute) for s in find_head(Article("a", line["text"])).stamps if s.date.minute}
    assert found == {stamp["utc"] for stamp in line["stamps"] if "utc" in stamp}


@pytest.mark.parametrize(
    "line", [line for line in LINES if any("month_day" in stamp for stamp in line["stamps"])]
)
def test_a_dateline_without_a_year_gives_month_and_day(line):
    date = find_head(Article("a", line["text"])).dateline.date
    assert [f"{date.month:02d}-{date.day:02d}"] == [stamp["month_day"] for stamp in line["stamps"]]
