import io

import pytest

from timeline.calendar import iso_day
from timeline.intake import read_bytes
from timeline.intake.formats import tell_format
from timeline.intake.readers.front_matter import read_front_matter
from timeline.intake.readers.markdown import read_markdown
from timeline.intake.readers.markdown_words import words_of

STORY = "The harbour of Halden was closed on Monday after a crane fell, the port authority said."


def read_one(text):
    (raw,) = read_markdown(io.BytesIO(text.encode()), name="a.md")
    return raw


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("# Crane falls #\n\nIt fell.", "Crane falls\n\nIt fell."),
        ("Crane falls\n===\nIt fell.", "Crane falls\n\nIt fell."),
        ("The **crane** _fell_ on `Monday`, ~~Tuesday~~.", "The crane fell on Monday, Tuesday."),
        (
            "The [port](https://example.org 'x') and <https://example.org>.",
            "The port and https://example.org.",
        ),
        ("![A crane](a.jpg) It fell.", "It fell."),
        ("- One\n- Two\n\nThree", "One\nTwo\n\nThree"),
        ("3. One\n4. Two", "One\nTwo"),
        ("> They said so.\n> Twice.\n\nWe did not.", "They said so. Twice.\n\nWe did not."),
        ("One\n\n---\n\nTwo", "One\n\nTwo"),
        ("| Town | Dead |\n|---|---|\n| Halden | *12* |\n", "Town | Dead\nHalden | 12"),
        ("    An indented paragraph.\n\nAnd another.", "An indented paragraph.\n\nAnd another."),
        ("Fire &amp; rain, 5 \\* 3.", "Fire & rain, 5 * 3."),
        ("It fell.[^1] It lay.\n\n[^1]: So they say.", "It fell. It lay."),
        ("One<br>two <span class='x'>three</span>", "One\ntwo three"),
        ("<div><p>One &amp; two.</p></div>\n\nThree.", "One & two.\n\nThree."),
        ("<!-- not for print -->\n\nThree.", "Three."),
        ("OSLO, Jan. 3 (Reuters) - It fell. 3 * 4 * 5 and snake_case_name.", None),
        ("“It fell,” she said – twice…", None),
    ],
)
def test_marks_are_taken_off(marked, words):
    assert words_of(marked).text == (marked if words is None else words)


def test_wrapped_lines_become_one_but_lines_that_were_ended_stay():
    wrapped = (
        "The harbour of Halden was closed on Monday after\na crane fell, the port said, and ships\nwaited."
    )
    assert words_of(wrapped).text == wrapped.replace("\n", " ")
    head = f"By Ines Bakker\nPublished: 4 January 2020\n{STORY}"
    assert words_of(head).text == head


def test_code_is_left_out_with_a_note():
    raw = read_one(f"{STORY}\n\n```python\nprint()\n```\n\nIt lay there.")
    assert raw.text == f"{STORY}\n\nIt lay there."
    assert raw.notes == ("1 block of code left out",)


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: Crane falls\ndate: 2020-01-04T08:15:00Z\nsource: Halden Press\nurl: https://example.org/1\n---\n",
        (
            '---\r\ntitle: "Crane falls"\r\npublished: Sat, 04 Jan 2020 08:15:00 GMT\r\n'
            "publisher: {name: Halden Press}\r\nlink: https://example.org/1\r\n...\r\n"
        ),
        '+++\ntitle = "Crane falls"\ndate = 2020-01-04T08:15:00Z\nsource = "Halden Press"\nurl = "https://example.org/1"\n+++\n',
    ],
)
def test_fields_before_the_text_are_taken(front):
    raw = read_one(f"{front}\n{STORY}\n")
    assert raw.text == STORY
    assert (raw.title, raw.source, raw.url) == ("Crane falls", "Halden Press", "https://example.org/1")
    (day,) = raw.stated
    assert (iso_day(day.day), day.minute is None, day.updated) == ("2020-01-04", False, False)


def test_the_day_of_a_change_is_told_from_that_of_the_story():
    found = read_front_matter("---\ndate: 2020-01-04\nlastmod: 2020-02-01\n---\nx")
    assert [(iso_day(day.day), day.updated) for day in found.stated] == [
        ("2020-01-04", False),
        ("2020-02-01", True),
    ]


def test_a_field_that_is_no_day_is_noted():
    found = read_front_matter("---\ndate: 03/04/2020\n---\nx")
    assert (found.stated, found.notes) == (
        (),
        ("'date' before the text is no day, so it was not used: '03/04/2020'",),
    )


@pytest.mark.parametrize(
    "front",
    [
        "title: !!python/object/apply:os.system ['true']\n",
        "title: [1, 2\n",
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ntitle: *c\n",
        "title: " + "[" * 5_000 + "\n",
        "title: {a: b}\ntags: [x, y]\ndraft: true\n",
        "? complex\n: key: value\ntitle:\n",
    ],
)
def test_fields_that_are_no_words_are_left_alone(front):
    raw = read_one(f"---\n{front}---\n{STORY}")
    assert (raw.text, raw.title, raw.stated) == (STORY, None, ())


@pytest.mark.parametrize("text", ["---\n\nIt fell.\n\n---\n\nIt lay.", "---\nno fields here\n---\nIt lay."])
def test_rules_are_not_taken_for_fields(text):
    assert read_front_matter(text).start == 0


def test_the_first_heading_is_the_title():
    assert read_one(f"# Crane *falls*\n\n{STORY}").title == "Crane falls"
    assert read_one(f"{STORY}\n\n# Later\n\nIt lay.").title is None


@pytest.mark.parametrize(
    "mark", ["[", "![", "> ", "- ", "*a **a ", "|a", "<a ", "[a](", "`", "\\", "&", "_a__b"]
)
def test_marks_without_end_are_read_or_left_as_they_are(mark):
    assert STORY in read_one(f"{mark * 4_000}\n{STORY}").text


def test_a_table_without_end_is_left_as_it_is():
    raw = read_one("|a" * 2_000 + "\n" + "|-" * 2_000 + "\n" + "|a\n" * 2_000 + STORY)
    assert raw.text.endswith(STORY)
    assert "too many marks" in raw.notes[0]


@pytest.mark.parametrize(
    ("name", "data", "form"),
    [
        ("a.md", f"# Crane\n\n{STORY}", "Markdown"),
        ("-", f"---\ntitle: Crane\n---\n{STORY}", "Markdown"),
        ("a.txt", f"---\n\n{STORY}", "plain text"),
        ("a.md", '{"text": "' + STORY + '"}', "JSON"),
    ],
)
def test_markdown_is_told_by_its_ending_or_by_fields(name, data, form):
    assert tell_format(data.encode(), name=name).format.name == form
    (article,) = read_bytes(data.encode(), name=name)
    assert article.format == form
