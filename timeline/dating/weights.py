"""How much each clue says about the year of publication: one table of constants, with why. Natural logarithms.

A clue's weight is the logarithm of how much likelier it is where the year is right than by chance: above 0 it speaks
for a year, below 0 against it. Weights add up over the clues, which are taken to be independent; `LATER_CLUES`
makes up for it where they are not. The shares of belief are the exponentials of the sums, scaled to 1.
"""

from dataclasses import dataclass
from math import log

from timeline.dating.signs import Kind
from timeline.model import DayKind

# A bare weekday told in the past, by how many days it lies back (0: the day of publication), counted on 290 dated
# agency stories. Such copy names the day of its news: the only weekday of a story, or the one that it opens with and
# comes back to, is that day in 8 of 10, and the day before in most others.
OWN_WEEKDAY = tuple(log(7 * share) for share in (0.74, 0.17, 0.03, 0.015, 0.015, 0.015, 0.015))
# Where a story opens with one weekday and goes on to others, the first is still most often its own.
LEAD_WEEKDAY = tuple(log(7 * share) for share in (0.46, 0.30, 0.09, 0.04, 0.03, 0.03, 0.05))
# The others are the day before or two.
LATER_WEEKDAY = tuple(log(7 * share) for share in (0.14, 0.36, 0.20, 0.09, 0.07, 0.07, 0.07))
# A story that opens by calling its own day "today" has little need of that day's name, and one that says
# "yesterday" not of the name of the day before.
WEEKDAY_BESIDE_TODAY = tuple(log(7 * share) for share in (0.23, 0.27, 0.14, 0.09, 0.09, 0.09, 0.09))
WEEKDAY_BESIDE_YESTERDAY = tuple(log(7 * share) for share in (0.06, 0.10, 0.36, 0.16, 0.14, 0.10, 0.08))
# Weekdays of one story depend on each other.
LATER_CLUES = 0.5

# "Friday, January 3" or a dateline with its weekday: a calendar fact, but weekdays are misprinted now and then.
WEEKDAY_OF_DATE = log(7 * 0.97)
NOT_WEEKDAY_OF_DATE = log(7 * 0.03 / 6)


@dataclass(frozen=True, slots=True)
class Row:
    """What one kind of sign says of a year, by how many years it lies before or after the stretch of the sign.

    `before`: 1, 2, 3-5, 6 and more years; `first`: the stretch's first year, or the one that follows its day;
    `inside`: its other years; `after`: 1, 2, 3, 4-5, 6-9, 10-19, 20 and more years.
    """

    before: tuple[float, float, float, float]
    first: float
    inside: float
    after: tuple[float, float, float, float, float, float, float]


