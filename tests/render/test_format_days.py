"""What a program that knows days alone is told of a window."""

from dataclasses import replace

import pytest

from timeline.calendar import DAY, parse_day
from timeline.model import Event, Timeline
from timeline.render.exports.days import dated_events, missing_words, without_day
from timeline.when import Bound, Extent, Grain, When

D = parse_day("1956-11-05")
SINCE = When(Bound(D * DAY, (D + 1) * DAY), Bound((D + 4) * DAY, None), Extent.LASTING)
DAWN = When.point(D * DAY + 240, D * DAY + 420, grain=Grain.PART_OF_DAY).at("Africa/Cairo")


@pytest.mark.parametrize(
    ("when", "likely", "days", "exact", "words"),
    [
        (When.on_days(D, D), None, (D, D), True, "Monday 5 November 1956"),
        (When.on_days(D, D + 2), None, (D, D + 2), False, "one of the days"),
        (When.on_days(None, D), None, (D, D), False, "no later than 5 November"),
        (When.on_days(D, None), None, (D, D), False, "no earlier than 5 November"),
        (When.on_days(None, D), When.on_days(D - 8, D - 1), (D - 8, D), False, "likely"),
        (When.on_days(D, None), When.on_days(D, D + 3), (D, D + 3), False, "likely"),
        (When.on_days(D, D + 2, extent=Extent.LASTING), None, (D, D + 2), False, "lasted from"),
        (When.on_days(D, D, extent=Extent.LASTING), None, (D, D), False, "lasted through"),
        (SINCE, None, (D, D + 4), False, "or later"),
        (When(Bound(None, None), Bound(None, (D + 1) * DAY), Extent.LASTING), None, (D, D), False, "until"),
        (DAWN, None, (D, D), True, "5 November"),
    ],
)  # fmt: skip
def test_days_and_words(
    when: When, likely: When | None, days: tuple[int, int], exact: bool, words: str
) -> None:
    (one,) = dated_events([Event("e", "Raid", (), when=when, likely=likely, on_timeline=True)])
    assert (one.first, one.last) == days
    assert one.exact is exact
    assert words in one.words
    assert one.title == "Raid" if exact else words in one.title


@pytest.mark.parametrize(
    "when", [None, When.point(None, None), When(Bound(None, None), Bound(None, None), Extent.LASTING)]
)
def test_where_no_bound_is_known_there_is_no_day(when: When | None) -> None:
    assert dated_events([Event("e", "Raid", (), when=when, on_timeline=True)]) == ()


def test_what_has_no_day_is_counted_and_named(suez: Timeline) -> None:
    missing = without_day(suez, dated_events(suez.events))
    assert [event.id for event in missing] == ["e-walkout"]
    assert missing_words(missing).endswith("1 event (Dockers end walkout at Haifa).")
    assert missing_words(()) == ""


def test_only_some_of_many_are_named(suez: Timeline) -> None:
    event = suez.events[0]
    said = missing_words(tuple(replace(event, label=f"Event {number}") for number in range(30)))
    assert said.endswith("30 events (" + "; ".join(f"Event {n}" for n in range(12)) + "; and 18 more).")


def test_what_is_not_on_the_timeline_is_not_shown(suez: Timeline) -> None:
    assert "e-quarrel" not in [one.event.id for one in dated_events(suez.events)]


def test_a_claim_is_told_with_the_label(suez: Timeline) -> None:
    titles = {one.event.id: one.title for one in dated_events(suez.events)}
    assert titles["e-petrol"] == "Petrol rationing begins (planned, according to the government)"
    assert titles["e-sinai"] == "Israel's army crosses into Sinai"
