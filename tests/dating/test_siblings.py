"""Articles of one story help to date each other, and say so."""

import pytest

from timeline.calendar import parse_day
from timeline.dating import settle
from timeline.model import Article, Candidate, Evidence, Published


def sure(name: str, day: str) -> Article:
    return Article(name, "", published=Published(parse_day(day), 0.98, (Evidence("given", 1.0),)))


def open_between(name: str, *days: tuple[str, float]) -> Article:
    candidates = (Candidate(parse_day(day), weight, (Evidence("office", 1.6),)) for day, weight in days)
    return Article(name, "", candidates=tuple(candidates))


def test_a_sure_article_close_by_settles_the_year() -> None:
    open_one = open_between("b", ("1957-04-02", 0.5), ("1958-04-02", 0.3), ("1956-04-02", 0.2))
    _, settled = settle([sure("a", "1958-04-05"), open_one])
    assert settled.published is not None
    assert settled.published.day == parse_day("1958-04-02")
    assert "1958-04-05" in settled.published.evidence[-1].reason
    assert [other.day for other in settled.published.others] == [
        parse_day("1957-04-02"),
        parse_day("1956-04-02"),
    ]


@pytest.mark.parametrize("siblings", [[], ["1999-01-01"]])
def test_without_a_sure_article_near_by_the_day_stays_open(siblings: list[str]) -> None:
    open_one = open_between("b", ("1957-04-02", 0.5), ("1958-04-02", 0.5))
    *_, settled = settle([*(sure(f"a{n}", day) for n, day in enumerate(siblings)), open_one])
    assert settled.published is None
    assert "--published" in settled.notes[-1]


def test_what_was_dated_by_others_dates_no_other() -> None:
    chain = [
        sure("a", "1958-04-05"),
        open_between("b", ("1958-05-20", 0.5), ("1957-05-20", 0.5)),
        open_between("c", ("1958-10-20", 0.5), ("1957-10-20", 0.5)),
    ]
    assert settle(chain)[2].published is None


def test_a_sure_day_is_not_moved() -> None:
    story = [sure("a", "1958-04-05"), sure("b", "1961-04-05")]
    assert settle(story) == tuple(story)
