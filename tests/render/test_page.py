import base64
import json
import zlib
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from timeline.model import MadeWith, Timeline
from timeline.render.page import page
from timeline.render.page_library import hash_of, library
from timeline.render.plotly_source import PlotlyJs

VOID = {"meta", "br", "hr", "input", "link"}


class Reader(HTMLParser):
    """The page's elements, its text outside scripts, and whether every element is closed where it should be."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.words = ""
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            self.scripts[-1] += data
        elif not self.open or self.open[-1] != "style":
            self.words += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def ids(self) -> list[str]:
        return [a["id"] or "" for _, a in self.elements if "id" in a]


@pytest.fixture
def suez_page(suez: Timeline) -> Reader:
    return Reader(page(suez))


def test_the_page_is_well_formed(suez: Timeline, hostile: Timeline, many: Timeline) -> None:
    for story in (suez, hostile, many):
        reader = Reader(page(story))
        assert reader.open == []
        assert len(reader.ids()) == len(set(reader.ids()))


def test_the_same_story_gives_the_same_bytes(suez: Timeline) -> None:
    assert page(suez).encode() == page(suez).encode()


def test_the_page_is_complete_in_itself(suez_page: Reader) -> None:
    for tag, attributes in suez_page.elements:
        assert "src" not in attributes, tag
        assert tag not in {"link", "iframe", "object", "embed", "base", "form"} or attributes.get("id") in {
            "filters",
            "tools",
        }


def policy_of(reader: Reader) -> dict[str, list[str]]:
    (policy,) = (m["content"] or "" for m in reader.all("meta") if m.get("http-equiv"))
    return {name: sources for name, *sources in (rule.split() for rule in policy.split("; "))}


def test_the_policy_lets_only_the_pages_own_scripts_run(suez_page: Reader) -> None:
    policy = policy_of(suez_page)
    assert policy["default-src"] == ["'none'"]
    *_, own = suez_page.scripts
    assert policy["script-src"] == [f"'{hash_of(own)}'", f"'{hash_of(library())}'"]


def test_the_library_is_unpacked_to_what_the_policy_allows(suez_page: Reader) -> None:
    alphabet = str.maketrans(",.:", "<&>")
    packed = suez_page.scripts[1]
    assert zlib.decompress(base64.b85decode(packed.translate(alphabet))).decode() == library()


@pytest.mark.parametrize(
    ("where", "source"), [(PlotlyJs.DIRECTORY, "'self'"), (PlotlyJs.CDN, "https://cdn.plot.ly/plotly-")]
)
def test_the_library_can_stand_beside_the_page_or_on_plotlys_server(
    suez: Timeline, where: PlotlyJs, source: str
) -> None:
    reader = Reader(page(suez, plotlyjs=where))
    (script,) = (a for a in reader.all("script") if "src" in a)
    assert policy_of(reader)["script-src"][1].startswith(source)
    assert (script["src"] or "").endswith(".min.js")
    assert ("integrity" in script) == (where is PlotlyJs.CDN)


def test_the_page_is_small(suez: Timeline) -> None:
    assert len(page(suez).encode()) < 700_000


def test_the_head_says_language_title_and_width(suez_page: Reader) -> None:
    assert suez_page.all("html")[0]["lang"] == "en"
    assert any(m.get("name") == "viewport" for m in suez_page.all("meta"))
    assert "Paratroopers land at Port Said" in suez_page.words
    assert "3 articles · 14 events · " in suez_page.words


def test_a_title_can_be_given(suez: Timeline) -> None:
    assert "<h1>Canal &amp; crisis</h1>" in page(suez, title="Canal & crisis")


def test_every_event_is_in_the_list_with_its_date_and_reasons(suez: Timeline, suez_page: Reader) -> None:
    listed = [a["data-event"] for a in suez_page.all("li") if "data-event" in a]
    assert sorted(filter(None, listed)) == sorted(e.id for e in suez.events if e.on_timeline)
    for event in suez.events:
        assert event.label in suez_page.words
        for reason in event.reasons:
            assert reason.text in suez_page.words


def test_the_list_is_in_time_order(suez_page: Reader) -> None:
    listed = [a["data-event"] for a in suez_page.all("li") if "data-event" in a]
    order = [
        "e-convention",
        "e-company",
        "e-accord",
        "e-sinai",
        "e-strike",
        "e-landing",
        "e-silence",
        "e-petrol",
    ]
    assert [identity for identity in listed if identity in order] == order


def test_triggers_and_time_expressions_are_marked(suez: Timeline) -> None:
    html = page(suez)
    assert '<mark class="trigger" title="names the event">seized</mark>' in html
    assert '<mark class="timex" title="1956-07; some time in July 1956">July</mark>' in html


def test_what_contradicts_stands_side_by_side(suez_page: Reader) -> None:
    assert "Contradictions" in suez_page.words
    assert suez_page.words.index("Kept") < suez_page.words.index("Set aside")


def test_what_is_missing_is_said(suez_page: Reader) -> None:
    for words in ("Could not be placed", "Left out, and why", "04.pdf", "Only reports what is shown itself"):
        assert words in suez_page.words


def test_sources_tell_their_day_and_its_evidence(suez_page: Reader) -> None:
    assert "Published Monday 5 November 1956, 93% sure" in suez_page.words
    assert (
        "the dateline gives the day and the month “Nov 5”".replace("“", "").replace("”", "")
        in suez_page.words
    )
    assert "Publication day not known." in suez_page.words
    assert "read as Latin-1" in suez_page.words


def test_how_it_was_made_is_told(suez_page: Reader) -> None:
    assert "By Dateline 0.1.0" in suez_page.words
    assert "ab" * 32 in suez_page.words


def test_every_link_within_the_page_leads_somewhere(suez_page: Reader) -> None:
    places = {f"#{identity}" for identity in suez_page.ids()}
    within = {a["href"] for a in suez_page.all("a") if (a.get("href") or "").startswith("#")}
    assert within <= places


def test_controls_are_real_and_named(suez_page: Reader) -> None:
    assert all(button.get("type") for button in suez_page.all("button"))
    assert suez_page.all("a")[0]["href"] == "#events"


def test_hostile_articles_bring_no_element_and_no_address(suez: Timeline, hostile: Timeline) -> None:
    reader = Reader(page(hostile))
    assert len(reader.scripts) == 3
    assert not reader.all("img")
    assert not any(name.startswith("on") for _, attributes in reader.elements for name in attributes)
    assert not any("javascript" in (a.get("href") or "") for a in reader.all("a"))
    assert "alert(1)" in reader.words
    json.loads(reader.scripts[0])


def test_a_placeholder_in_an_article_is_not_filled(suez: Timeline) -> None:
    article = replace(suez.articles[2], text="Say {{library}} or {{story}}.")
    html = page(replace(suez, articles=(*suez.articles[:2], article)))
    assert "Say {{library}} or {{story}}." in html


@pytest.mark.parametrize("keep", [0, 1])
def test_a_story_with_next_to_nothing_still_makes_a_page(suez: Timeline, keep: int) -> None:
    bare = Timeline(suez.articles[2:][:keep], (), (), (), (), (), MadeWith("0.1.0"))
    reader = Reader(page(bare))
    assert "A timeline without events" in reader.words
    assert reader.open == []
