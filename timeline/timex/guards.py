"""What the words around a place must not say: a table of guards by name. Each reads a bounded stretch of text."""

import re
from collections.abc import Callable
from typing import TypeAlias

from timeline.timex.guards_business import business, half_in_letters, not_of_game, whole_quarter
from timeline.timex.guards_histories import before_alone, day_alone, how_long, that_month, year_span
from timeline.timex.guards_lengths import (
    before_or_after,
    counted,
    had_happened,
    pointing,
    rate,
    sentence_part,
)
from timeline.timex.lexicon import context_words
from timeline.timex.neighbours import word_after, word_before
from timeline.timex.stamps import before_zone, heads_entry

Guard: TypeAlias = Callable[[str, int, int], bool]

_NO_YEAR_BEFORE = re.compile(r"[$€£#№/\\.+=]$|[\d][,.:-]$")
_CAPITALISED = re.compile(r"([A-Z][\w.]{0,15})[ -]$")
_MONTH_LIKE_NAME = ("may", "march", "april", "june", "august")

_TIME_BEFORE = context_words("guards", "time_before")
_SURE_BEFORE = context_words("guards", "sure_before")
_QUANTITY_AFTER = context_words("guards", "quantity_after")
_NUMBER_BEFORE = context_words("guards", "number_before")
_TITLE_BEFORE = context_words("guards", "title_before")
_CLOCK_BEFORE = context_words("guards", "clock_before")
_JOINED = {"and", "or", "to"}
_SEASON_NOUNS = context_words("guards", "season_nouns")
_OPENING, _CLOSING = tuple("\"“‘`'"), tuple("\"”’'")
_CLAUSE_AFTER = context_words("guards", "clause_after")
_NO_NOUN_AFTER = context_words("guards", "no_noun_after")


def year(text: str, start: int, end: int) -> bool:
    """A number alone as a year: not a price, a quantity, a resolution, a decimal, a running report's time."""
    before, after = text[max(0, start - 2) : start], text[end : end + 3]
    if _NO_YEAR_BEFORE.search(before) or re.match(r"[-,.:]\d|%|\s?[°%]|/\d", after):
        return False
    if re.match(r"-[a-z]", after) and not re.match(r"-(?:[a-z]{1,3}\b|era|style)", text[end : end + 6]):
        return False
    if before.endswith("-") and (len(before) < 2 or not before[0].isdigit()) and before[:1].isalpha():
        return False
    previous, following = word_before(text, start), word_after(text, end)
    if previous == "the" and following in _NO_NOUN_AFTER - _JOINED:
        return False
    opens = text[max(0, start - 3) : start] == "In " and text[start : start + 2] in ("18", "19", "20")
    if previous in _NUMBER_BEFORE or previous == "at" or (following in _QUANTITY_AFTER and not opens):
        return False
    return not (_titled(text, start) or before_zone(text, end) or heads_entry(text, start, end))


def _titled(text: str, start: int) -> bool:
    previous = _CAPITALISED.search(text[max(0, start - 18) : start])
    return previous is not None and previous.group(1).lower().rstrip(".") in _TITLE_BEFORE


def month(text: str, start: int, end: int) -> bool:
    """A month's name alone: not the man called March, not the verb at a sentence's beginning."""
    word = text[start:end].lower()
    previous = word_before(text, start)
    if len(word.rstrip(".")) <= 4 and word not in ("may", "june", "july"):
        return previous in _TIME_BEFORE and (word.endswith(".") or previous in _SURE_BEFORE)
    if word not in _MONTH_LIKE_NAME:
        return True
    if word == "march" and word_after(text, end) in ("to", "on", "for", "against", "of", "past", "through"):
        return previous in _SURE_BEFORE
    capital_after = re.match(r" [A-Z]", text[end : end + 2]) is not None
    return previous in _TIME_BEFORE and (word == "august" or not capital_after or previous in _SURE_BEFORE)


def clock(text: str, start: int, end: int) -> bool:
    """ "9:30" alone as a time of day: after "at", "by" and their like, and no score or ratio."""
    after = text[end : end + 2]
    if re.match(r"[.:]\d|-\d", after) or text[max(0, start - 1) : start] in "$€£.:/-":
        return False
    return word_before(text, start) in _CLOCK_BEFORE and word_after(text, end) not in _QUANTITY_AFTER


def month_day(text: str, start: int, end: int) -> bool:
    """ "May 12", not "in May 12 percent"."""
    return word_after(text, end) not in (
        "percent",
        "per",
        "men",
        "women",
        "people",
        "soldiers",
        "troops",
        "points",
    )


def slash_day(text: str, start: int, end: int) -> bool:
    """ "9/11" not as a part of a longer number or a fraction."""
    return not re.match(r"[/\d]", text[end : end + 1]) and text[max(0, start - 1) : start] not in (
        "/",
        ".",
        "$",
        "-",
    )


def vague_amount(text: str, start: int, end: int) -> bool:
    """ "years" alone: not the "years" of an age or the "days" of a name."""
    previous = word_before(text, start)
    if text[start].isupper() and previous:
        return False
    return not previous.isdigit() and previous not in ("old", "light", "man", "dog")


def season(text: str, start: int, end: int) -> bool:
    """A season's bare name: "fall" is mostly a verb, "spring" in a capital a name."""
    word = text[start:end].lower().removeprefix("the ")
    if word_after(text, end) in _SEASON_NOUNS:
        return False
    previous = "the" if text[start : start + 4].lower() == "the " else word_before(text, start)
    if word in ("fall", "spring"):
        return previous in (
            "in",
            "this",
            "last",
            "next",
            "the",
            "since",
            "until",
            "by",
            "early",
            "late",
            "of",
            "every",
            "each",
            "mid",
            "and",
            "from",
        ) and (
            word_after(text, end)
            not in ("of", "from", "in", "to", "for", "into", "back", "short", "behind", "under", "within")
            if word == "fall" or previous == "the"
            else True
        )
    return True


