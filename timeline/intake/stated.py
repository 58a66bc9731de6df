"""The days that stand outside a text: in its record, address or file name, or given by hand. Decides nothing."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from timeline.calendar import MONTHS, day_number, iso_day
from timeline.intake.moments import moment
from timeline.intake.raw import Raw
from timeline.model import DayKind, StatedDay

_MONTH = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_NAMED = "|".join(_MONTH)
_YEAR = r"(?P<year>1[6-9]\d\d|20\d\d)"
_ADDRESS = re.compile(
    rf"/{_YEAR}[/-](?P<month>0?[1-9]|1[0-2]|{_NAMED})[/-](?P<day>0?[1-9]|[12]\d|3[01])(?=[/\-_.?]|$)"
)
_FILE_NAMES = tuple(
    re.compile(rf"(?<![^\W_]){pattern}(?:(?=t\d{{4,6}}(?!\d))|(?![^\W_]))")
    for pattern in (
        rf"{_YEAR}(?P<mark>[-_. ]?)(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>0[1-9]|[12]\d|3[01])",
        rf"{_YEAR}[-_. ]?(?P<month>{_NAMED})[a-z]{{0,6}}[-_. ]?(?P<day>0?[1-9]|[12]\d|3[01])",
        rf"(?P<day>0?[1-9]|[12]\d|3[01])[-_. ]?(?P<month>{_NAMED})[a-z]{{0,6}}[-_. ]?{_YEAR}",
        rf"(?P<month>{_NAMED})[a-z]{{0,6}}[-_. ]?(?P<day>0?[1-9]|[12]\d|3[01])[-_. ]{{1,2}}{_YEAR}",
    )
)
_ENDING = re.compile(r"\.\w+")


def stated_days(raw: Raw, *, by_hand: int | None = None) -> tuple[StatedDay, ...]:
    """Return all days that stand outside an article's text, its record's first; none twice."""
    return tuple(dict.fromkeys(_all(raw, by_hand)))


def from_metadata(value: str) -> StatedDay | None:
    """Return the day that a record's field gives, None where it is no day."""
    found = moment(value)
    if found is None:
        return None
    reason = f"given in the article's metadata as {value.strip()}"
    return StatedDay(DayKind.METADATA, found.day, reason, found.minute)


def from_address(url: str) -> StatedDay | None:
    """Return the day that an address holds, None where it holds none.

    >>> iso_day(from_address("https://example.org/2019/jan/05/fire").day)
    '2019-01-05'
    """
    match = _ADDRESS.search(url.lower())
    day = _day(match)
    if match is None or day is None:
        return None
    return StatedDay(DayKind.ADDRESS, day, f"the article's address holds {match.group().strip('/-')}")


def from_file_name(name: str) -> StatedDay | None:
    """Return the day in the name of a file with one article, None where it holds none or two.

    >>> iso_day(from_file_name("wire/strike_20200103.txt").day)
    '2020-01-03'
    """
    own = PurePath(name).name
    found = {(day, match.group()) for match in _matches(own.lower()) if (day := _day(match)) is not None}
    if len({day for day, _ in found}) != 1:
        return None
    return StatedDay(DayKind.FILE_NAME, min(found)[0], f"the file's name holds {min(found)[1]}")


def _all(raw: Raw, by_hand: int | None) -> Iterator[StatedDay]:
    if raw.published and (given := from_metadata(raw.published)):
        yield given
    yield from raw.stated
    if by_hand is not None:
        yield StatedDay(DayKind.BY_HAND, by_hand, f"given by hand as {iso_day(by_hand)}")
    if raw.url and (address := from_address(raw.url)):
        yield address
    if _ENDING.fullmatch(PurePath(raw.name).suffix) and (own := from_file_name(raw.name)):
        yield own  # and not for one of several in a file: that file's day says when they were collected


def _matches(name: str) -> Iterator[re.Match[str]]:
    for pattern in _FILE_NAMES:
        yield from pattern.finditer(name)


def _day(match: re.Match[str] | None) -> int | None:
    if match is None:
        return None
    month = _MONTH.get(match["month"]) or int(match["month"])
    try:
        return day_number(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
