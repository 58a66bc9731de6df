"""Articles and expressions for the tests of dating, made by hand: no stage beside it is needed."""

import re

import pytest

from timeline.calendar import day_number, days_in_month
from timeline.meaning import Choice, Fixed, Recurring
from timeline.model import Article, Span, Timex, TimexType
from timeline.when import When

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTH, WEEKDAY = "|".join(MONTHS), "|".join(WEEKDAYS)
SHAPES = re.compile(
    rf"(?P<paired>{WEEKDAY}), (?P<month>{MONTH}) (?P<day>\d+)\b(?!,)"
    rf"|(?P<full_day>\d+) (?P<full_month>{MONTH}) (?P<full_year>\d{{4}})"
    rf"|(?P<of_month>{MONTH}) (?P<of_year>\d{{4}})|(?P<year>\b(?:19|20)\d\d\b)|(?P<weekday>{WEEKDAY})"
)


def meaning_of(match):
    parts = match.groupdict()
    if parts["paired"]:
        month = MONTHS.index(parts["month"]) + 1
        return Recurring(
            Choice.TENSE, month=month, day=int(parts["day"]), weekday=WEEKDAYS.index(parts["paired"])
        )
    if parts["full_day"]:
        day = day_number(
            int(parts["full_year"]), MONTHS.index(parts["full_month"]) + 1, int(parts["full_day"])
        )
        return Fixed(When.on_days(day, day), "")
    if parts["of_month"]:
        year, month = int(parts["of_year"]), MONTHS.index(parts["of_month"]) + 1
        return Fixed(
            When.on_days(day_number(year, month), day_number(year, month, days_in_month(year, month))), ""
        )
    if parts["year"]:
        year = int(parts["year"])
        return Fixed(When.on_days(day_number(year), day_number(year, 12, 31)), parts["year"])
    return Recurring(Choice.TENSE, weekday=WEEKDAYS.index(parts["weekday"]))


@pytest.fixture
def expressions():
    """Weekdays, weekdays with their date, full dates, months and years, as the tagger would write them."""

    def tag(text):
        return tuple(
            Timex(f"t{m.start()}", m.start(), m.end(), TimexType.DATE, meaning_of(m), "test")
            for m in SHAPES.finditer(text)
        )

    return tag


@pytest.fixture
def make_article():
    def make(text, **fields):
        notices = tuple(Span(*m.span()) for m in re.finditer(r"(?:©|Sign up).*", text))
        return Article("a", text, boilerplate=notices, **fields)

    return make
