"""What an expression says by itself, and how the groups of a match are read. Knows words; knows no anchor."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from timeline.meaning import Choice, Meaning, Part, Unit
from timeline.model import TimexType
from timeline.timex.lexicon import lexicon

Groups: TypeAlias = dict[str, str | None]
Reader: TypeAlias = Callable[[str], "Sense | None"]

TURNS = {"last": (Choice.LAST, -1), "this": (Choice.THIS, 0), "next": (Choice.NEXT, 1)}
# The part of a century that is its first years and the last ones before it.
TURN = "TURN"
_WEEKS_IN_FORTNIGHT = 2


@dataclass(frozen=True, slots=True)
class Sense:
    """What an expression says by itself; `value` where it needs no anchor."""

    meaning: Meaning
    type: TimexType = TimexType.DATE
    value: str = ""
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None


def unit_of(word: str) -> tuple[Unit, int]:
    """The unit that a word names and how many of it: a fortnight is two weeks."""
    name = lexicon().form("unit", word)
    return (Unit.WEEK, _WEEKS_IN_FORTNIGHT) if name == "fortnight" else (Unit(name), 1)


def year_of(groups: Groups) -> int | None:
    """The year of the group `year`, None without it; two digits are of 1940 to 2039, 0 is 1 BC."""
    text = groups.get("year")
    if text is None:
        return None
    if len(text) == 2:
        return int(text) + (1900 if int(text) >= 40 else 2000)
    if text.isdigit():
        return int(text)
    number = int("".join(c for c in text if c.isdigit()))
    return 1 - number if "b" in text.lower() else number


def month_of(groups: Groups) -> int | None:
    """The month of the groups `month` or `month_number`, None without them."""
    if name := groups.get("month"):
        table = "month_name" if name.lower() in lexicon().tables["month_name"] else "month_short"
        return lexicon().number_of(table, name)
    return int(number) if (number := groups.get("month_number")) else None


def weekday_of(word: str) -> int:
    """0 for a Monday, from a weekday's name or its short form."""
    table = "weekday" if word.lower() in lexicon().tables["weekday"] else "weekday_short"
    return lexicon().number_of(table, word)


def early_or_late(sense: Sense, groups: Groups) -> Sense:
    """The sense, or the early or late part of it where the groups say so."""
    mod = mod_of(groups)
    return Sense(Part(mod, sense.meaning), mod=mod) if mod else sense


def mod_of(groups: Groups) -> str | None:
    """TIMEX3's MOD of "early", "the end of" and their like, None without them."""
    for table in ("early_late", "part_noun"):
        word = groups.get(table)
        if word and (form := lexicon().form(table, word)):
            return form
    return None


def approximation(groups: Groups) -> str | None:
    """TIMEX3's MOD of "about", "at least" and their like, None without them."""
    word = groups.get("approximately")
    return lexicon().form("approximately", word) or None if word else None


Shape: TypeAlias = Callable[[Groups, dict[str, Any], Reader], Sense | None]
