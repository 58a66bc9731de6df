"""Paragraphs and tables of a document as lines of text, a blank one between them. Knows no file format."""

LONGEST = 20_000_000  # characters of one document


class Lines:
    """Takes paragraphs and tables in the order of the document, also inside each other; `text()` gives the lines.

    >>> lines = Lines()
    >>> for words in ("Fire", "Rain"):
    ...     lines.begin_paragraph(); lines.add(words); lines.end_paragraph()
    >>> lines.text()
    'Fire\\n\\nRain'
    """

    def __init__(self) -> None:
        self._places: list[list[str]] = [[]]  # the page, and each open cell
        self._rows: list[list[list[str]]] = []  # the cells of each open row
        self._open: list[list[str]] = []  # the pieces of each open paragraph
        self._size = 0

    def begin_paragraph(self) -> None:
        """Open a paragraph, which may stand inside another."""
        self._open.append([])

    def add(self, characters: str) -> None:
        """Add to the open paragraph; what stands in none is no text."""
        if self._open:
            self._size += len(characters)
            if self._size > LONGEST:
                raise ValueError("its text has no end")
            self._open[-1].append(characters)

    def end_paragraph(self) -> None:
        """Close the paragraph and take its line."""
        if self._open:
            self._places[-1].append("".join(self._open.pop()).strip())

    def begin_row(self) -> None:
        """Open a table's row."""
        self._rows.append([])

    def begin_cell(self) -> None:
        """Open a cell of the row."""
        self._places.append([])

    def end_cell(self) -> None:
        """Close the cell."""
        if len(self._places) > 1 and self._rows:
            self._rows[-1].append(self._places.pop())

    def end_row(self) -> None:
        """Close the row: a line of its cells, or the lines of its only cell, as where a table frames a page."""
        if not self._rows:
            return
        cells = [[line for line in cell if line] for cell in self._rows.pop()]
        told = [cell for cell in cells if cell]
        if len(told) == 1:
            self._places[-1].extend(told[0])
        elif told:
            self._places[-1].append(" | ".join(" ".join(cell) for cell in told))

    def text(self) -> str:
        """Return the lines so far, divided by blank ones."""
        return "\n\n".join(line for line in self._places[0] if line)
