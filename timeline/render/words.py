"""Windows in time, told in English. Knows `When` and days; knows no event."""

from timeline.calendar import DAY, HOUR, MONTHS, civil, days_in_month, weekday
from timeline.render.clock import ends_shown
from timeline.when import Bound, Extent, Grain, When

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

UNKNOWN = "on a day that cannot be known from the text"
_GREGORIAN = 1583  # before it people lived by another calendar, and a weekday would mislead

# Parts of a day that have a name, by their first minute and the first one after them.
_PARTS_OF_DAY = {
    (0, 60): "just after midnight",
    (0, 2 * HOUR): "just after midnight",
    (0, 3 * HOUR): "shortly after midnight",
    (0, 6 * HOUR): "in the small hours",
    (3 * HOUR, 6 * HOUR): "before dawn",
    (4 * HOUR, 7 * HOUR): "around dawn",
    (5 * HOUR, 8 * HOUR): "in the early morning",
    (5 * HOUR, 12 * HOUR): "in the morning",
    (6 * HOUR, 12 * HOUR): "in the morning",
    (0, 12 * HOUR): "before noon",
    (12 * HOUR, 17 * HOUR): "in the afternoon",
    (12 * HOUR, 18 * HOUR): "in the afternoon",
    (12 * HOUR, 24 * HOUR): "after noon",
    (5 * HOUR, 20 * HOUR): "by day",
    (11 * HOUR, 14 * HOUR): "around midday",
    (16 * HOUR, 24 * HOUR): "in the late afternoon or evening",
    (17 * HOUR, 22 * HOUR): "in the evening",
    (18 * HOUR, 24 * HOUR): "in the evening",
    (21 * HOUR, 24 * HOUR): "late in the evening",
    (23 * HOUR, 24 * HOUR): "just before midnight",
}

# Clocks that people know by another name than that of the zone's city.
_ZONES = {
    "America/New_York": "US Eastern time",
    "America/Chicago": "US Central time",
    "America/Denver": "US Mountain time",
    "America/Los_Angeles": "US Pacific time",
    "Asia/Kolkata": "Indian time",
    "Asia/Calcutta": "Indian time",
}


def day_words(number: int, *, with_weekday: bool = True) -> str:
    """A day: "Friday 3 January 2020"; without its weekday where asked, and always before 1583.

    >>> day_words(737427), day_words(0)
    ('Friday 3 January 2020', '31 December 1 BC')
    """
    year, month, day = civil(number)
    plain = f"{day} {MONTHS[month - 1]} {year_words(year)}"
    return f"{WEEKDAYS[weekday(number)]} {plain}" if with_weekday and year >= _GREGORIAN else plain


def year_words(year: int) -> str:
    """A year: "2020", "44 BC", "AD 9"."""
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 100 else str(year)


def days_words(first: int, last: int) -> str:
    """A stretch of days, saying no month or year twice: "3 to 5 January 2020".

    >>> days_words(737422, 737427)
    '29 December 2019 to 3 January 2020'
    """
    (y0, m0, d0), (y1, m1, d1) = civil(first), civil(last)
    if first == last:
        return day_words(first)
    if unit := unit_words(first, last):
        return unit
    low = str(d0) if (y0, m0) == (y1, m1) else f"{d0} {MONTHS[m0 - 1]}"
    if y0 != y1:
        low += f" {year_words(y0)}"
    return f"{low} to {d1} {MONTHS[m1 - 1]} {year_words(y1)}"


def unit_words(first: int, last: int) -> str | None:
    """The month, year, decade or century that the days fill; None when they fill none.

    >>> unit_words(737425, 737455)
    'January 2020'
    """
    (y0, m0, d0), (y1, m1, d1) = civil(first), civil(last)
    if d0 != 1 or d1 != days_in_month(y1, m1):
        return None
    if (y0, m0) == (y1, m1):
        return f"{MONTHS[m0 - 1]} {year_words(y0)}"
    if (m0, m1) != (1, 12):
        return None
    if y0 == y1:
        return year_words(y0)
    if y1 - y0 == 9 and y0 % 10 == 0 and y0 > 0:
        return f"the {y0}s"
    if y1 - y0 == 99 and y0 % 100 in (0, 1) and y0 > 0:
        return f"the {_ordinal(y0 // 100 + 1)} century"
    return None


def zone_words(zone: str | None) -> str:
    """Whose clock it is: "Baghdad time"; nothing where no zone is known.

    >>> zone_words("Asia/Baghdad")
    'Baghdad time'
    """
    if zone is None:
        return ""
    if zone in _ZONES or "/" not in zone or zone.startswith("Etc/"):
        return _ZONES.get(zone, zone.removeprefix("Etc/"))
    return zone.rpartition("/")[2].replace("_", " ") + " time"


