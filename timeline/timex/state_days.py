"""Days that many states keep under one name ("Independence Day"): whose is meant, and when that state keeps it."""

import re
import warnings
from functools import cache

from timeline.calendar import civil, day_number
from timeline.gazetteer.countries import canonical_country
from timeline.timex.lexicon import read_toml

# States' holidays are known to the holidays package for about these years; at war, a state may keep none.
_KNOWN_YEARS = range(1925, 2078)
_YEAR_OF_PEACE = 2019
_REACH = 48
_BEFORE = re.compile(r"((?:[A-Z][\w.’'-]{1,20} ){1,3})$")
_AFTER = re.compile(r",? (?:in|of) (?:the )?((?:[A-Z][\w.’'-]{1,20} ?){1,3})")
_SEPARATOR = ": "


@cache
def _names() -> dict[str, tuple[str, ...]]:
    return {
        day["name"]: (day["name"], *day.get("also", ()))
        for day in read_toml("named_days.toml")["day"]
        if day.get("of_state")
    }


def is_of_state(name: str) -> bool:
    """Whether many states have a day of this name."""
    return name in _names()


def of_state(name: str, text: str, start: int, end: int) -> str | None:
    """The name with the state that the words beside it tell, None where they tell none.

    >>> of_state("Independence Day", "On Kenya's Independence Day", 11, 27)
    'KE: Independence Day'
    """
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    words = before.group(1).split() if before else []
    tries = [" ".join(words[i:]) for i in range(len(words))]
    after = _AFTER.match(text, end, end + _REACH)
    if after is not None:
        following = after.group(1).split()
        tries += [" ".join(following[:i]) for i in range(len(following), 0, -1)]
    code = next((code for told in tries if (code := canonical_country(told))), None)
    return None if code is None else f"{code}{_SEPARATOR}{name}"


def state_day(name: str, year: int) -> int | None:
    """The day that a state keeps in a year; None where it is not known, or not told which state.

    >>> state_day("KE: Independence Day", 2023) == day_number(2023, 12, 12)
    True
    """
    code, told, feast = name.partition(_SEPARATOR)
    if not told or year not in _KNOWN_YEARS:
        return None
    found = _kept(code, feast, year)
    if found is None and year > _YEAR_OF_PEACE:
        usual = _kept(code, feast, _YEAR_OF_PEACE)
        found = None if usual is None else day_number(year, *civil(usual)[1:])
    return found


def _kept(code: str, feast: str, year: int) -> int | None:
    """The day by its own name, or by the one name that holds it."""
    import holidays  # noqa: PLC0415 - half a second that most texts never need

    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # a year that the package does not know comes back empty, which says it
        try:
            found = holidays.country_holidays(code, years=year, language="en_US")
        except NotImplementedError:
            return None
    kept = [(day.toordinal(), name) for day, names in sorted(found.items()) for name in names.split("; ")]
    for wanted in _names()[feast]:
        exact = [day for day, name in kept if name == wanted]
        holding = [
            day for day, name in kept if wanted in name and not name.endswith(("(observed)", "Holiday"))
        ]
        if exact or len(holding) == 1:
            return (exact or holding)[0]
    return None
