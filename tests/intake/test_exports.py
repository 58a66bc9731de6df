import pytest

from timeline.calendar import iso_day
from timeline.errors import InputError
from timeline.intake import read_bytes
from timeline.intake.formats import tell_format
from timeline.intake.raw import Raw
from timeline.intake.readers.head_lines import with_head_lines

STORY = "The harbour of Halden was closed on Monday after a crane fell, the port authority said."
MORE = "Nobody was hurt, it said."
URL = "URL: https://example.org/1\n"

CLASSIC = f"""
                               1 of 2 DOCUMENTS


                             The Halden Courier

                            January 4, 2020 Saturday
                              Late Edition - Final

Crane Falls at Port; Ships Wait
Outside the Bay

BYLINE: By INES BAKKER

SECTION: Section A; Column 1; Harbour Desk; Pg. 3

LENGTH: 27 words

DATELINE: HALDEN, Jan. 3

BODY:
   {STORY[:50]}
{STORY[50:].strip()}

   {MORE}

URL: http://www.example.org/

LOAD-DATE: January 5, 2020

LANGUAGE: ENGLISH

GRAPHIC: Photo: A crane. (Mo Lindqvist)

                    Copyright 2020 Halden Press
                              All Rights Reserved


                               2 of 2 DOCUMENTS

Copyright 2003 Halden Press
The Halden Courier

March 4, 2003, Tuesday

SECTION: NEWS; Pg. 1

LENGTH: 12 words

HEADLINE: Ferry lost

BODY:
{STORY}

LOAD-DATE: March 5, 2003
"""

NEW = f"""Page 1 of 1
Crane Falls at Port
The Halden Courier
January 4, 2020 Saturday 8:15 AM GMT

Copyright 2020 Halden Press All Rights Reserved

Section: NEWS; Pg. 3
Length: 27 words
Byline: By Ines Bakker
Dateline: HALDEN
Body

{STORY}

{MORE}

Graphic

A crane. (Mo Lindqvist)

Load-Date: January 5, 2020

End of Document
"""

FACTIVA = f"""Crane Falls at Port

By Ines Bakker
27 words
4 January 2020
Halden Courier
HALC
A3
English
(c) 2020 Halden Press. All Rights Reserved.

{STORY}

{MORE}

Document HALC000020200104eg1400001


Ferry lost

12 words
4 March 2003
08:15 GMT
Halden Courier
HALC
English
Copyright 2003 Halden Press.

{STORY}

Document HALC000020030304dz3400002

Search Summary
Text: crane or ferry
"""

CODED = f"""HD  Crane Falls at Port
BY  By Ines Bakker
WC  27 words
PD  4 January 2020
SN  Halden Courier
SC  HALC
LA  English
CY  (c) 2020 Halden Press

LP  {STORY}

TD  {MORE}

IN  iports : Ports
AN  Document HALC000020200104eg1400001
"""


def raws(text, name="a.txt"):
    return read_bytes(text.encode(), name=name)


def days(article):
    return [(iso_day(day.day), day.updated) for day in article.stated]


@pytest.mark.parametrize("text", [CLASSIC, CLASSIC.replace("\n", "\r\n"), "\ufeff" + CLASSIC])
def test_a_nexis_export_is_read_document_by_document(text):
    first, second = raws(text)
    assert first.text == f"HALDEN, Jan. 3 -- {STORY}\n\n{MORE}"
    assert first.title == "Crane Falls at Port; Ships Wait Outside the Bay"
    assert (first.source, first.url, first.format) == (
        "The Halden Courier",
        "http://www.example.org/",
        "Nexis export",
    )
    assert days(first) == [("2020-01-04", False), ("2020-01-05", True)]
    assert (second.text, second.title, second.source) == (STORY, "Ferry lost", "The Halden Courier")
    assert days(second) == [("2003-03-04", False), ("2003-03-05", True)]


def test_the_newer_layout_is_read_too():
    (article,) = raws(NEW)
    assert article.text == f"HALDEN -- {STORY}\n\n{MORE}"
    assert (article.title, article.source) == ("Crane Falls at Port", "The Halden Courier")
    assert days(article) == [("2020-01-04", False), ("2020-01-05", True)]
    assert article.stated[0].minute is not None


