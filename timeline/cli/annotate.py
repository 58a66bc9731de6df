"""`timeline annotate`: what was found in each article, as lines of JSON or as brat's files, written as it is made."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.progress import with_progress
from timeline.cli.reading import ArticleStream, Paths, PublishedOption, SplitOption
from timeline.cli.say import finish
from timeline.cli.spreading import DaskOption, JobsOption, spreading
from timeline.cli.writing import written
from timeline.errors import UsageError
from timeline.model import Annotation


class Format(StrEnum):
    """How annotations can be written."""

    JSONL = "jsonl"
    BRAT = "brat"


def annotate(
    paths: Paths,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Where to: a .jsonl file, - to print; a folder for brat.")
    ] = Path("-"),
    format_: Annotated[
        Format, typer.Option("--format", help="One JSON record an article, or brat's stand-off files.")
    ] = Format.JSONL,
    published: PublishedOption = None,
    split: SplitOption = None,
    jobs: JobsOption = 1,
    dask: DaskOption = None,
) -> None:
    """Write what was found in each article and how it was resolved."""
    from timeline import build as stages  # noqa: PLC0415

    if format_ is Format.BRAT:
        _check_folder(output)
    articles = ArticleStream(paths, published, split=split)
    with spreading(jobs, dask) as spread:
        annotations = with_progress(stages.annotate(articles, spread=spread))
        if format_ is Format.BRAT:
            _write_brat(output, annotations)
        else:
            _write_lines(output, annotations, articles)
    finish(failed=articles.failed, read=articles.read)


def _write_lines(output: Path, annotations: Iterable[Annotation], articles: ArticleStream) -> None:
    from timeline.render.annotations import annotation_line  # noqa: PLC0415

    with written(output) as file:
        for annotation in annotations:
            file.write(annotation_line(annotation))
        if not articles.read:
            finish(failed=articles.failed, read=0)


def _write_brat(folder: Path, annotations: Iterable[Annotation]) -> None:
    """Two files an article; the configuration goes beside them once there is one."""
    from timeline.render.brat import file_stem, stand_off  # noqa: PLC0415
    from timeline.render.brat_conf import annotation_conf, visual_conf  # noqa: PLC0415

    taken: set[str] = set()
    for annotation in annotations:
        if not taken:
            _write(folder / "annotation.conf", annotation_conf())
            _write(folder / "visual.conf", visual_conf())
        files, stem = stand_off(annotation), file_stem(annotation.article, taken)
        _write(folder / f"{stem}.txt", files.text)
        _write(folder / f"{stem}.ann", files.annotations)


def _write(path: Path, text: str) -> None:
    with written(path) as file:
        file.write(text)


def _check_folder(output: Path) -> None:
    if str(output) == "-":
        raise UsageError("--format brat: writes several files. Name a folder for them with -o FOLDER")
    if output.exists() and not output.is_dir():
        raise UsageError(f"{output}: is a file. Name a folder for the files of --format brat")
