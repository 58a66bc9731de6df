"""Shapes of parts, of clock times and of what stands inside something else: "late May", "9 a.m. Tuesday"."""

import re
from typing import Any

from timeline.calendar import DAY, HOUR
from timeline.meaning import AnchorKind, Clock, Inside, Meaning, Nth, Offset, Part, Same, Shifted, Side, Unit
from timeline.model import TimexType
from timeline.timex.lexicon import lexicon
from timeline.timex.numbers import count
from timeline.timex.sense import Groups, Reader, Sense, mod_of, unit_of, weekday_of
from timeline.timex.zones import zone_of

_HOUR_PARTS = {"half": 30, "quarter": 15}
_FROM_HOUR = re.compile(
    r"(?:a )?(?P<minutes>half an hour|[\w-]{1,16})(?: minutes?)? (?P<side>past|to|after|before) "
    r"(?P<hour>noon|midday|noontime|midnight)"
)
# "Later this year" is what is left of it, not its last half.
_COMPARED = {"earlier": "EARLIER", "later": "LATER"}
_NIGHT_FROM = 5  # o'clock: "at four that night" is before the morning, "at ten that night" in the evening


def part(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "late May", "the end of 1999", "mid-September", "Friday night", "the morning of 3 May"."""
    inner = read(groups["of"] or groups.get("of_b") or "")
    if inner is None:
        return None
    word, name = groups.get("part_of_day"), options.get("part")
    if word or name:
        name = name or lexicon().form("part_of_day", word or "")
        return Sense(Part(name, inner.meaning), TimexType.TIME, mod=mod_of(groups))
    mod = mod_of(groups)
    side = _COMPARED.get((groups.get("early_late") or "").lower(), mod)
    return Sense(
        Part(side, inner.meaning) if side else inner.meaning, inner.type, inner.value, mod or inner.mod
    )


def part_alone(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "that night", "the morning", "overnight": on the day that the story is at."""
    name = options.get("part") or lexicon().form("part_of_day", groups["part_of_day"] or "")
    pointed = (groups.get("that") or "").lower() in ("that", "the same")
    day: Meaning = Same(Unit.DAY, current=not pointed)
    if "steps" in options:
        day = Shifted(Unit.DAY, int(options["steps"]))
    return Sense(Part(name, day), TimexType.TIME, mod=mod_of(groups))


def next_part(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the next morning", "the previous night"."""
    before = (groups["turned"] or "").lower() in ("previous", "preceding", "before")
    side = Side.BEFORE if before else Side.AFTER
    day = Offset(Unit.DAY, 1, 1, side, AnchorKind.NARRATIVE)
    return Sense(Part(lexicon().form("part_of_day", groups["part_of_day"] or ""), day), TimexType.TIME)


def night_between(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the night of 10-11 May 1941": the first day's."""
    if told := groups.get("month_first"):
        inner = read(f"{told}{groups['its_year'] or ''}")
    else:
        inner = read(f"{groups['first']} {(groups['last'] or '').split(' ', 1)[1]}")
    if inner is None:
        return None
    return Sense(
        Part(lexicon().form("part_of_day", groups["part_of_day"] or ""), inner.meaning), TimexType.TIME
    )


def week_of(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the week of March 6": the one that holds the day."""
    inner = read(groups["of"] or "")
    return None if inner is None else Sense(Part((groups["unit"] or "").upper(), inner.meaning))


def early_hours(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the early hours of Tuesday": its morning."""
    inner = read(groups["of"] or "")
    if inner is None:
        return None
    while isinstance(inner.meaning, Part) and inner.meaning.of is not None:
        inner = Sense(inner.meaning.of)
    name = lexicon().form("part_of_day", groups.get("part_of_day") or "morning")
    return Sense(Part(name, inner.meaning), TimexType.TIME, mod=mod_of(groups))


def inside(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "May of that year", "Monday of last week", "January last year"."""
    what, outer = read(groups["what"] or ""), read(groups["of"] or "")
    if what is None or outer is None:
        return None
    return Sense(Inside(what.meaning, outer.meaning), what.type, mod=what.mod)


def nth(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "the first week of May", "the last Sunday in March"."""
    word = groups["ordinal"] or ""
    digits = "".join(c for c in word if c.isdigit())
    number = int(digits) if digits else lexicon().number_of("ordinal_word", word)
    outer = read(groups["of"] or "")
    if outer is None:
        return None
    if day := groups.get("weekday"):
        return Sense(Nth(number, Unit.DAY, outer.meaning, weekday_of(day)))
    return Sense(Nth(number, unit_of(groups["unit"] or "")[0], outer.meaning))


def clock(groups: Groups, options: dict[str, Any], read: Reader) -> Sense | None:
    """ "9 a.m. Tuesday", "1430 GMT", "just after midnight Friday", "noon"."""
    minute = clock_minute(groups["clock"] or "")
    if minute is None:
        return None
    day: Meaning | None = None
    if words := groups.get("of") or groups.get("of_b") or groups.get("of_c"):
        inner = read(words)
        if inner is None:
            return None
        day = inner.meaning
        if isinstance(day, Part):
            minute, day = _in_part(minute, day.part), day.of
    if told := groups.get("in_part"):
        minute = _in_part(minute, lexicon().form("part_of_day", told))
    zone = groups.get("zone_name")
    mod = {"before": "BEFORE", "after": "AFTER"}.get((groups.get("side") or "").lower())
    midnight = "midnight" in (groups["clock"] or "").lower()
    near = mod is not None and bool(groups.get("near"))
    meaning = Clock(minute, day, zone_of(zone) if zone else None, mod, near, midnight)
    return Sense(meaning, TimexType.TIME, mod=mod)


def _in_part(minute: int, part_name: str) -> int:
    """The minute of the day of a clock that tells twelve hours: "9:45 that evening" is 21:45."""
    hour = minute // HOUR
    later = hour < 12 and (part_name in ("AF", "EV") or (part_name == "NI" and hour >= _NIGHT_FROM))
    return minute + 12 * HOUR if later else minute


def _from_hour(told: re.Match[str]) -> int | None:
    """ "one minute past midnight", "half an hour before noon"."""
    minutes = _HOUR_PARTS.get(told["minutes"].removesuffix(" an hour")) or count(told["minutes"]).least
    if minutes is None:
        return None
    sign = 1 if told["side"] in ("past", "after") else -1
    return (int(lexicon().tables["moment"][told["hour"]]) + sign * minutes) % DAY


def clock_minute(words: str) -> int | None:
    """The minute of the day that a clock time says, None where no clock shows it; midnight is 0.

    >>> clock_minute("9:30 p.m."), clock_minute("12 am"), clock_minute("1430"), clock_minute("noon")
    (1290, 0, 870, 720)
    """
    low = words.lower().strip()
    if low in lexicon().tables["moment"]:
        return int(lexicon().tables["moment"][low]) % DAY
    letters = "".join(c for c in low if c.isalpha())
    if (from_hour := _FROM_HOUR.fullmatch(low)) is not None:
        return _from_hour(from_hour)
    digits = "".join(c if c.isdigit() else " " for c in low).split()
    if " past " in low or " to " in low:
        return _minute_beside(low.removesuffix(" o'clock"))
    if "clock" in letters:
        told = count(low.split(" o")[0]).least
        return None if told is None else told * HOUR
    if len(digits) == 1 and len(digits[0]) == 4:
        digits = [digits[0][:2], digits[0][2:]]
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if letters in ("am", "pm"):
        hour = hour % 12 + 12 * (letters == "pm")
    return hour * HOUR + minute if hour < 24 and minute < 60 else None


def _minute_beside(words: str) -> int | None:
    """ "half past nine", "a quarter to six", "ten minutes past six"."""
    told, _, hour = words.replace(" to ", " past -").partition(" past ")
    to, whole = hour.startswith("-"), count(hour.lstrip("-")).least
    part = (
        next((n for word, n in _HOUR_PARTS.items() if word in told), None) or count(told.split(" ")[0]).least
    )
    if whole is None or part is None or not 0 < whole <= 12:
        return None
    return (whole * HOUR + (-part if to else part)) % DAY
