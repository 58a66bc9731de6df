"""JSON as archives, crawlers and content services write it becomes articles."""

import json
import tracemalloc
from io import BytesIO

import pytest

from timeline.calendar import iso_day
from timeline.intake.articles import read_each
from timeline.intake.raw import Raw
from timeline.intake.readers.json_text import read_json
from timeline.model import Article

STORY = "The council of Ennis closed the old mill on Monday after cracks were found in its walls, an engineer said."
URL = "https://harbour-post.example/mill"


def articles(value: object, name: str = "a.json") -> list[Article]:
    found, failures = read_each(json.dumps(value).encode(), name=name)
    assert not failures, failures
    return list(found)


def days(article: Article) -> list[tuple[str, bool]]:
    return [(iso_day(day.day), day.updated) for day in article.stated]


RECORDS = {
    "trafilatura": {
        "title": "Mill closed",
        "author": "A. Byrne",
        "hostname": "harbour-post.example",
        "date": "2020-01-06",
        "source": URL,
        "source-hostname": "The Harbour Post",
        "text": STORY,
        "raw_text": "x",
    },
    "news-please": {
        "maintext": STORY,
        "title": "Mill closed",
        "url": URL,
        "source_domain": "harbour-post.example",
        "date_publish": "2020-01-06 08:15:00",
        "date_download": "2021-05-05 10:00:00",
        "description": "A mill.",
    },
    "newspaper": {
        "text": STORY,
        "title": "Mill closed",
        "publish_date": "2020-01-06T00:00:00",
        "url": URL,
        "summary": "A",
    },
    "fundus": {
        "title": "Mill closed",
        "plaintext": STORY,
        "publishing_date": "2020-01-06 08:15:00+00:00",
        "body": {"a": []},
    },
    "a scraper": {
        "headline": "Mill closed",
        "body": [STORY, "Work begins in May."],
        "posted": "January 6, 2020",
        "link": URL,
    },
    "a crawl": {
        "title": "Mill closed",
        "text": STORY,
        "domain": "harbour-post.example",
        "date": "2020-01-06 08:15:00",
        "url": URL,
    },
    "webhose": {
        "uuid": "u1",
        "thread": {"site": "harbour-post.example", "published": "2019-01-01"},
        "text": STORY,
        "title": "Mill closed",
        "published": "2020-01-06T10:15:00.000+02:00",
        "url": URL,
    },
    "a blog's service": {
        "id": 7,
        "date": "2020-01-06T08:15:00",
        "modified": None,
        "title": {"rendered": "Mill <em>closed</em>"},
        "content": {"rendered": f"<p>{STORY}</p>\n", "protected": False},
        "link": URL,
    },
    "schema.org": {
        "@type": "NewsArticle",
        "headline": "Mill closed",
        "articleBody": STORY,
        "datePublished": "2020-01-06T08:15:00Z",
        "publisher": {"@type": "Organization", "name": "The Harbour Post"},
    },
    "a database": {
        "_id": {"$oid": "5e1"},
        "content": STORY,
        "title": "Mill closed",
        "date": {"$date": "2020-01-06T08:15:00Z"},
    },
    "a search engine": {
        "_index": "n",
        "_id": "7",
        "_source": {"body": STORY, "title": "Mill closed", "timestamp": 1578298500000},
    },
    "text in blocks": {
        "title": "Mill closed",
        "body": [{"type": "p", "text": STORY}],
        "pubDate": "Mon, 06 Jan 2020 08:15:00 GMT",
    },
    "a newspaper's archive": {
        "web_url": URL,
        "headline": {"main": "Mill closed", "kicker": None},
        "pub_date": "2020-01-06T05:00:00+0000",
        "lead_paragraph": STORY,
        "source": "The Harbour Post",
        "_id": "nyt://1",
    },
}


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_a_record_gives_its_text_title_and_day(record: dict[str, object]) -> None:
    (article,) = articles(record)
    assert article.text.startswith(STORY)
    assert article.title == "Mill closed"
    assert days(article) == [("2020-01-06", False)]


@pytest.mark.parametrize(
    ("record", "source", "url"),
    [
        ("trafilatura", "The Harbour Post", URL),
        ("news-please", "harbour-post.example", URL),
        ("schema.org", "The Harbour Post", None),
        ("webhose", "harbour-post.example", URL),
        ("a newspaper's archive", "The Harbour Post", URL),
    ],
)
def test_a_record_gives_its_source_and_address(record: str, source: str, url: str | None) -> None:
    (article,) = articles(RECORDS[record])
    assert (article.source, article.url) == (source, url)


def test_the_names_that_were_used_are_noted() -> None:
    (article,) = articles(RECORDS["news-please"])
    assert article.notes == (
        "the text was read from 'maintext'",
        "the day of publication was read from 'date_publish'",
    )


