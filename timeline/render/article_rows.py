"""Articles as a short list: day, name, the days that are possible; a click leads to the article. Writes HTML."""

from collections.abc import Iterable

from timeline.model import Article
from timeline.render.escape import Html, element
from timeline.render.page_parts import Story, article_name
from timeline.render.standing import share_words
from timeline.render.words import day_words, days_words

_CANDIDATES = 3


def article_rows(story: Story, articles: Iterable[Article]) -> Html:
    """A line for each article, in the order given."""
    rows = [
        element(
            "li",
            element("span", _day(article), class_="row-when"),
            element("a", article_name(article), href=f"#{story.article_anchors[article.id]}"),
            element("span", possible, class_="row-note") if (possible := _possible(article)) else None,
        )
        for article in articles
    ]
    return element("ul", rows, class_="event-rows")


def _day(article: Article) -> str:
    if article.published is None:
        return "no day"
    return f"{day_words(article.published.day)}, {share_words(article.published.confidence)} sure"


def _possible(article: Article) -> str:
    """The days that it may have come out on besides, with their share of belief."""
    others = article.published.others if article.published else article.candidates
    told = [
        f"{day_words(one.day) if one.last is None else days_words(one.day, one.last)} ({share_words(one.weight)})"
        for one in others[:_CANDIDATES]
    ]
    return f"possible: {', '.join(told)}" if told else ""
