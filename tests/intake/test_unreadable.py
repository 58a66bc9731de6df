import pytest
from made_files import archive

from timeline.errors import InputError
from timeline.intake import read_bytes


@pytest.mark.parametrize(
    ("data", "what", "remedy"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Office document", ".docx"),
        (archive({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<w/>"}), "spreadsheet", "CSV"),
        (
            archive({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>"}),
            "presentation",
            ".txt",
        ),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "picture", "OCR"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture", "OCR"),
        (b"ID3\x04\0" + b"\0" * 40, "recording", "written down"),
        (b"Rar!\x1a\x07" + b"\0" * 40, "packed archive", "Unpack"),
        (b"SQLite format 3\0" + b"\0" * 40, "database", "CSV"),
        (b"%!PS-Adobe-3.0\n", "PostScript", "PDF"),
    ],
)
@pytest.mark.parametrize("name", ["a.bin", "a.txt", "a.docx", "a.csv"])
def test_what_holds_no_text_is_named_with_its_remedy(data, what, remedy, name):
    with pytest.raises(InputError) as caught:
        read_bytes(data, name=name)
    assert what in caught.value.reason
    assert remedy in caught.value.remedy


@pytest.mark.parametrize(
    "text",
    [
        "ID3 tags were a fashion of the day, the port authority said on Monday in Halden.",
        "PAR1 was the name of the ship that sank in the bay of Halden on Monday.",
    ],
)
def test_words_that_only_look_like_marks_are_text(text):
    assert read_bytes(text.encode(), name="a.txt")[0].text == text
