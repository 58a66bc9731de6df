"""A table of articles in which their publication days can be corrected. Reads and dates nothing."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import streamlit as st

from timeline.edits import words_of_article
from timeline.inspection import Inspected
from timeline.model import Article, Edit, EditKind
from timeline.render.escape import writable
from timeline.render.standing import share_words
from timeline.render.words import day_words, days_words

_EARLIEST, _LATEST = dt.date(1500, 1, 1), dt.date(2199, 12, 31)
_CANDIDATES = 2  # possible days that are named where none is believed


def ask_days(rows: Sequence[Inspected], *, key: str) -> dict[str, int]:
    """Show the articles; the days that the user corrected, by article id, as day numbers."""
    table = [_row(row) for row in rows]
    edited: list[dict[str, Any]] = st.data_editor(
        table,
        key=key,
        hide_index=True,
        width="stretch",
        row_height=36,
        disabled=["Article", "How sure", "Evidence", "Language", "Words", "Problems"],
        column_config={
            "Article": st.column_config.TextColumn(width="large"),
            "Published": st.column_config.DateColumn(
                "Published",
                format="YYYY-MM-DD",
                min_value=_EARLIEST,
                max_value=_LATEST,
                help="The day that the article's own days are counted from. Click twice to correct it.",
            ),
            "How sure": st.column_config.TextColumn(width="small"),
            "Evidence": st.column_config.TextColumn(width="large"),
            "Words": st.column_config.NumberColumn(width="small"),
            "Language": st.column_config.TextColumn(width="small"),
        },
        alt="The articles with their publication days, which can be corrected in the second column.",
    )
    return {
        row.id: day.toordinal()
        for row, old, new in zip(rows, table, edited, strict=True)
        if (day := _day(new["Published"])) is not None and day != old["Published"]
    }


def as_edits(days: Mapping[str, int], articles: Iterable[Article]) -> tuple[Edit, ...]:
    """The corrected days as changes of the story, tied to the articles' texts."""
    return tuple(
        Edit(EditKind.PUBLISHED, (words_of_article(article),), first=days[article.id])
        for article in articles
        if article.id in days
    )


def _row(row: Inspected) -> dict[str, Any]:
    published = row.published
    return {
        "Article": writable(row.title or row.opening or row.name),
        "Published": _shown(published.day) if published else None,
        "How sure": share_words(published.confidence) if published else "not known",
        "Evidence": writable(_evidence(row)),
        "Language": row.language or "too short to tell",
        "Words": row.words,
        "Problems": writable("; ".join(row.problems)),
    }


def _evidence(row: Inspected) -> str:
    if row.published is not None:
        return "; ".join(item.reason for item in row.published.evidence)
    possible = [
        f"{day_words(one.day) if one.last is None else days_words(one.day, one.last)} ({share_words(one.weight)})"
        for one in row.candidates[:_CANDIDATES]
    ]
    return f"not believed: {', '.join(possible)}" if possible else "none"


def _shown(day: int) -> dt.date | None:
    """The day as a calendar shows it; None before the year 1."""
    return dt.date.fromordinal(day) if 1 <= day <= _LATEST.toordinal() else None


def _day(value: object) -> dt.date | None:
    """What the table's cell holds: a date, or its ISO form."""
    if isinstance(value, str):
        return dt.date.fromisoformat(value[:10])
    return value if isinstance(value, dt.date) else None
