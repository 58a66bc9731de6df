"""Each entry of a feed becomes an article, with the day that the feed gives it."""

import pytest

from timeline.calendar import DAY, iso_day
from timeline.intake.articles import read_each
from timeline.model import Article

ONE = "A bridge over the Tarn gave way on Tuesday, and two lorries fell into the river, the prefect said."
TWO = "Divers found the second driver on Wednesday morning; he had been able to free himself and swim ashore."

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Harbour Post</title>
<item><title>Bridge &amp;amp; lorries</title><link>https://harbour-post.example/2020/01/07/bridge</link><guid>b-1</guid>
<pubDate>Tue, 07 Jan 2020 18:20:00 GMT</pubDate><description>A bridge gave way.</description>
<content:encoded><![CDATA[<p>{ONE}</p><p>{TWO}</p><script>track()</script>]]></content:encoded></item>
<item><title>Divers</title><description>&lt;p&gt;{TWO}&lt;/p&gt;</description><pubDate>08/01/2020</pubDate></item>
<item><title>No text at all</title></item></channel></rss>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Post</title>
<entry><title type="html">Bridge</title><id>b-1</id><link href="https://harbour-post.example/b"/>
<published>2020-01-07T18:20:00Z</published><updated>2020-01-08T06:00:00Z</updated>
<content type="html">&lt;p&gt;{ONE}&lt;/p&gt;</content></entry>
<entry><title>Divers</title><updated>2020-01-08T09:00:00Z</updated><summary>{TWO}</summary></entry></feed>"""

RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Harbour Post</title></channel>
<item rdf:about="y"><title>Bridge</title><link>https://harbour-post.example/b</link><dc:date>2004-01-07T18:20:00Z</dc:date>
<description>{ONE}</description></item></rdf:RDF>"""

OLD = f"""<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
"http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Caf\xe9 news</title>
<item><title>Bridge</title><description>{ONE}</description></item></channel></rss>"""


def articles(markup: str | bytes, name: str = "feed.xml") -> list[Article]:
    found, _ = read_each(markup if isinstance(markup, bytes) else markup.encode(), name=name)
    return list(found)


def days(article: Article) -> list[tuple[str, str, bool]]:
    return [(day.kind.value, iso_day(day.day), day.updated) for day in article.stated]


def test_an_entry_gives_its_whole_text_title_address_and_day() -> None:
    first = articles(RSS)[0]
    assert first.text == f"{ONE}\n\n{TWO}"
    assert (first.title, first.source, first.format) == ("Bridge & lorries", "The Harbour Post", "feed")
    assert first.name == "feed.xml[0]"
    assert first.url == "https://harbour-post.example/2020/01/07/bridge"
    assert days(first) == [("feed", "2020-01-07", False), ("address", "2020-01-07", False)]
    assert first.stated[0].minute == first.stated[0].day * DAY + 18 * 60 + 20


def test_a_summary_is_taken_where_there_is_no_more_and_says_so() -> None:
    second = articles(RSS)[1]
    assert second.text == TWO
    assert second.notes == ("only the summary that the feed gives",)


def test_an_ambiguous_day_of_an_entry_is_not_guessed() -> None:
    assert days(articles(RSS)[1]) == []


def test_an_entry_without_text_is_counted_as_a_failure() -> None:
    _, failures = read_each(RSS.encode(), name="feed.xml")
    assert [(failure.name, failure.reason) for failure in failures] == [
        ("feed.xml[2]", "is a feed's entry without text")
    ]


def test_atom_tells_the_day_of_a_change_from_the_first() -> None:
    first, second = articles(ATOM, "a.atom")
    assert days(first) == [("feed", "2020-01-07", False), ("feed", "2020-01-08", True)]
    assert days(second) == [("feed", "2020-01-08", True)]


def test_the_one_date_of_an_rdf_entry_is_its_day() -> None:
    (only,) = articles(RDF)
    assert days(only) == [("feed", "2004-01-07", False)]
    assert only.stated[0].reason == "the feed gives the date of the entry as 2004-01-07T18:20:00Z"


def test_an_old_feed_with_its_declaration_is_read() -> None:
    (only,) = articles(OLD.encode("latin-1"))
    assert (only.text, only.source, days(only)) == (ONE, "Café news", [])


@pytest.mark.parametrize("name", ["feed.xml", "a.rss", "a.txt", "-"])
def test_a_feed_is_told_by_how_it_looks(name: str) -> None:
    assert articles(RSS, name)[0].format == "feed"


def test_a_feed_that_breaks_off_gives_what_is_there() -> None:
    found = articles(RSS[: RSS.index("No text")])
    assert [article.text for article in found] == [f"{ONE}\n\n{TWO}", TWO]
    assert "the feed is damaged: what could be read of it was" in found[0].notes


@pytest.mark.parametrize(
    "markup",
    [
        '<rss version="2.0"><channel></channel></rss>',
        '<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
        "<rss><channel><item>",
        "<rss" + "<item>" * 2_000,
    ],
)
def test_a_feed_without_entries_says_so(markup: str) -> None:
    found, failures = read_each(markup.encode(), name="feed.xml")
    assert found == ()
    assert len(failures) >= 1


def test_a_reference_to_no_character_does_no_harm() -> None:
    first = articles(
        RSS.replace("A bridge over", "A bridge&#x99999999999; over").replace("&amp;amp;", "&#99999999999;")
    )[0]
    assert first.text.startswith("A bridge")


def test_an_entity_bomb_stays_small() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>' + RSS.split("?>", 1)[1].replace(
        "gave way", "&l8;"
    )
    assert all(len(article.text) < 10_000 for article in articles(bomb))


def test_an_entity_from_outside_is_not_read(tmp_path) -> None:  # type: ignore[no-untyped-def]
    secret = tmp_path / "secret"
    secret.write_text("the secret word")
    outside = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + RSS.split("?>", 1)[1].replace(
        "gave way", "&x;"
    )
    assert all("secret word" not in article.text for article in articles(outside))
