"""A story's mentions as a table, one a row, safe to open in a spreadsheet. Knows no markup."""

from timeline.calendar import iso_day
from timeline.model import Article, Event, Mention, Timeline
from timeline.render.quotes import quoted
from timeline.render.table_csv import table

COLUMNS = (
    *("event", "label", "on_timeline", "edtf", "article", "source", "title", "url", "published"),
    *("start", "end", "trigger", "tense", "aspect", "factuality", "speaker", "sentence"),
)


def mentions_csv(timeline: Timeline) -> str:
    """Every mention of every event, in the story's order, under a row of column names.

    `start` and `end` count the characters of the article's text, the end not included.
    """
    articles = {article.id: article for article in timeline.articles}
    return table(
        COLUMNS,
        (
            {**_event(event), **_article(articles[mention.article]), **_mention(mention, articles)}
            for event in timeline.events
            for mention in event.mentions
        ),
    )


def _event(event: Event) -> dict[str, str]:
    return {
        "event": event.id,
        "label": event.label,
        "on_timeline": "yes" if event.on_timeline else "no",
        "edtf": event.when.edtf if event.when else "",
    }


def _article(article: Article) -> dict[str, str]:
    return {
        "article": article.id,
        "source": article.source or "",
        "title": article.title or "",
        "url": article.url or "",
        "published": iso_day(article.published.day) if article.published else "",
    }


def _mention(mention: Mention, articles: dict[str, Article]) -> dict[str, str]:
    text = articles[mention.article].text
    return {
        "start": str(mention.start),
        "end": str(mention.end),
        "trigger": text[mention.start : mention.end],
        "tense": mention.tense.value,
        "aspect": mention.aspect.value,
        "factuality": mention.factuality.value,
        "speaker": mention.speaker or "",
        "sentence": quoted(text, mention.sentence.start, mention.sentence.end),
    }
