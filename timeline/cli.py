"""The command `timeline`: reads arguments, calls the stages, writes files, and says what went wrong."""

import importlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from timeline import __version__
from timeline.calendar import parse_day
from timeline.errors import InputError, TimelineError, UsageError
from timeline.model import Annotation, Article, Timeline
from timeline.resources import data_path

SOME_FAILED, WRONG_USE = 1, 2
_SAMPLE = "us-iran-2020"
# What writes a timeline, by the ending of the output: module of timeline.render, function. Loaded when needed.
_FORMATS = {
    ".html": ("page", "page"),
    ".json": ("story_json", "story_json"),
    ".csv": ("table_csv", "story_csv"),
}
_T = TypeVar("_T")

app = typer.Typer(
    name="timeline",
    help="Turn news copy into a timeline that can be checked.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

Paths = Annotated[list[str], typer.Argument(help="Articles: files, folders, or - for standard input.")]
PublishedOption = Annotated[
    str | None, typer.Option(metavar="DATE", help="Publication day (YYYY-MM-DD) of articles without one.")
]


def main() -> None:
    """Run the command; the process exits with 0 done, 1 some inputs could not be read, 2 wrong use."""
    try:
        app()
    except TimelineError as error:
        _say(f"timeline: {error}")
        sys.exit(WRONG_USE)
    except BrokenPipeError:
        sys.stderr.close()


def _version(*, asked: bool) -> None:
    if asked:
        typer.echo(f"timeline {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=lambda v: _version(asked=v), help="Show it.")
    ] = False,
) -> None:
    pass


@app.command()
def build(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="Where to: .html, .json or .csv.")],
    published: PublishedOption = None,
) -> None:
    """Make one timeline of articles; the format follows the ending of the output."""
    write = _writer(output)
    articles, failures = _read(paths, published)
    timeline = _build(articles, failures)
    _save(output, write(timeline))
    _summarise(timeline, output)
    _finish(failures)


@app.command()
def annotate(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="Where to: .jsonl, or - to print.")] = Path(
        "-"
    ),
    published: PublishedOption = None,
) -> None:
    """Write one record per article: what was found in it and how it was resolved."""
    from timeline import build as stages  # noqa: PLC0415
    from timeline.render.annotations import annotation_line  # noqa: PLC0415

    articles, failures = _read(paths, published)
    annotations: Iterable[Annotation] = _with_progress(stages.annotate(articles), len(articles))
    lines = "".join(map(annotation_line, annotations))
    _save(output, lines)
    _finish(failures)


@app.command()
def explain(
    story: Annotated[Path, typer.Argument(help="A story that `timeline build -o story.json` wrote.")],
    event: Annotated[str, typer.Argument(help="The event: its id, or words of its label.")],
) -> None:
    """Say why an event is dated as it is, down to the words that its date rests on."""
    from timeline.render.explain import explain as explained  # noqa: PLC0415

    typer.echo(explained(_load_story(story), event, name=str(story)))


@app.command()
def demo(
    output: Annotated[Path, typer.Option("--output", "-o", help="Where to write the page.")] = Path(
        "out/demo.html"
    ),
) -> None:
    """Build the bundled sample story and say where the page is."""
    write = _writer(output)
    articles, failures = _read([str(data_path("samples", _SAMPLE))], None)
    timeline = _build([replace(article, name=Path(article.name).name) for article in articles], failures)
    _save(output, write(timeline))
    _summarise(timeline, output)
    typer.echo(f"The timeline is at {output.resolve().as_uri()}")
    _finish(failures)


@app.command()
def serve(
    paths: Annotated[list[str] | None, typer.Argument(help="Articles to begin with.")] = None,
    port: Annotated[int, typer.Option(help="Port on this machine.", min=1, max=65535)] = 8501,
) -> None:
    """Open the dashboard in a browser."""
    from streamlit.web import cli as streamlit  # noqa: PLC0415

    for path in paths or []:
        if not Path(path).exists():
            raise UsageError(f"{path}: there is no such file. Name articles or folders that exist")
    page = str(app_path() / "main.py")
    options = [
        "--server.port",
        str(port),
        "--server.address",
        "localhost",
        "--browser.gatherUsageStats",
        "false",
    ]
    streamlit.main(["run", page, *options, "--", *(paths or [])], standalone_mode=False)


def app_path() -> Path:
    """The folder of the dashboard: in the checkout, or in the installed package."""
    here = Path(__file__).resolve().parent
    beside, inside = here.parent / "app", here / "_app"
    return inside if inside.is_dir() else beside


# ---- reading


def _read(paths: Sequence[str], published: str | None) -> tuple[tuple[Article, ...], tuple[InputError, ...]]:
    from timeline import intake  # noqa: PLC0415

    found = intake.read(paths, published=_day(published), stdin=sys.stdin.buffer)
    for error in found.failures:
        _say(f"timeline: {error}")
    if not found.articles:
        raise typer.Exit(SOME_FAILED if found.failures else WRONG_USE)
    return found.articles, found.failures


def _day(text: str | None) -> int | None:
    if text is None:
        return None
    try:
        return parse_day(text)
    except ValueError as error:
        raise UsageError(f"--published {text}: not a day. Write it as YYYY-MM-DD, like 2020-01-03") from error


def _load_story(path: Path) -> dict[str, Any]:
    remedy = "Name a story that `timeline build PATHS -o story.json` wrote"
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}). {remedy}") from error
    except ValueError as error:
        raise UsageError(f"{path}: not a story in JSON. {remedy}") from error
    if not isinstance(record, dict):
        raise UsageError(f"{path}: not a story. {remedy}")
    return record


# ---- working


def _build(articles: Sequence[Article], failures: Sequence[InputError]) -> Timeline:
    from timeline import build as stages  # noqa: PLC0415

    done = list(_with_progress(stages.annotate_story(articles), len(articles)))
    return stages.bring_together(done, failures=failures)


def _with_progress(steps: Iterator[_T], total: int) -> Iterator[_T]:
    """The same steps; a bar on standard error when there are many and somebody watches."""
    if total < 3 or not sys.stderr.isatty():
        yield from steps
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(steps, total=total)


# ---- writing


def _writer(output: Path) -> Callable[[Timeline], str]:
    """What writes a timeline in the format of the output's ending; raises UsageError for any other."""
    if output.suffix.lower() not in _FORMATS:
        raise UsageError(f"{output}: no format has this ending. Use one of {', '.join(_FORMATS)}")
    module, name = _FORMATS[output.suffix.lower()]
    write: Callable[[Timeline], str] = getattr(importlib.import_module(f"timeline.render.{module}"), name)
    return write


def _save(output: Path, text: str) -> None:
    if str(output) == "-":
        sys.stdout.write(text)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror}). Choose another place") from error


def _summarise(timeline: Timeline, output: Path) -> None:
    from timeline.render.standing import count_words  # noqa: PLC0415

    shown = sum(event.on_timeline for event in timeline.events)
    articles, events = count_words(len(timeline.articles), "article"), count_words(shown, "event")
    _say(f"{articles}, {events} on the timeline, in {output}")
    for article in timeline.articles:
        for note in article.notes:
            _say(f"{article.name or article.id}: {note}")


def _finish(failures: Sequence[InputError]) -> None:
    if failures:
        raise typer.Exit(SOME_FAILED)


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
