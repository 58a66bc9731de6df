"""Proposes where a text that holds several stories is to be divided, and why. Divides nothing, reads no word."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from timeline.intake import split_marks as marks

_LINE = re.compile(r"^[^\S\n]*+\S[^\n]*", re.MULTILINE)
_LEAST_WORDS = 25  # of a part, for it to be a story
_MOST_BEFORE = 4  # headlines and bylines that stand before a dateline
_LONGEST_OPENING = 60  # words before the first dateline, beyond which they are a story's own
_LARGEST = 2_000_000  # characters


@dataclass(frozen=True, slots=True)
class Proposal:
    """The parts of a text as (start, end) in characters; `sure` where only stories of their own look so."""

    parts: tuple[tuple[int, int], ...]
    reason: str
    sure: bool


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    apart: bool  # a blank line, or nothing, stands before it


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where parts begin, as numbers of lines, and which lines belong to none."""

    starts: tuple[int, ...]
    dropped: frozenset[int]
    sure: bool


def propose_split(text: str) -> Proposal | None:
    """Return how the text is to be divided into stories, None where it looks like one.

    >>> story = "Quay shut\\n\\nHALDEN, May 4 (Wire) - The quay was shut after a crane fell. " + "It lay there. " * 9
    >>> found = propose_split(f"{story}\\n\\n###\\n\\n{story}")
    >>> len(found.parts), found.sure, found.reason
    (2, True, 'end marks between the stories')
    """
    if len(text) > _LARGEST:
        return None
    lines = tuple(_lines(text))
    best: Proposal | None = None
    for find, reason in _WAYS:
        cut = find(lines)
        if cut is None:
            continue
        parts = tuple(_parts(lines, cut))
        sure = cut.sure and all(len(text[start:end].split()) >= _LEAST_WORDS for start, end in parts)
        found = Proposal(parts, reason, sure)
        if len(parts) > 1 and (best is None or (sure, len(parts)) > (best.sure, len(best.parts))):
            best = found
    return best


def _numbered(lines: Sequence[_Line]) -> _Cut | None:
    """Cut at lines that number documents from 1; without "of 8" they may number a treaty's articles."""
    found = [
        (index, match) for index, line in enumerate(lines) if (match := marks.NUMBERED.fullmatch(line.text))
    ]
    numbers = [int(match["number"] or match["number_"]) for _, match in found]
    starts = tuple(index for index, _ in found)
    if len(found) < 2 or numbers != list(range(1, len(found) + 1)) or starts[0] > 2:
        return None
    counted = all(match["of"] or match["of_"] for _, match in found)
    if not counted and not all(_dateline_after(lines, start + 1) for start in starts):
        return None
    return _Cut(starts, frozenset(starts), sure=True)


def _ended(lines: Sequence[_Line]) -> _Cut | None:
    """Cut after end marks; surely where a story of its own follows each."""
    ends = [index for index, line in enumerate(lines) if marks.END_MARK.fullmatch(line.text)]
    starts = [index + 1 for index in ends if index + 1 < len(lines)]
    if not starts or any(marks.AFTERWORD.match(lines[start].text) for start in starts):
        return None
    return _Cut((0, *starts), frozenset(ends), all(_begins(lines, start) for start in starts))


def _slugged(lines: Sequence[_Line]) -> _Cut | None:
    """Cut before the names that wires give their stories; surely where a dateline follows each."""
    starts = [index for index, line in enumerate(lines) if line.apart and marks.SLUG.fullmatch(line.text)]
    if len(starts) < 2:
        return None
    return _Cut(_from_top(starts), frozenset(), all(_dateline_after(lines, start) for start in starts))


def _datelined(lines: Sequence[_Line]) -> _Cut | None:
    """Cut before the headlines of paragraphs that begin with a dateline; surely where the text begins so, too."""
    found = [
        index
        for index, line in enumerate(lines)
        if marks.STRONG_DATELINE.match(line.text) and _opens(lines, index)
    ]
    if len(found) < 2:
        return None
    starts = [_head_of(lines, index) for index in found]
    opening = sum(len(line.text.split()) for line in lines[: starts[0]])
    return _Cut(_from_top(starts), frozenset(), opening <= _LONGEST_OPENING and starts == sorted(set(starts)))


def _ruled(lines: Sequence[_Line]) -> _Cut | None:
    """Cut at rules before headlines; surely where each stands before a dateline."""
    rules = [
        index
        for index, line in enumerate(lines)
        if marks.RULE.fullmatch(line.text) and 0 < index < len(lines) - 1 and line.apart
    ]
    starts = [index + 1 for index in rules]
    if not starts or any(marks.AFTERWORD.match(lines[start].text) for start in starts):
        return None
    begun = (0, *starts)
    if not all(_begins(lines, start) for start in begun):
        return None
    return _Cut(begun, frozenset(rules), all(_dateline_after(lines, start) for start in begun))


_WAYS: tuple[tuple[Callable[[Sequence[_Line]], _Cut | None], str], ...] = (
    (_numbered, "numbered documents"),
    (_ended, "end marks between the stories"),
    (_slugged, "the slugs of a wire"),
    (_ruled, "rules between the stories"),
    (_datelined, "several datelines"),
)


def _begins(lines: Sequence[_Line], start: int) -> bool:
    """Whether a story can begin there: with a dateline, or with a headline that text follows."""
    if _dateline_after(lines, start):
        return True
    return (
        marks.is_headline(lines[start].text)
        and start + 1 < len(lines)
        and len(lines[start + 1].text.split()) > 8
    )


def _dateline_after(lines: Sequence[_Line], start: int) -> bool:
    """Whether a dateline follows, with no more than slug, headlines and byline before it."""
    for line in lines[start : start + _MOST_BEFORE + 1]:
        if marks.DATELINE.match(line.text):
            return True
        if not marks.is_headline(line.text):
            return False
    return False


def _opens(lines: Sequence[_Line], index: int) -> bool:
    """Whether a line opens a paragraph, or stands right below a headline."""
    return lines[index].apart or (index > 0 and marks.is_headline(lines[index - 1].text))


def _head_of(lines: Sequence[_Line], index: int) -> int:
    """Return the first of the headlines that stand before a dateline."""
    first = index
    while first > 0 and index - first < _MOST_BEFORE and marks.is_headline(lines[first - 1].text):
        if marks.RULE.fullmatch(lines[first - 1].text) or marks.END_MARK.fullmatch(lines[first - 1].text):
            break
        first -= 1
    return first


def _from_top(starts: Sequence[int]) -> tuple[int, ...]:
    """Return the starts; what stands before the first belongs to it."""
    return (0, *starts[1:])


def _parts(lines: Sequence[_Line], cut: _Cut) -> Iterator[tuple[int, int]]:
    for start, end in zip(cut.starts, (*cut.starts[1:], len(lines)), strict=True):
        kept = [line for index, line in enumerate(lines[start:end], start) if index not in cut.dropped]
        if kept:
            yield kept[0].start, kept[-1].end


def _lines(text: str) -> Iterator[_Line]:
    last = -2
    for match in _LINE.finditer(text):
        shown = match.group().strip()
        yield _Line(
            match.start(),
            match.end(),
            shown,
            apart="\n" in text[max(last, 0) + 1 : match.start()] or last < 0,
        )
        last = match.end()
