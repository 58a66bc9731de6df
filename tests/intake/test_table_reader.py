import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_files import archive

from timeline.calendar import iso_day
from timeline.errors import InputError, UsageError
from timeline.intake import read
from timeline.intake.columns import Columns, parse_columns
from timeline.intake.formats import tell_format
from timeline.intake.raw import Raw
from timeline.intake.readers.table import read_table
from timeline.intake.readers.table_rows import LONGEST_FIELD, Dialect, rows

STORY = "The harbour of Halden was closed on Monday after a crane fell, the port authority said."


def items(data, **options):
    data = data.encode() if isinstance(data, str) else data
    return list(read_table(io.BytesIO(data), name="t.csv", **options))


def only(data, **options):
    (raw,) = items(data, **options)
    assert isinstance(raw, Raw), raw
    return raw


def days(raw):
    return [(iso_day(stated.day), stated.updated) for stated in raw.stated]


@pytest.mark.parametrize(
    "table",
    [
        f'text,published\n"{STORY}",2020-01-04\n',
        f"Body;Publication Date\n{STORY};4 January 2020\n",
        f"date\tarticle\n2020-01-04T08:15:00Z\t{STORY}\n",
        f"pubDate|Full Text\nSat, 04 Jan 2020 08:15:00 GMT|{STORY}\n",
        f'sep=;\r\n"Content";"Date"\r\n"{STORY}";"04.01.2020"\r\n',
        f'\ufeffid,storyText,published_at\n7,"{STORY}",1578125700\n',
        f'Beitrag,Datum\n"{STORY} {STORY}",2020-01-04\n',
        f'7,2020-01-04,"{STORY}"\n',
        f'2020-01-04,7,"{STORY}"\n2020-01-04,8,"{STORY}"\n',
    ],
)
def test_text_and_day_are_found_by_name_or_else_by_their_looks(table):
    for raw in items(table):
        assert raw.text.startswith(STORY)
        assert days(raw) == [("2020-01-04", False)]


def test_each_field_has_its_usual_names():
    raw = only(
        f'doc_id,headline,publication,link,last modified,body\nx1,Crane,Halden Press,https://e.org,2020-01-05,"{STORY}"'
    )
    assert (raw.id, raw.title, raw.source, raw.url) == ("x1", "Crane", "Halden Press", "https://e.org")
    assert days(raw) == [("2020-01-05", True)]


def test_of_two_columns_that_may_be_the_text_the_longer_is_taken():
    assert only(f'content,text\n"The harbour was closed","{STORY}"').text == STORY


def test_a_summary_is_read_where_there_is_no_text_with_a_note():
    raw = only(f'title,summary\nCrane,"{STORY}"')
    assert raw.text == STORY
    assert raw.notes == ("the table has no full text: its summary was read",)


def test_two_columns_of_days_without_a_name_are_not_used():
    raw = only(f'"{STORY}",2020-01-04,2020-01-05\n')
    assert raw.stated == ()
    assert "columns 2 and 3 hold days" in raw.notes[-1]


def test_given_columns_go_before_all_names():
    raw = only(
        f'text,Notes,date,When\nshort one,"{STORY}",2019-01-01,2020-01-04',
        columns=Columns("notes", published="When"),
    )
    assert raw.text == STORY
    assert days(raw) == [("2020-01-04", False)]


def test_given_columns_can_be_numbers():
    assert (
        only(
            f'"{STORY}","What it means for the trade in steel and coal and grain is not known."',
            columns=Columns("1"),
        ).text
        == STORY
    )


def test_a_given_column_must_be_there():
    with pytest.raises(InputError, match="has no column 'Body'; its columns are text, date"):
        items(f'text,date\n"{STORY}",2020-01-04', columns=Columns("Body"))


@pytest.mark.parametrize("written", ["text", "text=", "txt=Body", "text=a,text=b"])
def test_columns_that_say_nothing_are_wrong_use(written):
    with pytest.raises(UsageError):
        parse_columns([written])


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (("03/04/2020", "13/04/2020"), ["2020-04-03", "2020-04-13"]),
        (("03/04/2020", "03/31/2020"), ["2020-03-04", "2020-03-31"]),
        (("03/04/2020", "04/04/2020"), [None, "2020-04-04"]),
        (("03/04/2020", "13/04/2020", "03/31/2020"), [None, "2020-04-13", "2020-03-31"]),
    ],
)
def test_the_whole_column_settles_which_number_is_the_month(cells, found):
    raws = items("date,text\n" + "".join(f'{cell},"{STORY}"\n' for cell in cells))
    assert [next(iter(days(raw)), (None,))[0] for raw in raws] == found
    for raw, day in zip(raws, found, strict=True):
        assert bool(raw.notes) == (day is None)


