"""How exactly a number of units is meant: "nearly two weeks", "more than a month". Knows words; knows no day."""

import re

Range = tuple[int | None, int | None]

DAYS_A_WEEK, HALF_A_WEEK = 7, 3
_CALENDAR = "the "
_REACH = 24  # characters before an expression
# What stands before a number, and how it is meant; the longest first.
_BELOW = ("less than", "fewer than", "not more than", "no more than", "at most", "up to", "within", "under")
_ABOVE = ("more than", "not less than", "no less than", "at least", "over")
_NOT_QUITE = ("not quite", "just under", "nearly", "almost")
_ABOUT = ("about", "around", "roughly", "approximately", "some", "or so")
_SHARE = 4  # "about" reaches a quarter of the number to either side, one unit at least
_WORDS = re.compile(
    rf"(?:^|\b)(?P<words>{'|'.join((*_NOT_QUITE, *_BELOW, *_ABOVE, *_ABOUT))})(?= |$)", re.IGNORECASE
)


def meant(number: Range, text: str, start: int, end: int) -> Range:
    """The least and the most units that a number can mean, by the words in the expression and right before it.

    >>> meant((10, 10), "less than ten days after", 0, 18), meant((1, 1), "over a year later", 0, 17)
    ((0, 10), (1, None))
    >>> meant((2, 2), "nearly two weeks later", 7, 22), meant((2, 2), "two weeks later", 0, 15)
    ((1, 2), (2, 2))
    """
    least, most = number
    if least is None or most is None or least != most:
        return number
    words = _before(text, start) or _inside(text[start:end])
    if words in _BELOW:
        return 0, most
    if words in _ABOVE:
        return least, None
    if words in _NOT_QUITE:
        return max(0, least - 1), most
    if words in _ABOUT:
        slack = max(1, most // _SHARE)
        return max(0, least - slack), most + slack
    return number


def names_whole_week(text: str, start: int) -> bool:
    """Whether a count of weeks means one of the calendar, "the week before", and not so many days.

    >>> names_whole_week("The week before, they met.", 0), names_whole_week("A week before, they met.", 0)
    (True, False)
    """
    return text[start : start + len(_CALENDAR)].lower() == _CALENDAR


def _before(text: str, start: int) -> str:
    """The words that end right before the expression; empty where others stand there."""
    before = text[max(0, start - _REACH) : start].rstrip().lower()
    found = [match["words"] for match in _WORDS.finditer(before) if match.end() == len(before)]
    return found[-1] if found else ""


def _inside(expression: str) -> str:
    match = _WORDS.search(" ".join(expression.lower().split()))
    return "" if match is None else match["words"].lower()
