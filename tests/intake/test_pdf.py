import io

import pytest
from made_files import pdf
from pypdf import PdfWriter

from timeline.calendar import iso_day
from timeline.errors import InputError
from timeline.intake import read_bytes
from timeline.intake.formats import tell_format
from timeline.intake.readers import pdf as reader_module
from timeline.intake.readers.pdf import read_pdf
from timeline.intake.readers.pdf_layout import PageLine
from timeline.intake.readers.pdf_paragraphs import paragraphs

PARAGRAPH = (
    "The harbour of Halden was closed on Monday after a crane fell from",
    "its rails, the port authority said, and twelve ships waited outside the",
    "bay.",
)
SECOND = (
    ("Nobody was hurt. The minister of transport said that she would come on", 84, 0),
    "Friday and speak with those who work on the quay.",
)
JOINED = " ".join(PARAGRAPH)
OTHERS = tuple(f"Then the {ship} left the bay for the open sea." for ship in ("Asta", "Brage", "Cilla"))
SECOND_JOINED = f"{SECOND[0][0]} {SECOND[1]}"


def read_one(data):
    (raw,) = read_pdf(io.BytesIO(data), name="a.pdf")
    return raw


def reason(data):
    with pytest.raises(InputError) as caught:
        read_one(data)
    return caught.value.reason


def encrypted(password):
    writer = PdfWriter(clone_from=io.BytesIO(pdf(PARAGRAPH)))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("packed", [True, False])
def test_lines_become_paragraphs_told_apart_by_indents_or_gaps(packed):
    assert read_one(pdf((*PARAGRAPH, *SECOND), packed=packed)).text == f"{JOINED}\n\n{SECOND_JOINED}"
    spaced = (*PARAGRAPH, (SECOND[0][0], 72, 9), SECOND[1])
    assert read_one(pdf(spaced, packed=packed)).text == f"{JOINED}\n\n{SECOND_JOINED}"


def test_a_paragraph_goes_on_over_the_page():
    assert read_one(pdf(PARAGRAPH[:2], PARAGRAPH[2:])).text == JOINED


def test_running_heads_feet_and_page_numbers_go_but_for_the_first_head():
    head = "The Halden Courier, 4 January 2020"
    ends = tuple(f"It was seen from the {place}, the pilots said." for place in ("quay", "hill", "church"))
    pages = [
        (head, (text, 72, 9), end, f"Page {number} of 3")
        for number, text, end in zip((1, 2, 3), OTHERS, ends, strict=True)
    ]
    lines = (f"{text} {end}" for text, end in zip(OTHERS, ends, strict=True))
    assert read_one(pdf(*pages)).text == "\n\n".join((head, *lines))


def test_heads_of_left_and_right_pages_take_turns():
    pages = [
        (("Halden", "Harbours")[n % 2], f"Story {'abcdef'[n]} is long enough to be a line.", str(n + 7))
        for n in range(6)
    ]
    assert read_one(pdf(*pages)).text.count("Harbours") == 0


def test_numbers_that_count_nothing_stay():
    pages = [
        ("The ships were counted in each bay:", OTHERS[0], "812"),
        (OTHERS[1], "40"),
        (OTHERS[2], "77"),
    ]
    assert "812" in read_one(pdf(*pages)).text


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("closed on Mon-", "day after a crane fell.", "closed on Monday after a crane fell."),
        ("the infra\u00ad", "structure of the port.", "the infrastructure of the port."),
        ("an Iran-", "backed group said.", "an Iran-backed group said."),
        ("a Saudi-", "led force said.", "a Saudi-led force said."),
        ("in New York-", "London trade.", "in New York-London trade."),
        ("a well-", "known banker.", "a well-known banker."),
        ("a two-", "thirds majority.", "a two-thirds majority."),
        ("the NATO-", "style pact.", "the NATO-style pact."),
        ("they had explo-", "ded on the quay.", "they had exploded on the quay."),
        ("they waited —", "for years.", "they waited —for years."),
        ("from 2019-", "20 on.", "from 2019-20 on."),
    ],
)
def test_words_divided_at_a_lines_end_are_joined_with_care(first, second, joined):
    lines = (PageLine(first, 72, 700, 11), PageLine(second, 72, 686, 11))
    assert paragraphs([lines]) == joined


@pytest.mark.parametrize(
    ("elsewhere", "joined"), [("cease-fire", "The cease-fire held."), ("ceasefire", "The ceasefire held.")]
)
def test_the_document_itself_tells_whether_a_word_has_a_hyphen(elsewhere, joined):
    lines = (
        PageLine(f"A {elsewhere} was near.", 72, 700, 11),
        PageLine("The cease-", 72, 600, 11),
        PageLine("fire held.", 72, 586, 11),
    )
    assert paragraphs([lines]).split("\n\n")[1] == joined


def test_properties_give_title_and_days():
    raw = read_one(pdf(PARAGRAPH, title="Crane falls", made="D:20200104081500+01'00'", changed="D:20200106"))
    assert raw.title == "Crane falls"
    assert [(iso_day(day.day), day.minute is None, day.updated) for day in raw.stated] == [
        ("2020-01-04", False, False),
        ("2020-01-06", True, True),
    ]


def test_a_property_that_is_no_day_is_left():
    assert read_one(pdf(PARAGRAPH, made="yesterday")).stated == ()


def test_pages_without_text_are_noted():
    assert read_one(pdf(PARAGRAPH, ())).notes == ("1 of 2 pages hold no text: they may be pictures",)


def test_a_scan_is_refused_with_its_reason():
    assert "no text layer" in reason(pdf((), ()))


def test_a_locked_document_is_refused_and_one_without_password_is_read():
    assert "locked with a password" in reason(encrypted("secret"))
    assert read_one(encrypted("")).text == JOINED


@pytest.mark.parametrize("cut", [0, 9, 200, 500])
def test_a_damaged_document_ends_in_a_reason(cut):
    with pytest.raises(InputError):
        read_bytes(pdf(PARAGRAPH)[:cut], name="a.pdf")


def test_what_draws_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(reader_module, "_MOST_OPERATORS", 50)
    assert "draws too much" in reason(pdf(*[PARAGRAPH] * 20))


def test_a_page_beyond_the_limit_is_left_out_with_a_note(monkeypatch):
    monkeypatch.setattr(reader_module, "_LARGEST_PAGE", 600)
    assert read_one(pdf(PARAGRAPH, [PARAGRAPH[0]] * 20)).notes == (
        "page 2 could not be read and is left out",
    )


def test_too_many_pages_are_refused(monkeypatch):
    monkeypatch.setattr(reader_module, "_MOST_PAGES", 3)
    assert "has 4 pages" in reason(pdf(*[PARAGRAPH] * 4))


@pytest.mark.parametrize("name", ["a.pdf", "-", "a.txt"])
def test_a_pdf_is_told_by_its_content(name):
    data = pdf(PARAGRAPH)
    assert tell_format(data, name=name).format.name == "PDF"
    (article,) = read_bytes(data, name=name)
    assert (article.text, article.format) == (JOINED, "PDF")
