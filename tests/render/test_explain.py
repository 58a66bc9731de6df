import json
from typing import Any

import pytest

from timeline.errors import InputError, UsageError
from timeline.model import Timeline
from timeline.render.explain import explain, explain_record
from timeline.render.story_json import story_json


@pytest.fixture
def record(suez: Timeline) -> Any:
    return json.loads(story_json(suez))


@pytest.mark.parametrize("asked", ["e-ships", "e-sh", "ships channel", "Egypt sinks ships in the channel"])
def test_an_event_is_found_by_id_and_by_words(record: Any, asked: str) -> None:
    told = explain(record, asked)
    assert told.startswith("Egypt sinks ships in the channel  [e-ships]\n")
    assert "\n  On one of the days 31 October to 5 November 1956\n" in told
    assert "*after the raids began*" in told
    assert "\n  Likely on Wednesday 31 October" in told


def test_each_bound_has_a_sentence_of_its_own(record: Any) -> None:
    told = explain(record, "e-landing")
    assert told.index("shortly after dawn") < told.index("Step by step")
    assert "after “Air raids on Egyptian bases” (*followed*)" in told


def bounds(*reasons: dict[str, Any], when: dict[str, Any] | None = None) -> dict[str, str]:
    """The sentence for each bound of an event with these reasons."""
    day = {"earliest": "1983-05-03", "latest": "1983-05-04"}
    text = "The attack came on Monday. The minister spoke two days later."
    record = {
        "articles": [{"id": "a", "text": text, "name": "in/a.txt", "published": {"date": "1983-05-05"}}],
        "events": [
            {
                "id": "e1",
                "label": "Speech",
                "when": when or {"start": day, "end": day, "edtf": "x", "extent": "point"},
                "reasons": list(reasons),
            },
            {"id": "e2", "label": "Attack"},
        ],
    }
    return {bound["bound"]: bound["sentence"] for bound in explain_record(record, "e1")["bounds"]}


def reason(bound: str, text: str, rule: str = "", **fields: Any) -> dict[str, Any]:
    return {"bound": bound, "text": text, "rule": rule, "article": "a", "start": 0, "end": 3} | fields


COUNTED = reason(
    "earliest",
    "not before 3 May 1983: “Speech” came 2 days after “Attack” (“two days later”)",
    quote="two days later",
    source="e1",
    target="e2",
)
MONDAY = reason(
    "earliest",
    "because “Attack” is dated “Monday” (its morning; the last Monday on or before 'the 2nd' (1983-05-02))",
    quote="Monday",
    source="e2",
    target=None,
)
TOLD = reason("latest", "not after 4 May 1983: told", "published", quote="spoke", source="e1", target=None)


def test_a_chain_is_one_sentence_in_plain_words() -> None:
    assert bounds(COUNTED | {"text": COUNTED["text"].replace("“Speech”", "it")}, MONDAY)["earliest"] == (
        "Not before Tuesday 3 May 1983: it came 2 days after “Attack” (*two days later*); that is dated *Monday* "
        "(the last Monday on or before “the 2nd” (Monday 2 May 1983))."
    )


def test_the_article_is_named_by_its_day() -> None:
    assert bounds(TOLD)["latest"] == (
        "Not after Wednesday 4 May 1983: the article of Thursday 5 May 1983 tells of it as past (*spoke*)."
    )


def test_two_bounds_with_the_same_reason_say_it_once() -> None:
    sentences = bounds(MONDAY, MONDAY | {"bound": "latest"})
    assert sentences["latest"] == "Not after Wednesday 4 May 1983: for the same reason."


def test_what_lasts_is_told_by_its_beginning_and_its_end() -> None:
    when = {
        "start": {"earliest": "1983-05-03", "latest": None},
        "end": {"earliest": None, "latest": "1983-05-04"},
        "extent": "lasting",
        "edtf": "x",
    }
    sentences = bounds(COUNTED, TOLD, when=when)
    assert sentences["earliest"].startswith("Begun no earlier than Tuesday 3 May 1983: ")
    assert sentences["latest"].startswith("Over by Wednesday 4 May 1983: ")


def test_a_step_quotes_the_sentence_with_its_words_set_off(record: Any) -> None:
    steps = explain_record(record, "e-ships")["steps"]
    assert [step["number"] for step in steps] == list(range(1, len(steps) + 1))
    told = next(step for step in steps if step["quote"] == "after the raids began")
    assert "*after the raids began*" in told["sentence"]
    article = next(a for a in record["articles"] if a["id"] == told["article"])
    assert article["text"][told["start"] : told["end"]] == "after the raids began"


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
