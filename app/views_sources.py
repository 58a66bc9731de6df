"""The articles: their days, which can be corrected, the evidence for each, and the text with what was found in it."""

from dataclasses import replace

import desk
import streamlit as st
from markup import show
from views_articles import as_edits, ask_days
from views_failures import show_notes
from wanted import Wanted

from timeline.inspection import inspected
from timeline.model import Article
from timeline.render.article_text import article_text
from timeline.render.page_parts import Story, article_name
from timeline.render.page_sources import source_list
from timeline.render.standing import count_words
from timeline.render.words import day_words


def show_sources(story: Story, wanted: Wanted) -> None:
    """The table of articles, and below it the one that the user picks."""
    _ask_days(story, wanted)
    show_notes(story.timeline)
    article = _ask_article(story)
    with st.container(key="source"):
        alone = replace(story, timeline=replace(story.timeline, articles=(article,)))
        show(source_list(alone))
        show(article_text(story, article))


def _ask_days(story: Story, wanted: Wanted) -> None:
    rows = [inspected(article) for article in story.timeline.articles]
    days = ask_days(rows, key=f"days-{wanted.key}")
    if days:
        with st.container(horizontal=True, vertical_alignment="center", key="apply-days"):
            st.button(
                f"Date the story again with {count_words(len(days), 'corrected day')}",
                type="primary",
                on_click=desk.change,
                args=as_edits(days, story.timeline.articles),
                icon=":material/event_repeat:",
            )
            st.caption("What moves is shown above, and can be undone.")


def _ask_article(story: Story) -> Article:
    articles = list(story.articles)
    wish = st.session_state.get("article")
    if wish not in articles:
        st.session_state["article"] = wish = articles[0]
    if len(articles) > 1:
        wish = st.selectbox(
            "Read",
            articles,
            format_func=lambda one: _called(story.articles[one]),
            key="article",
            width="stretch",
        )
    return story.articles[wish]


def _called(article: Article) -> str:
    """Title, source and day, so that articles of one title can be told apart."""
    day = day_words(article.published.day, with_weekday=False) if article.published else "undated"
    return " · ".join(part for part in (article_name(article), article.source, day) if part)
