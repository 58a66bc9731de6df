"""Names in a story that tell its time: offices, events, eras, persons, ages, what is counted. Judges no year."""

import re
from collections.abc import Iterator
from datetime import date

from timeline.calendar import day_number
from timeline.dating.numerals import NUMBER, ORDINAL, number_of
from timeline.dating.signs import Kind, Sign
from timeline.gazetteer import Office, OfficeTerm, find_office_mentions, terms_of
from timeline.gazetteer.dated_names import DatedName, NameKind, find_dated_names
from timeline.gazetteer.phrases import Hit
from timeline.gazetteer.series import find_counted
from timeline.model import Span

_NAME = r"(?P<name>[A-Z][\w.'’\-]+(?: (?:[a-z]{2} )?[A-Z][\w.'’\-]+){0,3})"
_TITLE = (
    r"(?P<title>[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Ff]oreign [Mm]inister|[Ss]ecretary of [Ss]tate"
    r"|[Ss]ecretary[- ][Gg]eneral|[Dd]efen[sc]e [Mm]inister)"
)
_OFFICES = {
    "president": (Office.PRESIDENT,),
    "prime minister": (Office.PRIME_MINISTER,),
    "chancellor": (Office.CHANCELLOR,),
    "foreign minister": (Office.FOREIGN_MINISTER,),
    "secretary of state": (Office.SECRETARY_OF_STATE,),
    "secretary general": (Office.SECRETARY_GENERAL, Office.GENERAL_SECRETARY),
    "defense minister": (Office.DEFENCE_MINISTER,),
}
_ELECT = re.compile(rf"\b{_TITLE}[- ]elect {_NAME}")
_FORMER = re.compile(
    rf"\b(?:[Ff]ormer|[Ee]x-?) ?(?:[A-Z][\w.]* |[A-Z]?[a-z]+(?:an|ish|ese|i) ){{0,2}}{_TITLE} {_NAME}"
)
_FORMER_WORDS = ("former ", "Former ", "ex-", "Ex-")
_AGE_AFTER = re.compile(r", (?:(?:who is|aged|age) )?(?P<age>\d\d)(?=[,.;]| years old)")
_AGE_BEFORE = re.compile(r"\b(?P<age>\d\d)-year-old (?:[\w\-]+ ){0,3}\Z")
# A count of years from something: the word to look for, with what it counts from, and what stands before it.
_COUNTED_FROM = (
    (
        Kind.ANNIVERSARY,
        re.compile(r"\b(?:anniversary|birthday) (?:of|since) (?P<what>[^.;!?\n]{0,90})"),
        re.compile(rf"(?<![\w-])(?P<count>{ORDINAL}|(?:{NUMBER})[- ]year) \Z", re.IGNORECASE),
    ),
    (
        Kind.YEARS_SINCE,
        re.compile(r"\byears (?:to the day )?(?:after|since|ago)\b(?P<what>[^.;!?\n]{0,90})"),
        re.compile(rf"(?<![\w-])(?P<count>{NUMBER}) \Z", re.IGNORECASE),
    ),
)
_KEYS = {
    Kind.ANNIVERSARY: ("anniversary ", "birthday "),
    Kind.YEARS_SINCE: ("years after", "years since", "years ago", "years to the day"),
}
_LONGEST_COUNT = 30
_TOLD = 3  # terms told of a name that many bear
_TRANSITION = 110  # days between an election and the office, at most
_LONG_AFTER = 40 * 366
_YEAR_IN_WORDS = re.compile(r"\b(1[6-9]\d\d|20\d\d)\b")


def find_named(text: str, *, body: int, apart: tuple[Span, ...] = ()) -> Iterator[Sign]:
    """Yield what the names of a story that begins at `body` say; what lies in `apart` is no part of it."""
    hits = find_dated_names(text)
    offices = list(_offices(text, body))
    found = [
        *offices,
        *_elect(text),
        *_former(text),
        *_dated(text, hits, offices),
        *_ages(text, hits),
        *_counted(text),
        *_anniversaries(text, hits),
    ]
    for sign in found:
        if sign.span.start >= body and not any(sign.span.overlaps(span) for span in apart):
            yield sign


def _offices(text: str, body: int) -> Iterator[Sign]:
    """Yield each person once, by the narrowest reading of the name: "Bush" is also "George W. Bush" named before."""
    mentions = [mention for mention in find_office_mentions(text) if mention.start >= body]
    first_part = body + (len(text) - body) / 3
    taken: set[str] = set()
    for mention in sorted(mentions, key=lambda m: (len({term.person for term in m.terms}), m.start)):
        people = {term.person for term in mention.terms}
        if people & taken:
            continue
        taken |= people
        kind = Kind.OFFICE_BACKGROUND if mention.start > first_part else Kind.OFFICE
        yield from _terms(kind, mention.terms, Span(mention.start, mention.end))


def _terms(kind: Kind, terms: tuple[OfficeTerm, ...], span: Span) -> Iterator[Sign]:
    """Yield one sign for all the terms that can be meant, the newest first."""
    stretches = [(term.start.toordinal(), _number(term.end)) for term in reversed(terms)]
    (first, last), *also = stretches
    words = tuple(held(term) for term in reversed(terms))
    several = " or ".join(dict.fromkeys(words[:_TOLD]))
    yield Sign(kind, first, last, span, several, also=tuple(also), each=words if also else ())


def held(term: OfficeTerm) -> str:
    """Who held which office when, in words."""
    times = f"from {term.start} to {term.end}" if term.end else f"since {term.start}"
    return f"{term.person} was {term.office.replace('_', ' ')} {times}"


