"""Builds the wanted story and remembers the last few of this session. Knows no layout."""

from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

import streamlit as st
from wanted import Wanted

from timeline import intake
from timeline.errors import InputError
from timeline.intake.articles import read_each
from timeline.model import Annotation, Article, Timeline
from timeline.render.page_parts import Story, story_of
from timeline.render.standing import count_words

_REMEMBERED = 4
_ONE_AT_A_TIME = Lock()  # the parser is shared by all who look at this dashboard


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a wish: a story, None when no article could be read, and what could not be."""

    key: str
    title: str
    story: Story | None
    failures: tuple[InputError, ...]


def built(wanted: Wanted) -> Built:
    """What comes of what is wanted; made once, then kept for this session alone."""
    kept: dict[str, Built] = st.session_state.setdefault("built", {})
    if wanted.key not in kept:
        kept[wanted.key] = _made(wanted)
        while len(kept) > _REMEMBERED:
            del kept[next(iter(kept))]
    return kept[wanted.key]


def _made(wanted: Wanted) -> Built:
    articles, failures = _read(wanted)
    story = story_of(_timeline(articles, failures)) if articles else None
    return Built(wanted.key, wanted.title, story, failures)


def _read(wanted: Wanted) -> tuple[tuple[Article, ...], tuple[InputError, ...]]:
    if wanted.paths:
        found = intake.read(wanted.paths, published=wanted.published)
        return tuple(_named_shortly(article, wanted.paths) for article in found.articles), found.failures
    articles: list[Article] = []
    failures: list[InputError] = []
    for name, data in wanted.files:
        read, wrong = read_each(data, name=name, published=wanted.published)
        articles.extend(read)
        failures.extend(wrong)
    return intake.with_unique_ids(articles), tuple(failures)


def _named_shortly(article: Article, paths: tuple[str, ...]) -> Article:
    """The article named by its place below the path that was given, not by its place on the server."""
    for path in paths:
        folder = f"{path.rstrip('/')}/" if Path(path).is_dir() else f"{Path(path).parent}/"
        if article.name.startswith(folder):
            return replace(article, name=article.name.removeprefix(folder))
    return article


def _timeline(articles: tuple[Article, ...], failures: tuple[InputError, ...]) -> Timeline:
    """The stages, one article after the other, so that the page can say how far it is."""
    bar = st.progress(0.0, text=_how_far(0, len(articles)))
    from timeline import build  # noqa: PLC0415  loads the parser: say first what is going on

    done: list[Annotation] = []
    with _ONE_AT_A_TIME:
        for annotation in build.annotate_story(articles):
            done.append(annotation)
            bar.progress(len(done) / len(articles), text=_how_far(len(done), len(articles)))
        timeline = build.bring_together(done, failures=failures)
    bar.empty()
    return timeline


def _how_far(done: int, total: int) -> str:
    if not done:
        return f"Reading the grammar of {count_words(total, 'article')}"
    if done == total:
        return "Bringing the articles together"
    return f"Dating the events of article {done + 1} of {total}"
