"""Dates with a year that a story tells: the newest, those ahead, what it knows last. Judges no year."""

from collections.abc import Iterable, Sequence

from timeline.calendar import civil, day_number, iso_day
from timeline.dating.clues import CopyrightClue, YearClue
from timeline.dating.signs import Kind, Sign

_HAPPENINGS = frozenset(
    {Kind.EVENT, Kind.YEAR, Kind.DATE_YEAR, Kind.ANNIVERSARY, Kind.SERIES, Kind.YEARS_SINCE}
)
_NAMES = frozenset({Kind.OFFICE, Kind.OFFICE_BACKGROUND, Kind.ERA, Kind.PERSON})
_FRESH = ((Kind.DATE_DAYS, 40), (Kind.DATE_MONTHS, 150))


def from_years(clues: Sequence[YearClue]) -> list[Sign]:
    """The signs of the dates that a story tells: its newest year and the one before, and the first ahead."""
    told = sorted((clue for clue in clues if not clue.ahead), key=lambda clue: (-clue.last, clue.span))
    coarse = _distinct([clue for clue in told if not clue.month])[:2]
    found = [_sign(kind, clue) for kind, clue in zip((Kind.YEAR, Kind.YEAR_BEFORE), coarse, strict=False)]
    dates = [clue for clue in told if clue.month]
    if dates:
        found.append(_sign(Kind.DATE_YEAR, dates[0]))
    ahead = [
        clue for clue in clues if clue.ahead and (not told or civil(clue.last)[0] >= civil(told[0].first)[0])
    ]
    if ahead:
        found.append(_sign(Kind.AHEAD, min(ahead, key=lambda clue: (clue.last, clue.span))))
    return found


def freshness(sign: Sign, cell: int) -> Kind:
    """What kind a date is, by how long before the first day that can be meant it lies."""
    since = cell - sign.first
    return next((kind for kind, most in _FRESH if since <= most), Kind.DATE_YEAR)


def newest(signs: Iterable[Sign]) -> list[Sign]:
    """The newest happening or date, and the newest name, that a story knows, as signs of their own."""
    given = list(signs)
    found = []
    for kind, kinds in ((Kind.NEWEST, _HAPPENINGS), (Kind.NEWEST_NAME, _NAMES)):
        past = [sign for sign in given if sign.kind in kinds and not sign.also]
        if past:
            last = max(past, key=lambda sign: (sign.first, sign.span))
            what = "happening" if kind is Kind.NEWEST else "name"
            words = f"the story has no newer {what} than this: {last.words}"
            found.append(Sign(kind, last.first, last.first, last.span, words))
    return found


def from_copyright(clue: CopyrightClue) -> Sign:
    """The sign that a copyright line is."""
    first, last = day_number(clue.year), day_number(clue.year, 12, 31)
    return Sign(Kind.COPYRIGHT, first, last, clue.span, f"the copyright line says {clue.year}")


def _distinct(told: Sequence[YearClue]) -> list[YearClue]:
    """One date for each year, the first of each."""
    found: dict[int, YearClue] = {}
    for clue in told:
        found.setdefault(civil(clue.last)[0], clue)
    return list(found.values())


def _sign(kind: Kind, clue: YearClue) -> Sign:
    words = {
        Kind.YEAR: "the newest year told is in",
        Kind.YEAR_BEFORE: "the year told before it is in",
        Kind.AHEAD: "the story looks forward to",
    }.get(kind, "the newest date told is")
    return Sign(kind, clue.first, clue.last, clue.span, f"{words} {shown(clue)}")


def shown(clue: YearClue) -> str:
    """A date as it is told: day, month or year."""
    year, month, _ = civil(clue.first)
    if clue.first == clue.last:
        return iso_day(clue.first)
    return f"{year}-{month:02d}" if clue.month else str(year)
