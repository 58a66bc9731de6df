"""Days that stand with their year: which of them is believed, and what is said where they contradict each other."""

import pytest

from timeline.calendar import iso_day, parse_day
from timeline.dating import date
from timeline.model import Article, DayKind, StatedDay


def stated(kind, day, *, updated=False, minute=None):
    return StatedDay(kind, parse_day(day), f"its {kind} says so", minute, updated)


def dated(text, *days, **fields):
    return date(Article("a", text, stated=days, **fields), ())


@pytest.mark.parametrize("kind", list(DayKind))
def test_a_day_stated_alone_is_believed_as_far_as_its_kind_is_trusted(kind):
    found = dated("Ships sailed.", stated(kind, "2011-05-02"))
    days = [found.published] if found.published else found.candidates
    assert iso_day(days[0].day) == "2011-05-02"
    assert found.published is None or found.published.confidence >= 0.6


def test_the_dateline_moves_the_day_to_that_of_writing():
    found = dated("OSLO, Jan 3 (NTB) - Ships sailed.", stated(DayKind.METADATA, "2020-01-04")).published
    assert iso_day(found.day) == "2020-01-03"
    assert any("a day after the day of writing" in item.reason for item in found.evidence)


def test_the_day_of_a_change_is_not_the_day_of_the_story():
    found = dated(
        "Ships sailed.",
        stated(DayKind.JSON_LD, "2020-01-03"),
        stated(DayKind.META_TAG, "2020-01-09", updated=True),
    ).published
    assert iso_day(found.day) == "2020-01-03"


def test_a_change_before_publication_is_noted():
    notes = dated(
        "Ships sailed.",
        stated(DayKind.METADATA, "2020-01-09"),
        stated(DayKind.META_TAG, "2020-01-03", updated=True),
    ).notes
    assert any("before 2020-01-09" in note for note in notes)


def test_two_kinds_that_contradict_each_other_are_named():
    found = dated(
        "Ships sailed.", stated(DayKind.METADATA, "2020-01-04"), stated(DayKind.ADDRESS, "2019-06-01")
    )
    assert iso_day(found.published.day) == "2020-01-04"
    assert [iso_day(other.day) for other in found.published.others] == ["2019-06-01"]
    assert any("2019-06-01, which contradicts 2020-01-04" in note for note in found.notes)
    assert any(item.weight < 0 for item in found.published.evidence)


def test_a_weekday_that_does_not_fit_its_date_is_noted():
    found = dated("OSLO, Monday, Jan 3 (NTB) - Ships sailed.", stated(DayKind.METADATA, "2020-01-03"))
    assert any("2020-01-03 is a Friday" in note for note in found.notes)


def test_a_day_given_by_hand_is_for_articles_without_one():
    by_hand = stated(DayKind.BY_HAND, "1999-09-09")
    own = dated("Ships sailed.", stated(DayKind.METADATA, "2011-05-02"), by_hand)
    assert iso_day(own.published.day) == "2011-05-02"
    assert iso_day(dated("Ships sailed.", by_hand).published.day) == "1999-09-09"


def test_what_the_story_knows_of_later_years_is_held_against_a_day():
    found = dated("They paid in euros and called Volodymyr Zelensky.", stated(DayKind.METADATA, "1971-05-04"))
    assert any("rather than 1971" in note for note in found.notes)


def test_figures_with_two_readings_are_settled_by_the_weekday(expressions):
    text = "09/08/1998 06:18:00\n\nOSLO (NTB) - Ships sailed on Sunday."
    found = date(Article("a", text), expressions(text))
    days = [found.published] if found.published else found.candidates
    assert iso_day(days[0].day) == "1998-08-09"


def test_an_american_source_puts_the_month_first():
    found = dated("09/08/1998 06:18:00\n\nOSLO (AP) - Ships sailed.").published
    assert iso_day(found.day) == "1998-09-08"


def test_the_minute_comes_with_its_own_day():
    minute = parse_day("2020-01-04") * 1440 + 70
    found = dated("Ships sailed.", stated(DayKind.FEED, "2020-01-03", minute=minute)).published
    assert found.minute == minute
