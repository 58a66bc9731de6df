"""Each kind of evidence by itself: what it points at, and for which year it speaks."""

import pytest

from timeline.calendar import civil, day_number
from timeline.dating import date, on_day, reconsider, worth_trying
from timeline.dating.feasts import FeastClue, easter, find_rounds
from timeline.dating.named import find_named
from timeline.dating.numerals import number_of
from timeline.dating.scoring import line_of, placed
from timeline.dating.signs import Cells, Kind, Sign
from timeline.dating.written import WrittenDate
from timeline.model import Article, Candidate, Span

NAMED = [
    ("President Jimmy Carter spoke.", Kind.OFFICE, 1977),
    ("President-elect Barack Obama spoke.", Kind.ELECT, 2008),
    ("former President Gerald Ford spoke.", Kind.FORMER, 1977),
    ("Lech Walesa spoke.", Kind.PERSON, 1980),
    ("since the Chernobyl disaster", Kind.EVENT, 1986),
    ("They paid in euros.", Kind.ERA, 1995),
    ("Fidel Castro, 73, spoke.", Kind.AGE, 1999),
    ("the 73-year-old Fidel Castro spoke.", Kind.AGE, 1999),
    ("the fourth anniversary of the Chernobyl disaster", Kind.ANNIVERSARY, 1990),
    ("the 50th anniversary of the founding of NATO", Kind.ANNIVERSARY, 1999),
    ("ten years after the September 11 attacks", Kind.YEARS_SINCE, 2011),
    ("twenty-five years after the fall of Saigon", Kind.YEARS_SINCE, 2000),
    ("the 106th Congress", Kind.SERIES, 1999),
]


@pytest.mark.parametrize(("text", "kind", "year"), NAMED, ids=[text for text, _, _ in NAMED])
def test_a_name_tells_a_time(text, kind, year):
    found = {sign.kind: sign for sign in find_named(text, body=0)}
    assert civil(found[kind].first)[0] == year
    assert text[found[kind].span.start : found[kind].span.end]


@pytest.mark.parametrize(
    "text",
    [
        "Walesa, 73, spoke.",
        "The fourth anniversary of the shop was quiet.",
        "Ten years after his wedding he left.",
        "the bank's president, Ada Lund",
    ],
)
def test_what_no_table_knows_says_nothing(text):
    assert not [sign for sign in find_named(text, body=0) if sign.kind not in (Kind.ERA, Kind.PERSON)]


@pytest.mark.parametrize(
    ("written", "number"),
    [("fourth", 4), ("21st", 21), ("forty-second", 42), ("ten", 10), ("ninety-nine", 99)],
)
def test_counts_are_read_in_words_and_figures(written, number):
    assert number_of(written) == number


def test_a_sign_is_laid_over_years_before_inside_and_after():
    assert placed(2, 4, 8) == [1, 0, 4, 5, 5, 6, 7, 8]
    assert placed(2, 1, 4) == [1, 0, 6, 7]
    assert placed(-3, -2, 2) == [7, 8]


def test_a_term_without_the_day_covers_no_year():
    cells = Cells.of_day(WrittenDate(6, 1, Span(0, 0)), 1990, 1992)
    term = Sign(Kind.OFFICE, day_number(1991, 8, 1), day_number(1991, 12, 1), Span(0, 1), "held")
    assert list(cells.reaches(term)) == [(2, 1)]


def test_of_two_readings_the_better_counts_in_each_year():
    cells = Cells.of_years(1990, 2010)
    first, second = (day_number(1991), day_number(1991, 12, 31)), (day_number(2005), day_number(2006))
    both = line_of(cells, Sign(Kind.OFFICE, *first, Span(0, 1), "", also=(second,)))
    assert both[1] == both[15] > both[8]


def test_easter_tells_how_far_a_day_lies_from_it():
    assert civil(easter(2008)) == (2008, 3, 23)
    assert FeastClue("Good Friday", Span(0, 0)).away(day_number(2008, 3, 21)) == 0
    assert FeastClue("Ramadan", Span(0, 0)).away(day_number(2008, 9, 15)) <= 2


def test_games_of_this_year_come_round():
    (clue,) = find_rounds("this year's World Cup, and last year's league")
    assert [year for year in range(1994, 2003) if clue.fits(year)] == [1994, 1998, 2002]


def test_without_a_day_the_answer_is_a_distribution_over_years(make_article, expressions):
    text = "President Jimmy Carter met his advisers on the fourth anniversary of the fall of Saigon."
    article = date(make_article(text), expressions(text))
    assert article.published is None
    best = article.candidates[0]
    assert (civil(best.day)[0], civil(best.last)) == (1979, (1979, 12, 31))
    assert sum(candidate.weight for candidate in article.candidates) <= 1


def test_the_newest_full_date_bounds_the_year_that_is_told(make_article, expressions):
    text = "The bridge fell on 3 May 2012. It was opened on 3 May 1987."
    years = {one.last: one for one in date(make_article(text), expressions(text)).candidates}
    assert years[day_number(2012, 12, 31)].day == day_number(2012, 5, 3)


def open_article(*days):
    return Article("a", "", candidates=tuple(Candidate(day, weight) for day, weight in days))


def test_a_day_on_which_the_story_contradicts_itself_loses():
    article = open_article((100, 0.5), (465, 0.4), (830, 0.02))
    assert worth_trying(article) == (100, 465)
    found = reconsider(article, {100: 3, 465: 0})
    assert found.published.day == 465
    assert "holds together" in found.published.evidence[-1].reason
    assert "3 contradictions" in found.published.others[0].evidence[-1].reason


def test_what_stays_unsure_stays_open():
    article = open_article((100, 0.4), (465, 0.4))
    found = reconsider(article, {100: 0, 465: 0})
    assert found.published is None
    assert [candidate.day for candidate in found.candidates] == [100, 465]


def test_years_alone_are_no_days_to_try():
    article = Article("a", "", candidates=(Candidate(1, 0.9, (), 365),))
    assert worth_trying(article) == ()
    assert reconsider(article, {}) == article


def test_an_article_is_tried_as_if_written_on_a_day():
    assert on_day(open_article((100, 0.5), (465, 0.4)), 465).published.day == 465
