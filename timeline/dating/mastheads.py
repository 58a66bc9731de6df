"""Lines beside a story that say when it was published or changed. Reads one line at a time; believes nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.dating.moments import Clock, Dates, find_clocks, find_dates, with_clock
from timeline.dating.written import WrittenDate
from timeline.model import Span

_LONGEST = 160
_NAME = r"[A-Z][\w.'’\-]*(?: (?:[a-z]{1,3} )?[A-Z][\w.'’\-]*){0,4}"
_OPENS = (
    r"(?-i:(?:^|(?<=[|/•·–—(\[.;,])|(?<=--)|(?<=\d)|(?<=\dth)|(?<=[ap]m)|(?<=[ap]\.m\.)|(?<=[A-Z]T)))[ \t]*"
)
_THIS = r"(?:this (?:article|story|page|post|report) (?:was |is |has been )?)?"
_TAIL = rf"(?: (?:by (?-i:{_NAME})|in (?:the )?(?-i:{_NAME})|date|on|at|in|under))*[ \t]*[:\-–|]?[ \t]*"
_PUBLISHED = re.compile(
    rf"{_OPENS}(?:{_THIS}(?:(?:first|originally|last|web|date|article|story|page) )*"
    r"(?:published|posted|issued|released?|filed|created|dated?|submitted|uploaded|publication|pub\.)"
    rf"|for immediate release){_TAIL}",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    rf"{_OPENS}{_THIS}(?:(?:first|last|page|story|article) )*"
    rf"(?:updated|modified|edited|revised|corrected|amended){_TAIL}",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s,.:;|/•·–—\-()\[\]]*(?:(?:on|at)[\s,]*)?")
_SEPARATOR = re.compile(r"[|/•·–—()\[\]:;,]|(?<!\w)-(?!\w)|\.(?=\s|$)|\s{2,}|\t")
_LEFT_END = re.compile(r"(?:^|[|/•·–—(\[,.\-]|\s\s|\b[Bb]y " + _NAME + r"(?: on)?)\s*\Z")
_RIGHT_START = re.compile(r"\s*(?:at\s*)?(?:$|[|/•·–—)\],.\-]|\s\s)")
# How programs set a date into a line of fields: to the second, or apart from what follows.
_MACHINE_LEFT = re.compile(r"(?:^|\s\s|\t|[|;])\s*\Z")
_MACHINE_RIGHT = re.compile(r"[ T]\d\d:\d\d(?::\d\d)?(?=\s|$)|\s\s|\t|\s*[|;]")
_CAPTION = re.compile(r"\bphoto|\bpicture|\bfile\b|\bimage\b|\bborn\b|\bdied\b|\bevent\b", re.IGNORECASE)
# Words in small letters that stand in mastheads and bylines; any other makes a line a sentence.
_SMALL = frozenset(
    "a ago and at by correspondent correspondents days desk edition editor for from hours in min minute minutes"
    " months no number of on our page price read reporter reporters special staff the to under updated vol volume"
    " weeks words writer writers years english final pm am".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"(?<=\d)T(?=\d\d:)")
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class LineDate:
    """A date that a line gives as its own: its readings, and whether it is labelled, and as a change."""

    readings: tuple[WrittenDate, ...]
    span: Span
    labelled: bool
    updated: bool


def read_line(line: str, *, offset: int = 0) -> Iterator[LineDate]:
    """Yield the days that a line gives, left to right, their spans counted from `offset`; none for a sentence.

    >>> [(str(d.readings[0].day), d.updated) for d in read_line("Published 3 January 2020, updated 4 January 2020")]
    [('3', False), ('4', True)]
    >>> list(read_line("On 3 January 2020 the port was closed."))
    []
    """
    if len(line) > _LONGEST or not any(char.isdigit() for char in line):
        return
    line = _JOINED.sub(" ", line)
    dates = list(find_dates(line))
    clocks = [c for c in find_clocks(line) if not any(c.span.overlaps(date.span) for date in dates)]
    labels = _labels(line)
    apart = [clock.span for clock in clocks] + [span for span, _ in labels]
    for number, date in enumerate(dates):
        label = _label_of(line, date, clocks, labels)
        if label is None and not _stands_alone(line, date, dates, apart):
            continue
        clock = _clock_of(clocks, dates, number)
        readings = tuple(
            replace(with_clock(reading, clock), span=_moved(reading.span, offset))
            for reading in date.readings
        )
        if label is not None and not readings[0].year:
            continue
        yield LineDate(readings, _moved(date.span, offset), label is not None, bool(label and label[1]))


def _labels(line: str) -> list[tuple[Span, bool]]:
    found = [(Span(*match.span()), False) for match in _PUBLISHED.finditer(line)]
    found += [(Span(*match.span()), True) for match in _CHANGED.finditer(line)]
    return sorted(found, key=lambda label: label[0])


def _label_of(
    line: str, date: Dates, clocks: list[Clock], labels: list[tuple[Span, bool]]
) -> tuple[Span, bool] | None:
    """Return the label that stands right before a date, with nothing but a clock between; None where none does."""
    for label in reversed([label for label in labels if label[0].start < date.span.start]):
        between = _blanked(line, [clock.span for clock in clocks], label[0].end, date.span.start)
        if label[0].end >= date.span.start or _BETWEEN.fullmatch(between):
            return label
    return None


def _clock_of(clocks: list[Clock], dates: list[Dates], number: int) -> Clock | None:
    """Return the clock that belongs to a date, None where none does.

    Where a line opens with a clock it is the first one before the date, else the first one after it.
    """
    leading = bool(clocks) and clocks[0].span.start < dates[0].span.start
    if leading:
        start = dates[number - 1].span.end if number else 0
        stop = dates[number].span.start
    else:
        start = dates[number].span.end
        stop = dates[number + 1].span.start if number + 1 < len(dates) else _LONGEST
    return next((clock for clock in clocks if start <= clock.span.start < stop), None)


def _stands_alone(line: str, date: Dates, dates: list[Dates], apart: list[Span]) -> bool:
    """Tell whether what stands around a date without a label is a masthead, a byline or fields, not a sentence."""
    spans = apart + [other.span for other in dates if other is not date]
    left = _blanked(line, spans, 0, date.span.start)
    right = _blanked(line, spans, date.span.end, len(line))
    in_figures = date.span.end - date.span.start <= len("2020-01-04")
    if in_figures and _MACHINE_LEFT.search(left) and _MACHINE_RIGHT.match(line, date.span.end):
        return True
    if _CAPTION.search(left) or not _LEFT_END.search(left) or not _RIGHT_START.match(right):
        return False
    if len(dates) > 1 and not _PUBLISHED.search(line) and not _CHANGED.search(line):
        return False
    return all(_name_like(bit) for bit in _SEPARATOR.split(f"{left} | {right}"))


def _name_like(bit: str) -> bool:
    words = _WORD.findall(bit)
    return len(words) <= _MOST_WORDS and all(word[0].isupper() or word.lower() in _SMALL for word in words)


def _blanked(line: str, spans: list[Span], start: int, end: int) -> str:
    """Return a stretch of the line in which other dates and clocks are a bar, as what stands between fields is."""
    kept = list(line)
    for span in spans:
        kept[span.start : span.end] = "|" * (span.end - span.start)
    return "".join(kept[start:end])


def _moved(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)
