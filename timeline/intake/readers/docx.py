"""Word's documents (.docx): the text of the main part, with the document's properties. Reads no notes, no headers."""

from collections.abc import Iterator
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.raw import Raw
from timeline.intake.readers.document_properties import stated_days, title_in
from timeline.intake.readers.office_archive import opened, read_part
from timeline.intake.readers.office_lines import Lines
from timeline.intake.readers.office_properties import Properties

_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Text that is not there any more, or that stands for something else than words.
_SKIPPED = frozenset({"pPr", "del", "moveFrom", "instrText", "delText", "fldChar"})
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOT = frozenset({"0", "false", "off"})
_TEMPLATE_DAY = "2013-12-23T23:15:00Z"  # of the blank document that a common library copies


def read_docx(stream: BinaryIO, *, name: str) -> Iterator[Raw]:
    """Yield the one article that a document is; raise InputError where it cannot be read."""
    words = _Words()
    properties = Properties()
    with opened(stream, name=name) as archive:
        found = read_part(archive, "word/document.xml", words, name=name)
        read_part(archive, "docProps/core.xml", properties, name=name)
    if not found:
        raise InputError(name, "is no Word document, though named so", "Save its text as .docx or .txt.")
    made = properties.value("created")
    yield Raw(
        name,
        words.lines.text(),
        title=title_in(properties.value("title")),
        stated=stated_days(None if made == _TEMPLATE_DAY else made, properties.value("modified")),
        format="DOCX",
    )


class _Words:
    """Takes the words of a document's main part."""

    def __init__(self) -> None:
        self.lines = Lines()
        self._skipping = 0
        self._in_text = False
        self._hidden = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        word = _word(tag)
        if self._skipping or word in _SKIPPED or tag == _FALLBACK:
            self._skipping += 1
            return
        match word:
            case "p":
                self.lines.begin_paragraph()
            case "tr":
                self.lines.begin_row()
            case "tc":
                self.lines.begin_cell()
            case "r":
                self._hidden = False
            case "vanish":
                self._hidden = not any(value in _NOT for value in attributes.values())
            case "t":
                self._in_text = True
            case _ if word in _CHARACTERS:
                self.lines.add(_CHARACTERS[word])

    def end(self, tag: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        match _word(tag):
            case "p":
                self.lines.end_paragraph()
            case "tr":
                self.lines.end_row()
            case "tc":
                self.lines.end_cell()
            case "t":
                self._in_text = False

    def data(self, characters: str) -> None:
        if self._in_text and not self._hidden and not self._skipping:
            self.lines.add(characters)

    def close(self) -> None:
        """Do nothing: the lines are taken."""


def _word(tag: str) -> str:
    """Return a tag's own name where it is one of Word's, else nothing."""
    return next((tag.removeprefix(space) for space in _WORD if tag.startswith(space)), "")
