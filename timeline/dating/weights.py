"""How much each clue says about the year of publication: one table of constants, with why. Natural logarithms.

A clue's weight is the logarithm of how much likelier it is where the year is right than by chance: above 0 it speaks
for a year, below 0 against it. Weights add up over the clues, which are taken to be independent; `LATER_CLUES`
makes up for it where they are not. The shares of belief are the exponentials of the sums, scaled to 1.
"""

from math import log

# A bare weekday told in the past, by how many days it lies back (0: the day of publication). Wire copy names the day
# of its news first: of 297 first weekdays in agency stories with a known day, 69% were that day, 19% the day before.
FIRST_WEEKDAY = tuple(log(7 * share) for share in (0.66, 0.20, 0.05, 0.025, 0.02, 0.02, 0.025))
# Those that follow lie further back: 49%, 28%, 10% and so on of 554.
LATER_WEEKDAY = tuple(log(7 * share) for share in (0.45, 0.27, 0.10, 0.05, 0.04, 0.04, 0.05))
# Weekdays of one story depend on each other.
LATER_CLUES = 0.5

# "Friday, January 3" or a dateline with its weekday: a calendar fact, but weekdays are misprinted now and then.
WEEKDAY_OF_DATE = log(7 * 0.97)
NOT_WEEKDAY_OF_DATE = log(7 * 0.03 / 6)

# Someone named with the office, in it on that day or not. Titles slip ("President Roosevelt" in a look back), and the
# table of terms is not complete, so that one person alone excludes no year.
IN_OFFICE = 1.6
NOT_IN_OFFICE = -1.8
# Below the first third of a story more titles belong to its background.
BACKGROUND = 0.6
FIRST_PART = 1 / 3

# A date with its year, told as past, after the day: news does not know the future; the rest are misread numbers.
FUTURE_TOLD_AS_PAST = -4.0
# By whole years since the latest date with a year told as past. In dated agency stories that name a year: 20% the
# same year, 16% each one and two years back, then ever fewer, with a long tail of histories.
YEARS_SINCE = (2.2, 2.3, 1.9, 1.4, 1.1, 0.9, 0.7, 0.4, 0.2, 0.0)
LONG_SINCE = -0.6
# "by 2025", "until 2030": plans are made before the year that they name.
AFTER_PLANNED = -2.5
BEFORE_PLANNED = 0.3

# The copyright line's year: sites renew it, agencies do not.
COPYRIGHT_YEAR = 2.5
COPYRIGHT_NEXT_YEAR = 0.8
OTHER_COPYRIGHT_YEAR = -1.5

# Below this share of belief nothing is taken as the day.
LEAST_CONFIDENCE = 0.35
# The most that scored clues can make one sure of.
MOST_CONFIDENCE = 0.99
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
