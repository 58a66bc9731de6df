"""Web pages become articles: their story alone, and every day that they state of it."""

from contextlib import suppress

import pytest
from pages_of_the_web import (
    COMMENTS,
    FOOTER,
    H1,
    LD,
    NAV,
    PAGES,
    PARAGRAPHS,
    RELATED,
    STORY,
    TITLE,
    Page,
    whole,
)

from timeline.calendar import DAY, iso_day
from timeline.errors import InputError
from timeline.intake import read_bytes
from timeline.intake.raw import Raw
from timeline.intake.web.page import read_page
from timeline.model import Article, DayKind


def page(markup: str) -> Raw:
    return read_page(markup.encode(), name="saved.html")


def days(found: Raw | Article) -> set[tuple[str, str, bool]]:
    return {(day.kind.value, iso_day(day.day), day.updated) for day in found.stated}


@pytest.mark.parametrize("made", PAGES.values(), ids=PAGES)
def test_a_page_gives_its_whole_story(made: Page) -> None:
    text = page(made.markup).text
    assert [piece for piece in made.wanted if piece not in text] == []


@pytest.mark.parametrize("made", PAGES.values(), ids=PAGES)
def test_a_page_gives_nothing_that_stands_around_its_story(made: Page) -> None:
    text = page(made.markup).text
    assert [piece for piece in made.noise if piece in text] == []


@pytest.mark.parametrize("made", PAGES.values(), ids=PAGES)
def test_a_page_gives_all_days_that_it_states_and_no_other(made: Page) -> None:
    assert days(page(made.markup)) == made.days


@pytest.mark.parametrize("made", PAGES.values(), ids=PAGES)
def test_a_page_gives_its_title(made: Page) -> None:
    assert page(made.markup).title == made.title


def test_a_page_gives_its_address_and_the_name_of_its_site() -> None:
    found = page(PAGES["a news page with all that stands around a story"].markup)
    assert (found.url, found.source, found.format) == (
        "https://harbour-post.example/2020/01/03/ferry-fire",
        "The Harbour Post",
        "HTML",
    )


def test_the_day_in_an_address_is_stated_too() -> None:
    (article,) = read_bytes(
        PAGES["a news page with all that stands around a story"].markup.encode(), name="saved.html"
    )
    assert ("address", "2020-01-03", False) in days(article)
    assert article.format == "HTML"


def test_a_time_with_its_offset_gives_the_minute() -> None:
    found = page(PAGES["an accelerated page for telephones"].markup)
    (stated,) = found.stated
    assert stated.minute == stated.day * DAY + 11 * 60 + 5
    assert stated.reason == "the page's JSON-LD gives datePublished as 2020-01-03T06:05:00-05:00"


def test_paragraphs_are_divided_by_blank_lines() -> None:
    assert page(whole("", f"<article>{H1}{PARAGRAPHS}</article>")).text.endswith("\n\n".join(STORY))


@pytest.mark.parametrize(
    ("encoding", "declared", "note"),
    [
        ("utf-8", "utf-8", None),
        ("utf-8", "iso-8859-1", None),
        ("utf-8", "", None),
        ("cp1252", "iso-8859-1", "read as cp1252"),
        ("cp1252", "utf-8", "not UTF-8: read as cp1252"),
        ("cp1252", "", "not UTF-8: read as cp1252"),
        ("cp1252", "no-such-code", "not UTF-8: read as cp1252"),
        ("utf-16", "utf-8", "read as UTF-16"),
    ],
)
def test_letters_are_right_whatever_the_page_declares(encoding: str, declared: str, note: str | None) -> None:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    found = read_page(whole(meta, f"<article>{H1}{PARAGRAPHS}</article>").encode(encoding), name="a.html")
    assert "“We heard a bang" in found.text
    assert found.notes == ((note,) if note else ())


def test_a_page_that_programs_fill_gives_the_story_of_its_record_in_its_paragraphs() -> None:
    body = "\\n\\n".join(STORY)
    record = f'{{"@type": "NewsArticle", "headline": "{TITLE}", "articleBody": "{body}"}}'
    found = page(whole(LD % record, '<div id="app"></div><noscript>Please switch on JavaScript.</noscript>'))
    assert found.text == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "markup",
    [
        whole(f"<title>{TITLE} | The Post</title>", f"<h1>The Post</h1><h2>{TITLE}</h2>{PARAGRAPHS}"),
        whole(f"<title>The Post: {TITLE}</title>", f"<div>The Post</div>{H1}{PARAGRAPHS}"),
        whole(
            f"<title>The Post</title><meta name='twitter:title' content='{TITLE}'>",
            f"<h1>a</h1><h1>b</h1>{PARAGRAPHS}",
        ),
    ],
)
def test_a_title_is_the_storys_and_not_the_sites(markup: str) -> None:
    assert page(markup).title == TITLE


