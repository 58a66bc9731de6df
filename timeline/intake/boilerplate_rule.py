"""What a rule for site notices is made of. Knows no site."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Where(StrEnum):
    """Where such a stretch can stand: a line of its own anywhere or at the close, or the tail of a paragraph."""

    LINE = "line"
    LAST_LINE = "last_line"
    TAIL = "tail"


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern for a whole line, or for the tail of a paragraph; `most_words` keeps it off real paragraphs."""

    name: str
    where: Where
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    rejects: tuple[str, ...]
    most_words: int = 45


def line_pattern(pattern: str) -> re.Pattern[str]:
    """The pattern of a line, in whichever case it is written."""
    return re.compile(pattern, re.IGNORECASE)