# Fitted by benchmarks/fit_dating.py to every second of a thousand dated articles of five corpora, each with and
# without its day, those of one long story counting little; set by hand first and held near that. The number is of
# texts that had such a sign; where they are few the hand's value stands.
TABLE: dict[Kind, Row] = {
    # The office is held while it is named so; who had it before comes up now and then, who has it later never.
    # The table of terms is not complete and names are shared, so that one person alone excludes no year. 241
    # texts.
    Kind.OFFICE: Row((-3.7, -4.1, -4.3, -4.6), -0.2, 0.0, (-2.0, -2.5, -2.6, -2.7, -2.4, -2.9, -3.3)),
    # Below the story's first third those who held it before are named more often. 210 texts.
    Kind.OFFICE_BACKGROUND: Row(
        (-2.7, -3.0, -3.2, -3.5), -0.2, 0.2, (-1.1, -1.3, -1.4, -1.4, -0.8, -1.6, -2.1)
    ),
    # Between the vote and the oath there are weeks; too few were seen to move what was set by hand. 0 texts.
    Kind.ELECT: Row((-4.0, -4.2, -4.4, -4.5), 2.0, 2.0, (-2.0, -2.5, -2.8, -3.0, -3.2, -3.4, -3.5)),
    # Nobody is a former holder before the term ends. 28 texts.
    Kind.FORMER: Row((-2.5, -2.8, -3.0, -3.2), 0.0, 0.0, (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)),
    # People are named longest while the news is about them, and at any time after. 571 texts.
    Kind.PERSON: Row((-0.9, -1.3, -1.8, -1.9), -0.1, 0.1, (-0.8, -1.4, -1.4, -1.2, -0.7, -1.3, -1.8)),
    # What has not happened cannot be told; most events are told in the year after them, and rarely again. 739
    # texts.
    Kind.EVENT: Row((-2.7, -3.6, -4.1, -4.5), 1.6, 2.4, (-0.8, -2.0, -1.9, -2.3, -1.9, -2.0, -1.7)),
    # New names are news: the first year has more of them than any other. After its time a name is history. 705
    # texts.
    Kind.ERA: Row((-1.6, -2.8, -3.6, -4.2), 1.4, -0.2, (-1.2, -1.6, -1.8, -1.8, -1.5, -2.4, -2.7)),
    # Of all that a story tells the newest happening lies closest to it, mostly not more than two years before.
    # 844 texts.
    Kind.NEWEST: Row((-2.5, -2.1, -2.0, -2.8), -0.2, 0.2, (0.3, -0.1, -1.0, -1.0, -1.5, -2.0, -1.9)),
    # The newest name bounds the story from below; it says little of how long ago that was. 886 texts.
    Kind.NEWEST_NAME: Row((-0.5, -0.8, -0.9, -0.6), 0.4, -0.2, (1.1, 0.7, 0.6, 0.0, -0.1, -1.0, -0.4)),
    # A full date is told for being news, the sooner the likelier. 36 texts.
    Kind.DATE_DAYS: Row((-3.0, -3.2, -3.4, -3.6), 2.7, 2.6, (-0.1, -0.5, -0.8, -1.0, -1.3, -1.7, -2.2)),
    # The same for one some months ago. 29 texts.
    Kind.DATE_MONTHS: Row((-3.9, -3.7, -3.8, -3.9), 1.0, 1.5, (0.5, 0.2, -0.4, -0.3, -0.4, -1.2, -1.8)),
    # A full date further back is background. 178 texts.
    Kind.DATE_YEAR: Row((-2.8, -2.9, -3.1, -3.4), 0.4, 0.3, (0.3, -0.1, -0.2, 0.1, -0.1, -0.9, -1.5)),
    # A bare year is background, or a plan without a word that says so: hence the mild weights before it. 422
    # texts.
    Kind.YEAR: Row((-0.4, -0.4, -0.6, -1.8), 0.3, 0.2, (-0.8, 0.1, -0.1, -0.3, -1.3, -1.4, -1.4)),
    # Where two years are told the story mostly lies close after both. 242 texts.
    Kind.YEAR_BEFORE: Row((-1.4, -1.9, -2.5, -3.0), 0.6, 0.6, (0.8, 0.1, -0.5, -0.6, -0.4, -0.5, -0.9)),
    # Plans are made a year or two before the year that they name. 97 texts.
    Kind.AHEAD: Row((1.7, 1.2, -0.3, -2.0), 0.6, -0.2, (-1.6, -2.1, -2.5, -2.7, -3.0, -3.2, -3.4)),
    # Sites renew the line in January, agencies do not. 2 texts.
    Kind.COPYRIGHT: Row((0.8, -0.8, -1.5, -2.0), 2.8, 0.0, (-1.5, -1.7, -1.8, -1.9, -2.0, -2.0, -2.0)),
    # Ages are right to the day, but for birthdays just passed. 6 texts.
    Kind.AGE: Row((-0.6, -1.9, -2.3, -2.5), 2.6, 2.6, (-0.6, -1.8, -2.2, -2.3, -2.4, -2.4, -2.4)),
    # Stories run ahead of an anniversary by some weeks. 6 texts.
    Kind.ANNIVERSARY: Row((0.3, -1.5, -2.0, -2.2), 3.1, 0.0, (-0.6, -1.5, -1.8, -2.0, -2.1, -2.2, -2.2)),
    # Years counted since an event are rounded. 8 texts.
    Kind.YEARS_SINCE: Row((-0.5, -1.2, -1.5, -1.6), 1.4, 0.0, (0.2, -0.4, -0.6, -0.8, -1.0, -1.2, -1.4)),
    # A count is a fact, but the story may tell of an earlier one. 0 texts.
    Kind.SERIES: Row((-0.5, -1.8, -2.2, -2.5), 2.2, 2.2, (-0.2, -1.0, -1.3, -1.6, -1.8, -2.0, -2.2)),
}
# Several signs of one kind depend on each other: the first counts in full, the others less.
SCALES = (1.0, 0.7, 0.5, 0.4, 0.3, 0.2, 0.1)
# A movable feast that the story names, by how many days it lies from the story's day.
FEAST = ((4, 1.6), (12, 0.9), (35, 0.1), (366, -0.5))
# Games or elections of "this year" that come round: in such a year, and in others.
ROUND, NOT_ROUND = 0.7, -2.0
# All evidence together says a little too much, since its parts are not independent: what is left of each weight.
TEMPER = 1.0
# Before the story has said anything: how likely a text is of a year, from this year on. Most that anybody holds in a
# file was written since news went online; nothing is certain of that, and so it weighs little.
PRIOR = ((1900, -3.0), (1920, -2.5), (1940, -1.8), (1960, -1.2), (1980, -0.6), (1990, -0.1), (1996, 0.0))


