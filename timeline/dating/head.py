"""Finds what stands before a story: its dateline, the dates beside it, and where the story begins. Chooses no day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from timeline.dating.grammar import Form, dateline_forms, stamp_forms
from timeline.dating.mastheads import LineDate, read_line
from timeline.dating.places import DatelinePlace, dateline_place
from timeline.dating.written import WrittenDate, written_date
from timeline.gazetteer import find_agency
from timeline.model import Article, Span

_HEAD = 4_000  # characters in which a dateline can stand
_INLINE = 700  # characters in which a date with its time of day is the page's own
_NEAR_TOP = 4  # lines among which a dateline without date or agency is looked for
_HEAD_LINES = 8
_LONGEST = 300  # characters of a dateline with the first of its story
_LONG_LINE = 160  # a headline is shorter
_DIGIT = re.compile(r"\d")
_LINE = re.compile(r"^[^\S\n]*+\S[^\n]*", re.MULTILINE)
_BYLINE = re.compile(r"(?:By|BY|From)\s+[A-Z]")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A story's dateline; `end` is where the story begins."""

    span: Span
    end: int
    place: DatelinePlace | None
    agency: str | None
    date: WrittenDate | None


class Where(StrEnum):
    """How a date stands beside a story."""

    LABELLED = "published"  # "Published: 4 Jan 2020"
    CHANGED = "updated"
    LINE = "line"  # alone, as under a headline or in a byline
    CLOCK = "clock"  # in running text, with time and zone


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date beside the story; `updated` says that it is the day of a change, `where` how it stands.

    `others` are the days that its figures can mean as well: 08/07/1998.
    """

    date: WrittenDate
    span: Span
    where: Where
    updated: bool
    others: tuple[WrittenDate, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """What stands around the story, and the offset where the story begins.

    `stamps` have their year and one reading; `unsure` lack the year, or have a second reading.
    """

    dateline: Dateline | None
    stamps: tuple[Stamp, ...]
    body: int
    unsure: tuple[Stamp, ...] = ()


def find_head(article: Article) -> Head:
    """Return an article's dateline and stamps, and where its story begins: 0 where nothing stands before it."""
    lines = [Span(*match.span()) for match in _LINE.finditer(article.text)]
    found = tuple(_stamps(article.text, lines))
    dateline = _dateline(article.text, lines, found)
    body = dateline.end if dateline else _after_preliminaries(article, lines, found)
    sure = tuple(stamp for stamp in found if stamp.date.year and not stamp.others)
    unsure = tuple(stamp for stamp in found if not stamp.date.year or stamp.others)
    return Head(dateline, sure, body, unsure)


def match_dateline(form: Form, text: str, start: int, end: int) -> Dateline | None:
    """Return the dateline that a form reads at `start`, not beyond `end` but for blanks; None where it has none."""
    match = form.pattern.match(text, start, start + _LONGEST)
    if match is None or match.start() == match.end():
        return None
    parts = match.groupdict()
    last = max((match.end(name) for name, value in parts.items() if value), default=start)
    if last > end:
        return None
    agency, written = parts.get("agency"), parts.get("place")
    region = parts.get("region") or parts.get("region_bracketed")
    place = dateline_place(written, region) if written else None
    truths = {
        "place": place is not None and place.known,
        "capitals": bool(written and written.isupper()),
        "agency": bool(agency and find_agency(agency.strip())),
        "dash": bool(parts.get("dash")),
    }
    if form.needs and not any(all(truths[need] for need in needs) for needs in form.needs):
        return None
    date = written_date(match) if "month" in parts else None
    rest = text[match.end() :]
    return Dateline(Span(start, last), match.end() + len(rest) - len(rest.lstrip()), place, agency, date)


def match_stamp(form: Form, text: str, start: int, end: int) -> Stamp | None:
    """Return the stamp that a form of running text reads anywhere in a stretch."""
    if form.sign is not None and form.sign.search(text, start, end) is None:
        return None
    match = form.pattern.search(text, start, end)
    date = written_date(match) if match else None
    return Stamp(date, Span(*match.span()), Where.CLOCK, updated=False) if match and date else None


def _stamps(text: str, lines: list[Span]) -> list[Stamp]:
    """The dates beside a story: in lines of their own, and in running text where no line has them."""
    found = [stamp for number, line in enumerate(lines) for stamp in _of_line(text, line, number)]
    for form in stamp_forms():
        inline = match_stamp(form, text, 0, min(len(text), _INLINE))
        if inline and not any(inline.date.span.overlaps(stamp.span) for stamp in found):
            found.append(inline)
    return found


def _of_line(text: str, line: Span, number: int) -> Iterator[Stamp]:
    if line.end - line.start <= _LONG_LINE and _DIGIT.search(text, line.start, line.end):
        for date in read_line(text[line.start : line.end], offset=line.start):
            if date.labelled or number < _HEAD_LINES:
                yield _stamp(date)


def _stamp(date: LineDate) -> Stamp:
    labelled = Where.CHANGED if date.updated else Where.LABELLED
    first, *others = date.readings
    return Stamp(first, date.span, labelled if date.labelled else Where.LINE, date.updated, tuple(others))


def _dateline(text: str, lines: list[Span], stamps: tuple[Stamp, ...]) -> Dateline | None:
    after_stamps = [(stamp.span.end, True) for stamp in stamps if stamp.span.end < _HEAD]
    starts = [(line.start, number < _NEAR_TOP) for number, line in enumerate(lines) if line.start < _HEAD]
    for position, near_top in sorted(starts + after_stamps):
        start = position + len(text[position:]) - len(text[position:].lstrip(" \t|_"))
        line_end = text.find("\n", start)
        end = len(text) if line_end < 0 else line_end
        for form in dateline_forms():
            if (form.anywhere or near_top) and (found := match_dateline(form, text, start, end)):
                return found
    return None


def _after_preliminaries(article: Article, lines: list[Span], stamps: tuple[Stamp, ...]) -> int:
    """Return the end of the last byline, stamp or notice among the short lines at the top."""
    apart = [*(stamp.span for stamp in stamps), *article.boilerplate]
    body = 0
    for line in lines[:_HEAD_LINES]:
        ends = [span.end for span in apart if span.overlaps(line)]
        byline = _BYLINE.match(article.text, line.start) and line.end - line.start < _LONG_LINE // 2
        if ends:
            body = max(ends)
        elif byline:
            body = line.end
        elif line.end - line.start > _LONG_LINE:
            break
    piece = article.text[body:]
    return min(body + len(piece) - len(piece.lstrip()), len(article.text)) if body else 0
