"""What users change, replayed over what the program finds. Knows records alone: no text is read, nothing is stored.

`standing` says which entries of a ledger count. Those on articles' days come before dating (`with_day`), splits and
merges before and while events are grouped (`divided`, `regroupings`), dates are one more statement for the solver
(`statements`), and `apply` does the rest on the finished timeline and lists the edits whose words are gone.
"""

from timeline.edits.applied import Applied, apply, unmatched
from timeline.edits.days import with_day
from timeline.edits.faults import fault
from timeline.edits.groups import divided, regroupings
from timeline.edits.ledger import standing, undone
from timeline.edits.lines import parse_lines, write_lines
from timeline.edits.statements import statements
from timeline.edits.words import words_of, words_of_article, words_of_mention

__all__ = [
    "Applied",
    "apply",
    "divided",
    "fault",
    "parse_lines",
    "regroupings",
    "standing",
    "statements",
    "undone",
    "unmatched",
    "with_day",
    "words_of",
    "words_of_article",
    "words_of_mention",
    "write_lines",
]
