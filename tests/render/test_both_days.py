"""A day that is another one where the story was written is told for both places."""

from dataclasses import replace

import pytest

from timeline.calendar import DAY, HOUR, day_number
from timeline.model import Article, Event, Mention, Span, Timeline
from timeline.render.both_days import both_days
from timeline.render.explain import explain
from timeline.render.hover import hover_text
from timeline.render.page import page
from timeline.render.story_json import story_record
from timeline.when import Grain, When

FRIDAY = day_number(2021, 5, 7)
SPOKEN = "Friday 7 May 2021 in Baghdad, Thursday 6 May 2021 in Washington"


def told(*articles: Article, when: When) -> Event:
    mentions = tuple(
        Mention(f"m{a.id}", a.id, 0, 4, "fire", Span(0, 10), Span(0, 10), "Fire") for a in articles
    )
    return Event("e1", "Fire", mentions, when=when, on_timeline=True, zone=when.zone)


def dateline(name: str, place: str | None, zone: str | None) -> Article:
    return Article(name, "Fire fell.", place=place, zone=zone)


def clock(start: int, end: int, *, zone: str = "Asia/Baghdad") -> When:
    """Hours of that Friday on the wall clock of a zone."""
    window = When.point(FRIDAY * DAY + start * HOUR, FRIDAY * DAY + end * HOUR, grain=Grain.PART_OF_DAY)
    return window.at(zone)


WASHINGTON = dateline("w", "Washington", "America/New_York")


def said(when: When, *articles: Article) -> str:
    return both_days(told(*articles, when=when), {a.id: a for a in articles})


def test_just_after_midnight_is_the_day_before_further_west() -> None:
    assert said(clock(0, 2), WASHINGTON) == SPOKEN


@pytest.mark.parametrize(
    ("when", "articles"),
    [
        (clock(12, 14), (WASHINGTON,)),  # the same day in both
        (clock(0, 2), (dateline("b", "Mosul", "Asia/Baghdad"),)),  # written on the same clock
        (clock(0, 2), (dateline("n", None, None),)),  # no dateline
        (When.on_days(FRIDAY, FRIDAY, zone="Asia/Baghdad"), (WASHINGTON,)),  # no time of day
        (When.on_days(FRIDAY, FRIDAY), (WASHINGTON,)),  # no zone
    ],
)
def test_where_the_days_do_not_differ_nothing_is_added(when: When, articles: tuple[Article, ...]) -> None:
    assert said(when, *articles) == ""


def test_a_window_that_reaches_into_two_days_there_names_both() -> None:
    assert said(clock(0, 12), WASHINGTON) == ("Friday 7 May 2021 in Baghdad, 6 to 7 May 2021 in Washington")


def test_each_clock_is_named_once_and_a_dateline_without_a_place_by_its_clock() -> None:
    nowhere = dateline("x", None, "America/New_York")
    tokyo = dateline("t", "Tokyo", "Asia/Tokyo")
    late = clock(20, 24)
    assert (
        said(late, nowhere, WASHINGTON, tokyo) == "Friday 7 May 2021 in Baghdad, Saturday 8 May 2021 in Tokyo"
    )
    assert said(clock(0, 2), nowhere, WASHINGTON).endswith("Thursday 6 May 2021 by US Eastern time")


def test_page_pointer_and_explanation_say_it_alike(suez: Timeline) -> None:
    event = told(WASHINGTON, when=clock(0, 2))
    story = replace(suez, articles=(WASHINGTON,), events=(event,), relations=(), conflicts=(), timexes=())
    assert SPOKEN in page(story)
    assert SPOKEN in hover_text(event, {"w": WASHINGTON}).replace("<br>", " ")
    assert SPOKEN in explain(story_record(story), "e1")
