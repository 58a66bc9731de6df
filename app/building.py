"""Reads and builds what is wanted, stage by stage, and remembers the last few of this session."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

import desk
import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from wanted import Wanted

from timeline import intake
from timeline.edits import with_day
from timeline.errors import InputError
from timeline.inspection import Inspected, inspect_together
from timeline.intake.articles import read_each
from timeline.model import Annotation, Article, Timeline
from timeline.render.page_parts import Story, story_of
from timeline.render.standing import count_words
from timeline.telling import Wish

_REMEMBERED = 4
_ONE_AT_A_TIME = Lock()  # the parser is shared by all who look at this dashboard
_PATIENCE = 0.5  # seconds between two looks whether it is free, and whether the user still wants it
_READ, _TOGETHER = 0.02, 0.94  # how much of the work is done by then, about


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
    kept[wanted.key] = kept.pop(wanted.key, None) or _made(wanted)
    while len(kept) > _REMEMBERED:
        del kept[next(iter(kept))]
    return kept[wanted.key]


def remembered(wanted: Wanted) -> Built | None:
    """What came of it, where that is still known."""
    kept: dict[str, Built] = st.session_state.get("built", {})
    return kept.get(wanted.key)


def looked_through(wanted: Wanted) -> tuple[tuple[Article, ...], tuple[Inspected, ...]]:
    """The articles, and what is known of each input before its events are looked for; of the last wish, kept."""
    key, articles, rows = st.session_state.get("looked-through", ("", (), ()))
    if key != wanted.key:
        with st.spinner("Reading the articles"):
            articles, failures = _read(wanted)
            rows = inspect_together([*articles, *failures])
        st.session_state["looked-through"] = (wanted.key, articles, rows)
    return articles, rows


def _made(wanted: Wanted) -> Built:
    place = st.empty()
    with place.container(key=f"working-{wanted.key}", horizontal=True, vertical_alignment="center"):
        bar = st.progress(0.0, text="Reading the articles")
        if wanted.as_of is None:
            st.button("Stop", on_click=desk.stop, icon=":material/stop_circle:", key="stop", width="content")
    story: Story | None = None
    failures: tuple[InputError, ...] = ()
    if wanted.address:
        story = story_of(_kept(wanted, bar))
    else:
        annotations, failures = _annotated(wanted, bar)
        if annotations:
            story = story_of(_together(annotations, failures, wanted))
    place.empty()
    return Built(wanted.key, wanted.title, story, failures)


def _read(wanted: Wanted) -> tuple[tuple[Article, ...], tuple[InputError, ...]]:
    articles, failures = as_given(wanted)
    return tuple(with_day(article, wanted.days) for article in articles), failures


def as_given(wanted: Wanted) -> tuple[tuple[Article, ...], tuple[InputError, ...]]:
    """The articles as they were given, without the user's changes, and what could not be read."""
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


def _annotated(wanted: Wanted, bar: DeltaGenerator) -> tuple[tuple[Annotation, ...], tuple[InputError, ...]]:
    """What is found in each article; of the last wish, kept, so that a change of events reads nothing anew."""
    key, annotations, failures = st.session_state.get("annotated", ("", (), ()))
    if key != wanted.read_key:
        articles, failures = _read(wanted)
        annotations = _found(articles, bar) if articles else ()
        st.session_state["annotated"] = (wanted.read_key, annotations, failures)
    bar.progress(_TOGETHER, text="Bringing together what they tell")
    return annotations, failures


def _together(
    annotations: tuple[Annotation, ...], failures: tuple[InputError, ...], wanted: Wanted
) -> Timeline:
    from timeline import build  # noqa: PLC0415  loads the parser

    wish = Wish(as_of=wanted.as_of)
    return build.bring_together(annotations, failures=failures, changes=wanted.edits, wish=wish)


def _found(articles: tuple[Article, ...], bar: DeltaGenerator) -> tuple[Annotation, ...]:
    """The stages, one article after the other; wherever the bar moves the user can stop them."""
    bar.progress(_READ, text="Loading the grammar")
    from timeline import build  # noqa: PLC0415  loads the parser: say first what is going on

    total = len(articles)
    done: list[Annotation] = []
    with _alone(bar):
        bar.progress(_READ, text=f"Finding times and publication days in {count_words(total, 'article')}")
        for annotation in build.annotate_story(articles):
            done.append(annotation)
            _report(bar, len(done), total)
    return tuple(done)


def _kept(wanted: Wanted, bar: DeltaGenerator) -> Timeline:
    """The timeline of a story file; what is new in it is looked through first."""
    from timeline.store import open_story  # noqa: PLC0415  loads the parser

    with open_story(wanted.address) as story, _alone(bar):
        total = story.waiting()
        for number, _ in enumerate(story.catch_up(), start=1):
            _report(bar, number, total)
        bar.progress(_TOGETHER, text="Bringing together what they tell")
        return story.timeline(Wish(as_of=wanted.as_of))


@contextmanager
def _alone(bar: DeltaGenerator) -> Iterator[None]:
    """Wait until nobody else builds; the user can stop while he waits."""
    while not _ONE_AT_A_TIME.acquire(timeout=_PATIENCE):
        bar.progress(_READ, text="Waiting until another timeline is built")
    try:
        yield
    finally:
        _ONE_AT_A_TIME.release()


def _report(bar: DeltaGenerator, done: int, total: int) -> None:
    share = _READ + (_TOGETHER - _READ) * done / total
    bar.progress(share, text=f"Read the events of {done} of {count_words(total, 'article')}")