def _elect(text: str) -> Iterator[Sign]:
    for match in _ELECT.finditer(text) if "elect " in text else ():
        starts = [(term.start.toordinal(), term) for term in _terms_named(match)]
        stretches = [(first - _TRANSITION, first) for first, _ in starts]
        if starts:
            words = " or ".join(
                f"{term.person} was elected to take office on {term.start}" for _, term in starts
            )
            (first, last), *also = stretches
            yield Sign(Kind.ELECT, first, last, Span(*match.span()), words, also=tuple(also))


def _former(text: str) -> Iterator[Sign]:
    seen: set[str] = set()
    for match in _FORMER.finditer(text) if any(word in text for word in _FORMER_WORDS) else ():
        ends = [(term.end, term.person) for term in _terms_named(match) if term.end]
        if ends and ends[0][1] not in seen:
            end, person = min(ends)
            seen.add(person)
            words = f"{person}, named as a former holder of office, left it on {end}"
            yield Sign(
                Kind.FORMER, end.toordinal(), end.toordinal() + _LONG_AFTER, Span(*match.span()), words
            )


def _terms_named(match: re.Match[str]) -> tuple[OfficeTerm, ...]:
    """Return the terms, in the office of the title, of the longest known name that the words after it open with."""
    words = match["name"].removesuffix("'s").removesuffix("’s").split(" ")
    offices = _OFFICES[match["title"].lower().replace("-", " ").replace("defence", "defense")]
    for count in range(len(words), 0, -1):
        if terms := terms_of(" ".join(words[:count]).rstrip(".,")):
            return tuple(term for term in terms if term.office in offices)
    return ()


def _dated(text: str, hits: tuple[Hit[DatedName], ...], offices: list[Sign]) -> Iterator[Sign]:
    seen = set()
    for hit in hits:
        entry, span = hit.entry, Span(hit.start, hit.end)
        if entry.name in seen or (entry.first is None and entry.last is None):
            continue
        if entry.kind is NameKind.PERSON and any(sign.span.overlaps(span) for sign in offices):
            continue
        seen.add(entry.name)
        first = _number(entry.first) or day_number(1900)
        shown = text[hit.start : hit.end]
        if entry.kind is NameKind.EVENT:
            last = _number(entry.last) or first
            yield Sign(Kind.EVENT, first, last, span, f"{shown!r}: {entry.name}, {entry.first}")
        else:
            kind = Kind.ERA if entry.kind is NameKind.ERA else Kind.PERSON
            yield Sign(kind, first, _number(entry.last), span, _in_use(shown, entry))


def _in_use(shown: str, entry: DatedName) -> str:
    since = f" from {entry.first}" if entry.first else ""
    until = f" to {entry.last}" if entry.last else ""
    what = "in the news" if entry.kind is NameKind.PERSON else "in use"
    return f"{shown!r} was {what}{since}{until}"


def _ages(text: str, hits: tuple[Hit[DatedName], ...]) -> Iterator[Sign]:
    for hit in hits:
        born = hit.entry.born
        if born is None or (born.month, born.day) == (1, 1):
            continue
        match = _AGE_AFTER.match(text, hit.end) or _AGE_BEFORE.search(text, max(0, hit.start - 50), hit.start)
        if match:
            age = int(match["age"])
            first = day_number(born.year + age, born.month, min(born.day, 28))
            last = day_number(born.year + age + 1, born.month, min(born.day, 28)) - 1
            words = f"{hit.entry.name}, born on {born}, is {age}"
            yield Sign(Kind.AGE, first, last, Span(hit.start, hit.end), words)


def _counted(text: str) -> Iterator[Sign]:
    for mention in find_counted(text):
        first, last = day_number(mention.first), day_number(mention.last, 12, 31)
        shown = text[mention.start : mention.end]
        years = str(mention.first) if mention.first == mention.last else f"{mention.first}-{mention.last}"
        yield Sign(
            Kind.SERIES, first, last, Span(mention.start, mention.end), f"{shown!r} belongs to {years}"
        )


def _anniversaries(text: str, hits: tuple[Hit[DatedName], ...]) -> Iterator[Sign]:
    for kind, word, before in _COUNTED_FROM:
        for match in word.finditer(text) if any(key in text for key in _KEYS[kind]) else ():
            counted = before.search(text, max(0, match.start() - _LONGEST_COUNT), match.start())
            count = number_of(counted["count"]) if counted else None
            began = _began(text, hits, match.span("what"))
            if counted is None or count is None or began is None:
                continue
            year, name = began
            if 1700 < year + count < 2200:
                shown = text[counted.start() : match.start("what")].strip()
                words = f"{shown!r} {name} ({year}) makes it {year + count}"
                first, last = day_number(year + count), day_number(year + count, 12, 31)
                yield Sign(kind, first, last, Span(counted.start(), match.end()), words)


def _began(text: str, hits: tuple[Hit[DatedName], ...], stretch: tuple[int, int]) -> tuple[int, str] | None:
    """Return the year and name of the known event that a stretch of text names, or the year that it tells."""
    for hit in hits:
        entry = hit.entry
        if entry.kind is NameKind.EVENT and entry.first and stretch[0] <= hit.start < stretch[1]:
            return entry.first.year, entry.name
    told = _YEAR_IN_WORDS.search(text, *stretch)
    return (int(told[1]), "that year") if told else None


def _number(day: date | None) -> int | None:
    return day.toordinal() if day else None