# A day is taken only where it is clearly likelier right than wrong: every other date of the story would hang on it.
LEAST_CONFIDENCE = 0.6
# The most that scored clues can make one sure of.
MOST_CONFIDENCE = 0.99
# An article whose day is this sure helps to date the others of its story. One written on the same day makes a
# candidate that much likelier; the help wanes by a factor of e in so many days.
SURE_SIBLING = 0.9
SIBLING = 20.0
SIBLING_DAYS = 30
# Runners-up kept, how many of them in any case, and the smallest share worth keeping beyond these.
RUNNERS_UP = 7
ALWAYS_KEPT = 3
LEAST_SHARE = 0.003
# Days that the story's own order of events is tried on, the share of belief below which a day is not, and what one
# contradiction leaves of it.
TRIED = 4
WORTH_TRYING = 0.08
CONTRADICTION = 0.5

# A day that stands with its year: how often it is the right one, by where it stands. Days outside the text come from
# the tables of sites, feeds and mails, which are filled when a story is put up, mostly on the day of writing or the
# next; a document's own day is that of its making, and a guess at a page takes the day of a caption now and then.
TRUST = {
    DayKind.BY_HAND.value: 0.9999,
    DayKind.METADATA.value: 0.97,
    DayKind.JSON_LD.value: 0.96,
    DayKind.META_TAG.value: 0.95,
    DayKind.TIME_ELEMENT.value: 0.9,
    DayKind.PAGE_GUESS.value: 0.75,
    DayKind.FEED.value: 0.95,
    DayKind.MAIL_HEADER.value: 0.93,
    DayKind.DOCUMENT.value: 0.6,
    DayKind.ADDRESS.value: 0.95,
    DayKind.FILE_NAME.value: 0.85,
    "dateline": 0.98,
    "published": 0.98,
    "clock": 0.97,
    "line": 0.93,
    "updated": 0.8,
}
# A dateline without a year that falls on a day told, or just before it; and what contradicts a day told.
DATELINE_AGREES, CONTRADICTED = 2.5, -2.0
# What the story tells fits the year of a day told, or speaks for another. It stays small beside a day told: many a
# story is of old events.
TEXT_AGREES, TEXT_AGAINST = 0.5, -1.5
# What is left of a weekday's weight where it chooses among days that are stated.
BESIDE_STATED = 0.5
