"""Open documents (.odt): the text of the content, with the document's properties. Reads no notes, no headers."""

from collections.abc import Iterator
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.raw import Raw
from timeline.intake.readers.document_properties import stated_days, title_in
from timeline.intake.readers.office_archive import opened, read_part
from timeline.intake.readers.office_lines import Lines
from timeline.intake.readers.office_properties import Properties

_SPACE = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE = f"{_SPACE}text:1.0}}", f"{_SPACE}table:1.0}}"
_COUNT = f"{_TEXT}c"
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_SKIPPED = frozenset(
    {
        f"{_TEXT}note",
        f"{_TEXT}tracked-changes",
        f"{_TEXT}table-of-content",
        f"{_TEXT}hidden-text",
        f"{_SPACE}office:1.0}}annotation",
        f"{_SPACE}office:1.0}}forms",
        f"{_SPACE}office:1.0}}automatic-styles",
        f"{_SPACE}svg-compatible:1.0}}title",
        f"{_SPACE}svg-compatible:1.0}}desc",
    }
)
_MOST_BLANKS = 100


def read_odt(stream: BinaryIO, *, name: str) -> Iterator[Raw]:
    """Yield the one article that a document is; raise InputError where it cannot be read."""
    words = _Words()
    properties = Properties()
    with opened(stream, name=name) as archive:
        found = read_part(archive, "content.xml", words, name=name)
        read_part(archive, "meta.xml", properties, name=name)
    if not found:
        raise InputError(name, "is no open document, though named so", "Save its text as .odt or .txt.")
    yield Raw(
        name,
        words.lines.text(),
        title=title_in(properties.value("title")),
        stated=stated_days(properties.value("creation-date"), properties.value("date")),
        format="ODT",
    )


class _Words:
    """Takes the words of a document's content."""

    def __init__(self) -> None:
        self.lines = Lines()
        self._skipping = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._skipping or tag in _SKIPPED:
            self._skipping += 1
        elif tag in _PARAGRAPHS:
            self.lines.begin_paragraph()
        elif tag == f"{_TEXT}s":
            count = attributes.get(_COUNT, "1")
            self.lines.add(
                " " * (min(int(count), _MOST_BLANKS) if count.isascii() and count.isdecimal() else 1)
            )
        elif tag == f"{_TEXT}tab":
            self.lines.add("\t")
        elif tag == f"{_TEXT}line-break":
            self.lines.add("\n")
        elif tag == f"{_TABLE}table-row":
            self.lines.begin_row()
        elif tag == f"{_TABLE}table-cell":
            self.lines.begin_cell()

    def end(self, tag: str) -> None:
        if self._skipping:
            self._skipping -= 1
        elif tag in _PARAGRAPHS:
            self.lines.end_paragraph()
        elif tag == f"{_TABLE}table-row":
            self.lines.end_row()
        elif tag == f"{_TABLE}table-cell":
            self.lines.end_cell()

    def data(self, characters: str) -> None:
        if not self._skipping:
            self.lines.add(characters)

    def close(self) -> None:
        """Do nothing: the lines are taken."""
