"""A stretch of an article with its time expressions and triggers marked. Knows offsets and marks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.model import Span, Timex
from timeline.render.escape import Html, element, fragment, text
from timeline.render.words import when_words


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A span to mark: its class in the style sheet, and what is said when the pointer rests on it."""

    span: Span
    kind: str
    title: str = ""


def timex_mark(timex: Timex) -> Mark:
    """The mark of a time expression, titled by its value and by the days that it denotes."""
    told = when_words(timex.denotes) if timex.denotes else ""
    parts = [part for part in (timex.value, told, timex.reason) if part]
    return Mark(timex.span, "timex", "; ".join(parts))


def marked(words: str, within: Span, marks: Iterable[Mark]) -> Html:
    """The characters of `within`, each mark around its own; where marks overlap, both show.

    >>> marked("hit on Friday", Span(0, 13), [Mark(Span(7, 13), "timex", "2020-01-03")])
    'hit on <mark class="timex" title="2020-01-03">Friday</mark>'
    """
    inside = sorted(mark for mark in marks if mark.span.overlaps(within))
    cuts = sorted(
        {within.start, within.end}
        | {min(max(edge, within.start), within.end) for m in inside for edge in (m.span.start, m.span.end)}
    )
    return fragment(
        _piece(words[low:high], [m for m in inside if m.span.start <= low and high <= m.span.end])
        for low, high in pairwise(cuts)
    )


def _piece(words: str, marks: Sequence[Mark]) -> Html:
    if not marks:
        return text(words)
    kinds = " ".join(dict.fromkeys(mark.kind for mark in marks))
    title = "; ".join(dict.fromkeys(mark.title for mark in marks if mark.title))
    return element("mark", words, class_=kinds, title=title or None)
