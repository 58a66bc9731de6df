"""What a story's expressions say that can tell its year: weekdays, dates, feasts. Judges no year."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from timeline.calendar import civil
from timeline.dating.feasts import FeastClue, RoundClue, find_feasts, find_rounds
from timeline.meaning import Choice, Fixed, Meaning, Part, Recurring
from timeline.model import Article, Span, Timex

# Words before an expression in its sentence that put it into the future.
_AHEAD = re.compile(
    r"\b(?:(?:will|shall|won't|would|could|going to|to be|due|plans|planned|planning|schedul\w+|expect(?:s|ed)?"
    r"|intends?|aims?|hopes?|set (?:for|to)|until|next|coming|upcoming|postponed|deadline|expires?|target\w*|slated"
    r"|deliver(?:y|ies)|forecasts?|predict(?:s|ed)?|projected|enter(?:s|ing)? (?:\w+ )?service)\b[^.;!?]*"
    r"|by (?:the end of |late |early |mid-)?)\Z"
)
_SENTENCE = re.compile(r"[.;!?\n](?:(?<=\n)|[\"”')]*\s+(?=[\"“'(]*[A-Z]))")
_HABIT = re.compile(r"\b(?:every|each|on most)\s+\Z")
_LOOK_BACK = 160
_LEAD = 600  # characters: the first two or three paragraphs
_TOP = 2000
_QUOTED = re.compile(r"[\"“][^\"”\n]*[\"”]?")
# In small letters, which are searched much faster than letters of either case.
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b")
_YESTERDAY = re.compile(r"\b(?:yesterday|last night)\b")
_LATE = re.compile(r"\b(?:late|evening|night)\b")
_BESIDE = 10
_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b|\bc\.)\D{0,12}((?:19|20)\d\d)\b", re.IGNORECASE)
_MARKS = ("©", "opyright", "OPYRIGHT", "(c)", "(C)")
_SHORT_MARK = re.compile(r"\bc\.")
_NEAR = 20
_YEARS = range(1500, 2200)
_MONTH = 31


class Style(StrEnum):
    """How a bare weekday stands in its story, which tells how far it lies back."""

    OWN = "the story's own day"
    LEAD = "told in the lead"
    LATER = "told as past"
    TODAY = 'told beside "today"'
    YESTERDAY = 'told beside "yesterday"'


@dataclass(frozen=True, slots=True)
class WeekdayClue:
    """A weekday told in the past, 0 for Monday; `first` where no other stands before it."""

    weekday: int
    span: Span
    first: bool
    style: Style


@dataclass(frozen=True, slots=True)
class PairClue:
    """A month and a day with their weekday."""

    month: int
    day: int
    weekday: int
    span: Span


@dataclass(frozen=True, slots=True)
class YearClue:
    """A date with its year, as its first and last day's numbers; `ahead` where the story looks forward to it."""

    first: int
    last: int
    span: Span
    ahead: bool

    @property
    def month(self) -> bool:
        """Whether it is a month or less of a year."""
        return self.last - self.first < _MONTH


@dataclass(frozen=True, slots=True)
class CopyrightClue:
    """The year of a copyright line."""

    year: int
    span: Span


@dataclass(frozen=True, slots=True)
class Clues:
    """All that a story says about its year."""

    weekdays: tuple[WeekdayClue, ...] = ()
    pairs: tuple[PairClue, ...] = ()
    years: tuple[YearClue, ...] = ()
    copyright: CopyrightClue | None = None
    feasts: tuple[FeastClue, ...] = ()
    rounds: tuple[RoundClue, ...] = ()


def find_clues(article: Article, timexes: tuple[Timex, ...], *, body: int) -> Clues:
    """Return the clues of a story that begins at `body`; what stands in boilerplate counts only for its copyright."""
    told = _told(article, timexes, body)
    found = _COPYRIGHT.search(article.text) if _has_mark(article.text) else None
    return Clues(
        weekdays=tuple(_weekdays(article.text, told, body=body)),
        pairs=tuple(_pairs(told)),
        years=tuple(_years(article.text, told)),
        copyright=CopyrightClue(int(found[1]), Span(*found.span())) if found else None,
        feasts=tuple(find_feasts(article.text)),
        rounds=tuple(find_rounds(article.text)),
    )


