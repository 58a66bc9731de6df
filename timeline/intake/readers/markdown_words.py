"""The words of a Markdown text as paragraphs, lists and rows of tables in lines. Reads no file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from timeline.intake.web_text import plain_text

_LARGEST = 1_000_000  # characters
_MOST_BRACKETS = 5_000
_MOST_MARKS = 100_000
_MOST_CELLS = 100_000
# The parser goes twenty deep and drops the rest.
_DEEP = re.compile(r"^(?:[ \t]*>){15}|^(?:[ \t]*(?:>|[*+-][ \t])){15}.*\w", re.MULTILINE)
_WRAPPED = (
    0.7  # of the longest line of a paragraph: a shorter one before others ends where its writer ended it
)
_NOTE = re.compile(r"\[\^[^\]\s]{1,30}\]")
_NOTE_TEXT = re.compile(r"\[\^[^\]\s]{1,30}\]:")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MarkdownWords:
    """A text without its marks, its first heading where it opens with one, and what was left out."""

    text: str
    title: str | None
    notes: tuple[str, ...]


def too_intricate(text: str) -> bool:
    """Whether a text has more marks than a writer sets, for which reading them would take long."""
    cells = max((line.count("|") for line in text.split("\n")), default=0) * text.count("\n|")
    many = sum(map(text.count, "*_`<&~")) > _MOST_MARKS or text.count("[") > _MOST_BRACKETS
    return len(text) > _LARGEST or many or cells > _MOST_CELLS or _DEEP.search(text) is not None


def words_of(text: str) -> MarkdownWords:
    r"""Return the words of a Markdown text.

    >>> words_of("# Crane falls\n\nThe *harbour* of [Halden](https://example.org)\nwas closed.").text
    'Crane falls\n\nThe harbour of Halden was closed.'
    """
    walk = _Walk(text.split("\n"))
    for token in _parser().parse(text):
        walk.take(token)
    return MarkdownWords("".join(walk.pieces).strip("\n"), walk.title, tuple(walk.notes()))


@cache
def _parser() -> MarkdownIt:
    """Return the parser; paragraphs that are indented are paragraphs here, as news copy has them."""
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).disable(["code"])


class _Walk:
    """Goes through the blocks of a text in their order and takes their words."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self.pieces: list[str] = []
        self.title: str | None = None
        self._cells: list[str] | None = None
        self._tight = False
        self._heading = False
        self._code = self._footnotes = 0

    def take(self, token: Token) -> None:
        """Take a block's words, or note what it opens."""
        match token.type:
            case "inline":
                self._inline(token)
            case "paragraph_open":
                self._tight = token.hidden
            case "heading_open":
                self._tight, self._heading = False, not self.pieces
            case "heading_close":
                self._heading = False
            case "tr_open":
                self._cells = []
            case "tr_close":
                row, self._cells = self._cells or [], None
                self._put(" | ".join(cell for cell in row if cell), tight=True)
            case "table_close":
                self._tight = False
            case "fence" if self._is_closed(token):
                self._code += 1
            case "fence":  # whoever forgot its end did not mean the rest of the text
                self._put(token.content.strip(), tight=False)
            case "html_block":
                self._put(plain_text(token.content).strip(), tight=False)

    def notes(self) -> list[str]:
        """Return what was left out."""
        left_out = ((self._code, "code"), (self._footnotes, "footnotes"))
        return [f"{count} block{'s' * (count > 1)} of {what} left out" for count, what in left_out if count]

    def _is_closed(self, fence: Token) -> bool:
        first, after = fence.map or (0, 0)
        return after - first > 1 and self._lines[after - 1].strip(" >\t").startswith(fence.markup)

    def _inline(self, token: Token) -> None:
        if _NOTE_TEXT.match(token.content):
            self._footnotes += 1
            return
        words = _inline_words(token.children or ())
        if self._cells is not None:
            self._cells.append(" ".join(words.split()))
            return
        if self._heading and words:
            self.title = " ".join(words.split())
        self._put(words, tight=self._tight)

    def _put(self, words: str, *, tight: bool) -> None:
        if words:
            self.pieces.append(("\n" if tight else "\n\n") if self.pieces else "")
            self.pieces.append(words)


def _inline_words(tokens: Sequence[Token]) -> str:
    """Return the words of a paragraph; where it was only wrapped, its lines are one."""
    lines = [""]
    ends: list[bool] = []  # whether the writer set the line's end
    for token in tokens:
        if token.type in ("softbreak", "hardbreak") or (
            token.type == "html_inline" and _BREAK.match(token.content)
        ):
            ends.append(token.type != "softbreak")
            lines.append("")
        elif token.type in ("text", "code_inline"):
            lines[-1] += _NOTE.sub("", token.content)
    longest = max(map(len, lines))
    text = lines[0]
    for before, line, set_end in zip(lines, lines[1:], ends, strict=False):
        text += "\n" if set_end or len(before) < _WRAPPED * longest else " "
        text += line
    return "\n".join(line.strip() for line in text.split("\n")).strip()
