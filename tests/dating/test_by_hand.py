"""A publication day that a person gives holds, whatever the article says."""

from timeline.build import annotate
from timeline.calendar import parse_day
from timeline.dating.by_hand import on_day_given
from timeline.intake import read_text

TEXT = "PORT VILA, March 4, 2019 (Harbour Wire) - Rebels attacked a police station on Sunday.\n"


def dated(day: str):
    (annotation,) = annotate([on_day_given(read_text(TEXT, name="one.txt"), parse_day(day))])
    return annotation


def test_the_day_given_holds_against_the_dateline() -> None:
    article = dated("2019-03-11").article
    assert article.published is not None
    assert article.published.day == parse_day("2019-03-11")
    assert any("dateline" in note for note in article.notes)


def test_the_days_that_hang_on_it_move_by_as_much() -> None:
    (one, *_), (two, *_) = dated("2019-03-04").events, dated("2019-03-11").events
    assert one.when is not None
    assert two.when is not None
    assert one.when.last_day is not None
    assert two.when.last_day == one.when.last_day + 7
