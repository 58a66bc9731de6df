import io

import pytest
from made_files import rtf

from timeline.calendar import iso_day
from timeline.errors import InputError
from timeline.intake import read_bytes
from timeline.intake.formats import tell_format
from timeline.intake.readers.rtf import read_rtf

STORY = "The harbour of Halden was closed on Monday after a crane fell, the port authority said."


def read_one(data):
    (raw,) = read_rtf(io.BytesIO(data), name="a.rtf")
    return raw


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        (r"{\b The} \i crane\i0  fell.", "The crane fell."),
        (r"caf\'e9 caf\u233e \u8220\'93Yes\u8221\'94", "café café “Yes”"),
        (r"{\uc2\u233ab}x{\uc0\u233}x", "éxéx"),
        (r"\u-10179?\u-8704?", "\N{GRINNING FACE}"),
        (r"{\f1 \'cf\'f0}\'cf", "ПрÏ"),
        (r"\ldblquote Yes\rdblquote\emdash no\rquote s 5\~km co\_op so\-me", "“Yes”—no’s 5 km co-op some"),
        (r"{\*\generator Riched20;}{\footnote Not so.}{\header Top}Fire", "Fire"),
        (r'{\field{\*\fldinst{HYPERLINK "https://example.org"}}{\fldrslt{the port}}} said', "the port said"),
        (r"{\pict\wmetafile8\picw10 0123456789abcdef}Fire{\object{\objdata 0102}}", "Fire"),
        (r"Fire{\v hidden} and{\deleted  not} rain\v x\plain .", "Fire and rain."),
        (
            r"\trowd\intbl Killed\cell 12\cell\row\trowd\intbl Hurt\cell\cell 30\cell\row",
            "Killed | 12\n\nHurt | 30",
        ),
        (r"\trowd\intbl One.\par Two.\cell\row", "One.\n\nTwo."),
        (r"One\line Two\tab Three\page Four", "One\nTwo\tThree\n\nFour"),
        (r"5 \{6\} \\7 {\pict\bin4 }}}}}8", r"5 {6} \7 8"),
    ],
)
def test_control_words_are_understood(marked, text):
    assert read_one(rtf(marked)).text == text


def test_properties_give_title_and_days():
    raw = read_one(
        rtf(STORY, title=r"Crane\'b4s fall", made=r"\yr2020\mo1\dy4\hr8\min15", changed=r"\yr2020\mo1\dy6")
    )
    assert (raw.text, raw.title) == (STORY, "Crane´s fall")
    assert [(iso_day(day.day), day.updated) for day in raw.stated] == [
        ("2020-01-04", False),
        ("2020-01-06", True),
    ]


@pytest.mark.parametrize("made", ["", r"\yr0\mo0\dy0", r"\yr2020\mo13\dy4", r"\yr2020"])
def test_a_time_that_is_none_is_left(made):
    assert read_one(rtf(STORY, made=made)).stated == ()


@pytest.mark.parametrize("data", [b"", b"{\\rtf", b"{\\rtf1}", b"{\\rtf1" + b"{" * 100_000, rtf(STORY)[:40]])
def test_damaged_rich_texts_end_in_a_reason(data):
    with pytest.raises(InputError):
        read_bytes(data, name="a.rtf")


@pytest.mark.parametrize(
    "data", [rtf(STORY) + b"rest}}}", b"}{" + rtf(STORY), rtf(STORY)[:-1], rtf(r"\bin-5 " + STORY)]
)
def test_what_is_around_the_document_is_left_out(data):
    assert read_one(data).text == STORY


@pytest.mark.parametrize("name", ["a.rtf", "-", "a.doc"])
def test_rich_text_is_told_by_its_content(name):
    assert tell_format(rtf(STORY), name=name).format.name == "RTF"
