"""Lays a story's signs over the days or years that it can be of, and adds them up. Reads no text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import compress, repeat
from math import exp

from timeline.dating import weights
from timeline.dating.clues import Clues
from timeline.dating.days import evidence_of_day, lines_of_days
from timeline.dating.signs import Cells, Kind, Sign
from timeline.dating.told import freshness
from timeline.dating.written import WrittenDate
from timeline.model import Candidate, Evidence, Span

_BEFORE_BINS = (0, 1, 2, 2, 2, 3)  # by years before, 1 first; what lies beyond the list as its last
_AFTER_BINS = (0, 1, 2, 3, 3, 4, 4, 4, 4, *(5,) * 10, 6)
_FURTHEST = 500  # years
_WORTH_TELLING = 0.2


@dataclass(frozen=True, slots=True)
class Case:
    """All that speaks of an article's year: the cells that it may be of, its signs, and what hangs on days."""

    cells: Cells
    signs: tuple[Sign, ...]
    clues: Clues
    written: WrittenDate | None = None

    @property
    def speaks(self) -> bool:
        """Whether anything but the calendar speaks for one year rather than another."""
        return bool(self.signs or self.clues.rounds)


def weigh(case: Case) -> tuple[float, ...]:
    """Return the share of belief of each cell, 0 to 1, adding up to 1."""
    return _shares(case, [line_of(case.cells, sign) for sign in case.signs])


def _shares(case: Case, of_signs: list[list[float]]) -> tuple[float, ...]:
    cells = case.cells
    lines = [*of_signs]
    lines += lines_of_days(cells.firsts, case.clues, case.written)
    said = map(sum, zip(*lines, strict=True)) if lines else repeat(0.0)
    before = prior(cells.first_year, len(cells.firsts))
    scores = [weights.TEMPER * total + first for total, first in zip(said, before, strict=False)]
    top = max(compress(scores, cells.real))
    shares = [exp(score - top) if real else 0.0 for score, real in zip(scores, cells.real, strict=True)]
    total = sum(shares)
    return tuple(share / total for share in shares)


def likeliest(case: Case, *, most: int) -> tuple[Candidate, ...]:
    """Return the likeliest cells, best first, each with its evidence; those hardly worth a word are left out."""
    lines = [_against_average(line_of(case.cells, sign)) for sign in case.signs]
    shares = _shares(case, lines)
    best = sorted(zip(shares, range(len(shares)), strict=True), reverse=True)[:most]
    return tuple(
        _candidate(case, index, share, lines)
        for place, (share, index) in enumerate(best)
        if share >= weights.LEAST_SHARE or place <= weights.ALWAYS_KEPT
    )


def believed(candidates: Sequence[Candidate]) -> bool:
    """Tell whether the first of the candidates, best first, is a day and sure enough for a story to hang on."""
    best = candidates[0] if candidates else None
    return best is not None and best.last is None and best.weight >= weights.LEAST_CONFIDENCE


def line_of(cells: Cells, sign: Sign) -> list[float]:
    """Return what a sign says of each cell; of a sign with several readings the best."""
    lines = [
        _line(kind_of(cells, sign, low), low, high, len(cells.firsts)) for low, high in cells.reaches(sign)
    ]
    line = lines[0] if len(lines) == 1 else [max(values) for values in zip(*lines, strict=True)]
    return line if sign.scale == 1.0 else [sign.scale * value for value in line]


def kind_of(cells: Cells, sign: Sign, low: int) -> Kind:
    """Return a sign's kind; a date's depends on how soon after it the first day that can be meant lies."""
    if sign.kind is Kind.DATE_YEAR and 0 <= low < len(cells.firsts) and cells.firsts[low] == cells.lasts[low]:
        return freshness(sign, cells.firsts[low])
    return sign.kind