def when_words(when: When | None) -> str:
    """The whole window: its days, part of day and clock, how it fills them, and what stays open.

    >>> when_words(When.on_days(737422, 737427))
    'on one of the days 29 December 2019 to 3 January 2020'
    >>> when_words(None)
    'on a day that cannot be known from the text'
    """
    if when is None or (when.earliest is None and when.latest is None and when.extent is Extent.POINT):
        return UNKNOWN
    told = _lasting(when) if when.extent is Extent.LASTING else _bound_words(when.start, when)
    clock = zone_words(when.zone) if _shows_clock(when) else ""
    return f"{told} ({clock})" if clock else told


def heading_words(when: When | None) -> str:
    """The days alone, as the heading of all that shares them: "29 December 2019 to 3 January 2020"."""
    if when is None or (when.earliest is None and when.latest is None):
        return "Day not known"
    first, last = when.first_day, when.last_day
    if first is None or last is None:
        known = day_words(last if last is not None else first or 0, with_weekday=False)
        lasting = when.extent is Extent.LASTING
        if first is None:
            return f"until {known}" if lasting else f"by {known}"
        return f"since {known}" if lasting else f"{known} or later"
    return days_words(first, last)


def _lasting(when: When) -> str:
    first, last = when.first_day, when.last_day
    if first is not None and first == last and not _shows_clock(when):
        return f"lasted through {day_words(first)}"
    start, end = (_side_words(bound, when) for bound in (when.start, when.end))
    if start is None and end is None:
        return "lasted, from and until days that cannot be known from the text"
    if start is None:
        return f"lasted until {end}; when it began cannot be known from the text"
    if end is None:
        return f"lasted from {start}; when it ended cannot be known from the text"
    return f"lasted from {start} until {end}"


def _side_words(bound: Bound, when: When) -> str | None:
    """One end of what lasts; None when nothing is known of it."""
    if bound.earliest is None and bound.latest is None:
        return None
    said = _bound_words(bound, when)
    for opening, ending in (("no earlier than ", " or later"), ("no later than ", " or earlier")):
        if said.startswith(opening):
            return said.removeprefix(opening) + ending
    return said.removeprefix("on ")


def _bound_words(bound: Bound, when: When) -> str:
    """Where one moment can lie."""
    low, high = ends_shown(bound, when)
    if low is None and high is None:
        return UNKNOWN
    if low is None or high is None:
        return _half_open(low, high)
    if low % DAY or high % DAY:
        return _clock_window(low, high, when.grain)
    first, last = low // DAY, high // DAY - 1
    if first >= last:
        return day_words(first)
    if unit := unit_words(first, last):
        return f"some time in {unit}"
    if last == first + 1:
        return f"on {_pair_words(first)}".replace(" to ", " or ")
    return f"on one of the days {days_words(first, last)}"


def _half_open(low: int | None, high: int | None) -> str:
    if low is not None:
        return f"no earlier than {_moment(low) if low % DAY else day_words(low // DAY, with_weekday=False)}"
    high = high or 0
    return f"no later than {_moment(high) if high % DAY else day_words(high // DAY - 1, with_weekday=False)}"


def _clock_window(low: int, high: int, grain: Grain) -> str:
    """A window that begins or ends within a day."""
    day, start = divmod(low, DAY)
    end = high - day * DAY
    if high - low <= 1 or (grain is Grain.MINUTE and high - low <= 5):
        return f"{day_words(day)}, {clock_words(start)}"
    if part := _PARTS_OF_DAY.get((start, end)):
        return f"{day_words(day)}, {part}"
    if end <= DAY:
        return f"{day_words(day)}, between {clock_words(start)} and {clock_words(end)}"
    if start >= 17 * HOUR and end <= DAY + 8 * HOUR:
        return f"in the night from {_pair_words(day)}"
    return f"between {_moment(low)} and {_moment(high)}"


def _pair_words(day: int) -> str:
    """A day and the next one, the year told once: "Monday 6 to Tuesday 7 November 1956"."""
    (y0, m0, d0), (y1, m1, _) = civil(day), civil(day + 1)
    if y0 != y1:
        return f"{day_words(day)} to {day_words(day + 1)}"
    name = f"{WEEKDAYS[weekday(day)]} " if y0 >= _GREGORIAN else ""
    low = f"{name}{d0}" if m0 == m1 else f"{name}{d0} {MONTHS[m0 - 1]}"
    return f"{low} to {day_words(day + 1)}"


def clock_words(minute: int) -> str:
    """A minute of the day: "19:20", "midnight", "noon"; 24:00 is midnight too.

    >>> clock_words(1160), clock_words(0)
    ('19:20', 'midnight')
    """
    if minute % (12 * HOUR) == 0:
        return "noon" if minute == 12 * HOUR else "midnight"
    return f"{minute // HOUR:02d}:{minute % HOUR:02d}"


def _moment(minute: int) -> str:
    day, rest = divmod(minute, DAY)
    return f"{rest // HOUR:02d}:{rest % HOUR:02d} on {day_words(day)}"


def _shows_clock(when: When) -> bool:
    """Whether a bound lies within a day, so that it matters whose clock is meant."""
    ends = (*ends_shown(when.start, when), *ends_shown(when.end, when))
    return any(end is not None and end % DAY for end in ends)


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
