"""How the lines look at which one story ends and the next begins. Looks at single lines alone."""

import re

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_CITY = r"[A-Z][A-Z.'’-]{2,}(?:[ /-][A-Z][A-Z.'’-]+){0,4}"
_LAND = r"(?:, [A-Z][A-Za-z. ]{1,30}?)?"
_AGENCY = r"\([A-Z][^()\n]{1,40}\)"
_DASH = r" ?(?:--|[-–—_])\s"

# A place in capitals with day or agency, "LONDON, May 4 (Reuters) -"; one in small letters needs the agency.
STRONG_DATELINE = re.compile(
    rf"{_CITY}{_LAND}(?:, {_DAY}(?: {_AGENCY})?| {_AGENCY}){_DASH}"
    rf"|[A-Z][a-z]{{2,20}}(?: [A-Z][a-z]{{1,20}}){{0,2}}{_LAND}(?:, {_DAY})? {_AGENCY}{_DASH}"
)
DATELINE = re.compile(rf"{STRONG_DATELINE.pattern}|{_CITY}{_LAND}(?:, {_DAY})?{_DASH}")

# "1 of 25 DOCUMENTS", "Document 3 of 8", "Article 2": how archives number what they give out.
NUMBERED = re.compile(
    r"(?:(?:document|article|story|item|text)\s+#?(?P<number>\d{1,4})(?P<of>\s+(?:of|/)\s+\d{1,4})?"
    r"|(?P<number_>\d{1,4})(?P<of_>\s+of\s+)\d{1,4}\s+(?:documents|articles|stories|results))\s*:?",
    re.IGNORECASE,
)
END_MARK = re.compile(
    r"#\s?#\s?#|[-–—*]\s?30\s?[-–—*]|\(?\s?(?:END|ENDS|ENDIT)\s?\)?|\[(?:end|ends)\]|/?END/"
)
RULE = re.compile(r"(?:[-–—=_~*#•]\s?){3,}")
# "BC-Harbour-Crane, 2nd Ld", "a i AM-Harbour 05-04 0300": how wires name a story.
SLUG = re.compile(
    r"(?:[a-z]{1,2} [a-z] )?(?:BC|AM|PM|AP|UPDATE \d|URGENT|BULLETIN)[-–:][A-Z][\w&'’-]{2,}\b[^.!?]{0,60}"
)
# What follows a story's end mark in a press release, or stands below any story.
AFTERWORD = re.compile(
    r"(?:about|contacts?|notes?|editors?|media|press|sources?|copyright|©|follow|read|related|sign up|subscribe|share"
    r"|for (?:more|further|media|press|all|any|information|interviews?)|forward[- ]looking|disclaimer|safe harbou?r"
    r"|additional|reporting|editing|background|correction|references|footnotes?)\b",
    re.IGNORECASE,
)
_HEADLINE_WORDS = 18


def is_headline(line: str) -> bool:
    """Return whether a line can be a headline or a byline: short, and no sentence.

    >>> is_headline("Crane falls in Halden"), is_headline("A crane fell in Halden on Monday.")
    (True, False)
    """
    words = line.split()
    return 0 < len(words) <= _HEADLINE_WORDS and not line.rstrip("'\"”’)").endswith((".", ",", ";", ":"))
