"""Where things stand in an article as brat writes it: in pieces that hold no line break. Knows no event."""

import re
from dataclasses import dataclass

from timeline.model import Span

# What breaks a line or a column for one reader or another, with the blanks around it.
_BREAK = re.compile(r"\s*[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+\s*")
_CARRIAGE = str.maketrans("\r", " ")


@dataclass(frozen=True, slots=True, order=True)
class Bound:
    """A stretch of text with its type; `pieces` are its parts that stand on one line each."""

    start: int
    end: int
    type: str
    pieces: tuple[Span, ...]

    @property
    def offsets(self) -> str:
        """The pieces as brat writes them: "0 4;5 9"."""
        return ";".join(f"{piece.start} {piece.end}" for piece in self.pieces)

    def words(self, text: str) -> str:
        """The characters of the pieces, one blank between them."""
        return " ".join(text[piece.start : piece.end] for piece in self.pieces)


def plain(text: str) -> str:
    r"""The text as a reader will see it that takes every line end for one character.

    >>> plain("one\r\ntwo")
    'one \ntwo'
    """
    return text.translate(_CARRIAGE)


def bound(text: str, span: Span, kind: str) -> Bound:
    r"""The span with its type, in pieces.

    >>> bound("on Monday\n night", Span(3, 16), "TIME").offsets
    '3 9;11 16'
    """
    pieces: list[Span] = []
    at = span.start
    for gap in _BREAK.finditer(text, span.start, span.end):
        pieces.append(Span(at, gap.start()))
        at = gap.end()
    pieces.append(Span(at, span.end))
    kept = tuple(piece for piece in pieces if piece.start < piece.end)
    return Bound(span.start, span.end, kind, kept or (span,))


class Names:
    """Where names stand in a text; each name is looked for once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: dict[str, tuple[Span, ...]] = {}

    def find(self, name: str, *, sentence: Span, near: int) -> Span | None:
        """In the sentence, nearest to an offset; else the last time before that, or the first after it.

        None where the text has it nowhere in these words.

        >>> Names("Lima fell. Lima burned.").find("Lima", sentence=Span(11, 23), near=16)
        Span(start=11, end=15)
        """
        if name not in self._found:
            self._found[name] = self._all(name)
        found = self._found[name]
        here = [span for span in found if sentence.covers(span)]
        if here:
            return min(here, key=lambda span: (abs(span.start - near), span))
        before = [span for span in found if span.end <= near]
        return before[-1] if before else next(iter(found), None)

    def _all(self, name: str) -> tuple[Span, ...]:
        words = r"\s+".join(map(re.escape, name.split()))
        return tuple(Span(*m.span()) for m in re.finditer(rf"(?<!\w){words}(?!\w)", self.text))
