import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.render.escape import element, fragment, safe_url, script_json, text


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("HTTP://example.org", True),
        ("#article-1", True),
        ("javascript:alert(1)", False),
        (" JaVaScRiPt:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("vbscript:x", False),
        ("//example.org/a", False),
        ("https://", False),
        ("http://[broken", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_are_linked(url: str | None, kept: bool) -> None:
    assert (safe_url(url) is not None) is kept


def test_markup_is_not_escaped_twice() -> None:
    assert element("p", element("b", "<"), "&") == "<p><b>&lt;</b>&amp;</p>"


def test_attributes_that_are_off_are_not_written() -> None:
    assert element("input", hidden=True, name=None, disabled=False) == "<input hidden>"


def test_children_can_be_nested_lists() -> None:
    assert fragment(["a", None, ["b", element("i", "c")]]) == "ab<i>c</i>"


def test_characters_that_no_file_can_hold_are_replaced() -> None:
    assert text("a\0b\ud800c") == "a\ufffdb\ufffdc"


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.data = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.data += data


@given(st.text(st.characters(exclude_characters="\r\0", exclude_categories=("Cs",))))
def test_any_text_comes_back_as_text(words: str) -> None:
    parser = _Collector()
    parser.feed(element("p", words, title=words))
    parser.close()
    assert parser.tags == [("p", [("title", words)])]
    assert parser.data == words


@given(st.text())
def test_json_in_a_script_holds_nothing_that_ends_it(words: str) -> None:
    written = script_json({"a": words})
    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written)["a"] == re.sub("[\ud800-\udfff]", "\ufffd", words)
