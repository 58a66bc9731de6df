"""How many some words say, with the bounds that they leave: "at least 12", "dozens of". Knows words alone."""

import re
from dataclasses import dataclass

_UNITS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
_TENS = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
)
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "dozen": 12}
_VAGUE = {  # the least that a plural without a number says
    "tens of thousands": 20_000, "hundreds of thousands": 200_000, "tens of millions": 20_000_000,
    "millions": 2_000_000, "thousands": 2_000, "hundreds": 200, "scores": 40, "dozens": 24, "tens": 20,
    "several": 2, "many": 2, "a few": 2,
}  # fmt: skip
_AT_LEAST = r"at\s+least|no\s+(?:fewer|less)\s+than|a\s+minimum\s+of"
_ABOVE = r"more\s+than|over|upwards?\s+of|above"
_AT_MOST = r"at\s+most|up\s+to|as\s+many\s+as|no\s+more\s+than|a\s+maximum\s+of"
_BELOW = r"fewer\s+than|less\s+than|under|nearly|almost|close\s+to|just\s+under"
_ABOUT = r"about|around|some|roughly|approximately|an?\s+estimated"
_WORDS = "|".join((*_UNITS, *_TENS, *_SCALES))
_SPELLED = rf"(?:a\s+)?(?:{_WORDS})(?:[\s-]+(?:and\s+)?(?:{_WORDS}))*"
_NUMBER = rf"(?:\d[\d,.]*(?:\s+(?:hundred|thousand|million|dozen))?|{_SPELLED})"
_RANGE = re.compile(rf"(?:between\s+)?(?P<low>{_NUMBER})\s*(?:to|and|or|-|–)\s*(?P<high>{_NUMBER})\b", re.I)
_BOUNDED = re.compile(
    rf"\b(?:(?P<at_least>{_AT_LEAST})|(?P<above>{_ABOVE})|(?P<at_most>{_AT_MOST})|(?P<below>{_BELOW})"
    rf"|(?P<about>{_ABOUT}))?\s*(?P<number>\b{_NUMBER})(?![\w%])",
    re.I,
)
_PLURALS = "|".join(_VAGUE).replace(" ", r"\s+")
_SOME = re.compile(rf"\b(?P<vague>{_PLURALS})\b", re.I)
_NONE = re.compile(r"(?:no\s+one|nobody|none|no(?!\s+(?:more|less|fewer)))\b", re.I)
_BETWEEN = re.compile(r"\bbetween\b", re.I)
_TOO_LARGE = 10**10


@dataclass(frozen=True, slots=True)
class Amount:
    """How many: `least` and `most`, None where open; `start` and `end` are where the words stand."""

    least: int | None
    most: int | None
    start: int
    end: int


def read_amount(words: str) -> Amount | None:
    """The first amount that some words name; None where they name none.

    >>> [(a.least, a.most) for a in map(read_amount, ("at least 12", "up to 40", "more than 1,000", "eight"))]
    [(12, None), (None, 40), (1001, None), (8, 8)]
    >>> [(a.least, a.most) for a in map(read_amount, ("dozens of men", "between 20 and 30", "no one", "two dozen"))]
    [(24, None), (20, 30), (0, 0), (24, 24)]
    """
    none = _NONE.match(words)
    if none:
        return Amount(0, 0, none.start(), none.end())
    spread = _RANGE.search(words)
    if spread and (_BETWEEN.search(spread[0]) or " and " not in spread[0]):
        low, high = value(spread["low"]), value(spread["high"])
        if low is not None and high is not None and low < high:
            return Amount(low, high, spread.start(), spread.end())
    vague, bounded = _SOME.search(words), _BOUNDED.search(words)
    if vague and (bounded is None or vague.start() <= bounded.start()):
        return Amount(_VAGUE[" ".join(vague["vague"].lower().split())], None, vague.start(), vague.end())
    number = value(bounded["number"]) if bounded else None
    if bounded is not None and number is not None:
        least, most = _bounds(bounded, number)
        return Amount(least, most, bounded.start(), bounded.end())
    return None


def _bounds(found: re.Match[str], number: int) -> tuple[int | None, int | None]:
    if found["at_least"]:
        return number, None
    if found["above"]:
        return number + 1, None
    if found["at_most"]:
        return None, number
    if found["below"]:
        return None, number - 1
    return (None, None) if found["about"] else (number, number)


def value(words: str) -> int | None:
    """The whole number that words or figures write; None where they write none.

    >>> value("1,200"), value("two hundred and five"), value("twenty-one"), value("2.5 million"), value("3.14")
    (1200, 205, 21, 2500000, None)
    """
    total, part, seen = 0.0, 0.0, False
    for word in re.findall(r"[\d,.]*\d|[a-z]+", words.lower()):
        if word[0].isdigit():
            part, seen = float(word.replace(",", "")) if word.count(".") < 2 else 0.0, True
        elif word in _UNITS or word in _TENS:
            part, seen = part + _UNITS.get(word, _TENS.get(word, 0)), True
        elif word in _SCALES:
            part, seen = (part or 1) * _SCALES[word], True
            if _SCALES[word] >= 1000:
                total, part = total + part, 0.0
    number = total + part
    return int(number) if seen and number == int(number) and number < _TOO_LARGE else None