def not_named(text: str, start: int, end: int) -> bool:
    """Not inside a name: "USA Today", "The Sunday Times"."""
    following = re.match(
        r" (?:Times|Telegraph|Herald|Post|Mirror|Express|Mail|Star|Sun|News|Tribune|Show|Night Live|Review)\b",
        text[end : end + 14],
    )
    return (
        following is None
        and text[end : end + 4] != ".com"
        and not re.search(
            r"(?:USA|Psychology|History|Russia|India|Christianity) $", text[max(0, start - 14) : start]
        )
    )


def capital(text: str, start: int, end: int) -> bool:
    """Written with capitals: "AD 79", "Q3"."""
    return any(c.isupper() for c in text[start:end])


def short_year(text: str, start: int, end: int) -> bool:
    """ "'89" as a year: after "of", "in" and their like."""
    return word_before(text, start) in _TIME_BEFORE


def adverb_set(text: str, start: int, end: int) -> bool:
    """ "daily", not the Daily of a newspaper's name."""
    word = text[start:end]
    if word.lower() == "daily" and re.match(r" [A-Z]", text[end : end + 2]):
        return False
    return (
        word.islower() or word_before(text, start) == "" or text[max(0, start - 2) : start] in (". ", ".\n")
    )


def named_day(text: str, start: int, end: int) -> bool:
    """Written as a name, and not a part of a longer one."""
    first = text[start : start + 1]
    quoted = text[max(0, start - 1) : start] in _OPENING and text[end : end + 2].strip(",.")[:1] in _CLOSING
    if text[max(0, start - 10) : start].endswith("Operation ") or quoted:
        return False
    if " " not in text[start:end] and _CAPITALISED.search(text[max(0, start - 18) : start]):
        return word_before(text, start) in _TIME_BEFORE
    return (
        first.isupper()
        or first.isdigit()
        or text[start:end].lower().startswith(("last ", "this ", "next ", "election"))
    )


def now(text: str, start: int, end: int) -> bool:
    """ "now" of time, not "now that" or the NOW of a name."""
    return not text[start:end].isupper()


def past(text: str, start: int, end: int) -> bool:
    """ "the past" with no noun behind it."""
    following = word_after(text, end)
    return not following or following in _NO_NOUN_AFTER


def future(text: str, start: int, end: int) -> bool:
    """ "future" of time, not one that somebody has: "his future"."""
    return word_before(text, start) not in ("his", "her", "their", "my", "our", "your", "its", "'s")


def apposition(text: str, start: int, end: int) -> bool:
    """ "December 27, the day the ship came in"."""
    return text[max(0, start - 2) : start] == ", " and word_after(text, end) in _CLAUSE_AFTER


def at_the_time(text: str, start: int, end: int) -> bool:
    """ "at the time", with no "of" behind it."""
    words = text[start:end].lower()
    before = (
        ("at",)
        if words in ("the time", "the same time")
        else ("at", "by", "during", "from", "since", "until", "around")
    )
    return word_before(text, start) in before and word_after(text, end) not in ("of", "as", "when")


def by_the_sun(text: str, start: int, end: int) -> bool:
    """ "at dawn", not "the dawn of a new age" or "a sunset clause"."""
    if text[start:end].lower().startswith(("just ", "shortly ", "soon ", "right ")):
        return True
    return word_before(text, start) in (
        "at",
        "by",
        "before",
        "after",
        "until",
        "till",
        "since",
        "around",
        "from",
        "to",
    )


def moment(text: str, start: int, end: int) -> bool:
    """ "noon", not the film High Noon."""
    word = text[start:end]
    return word.islower() or word_before(text, start) == "" or " " in word


def adjective(text: str, start: int, end: int) -> bool:
    """ "the former consul", not "the former and the latter"."""
    following = word_after(text, end)
    return text[end : end + 1] == " " and bool(following) and following not in _NO_NOUN_AFTER


def not_title(text: str, start: int, end: int) -> bool:
    """ "this week", not the broadcast This Week."""
    return not (text[start:end].istitle() and word_before(text, start)) or text[start:end].startswith("The ")


def no_noun(text: str, start: int, end: int) -> bool:
    """ "on a Thursday", not "a Thursday deadline"."""
    following = word_after(text, end)
    return not following or following in _NO_NOUN_AFTER or following == "of"


def not_of(text: str, start: int, end: int) -> bool:
    """ "the past two years", not "the previous two years of the war"."""
    return word_after(text, end) != "of"


def attacks_follow(text: str, start: int, end: int) -> bool:
    """ "the Sept. 11 attacks": the day has become a name."""
    following = re.match(
        r",? (?:20|terror|terrorist |hijack|attack|commission)", text[end : end + 12], re.IGNORECASE
    )
    return following is not None and ", 20" not in text[end : end + 4]


_ALL: tuple[Guard, ...] = (
    year, month, clock, slash_day, month_day, vague_amount, season, not_named, day_alone, capital,
    short_year, sentence_part, had_happened, rate, counted, adverb_set, named_day, now, past, future, apposition,
    at_the_time, by_the_sun, pointing, business, half_in_letters, whole_quarter, not_of_game, no_noun,
    before_or_after, not_of, not_title, adjective, moment, attacks_follow,
    before_alone, how_long, that_month, year_span,
)  # fmt: skip
GUARDS: dict[str, Guard] = {guard.__name__: guard for guard in _ALL}
