import re

import pytest

from timeline.calendar import iso_day, parse_day
from timeline.dating import date, settle
from timeline.model import Article, Evidence, Published

# ---- days that stand with their year


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("DAKAR, June 2, 2004 (AFP) - Crowds gathered on Monday.", "2004-06-02"),
        ("Published: 3 January 2020\n\nCrowds gathered on Monday.", "2020-01-03"),
        ("Crowds gather\nTuesday 6 July 1999\n\nCrowds gathered on Monday.", "1999-07-06"),
        ("Crowds gather\n2018-02-11\n\nCrowds gathered on Monday.", "2018-02-11"),
        ("RENO | Thu Apr 22, 2010 7:30 pm EDT\n\nRENO, April 22 (AP) - Crowds gathered.", "2010-04-22"),
        ("Crowds gathered on Monday.\n\nFirst published on 9 May 2009", "2009-05-09"),
        ("Updated 5 January 2020\n\nPublished 3 January 2020\n\nCrowds gathered.", "2020-01-03"),
    ],
)
def test_a_day_with_its_year_is_taken(make_article, expressions, text, day):
    found = date(make_article(text), expressions(text)).published
    assert iso_day(found.day) == day
    assert found.confidence > 0.75
    assert found.evidence[0].span is not None


def test_a_time_with_its_zone_gives_the_minute(make_article):
    found = date(
        make_article("Crowds gather\nThu Apr 22, 2010 7:30 pm EDT\n\nCrowds gathered."), ()
    ).published
    assert divmod(found.minute, 24 * 60) == (parse_day("2010-04-22"), 23 * 60 + 30)


@pytest.mark.parametrize(
    "path", ["2007/08/09/bridge", "news/2007-08-09-bridge.html", "world/2007/aug/09/bridge"]
)
def test_a_day_in_the_address_is_taken(make_article, path):
    found = date(make_article("A bridge fell.", url=f"https://example.org/{path}"), ()).published
    assert iso_day(found.day) == "2007-08-09"
    assert "address" in found.evidence[0].reason


def test_a_day_that_no_calendar_has_is_not_taken(make_article):
    assert date(make_article("Published: 31 June 2020\n\nA bridge fell."), ()).published is None


# ---- days that came with the article


def given(day):
    return Published(parse_day(day), 1.0, (Evidence("given", 1.0),))


def test_a_given_day_stays_and_the_dateline_confirms_it(make_article):
    article = make_article("OSLO, May 4 (NTB) - Ships sailed.", published=given("1971-05-05"))
    found = date(article, ())
    assert iso_day(found.published.day) == "1971-05-05"
    assert [item.reason for item in found.published.evidence] == ["given", "the dateline agrees"]


def test_a_given_day_that_the_dateline_contradicts_stays_with_a_note(make_article):
    article = make_article("OSLO, May 4 (NTB) - Ships sailed.", published=given("1971-06-20"))
    found = date(article, ())
    assert iso_day(found.published.day) == "1971-06-20"
    assert "the dateline says 'May 4'" in found.notes[0]


# ---- years from what the story tells


# The day that must come out, then the story; a line that begins with © is a paragraph of its own.
STORIES = """
1962-10-25
WASHINGTON, Oct. 25 (UPI) -- President John F. Kennedy met his advisers on Thursday. Secretary of State
Dean Rusk was there. Kennedy met them first on Tuesday. The treaty was signed in 1960.

1982-06-14
LONDON, June 14 (Reuters) - Prime Minister Margaret Thatcher told parliament on Monday that the fighting
was over. Defence Secretary John Nott spoke on Monday too. The islands were invaded in April 1982.

1987-12-09
MOSCOW, Dec 9 (Reuters) - Soviet leader Mikhail Gorbachev met President Ronald Reagan in Washington on
Wednesday, and on Wednesday night dined with Secretary of State George Shultz. They met in Iceland in
October 1986.

2003-03-18
PARIS, March 18 (AFP) President Jacques Chirac said on Tuesday that France could not agree. US President
George W. Bush and British Prime Minister Tony Blair had met on Sunday. The resolution was passed on 8
November 2002.

2015-09-04
BERLIN, Sept 4 (Reuters) - Chancellor Angela Merkel opened the border on Friday to people from Hungary,
whose prime minister called on Friday for order. French President Francois Hollande agreed. The rules
date from 2013. Some 40,000 came in July 2015.

2022-02-24
KYIV, Feb 24 (AFP) President Volodymyr Zelensky called the nation to arms on Thursday. US President Joe
Biden spoke to him on Thursday. Russia had seized the peninsula in 2014, and the last round of talks
ended in December 2021.

1981-10-06
CAIRO, Oct 6 (AP) - President Anwar Sadat was shot dead at a parade on Tuesday. US President Ronald
Reagan spoke on Tuesday. Sadat signed the treaty in 1979.

2019-11-05
OTTAWA, Nov 5 — Voters went to the polls on Tuesday, November 5, and the count went on all night. Prime
Minister Justin Trudeau called it in September 2019.

2018-05-04
HALDEN, Friday, May 4 (HPS) -- The harbour was closed. The crane was put up on 12 June 2017. The owner
bought it in 2016.
© 2018 Halden Press

1996-02-29
WASHINGTON, Feb 29 (AP) - President Bill Clinton signed the bill on Thursday. Secretary of State Warren
Christopher was there on Thursday. The law dates from 1992.

1992-01-08
TOKYO, Jan 8 (Kyodo) - President George Bush fell ill at a dinner given by Prime Minister Kiichi Miyazawa
on Wednesday. The trip was put off on 5 November 1991.
"""


