"""Reads and builds what is wanted, stage by stage, and remembers the last few of this session."""

from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

import desk
import streamlit as st
from wanted import Wanted

from timeline import intake
from timeline.dating.by_hand import on_day_given
from timeline.errors import InputError
from timeline.inspection import Inspected, inspect_together
from timeline.intake.articles import read_each
from timeline.model import Annotation, Article, Timeline
from timeline.render.page_parts import Story, story_of
from timeline.render.standing import count_words

_REMEMBERED = 4
_ONE_AT_A_TIME = Lock()  # the parser is shared by all who look at this dashboard
_PATIENCE = 0.5  # seconds between two looks whether it is free, and whether the user still wants it
_READ, _TAGGED, _TOGETHER = 0.02, 0.08, 0.94  # how much of the work is done by then, about


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


def remembered(wanted: Wanted) -> Built | None:
    """What came of it, where that is still known."""
    kept: dict[str, Built] = st.session_state.get("built", {})
    return kept.get(wanted.key)


def looked_through(wanted: Wanted) -> tuple[Inspected, ...]:
    """What is known of each input before its events are looked for; of the last ones that were asked for, kept."""
    key, found = st.session_state.get("looked-through", ("", ()))
    if key != wanted.key:
        with st.spinner("Reading the articles"):
            articles, failures = _read(wanted)
            found = inspect_together([*articles, *failures])
        st.session_state["looked-through"] = (wanted.key, found)
    rows: tuple[Inspected, ...] = found
    return rows


def _made(wanted: Wanted) -> Built:
    with st.container(key="working", horizontal=True, vertical_alignment="center"):
        bar = st.progress(0.0, text="Reading the articles")
        st.button("Stop", on_click=desk.stop, icon=":material/stop_circle:", key="stop", width="content")
    articles, failures = _read(wanted)
    story = story_of(_timeline(articles, failures, bar)) if articles else None
    bar.empty()
    return Built(wanted.key, wanted.title, story, failures)


def _read(wanted: Wanted) -> tuple[tuple[Article, ...], tuple[InputError, ...]]:
    articles, failures = _as_given(wanted)
    days = dict(wanted.days)
    return tuple(on_day_given(a, days[a.id]) if a.id in days else a for a in articles), failures


def _as_given(wanted: Wanted) -> tuple[tuple[Article, ...], tuple[InputError, ...]]:
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


def _timeline(
    articles: tuple[Article, ...], failures: tuple[InputError, ...], bar: "st.delta_generator.DeltaGenerator"
) -> Timeline:
    """The stages, one article after the other; wherever the bar moves the user can stop them."""
    total = len(articles)
    bar.progress(_READ, text="Loading the grammar")
    from timeline import build  # noqa: PLC0415  loads the parser: say first what is going on

    while not _ONE_AT_A_TIME.acquire(timeout=_PATIENCE):
        bar.progress(_READ, text="Waiting until another timeline is built")
    try:
        bar.progress(_READ, text=f"Finding times and publication days in {count_words(total, 'article')}")
        done: list[Annotation] = []
        annotations = build.annotate_story(articles)
        bar.progress(_TAGGED, text=f"Reading the events of article 1 of {total}")
        for annotation in annotations:
            done.append(annotation)
            share = _TAGGED + (_TOGETHER - _TAGGED) * len(done) / total
            more = f"Reading the events of article {len(done) + 1} of {total}"
            bar.progress(share, text=more if len(done) < total else "Bringing together what they tell")
        return build.bring_together(done, failures=failures)
    finally:
        _ONE_AT_A_TIME.release()
