"""Tells a story: who says what, what was known when, which days mattered, what to check. Knows records alone."""

from timeline.telling.accounts import accounts, changes, told_by
from timeline.telling.check import check
from timeline.telling.days import key_days
from timeline.telling.gaps import gaps
from timeline.telling.known import days_of_report, known_on, reports
from timeline.telling.tell import AS_IT_IS, AS_OF, Wish, as_wished, tell
from timeline.telling.weigh import most_of, weigh

__all__ = [
    "AS_IT_IS",
    "AS_OF",
    "Wish",
    "accounts",
    "as_wished",
    "changes",
    "check",
    "days_of_report",
    "gaps",
    "key_days",
    "known_on",
    "most_of",
    "reports",
    "tell",
    "told_by",
    "weigh",
]
