"""The days that matter are those that later articles come back to; events are weighed by their days."""

from dataclasses import replace

import pytest
from told_records import article, event, names, on

from timeline.calendar import iso_day
from timeline.model import Article, Event, KeyDay, Timeline
from timeline.telling import key_days, most_of, weigh

DAYS = [f"2031-05-{number:02d}" for number in range(1, 21)]
ARTICLES = [article(f"a{number}", day) for number, day in enumerate(DAYS, start=1)]


def ranked(events: list[Event], articles: list[Article] = ARTICLES, **fields: object) -> list[KeyDay]:
    return list(key_days(events, articles, fields.pop("timexes", ()), **fields))


def days(found: list[KeyDay]) -> list[str]:
    return [iso_day(day.day) for day in found]


def test_a_day_that_later_articles_name_again_comes_first() -> None:
    events = [event(name, name, when=on(day)) for name, day in (("a2", "2031-05-02"), ("a9", "2031-05-09"))]
    back = [(f"a{number}", (names("2031-05-09"),)) for number in range(13, 20)]
    found = ranked(events, timexes=back)
    assert days(found) == ["2031-05-09", "2031-05-02"]
    assert (found[0].score, found[0].named, found[1].named) == (1.0, 7, 0)


def test_a_day_whose_events_later_articles_tell_comes_before_one_that_they_forget() -> None:
    events = [
        event("kept", "a2", "a8", "a12", "a17", when=on("2031-05-02")),
        event("forgotten", "a9", when=on("2031-05-09")),
    ]
    assert days(ranked(events)) == ["2031-05-02", "2031-05-09"]


def test_copies_of_one_report_say_no_more_than_one() -> None:
    events = [event("e", "a2", "a3", "a4", when=on("2031-05-01"))]
    (alone,) = ranked(events)
    (copied,) = ranked(events, copies={"a3": "a2", "a4": "a2"})
    assert (alone.told, copied.told) == (3, 1)


def test_only_a_window_of_one_day_counts_for_it() -> None:
    events = [
        event("wide", "a2", when=on("2031-05-01", "2031-05-02")),
        event("none", "a3"),
        event("off", "a4", when=on("2031-05-03"), on_timeline=False),
        event("one", "a5", when=on("2031-05-04")),
    ]
    assert days(ranked(events)) == ["2031-05-04"]


def test_news_of_one_day_told_on_the_next_does_not_make_two_days_important() -> None:
    articles = [article(f"b{number}", "2031-05-11") for number in range(6)] + ARTICLES
    events = [
        event("blast", "b0", "b1", "b2", "a14", when=on("2031-05-10")),
        event("echo", "b3", when=on("2031-05-11")),
        event("other", "a16", "a17", when=on("2031-05-15")),
    ]
    assert days(ranked(events, articles))[0] == "2031-05-10"
    scores = {iso_day(day.day): day.score for day in ranked(events, articles)}
    alone = {iso_day(day.day): day.score for day in ranked(events[1:], articles)}
    assert scores["2031-05-11"] / scores["2031-05-15"] < alone["2031-05-11"] / alone["2031-05-15"]


def test_the_order_of_articles_and_events_changes_nothing() -> None:
    events = [event(f"e{n}", f"a{n}", f"a{n + 2}", when=on(DAYS[n - 1])) for n in range(1, 15)]
    back = [(f"a{number}", (names(DAYS[number // 2]),)) for number in range(1, 20)]
    assert ranked(events, timexes=back) == ranked(events[::-1], ARTICLES[::-1], timexes=back[::-1])


def test_a_story_without_any_day_has_no_key_days() -> None:
    assert ranked([], [article("a", None)]) == []
    assert days(ranked([event("e", "a", when=on("2031-05-01"))], [article("a", None)])) == ["2031-05-01"]


def test_what_leads_an_important_day_is_weighed_up_and_its_key_with_it() -> None:
    heavy = event("heavy", "a5", when=on("2031-05-05"), weight=0.7, key=True)
    named = event("named", "a9", when=on("2031-05-09"), weight=0.5)
    found = ranked([heavy, named], timexes=[(f"a{n}", (names("2031-05-09"),)) for n in range(13, 20)])
    weighed = {one.id: one for one in weigh([heavy, named], found, articles=len(ARTICLES))}
    assert weighed["named"].weight > weighed["heavy"].weight
    assert [one.key for one in weighed.values()] == [False, True]


def test_one_article_alone_leaves_the_weights_as_they_are() -> None:
    alone = [event("e", "a1", when=on("2031-05-01"), weight=0.3), event("f", "a1", weight=0.6, key=True)]
    assert list(weigh(alone, ranked(alone, ARTICLES[:1]), articles=1)) == alone


def test_a_story_can_be_told_by_its_most_important_days() -> None:
    events = (
        event("lead", "a2", "a8", "a9", when=on("2031-05-02"), weight=0.8),
        event("beside", "a2", when=on("2031-05-02"), weight=0.2),
        event("minor", "a12", when=on("2031-05-12"), weight=0.2),
    )
    story = Timeline(tuple(ARTICLES), events, (), (), (), days=tuple(ranked(list(events))))
    told = most_of(story, 1).events
    assert [one.on_timeline for one in told] == [True, False, False]
    assert told[1].left_out == "it leads none of the most important days (1 asked for)"


def labelled(name: str, label: str, weight: float = 0.5) -> Event:
    return replace(event(name, "a2", when=on("2031-05-02"), weight=weight), label=label)


@pytest.mark.parametrize(
    ("leading", "other"),
    [
        ("Court fined the shipping company", "Fine"),
        ("Ferry capsized off the harbour mouth", "Minister opened a new school in the north"),
    ],
)
def test_a_day_is_led_by_what_its_news_is_about_and_stands_alone(leading: str, other: str) -> None:
    around = [
        labelled("x", "Divers searched the ferry that capsized"),
        labelled("y", "Harbour closed after ferry sank"),
    ]
    (found,) = ranked([labelled("a", other), labelled("b", leading), *around])
    assert found.events.index("b") < found.events.index("a")
