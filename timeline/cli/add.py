"""`timeline add`: articles into a story that is kept, each safe on the disk before the next is begun."""

from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli.progress import with_progress
from timeline.cli.reading import ArticleStream, ColumnsOption, Paths, PublishedOption, SplitOption
from timeline.cli.say import finish, say
from timeline.cli.spreading import DaskOption, JobsOption, spreading

if TYPE_CHECKING:
    from timeline.store import Story

StoryArgument = Annotated[
    str, typer.Argument(metavar="STORY", help="A story file, like story.db, or a database's address.")
]


def add(
    story: StoryArgument,
    paths: Paths,
    published: PublishedOption = None,
    split: SplitOption = None,
    columns: ColumnsOption = None,
    jobs: JobsOption = 1,
    dask: DaskOption = None,
) -> None:
    """Add articles to a story file; it is made where there is none. What is in it already is told and skipped."""
    from timeline.store import open_story  # noqa: PLC0415

    articles = ArticleStream(paths, published, split=split, columns=columns)
    with spreading(jobs, dask) as spread, open_story(story, create=True) as kept:
        new = _take_in(kept, articles)
        for _ in with_progress(kept.catch_up(spread=spread), kept.waiting()):
            pass
        kept.note_failures(articles.failures, read=tuple(new))
        say(f"{len(new)} added, {articles.read - len(new)} known before, {kept.size()} in {kept.name}")
    finish(failed=articles.failed, read=articles.read)


def _take_in(kept: "Story", articles: ArticleStream) -> list[str]:
    """The names of the inputs of which the story had nothing; of the others it is said where they are."""
    new = []
    for added in kept.add(articles):
        name = added.article.name or added.article.id
        if added.known:
            say(f"{name}: is in the story already, as {added.article.id}")
        else:
            new.append(name)
    return new
