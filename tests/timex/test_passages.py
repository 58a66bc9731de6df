"""News keeps its own days although it tells of other years; a passage of another year keeps that year."""

import pytest

from timeline.calendar import day_number
from timeline.meaning import Amount
from timeline.model import Timex, TimexType
from timeline.timex import resolve, tag

THURSDAY = day_number(2018, 3, 15)
VERDICT = (
    "OSTRAVA, March 15 (Agency) -- A court on Thursday jailed a mine owner. His pit flooded in June 1994 and again "
    "in August 1995. He fled in May 2010. His trial opened in April 2011. {}"
)
MINE = "LISBON, March 15 (Agency) -- Ten years ago today the Alva mine flooded. {}"


def last(text: str, published: int | None = THURSDAY) -> Timex:
    return resolve(tag(text), text, published=published)[-1]


@pytest.mark.parametrize(
    ("end", "value"),
    [
        ("The union welcomed the ruling on Thursday.", "2018-03-15"),
        ("An appeal will be heard next spring.", "2019-SP"),
        ("The court will close on December 31.", "2018-12-31"),
        ("The owners paid up on Feb. 20.", "2018-02-20"),
    ],
)
def test_news_that_tells_of_many_years_keeps_its_own_days(end: str, value: str) -> None:
    assert last(VERDICT.format(end)).value == value


@pytest.mark.parametrize("published", [THURSDAY, THURSDAY + 1])
def test_a_dateline_is_the_day_nearest_to_publication(published: int) -> None:
    text = VERDICT.format("It will close.")
    assert resolve(tag(text), text, published=published)[0].value == "2018-03-15"


@pytest.mark.parametrize(
    ("end", "value"),
    [
        ("Divers found the men on March 19.", "2008-03-19"),
        ("Divers had come from Porto the evening before.", "2008-03-14TEV"),
        ("It was sealed on June 2, and reopened on Aug. 30.", "2008-08-30"),
        ("The shaft fell in late that Sunday.", "2008-03-16"),
    ],
)
def test_a_passage_that_looks_back_keeps_its_year(end: str, value: str) -> None:
    assert last(MINE.format(end)).value == value


def test_a_weekday_deep_in_such_a_passage_could_be_either() -> None:
    timex = last(MINE.format("Divers came on March 17. On March 19 they gave up. On Saturday it was sealed."))
    assert timex.denotes is None
    assert [r.value for r in timex.alternatives] == ["2008-03-22", "2018-03-10"]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("Judges will try the men over a riot on March 3.", ["2019-03-03", "2018-03-03"]),
        ("The king was crowned in 1953 and died on May 5.", ["1953-05-05", "2017-05-05"]),
        ("In 1953 the king died. His son was crowned on May 3.", ["1953-05-03", "2017-05-03"]),
    ],
)
def test_where_the_words_do_not_tell_the_year_both_stay_and_no_day_is_given(
    text: str, readings: list[str]
) -> None:
    timex = last(text)
    assert timex.denotes is None
    assert timex.value.startswith("XXXX-")
    assert [r.value for r in timex.alternatives] == readings


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The plant opened in 2003. On Feb. 9 it was shut.", "2018-02-09"),
        ("In 2012 she left. The May 9 match is off.", "2018-05-09"),
        ("Five years ago, on Nov. 13, the hall burned.", "2013-11-13"),
        ("The bridge, built in 1931, collapsed on March 5.", "2018-03-05"),
        ("In 1953 the king died. On Monday his son met Ms. Lund on March 12.", "2018-03-12"),
        ("The towns agreed in June 1963 to build a line, which was opened on Aug. 30.", "1963-08-30"),
        ("On May 4, 1998, the pit flooded. The search was called off on Aug. 9.", "1998-08-09"),
    ],
)
def test_a_year_told_beside_sets_the_year_only_of_what_goes_on_from_it(text: str, value: str) -> None:
    assert last(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill will close on December 31.", "2018-12-31"),
        ("The hall is due to open on Feb. 28.", "2019-02-28"),
        ("The hall is to open on Feb. 28.", "2019-02-28"),
        ("The curfew was lifted on April 20.", "2017-04-20"),
        ("He was invited to a feast on April 20.", "2018-04-20"),
        ("They gave no reason for the April 20 deadline.", "2018-04-20"),
        ("Forecasters said snow could fall on Sunday.", "2018-03-18"),
        ("The rowers could not be reached on Sunday.", "2018-03-11"),
    ],
)
def test_a_verb_that_leaves_no_doubt_sets_the_side_of_publication(text: str, value: str) -> None:
    assert last(text).value == value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Troops left on Monday, a day after voters backed a mayor.", "a day"),
        ("He thanked the rowers an hour after the race.", "an hour"),
        ("The envoy flew in the day after the vote.", "the day"),
        ("She had sold out the day before the mill burned.", "the day"),
    ],
)
def test_a_unit_beside_a_clause_is_a_length_without_its_preposition(text: str, words: str) -> None:
    timex = last(text)
    assert (text[timex.start : timex.end], timex.type) == (words, TimexType.DURATION)
    assert isinstance(timex.meaning, Amount)
