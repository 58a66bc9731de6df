"""`timeline build` and `timeline demo`: one timeline of many articles, in a format of the table."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.kept import kept_timeline
from timeline.cli.progress import with_progress
from timeline.cli.reading import ColumnsOption, Paths, PublishedOption, SplitOption, day_of, read_all
from timeline.cli.say import finish, say
from timeline.cli.spreading import DaskOption, JobsOption, spreading
from timeline.cli.writing import written
from timeline.errors import InputError, UsageError
from timeline.model import Article, Rule, Timeline
from timeline.render.formats import FORMATS, Format, format_named, format_of
from timeline.render.plotly_source import LIBRARY_FILE, PlotlyJs
from timeline.resources import data_path
from timeline.telling import AS_IT_IS, AS_OF, Wish
from timeline.workers import Spread, here

_LIBRARY = "plotlyjs"  # the option of the page's writer
_SAMPLE = "us-iran-2020"
_ENDINGS = ", ".join(one.ending for one in FORMATS)
_NAMES = ", ".join(one.name for one in FORMATS)

FormatOption = Annotated[
    str | None, typer.Option("--format", "-f", help=f"How, whatever the output's ending: {_NAMES}.")
]

AsOfOption = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="As it was known on that day: articles published later are left out."),
]
RuleOption = Annotated[Rule | None, typer.Option(help="Whose day counts where sources cannot both be right.")]
PlotlyOption = Annotated[
    PlotlyJs,
    typer.Option(help="Where a page has plotly.js from: in itself, a file beside it, or plotly's server."),
]
DaysOption = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="Only what leads the N days that mattered most.")
]


def build(  # noqa: PLR0913 - a command's options are its arguments
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help=f"Where to, - to print: {_ENDINGS}.")],
    format_: FormatOption = None,
    published: PublishedOption = None,
    split: SplitOption = None,
    columns: ColumnsOption = None,
    *,
    as_of: AsOfOption = None,
    rule: RuleOption = None,
    days: DaysOption = None,
    plotlyjs: PlotlyOption = PlotlyJs.EMBEDDED,
    jobs: JobsOption = 1,
    dask: DaskOption = None,
) -> None:
    """Make one timeline of articles, or of a story file; the format follows the ending of the output."""
    format_chosen = _with_library(_format(output, format_), output, plotlyjs)
    wish = Wish(as_of=day_of(as_of, option="--as-of"), rule=rule, days=days)
    with spreading(jobs, dask) as spread:
        kept = kept_timeline(paths, wish, spread, published=published, split=split, columns=columns)
        if kept is not None:
            _save(output, format_chosen, kept)
            return
        articles, failures = read_all(paths, published, split=split, columns=columns)
        timeline = _build(articles, failures, wish, spread)
    _save(output, format_chosen, timeline)
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


def _build(
    articles: Sequence[Article],
    failures: Sequence[InputError],
    wish: Wish = AS_IT_IS,
    spread: Spread = here,
) -> Timeline:
    from timeline import build as stages  # noqa: PLC0415

    done = list(with_progress(stages.annotate_story(articles, spread=spread), len(articles)))
    return stages.bring_together(done, failures=failures, wish=wish)


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


def _with_library(chosen: Format, output: Path, plotlyjs: PlotlyJs) -> Format:
    """The format, for a page with plotly.js from where it is wished; raises UsageError where that cannot be."""
    if plotlyjs is PlotlyJs.EMBEDDED:
        return chosen
    if chosen.name != "html":
        raise UsageError(f"--plotlyjs {plotlyjs}: only a page (.html) has plotly.js")
    if plotlyjs is PlotlyJs.DIRECTORY and str(output) == "-":
        raise UsageError("--plotlyjs directory: a page that is printed has no directory. Name a file with -o")
    return replace(chosen, options=((_LIBRARY, plotlyjs),))


def _save(output: Path, format_chosen: Format, timeline: Timeline) -> None:
    if not timeline.articles and (as_of := dict(timeline.made_with.settings).get(AS_OF)):
        raise UsageError(f"--as-of {as_of}: no article is known to have been out by then")
    with written(output) as file:
        file.buffer.write(format_chosen.write(timeline))
    if (_LIBRARY, PlotlyJs.DIRECTORY) in format_chosen.options:
        _save_library(output.resolve().with_name(LIBRARY_FILE))
    _summarise(timeline, output)


def _save_library(output: Path) -> None:
    from timeline.render.page_library import library_file  # noqa: PLC0415

    with written(output) as file:
        file.write(library_file())


def _summarise(timeline: Timeline, output: Path) -> None:
    from timeline.render.standing import count_words  # noqa: PLC0415

    shown = sum(event.on_timeline for event in timeline.events)
    articles, events = count_words(len(timeline.articles), "article"), count_words(shown, "event")
    say(f"{articles}, {events} on the timeline, in {output}")
    later = sum(left.article is not None and left.span is None for left in timeline.left_out)
    if later:
        say(f"{count_words(later, 'article')} left out: not known to have been out by the day asked for")
    for article in timeline.articles:
        for note in article.notes:
            say(f"{article.name or article.id}: {note}")