def test_the_marks_of_other_stories_on_a_page_state_no_day() -> None:
    marks = "".join(
        f'<div itemscope><meta itemprop="datePublished" content="201{n}-05-05">Story {n}</div>'
        for n in range(3)
    )
    assert days(page(whole("", f"{marks}<article>{H1}{PARAGRAPHS}</article>"))) == set()


def test_the_address_of_a_pages_record_is_taken_where_its_head_gives_none() -> None:
    record = '{"@type": "NewsArticle", "mainEntityOfPage": {"@id": "https://harbour-post.example/n/1"}}'
    assert page(whole(LD % record, PARAGRAPHS)).url == "https://harbour-post.example/n/1"


def test_a_saved_page_keeps_the_address_that_the_browser_wrote_into_it() -> None:
    saved = "<!-- saved from url=(0040)https://harbour-post.example/n/ferry-fire -->"
    assert (
        page(f"<!DOCTYPE html>\n{saved}\n<p>{STORY[0]}</p>").url
        == "https://harbour-post.example/n/ferry-fire"
    )


def test_an_archived_page_has_the_address_of_its_original() -> None:
    link = "https://web.archive.org/web/20210505093000/https://harbour-post.example/2020/01/03/fire"
    found = page(whole(f'<link rel="canonical" href="{link}">', PARAGRAPHS))
    assert found.url == "https://harbour-post.example/2020/01/03/fire"


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "https://harbour-post.example/",
        "/relative/2020/01/03/fire",
        "https://h.example/" + "a" * 3_000,
    ],
)
def test_an_address_that_is_none_of_a_page_is_not_taken(link: str) -> None:
    assert page(whole(f'<link rel="canonical" href="{link}">', PARAGRAPHS)).url is None


@pytest.mark.parametrize(
    "body",
    ["", "   ", "<script>var story;</script>", '<div id="app"></div>', "<img src=a.jpg>"],
)
def test_a_page_without_text_is_refused(body: str) -> None:
    with pytest.raises(InputError, match="without any text"):
        page(whole("<title>Fire</title>", body))


def test_a_set_of_frames_says_where_its_text_is() -> None:
    with pytest.raises(InputError, match="frames whose text stands in other files"):
        page("<html><head><title>News</title></head><frameset cols='20,80'><frame src=a></frameset></html>")


def test_a_table_of_figures_stays_with_its_story() -> None:
    table = "<table><tr><th>Day</th><th>Hurt</th></tr><tr><td>Friday</td><td>14</td></tr></table>"
    assert "Friday" in page(whole("", f"<article>{H1}{PARAGRAPHS}{table}</article>")).text


def test_a_page_cut_off_in_the_middle_gives_what_is_there() -> None:
    markup = whole("", f"{NAV}<article>{H1}{PARAGRAPHS}</article>{RELATED}{COMMENTS}{FOOTER}")
    assert STORY[0] in page(markup[: markup.index(STORY[3])]).text


@pytest.mark.parametrize(
    "record",
    [
        "",
        "null",
        "[]",
        "42",
        "{",
        "[" * 100_000,
        '{"@type": "NewsArticle"}',
        '{"@type": 7, "datePublished": {"@value": []}}',
        '{"@type": "NewsArticle", "datePublished": ["yesterday"]}',
        '{"@type": "NewsArticle", "datePublished": "1970-01-01T00:00:00Z"}',
        '{"@type": "NewsArticle", "datePublished": 0}',
        '{"@type": "Product", "datePublished": "2019-05-05"}',
        '{"@type": "WebSite", "name": "a", "datePublished": "2019-05-05"}',
        '[{"@type": "Article", "dateCreated": "2019-05-05"}, {"@type": "Article", "dateModified": "2018"}]',
        '[{"@type": "Article", "datePublished": "2019-05-05"}, {"@type": "Article", "datePublished": "2018-05-05"}]',
        '{"@graph": ' * 5_000,
    ],
)
def test_a_record_that_says_nothing_sure_gives_no_day(record: str) -> None:
    found = page(whole(f"<title>{TITLE}</title>" + LD % record, f"<article>{H1}{PARAGRAPHS}</article>"))
    assert found.stated == ()


