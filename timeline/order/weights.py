"""How far each kind of statement is trusted: one table, measured. Knows rules by name; knows no statement.

`right` and `wrong` were counted on hand-made timelines (`benchmarks/statements.py`: both bundled samples and ten
other wire stories). A rule that was seen seldom keeps much of its `prior`, which is judged, not measured.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

_HURTS = 0.7  # share of the windows resting on a wrong statement that are wrong
_PRIOR_COUNTS = 4  # statements that the prior weighs as much as


class Standing(IntEnum):
    """What a statement is to a contradiction, the first to give way first."""

    PRESUMED = 0  # a reading of ours
    SHOWN = 1  # what grammar shows: tenses, and ties between events
    TOLD = 2  # a time that the text gives the event
    BY_HAND = 3  # a time that a user gives it


@dataclass(frozen=True, slots=True)
class Trust:
    """A rule's standing: `hard` is what follows from the text, the rest is what readers assume.

    In a contradiction a lower `standing` gives way to a higher one, whatever the weights: how often a reading is
    right says little of it where a claim is against it. `disputes` marks what readers can hold against the text
    word by word: a day, a distance, "after". What is a `fallback` gives way without being a sign of anything.
    """

    prior: float
    right: int = 0
    wrong: int = 0
    hard: bool = True
    standing: Standing = Standing.SHOWN
    disputes: bool = False
    fallback: bool = False

    @property
    def weight(self) -> float:
        """How likely such a statement is true, 0 to 1.

        >>> Trust(0.5).weight, Trust(0.5, right=4).weight
        (0.5, 0.75)
        """
        counted = self.right + self.wrong + _PRIOR_COUNTS
        return round((self.right + self.prior * _PRIOR_COUNTS) / counted, 3)


def belief(weights: Iterable[float]) -> float:
    """How likely a window is right that rests on statements of these weights, 0 to 1.

    A statement that is wrong leaves the window wrong in a part of the cases only (`_HURTS`): bounds have slack.

    >>> belief([]), belief([1.0, 1.0]), belief([0.9, 0.5]) < belief([0.9, 0.9])
    (1.0, 1.0, True)
    """
    return round(math.prod((1 - _HURTS * (1 - weight) for weight in weights), start=1.0), 4)


RULES: dict[str, Trust] = {
    "by-hand": Trust(1.0, standing=Standing.BY_HAND),
    # ties to a time expression
    "time-is-included": Trust(0.95, 232, 4, standing=Standing.TOLD, disputes=True),
    "time-begun": Trust(0.95, 4, 0, standing=Standing.TOLD),
    "time-begun-by": Trust(0.95, 4, 1, standing=Standing.TOLD),
    "time-ended-by": Trust(0.95, 4, 0, standing=Standing.TOLD),
    "time-before-or-during": Trust(0.95, standing=Standing.TOLD, disputes=True),
    "time-before": Trust(0.95, 1, 0, standing=Standing.TOLD, disputes=True),
    "time-after": Trust(0.95, 1, 0, standing=Standing.TOLD, disputes=True),
    "time-about": Trust(0.8, hard=False),
    "time-of-day-told-last": Trust(0.9, 20, 3, hard=False),
    "time-ahead": Trust(0.6),
    "time-ahead-assumed": Trust(0.6, hard=False),
    "time-whole": Trust(0.5, hard=False),
    "time-within": Trust(0.95, 1, 0, standing=Standing.TOLD),
    "time-within-vague": Trust(0.6, 1, 0, hard=False),
    "length": Trust(0.8, standing=Standing.TOLD),
    # distances
    "counted-from-event": Trust(0.95, 25, 1, standing=Standing.TOLD, disputes=True),
    "counted-from-day": Trust(0.5, hard=False),
    "counted-from-named-day": Trust(0.5, 12, 4),
    "counted-from-the-last": Trust(0.7, 5, 0),
    "counted-back": Trust(0.7, 10, 0),
    # ties between two events
    "connective-after": Trust(0.9, 29, 1, disputes=True),
    "connective-answer": Trust(0.9, disputes=True),
    "connective-before": Trust(0.9, 7, 0, disputes=True),
    "connective-leads": Trust(0.9, disputes=True),
    "connective-during": Trust(0.8, 6, 1),
    "connective-on-day": Trust(0.8, 1, 0, disputes=True),
    "connective-beside": Trust(0.8, 6, 0, standing=Standing.PRESUMED, fallback=True),
    "connective-ending": Trust(0.8, 2, 0),
    "connective-since": Trust(0.7, 2, 0),
    "connective-until": Trust(0.7),
    "connective-while": Trust(0.6, 3, 1, hard=False),
    "connective-when": Trust(0.6, 3, 0, hard=False),
    "connective-unreal": Trust(0.6, 1, 0, hard=False),
    "report": Trust(0.85, 61, 0),
    "report-presumed": Trust(0.85, 28, 4, hard=False),
    "report-of-plan": Trust(0.7, 3, 0),
    "report-of-wish": Trust(0.7, 10, 0, hard=False),
    "announced": Trust(0.5, 2, 0, hard=False),
    "set-going": Trust(0.9, 5, 0),
    "cause": Trust(0.8, 33, 0),
    "cause-unreal": Trust(0.8, hard=False),
    "result": Trust(0.8, 22, 0),
    "result-same-day": Trust(0.7, 22, 0, standing=Standing.PRESUMED, fallback=True),
    "result-later": Trust(0.6, 2, 0),
    "part": Trust(0.9),
    "told-of-one": Trust(0.7, 12, 0, standing=Standing.PRESUMED),
    "told-in-order": Trust(0.3, 35, 9, hard=False),
    # tense against publication
    # with a dateline's clock and without one they are the same claim, and counted together
    "published": Trust(0.8, 551, 0),
    "published-day": Trust(0.8, 551, 0),
    "published-presumed": Trust(0.5, 79, 2, standing=Standing.PRESUMED),
    "published-day-presumed": Trust(0.5, 79, 2, standing=Standing.PRESUMED),
    "published-own-day": Trust(0.35, 21, 0, standing=Standing.PRESUMED, fallback=True),
    "begun-when-published": Trust(0.6),
    "not-before-published": Trust(0.6, 7, 0),
    "not-before-published-own-day": Trust(0.6, 1, 0),
    "intended": Trust(0.6, 24, 1, hard=False),
    "intended-own-day": Trust(0.6, 6, 1, hard=False),
    "ongoing-when-published": Trust(0.4, 2, 0),
    "ongoing-timed": Trust(0.4, hard=False),
    "said-that-day": Trust(0.5, 71, 14, hard=False),
    # the way of telling
    "follows-the-lead": Trust(0.6, 101, 2, standing=Standing.PRESUMED),
    "background-past-perfect": Trust(0.4, 61, 2, hard=False),
    "background": Trust(0.35, 63, 1, hard=False),
}


def standing(rule: str) -> Standing:
    """A rule's standing in a contradiction; of one that the table does not know, that of what grammar shows."""
    return RULES[rule].standing if rule in RULES else Standing.SHOWN


def disputes(rule: str) -> bool:
    """Whether readers can hold it against the text word by word; taken of a rule that the table does not know."""
    return rule not in RULES or RULES[rule].disputes


def is_fallback(rule: str) -> bool:
    """Whether a rule's statements only hold where nothing says otherwise."""
    return rule in RULES and RULES[rule].fallback
