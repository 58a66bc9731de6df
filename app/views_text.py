"""An article's text as it was understood: events underlined by kind, time expressions, and a card for each."""

import streamlit as st
from markup import show

from timeline.render.article_text import article_text
from timeline.render.page_parts import Story, article_name
from timeline.render.words import day_words


def show_text(story: Story, *, key: str) -> None:
    """The text of the article that the user picks; of the only one where there is one. `key` is the story's."""
    articles = {article.id: article for article in story.timeline.articles}
    chosen = next(iter(articles))
    if len(articles) > 1:
        chosen = st.selectbox(
            "Article", list(articles), format_func=lambda one: _called(story, one), key=f"text-{key}"
        )
    show(article_text(story, articles[chosen]))


def _called(story: Story, identity: str) -> str:
    """Title, source and day, so that articles of one title can be told apart."""
    article = story.articles[identity]
    day = day_words(article.published.day, with_weekday=False) if article.published else "undated"
    return " · ".join(part for part in (article_name(article), article.source, day) if part)
