"""`timeline build` and `timeline demo`: one timeline of many articles, in a format of the table."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.kept import kept_timeline
from timeline.cli.progress import with_progress
from timeline.cli.reading import ColumnsOption, Paths, PublishedOption, SplitOption, read_all
from timeline.cli.say import finish, say
from timeline.cli.writing import written
from timeline.errors import InputError, UsageError
from timeline.model import Article, Timeline
from timeline.render.formats import FORMATS, Format, format_named, format_of
from timeline.resources import data_path

_SAMPLE = "us-iran-2020"
_ENDINGS = ", ".join(one.ending for one in FORMATS)
_NAMES = ", ".join(one.name for one in FORMATS)

FormatOption = Annotated[
    str | None, typer.Option("--format", "-f", help=f"How, whatever the output's ending: {_NAMES}.")
]


def build(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help=f"Where to, - to print: {_ENDINGS}.")],
    format_: FormatOption = None,
    published: PublishedOption = None,
    split: SplitOption = None,
    columns: ColumnsOption = None,
) -> None:
    """Make one timeline of articles, or of a story file; the format follows the ending of the output."""
    format_chosen = _format(output, format_)
    kept = kept_timeline(paths, published=published, split=split, columns=columns)
    if kept is not None:
        _save(output, format_chosen, kept)
        return
    articles, failures = read_all(paths, published, split=split, columns=columns)
    _save(output, format_chosen, _build(articles, failures))
    finish(failed=len(failures))


def demo(
    output: Annotated[Path, typer.Option("--output", "-o", help="Where to write the page.")] = Path(
        "out/demo.html"
    ),
) -> None:
    """Build the bundled sample story and say where the page is."""
    format_chosen = _format(output)
    articles, failures = read_all([str(data_path("samples", _SAMPLE))])
    timeline = _build([replace(article, name=Path(article.name).name) for article in articles], failures)
    _save(output, format_chosen, timeline)
    typer.echo(f"The timeline is at {output.resolve().as_uri()}")
    finish(failed=len(failures))


def _build(articles: Sequence[Article], failures: Sequence[InputError]) -> Timeline:
    from timeline import build as stages  # noqa: PLC0415

    done = list(with_progress(stages.annotate_story(articles), len(articles)))
    return stages.bring_together(done, failures=failures)


def _format(output: Path, name: str | None = None) -> Format:
    """The format that is named, else that of the output's ending; raises UsageError where there is none."""
    if name is not None:
        found = format_named(name)
        if found is None:
            raise UsageError(f"--format {name}: no such format. Use one of {_NAMES}")
        return found
    found = format_of(output.name)
    if found is None:
        raise UsageError(f"{output}: no format has this ending. Use one of {_ENDINGS}, or say --format")
    return found


def _save(output: Path, format_chosen: Format, timeline: Timeline) -> None:
    with written(output) as file:
        file.buffer.write(format_chosen.write(timeline))
    _summarise(timeline, output)


def _summarise(timeline: Timeline, output: Path) -> None:
    from timeline.render.standing import count_words  # noqa: PLC0415

    shown = sum(event.on_timeline for event in timeline.events)
    articles, events = count_words(len(timeline.articles), "article"), count_words(shown, "event")
    say(f"{articles}, {events} on the timeline, in {output}")
    for article in timeline.articles:
        for note in article.notes:
            say(f"{article.name or article.id}: {note}")
