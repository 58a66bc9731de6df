"""An article's text as marked-up HTML: every mark says what it is, nothing is lost, nothing breaks out."""

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest

from timeline.build import build
from timeline.model import Article, EventType, Span, Timeline, Timex
from timeline.render.article_text import CODES, article_text
from timeline.render.page_parts import Story, story_of

WORDS = (
    "LIMA, March 4, 2019 (Harbour Wire) - Rebels attacked a police station in Lima on Saturday, killing two.\n\n"
    "Interior Minister Rosa Vidal denied that the army had shelled a village. She will visit Lima on Friday.\n"
)


class Texts(HTMLParser):
    """The words of the text without those of the cards; counts what is open."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        classes = [name for _, name in self.open]
        if "reading" in classes and "card" not in classes:
            self.words.append(data)


def words_of(html: str) -> str:
    parser = Texts()
    parser.feed(html)
    parser.close()
    assert not parser.open
    return "".join(parser.words)


def mark(html: str, word: str) -> str:
    """The mark around a word, its card included."""
    found = re.search(rf"<mark[^>]*>{word}<span.*?</mark>", html, re.DOTALL)
    assert found, word
    return unescape(found[0])


@pytest.fixture(scope="module")
def story() -> Story:
    return story_of(build([Article(id="a", text=WORDS)]))


@pytest.fixture(scope="module")
def html(story: Story) -> str:
    return article_text(story, story.timeline.articles[0])


def test_no_character_of_the_text_is_lost(html: str) -> None:
    assert "".join(words_of(html).split()) == "".join(WORDS.split())


def test_an_event_is_marked_by_its_group_and_its_letters(html: str) -> None:
    attacked = mark(html, "attacked")
    assert 'class="told force"' in attacked
    assert 'data-code="As"' in attacked


def test_a_card_tells_who_whom_where_when_and_why(html: str) -> None:
    attacked = mark(html, "attacked")
    for said in (
        "Rebels",
        "police station",
        "Lima",
        "Saturday 2 March 2019",
        "reported as fact",
        "“Saturday”",
    ):
        assert said in attacked


def test_how_it_is_told_stands_behind_the_letters(html: str) -> None:
    assert re.search(r'data-code="\w*→"', mark(html, "visit"))
    assert "planned" in mark(html, "visit")


def test_what_is_not_on_the_timeline_says_why(html: str, story: Story) -> None:
    shelled = mark(html, "shelled")
    assert "aside" in shelled
    assert "Left out" in shelled


def test_a_time_expression_tells_its_days_and_how_they_were_counted(html: str) -> None:
    friday = mark(html, "Friday")
    assert 'class="timex"' in friday
    assert "Friday 8 March 2019" in friday
    assert "looks ahead" in friday


def test_every_mark_is_a_stop_of_the_keyboard_and_has_its_own_card(html: str) -> None:
    marks = re.findall(r"<mark[^>]*aria-describedby[^>]*>", html)
    described = re.findall(r'aria-describedby="([^"]+)"', html)
    assert all('tabindex="0"' in one for one in marks)
    assert len(set(described)) == len(described) == len(marks)
    assert set(described) == set(re.findall(r'<span class="card" id="([^"]+)"', html))


def test_an_event_on_the_timeline_links_to_its_place_in_the_list(html: str, story: Story) -> None:
    event = next(e for e in story.timeline.events if e.type is EventType.ASSAULT and e.on_timeline)
    assert f'href="#{story.event_anchors[event.id]}"' in mark(html, "attacked")


def test_the_key_counts_the_kinds(html: str) -> None:
    key = html.partition("</ul>")[0]
    assert "attack" in key
    assert "time" in key


def test_types_have_letters_of_their_own() -> None:
    assert set(CODES) == set(EventType)
    assert len(set(CODES.values())) == len(CODES)


def test_marks_that_cross_show_both(story: Story) -> None:
    (_, timexes), *_ = story.timeline.timexes
    start = WORDS.index("attacked") - 3
    crossing: Timex = replace(timexes[0], id="t-crossing", start=start, end=start + 7)
    wide = replace(timexes[0], id="t-wide", start=start, end=start + 25)
    changed = replace(story.timeline, timexes=(("a", (*timexes, crossing, wide)),))
    html = article_text(story_of(changed), changed.articles[0])
    assert "".join(words_of(html).split()) == "".join(WORDS.split())
    described = re.findall(r'aria-describedby="([^"]+)"', html)
    assert len(set(described)) == len(described)


def test_a_mark_over_a_blank_line_and_one_at_the_end_lose_nothing(story: Story) -> None:
    (_, timexes), *_ = story.timeline.timexes
    blank = WORDS.index("\n\n")
    spans = (Span(blank - 4, blank + 8), Span(len(WORDS) - 5, len(WORDS)), Span(0, 4))
    made = tuple(replace(timexes[0], id=f"t{n}", start=s.start, end=s.end) for n, s in enumerate(spans))
    changed = replace(story.timeline, timexes=(("a", made),))
    html = article_text(story_of(changed), changed.articles[0])
    assert "".join(words_of(html).split()) == "".join(WORDS.split())


def test_hostile_words_stay_words(hostile: Timeline) -> None:
    story = story_of(hostile)
    for article in hostile.articles:
        html = article_text(story, article)
        assert "<script" not in html
        assert "<img" not in html
        assert "javascript:" not in re.sub(r">[^<]*<", "><", html)
        words_of(html)


def test_a_text_without_anything_says_so() -> None:
    story = story_of(Timeline((Article(id="a", text="Nothing."),), (), (), (), ()))
    assert "No event and no time expression" in article_text(story, story.timeline.articles[0])
