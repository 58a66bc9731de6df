"""PDF with a text layer: its pages as one text, with the document's properties. Recognises no letters in pictures."""

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from timeline.errors import InputError
from timeline.intake.raw import Raw
from timeline.intake.readers.document_properties import stated_days, title_in
from timeline.intake.readers.pdf_layout import PageLine, without_running_lines
from timeline.intake.readers.pdf_paragraphs import paragraphs

if TYPE_CHECKING:
    from pypdf import PageObject

_MOST_PAGES = 2_000
_LARGEST_PAGE = 2**20  # bytes of one page's operators, unpacked
_LARGEST_PAGES = 8 * 2**20  # of all pages
_MOST_OPERATORS = 400_000  # of all pages; a page of print has one or two thousand
_MOST_RECOVERED = 1_000  # objects that are searched for a damaged document's first
_LEAST_LETTERS = 20
# A damaged file can lead the library astray anywhere: it reads objects as their authors described them.
_DAMAGE = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)
_REMEDY = "Open it in another program and print it to a new PDF, or save its text as .txt."
logging.getLogger("pypdf").addHandler(
    logging.NullHandler()
)  # what it says of damaged files is said in notes here


def read_pdf(stream: BinaryIO, *, name: str) -> Iterator[Raw]:
    """Yield the one article that a PDF is; raise InputError where it has no text, is locked, damaged or too large."""
    reader = _opened(stream, name)
    count = _page_count(reader, name)
    pages, left_out = _pages(reader, count, name)
    text = paragraphs(without_running_lines(pages))
    if sum(map(str.isalpha, text)) < _LEAST_LETTERS:
        _refuse(name, count, left_out)
    notes = [f"page {number} could not be read and is left out" for number in left_out[:5]]
    if empty := sum(not page for page in pages) - len(left_out):
        notes.append(f"{empty} of {count} pages hold no text: they may be pictures")
    title, made, changed = (_property(reader, key) for key in ("/Title", "/CreationDate", "/ModDate"))
    yield Raw(
        name,
        text,
        title=title_in(title),
        stated=stated_days(made, changed),
        notes=tuple(notes),
        format="PDF",
    )


def _opened(stream: BinaryIO, name: str) -> PdfReader:
    try:
        reader = PdfReader(stream, root_object_recovery_limit=_MOST_RECOVERED)
        locked = reader.is_encrypted and not reader.decrypt("")
    except DependencyError as error:
        raise InputError(name, "is encrypted in a way that cannot be read here", _REMEDY) from error
    except _DAMAGE as error:
        raise InputError(name, f"is a damaged PDF ({_one_line(error)})", _REMEDY) from error
    if locked:
        raise InputError(name, "is locked with a password", "Open it and print it to a new PDF without one.")
    return reader


def _page_count(reader: PdfReader, name: str) -> int:
    try:
        count = len(reader.pages)
    except _DAMAGE as error:
        raise InputError(name, f"is a damaged PDF ({_one_line(error)})", _REMEDY) from error
    if count > _MOST_PAGES:
        raise InputError(
            name, f"has {count:,} pages, more than {_MOST_PAGES:,}", "Split it into its articles."
        )
    return count


def _pages(reader: PdfReader, count: int, name: str) -> tuple[list[list[PageLine]], list[int]]:
    """Return each page's lines, and the numbers of the pages that could not be read."""
    pages: list[list[PageLine]] = []
    left_out: list[int] = []
    meter = _Meter(name)
    for number in range(count):
        try:
            pages.append(_lines(reader.pages[number], meter))
        except _DAMAGE:
            meter.check()
            pages.append([])
            left_out.append(number + 1)
    return pages, left_out


def _lines(page: "PageObject", meter: "_Meter") -> list[PageLine]:
    contents = page.get_contents()
    if contents is None:
        return []
    size = len(contents.get_data())
    if size > _LARGEST_PAGE:
        raise ValueError("its page has too many operators")
    meter.weigh(size)
    collected = _Collected()
    page.extract_text(visitor_operand_before=meter.count, visitor_text=collected.add)
    meter.check()
    return collected.lines()


class _Meter:
    """Counts bytes and operators, and ends the reading of a document that has too many of them."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._count = self._size = 0

    def weigh(self, size: int) -> None:
        """Add a page's bytes, before they are read."""
        self._size += size
        self.check()

    def count(self, *_: object) -> None:
        """Count one more."""
        self._count += 1
        if self._count > _MOST_OPERATORS:
            raise ValueError("too many operators")

    def check(self) -> None:
        """Raise InputError where there were too many."""
        if self._count > _MOST_OPERATORS or self._size > _LARGEST_PAGES:
            reason = "draws too much to be read as an article"
            raise InputError(self._name, reason, "Split it, or save its text as .txt.")


class _Collected:
    """Takes a page's pieces of text, each with its place, and puts lines together."""

    def __init__(self) -> None:
        self._lines: list[PageLine] = []
        self._text = ""
        self._place: tuple[float, float, float] | None = None

    def add(self, text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        """Add a piece; a line end in it closes the line."""
        first, *others = text.split("\n")
        self._add(first, cm, tm, size)
        for piece in others:
            self._close()
            self._add(piece, cm, tm, size)

    def lines(self) -> list[PageLine]:
        """Return the lines, blank ones left out."""
        self._close()
        return self._lines

    def _add(self, text: str, cm: list[float], tm: list[float], size: float) -> None:
        self._text += text
        if text.strip() and self._place is None:
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            height = abs(size * (tm[3] or tm[1]) * (cm[3] or cm[1]))
            self._place = x, y, height

    def _close(self) -> None:
        if self._place is not None and self._text.strip():
            self._lines.append(PageLine(self._text.strip(), *self._place))
        self._text, self._place = "", None


def _refuse(name: str, count: int, left_out: list[int]) -> None:
    if len(left_out) == count:
        raise InputError(name, "has no page that can be read: it is damaged, or draws too much", _REMEDY)
    reason = "has no text layer: its pages are pictures, as a scanner makes them"
    raise InputError(name, reason, "Have its text recognised (OCR) and give the text.")


def _property(reader: PdfReader, key: str) -> str | None:
    try:
        value = reader.metadata.get(key) if reader.metadata is not None else None
        found = value.get_object() if value is not None else None
    except _DAMAGE:
        return None
    return str(found) if isinstance(found, str) else None


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
