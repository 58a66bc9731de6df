"""Which contradictions readers are shown, and in which only a reading of ours gives way."""

from dataclasses import replace

import pytest
from order_records import days, event, mention, said, shown

from timeline.allen import RelationType as R
from timeline.model import Event, Span, Statement
from timeline.order import solve
from timeline.order.weights import RULES, Standing, standing

RAID, TALKS = event("raid"), event("talks")
ON = "time-is-included"


def on(name: str, day: int, **fields: object) -> Statement:
    return said(name, R.IS_INCLUDED, when=days(day), rule=ON, **fields)


@pytest.mark.parametrize("rule", ["connective-before", "counted-from-event"])
def test_days_against_the_words_between_two_events_are_shown(rule: str) -> None:
    told = (on("raid", 5), on("talks", 2), said("raid", R.BEFORE, "talks", rule=rule, weight=0.6))
    ordering = solve((RAID, TALKS), told)
    assert [conflict.set_aside for conflict in ordering.conflicts] == [told[2].id]
    assert ordering.gave_way == ()


@pytest.mark.parametrize("rule", ["cause", "result", "report", "set-going", "counted-from-the-last"])
def test_an_order_that_no_word_tells_gives_way_to_days_without_a_dispute(rule: str) -> None:
    told = (on("raid", 5), on("talks", 2), said("raid", R.BEFORE, "talks", rule=rule, weight=0.99))
    ordering = solve((RAID, TALKS), told)
    assert ordering.conflicts == ()
    assert [conflict.set_aside for conflict in ordering.gave_way] == [told[2].id]
    assert [shown(e.when) for e in ordering.events] == [(5, 5), (2, 2)]


@pytest.mark.parametrize("rule", ["published", "published-day", "published-presumed", "time-ahead"])
def test_a_day_against_the_tense_is_no_dispute(rule: str) -> None:
    told = (on("raid", 5), said("raid", R.BEFORE_OR_DURING, when=days(None, 3), rule=rule, weight=0.9))
    assert solve((RAID,), told).conflicts == ()


def test_a_length_or_an_end_against_a_day_is_no_dispute() -> None:
    told = (on("raid", 1), said("raid", R.ENDED_BY, when=days(3), rule="time-ended-by", weight=0.9))
    ordering = solve((RAID,), told)
    assert ordering.conflicts == ()
    assert len(ordering.gave_way) == 1


def test_two_days_that_one_voice_gives_an_event_are_two_readings() -> None:
    told = (on("raid", 1, weight=0.9), on("raid", 4, weight=0.8))
    ordering = solve((RAID,), told)
    assert ordering.conflicts == ()
    [raid] = ordering.events
    assert shown(raid.when) == (1, 1)
    [other] = raid.alternatives
    assert shown(other.when) == (4, 4)
    assert 0 < other.probability < 0.5
    assert raid.confidence < solve((RAID,), told[:1]).events[0].confidence


def test_two_articles_that_give_an_event_different_days_contradict_each_other() -> None:
    raid = Event("raid", "raid", (mention("raid"), mention("raid", article="rival")))
    told = (on("raid", 1), replace(on("raid", 4), article="rival", id="s-rival"))
    ordering = solve((raid,), told)
    assert [len(conflict.statements) for conflict in ordering.conflicts] == [2]
    assert ordering.events[0].alternatives == ()


@pytest.mark.parametrize(
    ("speakers", "disputed"), [(("army", "mayor"), 1), (("army", "army"), 0), (("army", None), 0)]
)
def test_two_speakers_who_give_an_event_different_days_contradict_each_other(
    speakers: tuple[str | None, str | None], disputed: int
) -> None:
    first, second = (
        replace(mention("raid", start=start), speaker=speaker)
        for start, speaker in zip((0, 50), speakers, strict=True)
    )
    later = replace(on("raid", 4), span=Span(50, 54), id="s-later")
    ordering = solve((Event("raid", "raid", (first, second)),), (on("raid", 1), later))
    assert len(ordering.conflicts) == disputed


def test_what_is_presumed_is_never_disputed() -> None:
    presumed = [rule for rule in RULES if standing(rule) is Standing.PRESUMED]
    assert presumed
    assert not any(RULES[rule].disputes for rule in presumed)
    assert all(trust.hard for trust in RULES.values() if trust.disputes)