def stories():
    for block in STORIES.strip().split("\n\n"):
        day, story = block.split("\n", 1)
        yield pytest.param(re.sub(r"\n(?!©)", " ", story).replace("\n", "\n\n"), day, id=story[:25])


@pytest.mark.parametrize(("text", "day"), tuple(stories()))
def test_the_year_comes_from_the_clues_together(make_article, expressions, text, day):
    article = date(make_article(text), expressions(text))
    assert article.published is not None, article.notes
    assert iso_day(article.published.day) == day
    assert 0.6 <= article.published.confidence < 1


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, May 4 (NTB) - Ships sailed again after the storm.",
        "OSLO, May 4 (NTB) - Ships sailed again on Friday.",
        "WASHINGTON, May 4 (AP) - President Reagan went to his ranch.",
        "LONDON, May 4 (Reuters) - The bridge of 1932 was painted again.",
    ],
)
def test_too_little_leaves_the_day_open_and_says_so(make_article, expressions, text):
    (article,) = settle([date(make_article(text), expressions(text))])
    assert article.published is None
    assert "--published" in article.notes[-1]


STORY = (
    "LIMA, Jan 9 (AFP) US President Donald Trump met Secretary of State Mike Pompeo on Thursday. On Thursday evening"
    " he flew home. The treaty was signed in 2018."
)


def test_the_runners_up_stand_beside_the_day_with_their_own_evidence(make_article, expressions):
    found = date(make_article(STORY), expressions(STORY)).published
    weights = [found.confidence, *(candidate.weight for candidate in found.others)]
    assert weights == sorted(weights, reverse=True)
    assert sum(weights) <= 1
    assert all(candidate.evidence for candidate in found.others)


def test_every_piece_of_evidence_points_at_the_words_that_it_rests_on(make_article, expressions):
    found = date(make_article(STORY), expressions(STORY)).published
    words = [STORY[item.span.start : item.span.end] for item in found.evidence]
    assert words[0] == "Jan 9"
    assert {"Thursday", "US President Donald Trump", "2018"} <= set(words)


def test_what_a_newsletter_says_of_weekdays_is_no_evidence(make_article, expressions):
    notice = "\n\nSign up for our newsletter, sent out every Monday."
    plain = date(make_article(STORY), expressions(STORY)).published
    noticed = date(make_article(STORY + notice), expressions(STORY + notice)).published
    assert noticed.confidence == plain.confidence


def test_what_lies_ahead_does_not_date_a_story(make_article, expressions):
    ahead = STORY + " The next talks will be held on Saturday and are due to end in 2031."
    found = date(make_article(ahead), expressions(ahead)).published
    assert found.day == date(make_article(STORY), expressions(STORY)).published.day


def test_no_date_at_all_leaves_the_day_open_but_not_before_what_is_told(make_article, expressions):
    text = "Crowds gathered on Monday. The bridge fell on 3 May 2012."
    article = date(make_article(text), expressions(text))
    assert article.published is None
    assert "hardly published before 2012-05-03" in article.notes[0]


def test_weekdays_alone_leave_the_day_open(make_article, expressions):
    text = "Crowds gathered on Monday."
    assert date(make_article(text), expressions(text)).published is None


def test_dating_fills_place_zone_and_the_start_of_the_story(make_article, expressions):
    article = date(make_article(STORY), expressions(STORY))
    assert (article.place, article.zone, article.source) == ("Lima", "America/Lima", "AFP")
    assert article.text[article.body :].startswith("US President")


def test_without_a_dateline_there_is_no_zone(make_article):
    article = date(make_article("Crowds gathered in Lima."), ())
    assert (article.place, article.zone, article.body) == (None, None, 0)


def test_an_empty_article_is_left_as_it_is():
    assert date(Article("a", ""), ()).published is None
