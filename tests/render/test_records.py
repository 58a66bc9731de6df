import json
from dataclasses import replace

import pytest

from timeline.calendar import DAY, day_number
from timeline.model import Annotation, Article, Candidate, Event, Evidence, Span, Timeline
from timeline.render.annotations import annotation_line, annotation_record
from timeline.render.clock import likely_shown
from timeline.render.records import article_record, when_record
from timeline.render.story_json import story_json, story_record
from timeline.when import Extent, Grain, When

FRIDAY = day_number(2020, 1, 3)


@pytest.mark.parametrize(
    ("when", "ends"),
    [
        (When.on_days(FRIDAY - 5, FRIDAY), ("2019-12-29", "2020-01-03", "2019-12-29", "2020-01-03")),
        (When.on_days(None, FRIDAY), (None, "2020-01-03", None, "2020-01-03")),
        (
            When.on_days(FRIDAY - 1, FRIDAY, extent=Extent.LASTING),
            ("2020-01-02", "2020-01-02", "2020-01-03", "2020-01-03"),
        ),
        (
            When.point(FRIDAY * DAY + 1200, (FRIDAY + 1) * DAY, grain=Grain.PART_OF_DAY).at("Asia/Baghdad"),
            ("2020-01-03T20:00:00+03:00", "2020-01-03T23:59:00+03:00") * 2,
        ),
    ],
)
def test_both_ends_of_a_window_are_included(when: When, ends: tuple[str | None, ...]) -> None:
    record = when_record(when)
    assert record is not None
    told = (record["start"], record["end"])
    assert tuple(side[name] for side in told for name in ("earliest", "latest")) == ends


def test_nothing_known_is_no_record() -> None:
    assert when_record(None) is None


def test_a_story_record_has_every_part(suez: Timeline) -> None:
    record = story_record(suez)
    assert {"articles", "events", "relations", "conflicts", "left_out", "made_with"} <= record.keys()
    assert all("timexes" not in article for article in record["articles"])
    assert record["articles"][2]["published"] is None
    assert record["articles"][0]["published"]["date"] == "1956-11-05"


def test_every_span_quotes_its_own_characters(suez: Timeline) -> None:
    texts = {article.id: article.text for article in suez.articles}
    record = story_record(suez)
    for event in record["events"]:
        for mention in event["mentions"]:
            assert texts[mention["article"]][mention["start"] : mention["end"]] == mention["text"]
            assert mention["text"] in mention["sentence"]["text"]
        for reason in event["reasons"]:
            words = texts[reason["article"]][reason["start"] : reason["end"]]
            assert " ".join(words.split()) == reason["quote"]


def test_reasons_carry_their_bound_and_rule(suez: Timeline) -> None:
    landing = next(e for e in story_record(suez)["events"] if e["id"] == "e-landing")
    assert [(r["bound"], r["rule"]) for r in landing["reasons"]] == [
        ("earliest", "time.part"),
        ("latest", "weekday.past"),
    ]
    assert landing["weight"] == 0.97


def test_a_cue_is_quoted_where_there_is_one(suez: Timeline) -> None:
    first, second = story_record(suez)["relations"]
    assert (first["type"], first["cue"]["text"]) == ("BEFORE", "followed")
    assert second["cue"] is None


def test_a_conflict_names_what_was_set_aside(suez: Timeline) -> None:
    (conflict,) = story_record(suez)["conflicts"]
    aside = next(s for s in conflict["statements"] if s["id"] == conflict["set_aside"])
    assert aside["quote"] == "on Sunday"
    assert aside["edtf"] == "1956-11-04"


def test_the_same_story_gives_the_same_json(suez: Timeline) -> None:
    assert story_json(suez) == story_json(suez)
    assert json.loads(story_json(suez)) == story_record(suez)


def test_an_annotation_is_one_line_of_the_agreed_record(suez: Timeline) -> None:
    article = suez.articles[0]
    events = tuple(e for e in suez.events if all(m.article == article.id for m in e.mentions))
    annotation = Annotation(article, dict(suez.timexes)[article.id], events, (), ())
    line = annotation_line(annotation)
    assert line.count("\n") == 1
    record = json.loads(line)
    assert record == annotation_record(annotation)
    assert {
        "id",
        "title",
        "text",
        "published",
        "timexes",
        "events",
        "relations",
        "conflicts",
    } <= record.keys()
    assert {"id", "start", "end", "text", "type", "value", "mod", "earliest", "latest", "rule", "reason"} <= (
        record["timexes"][0].keys()
    )
    july = next(t for t in record["timexes"] if t["text"] == "July")
    assert (july["earliest"], july["latest"]) == ("1956-07-01", "1956-07-31")


def test_a_character_that_no_file_can_hold_keeps_its_place(suez: Timeline) -> None:
    article = replace(suez.articles[2], text="The har\ud800bour was calm.")
    written = story_json(replace(suez, articles=(*suez.articles[:2], article)))
    assert "The har\ufffdbour was calm." in written
    written.encode()


def test_a_likely_window_is_told_on_the_clock_of_the_hard_one() -> None:
    afternoon = When.point(FRIDAY * DAY + 720, FRIDAY * DAY + 1080, grain=Grain.PART_OF_DAY)
    late = When.point(FRIDAY * DAY + 900, FRIDAY * DAY + 1080)
    told = likely_shown(Event("e", "e", (), when=afternoon, likely=late))
    assert told is not None
    assert told.edtf == "[2020-01-03T15:00..2020-01-03T17:59]"
    assert likely_shown(Event("e", "e", (), when=afternoon, likely=afternoon)) is None


def test_an_article_without_a_day_shows_the_days_that_were_considered() -> None:
    office = Evidence("held office", 1.6, Span(0, 4))
    article = Article("a", "Eden resigned.", candidates=(Candidate(714_000, 0.5, (office,)),))
    record = article_record(article)
    assert record["published"] is None
    assert [(c["weight"], c["evidence"][0]["quote"]) for c in record["candidates"]] == [(0.5, "Eden")]
