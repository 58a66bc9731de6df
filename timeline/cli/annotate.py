"""`timeline annotate`: one record an article, written as soon as it is made."""

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.progress import with_progress
from timeline.cli.reading import ArticleStream, ColumnsOption, Paths, PublishedOption, SplitOption
from timeline.cli.say import finish
from timeline.cli.writing import written


def annotate(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="Where to: .jsonl, or - to print.")] = Path(
        "-"
    ),
    published: PublishedOption = None,
    split: SplitOption = None,
    columns: ColumnsOption = None,
) -> None:
    """Write one record per article: what was found in it and how it was resolved."""
    from timeline import build as stages  # noqa: PLC0415
    from timeline.render.annotations import annotation_line  # noqa: PLC0415

    articles = ArticleStream(paths, published, split=split, columns=columns)
    with written(output) as file:
        for annotation in with_progress(stages.annotate(articles)):
            file.write(annotation_line(annotation))
        if not articles.read:
            finish(failed=articles.failed, read=0)
    finish(failed=articles.failed)
