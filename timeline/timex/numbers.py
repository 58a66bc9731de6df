"""Numbers as expressions write them: "21", "twenty-one", "two and a half", "a few". Knows no time."""

import re
from dataclasses import dataclass

from timeline.timex.lexicon import lexicon

_BETWEEN = re.compile(r"(?P<first>[\w.,]{1,12})(?: to | or |–|-)(?P<last>[\w.,]{1,12})")
_WORDS = ("ones", "teens", "tens")
_PARTS = {"half": "0.5", "quarter": "0.25", "three-quarter": "0.75", "three quarter": "0.75"}
_HALF = re.compile(r" and a half|-and-a-half| 1/2", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Count:
    """How many: from `least` to `most`, None where not told; `text` is TIMEX3's way, X for a vague number."""

    least: int | None
    most: int | None
    text: str


VAGUE = Count(2, None, "X")


def count(words: str) -> Count:
    """How many some words say.

    >>> count("twenty-one").text, count("a few").text, count("two and a half").text, count("a")
    ('21', 'X', '2.5', Count(least=1, most=1, text='1'))
    """
    low = words.lower().strip()
    halves = bool(_HALF.search(low))
    low = _HALF.sub("", low).strip()
    if (part := next((n for word, n in _PARTS.items() if low.startswith(word)), None)) is not None:
        return Count(0, 1, part)
    if (ends := _BETWEEN.fullmatch(low)) is not None and low.split("-")[0] not in lexicon().tables["tens"]:
        first, last = count(ends["first"]), count(ends["last"])
        return Count(first.least, last.most, first.text)
    if "couple" in low:
        return Count(2, 2, "2")
    if re.fullmatch(r"[\d.,]+", low):
        number = float(low.replace(",", ""))
    else:
        spelled = _spelled(low)
        if spelled is None:
            return VAGUE
        number = spelled
    number += 0.5 * halves
    whole = int(number)
    return Count(whole, whole if whole == number else whole + 1, f"{number:g}")


def _spelled(words: str) -> int | None:
    tables = lexicon().tables
    total = current = 0
    for word in re.split(r"[- ]", words):
        small = next((tables[name][word] for name in _WORDS if word in tables[name]), None)
        if small is not None:
            current += int(small)
        elif word in ("a", "an", "another"):
            current += 1
        elif word.isdigit():
            current += int(word)
        elif word == "dozen":
            current = (current or 1) * 12
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in ("thousand", "million"):
            total, current = total + (current or 1) * int(tables["big"][word]), 0
        elif word != "and":
            return None
    return total + current or None
