"""What a document's properties say of it: its title, the days on which it was made and changed. Opens nothing."""

import re

from timeline.intake.moments import moment
from timeline.model import DayKind, StatedDay

_LONGEST_TITLE = 250
# What programs write where nobody gave a title.
_NO_TITLE = re.compile(
    r"""
    microsoft \ (?:word|powerpoint|office\ \w+) \ ?-\ .*
    | (?: (?:new\ )?document | word\ document | powerpoint\ presentation | untitled | no\ title | title | doc | slide
        | layout | print(?:out)? | scan | page | about:blank ) [ _-]? \d*
    | https?:\S+ | [A-Z]:\\.*
    | \S* \. (?:docx?|odt|rtf|pdf|txt|html?|indd|qxd|qxp|pages|tmp|ai|eps|tex|dvi|pmd|xlsx?)
    | [\W\d_]*
    """,
    re.IGNORECASE | re.VERBOSE,
)


def title_in(value: str | None) -> str | None:
    """Return the title that a property gives, None where it is a file's name or a program's word for nothing.

    >>> title_in("Crane falls at Halden"), title_in("Microsoft Word - crane_v2.doc")
    ('Crane falls at Halden', None)
    """
    title = " ".join((value or "").replace("\x00", "").split())
    return None if len(title) > _LONGEST_TITLE or _NO_TITLE.fullmatch(title) else title


def stated_days(made: str | None, changed: str | None) -> tuple[StatedDay, ...]:
    """Return the days of a document's making and last change, where its properties give them."""
    told = (("made", made, False), ("last changed", changed, True))
    return tuple(
        StatedDay(
            DayKind.DOCUMENT,
            found.day,
            f"the file's properties say that it was {word} at {value.strip()[:40]}",
            found.minute,
            updated,
        )
        for word, value, updated in told
        if value and (found := moment(value)) is not None
    )