def _has_mark(text: str) -> bool:
    """Tell whether one of the marks of a copyright line stands in a text, which is quick to look for."""
    return any(mark in text for mark in _MARKS) or ("c." in text and _SHORT_MARK.search(text) is not None)


def _told(article: Article, timexes: tuple[Timex, ...], body: int) -> tuple[tuple[Span, Meaning], ...]:
    """Return what the expressions of the story itself say, in the order of the text."""
    return tuple(
        (span, part)
        for timex in sorted(timexes, key=attrgetter("start", "end"))
        if timex.start >= body
        and not any(timex.start < apart.end and apart.start < timex.end for apart in article.boilerplate)
        for span in (timex.span,)
        for part in _parts(timex.meaning)
    )


def _parts(meaning: Meaning) -> Iterator[Meaning]:
    """Yield a meaning, or the meanings that it is put together from."""
    match meaning:
        case Part():
            yield from _parts(meaning.of) if meaning.of is not None else ()
        case _:
            yield meaning


def _weekdays(text: str, told: tuple[tuple[Span, Meaning], ...], *, body: int) -> Iterator[WeekdayClue]:
    """Yield each weekday once, where it is told first."""
    places: defaultdict[int, list[Span]] = defaultdict(list)
    for span, meaning in told:
        match meaning:
            case Recurring(choice=Choice.TENSE | Choice.NEAREST, day=None, weekday=int(weekday)):
                if not _looks_ahead(text, span) and not _HABIT.search(
                    text, max(0, span.start - _NEAR), span.start
                ):
                    places[weekday].append(span)
    style = _style(text[body : body + _LEAD])
    for number, (weekday, spans) in enumerate(places.items()):
        if number == 0 and style is Style.LATER:
            opening = _first_style(text, spans, body=body, alone=len(places) == 1)
            yield WeekdayClue(weekday, spans[0], first=True, style=opening)
        else:
            yield WeekdayClue(weekday, spans[0], first=number == 0, style=style)


def _style(opening: str) -> Style:
    own_words = _QUOTED.sub("", opening).lower()
    if _YESTERDAY.search(own_words):
        return Style.YESTERDAY
    return Style.TODAY if _TODAY.search(own_words) else Style.LATER


def _first_style(text: str, spans: list[Span], *, body: int, alone: bool) -> Style:
    """Return how the first weekday of a story stands; an evening or a night is a step further from its own day."""
    steps = [Style.OWN, Style.LEAD, Style.LATER]
    offset = spans[0].start - body
    own = (alone and offset < _TOP) or (len(spans) > 1 and offset < _LEAD)
    step = 0 if own else 1 if offset < _LEAD else 2
    return steps[min(step + _at_night(text, spans[0]), 2)]


def _at_night(text: str, span: Span) -> bool:
    return _LATE.search(text, max(0, span.start - _BESIDE), span.end + _BESIDE) is not None


def _pairs(told: tuple[tuple[Span, Meaning], ...]) -> Iterator[PairClue]:
    for span, meaning in told:
        match meaning:
            case Recurring(month=int(month), day=int(day), weekday=int(weekday)):
                yield PairClue(month, day, weekday, span)


def _years(text: str, told: tuple[tuple[Span, Meaning], ...]) -> Iterator[YearClue]:
    for span, meaning in told:
        match meaning:
            case Fixed(when=when) if when.first_day is not None and when.last_day is not None:
                first, last = when.first_day, when.last_day
                if civil(first)[0] in _YEARS and last - first <= 366:
                    yield YearClue(first, last, span, _looks_ahead(text, span))


def _looks_ahead(text: str, span: Span) -> bool:
    """Tell whether the words before it in its sentence put an expression into the future."""
    before = text[max(0, span.start - _LOOK_BACK) : span.start]
    sentence = _SENTENCE.split(before)[-1]
    return _AHEAD.search(sentence) is not None