def test_the_row_that_settles_the_order_may_be_the_last_of_many():
    raws = items("date,text\n" + f'03/04/2020,"{STORY}"\n' * 500 + f'30/04/2020,"{STORY}"\n')
    assert {day for raw in raws[:-1] for day in days(raw)} == {("2020-04-03", False)}


def test_a_cell_that_is_no_day_is_named():
    raw = only(f'date,text\nlast week,"{STORY}"')
    assert raw.stated == ()
    assert raw.notes == ("'last week' in column 'date' is no day, so it was not used",)


def test_paragraphs_inside_a_cell_are_kept():
    assert only(f'id,text\r\n1,"{STORY}\r\n\r\nThe second part."\r\n').text == f"{STORY}\n\nThe second part."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman"])
def test_encodings_are_told_from_the_whole_table(encoding):
    plain = f'1,"{STORY}"\n' * 2000
    table = f"id,text\n{plain}2,“We met at the café” he said. {STORY}\n"
    assert items(table.replace("Monday after", "Monday").encode(encoding))[0].text
    assert (
        "“We met at the café”"
        in items(f'id,text\n{plain}2,"“We met at the café” he said."\n'.encode(encoding))[-1].text
    )


def test_backslashes_before_quotes_are_understood():
    raw = only(f'id,text\n1,"\\"Stay away, all of you,\\" she said. {STORY}"\n')
    assert raw.text.startswith('"Stay away, all of you," she said.')


def test_quotes_that_are_not_doubled_are_understood_with_a_note():
    raw = only(f'id,text,date\n1,"It was "quiet, too quiet" there. {STORY}",2020-01-04\n')
    assert raw.text.startswith('It was "quiet, too quiet" there.')
    assert days(raw) == [("2020-01-04", False)]
    assert raw.notes == ("quotation marks inside a cell are not doubled in its row",)


def test_a_quote_that_is_never_closed_costs_its_own_row_alone():
    first, *rest = items(f'id,title,text\n1,x,"{STORY}\n2,y,"{STORY}"\n3,z,"{STORY}"\n')
    assert isinstance(first, InputError)
    assert first.name == "t.csv:2"
    assert [raw.id for raw in rest] == ["2", "3"]


def test_a_row_that_fails_is_named_by_its_line_and_the_rest_is_read():
    found = items(f'id,text\n1,"{STORY}"\n\n2\n3,{STORY}, and more\n4,"{STORY}\n\nMore."\n5,\n6,"{STORY}"\n')
    assert [item.name for item in found] == [
        "t.csv:2",
        "t.csv:4",
        "t.csv:5",
        "t.csv:6",
        "t.csv:9",
        "t.csv:10",
    ]
    assert [isinstance(item, Raw) for item in found] == [True, False, False, True, False, True]


def test_a_field_beyond_the_limit_is_refused_and_the_next_row_read():
    table = f'id,text\n1,"{STORY}"\n2,{"x" * (LONGEST_FIELD + 1)}\n3,"{STORY}"\n'
    first, second, third = items(table)
    assert (first.id, third.id) == ("1", "3")
    assert "more than 10,000,000 characters" in second.reason


@pytest.mark.parametrize("table", ["", "text,date\n", "a,b\n1,2\n", "\n\n"])
def test_a_table_without_text_is_refused(table):
    with pytest.raises(InputError):
        items(table)


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b"id,title,text\n1,", "CSV"),
        (b'"date"\t"body"\n', "CSV"),
        (b"The story, published today, is short.\n", "plain text"),
        (b"Text, date and place were changed.\nStory, title\n", "plain text"),
    ],
)
def test_a_table_without_an_ending_is_told_by_its_first_line(head, form):
    assert tell_format(head, name="-").format.name == form


@given(
    st.lists(st.lists(st.text("ab,;\"\n'\\ \t", max_size=6), min_size=2, max_size=4), min_size=1, max_size=5)
)
def test_what_a_program_wrote_is_read_as_it_was(table):
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(table)
    found = [list(row.cells) for row in rows(written.getvalue().splitlines(keepends=True), Dialect())]
    assert found == [row for row in table if any(cell.strip() for cell in row)]


@given(st.text('ab,;"\n|\t\\ ', max_size=80), st.booleans())
def test_every_line_is_in_some_row_or_fault(text, backslash):
    lines = text.splitlines(keepends=True)
    numbers = [row.first for row in rows(lines, Dialect(backslash=backslash))]
    assert numbers == sorted(set(numbers))
    assert all(1 <= number <= len(lines) for number in numbers)


def test_given_columns_reach_tables_inside_archives(tmp_path):
    table = f'Notes,When\n"{STORY}",2020-01-04\n'
    path = tmp_path / "a.zip"
    path.write_bytes(archive({"t.csv": table, "u.csv": table}))
    found = read([str(path)], columns=parse_columns(["text=Notes,published=When"]))
    assert [article.text for article in found.articles] == [STORY, STORY]
    assert {iso_day(day.day) for article in found.articles for day in article.stated} == {"2020-01-04"}