WRAPPED = [
    {"status": "ok", "totalResults": 2, "articles": [{"content": STORY}, {"content": STORY + " More."}]},
    {"response": {"docs": [{"text": STORY}, {"text": STORY + " More."}]}},
    {"response": {"results": [{"fields": {"bodyText": STORY}}, {"fields": {"bodyText": STORY + " More."}}]}},
    {"articles": {"results": [{"body": STORY}, {"body": STORY + " More."}], "pages": 1}},
    {"hits": {"total": 2, "hits": [{"_source": {"text": STORY}}, {"_source": {"text": STORY + " More."}}]}},
    {"data": [{"description": STORY}, {"description": STORY + " More."}]},
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Harbour Post",
        "description": "News from the harbour and the town around it.",
        "items": [{"id": 1, "content_html": f"<p>{STORY}"}, {"id": 2, "content_text": STORY + " More."}],
    },
]


@pytest.mark.parametrize("value", WRAPPED, ids=" ".join)
def test_records_are_found_in_what_a_service_wraps_around_them(value: object) -> None:
    found = articles(value)
    assert [article.text for article in found] == [STORY, STORY + " More."]
    assert [article.name for article in found] == ["a.json[0]", "a.json[1]"]


def test_one_record_is_found_in_what_a_service_wraps_around_it() -> None:
    content = {
        "id": "w/1",
        "webTitle": "Mill closed",
        "webPublicationDate": "2020-01-06T08:15:00Z",
        "webUrl": URL,
    }
    value = {"response": {"status": "ok", "content": {**content, "fields": {"bodyText": STORY}}}}
    (article,) = articles(value)
    assert (article.text, article.title, article.url) == (STORY, "Mill closed", URL)
    assert days(article) == [("2020-01-06", False)]


def test_a_text_that_breaks_off_says_so() -> None:
    (article,) = articles({"content": STORY + "… [+1234 chars]", "publishedAt": "2020-01-06T08:15:00Z"})
    assert article.text == STORY
    assert "the record breaks off: 1,234 more characters are not in it" in article.notes


def test_a_summary_is_taken_where_there_is_no_text_and_says_so() -> None:
    (article,) = articles({"title": "Mill closed", "content": None, "description": STORY})
    assert article.text == STORY
    assert article.notes == ("only a summary: the record has no more than its 'description'",)


def test_the_day_of_a_change_is_stated_as_one() -> None:
    (article,) = articles({"text": STORY, "published": "2020-01-06", "date_modify": "2020-01-08 10:00:00"})
    assert days(article) == [("2020-01-06", False), ("2020-01-08", True)]


@pytest.mark.parametrize(
    ("record", "found"),
    [
        ({"published": "0000-00-00", "date": "2020-01-06"}, ["2020-01-06"]),
        ({"published": "2 days ago", "pub_date": "2020-01-06"}, ["2020-01-06"]),
        ({"published": None, "date": ""}, []),
        ({"published": {"date": "2020-01-06", "confidence": 0.7}}, []),
        ({"date_download": "2020-01-06", "scraped_at": "2020-01-06", "crawl_date": "2020-01-06"}, []),
        ({"date": "03/04/2020"}, []),
        ({"date": 2020}, []),
        ({"date": True}, []),
        ({"date": ["2020-01-06"]}, []),
        ({"date": 1578298500}, ["2020-01-06"]),
    ],
)
def test_only_a_day_of_publication_is_taken_for_one(record: dict[str, object], found: list[str]) -> None:
    (article,) = articles({"text": STORY, **record})
    assert [day for day, _ in days(article)] == found


def test_marked_up_text_loses_its_tags_and_other_text_stays_as_it_is() -> None:
    (marked,) = articles({"text": f"<p>{STORY}</p><p>3 &lt; 4</p>"})
    (plain,) = articles({"text": f"{STORY} 3 < 4 &amp; 5 > 4"})
    assert marked.text == f"{STORY}\n\n3 < 4"
    assert plain.text == f"{STORY} 3 < 4 &amp; 5 > 4"


def large(count: int, ending: str = "]") -> bytes:
    one = json.dumps({"text": (STORY + " ") * 800, "published": "2020-01-06"})
    return ("[" + ",".join([one] * count) + ending).encode()


@pytest.mark.parametrize(
    "wrap", [b"%s", b"\xef\xbb\xbf%s", b'{"status": "ok", "response": {"tags": ["a"], "docs": %s}}']
)
def test_a_large_array_is_read_record_by_record(wrap: bytes) -> None:
    data = wrap % large(200)
    tracemalloc.start()
    try:
        found = sum(isinstance(raw, Raw) for raw in read_json(BytesIO(data), name="a.json"))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found == 200
    assert peak < len(data) / 2


def test_a_large_record_is_one_article() -> None:
    (article,) = articles({"links": [{"href": "x"}], "text": (STORY + " ") * 85_000})
    assert article.text.startswith(STORY)


def test_a_large_array_that_breaks_off_gives_what_is_there() -> None:
    found, failures = read_each(large(110, ending=',{"text": "and th'), name="a.json")
    assert len(found) == 110
    assert [failure.reason.split(":")[0] for failure in failures] == ["malformed JSON after 110 records"]
