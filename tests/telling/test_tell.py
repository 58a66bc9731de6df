"""A story built from articles carries its accounts, days and to-do list, and tells them as it is asked to."""

import json
from io import BytesIO

import pytest
from jsonschema import Draft202012Validator

from timeline import build as stages
from timeline import intake
from timeline.calendar import parse_day
from timeline.model import Field, Rule, Timeline
from timeline.render.explain import explain
from timeline.render.exports.schema import story_schema
from timeline.render.story_check import check_text
from timeline.render.story_days import key_days, key_days_text
from timeline.render.story_json import story_json, story_record
from timeline.render.telling_json import change_record, report_record
from timeline.telling import Wish, changes, reports

TEXTS = {
    "2031-05-06": "ADEN, May 6 - A bomb killed eight people at the market in Aden on Monday, police said.",
    "2031-05-07": "ADEN, May 7 - A bomb killed at least 12 people at the market in Aden on Monday, police said. "
    "The governor resigned on Wednesday.",
    "2031-05-20": "ADEN, May 20 - Officials opened a memorial on Tuesday for the victims of the bomb that killed "
    "14 people at the market in Aden on May 5.",
}


@pytest.fixture(scope="module")
def annotations() -> tuple[object, ...]:
    lines = [
        json.dumps({"id": f"d{day[-2:]}", "published": day, "source": f"Wire {day[-2:]}", "text": text})
        for day, text in TEXTS.items()
    ]
    articles = intake.read(["-"], stdin=BytesIO("\n".join(lines).encode())).articles
    return tuple(stages.annotate_story(articles))


@pytest.fixture(scope="module")
def story(annotations: tuple[object, ...]) -> Timeline:
    return stages.bring_together(annotations)


def bomb(story: Timeline) -> object:
    return next(e for e in story.events if e.on_timeline and len({m.article for m in e.mentions}) == 3)


def test_the_number_killed_stands_side_by_side(story: Timeline) -> None:
    account = next(a for a in story.accounts if a.event == bomb(story).id and a.field is Field.KILLED)
    assert [claim.value.shown for claim in account.claims] == ["8", "at least 12", "14"]
    assert account.disputed
    assert account.by(Rule.MOST_SOURCES).shown == "14"


def test_the_day_that_articles_come_back_to_leads_the_story(story: Timeline) -> None:
    assert story.days[0].day == parse_day("2031-05-05")
    assert bomb(story).id in story.days[0].events


def test_as_of_a_day_nothing_of_later_articles_is_in_the_story(annotations: tuple[object, ...]) -> None:
    then = stages.bring_together(annotations, wish=Wish(as_of=parse_day("2031-05-06")))
    assert [article.id for article in then.articles] == ["d06"]
    assert {m.article for e in then.events for m in e.mentions} == {"d06"}
    assert [left.article for left in then.left_out] == ["d07", "d20"]
    assert dict(then.made_with.settings) == {"as of": "2031-05-06"}


def test_the_story_as_json_fits_its_schema(story: Timeline) -> None:
    record = json.loads(story_json(story))
    assert list(Draft202012Validator(json.loads(story_schema())).iter_errors(record)) == []
    assert record["days"][0]["date"] == "2031-05-05"
    assert any(event["accounts"] for event in record["events"])


def test_the_days_are_told_in_the_order_of_time(story: Timeline) -> None:
    record = story_record(story)
    chosen = key_days(record, 2)
    assert [day["date"] for day in chosen] == sorted(day["date"] for day in chosen)
    assert "Monday 5 May 2031: " in key_days_text(record, 2)


def test_the_check_names_what_sources_say(story: Timeline) -> None:
    text = check_text(story_record(story))
    assert "killed (8 by 1, at least 12 by 1, 14 by 1)" in text
    assert "Gaps" in text
    assert "nothing was published from 8 to 19 May 2031" in text


def test_the_check_lists_what_another_rule_would_change(story: Timeline) -> None:
    text = check_text(story_record(story))
    assert "killed: most sources 14; newest 14; most careful at least 8" in text


def test_a_switch_and_the_days_of_reports_are_given_as_data(story: Timeline) -> None:
    (change,) = [
        change_record(one)
        for one in changes(story.accounts, Rule.NEWEST, Rule.MOST_CAREFUL)
        if one.event == bomb(story).id and one.field is Field.KILLED
    ]
    assert (change["before"]["value"], change["after"]["least"]) == ("14", 8)
    told = next(one for one in reports(story.events, story.articles) if one.event == bomb(story).id)
    assert report_record(told)["reports"][0] == {"day": "2031-05-06", "article": "d06"}


def test_explaining_an_event_shows_what_the_sources_say(story: Timeline) -> None:
    told = explain(story_record(story), bomb(story).id)
    assert "What the sources say" in told
    assert "2031-05-20  14: “14”" in told
    assert "they cannot all be right" in told


def test_a_story_of_its_most_important_day_shows_that_alone(annotations: tuple[object, ...]) -> None:
    told = stages.bring_together(annotations, wish=Wish(days=1))
    assert [e.id for e in told.events if e.on_timeline] == [told.days[0].events[0]]
