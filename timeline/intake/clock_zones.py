"""From a written zone to UTC. Knows the names that metadata use, and leaves out those with two meanings."""

import re
from functools import cache
from zoneinfo import ZoneInfo

from timeline.calendar import HOUR, to_utc

# Abbreviations that news and mail headers use with one meaning. IST (India, Ireland, Israel), AST, WST and their like
# have several, so a time with them has a day but no minute. RFC 2822 fixes the American ones.
_AHEAD = {
    name: int(hours * HOUR)
    for name, hours in (
        ("Z UT UTC GMT WET", 0),
        ("BST CET WEST", 1),
        ("CEST EET SAST", 2),
        ("EEST MSK EAT", 3),
        ("PKT", 5),
        ("HKT SGT AWST PHT", 8),
        ("JST KST", 9),
        ("ACST", 9.5),
        ("AEST", 10),
        ("ACDT", 10.5),
        ("AEDT", 11),
        ("NZST", 12),
        ("NZDT", 13),
        ("NST", -3.5),
        ("EDT", -4),
        ("EST CDT", -5),
        ("CST MDT", -6),
        ("MST PDT", -7),
        ("PST AKDT", -8),
        ("AKST", -9),
        ("HST", -10),
    )
    for name in name.split()
}
_REGIONS = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "EASTERN": "America/New_York",
    "CENTRAL": "America/Chicago",
    "PACIFIC": "America/Los_Angeles",
}
_OFFSET = re.compile(r"(?:GMT|UTC|UT)?([+-])(\d\d?)(?::?(\d\d)(?::?00)?)?", re.ASCII)
_REGION = re.compile(r"[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?")
_FARTHEST = 14 * HOUR


def utc_minute(wall: int, zone: str) -> int | None:
    """Return the UTC minute at which the clock of a written zone shows `wall`; None where the zone is not known.

    >>> utc_minute(600, "+01:00"), utc_minute(600, "EST"), utc_minute(600, "IST")
    (540, 900, None)
    """
    upper = zone.upper()
    if offset := _OFFSET.fullmatch(upper):
        sign, hours, minutes = offset.groups()
        ahead = int(hours) * HOUR + int(minutes or 0)
        return None if ahead > _FARTHEST or int(minutes or 0) >= HOUR else wall - int(f"{sign}{ahead}")
    if upper in _AHEAD:
        return wall - _AHEAD[upper]
    region = _REGIONS.get(upper) or (zone if _REGION.fullmatch(zone) else None)
    return to_utc(wall, region) if region is not None and _known(region) else None


@cache
def _known(region: str) -> bool:
    try:
        ZoneInfo(region)
    except (KeyError, OSError, ValueError):
        return False
    return True