def _line(kind: Kind, low: int, high: int, count: int) -> list[float]:
    """Return a kind's weights for so many cells, of which those from `low` to `high` are covered."""
    row = weights.TABLE[kind]
    before, after = _rows(kind)
    line = before[_FURTHEST - low :][:count] if low > 0 else []
    line = line + [row.inside] * (min(high + 1, count) - len(line))
    if 0 <= low <= high and low < count:
        line[low] = row.first
    return line + after[max(len(line) - high - 1, 0) :][: count - len(line)]


def placed(low: int, high: int, count: int) -> list[int]:
    """Return the place in its row (4 before, first, inside, 7 after) that each of so many cells has by a stretch."""
    before = [_bin(_BEFORE_BINS, low - index) for index in range(min(low, count))]
    covered = [4 if index == low else 5 for index in range(len(before), min(high + 1, count))]
    reached = len(before) + len(covered)
    return before + covered + [6 + _bin(_AFTER_BINS, index - high) for index in range(reached, count)]


@cache
def _rows(kind: Kind) -> tuple[list[float], list[float]]:
    """What a kind says of the years before its stretch, the furthest first, and of those after it."""
    row = weights.TABLE[kind]
    before = [row.before[_bin(_BEFORE_BINS, years)] for years in range(_FURTHEST, 0, -1)]
    after = [row.after[_bin(_AFTER_BINS, years)] for years in range(1, 2 * _FURTHEST)]
    return before, after


def _bin(bins: tuple[int, ...], years: int) -> int:
    return bins[min(years, len(bins)) - 1]


@cache
def prior(first_year: int, count: int) -> tuple[float, ...]:
    """Return what is believed of each year before the story has said anything."""
    years = range(first_year, first_year + count)
    return tuple([value for since, value in weights.PRIOR if since <= year][-1] for year in years)


def _against_average(line: list[float]) -> list[float]:
    """What a sign says of each cell, measured against the average one, which changes no share."""
    average = sum(line) / len(line)
    return [value - average for value in line]


def _candidate(case: Case, index: int, share: float, lines: list[list[float]]) -> Candidate:
    first, last = case.cells.firsts[index], case.cells.lasts[index]
    told = [
        _as_evidence(case.cells, sign, weight, index)
        for sign, line in zip(case.signs, lines, strict=True)
        if abs(weight := round(weights.TEMPER * line[index], 3)) >= _WORTH_TELLING
    ]
    told += [
        Evidence(item.reason, weight, item.span)
        for item in evidence_of_day(first, case.clues, case.written)
        if abs(weight := round(weights.TEMPER * item.weight, 3)) >= _WORTH_TELLING
    ]
    told.sort(key=lambda item: (-abs(item.weight), item.span or Span(0, 0), item.reason))
    if first == last:
        return Candidate(first, share, tuple(told))
    known = [sign.first for sign in case.signs if sign.kind is Kind.DATE_YEAR and first < sign.first <= last]
    return Candidate(max(known, default=first), share, tuple(told), last)


def _as_evidence(cells: Cells, sign: Sign, weight: float, index: int) -> Evidence:
    """What a sign says of one cell, in words that fit it."""
    words = sign.words
    if sign.each:
        covering = (n for n, (low, high) in enumerate(cells.reaches(sign)) if low <= index <= high)
        words = sign.each[next(covering, 0)]
    return Evidence(words if weight >= 0 else f"{words}: against this year", weight, sign.span)


def scaled(signs: list[Sign]) -> tuple[Sign, ...]:
    """Signs, several of one kind scaled down by their place: the newest events and eras first, others as told."""
    by_kind: dict[Kind, list[Sign]] = {}
    for sign in signs:
        by_kind.setdefault(sign.kind, []).append(sign)
    found: list[Sign] = []
    last = len(weights.SCALES) - 1
    for kind, of_kind in by_kind.items():
        if kind in (Kind.EVENT, Kind.ERA):
            of_kind.sort(key=lambda sign: (-sign.first, sign.span))
        else:
            of_kind.sort(key=lambda sign: sign.span)
        found.append(of_kind[0])
        found += [
            replace(sign, scale=weights.SCALES[min(place, last)])
            for place, sign in enumerate(of_kind[1:], start=1)
        ]
    return tuple(found)
