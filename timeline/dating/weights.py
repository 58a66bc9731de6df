"""How much each clue says about the year of publication: one table of constants, with why. Natural logarithms.

A clue's weight is the logarithm of how much likelier it is where the year is right than by chance: above 0 it speaks
for a year, below 0 against it. Weights add up over the clues, which are taken to be independent; `LATER_CLUES`
makes up for it where they are not. The shares of belief are the exponentials of the sums, scaled to 1.
"""

from math import log

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

# Someone named with the office, by whether the person was in it on that day, had it behind or before them. Of 456
# such names 91% were in office, 9% had been, all but a few of these below the story's first third, and none was yet
# to come. The table of terms is not complete and names are shared, so that one person alone excludes no year.
IN_OFFICE = 1.6
AFTER_OFFICE, AFTER_OFFICE_BACKGROUND = -2.6, -1.0
BEFORE_OFFICE, BEFORE_OFFICE_BACKGROUND = -3.8, -2.8

# By how long before the day the latest date with day, month and year lies, in days: most are told for being news.
SINCE_DATE = ((31, 5.0), (92, 3.6), (365, 2.5), (730, 1.5), (1826, 0.7), (3652, 0.2))
LONG_SINCE_DATE = -1.0
DATE_STILL_TO_COME = -3.0
# By years since the latest bare year or month of a year: background, from any time. What is not marked as future can
# still be it.
SINCE_YEAR = (2.4, 2.0, 1.9, 1.6, 1.5, 1.4, 1.1, 0.9, 0.7, 0.6, 0.4, 0.3, 0.2)
LONG_SINCE_YEAR = -0.4
YEAR_STILL_TO_COME = (1.0, 0.6, 0.0)
FAR_YEAR_STILL_TO_COME = -2.0
MONTH_STILL_TO_COME = -2.0
# "due in 2025": plans are made before the year that they name, but the cue is weak.
AFTER_PLANNED = -0.7

# The copyright line's year: sites renew it, agencies do not.
COPYRIGHT_YEAR = 2.5
COPYRIGHT_NEXT_YEAR = 0.8
OTHER_COPYRIGHT_YEAR = -1.5

# A day is taken only where it is clearly likelier right than wrong: every other date of the story would hang on it.
LEAST_CONFIDENCE = 0.6
# The most that scored clues can make one sure of.
MOST_CONFIDENCE = 0.99
# An article whose day is this sure helps to date the others of its story. One written on the same day makes a
# candidate that much likelier; the help wanes by a factor of e in so many days.
SURE_SIBLING = 0.9
SIBLING = 20.0
SIBLING_DAYS = 30
# Runners-up kept, and the smallest share worth keeping.
RUNNERS_UP = 7
LEAST_SHARE = 0.003

# The day that stands with its year beside the text, by where it stands.
CONFIDENCE = {
    "dateline": 0.98,
    "published": 0.98,
    "clock": 0.97,
    "address": 0.95,
    "line": 0.93,
    "updated": 0.8,
}
