import io

import pytest
from made_files import WORD, archive, docx, odt

from timeline.calendar import iso_day
from timeline.errors import InputError
from timeline.intake import read_bytes
from timeline.intake.formats import tell_format
from timeline.intake.readers.document_properties import title_in
from timeline.intake.readers.docx import read_docx
from timeline.intake.readers.odt import read_odt

STORY = "The harbour of Halden was closed on Monday after a crane fell, the port authority said."
NEXT = "Nobody was hurt, it said."


def read_one(reader, data):
    (raw,) = reader(io.BytesIO(data), name="a")
    return raw


def run(text, marks=""):
    return f"<w:r><w:rPr>{marks}</w:rPr><w:t>{text}</w:t></w:r>"


def row(*cells):
    return f"<w:tr>{''.join(cells)}</w:tr>"


def table(*rows):
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def link(text):
    code = "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
    return f"<w:p>{code}<w:hyperlink>{run(text)}</w:hyperlink></w:p>"


def open_cell(text):
    return f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"


def cell(*paragraphs):
    return "<w:tc>" + "".join(f"<w:p>{run(text)}</w:p>" for text in paragraphs) + "</w:tc>"


@pytest.mark.parametrize(("reader", "make"), [(read_docx, docx), (read_odt, odt)])
def test_paragraphs_become_lines_and_properties_are_kept(reader, make):
    raw = read_one(
        reader,
        make(
            STORY, "", NEXT, title="Crane falls", made="2020-01-04T08:15:00Z", changed="2020-01-06T10:00:00Z"
        ),
    )
    assert raw.text == f"{STORY}\n\n{NEXT}"
    assert raw.title == "Crane falls"
    assert [(iso_day(day.day), day.updated) for day in raw.stated] == [
        ("2020-01-04", False),
        ("2020-01-06", True),
    ]
    assert all(day.minute is not None for day in raw.stated)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{run('The ')}{run('crane', '<w:b/>')}{run(' fell.')}</w:p>", "The crane fell."),
        (
            "<w:p><w:r><w:t>One</w:t><w:br/><w:t>Two</w:t><w:tab/><w:t>Three</w:t></w:r></w:p>",
            "One\nTwo\tThree",
        ),
        (f"<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>{run('Fire')}</w:p>", "Fire"),
        (f"<w:p>{run('Old', '<w:vanish/>')}{run('New')}</w:p>", "New"),
        (f"<w:p>{run('Seen', '<w:vanish w:val=&quot;0&quot;/>'.replace('&quot;', chr(34)))}</w:p>", "Seen"),
        (f"<w:p><w:del>{run('Old')}</w:del><w:ins>{run('New')}</w:ins></w:p>", "New"),
        (
            f"<w:p>{run('Fire')}<w:r><w:footnoteReference w:id='2'/></w:r>{run(' and rain')}</w:p>",
            "Fire and rain",
        ),
        (link("here"), "here"),
        (f"<w:sdt><w:sdtContent><w:p>{run('Framed')}</w:p></w:sdtContent></w:sdt>", "Framed"),
        (
            table(row(cell("Killed"), cell("12")), row(cell("Hurt"), cell("", "30"))),
            "Killed | 12\n\nHurt | 30",
        ),
        (table(row(cell("One.", "Two."))), "One.\n\nTwo."),
        (table(row(cell("A"), f"<w:tc>{table(row(cell('B'), cell('C')))}</w:tc>")), "A | B | C"),
    ],
)
def test_words_marks_are_understood(body, text):
    assert read_one(read_docx, docx(body=body)).text == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:h>Fire</text:h><text:p>One<text:s text:c='2'/>two</text:p>", "Fire\n\nOne  two"),
        ("<text:p>One<text:tab/>x<text:line-break/>y</text:p>", "One\tx\ny"),
        ("<text:p>Fire<text:note><text:p>Not so</text:p></text:note>.</text:p>", "Fire."),
        ("<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>", "One"),
        (
            f"<table:table><table:table-row>{open_cell('A')}{open_cell('B')}</table:table-row></table:table>",
            "A | B",
        ),
        ("<text:tracked-changes><text:p>Old</text:p></text:tracked-changes><text:p>New</text:p>", "New"),
    ],
)
def test_open_documents_marks_are_understood(body, text):
    assert read_one(read_odt, odt(body=body)).text == text


def test_the_blank_document_that_a_library_copies_gives_no_day():
    raw = read_one(read_docx, docx(STORY, made="2013-12-23T23:15:00Z", changed="2013-12-23T23:15:00Z"))
    assert [day.updated for day in raw.stated] == [True]


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Untitled",
        "Microsoft Word - crane.doc",
        "Document1",
        "crane_final_v2.docx",
        "Word Document",
        "12/3",
        "x" * 400,
    ],
)
def test_a_title_that_nobody_gave_is_none(title):
    assert title_in(title) is None


@pytest.mark.parametrize(
    "title",
    ["Crane falls at Halden", "Document shows delay", "Print workers strike", "Untitled Records closes"],
)
def test_a_title_that_somebody_gave_is_kept(title):
    assert title_in(title) == title


def entities(depth):
    lines = ['<!ENTITY e0 "Fire ">', *(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, depth))]
    return f'<!DOCTYPE d [{"".join(lines)}]><w:t xmlns:w="{WORD}">&e{depth - 1};</w:t>'


HOSTILE = {
    "entities that grow": archive({"word/document.xml": entities(9)}),
    "an entity from a file": archive(
        {"word/document.xml": '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><d>&e;</d>'}
    ),
    "a part beyond the limit": archive({"word/document.xml": b" " * (65 * 2**20)}),
    "elements deep in each other": archive({"word/document.xml": "<a>" * 100_000}),
    "no part": archive({"hello.txt": STORY}),
    "broken marks": archive({"word/document.xml": "<w:p>"}),
    "cut short": docx(STORY)[:-40],
    "cut to the head": docx(STORY)[:60],
    "paragraphs in each other": docx(body="<w:p>" * 400 + "</w:p>" * 400),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_and_damaged_documents_end_in_a_reason(data):
    with pytest.raises(InputError):
        read_bytes(data, name="a.docx")


def test_a_locked_part_is_named_so():
    data = bytearray(docx(STORY))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        place = data.find(mark)
        while place >= 0:
            data[place + (6 if mark == b"PK\x03\x04" else 8)] |= 1
            place = data.find(mark, place + 4)
    with pytest.raises(InputError, match="locked with a password"):
        read_bytes(bytes(data), name="a.docx")


@pytest.mark.parametrize(("data", "form"), [(docx(STORY), "DOCX"), (odt(STORY), "ODT")])
@pytest.mark.parametrize("name", ["a.docx", "a.odt", "-", "a.txt"])
def test_documents_are_told_by_their_content(data, form, name):
    assert tell_format(data, name=name).format.name == form
    (article,) = read_bytes(data, name=name)
    assert (article.text, article.format) == (STORY, form)


def test_spaces_without_end_are_bounded():
    raw = read_one(read_odt, odt(body=f"<text:p>a<text:s text:c='{10**12}'/>b</text:p>"))
    assert len(raw.text) == 102
