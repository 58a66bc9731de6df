"""The chronology, read back by markdown-it-py with its footnotes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from suez_stories import suez_story

from timeline.model import Timeline
from timeline.render.exports.chronology_md import chronology_md
from timeline.render.exports.markdown_text import link, plain

READER = MarkdownIt("gfm-like", {"linkify": False, "html": True}).use(footnote_plugin)


def tokens(source: str) -> list[Token]:
    return [inner for token in READER.parse(source) for inner in (token, *(token.children or ()))]


def kinds(source: str) -> list[str]:
    return [token.type for token in tokens(source)]


def words(source: str) -> str:
    return "".join(token.content for token in tokens(source) if token.type == "text")


def test_each_event_on_the_timeline_is_a_line_with_a_footnote(suez: Timeline) -> None:
    written = chronology_md(suez)
    shown = [event for event in suez.events if event.on_timeline]
    references = [token.meta["id"] for token in tokens(written) if token.type == "footnote_ref"]
    assert sorted(references) == list(range(len(shown)))
    assert kinds(written).count("footnote_open") == len(shown)
    assert all(event.label in words(written) for event in shown)


def test_a_line_says_the_day_in_words() -> None:
    lines = chronology_md(suez_story()).split("\n")
    assert "- **Monday 29 October 1956:** Israel's army crosses into Sinai[^4]" in lines
    assert any(
        line.startswith("- **No later than 27 October 1956; likely on one of the days 19") for line in lines
    )
    assert any("(alleged by officials in Paris)" in line for line in lines)


def test_a_footnote_has_source_quotation_and_reason() -> None:
    (note,) = [line for line in chronology_md(suez_story()).split("\n") if line.startswith("[^4]:")]
    assert "Israel's army crossed into Sinai on Monday last week." in note
    assert "([Meridian, Troops drop on the canal](<https://example.org/canal>))" in note
    assert "“Monday last week” is 29 October" in note


def test_a_footnote_says_what_is_disputed() -> None:
    lines = chronology_md(suez_story()).split("\n")
    assert [line.split("]")[0] for line in lines if "Disputed: texts contradict each other" in line] == [
        "[^9"
    ]


def test_years_are_headings_in_order(suez: Timeline) -> None:
    headings = [line for line in chronology_md(suez).split("\n") if line.startswith("## ")]
    assert headings == ["## 1888", "## 1956", "## Day not known", "## Sources", "## Left out"]


def test_hostile_text_stays_text(hostile: Timeline) -> None:
    found = tokens(chronology_md(hostile))
    assert not {"html_inline", "html_block", "image", "code_inline", "fence"} & {
        token.type for token in found
    }
    addresses = {token.attrs["href"] for token in found if token.type == "link_open"}
    assert addresses <= {"https://example.org/canal"}
    assert "<script>alert(1)</script>" in words(chronology_md(hostile))


@pytest.mark.parametrize(
    "text",
    [
        "# a", "> a", "- a", "1. a", "```a", "[a](javascript:alert(1))", "![a](x)", "<b>a</b>", "&lt;",
        "a\n\n# b", "a\n---",
        "[^1]: a", "[^1]", "*a* _b_ ~~c~~ `d`", "a | b", "https://example.org www.example.org a@example.org",
        "\\", "\\\\*a*",
        "<!-- a -->", "[a]: https://example.org", "$x$", "a  \nb", "\u2028# a", "&#35; a", "* * *", "<https://example.org>",
    ],
)  # fmt: skip
def test_a_label_of_marks_stays_one_line_of_text(text: str) -> None:
    story = suez_story()
    event = replace(story.events[0], label=text, reasons=())
    plainly = replace(story.events[0], label="label", reasons=())
    written, expected = (chronology_md(replace(story, events=(one,))) for one in (event, plainly))
    assert [k for k in kinds(written) if k != "text_special"] == kinds(expected)
    assert " ".join(text.split()) in words(written)


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0")))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    shown = " ".join(text.split())
    read = READER.parseInline(f"x {plain(text)} x")[0].children or []
    assert {token.type for token in read} <= {"text"}
    assert "".join(token.content for token in read) == f"x {shown} x"


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=20))
def test_any_address_is_one_link_or_none(tail: str) -> None:
    read = READER.parseInline(link("words", f"https://example.org/{tail}"))[0].children or []
    assert [token.type for token in read] in (["text"], ["link_open", "text", "link_close"])
    assert all(token.content in ("words", "") for token in read)