@pytest.mark.parametrize("text", [FACTIVA, FACTIVA.replace("\n", "\r\n")])
def test_a_factiva_export_is_read_document_by_document(text):
    first, second = raws(text)
    assert (first.text, first.title, first.source) == (
        f"{STORY}\n\n{MORE}",
        "Crane Falls at Port",
        "Halden Courier",
    )
    assert (first.id, first.format) == ("HALC000020200104eg1400001", "Factiva export")
    assert (second.text, second.title, second.source) == (STORY, "Ferry lost", "Halden Courier")
    assert [days(first), days(second)] == [[("2020-01-04", False)], [("2003-03-04", False)]]


def test_factivas_codes_are_understood():
    (article,) = raws(CODED)
    assert (article.text, article.title, article.source) == (
        f"{STORY}\n\n{MORE}",
        "Crane Falls at Port",
        "Halden Courier",
    )
    assert days(article) == [("2020-01-04", False)]
    assert article.id == "HALC000020200104eg1400001"


def test_a_document_without_text_does_not_stop_the_others():
    with pytest.raises(InputError, match="a document without text"):
        raws(CLASSIC.replace(f"{STORY}\n\nLOAD-DATE: March", "\n\nLOAD-DATE: March"))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (CLASSIC, "Nexis export"),
        (NEW, "Nexis export"),
        (FACTIVA, "Factiva export"),
        (CODED, "Factiva export"),
        (f"{STORY}\n\nHe wrote 500 words\nand left. 1 of 20 documents was lost.", "plain text"),
        (f"Length: two words.\n{STORY}", "plain text"),
    ],
)
def test_exports_are_told_by_their_content(text, form):
    told = tell_format(text.encode(), name="a.txt")
    assert (told.format.name, told.note) == (form, None)


@pytest.mark.parametrize(
    "head",
    [
        "Title: Crane falls\nPublished: 4 Jan 2020 08:15 GMT\nSource: Halden Press\nURL: https://example.org/1\n",
        "Headline: Crane falls\nBy: Ines Bakker\nDate: January 4, 2020\nPublication: Halden Press\nLink: https://example.org/1\n\n",
        f"\nTITLE: Crane falls\n\nPUBLICATION TITLE: Halden Press\n\nDATE: Jan 4, 2020\n\n{URL}\nFULL TEXT: ",
        f"{'_' * 40}\nDocument 1 of 1\n\nTitle: Crane falls\nSource: Halden Press\n{URL}Date: 2020-01-04\n\n",
    ],
)
def test_head_lines_are_taken_for_fields(head):
    (article,) = raws(f"{head}{STORY}\n\n{MORE}\n")
    assert article.text == f"{STORY}\n\n{MORE}"
    assert (article.title, article.source, article.url) == (
        "Crane falls",
        "Halden Press",
        "https://example.org/1",
    )
    assert days(article) == [("2020-01-04", False)]


def test_several_heads_are_several_articles():
    head = "Title: {}\nDate: {}\n\n"
    text = (
        head.format("Crane falls", "2020-01-04")
        + f"{STORY}\n\n"
        + head.format("Ferry lost", "2020-01-05")
        + f"{MORE} {STORY}\n"
    )
    first, second = raws(text)
    assert (first.title, first.text, days(first)) == ("Crane falls", STORY, [("2020-01-04", False)])
    assert (second.title, second.text, days(second)) == (
        "Ferry lost",
        f"{MORE} {STORY}",
        [("2020-01-05", False)],
    )


def test_a_day_without_its_year_stays_in_the_text():
    (article,) = raws(f"Title: Crane falls\nDate: Friday, Jan. 3\n\n{STORY}")
    assert article.text == f"Date: Friday, Jan. 3\n\n{STORY}"
    assert article.stated == ()


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"Published: 4 January 2020\n\n{STORY}",
        f"Minister: no comment\nMayor: no comment either\n\n{STORY}",
        f"Crane falls\nTitle: none\nDate: 2020-01-04\n\n{STORY}",
        f"Correction: it fell on Monday.\nSource: the port.\n{STORY}",
        f"Title: Crane falls\n\n{STORY}",
    ],
)
def test_other_texts_are_left_as_they_are(text):
    raw = Raw("a.txt", text)
    assert list(with_head_lines(raw)) == [raw]
