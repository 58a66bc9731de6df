"""Counts of years in words and figures: "fourth", "25th", "ten". Pure text."""

import re

_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINAL_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
_VALUES = (
    {word: number for number, word in enumerate(_UNITS, 1)}
    | {word: number for number, word in enumerate(_ORDINAL_UNITS, 1)}
    | {word: 20 + 10 * number for number, word in enumerate(_TENS)}
    | {word: 20 + 10 * number for number, word in enumerate(_ORDINAL_TENS)}
    | {"hundredth": 100, "centenary": 100, "a": 1}
)
NUMBER = rf"\d{{1,3}}|(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_UNITS[:9])}))?|{'|'.join(reversed(_UNITS))}"
ORDINAL = (
    rf"\d{{1,3}}(?:st|nd|rd|th)|(?:{'|'.join(_TENS)})-(?:{'|'.join(_ORDINAL_UNITS[:9])})"
    rf"|{'|'.join(_ORDINAL_TENS)}|{'|'.join(reversed(_ORDINAL_UNITS))}|hundredth"
)


def number_of(written: str) -> int | None:
    """Return the number that a count or an ordinal writes; None where it is none.

    >>> number_of("25th"), number_of("twenty-fifth"), number_of("ten-year"), number_of("many")
    (25, 25, 10, None)
    """
    plain = re.sub(r"[- ]year\Z", "", written.lower())
    if figures := re.match(r"\d+", plain):
        return int(figures[0])
    values = [_VALUES.get(part) for part in plain.split("-")]
    known = [value for value in values if value is not None]
    return sum(known) if known and len(known) == len(values) else None
