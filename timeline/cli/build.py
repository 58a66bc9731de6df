"""`timeline build` and `timeline demo`: one timeline of many articles, in the format of the output's ending."""

import importlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.progress import with_progress
from timeline.cli.reading import ColumnsOption, Paths, PublishedOption, SplitOption, read_all
from timeline.cli.say import finish, say
from timeline.cli.writing import written
from timeline.errors import InputError, UsageError
from timeline.model import Article, Timeline
from timeline.resources import data_path

_SAMPLE = "us-iran-2020"
# What writes a timeline, by the ending of the output: module of timeline.render, function. Loaded when needed.
_FORMATS = {
    ".html": ("page", "page"),
    ".json": ("story_json", "story_json"),
    ".csv": ("table_csv", "story_csv"),
    ".graphml": ("graphml", "story_graphml"),
}


def build(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="Where to: .html, .json, .csv or .graphml.")],
    published: PublishedOption = None,
    split: SplitOption = None,
    columns: ColumnsOption = None,
) -> None:
    """Make one timeline of articles; the format follows the ending of the output."""
    write = _writer(output)
    articles, failures = read_all(paths, published, split=split, columns=columns)
    _save(output, write, _build(articles, failures))
    finish(failed=len(failures))


def demo(
    output: Annotated[Path, typer.Option("--output", "-o", help="Where to write the page.")] = Path(
        "out/demo.html"
    ),
) -> None:
    """Build the bundled sample story and say where the page is."""
    write = _writer(output)
    articles, failures = read_all([str(data_path("samples", _SAMPLE))])
    timeline = _build([replace(article, name=Path(article.name).name) for article in articles], failures)
    _save(output, write, timeline)
    typer.echo(f"The timeline is at {output.resolve().as_uri()}")
    finish(failed=len(failures))


def _build(articles: Sequence[Article], failures: Sequence[InputError]) -> Timeline:
    from timeline import build as stages  # noqa: PLC0415

    done = list(with_progress(stages.annotate_story(articles), len(articles)))
    return stages.bring_together(done, failures=failures)


def _writer(output: Path) -> Callable[[Timeline], str]:
    """What writes a timeline in the format of the output's ending; raises UsageError for any other."""
    if output.suffix.lower() not in _FORMATS:
        raise UsageError(f"{output}: no format has this ending. Use one of {', '.join(_FORMATS)}")
    module, name = _FORMATS[output.suffix.lower()]
    write: Callable[[Timeline], str] = getattr(importlib.import_module(f"timeline.render.{module}"), name)
    return write


def _save(output: Path, write: Callable[[Timeline], str], timeline: Timeline) -> None:
    with written(output) as file:
        file.write(write(timeline))
    _summarise(timeline, output)


def _summarise(timeline: Timeline, output: Path) -> None:
    from timeline.render.standing import count_words  # noqa: PLC0415

    shown = sum(event.on_timeline for event in timeline.events)
    articles, events = count_words(len(timeline.articles), "article"), count_words(shown, "event")
    say(f"{articles}, {events} on the timeline, in {output}")
    for article in timeline.articles:
        for note in article.notes:
            say(f"{article.name or article.id}: {note}")
