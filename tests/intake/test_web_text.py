"""Marked-up text becomes the paragraphs that a reader sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.intake.web_text import plain_text

SEEN = [
    ("<p>A fire<br>broke&nbsp;out.</p><p>No one was <b>hurt</b>.", "A fire\nbroke out.\n\nNo one was hurt."),
    ("First line<br><br>Second line<br/>goes on", "First line\n\nSecond line\ngoes on"),
    ("<ul><li>one<li>two</ul>after", "one\n\ntwo\n\nafter"),
    ("<table><tr><td>Mon</td><td>9 C</td></tr><tr><td>Tue<td>7 C</table>", "Mon | 9 C\n\nTue | 7 C"),
    ("<pre>one\ntwo\n\nthree</pre>", "one\ntwo\n\nthree"),
    ("<p>wrapped\n   in the\n source</p>\n\n<p>next</p>", "wrapped in the source\n\nnext"),
    ("<p>a <script>var x;</script>b<style>p {}</style></p>", "a b"),
    ("<div style='display: none'>preview</div><p>Seen.</p><p hidden>Not seen.</p>", "Seen."),
    ("<p><!-- one -->a<!-- two -->b</p>", "ab"),
    ("Caf&eacute; &lt;b&gt; <i>open</i>", "Café <b> open"),
    ("<p>co\u00adoperate\u200b now</p>", "cooperate now"),
    ("no tags: 3 < 4 &amp; so\n\non", "no tags: 3 < 4 & so\n\non"),
    ("<title>Page</title><body>text", "text"),
    ("", ""),
    ("<p>", ""),
    ("<br>", ""),
]


@pytest.mark.parametrize(("markup", "text"), SEEN)
def test_text_is_what_a_reader_sees(markup: str, text: str) -> None:
    assert plain_text(markup) == text


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 1_500 + "deep",
        "<font><b>" * 400 + "deep",  # a page of the 1990s that closes nothing
    ],
)
def test_text_is_found_however_deep_it_lies(markup: str) -> None:
    assert plain_text(markup) == "deep"


@pytest.mark.parametrize(
    "piece", ["<div>", "<!--", "<a ", "<table><tr><td>", "<b x='", "&#0;<i>", "<i></b>", "<", "<p>a"]
)
def test_hostile_markup_ends_soon(piece: str) -> None:
    plain_text(piece * 20_000)


def test_an_entity_from_outside_is_not_fetched() -> None:
    markup = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>Before &x; after</p>'
    assert "&x;" in plain_text(markup)


@given(st.text(alphabet="<>/abp &;!-\"'=\n\x00\ud800", max_size=80))
def test_no_markup_makes_it_fail(markup: str) -> None:
    plain_text(markup)
