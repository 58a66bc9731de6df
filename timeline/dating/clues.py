"""What a story says that can tell its year: weekdays, office holders, dates with a year. Judges no year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from timeline.calendar import civil
from timeline.gazetteer import OfficeTerm, find_office_mentions
from timeline.meaning import Choice, Fixed, Meaning, Part, Range, Recurring
from timeline.model import Article, Span, Timex

# Words before an expression in its sentence that put it into the future.
_AHEAD = re.compile(
    r"\b(?:will|would|shall|won't|going to|to be|due|plans?|planned|planning|schedul\w+|expect\w*|intends?|aims?|hopes?"
    r"|set (?:for|to)|by|until|till|before|through|next|coming|upcoming|postponed|deadline|expires?|target\w*)\b[^.;!?]*\Z"
)
_SENTENCE = re.compile(r"[.;!?][\"”')]*\s+(?=[\"“'(]*[A-Z])|\n")
_HABIT = re.compile(r"\b(?:every|each|on most)\s+\Z")
_LOOK_BACK = 160
_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b|\bc\.)\D{0,12}((?:19|20)\d\d)\b", re.IGNORECASE)
_YEARS = range(1500, 2200)


@dataclass(frozen=True, slots=True)
class WeekdayClue:
    """A weekday told in the past, 0 for Monday; `first` where no other stands before it."""

    weekday: int
    span: Span
    first: bool


@dataclass(frozen=True, slots=True)
class PairClue:
    """A month and a day with their weekday."""

    month: int
    day: int
    weekday: int
    span: Span


@dataclass(frozen=True, slots=True)
class OfficeClue:
    """Someone named with an office: the terms that can be meant, and how much it counts, up to 1."""

    terms: tuple[OfficeTerm, ...]
    span: Span
    share: float


@dataclass(frozen=True, slots=True)
class YearClue:
    """A date with its year, as its first and last day's numbers; `ahead` where the story looks forward to it."""

    first: int
    last: int
    span: Span
    ahead: bool


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
    offices: tuple[OfficeClue, ...] = ()
    years: tuple[YearClue, ...] = ()
    copyright: CopyrightClue | None = None


def find_clues(article: Article, timexes: tuple[Timex, ...], *, body: int, background: float) -> Clues:
    """Return the clues of a story that begins at `body`; what stands in boilerplate counts only for its copyright.

    `background` is what an office named below the story's first third counts.
    """
    told = tuple(
        (timex.span, part)
        for timex in sorted(timexes, key=lambda timex: timex.span)
        if timex.start >= body and not any(timex.span.overlaps(span) for span in article.boilerplate)
        for part in _parts(timex.meaning)
    )
    found = _COPYRIGHT.search(article.text)
    return Clues(
        weekdays=tuple(_weekdays(article.text, told)),
        pairs=tuple(_pairs(told)),
        offices=tuple(_offices(article, body, background)),
        years=tuple(_years(article.text, told)),
        copyright=CopyrightClue(int(found[1]), Span(*found.span())) if found else None,
    )


def _parts(meaning: Meaning) -> Iterator[Meaning]:
    """Yield a meaning, or the meanings that it is put together from."""
    match meaning:
        case Part(of=whole):
            yield from _parts(whole)
        case Range(first=first, last=last):
            yield from chain.from_iterable(_parts(end) for end in (first, last) if end is not None)
        case _:
            yield meaning


def _weekdays(text: str, told: tuple[tuple[Span, Meaning], ...]) -> Iterator[WeekdayClue]:
    seen: set[int] = set()
    for span, meaning in told:
        match meaning:
            case Recurring(choice=Choice.TENSE | Choice.NEAREST, day=None, weekday=int(weekday)):
                if (
                    weekday not in seen
                    and not _looks_ahead(text, span)
                    and not _HABIT.search(text, 0, span.start)
                ):
                    yield WeekdayClue(weekday, span, first=not seen)
                    seen.add(weekday)


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


def _offices(article: Article, body: int, background: float) -> Iterator[OfficeClue]:
    """Yield each person once, from the narrowest reading of the name: "Bush" is also the "George W. Bush" named before."""
    mentions = [
        mention
        for mention in find_office_mentions(article.text)
        if mention.start >= body
        and not any(Span(mention.start, mention.end).overlaps(span) for span in article.boilerplate)
    ]
    first_part = body + (len(article.text) - body) / 3
    taken: set[str] = set()
    for mention in sorted(
        mentions, key=lambda mention: (len({t.person for t in mention.terms}), mention.start)
    ):
        people = {term.person for term in mention.terms}
        if people & taken:
            continue
        taken |= people
        share = 1.0 if mention.start <= first_part else background
        yield OfficeClue(mention.terms, Span(mention.start, mention.end), share)


def _looks_ahead(text: str, span: Span) -> bool:
    """Tell whether the words before it in its sentence put an expression into the future."""
    before = text[max(0, span.start - _LOOK_BACK) : span.start]
    sentence = _SENTENCE.split(before)[-1]
    return _AHEAD.search(sentence) is not None