@pytest.mark.parametrize(
    "record",
    [
        '<!-- {"@type": "NewsArticle", "datePublished": "2020-01-03"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "datePublished": "2020-01-03"}\n//]]>',
        '{"@type": "NewsArticle", "datePublished": "2020-01-03", "image": ["a", "b",],};',
        '{"@type": "NewsArticle", "description": "two\nlines", "datePublished": "2020-01-03"}',
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;datePublished&quot;: &quot;2020-01-03&quot;}",
        '{"@type": "http://schema.org/NewsArticle", "datePublished": {"@type": "Date", "@value": "2020-01-03"}}',
        '{"@type": "WebPage", "datePublished": "2020-01-03"}',
        '{"@type": "WebPage", "mainEntity": {"@type": ["Thing", "Article"], "datePublished": ["2020-01-03"]}}',
    ],
)
def test_a_record_is_read_in_spite_of_its_usual_faults(record: str) -> None:
    found = page(whole(f"<title>{TITLE}</title>" + LD % record, f"<article>{H1}{PARAGRAPHS}</article>"))
    assert [(day.kind, iso_day(day.day)) for day in found.stated] == [(DayKind.JSON_LD, "2020-01-03")]


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("a.txt", f"<html><body>{PARAGRAPHS}</body></html>", "HTML"),
        ("a.txt", f"<p>{STORY[0]}</p><p>{STORY[1]}</p>", "HTML"),
        ("-", f"<?xml version='1.0'?>\n<!-- x --><html>{PARAGRAPHS}</html>", "HTML"),
        ("a.html", "\n\n".join(STORY), "plain text"),
        ("a.htm", f"{STORY[0]} It was 3 < 4 degrees.", "plain text"),
        ("a.html", f"{STORY[0]}<br>{STORY[1]}", "HTML"),
    ],
)
def test_tags_tell_a_page_whatever_its_name(name: str, content: str, form: str) -> None:
    (article,) = read_bytes(content.encode(), name=name)
    assert article.format == form


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<table><tr><td>",
        "<article><h1>x</h1>",
        "<p>word",
        "<time datetime='2020-01-03'>",
        "<div class='comment'>a",
        "<!--",
        "<a href='x'>y",
        "<span class=date>3 January 2020</span>",
        "<meta name='date' content='2020-01-03'>",
        "&amp;<b>",
    ],
)
def test_a_hostile_page_ends_soon(piece: str) -> None:
    markup = "<html><body>" + piece * 3_000 + STORY[0]
    with suppress(InputError):
        page(markup)


SAVED = """From: <Saved by Blink>
Snapshot-Content-Location: https://harbour-post.example/2020/01/03/ferry-fire
Subject: Ferry
Date: Wed, 5 May 2021 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----b"

------b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://harbour-post.example/2020/01/03/ferry-fire

<html><body><article><h1>Ferry</h1><p>The ferry =E2=80=9CSaint Brendan=E2=80=9D was towed to Rosslare on=
 Friday.</p></article></body></html>
------b
Content-Type: text/html
Content-Location: https://adverts.example/frame

<html><body><p>Buy a boat today.</p></body></html>
------b--
"""


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a.txt", "-"])
def test_a_page_saved_with_its_pictures_is_read_as_its_page(name: str) -> None:
    (article,) = read_bytes(SAVED.encode(), name=name)
    assert article.text == "Ferry\n\nThe ferry “Saint Brendan” was towed to Rosslare on Friday."
    assert (article.url, article.format) == ("https://harbour-post.example/2020/01/03/ferry-fire", "MHTML")


def test_the_day_on_which_a_page_was_saved_is_not_stated() -> None:
    (article,) = read_bytes(SAVED.encode(), name="a.mhtml")
    assert days(article) == {("address", "2020-01-03", False)}


def test_a_saved_page_without_a_page_is_refused() -> None:
    with pytest.raises(InputError, match="without a page in it"):
        read_bytes(SAVED.replace("text/html", "image/png").encode(), name="a.mhtml")
