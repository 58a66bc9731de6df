"""The zone that a text names for a time: "GMT", "Eastern time", "late Thursday, Washington time". Knows no days."""

import re

from timeline.timex.lexicon import lexicon

_BEHIND = re.compile(r",? \(?(?P<words>[A-Za-z]+(?: [A-Za-z]+){0,2}? time)\b")
_REACH = 32  # characters


def zone_of(words: str) -> str | None:
    """The fixed or named IANA zone of "GMT", "Eastern time", "Moscow time"; None for "local time"."""
    low = words.lower().removesuffix(" time")
    for ending in (" standard", " daylight"):
        low = low.removesuffix(ending)
    found = lexicon().tables["zone"].get(low)
    return None if found is None else str(found)


def zone_behind(text: str, end: int) -> str | None:
    """The zone named right behind an expression that ends at `end`, None where none is.

    >>> text = "It fell late Thursday, Washington time."
    >>> zone_behind(text, text.index(","))
    'America/New_York'
    """
    if text.find(" time", end, end + _REACH) < 0:
        return None
    told = _BEHIND.match(text, end, end + _REACH)
    return None if told is None else zone_of(told["words"])
