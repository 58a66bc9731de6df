"""The words on a page that tell the day of a change from the day of its story."""

import re

_CHANGE = re.compile(
    r"(?:^|[^a-z])(?:last-?)?(?:updated|modified|revised|edited|corrected)(?![a-z])|update:|datemodified|dateupdated"
    r"|last-?(?:update|edit|mod)\b",
    re.IGNORECASE,
)


def tells_change(words: str) -> bool:
    """Whether words beside a day, or the names of its tag, say that it is the day of a change.

    >>> tells_change("Last updated on"), tells_change("entry-date updated"), tells_change("Update 3")
    (True, True, False)
    """
    return _CHANGE.search(words) is not None
