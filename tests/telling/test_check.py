"""What an editor has to look at: articles without a sure day, disputes, single sources, weak grounds, gaps."""

from dataclasses import replace

import pytest
from told_records import annotation, article, claim, event, on, reading

from timeline.allen import RelationType
from timeline.calendar import iso_day
from timeline.model import (
    Article,
    Conflict,
    Event,
    Field,
    Silence,
    Span,
    Statement,
    Task,
    ToDo,
)
from timeline.telling import accounts, check, gaps
from timeline.telling.claims import count_value
from timeline.telling.rules import differ
from timeline.when import Extent, When

WEEK = [article(f"a{number}", f"2031-05-0{number}") for number in range(1, 8)]


def tasks(found: tuple[ToDo, ...]) -> list[tuple[Task, str | None]]:
    return [(one.task, one.event or one.article) for one in found if one.task is not Task.GAP]


def test_articles_without_a_sure_day_are_listed() -> None:
    found = check((), [*WEEK, article("none", None), article("unsure", "2031-05-03", confidence=0.7)])
    assert tasks(found) == [(Task.UNDATED, "none"), (Task.UNSURE_DAY, "unsure")]


def test_fields_on_which_sources_disagree_are_listed() -> None:
    notes = [annotation(one, reading("e", one.id, killed=(n, n))) for n, one in enumerate(WEEK[:2], start=8)]
    events = [event("e", "a1", "a2")]
    found = check(events, WEEK, accounts(events, notes))[0]
    assert (found.task, found.event, found.field) == (Task.DISPUTED, "e", Field.KILLED)


def test_an_event_whose_days_contradict_is_listed() -> None:
    statement = Statement("s", "a1", Span(0, 6), "e", RelationType.BEFORE, "", "test", target="f")
    events = [event(name, "a1", "a2", when=on("2031-05-01")) for name in ("e", "f")]
    found = check(events, WEEK, conflicts=[Conflict((statement,), "s")])
    assert tasks(found) == [(Task.DISPUTED, "e"), (Task.DISPUTED, "f")]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([event("e", "a1", when=on("2031-05-01"), key=True)], [(Task.SINGLE_SOURCE, "e")]),
        ([event("e", "a1", when=on("2031-05-01"))], []),
        ([event("e", "a1", "a2", when=on("2031-05-01"), key=True)], []),
        ([event("e", "a1", "a2", key=True)], [(Task.NO_DAY, "e")]),
        ([event("e", "a1", "a2", confidence=0.0)], [(Task.NO_DAY, "e")]),
        (
            [event("e", "a1", "a2", when=on("2031-05-01"), key=True, confidence=0.4)],
            [(Task.LOW_CONFIDENCE, "e")],
        ),
        ([event("e", "a1", "a2", key=True, on_timeline=False)], []),
    ],
)
def test_key_events_with_one_source_or_weak_grounds_are_listed(
    events: list[Event], expected: list[tuple[Task, str]]
) -> None:
    assert tasks(check(events, WEEK)) == expected


def test_copies_of_one_report_are_a_single_source() -> None:
    events = [event("e", "a1", "a2", when=on("2031-05-01"), key=True)]
    assert tasks(check(events, WEEK, copies={"a2": "a1"})) == [(Task.SINGLE_SOURCE, "e")]


def test_articles_of_one_publisher_are_a_single_source() -> None:
    wire = [replace(one, source="Harbour Wire") for one in WEEK[:2]]
    events = [event("e", "a1", "a2", when=on("2031-05-01"), key=True)]
    assert tasks(check(events, [*wire, WEEK[2]])) == [(Task.SINGLE_SOURCE, "e")]


def test_a_story_of_one_source_is_not_asked_for_a_second() -> None:
    wire = [replace(one, source="Harbour Wire") for one in WEEK[:2]]
    assert tasks(check([event("e", "a1", when=on("2031-05-01"), key=True)], wire)) == []


def test_what_matters_most_comes_first() -> None:
    events = [event(f"e{n}", "a1", when=on("2031-05-01"), weight=n / 10, key=True) for n in range(5)]
    assert [event_id for _, event_id in tasks(check(events, WEEK))] == ["e4", "e3", "e2", "e1", "e0"]


def test_a_silence_is_a_gap_where_the_story_goes_on_after_it() -> None:
    late = article("late", "2031-05-20")
    found = gaps([event("e", "late", when=on("2031-05-06"))], [*WEEK, late])
    assert [(iso_day(g.first), iso_day(g.last), g.of) for g in found] == [
        ("2031-05-08", "2031-05-19", Silence.REPORTS),
        ("2031-05-07", "2031-05-19", Silence.EVENTS),
    ]


def test_what_goes_on_through_a_silence_fills_it() -> None:
    siege = When.on_days(WEEK[0].published.day, WEEK[0].published.day + 19, extent=Extent.LASTING)
    found = gaps([event("siege", "a1", when=siege)], [*WEEK, article("late", "2031-05-20")])
    assert [gap.of for gap in found] == [Silence.REPORTS]


def test_a_weekly_story_has_no_gaps() -> None:
    weekly: list[Article] = [article(f"w{n}", f"2031-0{1 + n // 4}-{1 + 7 * (n % 4):02d}") for n in range(12)]
    assert [gap for gap in gaps((), weekly) if gap.of is Silence.REPORTS] == []


def test_claims_of_one_value_are_no_dispute() -> None:
    assert not differ(Field.KILLED, [claim("a", count_value(8, 8)), claim("b", count_value(8, 8))])
