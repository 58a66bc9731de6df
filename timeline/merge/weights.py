"""What each sign adds to the log odds of two events being one: the one table of weights of merging."""

from collections.abc import Mapping

from timeline.merge.signs import Sign

# Days and far places tell events apart better than anything, but the collection of pairs has next to none of
# them; "a second strike" is rare there. These are ours, set so that our own stories come out right.
BY_HAND: Mapping[Sign, float] = {
    Sign.LIGHT_WORD: -2.0,
    Sign.UNTYPED: -0.1,
    Sign.SAME_RECIPIENTS: 0.4,
    Sign.SAME_PLACE: 0.4,
    Sign.SAME_PERSON: 2.0,
    Sign.OTHER_PLACE: -1.2,
    Sign.OTHER_ACTORS: -0.2,
    Sign.OTHER_FACTUALITY: -0.5,
    Sign.ONE_UNREAL: -1.0,
    Sign.OTHER_COUNT: -2.0,
    Sign.NTH: -1.5,
    Sign.ONE_ARTICLE: 0.3,
    Sign.ONE_ARTICLE_ONE_WORD: -1.0,
    Sign.NOTHING_SHARED: -0.6,
    Sign.OFTEN_DONE: -2.5,
    Sign.PUBLISHED_APART: -0.25,
    Sign.OTHER_DAY: -1.5,
    Sign.ONE_DAY: 3.0,
    Sign.ONE_DAY_ONE_WORD: 2.0,
    Sign.ONE_UNDATED: 0.0,
    Sign.UNDATED: 0.4,
}

# By benchmarks/fit_merging.py. Clauses that share words beyond what their sentences share are what speaks.
FITTED: Mapping[Sign, float] = {
    Sign.ANY_TWO: -0.53,
    Sign.SAME_WORD: 0.61,
    Sign.CLOSE_WORD: 0.58,
    Sign.LOOSE_WORD: -1.72,
    Sign.ARTICLES_ALIKE: -2.52,
    Sign.SAME_MODE: 0.0,
    Sign.SAME_TYPE: 0.0,
    Sign.OTHER_TYPE: -2.05,
    Sign.KIN: 3.56,
    Sign.KIN_SAME_WORD: 1.92,
    Sign.KIN_CLOSE_WORD: 2.15,
    Sign.KIN_LOOSE_WORD: -0.51,
    Sign.CLAUSES_ALIKE: 0.02,
    Sign.SAME_ACTORS: -0.22,
    Sign.OTHER_RECIPIENTS: -0.26,
    Sign.SAME_COUNT: 1.06,
    Sign.REPORTS: -0.09,
    Sign.BOTH_LEAD: 0.22,
}

WEIGHTS: Mapping[Sign, float] = {**FITTED, **BY_HAND}
